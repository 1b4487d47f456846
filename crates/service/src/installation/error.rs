use parvis_journal::{Broken, CheckpointError};
use parvis_osm::ExtractError;
use parvis_packs::PackError;
use parvis_seal::SealError;
use parvis_store::StoreError;
use serde::Serialize;

use crate::installation::rule::BrokenRule;
use crate::installation::settings::SettingsError;

/// Why a use case did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// What was asked for does not exist, for this caller.
    #[error("there is no such {0}")]
    NotFound(&'static str),
    /// The request contradicts itself or a rule; the text says which.
    #[error("{0}")]
    Invalid(String),
    /// The request breaks a rule that a person meets, which the interface says in their language.
    #[error("{0}")]
    Broken(BrokenRule),
    /// It can be seen, but this may not be done with it.
    #[error("this is not allowed here: {0}")]
    Forbidden(&'static str),
    /// Who asks has to sign in first, or again.
    #[error("sign in first")]
    SignInNeeded,
    /// Name and password, or name and code, do not belong together; which of them is wrong is not said.
    #[error("the user name does not match the password or code; check both and try again")]
    WrongCredentials,
    /// The password asked for once more is not the right one.
    #[error("this is not your password; nothing has been changed")]
    WrongPassword,
    /// What would let somebody in later needs proof that it is still the same person.
    #[error("sign in once more, then do this within ten minutes; nothing was changed")]
    ConfirmationNeeded,
    /// The directory through which people sign in does not answer.
    #[error("the directory does not answer; try again, or sign in with a password or a passkey")]
    DirectoryUnreachable,
    /// Too many failures; the next attempt is looked at after so many seconds.
    #[error("too many attempts; try again in {0} seconds")]
    TooManyAttempts(i64),
    /// A calendar asked too often; it may ask again after so many seconds.
    #[error("asked too often; ask again in {0} seconds")]
    AskedTooOften(i64),
    /// Too many people sign in at this moment; those who come again after so many seconds find a place.
    #[error("too many people are signing in at the moment; this attempt does not count; try again in {0} seconds")]
    DoorBusy(i64),
    /// A picture, a document or an outline that was asked for had to wait too long for its turn.
    #[error("other documents and pictures are being made, and this one has waited too long for its turn; nothing was changed: try again in a minute")]
    WorkshopFull,
    /// More distinct sites than an account opens on a day; a second person decides on more.
    #[error("you have opened protected content of {0} places today, as many as you may; ask a coordinator for more")]
    OverBudget(u16),
    /// An organisation keeps as much as it may.
    #[error(
        "your organisation has stored {0}, as much as it may here; this was not saved, everything before it was: erase what you no longer need, or ask the people who run this installation for more space"
    )]
    QuotaFull(String),
    /// There is so little space on the disk that it is left for signing in, reading, erasing and the journal.
    #[error(
        "the disk is nearly full, and the rest is reserved for reading and erasing; this was not saved, everything before it was: ask the people who run this installation to make space"
    )]
    ReserveReached,
    /// Too many sites for one export without a second person.
    #[error("these are notes about {0} places; a second person has to approve an export of more than {1}: ask for it, then export")]
    SecondPersonNeeded(usize, usize),
    /// The settings demand that the journal is forwarded, and the receiver takes nothing.
    #[error("the journal could not be forwarded: {0}; nothing protected was shown, and nothing was changed; try again when the receiver is there")]
    NotForwarded(String),
    /// A change was made and is kept; what there is now cannot be shown.
    #[error("your change was kept, but cannot be shown now, because {}; do not make it again, look at it later", without_a_view(.0))]
    Kept(Box<ServiceError>),
    /// The password is too easy to guess.
    #[error(transparent)]
    Password(#[from] parvis_credentials::WeakPassword),
    /// Protected content cannot be opened: the key of the installation is not there.
    #[error("protected content cannot be opened: {0}")]
    Sealed(String),
    /// The time of the copy on the device has run out.
    #[error(
        "the time for which you took this visit with you has run out; nothing was sent, and everything is still on your device: take the visit with you again, then send it"
    )]
    Expired,
    /// Somebody else changed the same thing in the meantime.
    #[error("somebody else has changed this in the meantime, so your change was not saved; look at the new version, then try again")]
    Conflict,
    /// The extract cannot be read.
    #[error(transparent)]
    Extract(#[from] ExtractError),
    /// A pack is refused.
    #[error(transparent)]
    Pack(#[from] PackError),
    /// The settings are refused.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The chain of the journal does not hold.
    #[error("the journal is broken: {0}")]
    Journal(#[from] Broken),
    /// A checkpoint that the journal cannot be compared with.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// A sealed document or a backup does not open.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The access rules cannot be used.
    #[error(transparent)]
    Rules(#[from] parvis_access::RulesError),
    /// The database.
    #[error(transparent)]
    Store(StoreError),
    /// A file cannot be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which file.
        path: std::path::PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The data folder is used by another process in a way that only one can.
    #[error("{}: {what}", .folder.display())]
    FolderInUse {
        /// Which folder.
        folder: std::path::PathBuf,
        /// In which way.
        what: crate::installation::folder_lock::FolderUse,
    },
    /// The disk failed while an import was committed, and what is there cannot be read.
    #[error("{0}; whether the import was kept cannot be read now: run parvis doctor before you import again")]
    ImportUnclear(Box<ServiceError>),
    /// A document could not be set.
    #[error(transparent)]
    Document(#[from] parvis_documents::DocumentError),
    /// A background task ended before it answered.
    #[error("the work was interrupted; nothing was saved")]
    Interrupted,
}

/// The closed list of errors of the API; the interface translates by key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ErrorKey {
    /// There is no such thing.
    NotFound,
    /// The request is not understood or breaks a rule.
    Invalid,
    /// Changed by somebody else in the meantime.
    Conflict,
    /// The request is larger than allowed.
    TooLarge,
    /// The disk is full, or nearly so.
    DiskFull,
    /// The organisation keeps as much as it may.
    QuotaFull,
    /// What was sent came too slowly or not at all.
    TooSlow,
    /// Another process writes, or there is too much to do at present; try again.
    Busy,
    /// The time of the copy on the device has run out.
    Expired,
    /// Sign in first.
    SignInNeeded,
    /// Name and password, or code, do not belong together.
    WrongCredentials,
    /// The password asked for once more is wrong.
    WrongPassword,
    /// Sign in once more, or give the password, to confirm.
    ConfirmationNeeded,
    /// The directory through which people sign in does not answer.
    DirectoryUnreachable,
    /// The password is too easy to guess; `message` says why.
    WeakPassword,
    /// As many sites were opened today as is ordinary; a second person decides on more.
    OverBudget,
    /// A second person has to decide first.
    SecondPersonNeeded,
    /// The journal could not be forwarded as the settings demand.
    NotForwarded,
    /// The change was made and is kept, and cannot be shown now: it is not to be made again.
    Kept,
    /// It is there, but the rules do not allow this with it.
    Forbidden,
    /// Protected content cannot be opened now: a key is missing or was destroyed.
    Sealed,
    /// Too many attempts or requests; wait.
    TooMany,
    /// The address or origin of the request is not allowed here.
    Refused,
    /// Anything else; the log of the server says more.
    Internal,
}

impl From<StoreError> for ServiceError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::ReserveReached => Self::ReserveReached,
            other => Self::Store(other),
        }
    }
}

impl ServiceError {
    /// Seconds after which the same may be asked again, where that is known.
    pub fn retry_after(&self) -> Option<i64> {
        match self {
            Self::TooManyAttempts(seconds) | Self::AskedTooOften(seconds) | Self::DoorBusy(seconds) => Some(*seconds),
            _ => None,
        }
    }

    /// The rule that was broken, where it is one that the interface puts into words.
    pub fn broken_rule(&self) -> Option<&BrokenRule> {
        match self {
            Self::Broken(broken) => Some(broken),
            _ => None,
        }
    }

    /// Whether a request is refused since it breaks this rule.
    pub fn breaks(&self, rule: crate::installation::rule::Rule) -> bool {
        self.broken_rule().is_some_and(|broken| broken.rule() == rule)
    }

    /// What a log may say of it: nothing of what a document says, which is protected.
    pub fn without_content(&self) -> String {
        match self {
            Self::Document(_) => "a document could not be set; what is in it is not written down here".to_owned(),
            other => other.to_string(),
        }
    }

    /// The entry of the closed list that this error belongs to.
    pub fn key(&self) -> ErrorKey {
        match self {
            Self::File { source, .. } | Self::Extract(ExtractError::Write(source)) if is_full(source) => ErrorKey::DiskFull,
            Self::NotFound(_) => ErrorKey::NotFound,
            Self::Forbidden(_) => ErrorKey::Forbidden,
            Self::Sealed(_) => ErrorKey::Sealed,
            Self::OverBudget(_) => ErrorKey::OverBudget,
            Self::NotForwarded(_) => ErrorKey::NotForwarded,
            Self::Kept(_) => ErrorKey::Kept,
            Self::SecondPersonNeeded(..) => ErrorKey::SecondPersonNeeded,
            Self::Extract(ExtractError::Write(_)) => ErrorKey::Internal,
            Self::Invalid(_) | Self::Broken(_) | Self::Checkpoint(_) | Self::Seal(_) | Self::Extract(_) | Self::Pack(_) | Self::Settings(_) => {
                ErrorKey::Invalid
            }
            Self::SignInNeeded => ErrorKey::SignInNeeded,
            Self::WrongCredentials => ErrorKey::WrongCredentials,
            Self::WrongPassword => ErrorKey::WrongPassword,
            Self::ConfirmationNeeded => ErrorKey::ConfirmationNeeded,
            Self::DirectoryUnreachable => ErrorKey::DirectoryUnreachable,
            Self::Password(_) => ErrorKey::WeakPassword,
            Self::TooManyAttempts(_) | Self::AskedTooOften(_) | Self::DoorBusy(_) => ErrorKey::TooMany,
            Self::Conflict => ErrorKey::Conflict,
            Self::Expired => ErrorKey::Expired,
            Self::Store(StoreError::DiskFull) | Self::ReserveReached => ErrorKey::DiskFull,
            Self::QuotaFull(_) => ErrorKey::QuotaFull,
            Self::Store(StoreError::Busy | StoreError::Crowded) | Self::FolderInUse { .. } | Self::WorkshopFull => ErrorKey::Busy,
            Self::Store(_) | Self::Rules(_) | Self::Journal(_) | Self::File { .. } | Self::Document(_) | Self::Interrupted | Self::ImportUnclear(_) => {
                ErrorKey::Internal
            }
        }
    }
}

/// Why a change that was kept cannot be shown. What refuses a change says that nothing was changed, so its own words are not used.
fn without_a_view(error: &ServiceError) -> &'static str {
    match error.key() {
        ErrorKey::NotForwarded => "the journal could not be forwarded",
        ErrorKey::Busy => "the register is busy",
        ErrorKey::DiskFull => "the disk is full",
        ErrorKey::NotFound | ErrorKey::SignInNeeded => "somebody else changed something at the same time",
        _ => "something failed, of which the log of the server says more",
    }
}

/// Whether the disk, or what of it one may use, is full.
fn is_full(error: &std::io::Error) -> bool {
    matches!(error.kind(), std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_says_nothing_of_what_stands_in_a_document_that_could_not_be_set() {
        let error = ServiceError::Document(parvis_documents::DocumentError::NotSet("the text \"secret entrance\" could not be displayed".to_owned()));
        assert_eq!(error.key(), ErrorKey::Internal);
        assert!(!error.without_content().contains("secret"), "{}", error.without_content());
        assert!(ServiceError::Interrupted.without_content().contains("interrupted"));
    }
}
