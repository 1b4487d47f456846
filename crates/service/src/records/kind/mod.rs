//! What is done in the same way with records of every kind: they are listed, opened, made, changed and read in their versions. A kind is the
//! document that is sealed of it ([`Kind`]); what it says to readers is put together by the kind itself.

mod read;
mod write;

use std::collections::BTreeSet;
use std::fmt::Display;
use std::future::Future;

use parvis_access::Operation;
use parvis_model::{RecordId, RecordKind};
use parvis_store::{Seen, Snapshot};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::door::protected::{Reader, none_of};
use crate::installation::error::ServiceError;
use crate::register::Register;

pub(crate) use read::Opened;
pub(crate) use write::Begun;

/// The document that is sealed of a record of one kind.
pub(crate) trait Kind: Serialize + DeserializeOwned + PartialEq + Send + Sync + Sized + 'static {
    /// Which kind.
    const KIND: RecordKind;

    /// Its id.
    type Id: Copy + Display + Into<RecordId> + TryFrom<RecordId> + Send + Sync;

    /// What is shown to nobody to whom a record is held back.
    const HELD_BACK: &'static [Operation] = &[];

    /// Those of records about one subject that are held back from somebody whom the rules would let see them, such as from a second rater who has
    /// not finished.
    ///
    /// # Errors
    /// What the database says; [`ServiceError::Sealed`].
    fn held_back(
        _register: &Register,
        _reader: &mut Snapshot,
        _asker: &Reader,
        _found: &[Seen],
    ) -> impl Future<Output = Result<BTreeSet<String>, ServiceError>> + Send {
        std::future::ready(Ok(BTreeSet::new()))
    }
}

/// The id of a record of a kind.
///
/// # Errors
/// [`ServiceError::NotFound`] for one of another kind.
pub(crate) fn id_of<K: Kind>(seen: &Seen) -> Result<K::Id, ServiceError> {
    let id: Option<RecordId> = seen.row.id.parse().ok();
    id.and_then(|id| K::Id::try_from(id).ok()).ok_or_else(|| none_of(K::KIND))
}
