//! What is seen inside: doors, stairs, boxes on a wall, somebody at an entrance.

use super::sheet::{Colour, DARK, FLOOR, Sheet, WHITE, WIDTH, near, shade};
use crate::random::Random;

const PLASTER: Colour = [226, 222, 210];
const BOARDS: Colour = [176, 148, 112];
const STEEL: Colour = [176, 180, 186];
/// The colour of safety signs for a way out and for first aid.
const SAFE: Colour = [30, 130, 84];

fn room(sheet: &mut Sheet, random: &mut Random) {
    sheet.outdoors(near(random, PLASTER), near(random, BOARDS), 262);
    sheet.rectangle([0, 254, WIDTH, 8], [200, 194, 180]);
}

pub(super) fn door(sheet: &mut Sheet, random: &mut Random) {
    room(sheet, random);
    let leaf = near(random, [120, 86, 62]);
    sheet.rectangle([138, 52, 204, 212], shade(leaf));
    for left in [146, 242] {
        sheet.rectangle([left, 60, 92, 204], leaf);
        sheet.rectangle([left + 18, 78, 56, 70], [150, 180, 196]);
        sheet.rectangle([left + 6, 178, 80, 12], STEEL);
    }
    sheet.rectangle([196, 18, 88, 26], SAFE);
    sheet.shape(&[[262, 22], [276, 31], [262, 40]], WHITE);
    sheet.rectangle([208, 28, 54, 6], WHITE);
    // Something holds one leaf open.
    sheet.shape(&[[316, 238], [378, 268], [316, 268]], [196, 150, 60]);
}

pub(super) fn stair(sheet: &mut Sheet, random: &mut Random) {
    sheet.outdoors(near(random, PLASTER), near(random, [150, 146, 140]), 286);
    let step = near(random, [188, 184, 174]);
    for number in 0..9 {
        let top = 286 - (number + 1) * 24;
        let left = 70 + number * 14;
        sheet.rectangle([left, top, 340 - number * 28, 24], if number % 2 == 0 { step } else { shade(step) });
        sheet.rectangle([left, top, 340 - number * 28, 5], [222, 190, 80]);
    }
    for side in [[[70, 250], [190, 30]], [[404, 250], [286, 30]]] {
        sheet.line(side[0], side[1], 8, DARK);
    }
    sheet.rectangle([66, 250, 8, 40], DARK);
    sheet.rectangle([404, 250, 8, 40], DARK);
}

pub(super) fn keys(sheet: &mut Sheet, random: &mut Random) {
    room(sheet, random);
    let case = near(random, [126, 136, 148]);
    sheet.rectangle([128, 62, 224, 156], shade(case));
    sheet.rectangle([138, 72, 204, 136], [236, 236, 230]);
    for hook in 0..8 {
        let (x, y) = (162 + hook % 4 * 52, 92 + hook / 4 * 62);
        sheet.rectangle([x - 2, y, 4, 10], DARK);
        if hook != 2 && hook != 5 && hook != 6 {
            sheet.disc([x, y + 16], 8, [196, 160, 72]);
            sheet.disc([x, y + 16], 3, WHITE);
            sheet.rectangle([x - 2, y + 22, 4, 22], [196, 160, 72]);
            sheet.rectangle([x, y + 36, 9, 4], [196, 160, 72]);
        }
    }
}

pub(super) fn first_aid(sheet: &mut Sheet, random: &mut Random) {
    room(sheet, random);
    let case = near(random, SAFE);
    sheet.rectangle([160, 58, 160, 150], shade(case));
    sheet.rectangle([168, 66, 144, 134], case);
    sheet.rectangle([226, 84, 28, 98], WHITE);
    sheet.rectangle([191, 119, 98, 28], WHITE);
    // The tag with the day until which it is good has been torn off.
    sheet.line([320, 100], [350, 118], 3, DARK);
    sheet.shape(&[[348, 112], [392, 116], [384, 146], [368, 138], [352, 148]], near(random, [240, 228, 190]));
}

pub(super) fn way_out(sheet: &mut Sheet, random: &mut Random) {
    let wall = near(random, PLASTER);
    sheet.outdoors(wall, near(random, BOARDS), 236);
    sheet.shape(&[[0, 0], [150, 60], [150, 236], [0, FLOOR]], shade(wall));
    sheet.shape(&[[480, 0], [330, 60], [330, 236], [480, FLOOR]], shade(wall));
    sheet.shape(&[[0, 0], [480, 0], [330, 60], [150, 60]], WHITE);
    sheet.rectangle([196, 96, 88, 140], near(random, [108, 116, 128]));
    sheet.rectangle([202, 164, 76, 10], STEEL);
    sheet.rectangle([200, 68, 80, 22], SAFE);
    sheet.shape(&[[258, 72], [270, 79], [258, 86]], WHITE);
    sheet.rectangle([210, 77, 48, 5], WHITE);
    for [left, top, width, height] in [[150, 196, 92, 78], [226, 214, 84, 68], [176, 140, 74, 58]] {
        let card = near(random, [188, 150, 104]);
        sheet.rectangle([left, top, width, height], card);
        sheet.rectangle([left, top + height / 2 - 4, width, 7], shade(card));
    }
}

pub(super) fn welcome(sheet: &mut Sheet, random: &mut Random) {
    room(sheet, random);
    sheet.rectangle([60, 40, 150, 224], [150, 180, 196]);
    sheet.rectangle([132, 40, 6, 224], WHITE);
    let coat = near(random, [74, 96, 128]);
    sheet.shape(&[[296, 150], [372, 150], [396, 286], [272, 286]], coat);
    sheet.shape(&[[296, 152], [240, 208], [250, 220], [306, 184]], shade(coat));
    sheet.rectangle([322, 132, 24, 24], [190, 150, 124]);
    sheet.rectangle([318, 158, 32, 40], [230, 200, 70]);
    sheet.rectangle([290, 286, 34, 30], DARK);
    sheet.rectangle([344, 286, 34, 30], DARK);
    // A face is covered as the walk covers it: a few large squares.
    for row in 0..4 {
        for column in 0..4 {
            let tone = near(random, [176, 146, 126]);
            sheet.rectangle([298 + column * 18, 70 + row * 17, 18, 17], if row == 0 { shade(tone) } else { tone });
        }
    }
}
