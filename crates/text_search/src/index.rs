use std::collections::{BTreeMap, HashMap};

use parvis_model::{fold, found_by};

use crate::allowed::Allowed;
use crate::language::Language;
use crate::question::Asked;

/// A word as it stands in entries.
#[derive(Debug)]
pub(crate) struct Term {
    /// The folded words by which it is found: itself, or several where words are written without blanks between them.
    pub(crate) forms: Vec<String>,
    pub(crate) stem: u32,
}

/// A word in an entry.
#[derive(Debug)]
pub(crate) struct Occurrence {
    pub(crate) term: u32,
    pub(crate) entry: u32,
    /// How often it stands there, each time with the weight of its field.
    pub(crate) frequency: u16,
}

/// Entries by their words. It is made once, by [`crate::Writing`], and read by any number of threads.
#[derive(Debug)]
pub struct Index {
    /// Folded forms in their order, with the number of the term.
    forms: Vec<(Box<str>, u32)>,
    /// The stem of each term.
    stem_of: Vec<u32>,
    /// The number of each stem of a language: a word finds the forms that its own language gives it.
    stems: BTreeMap<Language, HashMap<String, u32>>,
    /// The terms of each stem.
    terms_of: Lists<u32>,
    /// The entries in which each term stands, in their order.
    entries: Lists<u32>,
    /// The frequency beside each of `entries`.
    frequencies: Vec<u16>,
    /// How many words each entry has.
    pub(crate) lengths: Vec<u32>,
    words: u64,
}

impl Index {
    pub(crate) fn new(
        mut terms: Vec<Term>,
        mut stems: BTreeMap<Language, HashMap<String, u32>>,
        count: usize,
        occurrences: &[Occurrence],
        lengths: Vec<u32>,
    ) -> Self {
        // In the order of their forms, so that what begins in the same way lies side by side.
        let mut order: Vec<u32> = (0..).zip(&terms).map(|(term, _)| term).collect();
        order.sort_by(|one, other| terms[*one as usize].forms.cmp(&terms[*other as usize].forms));
        let mut term_now = vec![0_u32; terms.len()];
        let mut stem_now = vec![u32::MAX; count];
        let (mut forms, mut stem_of, mut next_stem) = (Vec::with_capacity(terms.len()), Vec::with_capacity(terms.len()), 0);
        for (now, before) in (0..).zip(order) {
            let term = &mut terms[before as usize];
            let stem = &mut stem_now[term.stem as usize];
            if *stem == u32::MAX {
                *stem = next_stem;
                next_stem += 1;
            }
            stem_of.push(*stem);
            term_now[before as usize] = now;
            forms.extend(std::mem::take(&mut term.forms).into_iter().map(|form| (form.into_boxed_str(), now)));
        }
        forms.sort_unstable();
        stems.values_mut().flat_map(HashMap::values_mut).for_each(|stem| *stem = stem_now[*stem as usize]);
        let terms_of = Lists::new(count, (0..).zip(&stem_of).map(|(term, stem)| (*stem, term)));
        let entries = Lists::new(stem_of.len(), occurrences.iter().map(|one| (term_now[one.term as usize], one.entry)));
        let frequencies = Lists::new(stem_of.len(), occurrences.iter().map(|one| (term_now[one.term as usize], one.frequency))).all;
        let words = lengths.iter().map(|length| u64::from(*length)).sum();
        Self { forms, stem_of, stems, terms_of, entries, frequencies, lengths, words }
    }

    /// How many entries it has.
    pub fn count(&self) -> u32 {
        u32::try_from(self.lengths.len()).unwrap_or(u32::MAX)
    }

    /// Everything may be read.
    pub fn all(&self) -> Allowed {
        Allowed { bits: None, entries: self.count(), words: self.words }
    }

    /// Only the entries may be read for whose number `may` says so.
    pub fn allowed(&self, may: impl Fn(u32) -> bool) -> Allowed {
        let mut allowed = Allowed { bits: None, entries: 0, words: 0 };
        let mut bits = vec![0_u64; self.lengths.len().div_ceil(64)];
        for (entry, length) in (0..).zip(&self.lengths).filter(|(entry, _)| may(*entry)) {
            allowed.entries += 1;
            allowed.words += u64::from(*length);
            if let Some(word) = bits.get_mut(entry as usize / 64) {
                *word |= 1 << (entry % 64);
            }
        }
        allowed.bits = Some(bits);
        allowed
    }

    /// The entries in which a term stands, with its frequency in each.
    pub(crate) fn occurrences(&self, term: u32) -> impl Iterator<Item = (u32, u16)> {
        let range = self.entries.range(term);
        let frequencies = self.frequencies.get(range).unwrap_or_default();
        self.entries.of(term).iter().copied().zip(frequencies.iter().copied())
    }

    /// The terms that a word of a question stands for: those that have its stem in their language, those with the stem of a word that is
    /// written like it but for its accents, and, if it may be only begun, those with the stem of a word that begins so. Words that stand only in
    /// what may not be read do not exist.
    pub(crate) fn terms(&self, asked: &Asked, allowed: &Allowed) -> Vec<u32> {
        let folded = fold(&asked.text);
        let mut stems = vec![0_u64; self.terms_of.count().div_ceil(64)];
        let mut add = |stem: u32| stems[stem as usize / 64] |= 1 << (stem % 64);
        self.stems.iter().filter_map(|(language, stems)| stems.get(&language.stem(&asked.text))).for_each(|stem| add(*stem));
        // Where words are written without blanks, nobody can tell where one ends.
        let is_begun = asked.is_begun || found_by(&asked.text).len() > 1;
        let first = self.forms.partition_point(|(form, _)| **form < *folded);
        let like = self.forms.iter().skip(first).take_while(|(form, _)| if is_begun { form.starts_with(&folded) } else { **form == *folded });
        let exists = |term: &u32| allowed.bits.is_none() || self.entries.of(*term).iter().any(|entry| allowed.has(*entry));
        like.map(|(_, term)| term).filter(|term| exists(term)).for_each(|term| add(self.stem_of[*term as usize]));
        let numbers = (0..).zip(stems).flat_map(|(word, bits): (u32, u64)| (0..64).filter(move |bit| bits >> bit & 1 == 1).map(move |bit| word * 64 + bit));
        numbers.flat_map(|stem| self.terms_of.of(stem)).copied().collect()
    }
}

/// A list for each number, all in one piece.
#[derive(Debug)]
struct Lists<T> {
    /// Where each begins, and where the last one ends.
    begins: Vec<usize>,
    all: Vec<T>,
}

impl<T: Copy + Default> Lists<T> {
    /// What belongs to each of `count` numbers, in the order in which it comes.
    fn new(count: usize, pairs: impl Iterator<Item = (u32, T)> + Clone) -> Self {
        let mut begins = vec![0_usize; count + 1];
        for (number, _) in pairs.clone() {
            begins[number as usize + 1] += 1;
        }
        for number in 0..count {
            begins[number + 1] += begins[number];
        }
        let mut next = begins.clone();
        let mut all = vec![T::default(); begins[count]];
        for (number, one) in pairs {
            all[next[number as usize]] = one;
            next[number as usize] += 1;
        }
        Self { begins, all }
    }

    fn count(&self) -> usize {
        self.begins.len() - 1
    }

    fn range(&self, number: u32) -> std::ops::Range<usize> {
        let bound = |at: usize| self.begins.get(at).copied().unwrap_or(self.all.len());
        bound(number as usize)..bound(number as usize + 1)
    }

    fn of(&self, number: u32) -> &[T] {
        self.all.get(self.range(number)).unwrap_or_default()
    }
}
