use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use super::test_pictures::{BASELINE, Way, chunk, exif, flat, jpeg, png, with_segment};
use super::{MOST_MEMORY, for_print, kept, kept_picture, pale_for_print};
use crate::installation::rule::Rule;

const RED: [u8; 3] = [200, 30, 40];

fn refusal(content: &[u8]) -> String {
    kept(content).unwrap_err().why
}

/// What is kept, decoded again.
fn taken(content: &[u8]) -> RgbImage {
    let kept = kept(content).unwrap();
    assert!(kept.starts_with(b"\xff\xd8\xff") && kept.ends_with(b"\xff\xd9"), "a JPEG and nothing behind it");
    for hidden in [&b"GPS"[..], b"MPF", b"ftyp", b"Exif", b"ICC_PROFILE", b"secret", b"http://ns.adobe.com"] {
        assert!(!kept.windows(hidden.len()).any(|window| window == hidden), "{} is still there", String::from_utf8_lossy(hidden));
    }
    image::load_from_memory_with_format(&kept, ImageFormat::Jpeg).unwrap().into_rgb8()
}

fn near(pixel: &Rgb<u8>, colour: [u8; 3]) -> bool {
    pixel.0.iter().zip(colour).all(|(is, wanted)| is.abs_diff(wanted) <= 6)
}

fn all(picture: &RgbImage, colour: [u8; 3]) {
    assert!(picture.pixels().all(|pixel| near(pixel, colour)), "{:?} instead of {colour:?}", picture.get_pixel(0, 0));
}

#[test]
fn a_photograph_is_made_smaller_and_loses_where_it_was_taken() {
    let photograph = with_segment(&flat(4_000, 3_000, RED, ImageFormat::Jpeg), 0xe1, &[&b"Exif\0\0"[..], &exif(1)].concat());
    let picture = taken(&photograph);
    assert_eq!(picture.dimensions(), (2_048, 1_536));
    all(&picture, RED);
}

#[test]
fn a_photograph_that_is_small_enough_stays_as_it_is_pixel_by_pixel() {
    let shade = |value: u32| u8::try_from(value % 256).unwrap();
    let colours = RgbImage::from_fn(61, 47, |x, y| Rgb([shade(x * 4), shade(y * 5), shade(x + y)]));
    let mut photograph = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(colours).write_to(&mut photograph, ImageFormat::Jpeg).unwrap();
    let photograph = photograph.into_inner();
    let decoded = image::load_from_memory_with_format(&photograph, ImageFormat::Jpeg).unwrap().into_rgb8();
    for longest in [61, 62, 2_048] {
        assert_eq!(super::jpeg::read(&photograph, longest).unwrap().into_rgb8(), decoded);
    }
    assert_eq!(super::jpeg::read(&photograph, 60).unwrap().into_rgb8().dimensions(), (60, 46));
}

#[test]
fn what_phones_put_behind_a_picture_is_dropped_and_the_picture_is_kept() {
    let first = flat(40, 30, RED, ImageFormat::Jpeg);
    let second = flat(10, 10, [0, 0, 255], ImageFormat::Jpeg);
    let film = b"\0\0\0\x18ftypmp42\0\0\0\0isommp42 secret".to_vec();
    let several = with_segment(&first, 0xe2, b"MPF\0MM\0*\0\0\0\x08 where the second picture begins");
    let xmp = with_segment(&first, 0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta GCamera:MotionPhoto=\"1\"/>");
    let behind = [
        ("a gain map or a second eye", several, second.clone()),
        ("a film", xmp, film),
        ("padding", first.clone(), vec![0; 4_096]),
        ("two bytes", first.clone(), vec![0x0d, 0x0a]),
        ("an archive", first.clone(), b"PK\x03\x04 secret".to_vec()),
    ];
    for (what, mut photograph, rest) in behind {
        photograph.extend(rest);
        let picture = taken(&photograph);
        assert_eq!(picture.dimensions(), (40, 30), "{what}");
        all(&picture, RED);
    }
    let mut png = flat(40, 30, RED, ImageFormat::Png);
    png.extend_from_slice(b"PK\x03\x04 secret");
    all(&taken(&png), RED);
}

#[test]
fn what_stands_before_a_picture_is_passed_over_though_it_holds_a_whole_picture() {
    let thumbnail = flat(8, 8, [0, 0, 255], ImageFormat::Jpeg);
    let mut photograph = flat(40, 30, RED, ImageFormat::Jpeg);
    for index in 0..3_u8 {
        photograph = with_segment(&photograph, 0xe1, &[&b"Exif\0\0"[..], &exif(1), &thumbnail].concat());
        photograph = with_segment(&photograph, 0xe2, &[&b"ICC_PROFILE\0"[..], &[index + 1, 3], &[7; 500]].concat());
    }
    photograph = with_segment(&photograph, 0xfe, b"a secret remark \xff\xd9");
    all(&taken(&photograph), RED);
    // Fill bytes before a marker.
    let mut filled = photograph.clone();
    filled.splice(2..2, [0xff, 0xff]);
    all(&taken(&filled), RED);
}

#[test]
fn a_picture_stands_upright_as_its_camera_says() {
    let mut drawn = RgbImage::from_pixel(32, 16, Rgb([255; 3]));
    (0..16).for_each(|row| (0..8).for_each(|column| drawn.put_pixel(column, row, Rgb([0; 3]))));
    let mut out = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(drawn.clone()).write_to(&mut out, ImageFormat::Jpeg).unwrap();
    let photograph = with_segment(&out.into_inner(), 0xe1, &[&b"Exif\0\0"[..], &exif(6)].concat());
    let rows: Vec<u8> = drawn.rows().flat_map(|row| std::iter::once(0).chain(row.flat_map(|pixel| pixel.0))).collect();
    let screen = png([32, 16], 8, 2, false, &[(b"eXIf", &exif(6))], &rows);
    for picture in [taken(&photograph), taken(&screen)] {
        assert_eq!(picture.dimensions(), (16, 32), "turned by a quarter");
        assert!(near(picture.get_pixel(8, 2), [0; 3]) && near(picture.get_pixel(8, 28), [255; 3]), "the left side is on top");
    }
}

#[test]
fn grey_progressive_and_printed_jpegs_are_taken() {
    let way = |progressive, apart| Way { progressive, apart, ..BASELINE };
    all(&taken(&jpeg(64, 32, &[90], BASELINE)), [90; 3]);
    for (progressive, apart) in [(false, false), (true, false), (false, true), (true, true)] {
        // Middle colours: whatever is taken for colour difference is none.
        all(&taken(&jpeg(64, 32, &[77, 128, 128], way(progressive, apart))), [77; 3]);
    }
    // Four inks, written as Adobe does: 255 is none of it.
    all(&taken(&jpeg(64, 32, &[255, 255, 255, 255], BASELINE)), [255; 3]);
    all(&taken(&jpeg(64, 32, &[255, 0, 0, 255], BASELINE)), [255, 0, 0]);
}

#[test]
fn a_png_of_every_depth_is_taken_interlaced_or_not() {
    // Sixteen bits, with and without opacity; what is transparent shows white paper, not what is hidden under it.
    let deep = |row: &[u8], count: u32| (0..9).flat_map(|_| std::iter::once(0).chain(row.repeat(count as usize))).collect::<Vec<u8>>();
    all(&taken(&png([9, 9], 16, 2, false, &[], &deep(&[200, 1, 30, 2, 40, 3], 9))), RED);
    all(&taken(&png([9, 9], 16, 6, false, &[], &deep(&[200, 1, 30, 2, 40, 3, 0xff, 0xff], 9))), RED);
    all(&taken(&png([9, 9], 8, 6, false, &[], &deep(&[1, 2, 3, 0], 9))), [255; 3]);
    all(&taken(&png([9, 9], 8, 4, false, &[], &deep(&[10, 255], 9))), [10; 3]);
    all(&taken(&png([8, 9], 1, 0, false, &[], &deep(&[0xff], 1))), [255; 3]);
    all(&taken(&png([8, 9], 4, 3, false, &[(b"PLTE", &[RED, [0; 3]].concat())], &deep(&[0], 4))), RED);
    // Each pass of an interlaced picture is a small picture of its own.
    let mut passes = Vec::new();
    for (across, down) in [(2, 2), (1, 2), (3, 1), (2, 3), (5, 2), (4, 5), (9, 4)] {
        (0..down).for_each(|_| passes.extend(std::iter::once(0).chain(RED.repeat(across))));
    }
    let picture = taken(&png([9, 9], 8, 2, true, &[], &passes));
    assert_eq!(picture.dimensions(), (9, 9));
    all(&picture, RED);
    let mut deep_passes = Vec::new();
    for (across, down) in [(2, 2), (1, 2), (3, 1), (2, 3), (5, 2), (4, 5), (9, 4)] {
        (0..down).for_each(|_| deep_passes.extend(std::iter::once(0).chain([200, 0, 30, 0, 40, 0].repeat(across))));
    }
    all(&taken(&png([9, 9], 16, 2, true, &[], &deep_passes)), RED);
}

#[test]
fn of_an_animated_png_the_picture_that_stands_for_it_is_kept() {
    let rows: Vec<u8> = (0..8).flat_map(|_| std::iter::once(0).chain(RED.repeat(8))).collect();
    let frame = |number: u32| [number, 8, 8, 0, 0].iter().flat_map(|part| part.to_be_bytes()).chain([0, 1, 0, 10, 0, 0]).collect::<Vec<u8>>();
    let control = [2_u32.to_be_bytes(), 0_u32.to_be_bytes()].concat();
    let mut animated = png([8, 8], 8, 2, false, &[(b"acTL", &control), (b"fcTL", &frame(0))], &rows);
    let at = animated.len() - 12;
    let more = [chunk(b"fcTL", &frame(1)), chunk(b"fdAT", &[&2_u32.to_be_bytes()[..], b"secret"].concat())].concat();
    animated.splice(at..at, more);
    all(&taken(&animated), RED);
}

#[test]
fn an_edge_stays_where_it_is_when_a_picture_is_made_smaller() {
    let drawn = RgbImage::from_fn(5_000, 100, |column, _| if column < 2_500 { Rgb([0; 3]) } else { Rgb([255; 3]) });
    let mut out = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(drawn).write_to(&mut out, ImageFormat::Png).unwrap();
    let picture = taken(&out.into_inner());
    assert_eq!(picture.dimensions(), (2_048, 41));
    assert!(near(picture.get_pixel(1_000, 20), [0; 3]) && near(picture.get_pixel(1_048, 20), [255; 3]));
    all(&taken(&flat(1, 20_000, RED, ImageFormat::Png)), RED);
}

#[test]
fn a_picture_that_becomes_much_smaller_for_print_has_no_hole_whatever_its_shape() {
    let colour = [180, 120, 60];
    for (width, height) in [(2_048, 1_536), (1_535, 2_047), (2_048, 3), (9, 2_048), (1, 2_048), (2_047, 1), (721, 719), (361, 360)] {
        let (printed, size) = for_print(&flat(width, height, colour, ImageFormat::Jpeg), 360).unwrap();
        let picture = image::load_from_memory(&printed).unwrap().into_rgb8();
        assert_eq!([picture.width(), picture.height()], size, "{width} x {height}");
        assert!(size.iter().all(|side| (1..=360).contains(side)), "{width} x {height}: {size:?}");
        all(&picture, colour);
    }
}

#[test]
fn a_picture_that_is_too_large_is_refused_before_it_is_decoded_with_what_it_may_be() {
    for said in [refusal(&png([20_000, 10_000], 8, 2, false, &[], b"")), refusal(&png([200_000, 1], 8, 2, false, &[], b""))] {
        assert!(said.contains("64 million") && said.contains("65535 a side"), "{said}");
    }
    let mut huge = jpeg(8, 8, &[77, 128, 128], BASELINE);
    let frame = huge.windows(2).position(|marker| marker == [0xff, 0xc0]).unwrap();
    huge[frame + 5..frame + 9].copy_from_slice(&[0x40, 0, 0x40, 0]);
    assert!(refusal(&huge).contains("16384 by 16384 pixels"), "{}", refusal(&huge));
    // What is progressive keeps all its coefficients until the end: less of it fits.
    let way = Way { progressive: true, ..BASELINE };
    let mut large = jpeg(8, 8, &[77, 128, 128], way);
    let frame = large.windows(2).position(|marker| marker == [0xff, 0xc2]).unwrap();
    large[frame + 5..frame + 9].copy_from_slice(&[0x1f, 0x40, 0x1f, 0x40]);
    assert!(refusal(&large).contains("progressive"), "{}", refusal(&large));
    const { assert!(64_000_000 * 3 < MOST_MEMORY, "what cameras write fits") };
}

#[test]
fn a_jpeg_that_only_costs_time_or_that_few_programs_read_is_refused_by_its_name() {
    let mut layers = jpeg(8, 8, &[77], Way { progressive: true, ..BASELINE });
    let scan = layers.windows(2).position(|marker| marker == [0xff, 0xda]).unwrap();
    let (again, end) = (layers[scan..layers.len() - 2].to_vec(), layers.len() - 2);
    layers.splice(end..end, again.repeat(100));
    assert!(refusal(&layers).contains("more than 100 layers"), "{}", refusal(&layers));
    assert!(refusal(&jpeg(8, 8, &[77], Way { precision: 12, ..BASELINE })).contains("more than 8 bits"));
    for (process, named) in [(0xc3, "without loss"), (0xc9, "arithmetic")] {
        let mut other = jpeg(8, 8, &[77], BASELINE);
        let frame = other.windows(2).position(|marker| marker == [0xff, 0xc0]).unwrap();
        other[frame + 1] = process;
        assert!(refusal(&other).contains(named), "{}", refusal(&other));
    }
}

#[test]
fn what_is_not_taken_is_refused_by_its_name_with_what_to_do() {
    let ftyp = |brand: &str, compatible: &str| [b"\0\0\0\x18ftyp", brand.as_bytes(), b"\0\0\0\0", compatible.as_bytes()].concat();
    let refused: [(Vec<u8>, &str, &str); 16] = [
        (ftyp("heic", "mif1heic"), "HEIC", "Most Compatible"),
        (ftyp("mif1", "heicmif1"), "HEIC", "save it as JPEG"),
        (ftyp("avif", "mif1miaf"), "AVIF", "save it as JPEG"),
        (ftyp("mp42", "isommp42"), "film", "send a picture"),
        (ftyp("crx ", "crx isom"), "raw photograph", "save it as JPEG"),
        (b"RIFF\x10\0\0\0WEBPVP8 ".to_vec(), "WebP", "save it as JPEG"),
        (b"GIF89a".to_vec(), "GIF", "save it as JPEG"),
        (b"II*\0".to_vec(), "TIFF", "save it as JPEG"),
        (b"BM1234".to_vec(), "BMP", "save it as JPEG"),
        (b"\xff\x0a".to_vec(), "JPEG XL", "save it as JPEG"),
        (b"PK\x03\x04".to_vec(), "office document", "as PDF"),
        (b"<svg onload=alert(1)>".to_vec(), "SVG", "as PDF"),
        (b"%PDF-1.7 without".to_vec(), "breaks off", "send it once more"),
        (b"".to_vec(), "empty", "once more"),
        (b"any text".to_vec(), "neither", "JPEG or PNG"),
        ([flat(20, 20, RED, ImageFormat::Png)[..8].to_vec(), chunk(b"IDAT", b"x"), chunk(b"IEND", b"")].concat(), "damaged", "take it again"),
    ];
    for (content, what, todo) in refused {
        let said = refusal(&content);
        assert!(said.contains(what) && said.contains(todo), "{what}: {said}");
    }
    let report = b"%PDF-1.7\n1 0 obj\n%%EOF\n";
    assert_eq!(kept(report).unwrap(), report, "a report is kept as it is");
}

#[test]
fn a_photograph_cut_short_anywhere_is_refused() {
    for format in [ImageFormat::Jpeg, ImageFormat::Png] {
        let whole = flat(30, 30, RED, format);
        for end in 0..whole.len() {
            assert!(kept(&whole[..end]).is_err(), "{format:?} {end}");
        }
    }
}

#[test]
fn the_same_photograph_is_kept_in_the_same_bytes() {
    let photograph = flat(300, 200, RED, ImageFormat::Jpeg);
    assert_eq!(kept(&photograph).unwrap(), kept(&photograph).unwrap(), "so that one sent twice is known");
}

#[test]
fn a_floor_stands_upright_is_pale_and_keeps_its_shape() {
    let turned = with_segment(&flat(300, 200, [0, 0, 0], ImageFormat::Jpeg), 0xe1, &[b"Exif\0\0".as_slice(), &exif(6)].concat());
    let kept = kept_picture(&turned).unwrap();
    assert!(!kept.windows(3).any(|window| window == b"GPS"), "where it was taken is gone");
    let (jpeg, size) = pale_for_print(&kept, 150).unwrap();
    assert_eq!(size, [100, 150], "turned as its camera says, and smaller");
    all(&image::load_from_memory(&jpeg).unwrap().into_rgb8(), [166; 3]);
    let (white, _) = pale_for_print(&flat(30, 20, [255; 3], ImageFormat::Png), 150).unwrap();
    all(&image::load_from_memory(&white).unwrap().into_rgb8(), [255; 3]);
}

#[test]
fn where_only_pictures_are_kept_a_page_is_refused_with_what_to_do_and_a_bomb_before_it_is_decoded() {
    let bomb = png([20_000, 10_000], 8, 2, false, &[], &vec![0; 1_000_000]);
    let refused: [(&[u8], Rule, &str); 5] = [
        (b"%PDF-1.7\n%%EOF\n", Rule::PictureOnly, "save the page as a picture (PNG or JPEG)"),
        (b"%PDF-1.7 cut", Rule::PictureOnly, "save the page as a picture (PNG or JPEG)"),
        (b"{\\rtf1", Rule::PictureOnly, "a text document; save the page as a picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", Rule::PictureOnly, "a WebP picture; save it as JPEG or PNG"),
        (&bomb, Rule::PhotographTooLarge, "20000 by 10000 pixels; at most 64 million"),
    ];
    for (content, rule, says) in refused {
        let refusal = kept_picture(content).unwrap_err();
        assert!(refusal.rule == rule && refusal.why.contains(says), "{refusal:?}");
        assert_eq!(pale_for_print(content, 100).unwrap_err(), refusal.why);
    }
    // A small header before more rows than it says: what is too much is not read.
    assert!(kept_picture(&png([20, 10], 8, 2, false, &[], &vec![0; 50_000_000])).is_ok());
}
