/// Why the policies cannot be used. Then nothing is decided, and the program does not start.
#[derive(Debug, thiserror::Error)]
pub enum RulesError {
    /// A file of the policies cannot be read.
    #[error("the access policies cannot be read ({file}): {problem}")]
    Unreadable {
        /// The file.
        file: &'static str,
        /// What is wrong, as the policy engine says it.
        problem: String,
    },
    /// The policies do not fit the schema.
    #[error("the access policies do not fit their schema: {0}")]
    Invalid(String),
}
