use async_recursion::async_recursion as boxed;
use parvis_access::Task;
use parvis_journal::{Checkpoint, Link, PublicKey, SignedCheckpoint, SigningKey, Verifier};
use parvis_model::{Caller, InstallationId, JournalId, SubjectId};
use parvis_store::{JournalEntry, Snapshot};
use serde::Serialize;

use crate::door::journal_action::Action;
use crate::door::keys;
use crate::door::subject::known_subject;
use crate::installation::error::ServiceError;
use crate::installation::private_file;
use crate::register::Register;

/// The journal held, as far as it was compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JournalReport {
    /// Which installation.
    pub installation: InstallationId,
    /// Number of entries.
    pub entries: u64,
    /// Link of the last entry.
    pub link: String,
    /// Entries with an earlier time than one before them.
    pub clock_set_back: Vec<u64>,
    /// Number of checkpoints that the journal was compared with.
    pub checkpoints: usize,
}

/// An entry of the journal as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct JournalLine {
    /// 1, 2, 3 …
    pub place: u64,
    /// When, UTC.
    pub at: String,
    /// On whose behalf.
    pub actor: String,
    /// What was done.
    pub action: String,
    /// To what.
    pub subject: String,
    /// More about it, such as for what; empty where there is no more, or it cannot be opened now.
    pub detail: String,
}

/// Readings about a subject in one answer.
const READINGS: i64 = 200;

/// File with the key that signs checkpoints, in the data folder.
const SIGNING_KEY: &str = "journal.key";

impl Register {
    /// An entry of the journal, without what is sealed with it.
    pub(crate) fn entry(&self, caller: &Caller, action: Action, subject: impl ToString) -> JournalEntry {
        JournalEntry {
            id: JournalId::from_random(self.random()),
            caller: caller.clone(),
            action: action.as_str(),
            subject: subject.to_string(),
            detail: String::new(),
            adds: action.adds(),
        }
    }

    /// Walks along the whole journal and compares it with checkpoints that were kept elsewhere; `key` is the public key
    /// that signed them, by default this installation's own.
    ///
    /// # Errors
    /// [`ServiceError::Journal`] names the entry where the chain breaks, or the checkpoint that it does not fit;
    /// [`ServiceError::Checkpoint`] a checkpoint that cannot be used.
    #[boxed]
    pub async fn verify_journal(&self, _caller: &Caller, checkpoints: &[String], key: Option<PublicKey>) -> Result<JournalReport, ServiceError> {
        let mut snapshot = self.store.read().await?;
        let installation = snapshot.installation().await?.ok_or(ServiceError::NotFound("installation"))?;
        let key = match key {
            Some(key) => Some(key),
            None if checkpoints.is_empty() => None,
            None => Some(self.signing_key()?.public()),
        };
        let mut seen: Vec<Checkpoint> = Vec::new();
        for text in checkpoints {
            let signed = SignedCheckpoint::parse(text)?;
            if let Some(key) = &key {
                seen.push(signed.verified(key, &installation.to_string())?.clone());
            }
        }
        let (verifier, links) = walk(&mut snapshot, &seen).await?;
        for (checkpoint, link) in seen.iter().zip(links) {
            checkpoint.compare(verifier.entries(), link)?;
        }
        Ok(JournalReport {
            installation,
            entries: verifier.entries(),
            link: verifier.link().to_string(),
            clock_set_back: verifier.clock_set_back().to_vec(),
            checkpoints: seen.len(),
        })
    }

    /// A signed checkpoint of the journal as it stands, to be kept elsewhere. That it was made is the last entry in it.
    ///
    /// # Errors
    /// As [`Register::verify_journal`]: what does not hold is not signed.
    #[boxed]
    pub async fn journal_checkpoint(&self, caller: &Caller) -> Result<String, ServiceError> {
        let key = self.signing_key()?;
        self.verify_journal(caller, &[], None).await?;
        let transaction = self.writer_for(caller).await?;
        transaction.commit(self.entry(caller, Action::JournalCheckpoint, key.public())).await?;
        let report = self.verify_journal(caller, &[], None).await?;
        let link = Link::parse(&report.link).ok_or(ServiceError::Interrupted)?;
        let checkpoint = Checkpoint { installation: report.installation.to_string(), entries: report.entries, link, at: self.now().to_string() };
        Ok(checkpoint.sign(&key).to_string())
    }

    /// The public key with which others verify the checkpoints of this installation.
    ///
    /// # Errors
    /// [`ServiceError::File`] when the key file cannot be read or made.
    pub fn journal_key(&self, _caller: &Caller) -> Result<PublicKey, ServiceError> {
        Ok(self.signing_key()?.public())
    }

    /// The last entries, the latest first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn journal(&self, caller: &Caller, count: u16) -> Result<Vec<JournalLine>, ServiceError> {
        self.permit(caller, Task::ReadJournal).await?;
        let entries = self.store.read().await?.latest_journal_entries(count.into()).await?;
        Ok(entries.into_iter().map(|entry| self.line(entry)).collect())
    }

    /// Who read what about a site, an area, an organisation or the installation, for what: up to 200 entries that say that records about it
    /// were opened, taken out or listed, the first first, behind a place in the journal. Sums over many name none of them.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for a subject that is not there, or that the caller may not know of.
    #[boxed]
    pub async fn who_read(&self, caller: &Caller, about: SubjectId, after: u64) -> Result<Vec<JournalLine>, ServiceError> {
        self.permit(caller, Task::ReadJournal).await?;
        let mut snapshot = self.store.read().await?;
        known_subject(&mut snapshot, caller, about).await?;
        let entries = snapshot.readings_about(about, after, READINGS).await?;
        drop(snapshot);
        Ok(entries.into_iter().map(|entry| self.line(entry)).collect())
    }

    pub(crate) fn line(&self, entry: parvis_journal::Entry) -> JournalLine {
        let detail = self.detail(&entry).unwrap_or_default();
        JournalLine { place: entry.place, at: entry.at, actor: entry.actor, action: entry.action, subject: entry.subject, detail }
    }

    /// The key that signs checkpoints; made when it is first needed.
    fn signing_key(&self) -> Result<SigningKey, ServiceError> {
        let path = self.folder.join(SIGNING_KEY);
        let failed = |source| ServiceError::File { path: path.clone(), source };
        if !path.exists() {
            let key = SigningKey::new(*keys::fresh(self.random.as_ref()));
            private_file::create(&path, &key.to_file()).map_err(failed)?;
        }
        let text = std::fs::read_to_string(&path).map_err(failed)?;
        SigningKey::from_file(&text).ok_or_else(|| ServiceError::Invalid(format!("{} is no key file: it holds 64 hexadecimal digits", path.display())))
    }
}

/// Verifies the chain page by page; answers with the links at the places that the checkpoints saw.
async fn walk(snapshot: &mut Snapshot, checkpoints: &[Checkpoint]) -> Result<(Verifier, Vec<Option<Link>>), ServiceError> {
    let mut verifier = Verifier::default();
    let mut links = vec![None; checkpoints.len()];
    loop {
        let page = snapshot.journal_after(verifier.entries()).await?;
        if page.is_empty() {
            return Ok((verifier, links));
        }
        for (entry, link) in &page {
            verifier.take(entry, link)?;
            for (seen, at) in checkpoints.iter().zip(&mut links) {
                if seen.entries == entry.place {
                    *at = Some(verifier.link());
                }
            }
        }
    }
}
