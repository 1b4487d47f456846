//! Rules by key. There are few keys, and nearly all of a file's keys are none of them: their first letter and length say so sooner
//! than a hash would.

use super::pattern::Pattern;
use super::{Condition, Rule};

#[derive(Debug, Clone)]
struct Keys {
    /// For each first letter, a bit for each length (63 stands for more).
    lengths: [u64; 256],
    /// For each first letter, the keys and their rules; as far as the last letter with any.
    rules: Vec<Vec<(Vec<u8>, Vec<Rule>)>>,
}

impl Default for Keys {
    fn default() -> Self {
        Self { lengths: [0; 256], rules: Vec::new() }
    }
}

impl Keys {
    fn place(key: &[u8]) -> (usize, u64) {
        (key.first().map_or(0, |first| usize::from(*first)), 1 << key.len().min(63))
    }

    fn add(&mut self, key: Vec<u8>, rule: Rule) {
        let (first, length) = Self::place(&key);
        self.lengths[first] |= length;
        if self.rules.len() <= first {
            self.rules.resize_with(first + 1, Vec::new);
        }
        let known = &mut self.rules[first];
        match known.iter_mut().find(|(other, _)| *other == key) {
            Some((_, rules)) => rules.push(rule),
            None => known.push((key, vec![rule])),
        }
    }

    #[inline]
    fn get(&self, key: &[u8]) -> Option<&[Rule]> {
        let (first, length) = Self::place(key);
        if self.lengths[first] & length == 0 {
            return None;
        }
        self.rules.get(first)?.iter().find(|(other, _)| other == key).map(|(_, rules)| rules.as_slice())
    }
}

/// Rules by the key that they look at.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    by_key: Keys,
    by_pattern: Vec<(Pattern, Rule)>,
    /// A bit for each letter with which a key may begin that a pattern fits.
    begins: [u64; 4],
}

/// The word and the bit of a letter.
fn letter_bit(letter: u8) -> (usize, u64) {
    (usize::from(letter / 64), 1 << (letter % 64))
}

impl Table {
    pub(super) fn add(&mut self, Condition { keys, rule }: Condition) {
        for key in keys {
            match key {
                Pattern::Exact(key) => self.by_key.add(key, rule.clone()),
                pattern => {
                    match pattern.begins_with() {
                        Some(letter) => {
                            let (word, bit) = letter_bit(letter);
                            self.begins[word] |= bit;
                        }
                        None => self.begins = [u64::MAX; 4],
                    }
                    self.by_pattern.push((pattern, rule.clone()));
                }
            }
        }
    }

    /// The patterns that a key may fit.
    #[inline]
    fn patterns(&self, key: &[u8]) -> &[(Pattern, Rule)] {
        let (word, bit) = letter_bit(key.first().copied().unwrap_or_default());
        if self.begins[word] & bit == 0 { &[] } else { &self.by_pattern }
    }

    /// The rules that look at a key.
    #[inline]
    pub(super) fn at<'t>(&'t self, key: &'t [u8]) -> impl Iterator<Item = &'t Rule> {
        let exact = self.by_key.get(key).into_iter().flatten();
        exact.chain(self.patterns(key).iter().filter(move |(pattern, _)| pattern.fits(key)).map(|(_, rule)| rule))
    }

    pub(super) fn knows(&self, key: &[u8]) -> bool {
        self.at(key).next().is_some()
    }
}
