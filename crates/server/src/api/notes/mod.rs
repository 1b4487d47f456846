//! Site notes, the first protected kind.

pub(super) mod all;
pub(super) mod export;
pub(super) mod history;
pub(super) mod note;
pub(super) mod of_site;

use super::records::{ListParameters, PurposeParameter};
