//! What people wrote, as it can be printed: without what no font has, broken where a line has to be broken, and kept from
//! turning the words around it.

use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

use icu_segmenter::options::LineBreakOptions;
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use serde::Serialize;
use typst::text::is_default_ignorable;
use unicode_bidi::{BidiClass, bidi_class};
use unicode_normalization::char::canonical_combining_class;
use unicode_segmentation::UnicodeSegmentation;

use crate::fonts;

/// Stands for what cannot be printed.
pub(crate) const REPLACEMENT: char = '\u{fffd}';
/// Marks above or below one letter that are printed; more would lie across other lines.
const MOST_MARKS: usize = 6;
/// A word wider than this may be broken anywhere, and is given a place to break so often; in em. The narrowest line holds more.
const WIDEST_WORD: f64 = 14.0;
const WIDEST_PART: f64 = 5.0;
/// The same in narrow lines: for words of letters, which have hyphens, and for all others.
const WIDEST_NARROW: f64 = 10.0;
const WIDEST_NARROW_SIGNS: f64 = 7.0;

/// A line as a person wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Line {
    pub(crate) text: String,
    /// Whether it runs from right to left.
    pub(crate) rtl: bool,
}

/// Makes text printable, and keeps which characters were not.
#[derive(Debug, Default)]
pub(crate) struct Printer {
    /// Characters that stand as [`REPLACEMENT`].
    pub(crate) replaced: BTreeSet<char>,
    /// What the layout found no glyphs for although fonts have its parts.
    pub(crate) without_glyph: HashSet<String>,
    /// Characters without a glyph beside whatever they stand.
    pub(crate) lacking: HashSet<char>,
    /// Whether only what the first font has is printed.
    pub(crate) plainest: bool,
    /// Whether lines are as narrow as the cells of a table.
    pub(crate) narrow: bool,
    /// Whether people go on editing what is made, with fonts and lines of their own: nothing is replaced for want of a glyph, nothing broken.
    pub(crate) edited: bool,
}

impl Printer {
    /// Text of several lines.
    pub(crate) fn lines(&mut self, text: &str) -> Vec<Line> {
        let text = self.printable(text);
        text.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(|line| Line { rtl: is_rtl(line), text: self.with_places_to_break(line) }).collect()
    }

    /// Text within a line of others, which keeps its own direction to itself.
    pub(crate) fn within(&mut self, text: &str) -> String {
        let text = self.printable(text).replace('\n', " ");
        if text.trim().is_empty() { String::new() } else { isolated(&self.with_places_to_break(text.trim())) }
    }

    /// Text of one line that is no wider than so many em: for the edge of the page and the properties of the file.
    pub(crate) fn short(&mut self, text: &str, widest: f64) -> String {
        let text = self.printable(text).replace('\n', " ");
        let (mut short, mut wide) = (String::new(), 0.0);
        for group in text.trim().graphemes(true) {
            wide += width(group);
            if wide > widest {
                return format!("{}…", short.trim_end());
            }
            short.push_str(group);
        }
        short
    }

    /// The same text with characters that can be printed, alone and together; lines end in `\n`.
    fn printable(&mut self, text: &str) -> String {
        let text = self.with_characters_that_print(text);
        // What stands side by side only now, because something between was left out or replaced, is one group to the layout.
        let mut printable = String::with_capacity(text.len());
        for group in text.graphemes(true) {
            self.push(group, &mut printable);
        }
        printable
    }

    /// The same text with characters that can be printed alone. What has lost its letter cannot stay without it.
    fn with_characters_that_print(&mut self, text: &str) -> String {
        let mut printable = String::with_capacity(text.len());
        for group in text.graphemes(true) {
            match group {
                "\n" | "\r" | "\r\n" | "\u{b}" | "\u{c}" | "\u{85}" | "\u{2028}" | "\u{2029}" => printable.push('\n'),
                "\t" => printable.push(' '),
                _ => {
                    let chars = || group.chars().filter(|char| !is_dropped(*char));
                    let lacking: Vec<char> = chars().filter(|char| !self.has(*char)).collect();
                    if chars().next().is_some_and(|letter| lacking.contains(&letter)) {
                        self.replaced.extend(chars().filter(|char| !is_default_ignorable(*char) || lacking.contains(char)));
                        printable.push(REPLACEMENT);
                        continue;
                    }
                    printable.extend(chars().filter(|char| !lacking.contains(char)));
                    printable.extend((!lacking.is_empty()).then_some(REPLACEMENT));
                    self.replaced.extend(lacking);
                }
            }
        }
        printable
    }

    /// Adds what is read as one letter, as far as one font has it.
    fn push(&mut self, group: &str, printable: &mut String) {
        if group.starts_with(REPLACEMENT) {
            self.replaced.extend(group.chars().filter(|char| !is_default_ignorable(*char)));
            printable.push(REPLACEMENT);
            return;
        }
        let (mut marks, mut kept) = (0, String::with_capacity(group.len()));
        for char in group.chars() {
            marks += usize::from(canonical_combining_class(char) != 0);
            if marks <= MOST_MARKS {
                kept.push(char);
            }
        }
        let mut lacks = kept.len() < group.len();
        self.replaced.extend(group.chars().skip(kept.chars().count()));
        if !self.edited && (self.without_glyph.contains(&kept) || !fonts::has_together(&kept)) {
            // The letter stays where only its marks have no glyph with it.
            let letter = kept.chars().next().filter(|letter| kept.chars().nth(1).is_some() && !self.without_glyph.contains(&letter.to_string()));
            self.replaced.extend(kept.chars().skip(usize::from(letter.is_some())).filter(|char| !is_default_ignorable(*char)));
            kept.clear();
            kept.extend(letter);
            lacks = true;
        }
        printable.push_str(&kept);
        if lacks {
            printable.push(REPLACEMENT);
        }
    }

    fn has(&self, char: char) -> bool {
        if self.edited {
            return !char.is_control() && !matches!(char, '\u{fffe}' | '\u{ffff}');
        }
        if self.plainest {
            return fonts::first_has(char) && !is_default_ignorable(char) && canonical_combining_class(char) == 0;
        }
        !self.lacking.contains(&char) && !char.is_control() && !is_private(char) && (is_default_ignorable(char) || fonts::width(char).is_some())
    }

    /// Gives words that are wider than a line may be places where they can be broken.
    fn with_places_to_break(&self, line: &str) -> String {
        if self.edited {
            return line.to_owned();
        }
        let mut broken = String::with_capacity(line.len());
        let mut start = 0;
        for end in SEGMENTER.segment_str(line) {
            let word = line.get(start..end).unwrap_or_default();
            start = end;
            let is_of_letters = has_hyphen(word.trim_matches(|char: char| !char.is_alphanumeric()));
            let widest = match (self.narrow, is_of_letters) {
                (false, _) => WIDEST_WORD,
                (true, true) => WIDEST_NARROW,
                (true, false) => WIDEST_NARROW_SIGNS,
            };
            if width(word) <= widest {
                broken.push_str(word);
                continue;
            }
            let place = if has_hyphen(word.trim_end()) { '\u{ad}' } else { '\u{200b}' };
            let mut part = 0.0;
            // What is read as one letter and is wider than a part, such as a hundred vowels in a row, is broken as well.
            let letters =
                word.graphemes(true).flat_map(|group| if width(group) <= WIDEST_PART { vec![group] } else { group.split_inclusive(|_| true).collect() });
            for group in letters {
                let wide = width(group);
                if part > 0.0 && part + wide > WIDEST_PART {
                    broken.push(place);
                    part = 0.0;
                }
                broken.push_str(group);
                part += wide;
            }
        }
        broken
    }

    /// Which characters were replaced, by their numbers, the first 20 of them.
    pub(crate) fn said_of_replaced(&self) -> String {
        let shown: Vec<String> = self.replaced.iter().filter(|char| **char != REPLACEMENT).take(20).map(|char| format!("U+{:04X}", u32::from(*char))).collect();
        let more = if self.replaced.len() > 20 { ", …" } else { "" };
        format!("{}{more}", shown.join(", "))
    }
}

/// Text that keeps its direction to itself within a line of others (UAX 9, first strong isolate).
pub(crate) fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// Whether a text has a letter that runs right to left, and could turn what stands around it.
pub(crate) fn turns(text: &str) -> bool {
    text.chars().map(bidi_class).any(|class| matches!(class, BidiClass::R | BidiClass::AL))
}

/// Characters that turn the direction of what follows, say nothing, or draw the key around a digit: they are left out.
fn is_dropped(char: char) -> bool {
    matches!(char, '\u{20e3}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{fff8}' | '\u{e0000}'..='\u{e0fff}')
}

fn is_private(char: char) -> bool {
    matches!(char, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// The direction of a line is that of its first letter that has one (UAX 9, rule P2).
pub(crate) fn is_rtl(line: &str) -> bool {
    line.chars().map(bidi_class).find(|class| matches!(class, BidiClass::L | BidiClass::R | BidiClass::AL)).is_some_and(|class| class != BidiClass::L)
}

/// Where Typst breaks lines: between words, those of scripts without spaces included.
static SEGMENTER: LazyLock<LineSegmenterBorrowed<'static>> = LazyLock::new(|| LineSegmenter::new_lstm(LineBreakOptions::default()));

fn width(text: &str) -> f64 {
    text.chars().filter(|char| !is_default_ignorable(*char)).filter_map(fonts::width).sum()
}

/// What breaks with a hyphen: words of letters in scripts that have one, and in those whose letters hold together over it.
fn has_hyphen(word: &str) -> bool {
    word.chars().all(|char| char.is_alphabetic() && matches!(char, '\0'..='\u{58f}' | '\u{600}'..='\u{8ff}'))
}
