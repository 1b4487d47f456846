//! The sites that an organisation may visit: whole areas, and single sites besides. Areas are counted as they are kept; only
//! what lies besides is looked at site by site.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, OrganisationId, SiteId};
use sqlx::sqlite::{SqliteConnection, SqliteRow};
use sqlx::{QueryBuilder, Row, Sqlite};

use crate::error::read;
use crate::kept::push_areas;
use crate::planning::PlannedSite;
use crate::{Snapshot, StoreError};

/// Sites that are to be visited: those of whole areas, which do not overlap, and single ones besides.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// Whole areas, none within another.
    pub areas: Vec<AreaId>,
    /// Sites in none of these, by title.
    pub besides: Vec<PlannedSite>,
    ids: HashSet<SiteId>,
}

impl Scope {
    /// Whether a site in these areas belongs to it.
    pub fn holds(&self, site: SiteId, areas: &[AreaId]) -> bool {
        areas.iter().any(|area| self.areas.contains(area)) || self.ids.contains(&site)
    }
}

/// Sites asked about in one statement.
const TOGETHER: usize = 500;

const PLANNED: &str = "SELECT l.site_id, l.title, l.category, s.capacity, s.operator_id, l.sort_key FROM ";
const TO_VISIT: &str = " AND l.status IN ('candidate', 'confirmed') AND s.id = l.site_id";

fn planned(row: &SqliteRow) -> Result<PlannedSite, StoreError> {
    Ok(PlannedSite {
        id: read(row.try_get::<String, _>(0)?.parse())?,
        title: row.try_get(1)?,
        category: row.try_get(2)?,
        capacity: row.try_get(3)?,
        operator: read(row.try_get::<Option<String>, _>(4)?.map(|id| id.parse()).transpose())?,
        sort_key: row.try_get(5)?,
    })
}

/// For each of some areas those around it.
async fn above(connection: &mut SqliteConnection, areas: &[AreaId]) -> Result<HashMap<AreaId, Vec<AreaId>>, StoreError> {
    let mut found: HashMap<AreaId, Vec<AreaId>> = HashMap::new();
    for areas in areas.chunks(TOGETHER) {
        let mut statement = QueryBuilder::new(
            "WITH RECURSIVE up (area_id, above) AS (SELECT n.area_id, n.parent_id FROM area_line n WHERE n.parent_id <> '' AND n.area_id IN (",
        );
        push_areas(&mut statement, areas);
        statement.push(" UNION SELECT up.area_id, n.parent_id FROM up CROSS JOIN area_line n WHERE n.area_id = up.above AND n.parent_id <> '')");
        statement.push(" SELECT area_id, above FROM up");
        for row in statement.build().fetch_all(&mut *connection).await? {
            found.entry(read(row.try_get::<String, _>(0)?.parse())?).or_default().push(read(row.try_get::<String, _>(1)?.parse())?);
        }
    }
    Ok(found)
}

/// The areas at which an organisation operates, advises or responds: those of which no site lies in two, and the rest.
async fn areas_of(connection: &mut SqliteConnection, organisation: OrganisationId) -> Result<(Vec<AreaId>, Vec<AreaId>), StoreError> {
    let sql = "SELECT n.area_id, n.place, CASE WHEN v.area_id IS NULL THEN a.origin ELSE '' END FROM (SELECT DISTINCT o.area_id FROM organisation_area o WHERE o.organisation_id = $1 \
               AND o.relation IN ('operates', 'advises', 'responds')) o CROSS JOIN area_line n CROSS JOIN area a \
               LEFT JOIN area_vanished v ON v.area_id = a.id WHERE n.area_id = o.area_id AND a.id = o.area_id ORDER BY n.place, n.area_id";
    let mut all: Vec<(AreaId, i64, bool)> = Vec::new();
    for row in sqlx::query(sql).bind(organisation.to_string()).fetch_all(&mut *connection).await? {
        all.push((read(row.try_get::<String, _>(0)?.parse())?, row.try_get(1)?, row.try_get::<String, _>(2)? == "osm"));
    }
    let ids: Vec<AreaId> = all.iter().map(|(id, ..)| *id).collect();
    let known: BTreeSet<AreaId> = ids.iter().copied().collect();
    let above = above(connection, &ids).await?;
    let within_another = |id: &AreaId| above.get(id).is_some_and(|above| above.iter().any(|other| known.contains(other)));
    all.retain(|(id, ..)| !within_another(id));
    // Areas of one level of a source do not overlap; of others, and of those that the source no longer has, nobody knows.
    let level = all.iter().find(|(.., of_source)| *of_source).map(|(_, place, _)| *place);
    let (whole, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, place, of_source)| *of_source && Some(*place) == level);
    let id = |(id, ..): (AreaId, i64, bool)| id;
    Ok((whole.into_iter().map(id).collect(), rest.into_iter().map(id).collect()))
}

/// Ends a statement about lines `l`: in an area, where one is asked about.
fn push_within(statement: &mut QueryBuilder<Sqlite>, area: Option<AreaId>) {
    if let Some(area) = area {
        statement.push(" AND EXISTS (SELECT 1 FROM site_area w WHERE w.site_id = l.site_id AND w.area_id = ").push_bind(area.to_string()).push(")");
    }
}

impl Snapshot {
    /// The sites that an organisation operates, advises or responds at, of those that are proposed or confirmed, in an area or
    /// everywhere.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn scope(&mut self, organisation: OrganisationId, area: Option<AreaId>) -> Result<Scope, StoreError> {
        let connection = &mut *self.0;
        let (whole, rest) = areas_of(connection, organisation).await?;
        let areas = match area {
            None => whole.clone(),
            Some(area) => {
                let around = above(connection, &[area]).await?.remove(&area).unwrap_or_default();
                if whole.iter().any(|one| *one == area || around.contains(one)) {
                    vec![area]
                } else {
                    let within = above(connection, &whole).await?;
                    whole.iter().copied().filter(|one| within.get(one).is_some_and(|above| above.contains(&area))).collect()
                }
            }
        };
        let mut statement = QueryBuilder::new(PLANNED);
        statement.push("(SELECT os.site_id FROM organisation_site os WHERE os.relation IN ('operates', 'advises', 'responds') AND os.organisation_id = ");
        statement.push_bind(organisation.to_string());
        statement.push(" UNION SELECT o.id FROM site o WHERE o.operator_id = ").push_bind(organisation.to_string());
        if !rest.is_empty() {
            statement.push(" UNION SELECT sa.site_id FROM site_area sa WHERE sa.area_id IN (");
            push_areas(&mut statement, &rest);
        }
        // An area that was drawn says of no other whether it lies around it: its sites are looked at one by one.
        if let Some(area) = area.filter(|area| areas.is_empty() && !whole.contains(area) && !whole.is_empty()) {
            statement.push(" UNION SELECT d.site_id FROM site_area d WHERE d.area_id = ").push_bind(area.to_string());
            statement.push(" AND EXISTS (SELECT 1 FROM site_area i WHERE i.site_id = d.site_id AND i.area_id IN (");
            push_areas(&mut statement, &whole);
            statement.push(")");
        }
        statement.push(") t CROSS JOIN listing l CROSS JOIN site s WHERE l.site_id = t.site_id").push(TO_VISIT);
        if !areas.is_empty() {
            statement.push(" AND NOT EXISTS (SELECT 1 FROM site_area i WHERE i.site_id = l.site_id AND i.area_id IN (");
            push_areas(&mut statement, &areas);
            statement.push(")");
        }
        push_within(&mut statement, area);
        statement.push(" ORDER BY l.sort_key, l.site_id");
        let besides: Vec<PlannedSite> = statement.build().fetch_all(connection).await?.iter().map(planned).collect::<Result<_, _>>()?;
        let ids = besides.iter().map(|site| site.id).collect();
        Ok(Scope { areas, besides, ids })
    }

    /// How many sites of areas are proposed or confirmed, by area and category.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn planned_counts(&mut self, areas: &[AreaId]) -> Result<Vec<(AreaId, String, u64)>, StoreError> {
        let mut counts = Vec::new();
        for areas in areas.chunks(TOGETHER) {
            let mut statement = QueryBuilder::new("SELECT k.area_id, k.category, sum(k.sites) FROM area_count k WHERE k.area_id IN (");
            push_areas(&mut statement, areas);
            statement.push(" AND k.status IN ('candidate', 'confirmed') GROUP BY k.area_id, k.category ORDER BY k.area_id, k.category");
            for row in statement.build().fetch_all(&mut *self.0).await? {
                counts.push((read(row.try_get::<String, _>(0)?.parse())?, row.try_get(1)?, row.try_get::<i64, _>(2)?.unsigned_abs()));
            }
        }
        Ok(counts)
    }

    /// How many sites of areas that do not overlap lie in another area as well, proposed or confirmed.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn scope_within(&mut self, areas: &[AreaId], area: AreaId) -> Result<u64, StoreError> {
        let mut statement = QueryBuilder::new("SELECT count(*) FROM (SELECT site_id FROM site_area WHERE shown = 1 AND area_id = ");
        statement.push_bind(area.to_string()).push(") d CROSS JOIN listing l WHERE l.site_id = d.site_id AND l.status IN ('candidate', 'confirmed')");
        statement.push(" AND EXISTS (SELECT 1 FROM site_area i WHERE i.site_id = l.site_id AND i.area_id IN (");
        push_areas(&mut statement, areas);
        statement.push(")");
        Ok(statement.build_query_scalar::<i64>().fetch_one(&mut *self.0).await?.unsigned_abs())
    }

    /// For each of some areas those around it.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn areas_above(&mut self, areas: &[AreaId]) -> Result<HashMap<AreaId, Vec<AreaId>>, StoreError> {
        above(&mut self.0, areas).await
    }

    /// Of some sites those that are proposed or confirmed.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn planned_sites(&mut self, ids: &BTreeSet<SiteId>) -> Result<Vec<PlannedSite>, StoreError> {
        let ids: Vec<SiteId> = ids.iter().copied().collect();
        let mut found = Vec::new();
        for ids in ids.chunks(TOGETHER) {
            let mut statement = QueryBuilder::new(PLANNED);
            statement.push("(SELECT id FROM site WHERE id IN (");
            push_sites(&mut statement, ids);
            statement.push(" LIMIT 1000) t CROSS JOIN listing l CROSS JOIN site s WHERE l.site_id = t.id").push(TO_VISIT);
            for row in &statement.build().fetch_all(&mut *self.0).await? {
                found.push(planned(row)?);
            }
        }
        Ok(found)
    }

    /// In which areas each of some sites lies.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn areas_of_sites(&mut self, ids: &BTreeSet<SiteId>) -> Result<BTreeMap<SiteId, Vec<AreaId>>, StoreError> {
        let ids: Vec<SiteId> = ids.iter().copied().collect();
        let mut found: BTreeMap<SiteId, Vec<AreaId>> = BTreeMap::new();
        for ids in ids.chunks(TOGETHER) {
            let mut statement = QueryBuilder::new("SELECT a.site_id, a.area_id FROM site_area a WHERE a.site_id IN (");
            push_sites(&mut statement, ids);
            for row in statement.build().fetch_all(&mut *self.0).await? {
                found.entry(read(row.try_get::<String, _>(0)?.parse())?).or_default().push(read(row.try_get::<String, _>(1)?.parse())?);
            }
        }
        Ok(found)
    }

    /// The sites of which it is known how many people they hold.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sites_with_capacity(&mut self) -> Result<Vec<SiteId>, StoreError> {
        let ids: Vec<String> = sqlx::query_scalar("SELECT id FROM site WHERE capacity IS NOT NULL").fetch_all(&mut *self.0).await?;
        ids.iter().map(|id| read(id.parse())).collect()
    }
}

fn push_sites(statement: &mut QueryBuilder<Sqlite>, ids: &[SiteId]) {
    let mut list = statement.separated(", ");
    ids.iter().for_each(|id| {
        list.push_bind(id.to_string());
    });
    statement.push(")");
}
