//! Lists that come page by page.

use serde::Serialize;

use crate::ServiceError;

/// Lines of a page where nobody says how many, and at most.
pub const PAGE: u16 = 50;

/// Lines of a page, at most.
pub const LARGEST_PAGE: u16 = 500;

/// Parts of a place in a list are joined by a character that no title, name or id holds.
pub(crate) const SEPARATOR: char = '\u{1f}';

/// Which page of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PageQuery {
    /// Where the page before ended.
    pub after: Option<String>,
    /// Lines on a page, 1 to 500; 0 means 50.
    pub page_size: u16,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page<T> {
    /// What stands on it.
    pub lines: Vec<T>,
    /// Pass as `after` to get the next page; absent on the last.
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// What is no page of anything.
    pub(crate) fn empty() -> Self {
        Self { lines: Vec::new(), next: None }
    }
}

/// How many lines a page has.
pub(crate) fn size(wanted: u16) -> u16 {
    if wanted == 0 { PAGE } else { wanted.min(LARGEST_PAGE) }
}

/// The refusal of an `after` that no page gave.
pub(crate) fn no_place() -> ServiceError {
    ServiceError::Invalid("\"after\" is no place in a list".to_owned())
}

impl PageQuery {
    /// All that fits on one page.
    pub fn largest() -> Self {
        Self { after: None, page_size: LARGEST_PAGE }
    }

    /// The two parts of the place, and how many lines.
    pub(crate) fn place(&self) -> Result<(Option<(String, String)>, i64), ServiceError> {
        let two = |after: &str| after.split_once(SEPARATOR).map(|(first, second)| (first.to_owned(), second.to_owned())).ok_or_else(no_place);
        Ok((self.after.as_deref().map(two).transpose()?, i64::from(size(self.page_size))))
    }
}

/// A place of two parts, as `next` says it.
pub(crate) fn next((first, second): (String, String)) -> String {
    format!("{first}{SEPARATOR}{second}")
}
