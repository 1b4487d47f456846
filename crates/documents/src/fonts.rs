//! The fonts of the program: Libertinus for Latin, Greek and Cyrillic, Noto for every other script that people write in today,
//! and for signs and emoji. They lie in the program as they are and are parsed once; `fonts/README.md` says where they come from.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations, is_default_ignorable};
use typst::utils::LazyHash;

/// The family in which everything is set that it has.
pub(crate) const FIRST: &str = "Libertinus Serif";

pub(crate) struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
    faces: Vec<FontInstance>,
}

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!("../fonts/", $name)).as_slice()
    };
}

/// In the order in which they are asked.
pub(crate) static FILES: [&[u8]; 70] = [
    font!("LibertinusSerif-Regular.otf"),
    font!("LibertinusSerif-Bold.otf"),
    font!("LibertinusSerif-Italic.otf"),
    font!("LibertinusSerif-BoldItalic.otf"),
    font!("NotoEmoji-Regular.ttf"),
    font!("NotoSans-Regular.ttf"),
    font!("NotoSansAdlam-Regular.ttf"),
    font!("NotoSansArabic-Regular.ttf"),
    font!("NotoSansArmenian-Regular.ttf"),
    font!("NotoSansBalinese-Regular.ttf"),
    font!("NotoSansBamum-Regular.ttf"),
    font!("NotoSansBatak-Regular.ttf"),
    font!("NotoSansBengali-Regular.ttf"),
    font!("NotoSansBuginese-Regular.ttf"),
    font!("NotoSansCJKjp-Regular.otf"),
    font!("NotoSansCJKkr-Regular.otf"),
    font!("NotoSansCJKsc-Regular.otf"),
    font!("NotoSansCanadianAboriginal-Regular.ttf"),
    font!("NotoSansChakma-Regular.ttf"),
    font!("NotoSansCham-Regular.ttf"),
    font!("NotoSansCherokee-Regular.ttf"),
    font!("NotoSansCoptic-Regular.ttf"),
    font!("NotoSansDevanagari-Regular.ttf"),
    font!("NotoSansEthiopic-Regular.ttf"),
    font!("NotoSansGeorgian-Regular.ttf"),
    font!("NotoSansGujarati-Regular.ttf"),
    font!("NotoSansGurmukhi-Regular.ttf"),
    font!("NotoSansHanifiRohingya-Regular.ttf"),
    font!("NotoSansHebrew-Regular.ttf"),
    font!("NotoSansJavanese-Regular.ttf"),
    font!("NotoSansKannada-Regular.ttf"),
    font!("NotoSansKayahLi-Regular.ttf"),
    font!("NotoSansKhmer-Regular.ttf"),
    font!("NotoSansLao-Regular.ttf"),
    font!("NotoSansLepcha-Regular.ttf"),
    font!("NotoSansLimbu-Regular.ttf"),
    font!("NotoSansLisu-Regular.ttf"),
    font!("NotoSansMalayalam-Regular.ttf"),
    font!("NotoSansMandaic-Regular.ttf"),
    font!("NotoSansMath-Regular.ttf"),
    font!("NotoSansMeeteiMayek-Regular.ttf"),
    font!("NotoSansMiao-Regular.ttf"),
    font!("NotoSansMongolian-Regular.ttf"),
    font!("NotoSansMyanmar-Regular.ttf"),
    font!("NotoSansNKo-Regular.ttf"),
    font!("NotoSansNewTaiLue-Regular.ttf"),
    font!("NotoSansNewa-Regular.ttf"),
    font!("NotoSansOlChiki-Regular.ttf"),
    font!("NotoSansOriya-Regular.ttf"),
    font!("NotoSansOsage-Regular.ttf"),
    font!("NotoSansSaurashtra-Regular.ttf"),
    font!("NotoSansSinhala-Regular.ttf"),
    font!("NotoSansSundanese-Regular.ttf"),
    font!("NotoSansSylotiNagri-Regular.ttf"),
    font!("NotoSansSymbols-Regular.ttf"),
    font!("NotoSansSymbols2-Regular.ttf"),
    font!("NotoSansSyriac-Regular.ttf"),
    font!("NotoSansTaiLe-Regular.ttf"),
    font!("NotoSansTaiTham-Regular.ttf"),
    font!("NotoSansTaiViet-Regular.ttf"),
    font!("NotoSansTamil-Regular.ttf"),
    font!("NotoSansTelugu-Regular.ttf"),
    font!("NotoSansThaana-Regular.ttf"),
    font!("NotoSansThai-Regular.ttf"),
    font!("NotoSansTifinagh-Regular.ttf"),
    font!("NotoSansVai-Regular.ttf"),
    font!("NotoSansWancho-Regular.ttf"),
    font!("NotoSansYi-Regular.ttf"),
    font!("NotoSerifNyiakengPuachueHmong-Regular.ttf"),
    font!("NotoSerifTibetan-Regular.ttf"),
];

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let fonts: Vec<Font> = FILES.iter().flat_map(|data| Font::iter(Bytes::new(*data))).collect();
    let face = |font: &Font| font.clone().instantiate(FontVariant::default(), Abs::pt(11.0), &FontVariations::default());
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), faces: fonts.iter().map(face).collect(), fonts }
});

/// All of them.
pub(crate) fn fonts() -> &'static Fonts {
    &FONTS
}

fn advance(face: &FontInstance, char: char) -> Option<f64> {
    let glyph = face.ttf().glyph_index(char).filter(|glyph| glyph.0 != 0)?;
    Some(face.x_advance(glyph.0).unwrap_or_default().get())
}

/// How wide a character is, in em; none where no font has it.
pub(crate) fn width(char: char) -> Option<f64> {
    FONTS.faces.iter().find_map(|face| advance(face, char))
}

/// Whether one font has all characters of a group that is set as one.
pub(crate) fn has_together(group: &str) -> bool {
    let mut shown = group.chars().filter(|char| !is_default_ignorable(*char));
    match (shown.next(), shown.next()) {
        (None, _) => true,
        (Some(one), None) => width(one).is_some(),
        _ => FONTS.faces.iter().any(|face| group.chars().all(|char| is_default_ignorable(char) || advance(face, char).is_some())),
    }
}

/// Whether the first font has a character.
pub(crate) fn first_has(char: char) -> bool {
    FONTS.faces.first().is_some_and(|face| advance(face, char).is_some())
}

/// The families for a text that holds these characters, in the order in which they are asked; what they lack is sought in all fonts.
/// Characters that Japanese and Chinese write differently are set as the document writes them: in the Japanese way where it has kana.
pub(crate) fn families(text: &str) -> Vec<&'static str> {
    let (mut kana, mut hangul, mut others) = (false, false, false);
    for char in text.chars() {
        match char {
            '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}' => kana = true,
            '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}' => hangul = true,
            '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}' => others = true,
            _ => {}
        }
    }
    let mut families = vec![FIRST, "Noto Sans"];
    let of = [(kana, "Noto Sans CJK JP"), (hangul, "Noto Sans CJK KR"), (kana || hangul || others, "Noto Sans CJK SC")];
    families.extend(of.into_iter().filter(|(has, _)| *has).map(|(_, name)| name));
    families
}
