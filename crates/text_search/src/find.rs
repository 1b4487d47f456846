use crate::allowed::Allowed;
use crate::index::Index;
use crate::question::Question;

/// How soon further occurrences of a word count less (`k1` of BM25).
const SATURATION: f64 = 1.2;
/// How much the length of an entry counts (`b` of BM25): 0 not at all, 1 wholly.
const LENGTH: f64 = 0.75;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How many entries have all of the words.
    pub total: usize,
    /// The first of them by their numbers, the best first; of those that are as good as each other, the one that was added first.
    pub entries: Vec<u32>,
}

impl Index {
    /// The entries that have each word of a question, out of those that may be read; the best `most` of them.
    pub fn find(&self, question: &Question, allowed: &Allowed, most: usize) -> Found {
        let mut places = vec![Place::default(); self.lengths.len()];
        // Of the word that is being looked for.
        let mut frequencies = vec![0_u16; self.lengths.len()];
        let mut with: Vec<u32> = Vec::new();
        let mut words = 0;
        for asked in &question.words {
            with.clear();
            for term in self.terms(asked, allowed) {
                for (entry, frequency) in self.occurrences(term).filter(|(entry, _)| allowed.has(*entry)) {
                    let sum = &mut frequencies[entry as usize];
                    if *sum == 0 {
                        with.push(entry);
                    }
                    *sum = sum.saturating_add(frequency);
                }
            }
            if with.is_empty() {
                break;
            }
            with.sort_unstable();
            let rarity = rarity(allowed.entries, with.len());
            let usual = allowed.words as f64 / f64::from(allowed.entries.max(1));
            for entry in &with {
                let place = &mut places[*entry as usize];
                let frequency = f64::from(std::mem::take(&mut frequencies[*entry as usize]));
                if place.words == words {
                    let length = f64::from(self.lengths[*entry as usize]) / usual;
                    place.words += 1;
                    place.score += rarity * frequency * (SATURATION + 1.0) / (frequency + SATURATION * (1.0 - LENGTH + LENGTH * length));
                }
            }
            words += 1;
        }
        with.retain(|entry| places[*entry as usize].words == words);
        let order = |one: &u32, other: &u32| places[*other as usize].score.total_cmp(&places[*one as usize].score).then(one.cmp(other));
        let total = with.len();
        if most < total {
            with.select_nth_unstable_by(most, order);
            with.truncate(most);
        }
        with.sort_unstable_by(order);
        Found { total, entries: with }
    }
}

/// What is known of an entry while a question is answered.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    score: f64,
    /// How many words of the question, from the first on, it has.
    words: u32,
}

/// What a word counts that stands in so many of the entries: the less, the more there are, and never less than nothing.
fn rarity(entries: u32, with: usize) -> f64 {
    let (entries, with) = (f64::from(entries), with as f64);
    (1.0 + (entries - with + 0.5) / (with + 0.5)).ln()
}
