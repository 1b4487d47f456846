use std::fmt;

use parvis_model::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use crate::{Broken, hex};

/// One entry: who did what to which, when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// 1, 2, 3 … without gaps.
    pub place: u64,
    /// Identity of the entry.
    pub id: String,
    /// When, UTC, as it is stored (RFC 3339).
    pub at: String,
    /// On whose behalf: an id or `command_line`, never a name.
    pub actor: String,
    /// The use case, such as `import`.
    pub action: String,
    /// What it was about.
    pub subject: String,
    /// More about it, sealed; empty where there is no more.
    pub detail: Vec<u8>,
}

/// The hash that binds an entry to all before it (SHA-256).
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Link([u8; 32]);

impl Link {
    /// Before the first entry.
    pub const START: Self = Self([0; 32]);

    /// The link of an entry behind `self`. Every field goes in with its length, so that no two entries give the same bytes.
    pub fn next(&self, entry: &Entry) -> Self {
        let mut digest = Sha256::new();
        digest.update(b"parvis journal entry 1");
        digest.update(self.0);
        digest.update(entry.place.to_be_bytes());
        let texts = [&entry.id, &entry.at, &entry.actor, &entry.action, &entry.subject];
        for field in texts.into_iter().map(String::as_bytes).chain([entry.detail.as_slice()]) {
            digest.update((field.len() as u64).to_be_bytes());
            digest.update(field);
        }
        Self(digest.finalize().into())
    }

    /// Reads what [`fmt::Display`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        hex::read(text).map(Self)
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::write(&self.0))
    }
}

impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A machine that keeps its clock right may set it back by so much now and then; that says nothing about the journal.
const TOLERATED: SignedDuration = SignedDuration::from_secs(1);

/// Walks along a journal and says where it does not hold.
#[derive(Debug, Clone)]
pub struct Verifier {
    place: u64,
    link: Link,
    at: Option<Timestamp>,
    clock_set_back: Vec<u64>,
}

impl Default for Verifier {
    fn default() -> Self {
        Self { place: 0, link: Link::START, at: None, clock_set_back: Vec::new() }
    }
}

impl Verifier {
    /// Goes on behind an entry whose place and link are known.
    pub fn after(place: u64, link: Link) -> Self {
        Self { place, link, ..Self::default() }
    }

    /// Takes the next entry with the link that was recorded with it.
    ///
    /// # Errors
    /// [`Broken`] where the chain does not hold.
    pub fn take(&mut self, entry: &Entry, recorded: &str) -> Result<(), Broken> {
        let expected = self.place + 1;
        if entry.place != expected {
            return Err(Broken::Place { expected, found: entry.place });
        }
        let link = self.link.next(entry);
        if Link::parse(recorded) != Some(link) {
            return Err(Broken::Changed(entry.place));
        }
        let at: Option<Timestamp> = entry.at.parse().ok();
        let set_back = |latest: Timestamp| at.is_none_or(|at| latest.duration_since(at) > TOLERATED);
        if self.at.is_some_and(set_back) {
            self.clock_set_back.push(entry.place);
        }
        (self.place, self.link, self.at) = (expected, link, at.max(self.at));
        Ok(())
    }

    /// How many entries there were.
    pub fn entries(&self) -> u64 {
        self.place
    }

    /// The link of the last one.
    pub fn link(&self) -> Link {
        self.link
    }

    /// Entries with a time that is more than a second earlier than one before them, or with no time at all: the clock of the
    /// machine was set back. The chain holds all the same.
    pub fn clock_set_back(&self) -> &[u64] {
        &self.clock_set_back
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::test_runner::TestRunner;

    /// A journal of `length` entries with its links.
    pub(crate) fn journal(length: u64) -> Vec<(Entry, String)> {
        let mut link = Link::START;
        (1..=length)
            .map(|place| {
                let entry = Entry {
                    place,
                    id: format!("entry_{place}"),
                    at: format!("2026-11-24T03:{:02}:{:02}Z", place / 60 % 60, place % 60),
                    actor: format!("member_{}", place % 7),
                    action: "change_site".into(),
                    subject: format!("site_{}", place % 5),
                    detail: vec![place as u8; (place % 4) as usize],
                };
                link = link.next(&entry);
                (entry, link.to_string())
            })
            .collect()
    }

    pub(crate) fn verify(journal: &[(Entry, String)]) -> Result<Verifier, Broken> {
        let mut verifier = Verifier::default();
        journal.iter().try_for_each(|(entry, link)| verifier.take(entry, link))?;
        Ok(verifier)
    }

    /// What somebody with the database in hand may do to it.
    #[derive(Debug, Clone)]
    pub(crate) enum Mutation {
        FlipBit { field: u8, byte: usize, bit: u8 },
        Remove,
        Repeat,
        Swap(usize),
        Insert,
        MoveBoundary,
    }

    pub(crate) fn mutation() -> impl Strategy<Value = Mutation> {
        prop_oneof![
            4 => (0u8..7, any::<usize>(), 0u8..8).prop_map(|(field, byte, bit)| Mutation::FlipBit { field, byte, bit }),
            1 => Just(Mutation::Remove),
            1 => Just(Mutation::Repeat),
            1 => any::<usize>().prop_map(Mutation::Swap),
            1 => Just(Mutation::Insert),
            1 => Just(Mutation::MoveBoundary),
        ]
    }

    fn flip(text: &mut String, byte: usize, bit: u8) {
        let mut bytes = std::mem::take(text).into_bytes();
        let place = byte % bytes.len();
        // Stays within ASCII, as the fields are.
        bytes[place] ^= 1 << (bit % 7);
        *text = String::from_utf8(bytes).unwrap();
    }

    /// Applies a mutation at a place; what it leaves is never what it found.
    pub(crate) fn apply(journal: &mut Vec<(Entry, String)>, place: usize, mutation: &Mutation) {
        let length = journal.len();
        match mutation {
            Mutation::FlipBit { field, byte, bit } => {
                let (entry, link) = &mut journal[place];
                match field {
                    0 => flip(&mut entry.id, *byte, *bit),
                    1 => flip(&mut entry.at, *byte, *bit),
                    2 => flip(&mut entry.actor, *byte, *bit),
                    3 => flip(&mut entry.action, *byte, *bit),
                    4 => flip(&mut entry.subject, *byte, *bit),
                    5 => entry.detail.push(*bit),
                    _ => flip(link, *byte, *bit),
                }
            }
            Mutation::Remove => {
                journal.remove(place);
            }
            Mutation::Repeat => journal.insert(place, journal[place].clone()),
            Mutation::Swap(other) => {
                let other = if other % length == place { (place + 1) % length } else { other % length };
                journal.swap(place, other);
            }
            Mutation::Insert => {
                let mut made = journal[place].clone();
                made.0.subject.push_str("_forged");
                journal.insert(place, made);
            }
            Mutation::MoveBoundary => {
                let entry = &mut journal[place].0;
                let letter = entry.action.pop().unwrap();
                entry.subject.insert(0, letter);
            }
        }
    }

    /// Cases in each of the two laws.
    pub(crate) const CASES: u32 = 10_000;

    pub(crate) fn runner() -> TestRunner {
        TestRunner::new(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })
    }

    #[test]
    fn a_walk_may_begin_behind_an_entry_that_is_known_and_nowhere_else() {
        let entries = journal(5);
        let known = Link::parse(&entries[2].1).unwrap();
        let mut verifier = Verifier::after(3, known);
        entries[3..].iter().for_each(|(entry, link)| verifier.take(entry, link).unwrap());
        assert_eq!(verifier.entries(), 5);
        assert_eq!(Verifier::after(3, Link::START).take(&entries[3].0, &entries[3].1), Err(Broken::Changed(4)));
        assert_eq!(Verifier::after(2, known).take(&entries[3].0, &entries[3].1), Err(Broken::Place { expected: 3, found: 4 }));
    }

    #[test]
    fn every_mutation_but_a_cut_tail_shows_in_the_chain_alone() {
        // The last entry is left: removing it is cutting the tail.
        let shown = runner().run(&(0usize..39, mutation()), |(place, mutation)| {
            let mut changed = journal(40);
            apply(&mut changed, place, &mutation);
            prop_assert!(verify(&changed).is_err(), "{:?} at {}", mutation, place);
            Ok(())
        });
        shown.unwrap();
        println!("proof: journal: {CASES} mutations, all shown by the chain alone");
    }

    #[test]
    fn an_untouched_journal_holds() {
        let verifier = verify(&journal(300)).unwrap();
        assert_eq!((verifier.entries(), verifier.clock_set_back().len()), (300, 0));
        assert_eq!(verify(&[]).unwrap().link(), Link::START);
    }

    #[test]
    fn a_clock_set_back_is_told_and_breaks_nothing() {
        let mut link = Link::START;
        let mut verifier = Verifier::default();
        for (place, at) in (1..).zip(["2026-11-24T03:00:00Z", "2026-11-24T02:00:00Z", "2026-11-24T02:30:00Z", "2026-11-24T03:30:00Z"]) {
            let entry = Entry { at: at.into(), ..journal(1)[0].0.clone() };
            let entry = Entry { place, ..entry };
            link = link.next(&entry);
            verifier.take(&entry, &link.to_string()).unwrap();
        }
        assert_eq!(verifier.clock_set_back(), [2, 3]);
    }

    #[test]
    fn a_clock_that_is_corrected_by_less_than_a_second_was_not_set_back() {
        let mut link = Link::START;
        let mut verifier = Verifier::default();
        for (place, at) in (1..).zip(["2026-11-24T03:00:00.9Z", "2026-11-24T03:00:00Z", "2026-11-24T02:59:59.8Z", "2026-11-24T03:00:00.95Z"]) {
            let entry = Entry { place, at: at.into(), ..journal(1)[0].0.clone() };
            link = link.next(&entry);
            verifier.take(&entry, &link.to_string()).unwrap();
        }
        assert_eq!(verifier.clock_set_back(), [3], "1.1 seconds before the first");
    }
}
