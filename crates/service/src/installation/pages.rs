//! Lists that come page by page.

use serde::Serialize;

use crate::installation::error::ServiceError;

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

/// Lines of a list that are looked at for one page, at most, where not all of them are the reader's: a page is then short, and says where
/// the next one goes on.
pub(crate) const LOOKED_AT: i64 = if cfg!(test) { 6 } else { 2_000 };

/// Where a list is walked for a page that shows only some of its lines.
pub(crate) struct Walk {
    after: Option<(String, String)>,
    size: usize,
    left: i64,
    is_last: bool,
}

impl Walk {
    pub(crate) fn new((after, size): (Option<(String, String)>, i64)) -> Self {
        Self { after, size: usize::try_from(size).unwrap_or(usize::MAX), left: LOOKED_AT, is_last: false }
    }

    /// Behind which place so many lines are to be looked at next.
    pub(crate) fn next(&self) -> (Option<(String, String)>, i64) {
        (self.after.clone(), i64::try_from(self.size.saturating_add(1)).unwrap_or(i64::MAX).min(self.left))
    }

    /// Takes note of the lines that were looked at, `many` of which were asked for.
    pub(crate) fn looked_at<T>(&mut self, rows: &[T], many: i64, place: impl Fn(&T) -> (String, String)) {
        let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        self.left -= count;
        self.is_last = count < many;
        self.after = rows.last().map(place).or(self.after.take());
    }

    /// Whether the page is done, and if so, where the next one begins: behind a line that is shown, but where too many were looked at.
    pub(crate) fn done<T>(&mut self, shown: &mut Vec<T>, place: impl Fn(&T) -> (String, String)) -> Option<Option<String>> {
        if shown.len() > self.size {
            shown.truncate(self.size);
            return Some(shown.last().map(|line| next(place(line))));
        }
        if self.is_last {
            return Some(None);
        }
        (self.left <= 0).then(|| self.after.take().map(next))
    }
}

/// A place of two parts, as `next` says it.
pub(crate) fn next((first, second): (String, String)) -> String {
    format!("{first}{SEPARATOR}{second}")
}
