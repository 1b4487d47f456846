use std::path::PathBuf;

use crate::Fault;

/// Why a pack is refused. Nothing of a refused pack is used.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// The file cannot be read.
    #[error("cannot read {path}: {source}")]
    Read {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file is not what its format demands; the message names line and column.
    #[error("{name} is not a valid pack: {message}")]
    Format {
        /// Which pack.
        name: String,
        /// What is wrong and where.
        message: String,
    },
    /// The file reads well but contradicts itself.
    #[error("{name}: {message}")]
    Content {
        /// Which pack.
        name: String,
        /// What is wrong.
        message: String,
    },
    /// Packs in which things are wrong, each with file and line.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Faults(Vec<Fault>),
}
