//! New data keys. First an organisation has a new one, under which all that is written from then on is sealed. Then all of theirs is
//! sealed anew, a page at a time, so that nobody else waits for long. Last, an old key goes, and only when nothing at all is sealed
//! under it: that is counted in the change that destroys it. What is damaged stays as it is, with the key that it names.

mod complaints;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use async_recursion::async_recursion as boxed;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use parvis_model::{Caller, OrganisationId, RecordKind};
use parvis_seal::{DataKey, Identity, Part, open, seal};
use parvis_store::{AttachmentRow, EmergencyRow, SealedVersion, Snapshot, WriteTransaction};
use serde::Serialize;

use super::from_command_line;
use crate::door::journal_action::Action;
use crate::door::keys;
use crate::installation::error::ServiceError;
use crate::installation::outcome::OrDamaged;
use crate::register::Register;

/// Sealed versions, or emergency accesses, in one change.
const PAGE: i64 = 50;

/// What a rotation of data keys did.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct RotationSummary {
    /// Organisations that have a new data key.
    pub organisations: usize,
    /// Documents, files and texts that were sealed anew.
    pub resealed: u64,
    /// What is damaged and stays as it is, by its id.
    pub damaged: BTreeSet<String>,
    /// Old keys that stay, as something that is damaged names them: organisation and number.
    pub kept: Vec<String>,
}

/// The old keys of an organisation that open, and the new one.
struct Keys {
    organisation: OrganisationId,
    old: BTreeMap<i64, DataKey>,
    next: i64,
    new: DataKey,
}

/// How far a pass is, and what it did.
#[derive(Default)]
struct Pass {
    resealed: u64,
    damaged: BTreeSet<String>,
}

impl Register {
    /// Gives every organisation that has one a new data key, seals all of theirs under it, and destroys the old ones.
    ///
    /// # Errors
    /// [`ServiceError::Forbidden`] for anybody but the command line, [`ServiceError::Sealed`] without the installation's key.
    #[boxed]
    pub async fn rotate_data_keys(&self, caller: &Caller) -> Result<RotationSummary, ServiceError> {
        from_command_line(caller)?;
        self.installation_key()?;
        let keys = self.store.read().await?.data_keys().await?;
        let organisations: BTreeSet<OrganisationId> = keys.into_iter().map(|(organisation, ..)| organisation).collect();
        let mut summary = RotationSummary { organisations: organisations.len(), ..RotationSummary::default() };
        for organisation in organisations {
            let keys = self.new_key_of(caller, organisation).await?;
            loop {
                // Until nothing is left but what is damaged: writing that began before there was a new key used the old one.
                let pass = self.seal_anew(caller, &keys).await?;
                summary.resealed += pass.resealed;
                if pass.resealed == 0 {
                    summary.damaged.extend(pass.damaged);
                    break;
                }
            }
            self.destroy_old_keys(caller, &keys, &mut summary).await?;
        }
        Ok(summary)
    }

    async fn new_key_of(&self, caller: &Caller, organisation: OrganisationId) -> Result<Keys, ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let known = change.snapshot().data_keys().await?;
        let mut old = BTreeMap::new();
        let mut next = 1;
        for (_, version, wrapped) in known.into_iter().filter(|(owner, ..)| *owner == organisation) {
            next = next.max(version + 1);
            if let Some(key) = self.unwrap(organisation, version, &wrapped).or_damaged()? {
                old.insert(version, key);
            }
        }
        let new = DataKey::new(*keys::fresh(self.random.as_ref()));
        self.add_data_key(&mut change, organisation, next, &new).await?;
        change.commit(self.entry(caller, Action::RotateDataKey, format!("{organisation} {next}"))).await?;
        Ok(Keys { organisation, old, next, new })
    }

    async fn seal_anew(&self, caller: &Caller, keys: &Keys) -> Result<Pass, ServiceError> {
        let mut pass = Pass::default();
        self.versions_anew(caller, keys, &mut pass).await?;
        self.files_anew(caller, keys, &mut pass).await?;
        self.emergencies_anew(caller, keys, &mut pass).await?;
        self.requests_anew(caller, keys, &mut pass).await?;
        self.declined_anew(caller, keys, &mut pass).await?;
        self.complaints_anew(caller, keys, &mut pass).await?;
        Ok(pass)
    }

    async fn versions_anew(&self, caller: &Caller, keys: &Keys, pass: &mut Pass) -> Result<(), ServiceError> {
        let mut after = (String::new(), 0);
        loop {
            // With the writer held: nobody changes what is read here before it is written.
            let mut change = self.writer_for(caller).await?;
            let page = change.snapshot().sealed_before(keys.organisation, keys.next, &after, PAGE).await?;
            let Some((_, id, last)) = page.last() else { return Ok(change.roll_back().await?) };
            after = (id.clone(), last.version);
            let mut done = 0;
            for (kind, id, old) in &page {
                match self.version_anew(keys, *kind, id, old).or_damaged()? {
                    Some(sealed) => {
                        change.reseal(id, &sealed).await?;
                        done += 1;
                    }
                    None => {
                        pass.damaged.insert(format!("{id} version {}", old.version));
                    }
                }
            }
            self.commit_page(caller, change, keys, done, pass).await?;
        }
    }

    fn version_anew(&self, keys: &Keys, kind: RecordKind, id: &str, old: &SealedVersion) -> Result<SealedVersion, ServiceError> {
        let before = keys.old.get(&old.key_version).ok_or_else(damaged)?;
        let identity = || Identity { kind: kind.as_str(), id, version: old.version.unsigned_abs(), part: Part::Whole };
        let plain = open(before, identity(), &BASE64_STANDARD.decode(&old.sealed).map_err(|_| damaged())?)?;
        let document = seal(&keys.new, self.settings.cipher.into(), identity(), &keys::nonce(self.random.as_ref()), &plain)?;
        Ok(SealedVersion { version: old.version, key_version: keys.next, sealed: BASE64_STANDARD.encode(document) })
    }

    async fn files_anew(&self, caller: &Caller, keys: &Keys, pass: &mut Pass) -> Result<(), ServiceError> {
        let mut after = String::new();
        loop {
            let mut change = self.writer_for(caller).await?;
            let Some(file) = change.snapshot().attachment_before(keys.organisation, keys.next, &after).await? else { return Ok(change.roll_back().await?) };
            after = file.id.to_string();
            let what = format!("{} of {}", file.id, file.record);
            let done = match self.file_anew(change.snapshot(), keys, file).await.or_damaged()? {
                Some((row, chunks)) => {
                    change.put_attachment(&row, &chunks).await?;
                    1
                }
                None => {
                    pass.damaged.insert(what);
                    0
                }
            };
            self.commit_page(caller, change, keys, done, pass).await?;
        }
    }

    async fn file_anew(&self, snapshot: &mut Snapshot, keys: &Keys, file: AttachmentRow) -> Result<(AttachmentRow, Vec<String>), ServiceError> {
        let before = keys.old.get(&file.key_version).ok_or_else(damaged)?;
        self.reseal_attachment(snapshot, file, before, (keys.next, &keys.new)).await
    }

    async fn emergencies_anew(&self, caller: &Caller, keys: &Keys, pass: &mut Pass) -> Result<(), ServiceError> {
        let mut after = String::new();
        loop {
            let mut change = self.writer_for(caller).await?;
            let page = change.snapshot().emergencies_of(keys.organisation, &after, PAGE).await?;
            let Some(last) = page.last() else { return Ok(change.roll_back().await?) };
            after = last.id.to_string();
            let mut done = 0;
            for access in &page {
                done += self.emergency_anew(&mut change, keys, access, pass).await?;
            }
            self.commit_page(caller, change, keys, done, pass).await?;
        }
    }

    /// Reason and review, each by itself: a reason that is damaged keeps no review under an old key.
    async fn emergency_anew(&self, change: &mut WriteTransaction, keys: &Keys, access: &EmergencyRow, pass: &mut Pass) -> Result<u64, ServiceError> {
        let (mut reason, mut review) = (access.reason.clone(), access.review.clone());
        let texts = [("reason", "reason", Some(&mut reason)), ("review", "review", review.as_mut())];
        let done = self.texts_anew(keys, access.id, texts, pass)?;
        if done > 0 {
            change.reseal_emergency(access.id, &reason, review.as_deref()).await?;
        }
        Ok(done)
    }

    async fn requests_anew(&self, caller: &Caller, keys: &Keys, pass: &mut Pass) -> Result<(), ServiceError> {
        let mut after = String::new();
        loop {
            let mut change = self.writer_for(caller).await?;
            let page = change.snapshot().budget_reasons_of(keys.organisation, &after, PAGE).await?;
            let Some((last, _)) = page.last() else { return Ok(change.roll_back().await?) };
            after = last.to_string();
            let mut done = 0;
            for (id, sealed) in &page {
                let mut anew = sealed.clone();
                if self.texts_anew(keys, *id, [(crate::door::budget::REASON, "reason", Some(&mut anew))], pass)? > 0 {
                    change.reseal_budget_reason(*id, &anew).await?;
                    done += 1;
                }
            }
            self.commit_page(caller, change, keys, done, pass).await?;
        }
    }

    async fn declined_anew(&self, caller: &Caller, keys: &Keys, pass: &mut Pass) -> Result<(), ServiceError> {
        let mut after = String::new();
        loop {
            let mut change = self.writer_for(caller).await?;
            let page = change.snapshot().reasons_for_declining(keys.organisation, &after, PAGE).await?;
            let Some((last, _)) = page.last() else { return Ok(change.roll_back().await?) };
            after = last.to_string();
            let mut done = 0;
            for (id, sealed) in &page {
                let mut anew = sealed.clone();
                if self.texts_anew(keys, *id, [(crate::door::sealed_text::WHY_DECLINED, "reason", Some(&mut anew))], pass)? > 0 {
                    change.reseal_reason_for_declining(*id, &anew).await?;
                    done += 1;
                }
            }
            self.commit_page(caller, change, keys, done, pass).await?;
        }
    }

    /// Texts of one row, each by itself, so that a damaged one keeps no other under an old key: as what each is sealed, what it is called where it is
    /// damaged, and the text, which is left as it is if it is under the new key already. Answers how many were sealed anew.
    fn texts_anew<'t>(
        &self,
        keys: &Keys,
        id: impl Display + Copy,
        texts: impl IntoIterator<Item = (&'static str, &'static str, Option<&'t mut String>)>,
        pass: &mut Pass,
    ) -> Result<u64, ServiceError> {
        let now = format!("{} ", keys.next);
        let mut done = 0;
        for (sealed_as, name, sealed) in texts {
            let Some(sealed) = sealed.filter(|sealed| !sealed.starts_with(&now)) else { continue };
            if let Some(anew) = self.text_anew(keys, id, sealed_as, sealed).or_damaged()? {
                *sealed = anew;
                done += 1;
            } else {
                pass.damaged.insert(format!("{id} {name}"));
            }
        }
        Ok(done)
    }

    fn text_anew(&self, keys: &Keys, id: impl Display + Copy, what: &'static str, sealed: &str) -> Result<String, ServiceError> {
        let version = sealed.split_once(' ').and_then(|(version, _)| version.parse::<i64>().ok()).ok_or_else(damaged)?;
        let plain = self.opened_text(keys.old.get(&version).ok_or_else(damaged)?, id, what, sealed)?;
        self.sealed_text((keys.next, &keys.new), id, what, &plain)
    }

    async fn commit_page(&self, caller: &Caller, change: WriteTransaction, keys: &Keys, done: u64, pass: &mut Pass) -> Result<(), ServiceError> {
        if done == 0 {
            return Ok(change.roll_back().await?);
        }
        pass.resealed += done;
        Ok(change.commit(self.entry(caller, Action::Reseal, format!("{} {} {done}", keys.organisation, keys.next))).await?)
    }

    /// Destroys each old key under which nothing is sealed any more.
    async fn destroy_old_keys(&self, caller: &Caller, keys: &Keys, summary: &mut RotationSummary) -> Result<(), ServiceError> {
        let mut change = self.writer_for(caller).await?;
        let mut destroyed = Vec::new();
        for version in change.data_key_versions(keys.organisation).await?.into_iter().filter(|version| *version < keys.next) {
            if change.destroy_data_key(keys.organisation, version).await? {
                destroyed.push(version.to_string());
            } else {
                summary.kept.push(format!("{} {version}", keys.organisation));
            }
        }
        if destroyed.is_empty() {
            return Ok(change.roll_back().await?);
        }
        Ok(change.commit(self.entry(caller, Action::DestroyDataKeys, format!("{} {}", keys.organisation, destroyed.join(" ")))).await?)
    }
}

fn damaged() -> ServiceError {
    ServiceError::Sealed("what it says is damaged".to_owned())
}
