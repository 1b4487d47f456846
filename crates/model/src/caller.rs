use serde::{Deserialize, Serialize};

/// On whose behalf a use case runs. Until people can sign in there are two: the person at the command line and the
/// person at a loopback address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Caller {
    /// Somebody with a shell on the machine and the right to read the data folder.
    CommandLine,
    /// A request that reached the server over the loopback interface.
    Loopback,
}

impl Caller {
    /// The word under which the journal records this caller.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::CommandLine => "command_line",
            Self::Loopback => "loopback",
        }
    }
}
