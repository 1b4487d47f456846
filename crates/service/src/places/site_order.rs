//! In which order the list of sites comes. It is kept by name, by town and by the last change; in an order by something else that has few values, the
//! lists of these values follow one another, each by name, so that no order looks at more sites than another.
//!
//! There is no order by the last visit: somebody who sees of two places in which order they stand learns which of them was visited later, also of
//! visits that are hidden from them; and an order that leaves these out would have to ask the rules about every visit of the whole list. The page
//! of the register puts in that order only the places that it shows, by the dates that the rules let the reader know.

use parvis_model::{SiteStatus, closed_list, fold};
use parvis_store::{SiteFilter, Snapshot};

use crate::installation::error::ServiceError;
use crate::register::Register;

closed_list! {
    /// In which order the list of sites comes: among equals by name. Places without a town, or that nobody runs, stand at the end either way.
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
        /// By the name of the town.
        Town = "town",
        /// The same from the last.
        TownDown = "-town",
        /// By who runs a place: the first that its line names to the reader.
        Operator = "operator",
        /// The same from the last.
        OperatorDown = "-operator",
        /// By when what this register says of a place itself last changed, or when the place came: the latest first.
        Changed = "changed",
        /// The same from the last.
        ChangedDown = "-changed",
    }
}

impl Register {
    /// The lists that follow one another in an order by category or status, each with the name of its part.
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
            _ => {
                let asked = |status: &SiteStatus| match filter.statuses[..] {
                    [] => *status != SiteStatus::NotASite,
                    _ => filter.statuses.contains(status),
                };
                let statuses = SiteStatus::ALL.into_iter().filter(asked);
                statuses.map(|status| (status.as_str().to_owned(), SiteFilter { statuses: vec![status], ..filter.clone() })).collect()
            }
        };
        if matches!(order, SiteOrder::CategoryDown | SiteOrder::StatusDown) {
            parts.reverse();
        }
        Ok(parts)
    }
}
