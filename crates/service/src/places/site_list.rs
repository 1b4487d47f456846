//! The list of sites, page by page: which, in which order, and what its lines say.

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, BoundingBox, Caller, Position, SiteId, SiteStatus};
use parvis_store::{ListingRow, SiteFilter, Snapshot, Total};

use crate::door::permit::acting;
use crate::installation::columns::json;
use crate::installation::error::ServiceError;
use crate::installation::pages;
use crate::installation::text::asked;
use crate::places::answers::{SiteLine, SitePage, TownAnswer};
use crate::places::operators::run_by;
use crate::places::site_order::SiteOrder;
use crate::register::Register;

/// Which sites to list. Empty parts do not narrow it.
#[derive(Debug, Clone, Default)]
pub struct SiteQuery {
    /// In this box.
    pub within: Option<BoundingBox>,
    /// Of one of these categories.
    pub categories: Vec<String>,
    /// In this area.
    pub area: Option<AreaId>,
    /// Of one of these statuses; empty: all but `not_a_site`.
    pub statuses: Vec<SiteStatus>,
    /// Only those that no source has any longer, or only those that one has.
    pub vanished: Option<bool>,
    /// Only those that the caller's organisation operates or advises, or at which it responds.
    pub mine: bool,
    /// Every word of it begins a word of the names or the address; what holds neither a letter nor a digit finds nothing.
    pub text: String,
    /// In which order.
    pub order: SiteOrder,
    /// Where the page before ended.
    pub after: Option<String>,
    /// Sites on a page, 1 to 500; 0 means 50.
    pub page_size: u16,
}

impl SiteQuery {
    /// What the list is asked.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`] where nobody's own sites are asked for.
    pub(crate) async fn filter(&self, snapshot: &mut Snapshot, caller: &Caller) -> Result<SiteFilter, ServiceError> {
        Ok(SiteFilter {
            within: self.within,
            categories: self.categories.clone(),
            areas: self.area.into_iter().collect(),
            statuses: self.statuses.clone(),
            vanished: self.vanished,
            linked_to: if self.mine { Some(acting(snapshot, caller).await?.organisation) } else { None },
            words: asked(&self.text),
            from_the_end: self.order == SiteOrder::NameDown,
            run_by: None,
        })
    }
}

impl Register {
    /// A page of sites.
    ///
    /// # Errors
    /// [`ServiceError::Invalid`] for an `after` that no page gave, [`ServiceError::SignInNeeded`] where nobody's own sites are asked for.
    #[boxed]
    pub async fn sites(&self, caller: &Caller, query: &SiteQuery) -> Result<SitePage, ServiceError> {
        let size = i64::from(pages::size(query.page_size));
        let mut snapshot = self.store.read().await?;
        let filter = query.filter(&mut snapshot, caller).await?;
        let page = self.page_of_sites(&mut snapshot, caller, (&filter, query.order), query.after.as_deref(), size).await?;
        let ((rows, next), Total { sites: total, is_more: total_is_more }) = page;
        let sites = self.site_lines(&mut snapshot, caller, rows).await?;
        Ok(SitePage { sites, total, total_is_more, next })
    }

    /// What the list says of some sites.
    async fn site_lines(&self, snapshot: &mut Snapshot, caller: &Caller, rows: Vec<ListingRow>) -> Result<Vec<SiteLine>, ServiceError> {
        let ids: Vec<SiteId> = rows.iter().map(|row| row.site_id).collect();
        let vanished = snapshot.vanished_among(&ids).await?;
        let mut towns = snapshot.towns_of_sites(&ids, self.settings.town_level).await?;
        let own = snapshot.own_of_sites(&ids).await?;
        let mut run_by = run_by(snapshot, caller, own.values()).await?;
        let mut lines = Vec::with_capacity(rows.len());
        for row in rows {
            // The line is of a site that is there.
            let Some(own) = own.get(&row.site_id) else { continue };
            let town = match towns.remove(&row.site_id) {
                Some(town) => {
                    let mut names: parvis_model::Names = json(&town.names)?;
                    Some(TownAnswer { id: town.id, name: names.0.remove(self.settings.language.as_str()).unwrap_or(town.name) })
                }
                None => None,
            };
            lines.push(SiteLine {
                vanished: vanished.contains(&row.site_id),
                run_by: run_by.remove(&row.site_id).unwrap_or_default(),
                town,
                changed_at: own.changed_at,
                id: row.site_id,
                title: row.title,
                category: row.category,
                status: row.status,
                position: Position { lon: row.lon, lat: row.lat },
            });
        }
        Ok(lines)
    }
}
