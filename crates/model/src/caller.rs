use crate::{MemberId, SessionId, TokenId};

/// On whose behalf a use case runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caller {
    /// Somebody with a shell on the machine and the right to read the data folder. Manages organisations and members;
    /// sees nothing protected.
    CommandLine,
    /// A request of somebody who is not signed in: reads public facts, changes nothing.
    Nobody,
    /// A member of an organisation, named by somebody with a shell on the machine.
    Member(MemberId),
    /// A member of an organisation who asks over the network, and by what.
    SignedIn(MemberId, WayIn),
}

/// What a request of a member came with. It may end while the request waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WayIn {
    /// The session of a browser.
    Session(SessionId),
    /// The token of a program.
    Token(TokenId),
}

impl Caller {
    /// The member, if it is one.
    pub fn member(&self) -> Option<MemberId> {
        match self {
            Self::Member(member) | Self::SignedIn(member, _) => Some(*member),
            Self::CommandLine | Self::Nobody => None,
        }
    }

    /// The word under which the journal records this caller: an id, never a name.
    pub fn actor(&self) -> String {
        match self {
            Self::CommandLine => "command_line".to_owned(),
            Self::Nobody => "nobody".to_owned(),
            Self::Member(member) | Self::SignedIn(member, _) => member.to_string(),
        }
    }
}
