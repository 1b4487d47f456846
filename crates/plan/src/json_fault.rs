//! Where a file stops being JSON, as both kinds of plan say it.

/// What is wrong with the JSON of a file, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {message}")]
pub struct JsonFault {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What was expected there.
    pub message: String,
}

impl From<serde_json::Error> for JsonFault {
    fn from(error: serde_json::Error) -> Self {
        Self { line: error.line(), column: error.column(), message: parvis_model::visible_line(&error.to_string()).into_owned() }
    }
}
