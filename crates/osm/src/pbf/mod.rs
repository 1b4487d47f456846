//! The PBF format of OpenStreetMap (wiki.openstreetmap.org/wiki/PBF_Format): framing, blocks, and a writer.

mod another;
mod block;
mod file;
mod peek;
pub(crate) mod wire;
mod writer;

pub(crate) use block::{Block, DenseNodes, Group, Node, Relation, Way, each, refs};
pub use file::Header;
pub(crate) use file::{BlobEntry, Buffers, PbfFile};
pub use writer::{Member, MemberKind, PbfWriter};
