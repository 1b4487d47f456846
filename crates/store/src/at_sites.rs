//! What a list says beside the lines of sites: the town in which each lies, and the organisations that have to do with it. Asked for a page of
//! sites at once.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, OrganisationId, OrganisationKind, Relation, SiteId};
use sqlx::{QueryBuilder, Row, Sqlite};

use crate::error::read;
use crate::people::parse_closed;
use crate::{Snapshot, StoreError, many};

/// Sites asked about in one statement.
const TOGETHER: usize = 500;

/// Levels up to this are countries: nobody tells two places of one name apart by them.
pub(crate) const COUNTRY: i64 = 2;

/// Which organisations a reader may know of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    /// Their own, whatever it is.
    pub own: Option<OrganisationId>,
    /// Others of these kinds; one that is there by its name alone counts as a community.
    pub kinds: Vec<OrganisationKind>,
}

impl Sight {
    /// Asks the organisation `o` whether it is among them.
    pub(crate) fn push(&self, statement: &mut QueryBuilder<Sqlite>) {
        statement.push("(o.id = ").push_bind(self.own.map_or_else(String::new, |own| own.to_string()));
        if !self.kinds.is_empty() {
            statement.push(" OR CASE WHEN o.by_name <> 0 OR o.ended_at IS NOT NULL THEN 'community' ELSE o.kind END IN (");
            let mut list = statement.separated(", ");
            for kind in &self.kinds {
                list.push_bind(kind.as_str());
            }
            statement.push(")");
        }
        statement.push(")");
    }
}

/// An organisation that has to do with a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationAtSite {
    /// What it has to do with it.
    pub relation: Relation,
    /// Which organisation.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
}

/// The town in which a site lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TownRow {
    /// Which area.
    pub id: AreaId,
    /// Name as its origin writes it.
    pub name: String,
    /// Names by language, JSON.
    pub names: String,
}

fn push_ids(statement: &mut QueryBuilder<Sqlite>, ids: &[SiteId]) {
    let mut list = statement.separated(", ");
    for id in ids {
        list.push_bind(id.to_string());
    }
    statement.push(")");
}

fn push_relations(statement: &mut QueryBuilder<Sqlite>, relations: &[Relation]) {
    let mut list = statement.separated(", ");
    for relation in relations {
        list.push_bind(relation.as_str());
    }
    statement.push(")");
}

impl Snapshot {
    /// The smallest area around each of some sites that is of a level up to `level`, no country, and still held by its source.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn towns_of_sites(&mut self, sites: &[SiteId], level: u8) -> Result<HashMap<SiteId, TownRow>, StoreError> {
        let mut nearest: BTreeMap<SiteId, (i64, AreaId)> = BTreeMap::new();
        for sites in sites.chunks(TOGETHER) {
            let mut statement = QueryBuilder::new(
                "SELECT s.site_id, s.area_id, n.place FROM site_area s CROSS JOIN area_line n LEFT JOIN area_vanished v ON v.area_id = n.area_id \
                 WHERE n.area_id = s.area_id AND v.area_id IS NULL AND n.place > ",
            );
            statement.push_bind(COUNTRY).push(" AND n.place <= ").push_bind(i64::from(level)).push(" AND s.site_id IN (");
            push_ids(&mut statement, sites);
            for row in statement.build().fetch_all(&mut *self.0).await? {
                let site: SiteId = read(row.try_get::<&str, _>(0)?.parse())?;
                let area: (i64, AreaId) = (row.try_get(2)?, read(row.try_get::<&str, _>(1)?.parse())?);
                nearest.entry(site).and_modify(|known| *known = (*known).max(area)).or_insert(area);
            }
        }
        let areas: BTreeSet<AreaId> = nearest.values().map(|(_, area)| *area).collect();
        let ids: Vec<String> = areas.iter().map(ToString::to_string).collect();
        let mut towns: HashMap<AreaId, TownRow> = HashMap::new();
        for row in many::fetch(&mut self.0, "SELECT id, name, names FROM area WHERE id IN ", &ids, "").await? {
            let id: AreaId = read(row.try_get::<&str, _>(0)?.parse())?;
            towns.insert(id, TownRow { id, name: row.try_get(1)?, names: row.try_get(2)? });
        }
        Ok(nearest.into_iter().filter_map(|(site, (_, area))| Some((site, towns.get(&area)?.clone()))).collect())
    }

    /// The organisations that are linked to each of some sites, or to an area around it, by one of these relations, and that the reader may know
    /// of: at most so many of each relation at a site, by name.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn organisations_at_sites(
        &mut self,
        sites: &[SiteId],
        relations: &[Relation],
        sight: &Sight,
        most: i64,
    ) -> Result<HashMap<SiteId, Vec<OrganisationAtSite>>, StoreError> {
        let mut found: HashMap<SiteId, Vec<OrganisationAtSite>> = HashMap::new();
        for sites in sites.chunks(TOGETHER) {
            let mut statement = QueryBuilder::new(
                "SELECT q.site_id, q.relation, q.id, q.name FROM (SELECT p.site_id, p.relation, o.id, o.name, \
                 row_number() OVER (PARTITION BY p.site_id, p.relation ORDER BY o.name, o.id) AS place FROM (\
                 SELECT os.site_id, os.relation, os.organisation_id FROM organisation_site os WHERE os.site_id IN (",
            );
            push_ids(&mut statement, sites);
            statement.push(" AND os.relation IN (");
            push_relations(&mut statement, relations);
            statement.push(" UNION SELECT sa.site_id, oa.relation, oa.organisation_id FROM site_area sa CROSS JOIN organisation_area oa WHERE sa.site_id IN (");
            push_ids(&mut statement, sites);
            statement.push(" AND oa.area_id = sa.area_id AND oa.relation IN (");
            push_relations(&mut statement, relations);
            statement.push(") p CROSS JOIN organisation o WHERE o.id = p.organisation_id AND o.ended_at IS NULL AND ");
            sight.push(&mut statement);
            statement.push(") q WHERE q.place <= ").push_bind(most).push(" ORDER BY q.site_id, q.relation, q.place");
            for row in statement.build().fetch_all(&mut *self.0).await? {
                let at = OrganisationAtSite {
                    relation: parse_closed(row.try_get(1)?, Relation::parse)?,
                    id: read(row.try_get::<&str, _>(2)?.parse())?,
                    name: row.try_get(3)?,
                };
                found.entry(read(row.try_get::<&str, _>(0)?.parse())?).or_default().push(at);
            }
        }
        Ok(found)
    }

    /// Of some organisations those that the reader may know of.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn organisations_in_sight(&mut self, ids: &BTreeSet<OrganisationId>, sight: &Sight) -> Result<BTreeSet<OrganisationId>, StoreError> {
        let ids: Vec<OrganisationId> = ids.iter().copied().collect();
        let mut found = BTreeSet::new();
        for ids in ids.chunks(TOGETHER) {
            let mut statement = QueryBuilder::new("SELECT o.id FROM organisation o WHERE ");
            sight.push(&mut statement);
            statement.push(" AND o.id IN (");
            let mut list = statement.separated(", ");
            for id in ids {
                list.push_bind(id.to_string());
            }
            statement.push(")");
            for row in statement.build().fetch_all(&mut *self.0).await? {
                found.insert(read(row.try_get::<&str, _>(0)?.parse())?);
            }
        }
        Ok(found)
    }
}
