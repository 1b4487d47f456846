//! The sites of a scope by title: of a category, called something, or all.

use parvis_model::{SiteId, SiteStatus, words};
use parvis_store::{PlannedSite, Scope, SiteFilter, Snapshot};

use crate::installation::error::ServiceError;

/// Areas whose sites are read in one list.
const AREAS_TOGETHER: usize = 100;

/// Which sites of a scope.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Sought<'a> {
    /// Of this category.
    pub(crate) category: Option<&'a str>,
    /// Each of these folded words begins a word of the names or the address.
    pub(crate) words: Vec<String>,
}

impl Sought<'_> {
    /// Whether a site is sought, as far as its line tells; of its names, the line has the title only.
    fn is(&self, site: &PlannedSite) -> bool {
        let title = words(&site.title);
        self.is_of_kind(site) && self.words.iter().all(|sought| title.iter().any(|word| word.starts_with(sought.as_str())))
    }

    /// Whether a site is of the category.
    pub(crate) fn is_of_kind(&self, site: &PlannedSite) -> bool {
        self.category.is_none_or(|category| site.category == category)
    }
}

/// The first sites of a scope by title that are sought and wanted.
pub(crate) async fn in_title_order(
    snapshot: &mut Snapshot,
    scope: &Scope,
    sought: &Sought<'_>,
    most: usize,
    wanted: impl Fn(SiteId) -> bool,
) -> Result<Vec<PlannedSite>, ServiceError> {
    let mut found: Vec<PlannedSite> = scope.besides.iter().filter(|site| sought.is(site) && wanted(site.id)).take(most).cloned().collect();
    for areas in scope.areas.chunks(AREAS_TOGETHER) {
        let filter = SiteFilter {
            areas: areas.to_vec(),
            categories: sought.category.map(str::to_owned).into_iter().collect(),
            statuses: vec![SiteStatus::Candidate, SiteStatus::Confirmed],
            words: sought.words.clone(),
            ..SiteFilter::default()
        };
        let (mut after, mut here) = (None, 0);
        while here < most {
            let size = i64::try_from(most).unwrap_or(i64::MAX);
            let page = snapshot.sites(&filter, after.take(), size, 0).await?;
            after = page.next;
            let lines = page.rows.into_iter().filter(|line| wanted(line.site_id)).take(most - here);
            let before = found.len();
            found.extend(lines.map(|line| PlannedSite {
                id: line.site_id,
                title: line.title,
                category: line.category,
                capacity: None,
                operator: None,
                sort_key: line.sort_key,
            }));
            here += found.len() - before;
            if after.is_none() {
                break;
            }
        }
    }
    found.sort_by(|one, other| (&one.sort_key, one.id).cmp(&(&other.sort_key, other.id)));
    found.truncate(most);
    Ok(found)
}
