//! Loads and checks `content/`: the categories and the words. The built-in packs are embedded in the binary;
//! `DATA/packs` lies over them, file by file, so that words and rules can be changed without a rebuild.

mod categories;
mod content;
mod error;
mod osmium_expressions;

pub use categories::{Categories, Category, Group, Never, UnnamedTemplates};
pub use content::{Packs, WORKING_LANGUAGES};
pub use error::PackError;
