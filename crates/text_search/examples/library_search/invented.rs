//! An invented library: words of the practices that come with Parvis, drawn as often as they stand there, and words made of two halves. The same each time.

use std::collections::HashSet;

use parvis_packs::Packs;

/// Questions that are asked of each.
const QUESTIONS: u64 = 200;

pub(crate) struct Invented {
    pub(crate) language: String,
    pub(crate) entries: u32,
    titles: Vec<String>,
    texts: Vec<String>,
}

/// A question: whole words, and perhaps the beginning of one more.
pub(crate) struct Asked {
    pub(crate) words: Vec<String>,
    pub(crate) begun: Option<String>,
}

/// A generator of numbers (splitmix64).
struct Drawn(u64);

impl Drawn {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % most as u64).unwrap()
    }

    fn one_of<'a>(&mut self, words: &'a [String]) -> &'a str {
        &words[self.below(words.len())]
    }
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned)
}

fn half(word: &str, first: bool) -> String {
    let letters: Vec<char> = word.chars().collect();
    let middle = letters.len().div_ceil(2);
    if first { letters[..middle].iter().collect() } else { letters[middle..].iter().collect() }
}

impl Invented {
    pub(crate) fn new(language: &str, entries: u32) -> Self {
        let packs = Packs::load(None).unwrap();
        let (mut titles, mut texts) = (Vec::new(), Vec::new());
        for pack in packs.libraries.iter().map(|pack| pack.in_language(language)) {
            for practice in &pack.practices {
                titles.extend(words(&practice.title));
                texts.extend(practice.texts().into_iter().skip(1).flat_map(|(_, text)| words(text)));
            }
        }
        Self { language: language.to_owned(), entries, titles, texts }
    }

    /// Title and text of an entry: 3 to 8 words, and 60 to 160. One word in 25 is made of halves of two.
    pub(crate) fn entry(&self, number: u32) -> [String; 2] {
        let mut drawn = Drawn(u64::from(number) << 32);
        let mut line = |of: &[String], least: usize, more: usize| {
            let count = least + drawn.below(more);
            let mut word = || if drawn.below(25) == 0 { half(drawn.one_of(of), true) + &half(drawn.one_of(of), false) } else { drawn.one_of(of).to_owned() };
            (0..count).map(|_| word()).collect::<Vec<_>>().join(" ")
        };
        [line(&self.titles, 3, 6), line(&self.texts, 60, 101)]
    }

    /// One word, two and three words of an entry, and as many with a last one of which one to six letters are typed.
    pub(crate) fn questions(&self) -> Vec<Asked> {
        let mut drawn = Drawn(7);
        let ask = |number: u64| {
            let [title, text] = self.entry(u32::try_from(drawn.below(self.entries as usize)).unwrap());
            let mut of: Vec<String> = words(&title).chain(words(&text)).filter(|word| word.chars().count() > 2).collect();
            let mut known = HashSet::new();
            of.retain(|word| known.insert(word.to_lowercase()));
            let mut asked: Vec<String> = (0..number % 3 + 1).map(|_| of.swap_remove(drawn.below(of.len())).to_lowercase()).collect();
            let begun = (number.is_multiple_of(2)).then(|| asked.pop().unwrap().chars().take(1 + drawn.below(6)).collect());
            Asked { words: asked, begun }
        };
        (0..QUESTIONS).map(ask).collect()
    }
}
