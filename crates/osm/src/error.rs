use std::path::PathBuf;

/// Why an extract cannot be read. Nothing of a refused extract is kept.
#[derive(Debug, thiserror::Error)]
pub enum ExtractError {
    /// The file cannot be opened or read.
    #[error("cannot read {path}: {source}")]
    Read {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A pipe, a device or a folder.
    #[error("{0} cannot be read out of order; save the extract as a file first")]
    NoFile(PathBuf),
    /// The content is not what the format demands.
    #[error("{path}, at byte {offset}: {problem}")]
    Content {
        /// Which file.
        path: PathBuf,
        /// Where the damaged part (a blob) begins, in bytes from the start of the file.
        offset: u64,
        /// What is wrong.
        problem: Problem,
    },
    /// The base map cannot be written.
    #[error("cannot write the base map: {0}")]
    Write(#[from] std::io::Error),
}

/// What is wrong with a part of an extract.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Not an OpenStreetMap PBF file at all.
    #[error("this is not an OpenStreetMap extract in PBF format (.osm.pbf)")]
    NotPbf,
    /// A file of another kind, and what to do with it.
    #[error("this is {0}, not an OpenStreetMap extract in PBF format (.osm.pbf); {1}")]
    Another(&'static str, &'static str),
    /// A file that holds what objects were before.
    #[error("this is a history file; use a plain extract")]
    History,
    /// The file ends in the middle.
    #[error("the file ends too early; it was probably not downloaded to the end")]
    Truncated,
    /// A length or a number contradicts the format.
    #[error("the file is damaged ({0})")]
    Damaged(&'static str),
    /// Larger than the format allows.
    #[error("a part of the file is larger than the format allows ({0})")]
    TooLarge(&'static str),
    /// A compression this reader does not know.
    #[error("the file is compressed with {0}; repack it with: osmium cat --output-format pbf,pbf_compression=zlib")]
    Compression(&'static str),
    /// A feature of the format this reader does not know.
    #[error("the file needs the feature \"{0}\", which this program does not know")]
    Feature(String),
    /// A coordinate that is not on the globe.
    #[error("node {0} is not on the globe")]
    OffTheGlobe(i64),
}
