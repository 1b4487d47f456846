//! Keys, and whether all that is sealed still opens. Nothing of what it says is kept or shown.

use std::collections::HashMap;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use parvis_model::OrganisationId;
use parvis_seal::{DataKey, Identity, Part, open};

use super::files::listed;
use super::{Check, Health};
use crate::door::protected::attachment_opens;
use crate::door::sealed_complaint::{ANSWER, DELAY, SAID};
use crate::door::{journal_key, keys};
use crate::installation::error::ServiceError;
use crate::register::Register;

/// What was found of keys and of what they seal.
#[derive(Default)]
pub(super) struct Sealed {
    /// Data keys and keys of the journal that the installation's key does not open.
    closed_keys: Vec<String>,
    /// What is sealed under keys that are not there.
    without_key: Vec<String>,
    /// What does not open though its key is there.
    damaged: Vec<String>,
    /// How much was looked at.
    documents: usize,
}

/// The data keys that are there; opened where the installation's key opens them.
struct DataKeys(HashMap<(OrganisationId, i64), Option<DataKey>>);

impl Sealed {
    /// Notes what is wrong with a document, where something is.
    fn look(&mut self, keys: &DataKeys, owner: OrganisationId, key: Option<i64>, what: impl Fn() -> String, opens: impl FnOnce(&DataKey) -> bool) {
        self.documents += 1;
        match key.map(|version| keys.0.get(&(owner, version))) {
            None => self.damaged.push(what()),
            Some(None) => self.without_key.push(what()),
            Some(Some(Some(key))) if !opens(key) => self.damaged.push(what()),
            // Without its key nothing can be said of it.
            Some(Some(_)) => {}
        }
    }
}

/// A text with the number of its key before it.
fn parts(sealed: &str) -> (Option<i64>, &str) {
    sealed.split_once(' ').map_or((None, sealed), |(version, text)| (version.parse().ok(), text))
}

fn opens(key: &DataKey, identity: Identity<'_>, sealed: &str) -> bool {
    BASE64_STANDARD.decode(sealed).is_ok_and(|sealed| open(key, identity, &sealed).is_ok())
}

impl Register {
    pub(super) async fn sealed_findings(&self) -> Result<Sealed, ServiceError> {
        let mut found = Sealed::default();
        let mut snapshot = self.store.read().await?;
        let mut data_keys = HashMap::new();
        for (organisation, version, wrapped) in snapshot.data_keys().await? {
            let key = self.door.key.as_deref().and_then(|key| keys::unwrap_with(key, organisation, version, &wrapped).ok());
            if self.door.key.is_some() && key.is_none() {
                found.closed_keys.push(format!("data key {version} of {organisation}"));
            }
            data_keys.insert((organisation, version), key);
        }
        if let (Some(key), Some((version, wrapped))) = (&self.door.key, snapshot.journal_keys().await?.last())
            && journal_key::unwrap(key, *version, wrapped).is_err()
        {
            found.closed_keys.push(format!("key {version} of the journal"));
        }
        let data_keys = DataKeys(data_keys);
        snapshot
            .each_sealed_version::<ServiceError>(|row| {
                let identity = Identity { kind: &row.kind, id: &row.record, version: row.version.unsigned_abs(), part: Part::Whole };
                found.look(
                    &data_keys,
                    row.owner,
                    Some(row.key_version),
                    || format!("version {} of {}", row.version, row.record),
                    |key| opens(key, identity, &row.sealed),
                );
                Ok(())
            })
            .await?;
        snapshot
            .each_sealed_access::<ServiceError>(|access| {
                for (what, text) in [("reason", Some(&access.reason)), ("review", access.review.as_ref())] {
                    let Some((version, sealed)) = text.map(|text| parts(text)) else { continue };
                    let identity = Identity { kind: what, id: &access.id, version: 1, part: Part::Whole };
                    found.look(&data_keys, access.organisation, version, || format!("{what} of {}", access.id), |key| opens(key, identity, sealed));
                }
                Ok(())
            })
            .await?;
        let mut after = String::new();
        loop {
            let page = snapshot.every_complaint(&after, 500).await?;
            let Some(last) = page.last() else { break };
            after = last.id.to_string();
            for complaint in &page {
                let id = complaint.id.to_string();
                for (what, text) in [(SAID, Some(&complaint.said)), (DELAY, complaint.delay.as_ref()), (ANSWER, complaint.answer.as_ref())] {
                    let Some((version, sealed)) = text.map(|text| parts(text)) else { continue };
                    let identity = Identity { kind: what, id: &id, version: 1, part: Part::Whole };
                    found.look(&data_keys, complaint.owner, version, || format!("{what} of {id}"), |key| opens(key, identity, sealed));
                }
            }
        }
        for (owner, id) in snapshot.every_attachment().await? {
            let Some(attachment) = snapshot.attachment(id).await? else { continue };
            let chunks = snapshot.attachment_chunks(id).await?;
            let what = || format!("{id} with {}", attachment.record);
            found.look(&data_keys, owner, Some(attachment.key_version), what, |key| attachment_opens(key, &attachment, chunks));
        }
        Ok(found)
    }

    pub(super) fn key_check(&self, sealed: &Sealed) -> Check {
        let path = keys::path(&self.folder, &self.settings);
        if !sealed.closed_keys.is_empty() {
            let what = format!("{} does not open {}: bring back the key file that belongs to this register", path.display(), listed(&sealed.closed_keys));
            return Check::new("key", Health::Broken, what);
        }
        let waiting = crate::door::rotation::new_key_path(&self.folder, &self.settings);
        let (health, finding) = if waiting.exists() {
            let what = format!("{} takes the place of the key file at the next start that can put it there: keep both", waiting.display());
            (Health::Attention, what)
        } else if self.door.locked.is_some() {
            (Health::Good, "locked with a passphrase, which was not given now: the register works, nothing protected opens".to_owned())
        } else if self.door.key.is_none() {
            (Health::Attention, format!("{} is not there: the register works, nothing protected opens", path.display()))
        } else if path.starts_with(&self.folder) {
            (Health::Good, "in the data folder: a copy of the folder opens everything; \"key_file\" in the settings keeps it elsewhere".to_owned())
        } else {
            (Health::Good, path.display().to_string())
        };
        Check::new("key", health, finding)
    }

    pub(super) fn sealed_check(&self, sealed: &Sealed) -> Check {
        let mut found = Vec::new();
        if !sealed.damaged.is_empty() {
            found.push(format!("{} damaged: {}; keep the register as it is and compare with a backup", sealed.damaged.len(), listed(&sealed.damaged)));
        }
        if !sealed.without_key.is_empty() {
            let what = listed(&sealed.without_key);
            found.push(format!("{} sealed under keys that are gone: {what}; a backup from before the keys went may still open them", sealed.without_key.len()));
        }
        let looked = if self.door.key.is_some() { "open" } else { "are there; they were not opened, as the key is not here" };
        Check::of("sealed", Health::Broken, &found, format!("all {} documents, reasons and files {looked}", sealed.documents))
    }
}
