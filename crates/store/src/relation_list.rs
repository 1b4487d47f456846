//! What all organisations have to do with sites and areas, as one list.

use std::collections::BTreeSet;

use async_recursion::async_recursion as boxed;
use parvis_model::{AreaId, OrganisationId, OrganisationKind, Relation, SiteId};
use sqlx::sqlite::SqliteRow;
use sqlx::{QueryBuilder, Row, Sqlite};

use crate::error::read;
use crate::people::parse_closed;
use crate::relations::RelationRow;
use crate::{Snapshot, StoreError};

/// Which relations are listed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RelationFilter {
    /// Of this organisation.
    pub organisation: Option<OrganisationId>,
    /// Of this sort.
    pub relation: Option<Relation>,
    /// To this site, or to an area in which it lies.
    pub site: Option<SiteId>,
    /// To this area, or to one that contains it.
    pub area: Option<AreaId>,
}

/// A relation, with whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedRelation {
    /// Whose.
    pub organisation: OrganisationId,
    /// What the organisation is called.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// What it has to do with what.
    pub row: RelationRow,
    /// Its place in the list, behind the name of the organisation.
    pub key: String,
}

fn listed(row: &SqliteRow) -> Result<ListedRelation, StoreError> {
    let what: String = row.try_get(4)?;
    let id: String = row.try_get(5)?;
    let (site, area) = if what == "area" { (None, Some(read(id.parse())?)) } else { (Some(read(id.parse())?), None) };
    Ok(ListedRelation {
        organisation: read(row.try_get::<String, _>(1)?.parse())?,
        name: row.try_get(0)?,
        kind: parse_closed(row.try_get(2)?, OrganisationKind::parse)?,
        row: RelationRow { relation: parse_closed(row.try_get(3)?, Relation::parse)?, site, area, display_name: row.try_get(6)? },
        key: row.try_get(7)?,
    })
}

/// The conditions that both halves of the list share; `subject` is the column of the site or the area.
fn push_filter(statement: &mut QueryBuilder<Sqlite>, filter: &RelationFilter) {
    if let Some(organisation) = filter.organisation {
        statement.push(" AND r.organisation_id = ").push_bind(organisation.to_string());
    }
    if let Some(relation) = filter.relation {
        statement.push(" AND r.relation = ").push_bind(relation.as_str());
    }
}

impl Snapshot {
    /// The next relations behind a place, by organisation, areas before sites, by what these are called. Organisations that have ended are
    /// left out.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn relations_after(&mut self, filter: &RelationFilter, (name, key): (String, String), many: i64) -> Result<Vec<ListedRelation>, StoreError> {
        let mut statement = QueryBuilder::new(
            "SELECT f.name, f.organisation_id, f.kind, f.relation, f.what, f.subject_id, f.called, f.place FROM (\
             SELECT o.name, r.organisation_id, o.kind, r.relation, 'area' AS what, r.area_id AS subject_id, a.name AS called, \
             'area ' || a.name || ' ' || r.area_id || ' ' || r.relation AS place \
             FROM organisation_area r JOIN organisation o ON o.id = r.organisation_id JOIN area a ON a.id = r.area_id WHERE o.ended_at IS NULL",
        );
        push_filter(&mut statement, filter);
        if let Some(site) = filter.site {
            statement.push(" AND r.area_id IN (SELECT sa.area_id FROM site_area sa WHERE sa.site_id = ").push_bind(site.to_string()).push(")");
        }
        if let Some(area) = filter.area {
            statement
                .push(" AND r.area_id IN (SELECT n.id FROM (WITH RECURSIVE around (id) AS (SELECT ")
                .push_bind(area.to_string())
                .push(" UNION SELECT p.parent_id FROM around u JOIN area p ON p.id = u.id WHERE p.parent_id IS NOT NULL) SELECT id FROM around) n)");
        }
        statement.push(
            " UNION ALL SELECT o.name, r.organisation_id, o.kind, r.relation, 'site' AS what, r.site_id AS subject_id, coalesce(l.title, r.site_id) AS called, \
             'site ' || coalesce(l.title, r.site_id) || ' ' || r.site_id || ' ' || r.relation AS place \
             FROM organisation_site r JOIN organisation o ON o.id = r.organisation_id LEFT JOIN listing l ON l.site_id = r.site_id WHERE o.ended_at IS NULL",
        );
        push_filter(&mut statement, filter);
        if let Some(site) = filter.site {
            statement.push(" AND r.site_id = ").push_bind(site.to_string());
        }
        if filter.area.is_some() {
            statement.push(" AND r.site_id = ''");
        }
        statement.push(") f WHERE (f.name, f.place) > (").push_bind(name).push(", ").push_bind(key).push(") ORDER BY f.name, f.place LIMIT ").push_bind(many);
        statement.build().fetch_all(&mut *self.0).await?.iter().map(listed).collect()
    }

    /// How many other organisations have such a relation; of those that have one, the first thousand relations are looked at.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn others_related(&mut self, than: OrganisationId, filter: &RelationFilter) -> Result<u64, StoreError> {
        let filter = RelationFilter { organisation: None, ..filter.clone() };
        let rows = self.relations_after(&filter, (String::new(), String::new()), 1_000).await?;
        // Several relations may be one organisation's.
        let others: BTreeSet<OrganisationId> = rows.iter().map(|row| row.organisation).filter(|id| *id != than).collect();
        Ok(others.len() as u64)
    }
}
