//! What a failure means after a change is durable, and what is damaged told apart from what fails.

use crate::installation::error::ServiceError;

/// What comes behind a change that is durable.
pub(crate) trait AfterCommit<T> {
    /// A failure from here on is no failure of the change.
    ///
    /// # Errors
    /// [`ServiceError::Kept`].
    fn kept(self) -> Result<T, ServiceError>;
}

impl<T> AfterCommit<T> for Result<T, ServiceError> {
    fn kept(self) -> Result<T, ServiceError> {
        self.map_err(|error| {
            tracing::error!(error = %error.without_content(), "a change was kept and could not be shown");
            ServiceError::Kept(Box::new(error))
        })
    }
}

/// What is damaged is told apart from what fails.
pub(crate) trait OrDamaged<T> {
    /// Nothing where what was to be opened is damaged, or its key is gone: a row that hides no other.
    ///
    /// # Errors
    /// Whatever is wrong besides.
    fn or_damaged(self) -> Result<Option<T>, ServiceError>;
}

impl<T> OrDamaged<T> for Result<T, ServiceError> {
    fn or_damaged(self) -> Result<Option<T>, ServiceError> {
        match self {
            Ok(opened) => Ok(Some(opened)),
            Err(ServiceError::Sealed(_) | ServiceError::Seal(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use parvis_store::StoreError;

    use super::*;
    use crate::installation::error::ErrorKey;

    #[test]
    fn a_change_that_was_kept_is_never_said_not_to_be() {
        let failures = [
            ServiceError::NotForwarded("gone".to_owned()),
            ServiceError::Store(StoreError::Crowded),
            ServiceError::Store(StoreError::Busy),
            ServiceError::Store(StoreError::DiskFull),
            ServiceError::Interrupted,
            ServiceError::NotFound("note"),
            ServiceError::OverBudget(40),
        ];
        for failure in failures {
            let error = Err::<(), _>(failure).kept().unwrap_err();
            assert_eq!(error.key(), ErrorKey::Kept);
            assert!(error.to_string().starts_with("your change was kept") && !error.to_string().contains("nothing"), "{error}");
        }
    }
}
