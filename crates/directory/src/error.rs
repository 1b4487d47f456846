/// Why nobody was signed in through the directory.
#[derive(Debug, thiserror::Error)]
pub enum DirectoryError {
    /// The settings name no address that a directory can have.
    #[error("{0}")]
    Settings(String),
    /// The directory does not answer, or not as OpenID Connect says.
    #[error("the directory {issuer} does not answer as it should: {reason}")]
    Unreachable {
        /// Which one.
        issuer: String,
        /// What went wrong.
        reason: String,
    },
    /// What came back does not fit what was asked, or the directory says no.
    #[error("the directory did not say who this is: {0}")]
    Refused(String),
}
