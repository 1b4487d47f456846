/// Why something does not open. It says nothing about the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// No sealed document of a form that this version knows.
    #[error("this is not a sealed document that this version can open")]
    Unknown,
    /// Changed, swapped with another document, or sealed under another key.
    #[error("this document does not open: it was changed, belongs elsewhere, or needs another key")]
    Refused,
    /// Longer than the cipher can take.
    #[error("this is too long to be sealed in one piece")]
    TooLong,
    /// A key file without 64 hexadecimal digits.
    #[error("a key file holds 64 hexadecimal digits")]
    KeyFile,
    /// A passphrase that no key can be derived from, or a cost out of bounds.
    #[error("no key can be derived from this passphrase")]
    Passphrase,
}
