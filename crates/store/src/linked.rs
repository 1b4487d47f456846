//! The sites with which an organisation has to do: those that it operates or advises, or at which it responds, one by one or as sites of an area; or
//! only those that it operates, or those where it was named as the operator.

use parvis_model::{AreaId, OrganisationId};
use sqlx::sqlite::SqliteConnection;
use sqlx::{QueryBuilder, Sqlite};

use crate::StoreError;
use crate::error::read;

/// Which of the sites with which an organisation has to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ties {
    /// All but those next door: that is nothing that one looks after.
    LookedAfter,
    /// Those that it operates.
    Operated,
    /// Those where it was named as the operator.
    Named,
}

impl Ties {
    /// The relations of links.
    fn relations(self) -> &'static str {
        match self {
            Self::LookedAfter => "('operates', 'advises', 'responds')",
            Self::Operated => "('operates')",
            Self::Named => "('')",
        }
    }
}

/// The sites to which an organisation is linked one by one, or of which it was named as the operator: `SELECT site_id`, some of them twice. (They
/// come one after the other, so that a bound ends the walk; what were made one of them would be gathered whole.)
fn push_one_by_one(statement: &mut QueryBuilder<Sqlite>, organisation: OrganisationId, ties: Ties) {
    statement.push("SELECT os.site_id AS site_id FROM organisation_site os WHERE os.organisation_id = ").push_bind(organisation.to_string());
    statement.push(" AND os.relation IN ").push(ties.relations());
    statement.push(" UNION ALL SELECT s.id FROM site s WHERE s.operator_id = ").push_bind(organisation.to_string());
}

/// `FROM … WHERE …` of these in the list.
pub(crate) fn push_run(statement: &mut QueryBuilder<Sqlite>, organisation: OrganisationId, ties: Ties) -> &mut QueryBuilder<Sqlite> {
    statement.push("FROM (SELECT w.sort_key, w.site_id FROM (");
    push_one_by_one(statement, organisation, ties);
    statement.push(") t CROSS JOIN listing w WHERE w.site_id = t.site_id) o WHERE 1 = 1")
}

/// How many they are, counted up to one more than `most`.
pub(crate) async fn count_one_by_one(connection: &mut SqliteConnection, organisation: OrganisationId, ties: Ties, most: i64) -> Result<i64, StoreError> {
    let mut statement = QueryBuilder::new("SELECT count(*) FROM (SELECT t.site_id FROM (");
    push_one_by_one(&mut statement, organisation, ties);
    statement.push(") t LIMIT ").push_bind(most + 1).push(") AS counted");
    Ok(statement.build_query_scalar().fetch_one(connection).await?)
}

/// The areas to which an organisation is linked: at most one more than `most`.
pub(crate) async fn areas(connection: &mut SqliteConnection, organisation: OrganisationId, ties: Ties, most: usize) -> Result<Vec<AreaId>, StoreError> {
    let most = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    let mut statement = QueryBuilder::new("SELECT DISTINCT o.area_id FROM organisation_area o WHERE o.organisation_id = ");
    statement.push_bind(organisation.to_string()).push(" AND o.relation IN ").push(ties.relations());
    statement.push(" ORDER BY o.area_id LIMIT ").push_bind(most);
    let ids: Vec<String> = statement.build_query_scalar().fetch_all(connection).await?;
    ids.iter().map(|id| read(id.parse())).collect()
}

/// Asks the line `l` whether the organisation is linked to its site.
pub(crate) fn push_is_linked(statement: &mut QueryBuilder<Sqlite>, organisation: OrganisationId, ties: Ties) {
    let id = organisation.to_string();
    statement.push(" AND (EXISTS (SELECT 1 FROM organisation_site os WHERE os.organisation_id = ").push_bind(id.clone());
    statement.push(" AND os.site_id = l.site_id AND os.relation IN ").push(ties.relations());
    statement.push(") OR EXISTS (SELECT 1 FROM site s WHERE s.id = l.site_id AND s.operator_id = ").push_bind(id.clone());
    statement.push(") OR EXISTS (SELECT 1 FROM site_area sa CROSS JOIN organisation_area oa WHERE sa.site_id = l.site_id AND oa.organisation_id = ");
    statement.push_bind(id).push(" AND oa.area_id = sa.area_id AND oa.relation IN ").push(ties.relations()).push("))");
}
