use std::sync::{Mutex, OnceLock, PoisonError};

use parvis_credentials::{Attempts, PasswordHash, SecretHash};
use parvis_model::{Random, Timestamp};
use tokio::sync::Semaphore;

use super::ceremonies::Ceremonies;
use super::directory::DirectoryCeremony;
use super::passkeys::PasskeyCeremony;
use crate::ServiceError;

/// Failures that cost an account name nothing.
const BY_NAME: u32 = 5;

/// Failures that cost an address nothing: many people may share one.
const BY_ADDRESS: u32 = 50;

/// Passwords hashed at a time: each takes 46 MiB.
const AT_A_TIME: usize = 2;

/// What signing in remembers between requests, in memory alone.
pub(crate) struct Doorkeeper {
    by_name: Mutex<Attempts>,
    by_address: Mutex<Attempts>,
    hashing: Semaphore,
    nobody: OnceLock<PasswordHash>,
    /// The link for the first account, while there is none.
    pub(crate) first_link: Mutex<Option<SecretHash>>,
    /// What was begun with devices.
    pub(crate) passkeys: Ceremonies<PasskeyCeremony>,
    /// Who was sent to the directory.
    pub(crate) directory: Ceremonies<DirectoryCeremony>,
}

impl Default for Doorkeeper {
    fn default() -> Self {
        Self {
            by_name: Mutex::new(Attempts::new(BY_NAME)),
            by_address: Mutex::new(Attempts::new(BY_ADDRESS)),
            hashing: Semaphore::new(AT_A_TIME),
            nobody: OnceLock::new(),
            first_link: Mutex::new(None),
            passkeys: Ceremonies::default(),
            directory: Ceremonies::default(),
        }
    }
}

impl Doorkeeper {
    /// Refuses those who failed too often. Where it is one account that counts, there is no address; where nobody said who
    /// they are, there is no name.
    pub(crate) fn may_try(&self, name: &str, address: &str, now: Timestamp) -> Result<(), ServiceError> {
        let wait = |attempts: &Mutex<Attempts>, key: &str| attempts.lock().unwrap_or_else(PoisonError::into_inner).wait(key, now);
        let by_address = if address.is_empty() { 0 } else { wait(&self.by_address, address) };
        let by_name = if name.is_empty() { 0 } else { wait(&self.by_name, name) };
        match by_name.max(by_address) {
            0 => Ok(()),
            seconds => Err(ServiceError::TooManyAttempts(seconds)),
        }
    }

    pub(crate) fn failed(&self, name: &str, address: &str, now: Timestamp) {
        if !name.is_empty() {
            self.by_name.lock().unwrap_or_else(PoisonError::into_inner).failed(name, now);
        }
        if !address.is_empty() {
            self.by_address.lock().unwrap_or_else(PoisonError::into_inner).failed(address, now);
        }
    }

    pub(crate) fn succeeded(&self, name: &str) {
        self.by_name.lock().unwrap_or_else(PoisonError::into_inner).succeeded(name);
    }

    /// A hash to compare with where there is no account, so that the answer takes as long.
    pub(crate) fn nobody(&self, random: &dyn Random) -> PasswordHash {
        self.nobody.get_or_init(|| PasswordHash::of_nobody(random)).clone()
    }

    /// Runs what hashes passwords beside the requests, a few at a time.
    pub(crate) async fn hashing<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, ServiceError> {
        let _turn = self.hashing.acquire().await.map_err(|_| ServiceError::Interrupted)?;
        tokio::task::spawn_blocking(work).await.map_err(|_| ServiceError::Interrupted)
    }
}
