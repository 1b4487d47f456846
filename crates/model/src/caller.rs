use crate::MemberId;

/// On whose behalf a use case runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caller {
    /// Somebody with a shell on the machine and the right to read the data folder. Manages organisations and members;
    /// sees nothing protected.
    CommandLine,
    /// A request of somebody who is not signed in: reads public facts, changes nothing.
    Nobody,
    /// A member of an organisation.
    Member(MemberId),
}

impl Caller {
    /// The word under which the journal records this caller: an id, never a name.
    pub fn actor(&self) -> String {
        match self {
            Self::CommandLine => "command_line".to_owned(),
            Self::Nobody => "nobody".to_owned(),
            Self::Member(member) => member.to_string(),
        }
    }
}
