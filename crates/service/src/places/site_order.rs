//! In which order the list of sites comes. It is kept by name; in an order by something else that has few values, the lists of these values
//! follow one another, each by name, so that no order looks at more sites than another.

use parvis_model::{SiteStatus, closed_list, fold};
use parvis_store::{SiteFilter, Snapshot};

use crate::installation::error::ServiceError;
use crate::register::Register;

closed_list! {
    /// In which order the list of sites comes: among equals by name.
    #[derive(Default)]
    pub enum SiteOrder {
        /// By name.
        #[default]
        Name = "name",
        /// By name, from the last.
        NameDown = "-name",
        /// By what the categories are called in the language of titles.
        Category = "category",
        /// The same from the last.
        CategoryDown = "-category",
        /// By status, as far as a place has come: candidate, confirmed, closed, none.
        Status = "status",
        /// The same from the last.
        StatusDown = "-status",
    }
}

impl Register {
    /// The lists that follow one another in an order, each with the name of its part.
    pub(crate) async fn parts_of_list(
        &self,
        snapshot: &mut Snapshot,
        filter: &SiteFilter,
        order: SiteOrder,
    ) -> Result<Vec<(String, SiteFilter)>, ServiceError> {
        let mut parts: Vec<(String, SiteFilter)> = match order {
            SiteOrder::Category | SiteOrder::CategoryDown => {
                let there = snapshot.categories_in_list().await?;
                let mut keys: Vec<String> = there.into_iter().filter(|key| filter.categories.is_empty() || filter.categories.contains(key)).collect();
                keys.sort_by_cached_key(|key| (fold(self.packs.categories.one(key, &self.settings.language)), key.clone()));
                keys.into_iter().map(|key| (key.clone(), SiteFilter { categories: vec![key], ..filter.clone() })).collect()
            }
            SiteOrder::Status | SiteOrder::StatusDown => {
                let asked = |status: &SiteStatus| match filter.statuses[..] {
                    [] => *status != SiteStatus::NotASite,
                    _ => filter.statuses.contains(status),
                };
                let statuses = SiteStatus::ALL.into_iter().filter(asked);
                statuses.map(|status| (status.as_str().to_owned(), SiteFilter { statuses: vec![status], ..filter.clone() })).collect()
            }
            SiteOrder::Name | SiteOrder::NameDown => vec![(String::new(), filter.clone())],
        };
        if matches!(order, SiteOrder::CategoryDown | SiteOrder::StatusDown) {
            parts.reverse();
        }
        Ok(parts)
    }
}
