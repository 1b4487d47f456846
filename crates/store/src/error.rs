use std::path::PathBuf;

/// Why the register cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no register in the data folder.
    #[error("there is no register in {0}")]
    Missing(PathBuf),
    /// The database file holds nothing, not even an empty register.
    #[error(
        "{0} is empty, so that what was in it is lost or elsewhere: put a backup back into another folder (parvis restore); for a new register, remove it and run parvis init"
    )]
    Empty(PathBuf),
    /// The disk is full; the transaction was rolled back and nothing of it was kept.
    #[error("the disk is full; this change was not saved, everything before it was")]
    DiskFull,
    /// There is so little space on the disk that the rest is left for what takes away; nothing of the transaction was kept.
    #[error("the disk is nearly full, and the rest is reserved; this change was not saved, everything before it was")]
    ReserveReached,
    /// Another process holds the register for writing.
    #[error("the register is being written by another process; try again when it has finished")]
    Busy,
    /// So many requests read at once that no connection became free in time.
    #[error("too many requests at once; nothing was changed, try again")]
    Crowded,
    /// The data folder can be read and not written.
    #[error("nothing was changed: {0} can only be read, by this user or on this disk; to write, run as the user who owns the data folder")]
    ReadOnly(String),
    /// The database file cannot be opened.
    #[error("the register cannot be opened: this user needs to read and write the data folder and the files in it; parvis runs as the user who owns them")]
    Closed,
    /// The register was made by a newer version of the program.
    #[error("the register has schema version {found}, this program knows {known}; use the newer program")]
    NewerSchema {
        /// Version of the register.
        found: i64,
        /// Newest version this program knows.
        known: i64,
    },
    /// A row holds what it may not hold.
    #[error("the register holds something that this program cannot read: {0}")]
    Inconsistent(String),
    /// Anything else the database says.
    #[error("the register cannot be read or written: {0}")]
    Database(sqlx::Error),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let code = match &error {
            sqlx::Error::Database(database) => database.code().and_then(|code| code.parse::<i32>().ok()),
            _ => None,
        };
        // Primary result codes of SQLite are the low byte of the extended ones (sqlite.org/rescode.html).
        match code.map(|code| code & 0xff) {
            Some(5 | 6) => Self::Busy,
            Some(8) => Self::ReadOnly("the data folder".to_owned()),
            Some(13) => Self::DiskFull,
            Some(14) => Self::Closed,
            _ => Self::Database(error),
        }
    }
}

/// Turns what a column holds into a word of the model.
pub(crate) fn read<T, E: std::fmt::Display>(result: Result<T, E>) -> Result<T, StoreError> {
    result.map_err(|error| StoreError::Inconsistent(error.to_string()))
}
