//! What a list shows of a site, derived from what the source says and what we say.

use std::collections::BTreeSet;

use parvis_model::{Address, Names, Position, SiteId, SiteStatus, fold};
use parvis_packs::Categories;
use parvis_store::{ListingRow, RecordRow};

use crate::installation::columns::json;
use crate::installation::error::ServiceError;

/// Words by which one site is found, those of its title first: a cathedral with names in a hundred languages has about three hundred.
const FOUND_BY: usize = 1_000;

/// What a source says of a place, as far as a list shows it.
#[derive(Debug, Clone)]
pub(crate) struct Described {
    pub(crate) name: Option<String>,
    pub(crate) names: Names,
    pub(crate) address: Address,
    /// Of a place without a name.
    pub(crate) nearest_street: Option<String>,
    /// Key of its category.
    pub(crate) category: String,
    pub(crate) position: Position,
}

impl Described {
    /// What a record says.
    pub(crate) fn of(record: &RecordRow) -> Result<Self, ServiceError> {
        Ok(Self {
            name: record.name.clone(),
            names: json(&record.names)?,
            address: json(&record.address)?,
            nearest_street: record.nearest_street.clone(),
            category: record.category.clone(),
            position: Position { lon: record.lon, lat: record.lat },
        })
    }

    /// What the place is called in a language: our own name, the source's in that language, its name, or where it is.
    pub(crate) fn title(&self, own: Option<&str>, area: Option<&str>, categories: &Categories, language: &str) -> String {
        let name = own.or_else(|| self.names.0.get(language).or(self.name.as_ref()).or_else(|| self.names.0.values().next()).map(String::as_str));
        if let Some(name) = name {
            return name.to_owned();
        }
        let street = self.address.street.as_deref().or(self.nearest_street.as_deref());
        categories.unnamed(&self.category, street, area, language)
    }

    /// The line of the list and the words it is found by: of the title, of all names, of the address.
    pub(crate) fn line(&self, site_id: SiteId, title: String, status: SiteStatus) -> (ListingRow, Vec<String>) {
        let address = &self.address;
        let ours = [Some(&title), self.name.as_ref(), address.street.as_ref(), address.city.as_ref(), address.postcode.as_ref()];
        let mut found_by = BTreeSet::new();
        for text in ours.into_iter().flatten().chain(self.names.0.values()) {
            let left = FOUND_BY.saturating_sub(found_by.len());
            found_by.extend(parvis_model::found_by(text).into_iter().take(left));
        }
        let Position { lon, lat } = self.position;
        let row = ListingRow { site_id, sort_key: fold(&title), title, category: self.category.clone(), status, lon, lat };
        (row, found_by.into_iter().collect())
    }
}
