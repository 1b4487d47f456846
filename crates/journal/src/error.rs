/// Where a chain does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// An entry is missing, was added, or stands in another place.
    #[error("entry {expected} is missing or was moved: {found} stands in its place")]
    Place {
        /// Which entry had to come.
        expected: u64,
        /// Which one stands there.
        found: u64,
    },
    /// An entry is not what it was when it was written, or what came before it is not.
    #[error("entry {0} was changed, or something before it was")]
    Changed(u64),
    /// The journal ends before an entry that a checkpoint saw.
    #[error("the journal ends at entry {found}; the checkpoint of {at} saw entry {seen}: the tail was lost")]
    TailLost {
        /// The last entry there is.
        found: u64,
        /// The entry that the checkpoint saw.
        seen: u64,
        /// When the checkpoint was made.
        at: String,
    },
    /// The entry that a checkpoint saw is another one now.
    #[error("entry {seen} is not the one that the checkpoint of {at} saw: the journal was written anew")]
    Rewritten {
        /// The entry.
        seen: u64,
        /// When the checkpoint was made.
        at: String,
    },
}

/// Why a checkpoint cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// Not a checkpoint.
    #[error("this is not a checkpoint of a journal ({0})")]
    Unreadable(&'static str),
    /// Changed after it was signed, or signed by somebody else.
    #[error("the signature of the checkpoint is not valid: the checkpoint was changed, or signed with another key")]
    Signature,
    /// From another installation.
    #[error("this checkpoint belongs to another installation ({0})")]
    Foreign(String),
}
