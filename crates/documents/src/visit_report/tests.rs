use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::printing::Paper;
use crate::text::REPLACEMENT;
use crate::world::{self, Set};

pub(super) fn point(whereabouts: &str, answer: &str) -> PointLine {
    PointLine { whereabouts: whereabouts.to_owned(), answer: answer.to_owned(), ..PointLine::default() }
}

pub(crate) fn photograph(caption: &str, side: u32) -> PhotographLine {
    photograph_of(caption, [side, side])
}

pub(crate) fn photograph_of(caption: &str, size: [u32; 2]) -> PhotographLine {
    let mut out = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(size[0], size[1], image::Rgb([90, 120, 150])).write_to(&mut out, image::ImageFormat::Jpeg).unwrap();
    PhotographLine { jpeg: out.into_inner().into(), size, caption: caption.to_owned() }
}

pub(super) fn report() -> VisitReport {
    VisitReport {
        paper: Paper::A4,
        site: "Old Church #strong[x] $a$ \\".to_owned(),
        address: "1 Main Street, Vall".to_owned(),
        operators: "Parish & #strong[Sons]".to_owned(),
        visited_by: "Advisers of Vall".to_owned(),
        function: "adviser".to_owned(),
        day: [2026, 11, 25],
        marking: "TLP:AMBER".to_owned(),
        may_read: "TLP:AMBER – need to know".to_owned(),
        survey: "Quick look".to_owned(),
        survey_version: "2026.11".to_owned(),
        whole: Some(62.5),
        whole_range: Some([50.0, 75.0]),
        sections: vec![SectionLine { title: "Ways out".to_owned(), weight: 60, value: Some(50.0), range: Some([37.5, 62.5]), answered: 3, of: 4 }],
        findings: vec![FindingLine {
            severity: "high".to_owned(),
            says: "A way out is locked.".to_owned(),
            why: "People have to get out.".to_owned(),
            whereabouts: String::new(),
            measures: vec![MeasureLine { says: "Fit a push bar.".to_owned(), cost: "A locksmith".to_owned() }],
            agreed: Some(AgreedLine { responsible: "Caretaker".to_owned(), due: Some([2026, 12, 31]), status: "open".to_owned() }),
            section: 0,
            rests_on: vec![(0, 0)],
        }],
        answers: (0..60).map(|index| AnswerLine { ask: format!("Question {index}?"), section: 0, answers: vec![point("", "Да, открыта.")] }).collect(),
        strengths: vec![1],
        open: vec!["Is there a plan?".to_owned()],
        remarks: "#panic(\"no\") is only text.".to_owned(),
        corrections: vec![CorrectionLine { day: [2026, 11, 27], why: "The #name was wrong.".to_owned() }],
        rated: vec!["Two people rated it.".to_owned()],
        recipients: Some(vec![RecipientLine { name: "Parish".to_owned(), purpose: "our own work".to_owned(), until: [2027, 11, 25], ended: false }]),
        photographs: Vec::new(),
        cover: None,
        unreadable: Vec::new(),
        outline: vec![OutlineLine { points: vec![[-20.0, -10.0], [20.0, -10.0], [20.0, 10.0], [-20.0, 10.0]], closed: true }],
    }
}

pub(super) fn words(language: &str) -> Words {
    let text = |language: &str| std::fs::read_to_string(format!("{}/../../content/i18n/{language}/web.ftl", env!("CARGO_MANIFEST_DIR"))).unwrap();
    Words::new(language, &text(language), &text("en")).unwrap()
}

pub(crate) fn holds(pdf: &[u8], text: &str) -> bool {
    pdf.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn a_report_is_accessible_lasts_and_is_the_same_each_time_in_each_language() {
    for language in ["en", "de", "fr", "it", "es", "ru"] {
        let pdf = visit_report(&report(), &words(language)).unwrap();
        assert!(pdf.starts_with(b"%PDF-"), "{language}");
        for mark in ["<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "/MarkInfo"] {
            assert!(holds(&pdf, mark), "{language}: {mark}");
        }
        assert_eq!(pdf, visit_report(&report(), &words(language)).unwrap(), "{language}");
    }
}

#[test]
fn every_word_of_the_template_is_there_in_every_language() {
    for language in ["en", "de", "fr", "it", "es", "ru"] {
        let words = words(language);
        for key in KEYS {
            assert_ne!(words.say(key, &[]), key, "{language}");
        }
    }
}

/// What a place, a person or an answer may be called somewhere.
pub(crate) const SCRIPTS: [(&str, &str); 40] = [
    ("Japanese", "東京タワー、入口は二つあります。"),
    ("Korean", "서울특별시 종로구 세종대로 175"),
    ("Chinese", "北京市朝阳区，出口在东侧。"),
    ("traditional Chinese", "臺北車站，東側出口"),
    ("rare Chinese", "㐀㐁𠮷𡃁"),
    ("Thai", "ทางออกฉุกเฉินถูกล็อกในเวลากลางคืน"),
    ("Lao", "ປະຕູທາງອອກ"),
    ("Khmer", "ច្រកចេញសង្គ្រោះបន្ទាន់"),
    ("Burmese", "အရေးပေါ်ထွက်ပေါက်"),
    ("Bengali", "জরুরি নির্গমন পথ বন্ধ"),
    ("Hindi", "आपातकालीन निकास क्षेत्र"),
    ("Tamil", "அவசர வழி"),
    ("Telugu", "అత్యవసర మార్గం"),
    ("Kannada", "ತುರ್ತು ನಿರ್ಗಮನ"),
    ("Malayalam", "അടിയന്തര വഴി"),
    ("Gujarati", "કટોકટી માર્ગ"),
    ("Punjabi", "ਐਮਰਜੈਂਸੀ ਰਸਤਾ"),
    ("Odia", "ଜରୁରୀକାଳୀନ ପଥ"),
    ("Sinhala", "හදිසි පිටවීම ක්‍ෂේත්‍රය"),
    ("Tibetan", "ཛ་དྲག་གི་སྒོ།"),
    ("Amharic", "የአደጋ ጊዜ መውጫ"),
    ("Georgian", "საგანგებო გასასვლელი"),
    ("Georgian capitals", "ᲡᲐᲒᲐᲜᲒᲔᲑᲝ"),
    ("Armenian", "Վթարային ելք"),
    ("Hebrew", "יציאת חירום נעולה, קומה 2"),
    ("pointed Hebrew", "בְּרֵאשִׁית"),
    ("Arabic", "مخرج الطوارئ مغلق، الطابق 2"),
    ("Persian", "خروج اضطراری می‌خواهم"),
    ("Urdu", "ہنگامی راستہ ٹھیک ہے"),
    ("Uighur", "جىددىي چىقىش ئېغىزى"),
    ("Syriac", "ܬܪܥܐ"),
    ("Dhivehi", "ނުކުންނަ ދޮރު"),
    ("N'Ko", "ߓߏ߲ߘߊ"),
    ("Greek", "Έξοδος κινδύνου, ὁδός"),
    ("Cyrillic", "Аварийный выход, ґанок, қала, ө"),
    ("Mongolian", "ᠮᠣᠩᠭᠣᠯ"),
    ("Cherokee", "ᏣᎳᎩ"),
    ("Vietnamese", "Lối thoát hiểm Nguyễn Thị Ngữ"),
    ("emoji", "😀 👍🏽 👨‍👩‍👧‍👦 🏳️‍🌈 🇺🇦 1️⃣ ❤️"),
    ("signs", "№ → ★ ✓ ♿ ☎ ① ½ ∑ € ₴ ₹ 𝐁𝐨𝐥𝐝"),
];

/// A report that says one text everywhere where somebody may write one.
fn saying(text: &str) -> VisitReport {
    let mut report = report();
    let VisitReport { site, address, operators, visited_by, function, may_read, survey, survey_version, remarks, .. } = &mut report;
    for field in [site, address, operators, visited_by, function, may_read, survey, survey_version, remarks] {
        *field = text.to_owned();
    }
    report.sections[0].title = text.to_owned();
    report.corrections[0].why = text.to_owned();
    report.photographs = vec![photograph(text, 8), photograph(text, 8)];
    let at = |position, photographs: &[usize], one: PointLine| PointLine { position: Some(position), photographs: photographs.to_vec(), ..one };
    report.answers = vec![
        AnswerLine { ask: text.to_owned(), section: 0, answers: vec![point("", text)] },
        AnswerLine { ask: "?".to_owned(), section: 0, answers: vec![at([5.0, 5.0], &[0], point(text, text)), point("", text)] },
    ];
    let agreed = AgreedLine { responsible: text.to_owned(), due: None, status: "open".to_owned() };
    let finding = FindingLine {
        severity: "low".to_owned(),
        says: text.to_owned(),
        why: text.to_owned(),
        whereabouts: text.to_owned(),
        measures: vec![MeasureLine { says: text.to_owned(), cost: text.to_owned() }, MeasureLine { says: text.to_owned(), cost: String::new() }],
        agreed: Some(agreed),
        section: 0,
        rests_on: vec![(1, 0)],
    };
    report.findings = vec![FindingLine { severity: "high".to_owned(), rests_on: Vec::new(), ..finding.clone() }, finding];
    report.open = vec![text.to_owned()];
    report.rated = vec![text.to_owned()];
    report.unreadable = vec![text.to_owned()];
    report.recipients = Some(vec![RecipientLine { name: text.to_owned(), purpose: "planning".to_owned(), until: [2027, 1, 1], ended: true }]);
    report
}

pub(super) fn printed(report: &VisitReport) -> Data {
    data(report, &words("en"), Printer::default())
}

/// The pages of a report, drawn.
pub(crate) fn pictures(report: &VisitReport, words: &Words) -> Vec<image::GrayImage> {
    let read = data(report, words, Printer::default());
    world::pictures(TEMPLATE, &read, &read.files)
}

/// Everything stands within the margins.
pub(super) fn check_edges(data: &Data) -> usize {
    let (edges, pages) = world::edges(TEMPLATE, data, &data.files);
    within_margins(edges, data);
    pages
}

fn within_margins([left, right, bottom]: [f64; 3], data: &Data) {
    let mm = 72.0 / 25.4;
    let [wide, high] = if data.report.paper == "a4" { [210.0, 297.0] } else { [215.9, 279.4] };
    assert!(left > 29.0 * mm && right < (wide - 19.0) * mm && bottom < (high - 7.0) * mm, "{left} {right} {bottom}");
}

/// The same report on Letter.
fn on_letter(report: VisitReport) -> VisitReport {
    VisitReport { paper: Paper::Letter, ..report }
}

#[test]
fn a_report_on_letter_is_as_wide_as_its_paper_and_crosses_no_edge() {
    let mut wide = report();
    wide.photographs = vec![photograph_of("The front", [64, 40]), photograph("A door", 40), photograph_of("A way", [40, 64])];
    wide.cover = Some(0);
    let high = VisitReport { cover: Some(2), ..wide.clone() };
    let word = saying(&"Aufzugsschacht".repeat(40));
    let long = saying(&"A sentence of some length, said again. ".repeat(60));
    let rtl = saying(&format!("«خروج»\n{}", "خروج، ".repeat(60)));
    for one in [report(), wide.clone(), high, word, long, rtl] {
        assert!(check_edges(&printed(&on_letter(one.clone()))) >= check_edges(&printed(&one)) - 1, "Letter is a little wider and lower");
    }
    // A picture over the whole width is as wide as the paper lets it be, on each.
    let [a4, letter] = [wide.clone(), on_letter(wide)].map(|one| {
        let data = printed(&one);
        world::edges(TEMPLATE, &data, &data.files).0[1] * 25.4 / 72.0
    });
    assert!((a4 - 190.0).abs() < 0.2 && (letter - 195.9).abs() < 0.2, "{a4} {letter}");
}

#[test]
fn a_report_says_on_which_paper_it_is_in_each_language() {
    for (language, paper, size) in [("en", Paper::Letter, "612"), ("es", Paper::Letter, "612"), ("de", Paper::A4, "595.2")] {
        let pdf = visit_report(&VisitReport { paper, ..report() }, &words(language)).unwrap();
        assert!(holds(&pdf, &format!("[0 0 {size}")), "{language} {paper:?}");
        assert!(holds(&pdf, "<pdfuaid:part>1</pdfuaid:part>") && holds(&pdf, "<pdfaid:conformance>A</pdfaid:conformance>"), "{language} {paper:?}");
    }
}

#[test]
fn every_script_that_people_write_in_is_printed_as_it_was_written() {
    for (script, text) in SCRIPTS {
        let data = printed(&saying(text));
        assert_eq!(data.report.replaced, "", "{script}");
        let looked = world::look_at(TEMPLATE, &data, &data.files);
        let Set::Pdf(pdf) = looked.set else { panic!("{script} has characters without a glyph") };
        assert!(holds(&pdf, "<pdfuaid:part>1</pdfuaid:part>"), "{script}");
        within_margins(looked.edges, &data);
    }
}

#[test]
fn a_report_says_what_was_corrected_when_and_why() {
    let data = printed(&report());
    assert_eq!(data.report.corrections[0].text, "Corrected on 27 November 2026: \u{2068}The #name was wrong.\u{2069}");
}

#[test]
fn control_characters_and_what_no_font_has_are_replaced_and_named() {
    // An Egyptian letter, a private character, one that is not assigned.
    let data = printed(&saying("bell \u{7}, \u{13000}, \u{e000}, \u{378}; \u{202e}turned\u{feff}"));
    assert_eq!(data.report.remarks[0].text, "bell \u{fffd}, \u{fffd}, \u{fffd}, \u{fffd}; turned");
    assert_eq!(
        data.report.replaced,
        "Some characters cannot be printed and appear as \u{fffd}: U+0007, U+0378, U+E000, U+13000. The visit itself still has them."
    );
    assert!(visit_report(&saying("\u{0}\u{7}\u{13000}\u{e000}"), &words("en")).is_ok());
}

#[test]
fn a_mark_whose_letter_is_replaced_is_replaced_with_it_and_the_rest_keeps_its_own_letters() {
    // A vowel sign, a virama, a point, an accent: each behind a control character, a private one, a letter that no font has.
    for mark in ['\u{93f}', '\u{94d}', '\u{9be}', '\u{5b0}', '\u{e31}', '\u{1031}', '\u{17d2}', '\u{301}'] {
        for letter in ['\u{1}', '\u{e000}', '\u{13000}', '\u{378}', REPLACEMENT] {
            let report = saying(&format!("ज़रूरी {letter}{mark} ประตู"));
            let data = printed(&report);
            assert_eq!(data.report.remarks[0].text, "ज़रूरी \u{fffd} ประตู", "{letter:?} {mark:?}");
            assert!(data.report.replaced.contains(&format!("U+{:04X}", u32::from(mark))), "{letter:?} {mark:?}");
        }
    }
    // What is set is the same for all of them.
    let data = printed(&saying("ज़रूरी \u{1}\u{93f} ประตู"));
    assert!(matches!(world::set(TEMPLATE, &data, &data.files).unwrap(), Set::Pdf(_)));
    // What is left out between a letter and its marks joins them, and too many are still too many.
    let data = printed(&saying(&format!("a\u{feff}{}b", "\u{301}".repeat(200))));
    assert_eq!(data.report.remarks[0].text, format!("a{}\u{fffd}b", "\u{301}".repeat(6)));
}

#[test]
fn letters_with_too_many_marks_do_not_cover_other_lines() {
    let data = printed(&saying(&format!("a{}b", "\u{301}".repeat(200))));
    assert_eq!(data.report.remarks[0].text, format!("a{}\u{fffd}b", "\u{301}".repeat(6)));
}

#[test]
fn long_words_are_broken_and_long_blocks_go_on_over_pages() {
    let urls = format!("https://example.org/{}", "a1".repeat(200));
    // Joined over a glue, without words in any dictionary, signs before which no line breaks, the widest ligatures there are.
    let parts = ["x", "W", "ـ", "م", "ﷺ﷽", "ש", "ー", "っ", "」", "—", "…", "😀", "🇺🇦", "\u{a0}x", "a\u{2060}", "क्ष", "क्", "ก", "ำ", "ក", "ກ", "က", "한"];
    for word in parts.map(|part| part.repeat(200)).into_iter().chain([urls]) {
        check_edges(&printed(&saying(&word)));
    }
    let long = saying(&"A sentence of some length, said again. ".repeat(60));
    assert!(check_edges(&printed(&long)) > 5);
    assert!(visit_report(&long, &words("de")).is_ok());
    assert!(check_edges(&printed(&saying(&"line\n".repeat(300)))) > 20);
}

#[test]
fn signs_at_the_edge_of_a_line_do_not_hang_into_the_margin() {
    for end in ["\u{2018},", ".", "-", "\u{ab}", "\u{60c}", "\u{6d4}", "\u{61f}", "!"] {
        for word in ["خروج", "יציאה", "Ausgang"] {
            check_edges(&printed(&saying(&format!("{end}{word}{end}\n{}", format!("{word}{end} ").repeat(20)))));
        }
    }
}

#[test]
fn a_name_keeps_its_direction_to_itself_and_a_line_runs_as_it_begins() {
    let mut report = saying("שלום (2)");
    report.remarks = "שלום (2)\nHello שלום\n12 مرحبا".to_owned();
    let data = printed(&report);
    assert_eq!(data.report.site, "\u{2068}שלום (2)\u{2069}");
    assert_eq!(data.report.remarks.iter().map(|line| line.rtl).collect::<Vec<_>>(), [true, false, true]);
    assert_eq!(data.report.answers[0].lines[1].answers[0].text, "\u{2068}שלום (2)\u{2069}: \u{2068}שלום (2)\u{2069} · \u{2068}שלום (2)\u{2069}");
    // Somebody's own marks of direction end nothing of ours.
    assert_eq!(printed(&saying("a\u{2069}\u{202e}b")).report.site, "\u{2068}ab\u{2069}");
}

#[test]
fn japanese_characters_have_japanese_shapes_where_the_report_has_kana() {
    assert!(printed(&saying("東京タワー")).families.contains(&"Noto Sans CJK JP"));
    assert!(!printed(&saying("北京")).families.contains(&"Noto Sans CJK JP"));
    assert_eq!(printed(&report()).families, [fonts::FIRST, "Noto Sans"]);
}

#[test]
fn the_day_is_written_as_people_of_each_language_write_it() {
    let said = |language: &str, day| data(&VisitReport { day, ..report() }, &words(language), Printer::default()).report.day_said;
    for (language, first, other) in [
        ("en", "1 January 2026", "25 November 2026"),
        ("de", "1. Januar 2026", "25. November 2026"),
        ("fr", "1er janvier 2026", "25 novembre 2026"),
        ("it", "1º gennaio 2026", "25 novembre 2026"),
        ("es", "1 de enero de 2026", "25 de noviembre de 2026"),
        ("ru", "1 января 2026 г.", "25 ноября 2026 г."),
    ] {
        assert_eq!((said(language, [2026, 1, 1]), said(language, [2026, 11, 25])), (first.to_owned(), other.to_owned()), "{language}");
    }
}

/// Text of any characters: any at all, and such as stand side by side in one script.
fn any_text() -> impl Strategy<Value = String> {
    let character = prop_oneof![
        any::<char>(),
        proptest::char::range('\u{0}', '\u{2ff}'),
        proptest::char::range('\u{300}', '\u{1fff}'),
        proptest::char::range('\u{2000}', '\u{2bff}'),
        proptest::char::range('\u{fb00}', '\u{ffff}'),
        proptest::char::range('\u{1f000}', '\u{1faff}'),
        proptest::sample::select(vec!['\n', ' ', '\u{200d}', '\u{fe0f}', '\u{301}', '\u{5d0}', '\u{627}', '\u{94d}', '\u{202e}', '\u{2069}']),
    ];
    let apart = proptest::collection::vec(character, 0..60).prop_map(|characters| characters.into_iter().collect());
    let block = (0_u32..0x3200, proptest::collection::vec(0_u32..128, 0..60));
    let together = block.prop_map(|(block, letters)| letters.into_iter().filter_map(|letter| char::from_u32(block * 16 + letter)).collect());
    prop_oneof![apart, together]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_in_every_field_makes_a_report_in_its_own_letters(text in any_text()) {
        // The plainest letters are the last resort: no text comes to it.
        let report = saying(&text);
        let pdf = setting::in_its_own_letters(TEMPLATE, &|printer| data(&report, &words("en"), printer));
        prop_assert!(pdf.is_some(), "{text:?}");
        let pdf = pdf.unwrap();
        prop_assert!(holds(&pdf, "<pdfuaid:part>1</pdfuaid:part>"));
    }

    #[test]
    fn what_is_printed_of_any_text_stands_within_the_margins(text in any_text()) {
        check_edges(&printed(&saying(&text)));
    }
}

#[test]
fn the_copies_of_libertinus_are_those_of_typst() {
    let theirs: BTreeSet<&[u8]> = typst_assets::fonts().collect();
    assert!(fonts::FILES[..4].iter().all(|font| theirs.contains(font)));
}
