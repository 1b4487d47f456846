//! What stands outside: houses as a whole, a path, a gate, people who wait.

use super::sheet::{Colour, DARK, FLOOR, Sheet, WHITE, WIDTH, near, shade};
use crate::random::Random;

const SKY: Colour = [188, 213, 235];
const GRASS: Colour = [140, 172, 112];
const ROAD: Colour = [128, 130, 134];
const WALL: Colour = [224, 208, 178];
const ROOF: Colour = [158, 88, 72];
const GLASS: Colour = [112, 150, 176];
const LIGHT: Colour = [250, 226, 140];

fn tree(sheet: &mut Sheet, random: &mut Random, [x, foot]: [i32; 2]) {
    let leaves = near(random, [84, 128, 78]);
    sheet.rectangle([x - 5, foot - 50, 10, 50], [110, 84, 62]);
    sheet.disc([x, foot - 70], 34, leaves);
    sheet.disc([x - 18, foot - 56], 22, shade(leaves));
}

pub(super) fn church(sheet: &mut Sheet, random: &mut Random) {
    let (wall, roof) = (near(random, WALL), near(random, ROOF));
    sheet.outdoors(near(random, SKY), near(random, GRASS), 236);
    sheet.rectangle([116, 140, 220, 110], wall);
    sheet.shape(&[[104, 142], [226, 66], [348, 142]], roof);
    sheet.rectangle([324, 66, 62, 184], shade(wall));
    sheet.shape(&[[318, 68], [355, 6], [392, 68]], shade(roof));
    sheet.disc([355, 96], 14, WHITE);
    sheet.line([355, 96], [355, 86], 2, DARK);
    sheet.line([355, 96], [362, 96], 2, DARK);
    for left in [140, 268] {
        sheet.rectangle([left, 172, 26, 42], GLASS);
        sheet.disc([left + 13, 172], 13, GLASS);
    }
    sheet.rectangle([202, 188, 48, 62], [104, 70, 50]);
    sheet.line([225, 188], [225, 250], 2, DARK);
    sheet.shape(&[[202, 250], [250, 250], [324, FLOOR], [130, FLOOR]], [206, 198, 184]);
    tree(sheet, random, [52, 262]);
    tree(sheet, random, [432, 270]);
}

pub(super) fn school(sheet: &mut Sheet, random: &mut Random) {
    let wall = near(random, [222, 190, 150]);
    sheet.outdoors(near(random, SKY), near(random, ROAD), 244);
    sheet.rectangle([44, 104, 392, 144], wall);
    sheet.rectangle([36, 92, 408, 14], shade(wall));
    for row in [122, 188] {
        for column in 0..6 {
            sheet.rectangle([62 + column * 62, row, 40, 36], GLASS);
            sheet.line([82 + column * 62, row], [82 + column * 62, row + 36], 3, WHITE);
        }
    }
    sheet.rectangle([212, 180, 56, 68], WHITE);
    sheet.rectangle([218, 186, 20, 62], shade(GLASS));
    sheet.rectangle([242, 186, 20, 62], shade(GLASS));
    for post in 0..9 {
        sheet.rectangle([post * 58, 262, 6, 40], DARK);
    }
    sheet.rectangle([0, 268, 180, 5], DARK);
    sheet.rectangle([300, 268, 180, 5], DARK);
    tree(sheet, random, [28, 252]);
}

pub(super) fn hall(sheet: &mut Sheet, random: &mut Random) {
    let (wall, roof) = (near(random, [206, 208, 210]), near(random, [96, 116, 140]));
    sheet.outdoors(near(random, SKY), near(random, ROAD), 248);
    sheet.rectangle([40, 128, 400, 124], wall);
    sheet.shape(&[[22, 130], [90, 72], [390, 72], [458, 130]], roof);
    for column in 0..7 {
        sheet.rectangle([56 + column * 58, 130, 10, 122], shade(wall));
    }
    sheet.rectangle([70, 148, 338, 22], GLASS);
    for left in [184, 242] {
        sheet.rectangle([left, 194, 48, 58], shade(GLASS));
        sheet.line([left + 23, 194], [left + 23, 252], 3, WHITE);
    }
    for (place, lamp) in [[14, 60], [456, 60]].into_iter().enumerate() {
        sheet.rectangle([lamp[0], lamp[1], 8, 190], DARK);
        sheet.rectangle([lamp[0] - 10, lamp[1] - 8, 28, 14], if place == 0 { LIGHT } else { WHITE });
    }
    sheet.rectangle([0, 284, WIDTH, 4], WHITE);
}

pub(super) fn lamp(sheet: &mut Sheet, random: &mut Random) {
    sheet.outdoors(near(random, [38, 44, 70]), near(random, [50, 62, 54]), 220);
    sheet.shape(&[[210, 220], [262, 220], [400, FLOOR], [70, FLOOR]], [92, 90, 88]);
    sheet.shape(&[[318, 92], [236, 300], [404, 300]], near(random, [150, 140, 104]));
    for (at, lit) in [([318, 84], true), ([176, 138], false), ([226, 168], false)] {
        let [x, top] = at;
        sheet.rectangle([x - 4, top, 8, 250 - top + (top - 84) / -4], DARK);
        sheet.rectangle([x - 16, top - 8, 32, 12], if lit { LIGHT } else { [92, 94, 104] });
    }
    sheet.disc([64, 232], 40, [34, 50, 42]);
    sheet.disc([110, 244], 30, [40, 58, 46]);
    sheet.disc([446, 240], 38, [34, 50, 42]);
}

pub(super) fn gate(sheet: &mut Sheet, random: &mut Random) {
    let bars = near(random, [70, 92, 88]);
    sheet.outdoors(near(random, SKY), near(random, ROAD), 236);
    for post in [40, 232, 424] {
        sheet.rectangle([post, 70, 16, 210], shade(bars));
    }
    for bar in 0..23 {
        sheet.rectangle([58 + bar * 16, 92, 5, 176], bars);
    }
    for rail in [92, 176, 260] {
        sheet.rectangle([40, rail, 400, 8], bars);
    }
    for ring in 0..7_i32 {
        sheet.disc([212 + ring * 9, 196 + (ring - 3).abs() * -2], 6, [190, 192, 196]);
        sheet.disc([212 + ring * 9, 196 + (ring - 3).abs() * -2], 3, DARK);
    }
    sheet.disc([239, 206], 13, [150, 152, 156]);
    sheet.disc([239, 206], 8, DARK);
    sheet.rectangle([224, 208, 32, 28], [206, 168, 72]);
    sheet.disc([240, 220], 4, DARK);
}

pub(super) fn queue(sheet: &mut Sheet, random: &mut Random) {
    sheet.outdoors(near(random, SKY), near(random, ROAD), 168);
    sheet.rectangle([0, 84, 150, 130], near(random, WALL));
    sheet.rectangle([96, 118, 40, 96], DARK);
    sheet.rectangle([0, 214, WIDTH, 8], WHITE);
    let bus = near(random, [196, 120, 80]);
    sheet.rectangle([250, 224, 200, 70], bus);
    sheet.rectangle([262, 234, 150, 26], GLASS);
    sheet.disc([290, 294], 16, DARK);
    sheet.disc([410, 294], 16, DARK);
    for person in 0..8_i32 {
        let coat = near(random, [[110, 90, 120], [80, 110, 130], [140, 110, 80], [90, 100, 84]][usize::try_from(person).unwrap_or(0) % 4]);
        let x = 156 + person * 34;
        sheet.disc([x, 138], 11, [92, 74, 60]);
        sheet.shape(&[[x - 9, 148], [x + 9, 148], [x + 15, 190], [x - 15, 190]], coat);
        sheet.rectangle([x - 10, 190, 8, 26], DARK);
        sheet.rectangle([x + 3, 190, 8, 26], DARK);
    }
}
