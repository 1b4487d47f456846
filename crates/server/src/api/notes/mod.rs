//! Notes, the first protected kind.

pub(super) mod about;
pub(super) mod all;
pub(super) mod export;
pub(super) mod history;
pub(super) mod note;

use super::records::{ListParameters, PurposeParameter};
