//! What a restore makes of an entry of the journal that was written after the backup.

/// What a restore with `--erased-in` does about an entry that was written after the backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AfterRestore {
    /// Nothing: the entry added something, or concerns what no backup holds. Leaving it out brings nothing back.
    Harmless,
    /// It is done again.
    Again(Undone),
    /// The restored register works, and a person has to see to this.
    ByHand(&'static str),
    /// Nothing is restored: what the entry stands for is not known.
    Stops(&'static str),
}

/// What is done again, by what the subject of the entry names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Undone {
    /// A record is erased.
    Record,
    /// A record is withdrawn.
    InForce,
    /// A record is marked and handled as strictly as it was in the old folder, and the steps of a rights record that were undone there are undone.
    Wider,
    /// A giving of a record is taken back.
    Share,
    /// A record is no longer shared with everybody here, nor proposed.
    SharedHere,
    /// The public notice of a record has ended.
    Notice,
    /// What was proposed to be shared with everybody here is refused.
    Proposal,
    /// A file of a record is removed.
    File,
    /// A membership ends; its name and all that was signed in with go where they had gone in the old folder.
    Membership,
    /// The password of a member no longer works.
    Password,
    /// Nothing that a member signed in with is worth anything.
    WaysIn,
    /// The recovery codes of a member no longer work.
    RecoveryCodes,
    /// A passkey is removed.
    Passkey,
    /// A member is connected with no account of a directory.
    Directory,
    /// An area is removed.
    Area,
    /// A site has no operator where it had another one in the old folder.
    Operator,
    /// A request for a visit is closed.
    VisitRequest,
    /// An emergency access is closed.
    Emergency,
    /// An organisation has nothing to do with a place or an area, in this way.
    Relation,
    /// An organisation does not lead the installation.
    Lead,
    /// An organisation has ended.
    Organisation,
    /// An agreement is no longer in force.
    Agreement,
}
