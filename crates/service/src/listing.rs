//! What a list shows of a site, derived from what the source says and what we say.

use parvis_model::{Address, Names, SiteId, SiteStatus, fold, words};
use parvis_packs::Categories;
use parvis_store::{ListingRow, RecordRow};

use crate::ServiceError;
use crate::error::json;

/// What a site is called in a language: our own name, the source's in that language, its name, or where it is.
pub(crate) fn title(own: Option<&str>, record: &RecordRow, area: Option<&str>, categories: &Categories, language: &str) -> Result<String, ServiceError> {
    if let Some(own) = own {
        return Ok(own.to_owned());
    }
    let names: Names = json(&record.names)?;
    if let Some(name) = names.0.get(language).or(record.name.as_ref()).or_else(|| names.0.values().next()) {
        return Ok(name.clone());
    }
    let address: Address = json(&record.address)?;
    let street = address.street.as_deref().or(record.nearest_street.as_deref());
    Ok(categories.unnamed(&record.category, street, area, language))
}

/// The line of the list and the words it is found by: of the title, of all names, of the address.
pub(crate) fn line(site_id: SiteId, title: String, status: SiteStatus, record: &RecordRow) -> Result<(ListingRow, Vec<String>), ServiceError> {
    let names: Names = json(&record.names)?;
    let address: Address = json(&record.address)?;
    let texts = names.0.values().chain(&record.name).chain(&address.street).chain(&address.city).chain(&address.postcode);
    let text = texts.fold(title.clone(), |all, next| all + " " + next);
    let row = ListingRow { site_id, sort_key: fold(&title), title, category: record.category.clone(), status, lon: record.lon, lat: record.lat };
    Ok((row, words(&text)))
}
