use std::sync::{Mutex, OnceLock};

use parvis_credentials::{PasswordHash, SecretHash};
use parvis_model::Random;

use super::ceremonies::Ceremonies;
use super::directory::DirectoryCeremony;
use super::hashing::Hashing;
use super::passkeys::PasskeyCeremony;
use super::refusals::Refusals;
use super::tries::Tries;
use crate::installation::settings::Limits;

/// What signing in remembers between requests, in memory alone.
pub(crate) struct SignInGuard {
    /// How often who tried.
    pub(crate) tries: Tries,
    /// Whose passwords are hashed.
    pub(crate) hashing: Hashing,
    /// What the journal says of those who were refused.
    pub(crate) refusals: Refusals,
    nobody: OnceLock<PasswordHash>,
    /// The link for the first account, while there is none.
    pub(crate) first_link: Mutex<Option<SecretHash>>,
    /// What was begun with devices.
    pub(crate) passkeys: Ceremonies<PasskeyCeremony>,
    /// Who was sent to the directory.
    pub(crate) directory: Ceremonies<DirectoryCeremony>,
}

impl SignInGuard {
    /// Nobody has come yet.
    pub(crate) fn new(limits: &Limits) -> Self {
        Self {
            tries: Tries::new(limits),
            hashing: Hashing::new(limits),
            refusals: Refusals::default(),
            nobody: OnceLock::new(),
            first_link: Mutex::new(None),
            passkeys: Ceremonies::default(),
            directory: Ceremonies::default(),
        }
    }

    /// A hash to compare with where there is no account, so that the answer takes as long.
    pub(crate) fn nobody(&self, random: &dyn Random) -> PasswordHash {
        self.nobody.get_or_init(|| PasswordHash::of_nobody(random)).clone()
    }
}
