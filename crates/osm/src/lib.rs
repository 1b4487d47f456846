//! An OpenStreetMap extract becomes places, areas and a base map.
//!
//! The file is hostile input: every length is checked before it is used, nothing is allocated beyond what the format
//! allows (a blob inflates to 32 MiB at most), and every error names the offset in the file.

pub mod base_map;
mod distance;
mod error;
mod geometry;
mod outline;
mod pbf;
mod place;
mod rings;
mod rules;
mod scan;
pub mod vector_tile;
mod world;

pub use error::{ExtractError, Problem};
pub use geometry::{Outline, interior_position};
pub use outline::{OutlineFault, valid_area};
pub use parvis_model::{IncompleteReason, OsmKind, OsmRef};
pub use pbf::{Header, Member, MemberKind, PbfWriter};
pub use place::{AdministrativeArea, Hidden, Place, compared, names};
pub use rules::{RuleError, TagRules};

/// The writing program of an extract in which everything is invented.
pub const INVENTED_BY: &str = "parvis invent";

pub use scan::{Counts, Extract, Progress, Selection, Stage, scan};
