/// Why the table of decisions cannot be used. Then nothing is decided, and the program does not start.
#[derive(Debug, thiserror::Error)]
#[error("the table of access decisions cannot be read (line {line}): {problem}")]
pub struct RulesError {
    /// The line of `policies/matrix.txt`, from 1.
    pub line: usize,
    /// What is wrong.
    pub problem: String,
}
