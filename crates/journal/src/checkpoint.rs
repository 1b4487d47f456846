use std::fmt;

use crate::{Broken, CheckpointError, Link, PublicKey, SigningKey, hex};

const TITLE: &str = "parvis journal checkpoint 1";

/// How far the journal of an installation had come at one time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Id of the installation.
    pub installation: String,
    /// Number of entries.
    pub entries: u64,
    /// Link of the last one.
    pub link: Link,
    /// When, UTC (RFC 3339).
    pub at: String,
}

impl Checkpoint {
    /// The lines that are signed.
    fn message(&self) -> String {
        let Self { installation, entries, link, at } = self;
        format!("{TITLE}\ninstallation: {installation}\nentries: {entries}\nlink: {link}\nat: {at}\n")
    }

    /// Signs it.
    pub fn sign(self, key: &SigningKey) -> SignedCheckpoint {
        let signature = key.sign(self.message().as_bytes());
        SignedCheckpoint { checkpoint: self, key: key.public(), signature }
    }

    /// Compares with the journal: `link_at` is the link of the entry that the checkpoint saw, if there is such an entry;
    /// `last` is the last entry there is.
    ///
    /// # Errors
    /// [`Broken::TailLost`], [`Broken::Rewritten`].
    pub fn compare(&self, last: u64, link_at: Option<Link>) -> Result<(), Broken> {
        let link_at = if self.entries == 0 { Some(Link::START) } else { link_at };
        match link_at {
            None => Err(Broken::TailLost { found: last, seen: self.entries, at: self.at.clone() }),
            Some(link) if link != self.link => Err(Broken::Rewritten { seen: self.entries, at: self.at.clone() }),
            Some(_) => Ok(()),
        }
    }
}

/// A checkpoint to be kept elsewhere: a text of seven lines that anybody can read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedCheckpoint {
    checkpoint: Checkpoint,
    key: PublicKey,
    signature: [u8; 64],
}

impl fmt::Display for SignedCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}key: {}\nsignature: {}\n", self.checkpoint.message(), self.key, hex::write(&self.signature))
    }
}

impl SignedCheckpoint {
    /// Reads a checkpoint; nothing of it is believed until [`SignedCheckpoint::verified`].
    ///
    /// # Errors
    /// [`CheckpointError::Unreadable`].
    pub fn parse(text: &str) -> Result<Self, CheckpointError> {
        let mut lines = text.lines();
        if lines.next() != Some(TITLE) {
            return Err(CheckpointError::Unreadable("its first line"));
        }
        let mut field = |name: &'static str| {
            let line = lines.next().and_then(|line| line.strip_prefix(name)).and_then(|line| line.strip_prefix(": "));
            line.ok_or(CheckpointError::Unreadable(name))
        };
        let installation = field("installation")?.to_owned();
        let entries = field("entries")?.parse().map_err(|_| CheckpointError::Unreadable("entries"))?;
        let link = Link::parse(field("link")?).ok_or(CheckpointError::Unreadable("link"))?;
        let at = field("at")?.to_owned();
        let key = PublicKey::parse(field("key")?).ok_or(CheckpointError::Unreadable("key"))?;
        let signature = hex::read(field("signature")?).ok_or(CheckpointError::Unreadable("signature"))?;
        Ok(Self { checkpoint: Checkpoint { installation, entries, link, at }, key, signature })
    }

    /// The checkpoint, if `key` signed it for `installation`.
    ///
    /// # Errors
    /// [`CheckpointError::Signature`], [`CheckpointError::Foreign`].
    pub fn verified(&self, key: &PublicKey, installation: &str) -> Result<&Checkpoint, CheckpointError> {
        if self.key != *key || !key.verifies(self.checkpoint.message().as_bytes(), &self.signature) {
            return Err(CheckpointError::Signature);
        }
        if self.checkpoint.installation != installation {
            return Err(CheckpointError::Foreign(self.checkpoint.installation.clone()));
        }
        Ok(&self.checkpoint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chain::tests::{CASES, apply, journal, mutation, runner, verify};
    use crate::{Entry, Verifier};
    use proptest::prelude::*;

    fn checkpoint(verifier: &Verifier) -> Checkpoint {
        Checkpoint { installation: "installation_a".into(), entries: verifier.entries(), link: verifier.link(), at: "2026-11-24T04:00:00Z".into() }
    }

    /// Links made anew, as somebody would who can write to the database.
    fn relinked(journal: Vec<(Entry, String)>) -> Vec<(Entry, String)> {
        let mut link = Link::START;
        let renumbered = (1..).zip(journal).map(|(place, (entry, _))| Entry { place, ..entry });
        renumbered
            .map(|entry| {
                link = link.next(&entry);
                (entry, link.to_string())
            })
            .collect()
    }

    fn compare(checkpoint: &Checkpoint, journal: &[(Entry, String)]) -> Result<(), Broken> {
        let link = usize::try_from(checkpoint.entries).ok().and_then(|entries| journal.get(entries.checked_sub(1)?));
        checkpoint.compare(journal.len() as u64, link.and_then(|(_, link)| Link::parse(link)))
    }

    #[test]
    fn a_journal_written_anew_or_cut_shows_against_a_checkpoint() {
        let whole = journal(40);
        let kept = checkpoint(&verify(&whole).unwrap());
        assert!(compare(&kept, &whole).is_ok());
        // Not the last entry: repeating that one is adding to the journal.
        let shown = runner().run(&(0usize..39, mutation(), 0usize..40, 0u8..2), |(place, mutation, cut, how)| {
            let changed = if how == 0 {
                whole[..cut].to_vec()
            } else {
                let mut changed = whole.clone();
                apply(&mut changed, place, &mutation);
                // A flipped bit in a link is undone by making the links anew.
                relinked(changed)
            };
            prop_assume!(changed != whole);
            prop_assert!(verify(&changed).is_ok(), "by itself it holds");
            prop_assert!(compare(&kept, &changed).is_err(), "{:?}", mutation);
            Ok(())
        });
        shown.unwrap();
        println!("proof: journal: {CASES} cut tails and journals written anew, all shown against a checkpoint");
    }

    proptest! {
        #[test]
        fn no_changed_letter_of_a_checkpoint_is_believed(place: prop::sample::Index, letter in "[0-9a-z:\\n ]") {
            let key = SigningKey::new([5; 32]);
            let text = checkpoint(&verify(&journal(3)).unwrap()).sign(&key).to_string();
            let place = place.index(text.len());
            prop_assume!(text[place..=place] != letter);
            let mut changed = text.clone();
            changed.replace_range(place..=place, &letter);
            let believed = SignedCheckpoint::parse(&changed).is_ok_and(|signed| signed.verified(&key.public(), "installation_a").is_ok());
            // The last line break may go.
            prop_assert!(!believed || place == text.len() - 1, "{}", changed);
        }

        #[test]
        fn any_text_is_refused(text: String) {
            prop_assert!(SignedCheckpoint::parse(&text).is_err());
        }
    }

    #[test]
    fn a_checkpoint_reads_back_and_is_believed_of_its_own_key_and_installation_only() {
        let key = SigningKey::new([5; 32]);
        let made = checkpoint(&verify(&journal(12)).unwrap());
        let text = made.clone().sign(&key).to_string();
        let read = SignedCheckpoint::parse(&text).unwrap();
        assert_eq!(read.verified(&key.public(), "installation_a").unwrap(), &made);
        assert_eq!(read.verified(&SigningKey::new([6; 32]).public(), "installation_a"), Err(CheckpointError::Signature));
        assert!(matches!(read.verified(&key.public(), "installation_b"), Err(CheckpointError::Foreign(_))));
        assert_eq!(SigningKey::from_file(&key.to_file()).unwrap().public(), key.public());
        assert_eq!(PublicKey::parse(&key.public().to_string()), Some(key.public()));
        assert_eq!(format!("{key:?}"), "SigningKey(***)");
    }

    #[test]
    fn more_entries_after_a_checkpoint_are_as_it_should_be() {
        let kept = checkpoint(&verify(&journal(12)).unwrap());
        assert!(compare(&kept, &journal(20)).is_ok());
        assert!(matches!(compare(&kept, &journal(11)), Err(Broken::TailLost { found: 11, seen: 12, .. })));
    }
}
