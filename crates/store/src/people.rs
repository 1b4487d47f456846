use async_recursion::async_recursion as boxed;
use futures_util::TryStreamExt;
use parvis_model::{MemberId, OrganisationId, OrganisationKind, Role, Timestamp};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::error::read;
use crate::{Snapshot, StoreError, WriteTransaction};

/// An organisation that uses the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationRow {
    /// Identity.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// It is there because somebody named it as who runs a place, and for nothing else.
    pub by_name: bool,
    /// Since when it has ended.
    pub ended_at: Option<Timestamp>,
    /// Into which other one it was merged.
    pub merged_into: Option<OrganisationId>,
}

/// Somebody who works for an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberRow {
    /// Identity.
    pub id: MemberId,
    /// For whom.
    pub organisation: OrganisationId,
    /// As what.
    pub role: Role,
    /// The name, known nowhere else.
    pub name: String,
    /// Whether they still do.
    pub active: bool,
    /// Since when.
    pub created_at: Timestamp,
}

/// A word of a closed list, as the database holds it.
pub(crate) fn parse_closed<T>(text: &str, parse: fn(&str) -> Option<T>) -> Result<T, StoreError> {
    parse(text).ok_or_else(|| StoreError::Inconsistent(text.to_owned()))
}

fn organisation(row: &SqliteRow) -> Result<OrganisationRow, StoreError> {
    Ok(OrganisationRow {
        id: read(row.try_get::<String, _>(0)?.parse())?,
        name: row.try_get(1)?,
        kind: parse_closed(row.try_get(2)?, OrganisationKind::parse)?,
        by_name: row.try_get::<i64, _>(3)? != 0,
        ended_at: row.try_get::<Option<String>, _>(4)?.map(|at| read(at.parse())).transpose()?,
        merged_into: row.try_get::<Option<String>, _>(5)?.map(|id| read(id.parse())).transpose()?,
    })
}

fn member(row: &SqliteRow) -> Result<MemberRow, StoreError> {
    Ok(MemberRow {
        id: read(row.try_get::<String, _>(0)?.parse())?,
        organisation: read(row.try_get::<String, _>(1)?.parse())?,
        role: parse_closed(row.try_get(2)?, Role::parse)?,
        name: row.try_get(3)?,
        active: row.try_get::<i64, _>(4)? != 0,
        created_at: read(row.try_get::<String, _>(5)?.parse())?,
    })
}

/// Members in the order in which they were added: `$1` of whom, `$2` and `$3` the place, `$4` how many.
pub(crate) const MEMBERS_AFTER: &str = "SELECT id, organisation_id, role, name, active, created_at FROM member \
                                        WHERE organisation_id = $1 AND (created_at, id) > ($2, $3) ORDER BY created_at, id LIMIT $4";

impl Snapshot {
    /// All organisations by name.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn organisations(&mut self) -> Result<Vec<OrganisationRow>, StoreError> {
        let rows = sqlx::query("SELECT id, name, kind, by_name, ended_at, merged_into FROM organisation ORDER BY name").fetch_all(&mut *self.0).await?;
        rows.iter().map(organisation).collect()
    }

    /// The next organisations by name, behind this one.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn organisations_after(&mut self, name: &str, many: i64) -> Result<Vec<OrganisationRow>, StoreError> {
        let sql = "SELECT id, name, kind, by_name, ended_at, merged_into FROM organisation WHERE name > $1 ORDER BY name LIMIT $2";
        sqlx::query(sql).bind(name).bind(many).fetch_all(&mut *self.0).await?.iter().map(organisation).collect()
    }

    /// The organisation of this name.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn organisation_named(&mut self, name: &str) -> Result<Option<OrganisationRow>, StoreError> {
        let sql = "SELECT id, name, kind, by_name, ended_at, merged_into FROM organisation WHERE name = $1";
        sqlx::query(sql).bind(name).fetch_optional(&mut *self.0).await?.as_ref().map(organisation).transpose()
    }

    /// An organisation.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn organisation(&mut self, id: OrganisationId) -> Result<Option<OrganisationRow>, StoreError> {
        let sql = "SELECT id, name, kind, by_name, ended_at, merged_into FROM organisation WHERE id = $1";
        sqlx::query(sql).bind(id.to_string()).fetch_optional(&mut *self.0).await?.as_ref().map(organisation).transpose()
    }

    /// Whether an organisation has, or had, somebody of its own who looks after its members and could sign in. Of those who left, the journal says
    /// whether they ever set an account up.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn is_settled(&mut self, organisation: OrganisationId) -> Result<bool, StoreError> {
        let sql = "SELECT count(*) FROM member m LEFT JOIN account a ON a.member_id = m.id WHERE m.organisation_id = $1 \
                   AND m.role IN ('operator_manager', 'community_member') AND (a.member_id IS NOT NULL OR m.active = 0 AND EXISTS (\
                   SELECT 1 FROM journal_entry j WHERE j.actor = m.id AND j.action IN ('accept_invitation', 'sign_in')))";
        let keepers: i64 = sqlx::query_scalar(sql).bind(organisation.to_string()).fetch_one(&mut *self.0).await?;
        Ok(keepers > 0)
    }

    /// A member.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn member(&mut self, id: MemberId) -> Result<Option<MemberRow>, StoreError> {
        let sql = "SELECT id, organisation_id, role, name, active, created_at FROM member WHERE id = $1";
        sqlx::query(sql).bind(id.to_string()).fetch_optional(&mut *self.0).await?.as_ref().map(member).transpose()
    }

    /// The next members of an organisation behind a place: when they were added, and their id.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn members_after(&mut self, of: OrganisationId, (at, id): (String, String), many: i64) -> Result<Vec<MemberRow>, StoreError> {
        sqlx::query(MEMBERS_AFTER).bind(of.to_string()).bind(at).bind(id).bind(many).fetch_all(&mut *self.0).await?.iter().map(member).collect()
    }

    /// All members of an organisation.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn members(&mut self, of: OrganisationId) -> Result<Vec<MemberRow>, StoreError> {
        let sql = "SELECT id, organisation_id, role, name, active, created_at FROM member WHERE organisation_id = $1 ORDER BY created_at, id";
        sqlx::query(sql).bind(of.to_string()).fetch_all(&mut *self.0).await?.iter().map(member).collect()
    }

    /// Up to `most` members of whom the journal has an entry and whose names fit, by name.
    ///
    /// # Errors
    /// What the database says.
    pub async fn members_who_acted(&mut self, most: usize, fits: impl Fn(&str) -> bool + Send) -> Result<Vec<MemberRow>, StoreError> {
        let sql = "SELECT m.id, m.organisation_id, m.role, m.name, m.active, m.created_at FROM member m WHERE m.active = 1 \
                   AND EXISTS (SELECT 1 FROM journal_entry e WHERE e.actor = m.id) ORDER BY m.name, m.id";
        let mut rows = sqlx::query(sql).fetch(&mut *self.0);
        let mut found = Vec::new();
        while found.len() < most
            && let Some(row) = rows.try_next().await?
        {
            if fits(row.try_get(3)?) {
                found.push(member(&row)?);
            }
        }
        Ok(found)
    }
}

impl WriteTransaction {
    /// Adds an organisation, or says what one that was named as an operator is; answers with its id.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_organisation(&mut self, row: &OrganisationRow) -> Result<OrganisationId, StoreError> {
        sqlx::query("INSERT INTO organisation (id, name, kind) VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, by_name = 0")
            .bind(row.id.to_string())
            .bind(&row.name)
            .bind(row.kind.as_str())
            .execute(self.connection())
            .await?;
        let id: String = sqlx::query_scalar("SELECT id FROM organisation WHERE name = $1").bind(&row.name).fetch_one(self.connection()).await?;
        read(id.parse())
    }

    /// How many organisations were added.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn count_organisations(&mut self) -> Result<u64, StoreError> {
        let count: i64 = sqlx::query_scalar("SELECT count(*) FROM organisation WHERE by_name = 0").fetch_one(self.connection()).await?;
        Ok(count.unsigned_abs())
    }

    /// Adds a member.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn add_member(&mut self, row: &MemberRow) -> Result<(), StoreError> {
        self.uses_the_register(row.organisation).await?;
        sqlx::query("INSERT INTO member (id, organisation_id, role, name, active, created_at) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(row.id.to_string())
            .bind(row.organisation.to_string())
            .bind(row.role.as_str())
            .bind(&row.name)
            .bind(i64::from(row.active))
            .bind(row.created_at.to_string())
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// An organisation is no longer there by its name alone.
    pub(crate) async fn uses_the_register(&mut self, organisation: OrganisationId) -> Result<(), StoreError> {
        let sql = "UPDATE organisation SET by_name = 0 WHERE id = $1 AND by_name <> 0";
        sqlx::query(sql).bind(organisation.to_string()).execute(self.connection()).await?;
        Ok(())
    }

    /// How many members an organisation has, and how many it has had in all.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn count_members(&mut self, organisation: OrganisationId) -> Result<(u64, u64), StoreError> {
        let sql = "SELECT CAST(coalesce(sum(active), 0) AS BIGINT), count(*) FROM member WHERE organisation_id = $1";
        let (active, all): (i64, i64) = sqlx::query_as(sql).bind(organisation.to_string()).fetch_one(self.connection()).await?;
        Ok((active.unsigned_abs(), all.unsigned_abs()))
    }

    /// Ends a membership, and erases the name.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_membership(&mut self, id: MemberId) -> Result<bool, StoreError> {
        let done = sqlx::query("UPDATE member SET active = 0, name = '' WHERE id = $1 AND active = 1").bind(id.to_string()).execute(self.connection()).await?;
        Ok(done.rows_affected() > 0)
    }

    /// Takes back that a membership has ended, under a name.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn restore_membership(&mut self, id: MemberId, name: &str) -> Result<bool, StoreError> {
        self.forget_ended_member(id).await?;
        let done =
            sqlx::query("UPDATE member SET active = 1, name = $2 WHERE id = $1 AND active = 0").bind(id.to_string()).bind(name).execute(self.connection());
        Ok(done.await?.rows_affected() > 0)
    }
}
