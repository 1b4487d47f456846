//! The order of the list by who runs a place: the organisations that stand in it, and which sites stand under each. A site stands under the one
//! that a line names first: that which was named there, or else the first by name of those that are linked to it or to its areas. It depends on which
//! organisations the reader may know of, so that the order says nothing that the lines do not say.

use async_recursion::async_recursion as boxed;
use parvis_model::OrganisationId;
use sqlx::{QueryBuilder, Row, Sqlite};

use crate::error::read;
use crate::linked::{Ties, push_is_linked};
use crate::{Sight, Snapshot, StoreError};

/// An organisation that runs places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operator {
    /// Which organisation.
    pub id: OrganisationId,
    /// Its name, which no other has.
    pub name: String,
    /// The reader may know of it, and it has not ended. Otherwise its name is known where it was named, and its links say nothing.
    pub in_sight: bool,
}

/// Sites that are run by one organisation before all others that the reader may know of, or by none of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunBy {
    /// By which.
    pub first: Option<Operator>,
    /// Which organisations the reader may know of; none for who is not signed in.
    pub sight: Option<Sight>,
}

impl RunBy {
    /// Among which sites of the organisation they are.
    pub(crate) fn ties(&self) -> Option<(OrganisationId, Ties)> {
        self.first.as_ref().map(|first| (first.id, if first.in_sight { Ties::Operated } else { Ties::Named }))
    }

    /// Asks the line `l` whether its site is one of them.
    pub(crate) fn push(&self, statement: &mut QueryBuilder<Sqlite>) {
        match &self.first {
            Some(first) => {
                statement.push(" AND (EXISTS (SELECT 1 FROM site s WHERE s.id = l.site_id AND s.operator_id = ").push_bind(first.id.to_string()).push(")");
                if let Some(sight) = self.sight.as_ref().filter(|_| first.in_sight) {
                    statement.push(" OR (EXISTS (SELECT 1 FROM site s WHERE s.id = l.site_id AND s.operator_id IS NULL)");
                    push_is_linked(statement, first.id, Ties::Operated);
                    push_nobody(statement, sight, Some(first));
                    statement.push(")");
                }
                statement.push(")");
            }
            None => {
                statement.push(" AND EXISTS (SELECT 1 FROM site s WHERE s.id = l.site_id AND s.operator_id IS NULL)");
                if let Some(sight) = &self.sight {
                    push_nobody(statement, sight, None);
                }
            }
        }
    }
}

/// Asks the line `l` whether nobody whom the reader may know of, and who stands before another one, is linked as running its site.
fn push_nobody(statement: &mut QueryBuilder<Sqlite>, sight: &Sight, before: Option<&Operator>) {
    for from in [
        "organisation_site t CROSS JOIN organisation o WHERE t.site_id = l.site_id AND t.relation = 'operates' AND o.id = t.organisation_id",
        "site_area a CROSS JOIN organisation_area t CROSS JOIN organisation o WHERE a.site_id = l.site_id AND t.area_id = a.area_id \
         AND t.relation = 'operates' AND o.id = t.organisation_id",
    ] {
        statement.push(" AND NOT EXISTS (SELECT 1 FROM ").push(from).push(" AND o.ended_at IS NULL AND ");
        sight.push(statement);
        if let Some(before) = before {
            statement.push(" AND o.name < ").push_bind(before.name.clone());
        }
        statement.push(")");
    }
}

impl Snapshot {
    /// The organisations under which places stand, in no order: those that the reader may know of and that are linked as running a place or an area,
    /// and those that were named at a place of the list.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn operators(&mut self, sight: Option<&Sight>) -> Result<Vec<Operator>, StoreError> {
        let mut statement = QueryBuilder::new("SELECT o.id, o.name, CASE WHEN ");
        push_sees(&mut statement, sight);
        statement.push(" AND o.ended_at IS NULL THEN 1 ELSE 0 END FROM organisation o WHERE (");
        push_sees(&mut statement, sight);
        statement.push(
            " AND o.ended_at IS NULL AND (EXISTS (SELECT 1 FROM organisation_site os WHERE os.organisation_id = o.id AND os.relation = 'operates') \
             OR EXISTS (SELECT 1 FROM organisation_area oa WHERE oa.organisation_id = o.id AND oa.relation = 'operates'))) \
             OR EXISTS (SELECT 1 FROM site s CROSS JOIN listing l WHERE s.operator_id = o.id AND l.site_id = s.id)",
        );
        let rows = statement.build().fetch_all(&mut *self.0).await?;
        rows.iter()
            .map(|row| Ok(Operator { id: read(row.try_get::<&str, _>(0)?.parse())?, name: row.try_get(1)?, in_sight: row.try_get::<i64, _>(2)? == 1 }))
            .collect()
    }
}

/// Asks the organisation `o` whether the reader may know of it.
fn push_sees(statement: &mut QueryBuilder<Sqlite>, sight: Option<&Sight>) {
    match sight {
        Some(sight) => sight.push(statement),
        None => {
            statement.push("1 = 0");
        }
    }
}
