//! Exit codes, as the help text lists them.

use std::process::ExitCode;

use parvis_service::{ErrorKey, ServiceError};

/// Why a command did not do what was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A use case refused or failed.
    Service(ServiceError),
    /// The words on the command line cannot be understood together.
    Usage(String),
    /// The machine does not do its part.
    Environment(String),
    /// The reader of our output went away: nothing to say, and nobody to say it to.
    NobodyReads,
}

impl From<ServiceError> for Failure {
    fn from(error: ServiceError) -> Self {
        Self::Service(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        if error.kind() == std::io::ErrorKind::BrokenPipe { Self::NobodyReads } else { Self::Environment(error.to_string()) }
    }
}

impl Failure {
    /// Says what happened on standard error and gives the exit code.
    pub(crate) fn report(self) -> ExitCode {
        let (code, message) = match self {
            Self::NobodyReads => return ExitCode::SUCCESS,
            Self::Usage(message) => (2, message),
            Self::Environment(message) => (1, message),
            Self::Service(ServiceError::File { source, .. }) if source.kind() == std::io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
            Self::Service(error) => (code(error.key(), &error), error.to_string()),
        };
        crate::output::complain(&format!("parvis: {message}"));
        ExitCode::from(code)
    }
}

fn code(key: ErrorKey, error: &ServiceError) -> u8 {
    match (key, error) {
        (
            ErrorKey::Invalid
            | ErrorKey::TooLarge
            | ErrorKey::Refused
            | ErrorKey::Forbidden
            | ErrorKey::Sealed
            | ErrorKey::SignInNeeded
            | ErrorKey::WrongCredentials
            | ErrorKey::WrongPassword
            | ErrorKey::ConfirmationNeeded
            | ErrorKey::WeakPassword
            | ErrorKey::OverBudget
            | ErrorKey::QuotaFull
            | ErrorKey::SecondPersonNeeded
            | ErrorKey::TooMany,
            _,
        ) => 3,
        (_, ServiceError::File { source, .. }) if source.kind() == std::io::ErrorKind::NotFound => 4,
        (ErrorKey::NotFound, _) => 4,
        (ErrorKey::Conflict | ErrorKey::Expired | ErrorKey::Busy | ErrorKey::TooSlow | ErrorKey::DirectoryUnreachable | ErrorKey::NotForwarded, _) => 5,
        (ErrorKey::DiskFull, _) => 6,
        (ErrorKey::Internal, ServiceError::Journal(_)) => 7,
        // Kept, but not shown: to try again would do it twice.
        (ErrorKey::Internal | ErrorKey::Kept, _) => 1,
    }
}
