//! JSON in columns of the database.

use parvis_store::StoreError;
use serde::Serialize;

use crate::installation::error::ServiceError;

/// Text and number of a JSON column that this program wrote itself.
pub(crate) fn json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, ServiceError> {
    serde_json::from_str(text).map_err(|error| StoreError::Inconsistent(error.to_string()).into())
}

/// JSON for a column.
pub(crate) fn to_json(value: &impl Serialize) -> Result<String, ServiceError> {
    serde_json::to_string(value).map_err(|error| StoreError::Inconsistent(error.to_string()).into())
}
