//! Lists of areas: by level, parent and name, page by page, without outlines.

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, Caller, SiteId};
use parvis_store::{AfterArea, AreaFilter};

use crate::installation::columns::json;
use crate::installation::error::ServiceError;
use crate::installation::pages;
use crate::installation::pages::{SEPARATOR, no_place};
use crate::installation::text::asked;
use crate::places::answers;
use crate::places::answers::{AreaDetail, AreaPage};
use crate::register::Register;

/// Areas that are asked for by their ids, at most.
const MOST_IDS: usize = 100;

/// Which areas to list. Empty parts do not narrow it.
#[derive(Debug, Clone, Default)]
pub struct AreaQuery {
    /// Of this administrative level.
    pub level: Option<u8>,
    /// Directly within this area; `Some(None)`: within no other.
    pub parent: Option<Option<AreaId>>,
    /// Every word of it begins a word of one of the names; what holds neither a letter nor a digit finds nothing.
    pub text: String,
    /// One of these; 100 at most.
    pub ids: Vec<AreaId>,
    /// In which this site lies.
    pub site: Option<SiteId>,
    /// Where the page before ended.
    pub after: Option<String>,
    /// Areas on a page, 1 to 500; 0 means 50.
    pub page_size: u16,
}

impl Register {
    /// A page of areas, the widest level first, then by name, each with the number of its sites.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for an `after` that no page gave, and for more than 100 ids.
    #[boxed]
    pub async fn areas(&self, _caller: &Caller, query: &AreaQuery) -> Result<AreaPage, ServiceError> {
        if query.ids.len() > MOST_IDS {
            return Err(ServiceError::Invalid(format!("{MOST_IDS} areas can be asked for by their ids at most")));
        }
        let after = query.after.as_deref().map(parse_after).transpose()?;
        let size = pages::size(query.page_size);
        let filter = AreaFilter { level: query.level, parent: query.parent, words: asked(&query.text), ids: query.ids.clone(), site: query.site };
        let mut snapshot = self.store.read().await?;
        let mut lines = snapshot.area_lines(&filter, after, i64::from(size) + 1).await?;
        let total = snapshot.count_areas(&filter).await?;
        drop(snapshot);
        let more = lines.len() > usize::from(size);
        lines.truncate(usize::from(size));
        let next = lines.last().filter(|_| more).map(|line| format!("{}{SEPARATOR}{}{SEPARATOR}{}", line.place.0, line.place.1, line.id));
        Ok(AreaPage { areas: lines.into_iter().map(answers::area).collect::<Result<_, _>>()?, total, next })
    }

    /// One area with its outline.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    #[boxed]
    pub async fn area(&self, _caller: &Caller, id: AreaId) -> Result<AreaDetail, ServiceError> {
        let (line, outline) = self.store.read().await?.area(id).await?.ok_or_else(|| answers::no_area(id))?;
        Ok(AreaDetail { area: answers::area(line)?, outline: json(&outline)? })
    }
}

/// A place in a list: level (or 99), folded name and id.
fn parse_after(after: &str) -> Result<AfterArea, ServiceError> {
    let mut parts = after.split(SEPARATOR);
    let (Some(place), Some(name), Some(id), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else { return Err(no_place()) };
    Ok((place.parse().map_err(|_| no_place())?, name.to_owned(), id.parse().map_err(|_| no_place())?))
}
