//! What comes from the machine: its clock and its randomness.

use parvis_model::{Clock, Random, Timestamp};

use crate::register::Register;

/// The clock of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place where the machine's clock enters; everything else takes a Clock")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// The generator of the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct OperatingSystemRandom;

impl Random for OperatingSystemRandom {
    #[expect(clippy::disallowed_methods, reason = "the one place where the system's randomness enters; everything else takes a Random")]
    #[expect(clippy::panic, reason = "without randomness ids would repeat; there is nothing sensible left to do")]
    fn bytes(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        match getrandom::fill(&mut bytes) {
            Ok(()) => bytes,
            Err(error) => panic!("the operating system gives no randomness: {error}"),
        }
    }
}

impl Register {
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) fn random(&self) -> [u8; 16] {
        self.random.bytes()
    }
}
