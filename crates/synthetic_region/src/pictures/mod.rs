//! Pictures of the invented country, where a visit has photographs: drawn, plainly not taken, and each says so.

mod inside;
mod outside;
mod sheet;

use std::io;

use image::ExtendedColorType;
use image::codecs::jpeg::JpegEncoder;

use crate::random::Random;
use sheet::{HEIGHT, Sheet, WIDTH};

/// Of a hundred: there is little in them that needs more.
const QUALITY: u8 = 80;

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scene {
    /// A house of prayer as a whole.
    Church,
    /// A school as a whole.
    School,
    /// A sports hall as a whole.
    Hall,
    /// A door with two leaves and a bar to push.
    Door,
    /// Stairs with a handrail.
    Stair,
    /// A path with one lamp that is lit.
    Lamp,
    /// A gate with a chain.
    Gate,
    /// A box with keys.
    Keys,
    /// A box for first aid.
    FirstAid,
    /// A way out with boxes before it.
    WayOut,
    /// Somebody at an entrance, the face covered.
    Welcome,
    /// People who wait beside a road, from behind.
    Queue,
}

/// A picture as JPEG, of a few kilobytes. The same scene and seed make the same bytes; other seeds other colours.
///
/// # Errors
/// What the encoder says.
pub fn picture(scene: Scene, seed: u64) -> io::Result<Vec<u8>> {
    let mut sheet = Sheet::new();
    let random = &mut Random::new(seed);
    match scene {
        Scene::Church => outside::church(&mut sheet, random),
        Scene::School => outside::school(&mut sheet, random),
        Scene::Hall => outside::hall(&mut sheet, random),
        Scene::Lamp => outside::lamp(&mut sheet, random),
        Scene::Gate => outside::gate(&mut sheet, random),
        Scene::Queue => outside::queue(&mut sheet, random),
        Scene::Door => inside::door(&mut sheet, random),
        Scene::Stair => inside::stair(&mut sheet, random),
        Scene::Keys => inside::keys(&mut sheet, random),
        Scene::FirstAid => inside::first_aid(&mut sheet, random),
        Scene::WayOut => inside::way_out(&mut sheet, random),
        Scene::Welcome => inside::welcome(&mut sheet, random),
    }
    sheet.say_invented();
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY)
        .encode(&sheet.small(), WIDTH.unsigned_abs() / 5 * 3, HEIGHT.unsigned_abs() / 5 * 3, ExtendedColorType::Rgb8)
        .map_err(io::Error::other)?;
    Ok(jpeg)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    const ALL: [Scene; 12] = [
        Scene::Church,
        Scene::School,
        Scene::Hall,
        Scene::Door,
        Scene::Stair,
        Scene::Lamp,
        Scene::Gate,
        Scene::Keys,
        Scene::FirstAid,
        Scene::WayOut,
        Scene::Welcome,
        Scene::Queue,
    ];

    #[test]
    fn each_scene_is_a_small_picture_of_its_own_and_the_same_for_the_same_seed() {
        let mut seen = HashSet::new();
        for scene in ALL {
            let jpeg = picture(scene, 7).unwrap();
            assert_eq!(jpeg, picture(scene, 7).unwrap(), "{scene:?}");
            assert_ne!(jpeg, picture(scene, 8).unwrap(), "{scene:?} has other colours with another seed");
            assert!((1_000..15_000).contains(&jpeg.len()), "{scene:?}: {}", jpeg.len());
            assert!(jpeg.starts_with(&[0xff, 0xd8]) && jpeg.ends_with(&[0xff, 0xd9]), "{scene:?} is a whole JPEG");
            if let Ok(folder) = std::env::var("PICTURES") {
                std::fs::write(format!("{folder}/{scene:?}.jpg"), &jpeg).unwrap();
            }
            assert!(seen.insert(jpeg), "{scene:?} looks like another");
        }
    }

    #[test]
    fn each_picture_says_that_it_is_invented() {
        let mut sheet = Sheet::new();
        let before = sheet.small();
        sheet.say_invented();
        let changed = before.iter().zip(sheet.small()).filter(|(before, now)| **before != *now).count();
        assert!(changed > 10_000, "a strip with letters: {changed}");
    }
}
