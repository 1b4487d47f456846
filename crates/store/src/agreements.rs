//! Which agreements are in force: what makes two organisations partners of each other, and carries what was given under an agreement.

use async_recursion::async_recursion as boxed;
use parvis_model::{AgreementId, Date, OrganisationId, ShareId, Timestamp};

use crate::error::read;
use crate::protected::moment;
use crate::{Snapshot, StoreError, WriteTransaction};

/// Whether the agreement `a` is in force at a moment: on its days, while its record is current, still belongs to the organisation that proposed it and is given to the
/// other party for its own work, and while neither organisation has ended.
macro_rules! in_force {
    ($now:literal) => {
        concat!(
            "a.from_day <= substr(",
            $now,
            ", 1, 10) AND a.until_day >= substr(",
            $now,
            ", 1, 10) \
             AND EXISTS (SELECT 1 FROM protected_record p WHERE p.id = a.record_id AND p.owner_id = a.owner_id AND p.state = 'current' AND p.marking <> 'red') \
             AND EXISTS (SELECT 1 FROM given y WHERE y.record_id = a.record_id AND y.organisation_id = a.party_id AND y.purpose = 'own_work' AND y.given_at <= ",
            $now,
            " AND y.until > ",
            $now,
            " AND y.taken_back_at IS NULL) \
             AND NOT EXISTS (SELECT 1 FROM organisation o WHERE o.id IN (a.owner_id, a.party_id) AND o.ended_at IS NOT NULL)"
        )
    };
}
pub(crate) use in_force;

/// An agreement that both parties confirmed and nobody has ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgreementRow {
    /// Its record.
    pub record: AgreementId,
    /// Who proposed it.
    pub owner: OrganisationId,
    /// Who confirmed it.
    pub party: OrganisationId,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub until: Date,
}

impl Snapshot {
    /// Until when an agreement is in force without a break, where it is now: the end of its last day, or of its giving to the other party.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn agreement_in_force(&mut self, record: AgreementId, at: Timestamp) -> Result<Option<(AgreementRow, Timestamp)>, StoreError> {
        const SQL: &str = concat!(
            "SELECT a.owner_id, a.party_id, a.from_day, a.until_day, \
             (SELECT max(z.until) FROM given z WHERE z.record_id = a.record_id AND z.organisation_id = a.party_id AND z.purpose = 'own_work' AND z.taken_back_at IS NULL) \
             FROM agreement a WHERE a.record_id = $1 AND ",
            in_force!("$2")
        );
        let found = sqlx::query_as::<_, (String, String, String, String, String)>(SQL).bind(record.to_string()).bind(moment(at));
        let Some((owner, party, from, until, given)) = found.fetch_optional(&mut *self.0).await? else { return Ok(None) };
        let row = AgreementRow { record, owner: read(owner.parse())?, party: read(party.parse())?, from: read(from.parse())?, until: read(until.parse())? };
        let given: Timestamp = read(given.parse())?;
        let last: Timestamp = read(format!("{until}T23:59:59Z").parse())?;
        Ok(Some((row, given.min(last))))
    }

    /// How many things are given under an agreement now.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn count_given_under(&mut self, agreement: AgreementId, at: Timestamp) -> Result<u64, StoreError> {
        let sql = "SELECT count(*) FROM given WHERE agreement_id = $1 AND taken_back_at IS NULL AND until > $2";
        let count: i64 = sqlx::query_scalar(sql).bind(agreement.to_string()).bind(moment(at)).fetch_one(&mut *self.0).await?;
        Ok(count.unsigned_abs())
    }
}

impl WriteTransaction {
    /// Notes that the other party has confirmed an agreement.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn agree(&mut self, row: AgreementRow) -> Result<(), StoreError> {
        let sql = "INSERT INTO agreement (record_id, owner_id, party_id, from_day, until_day) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (record_id) DO NOTHING";
        sqlx::query(sql)
            .bind(row.record.to_string())
            .bind(row.owner.to_string())
            .bind(row.party.to_string())
            .bind(row.from.to_string())
            .bind(row.until.to_string())
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Notes that an agreement has ended; false where it was not confirmed, or had ended already.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_agreement(&mut self, record: AgreementId) -> Result<bool, StoreError> {
        Ok(sqlx::query("DELETE FROM agreement WHERE record_id = $1").bind(record.to_string()).execute(self.connection()).await?.rows_affected() > 0)
    }

    /// What is given under an agreement and was not taken back: each record with its giving.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn given_under(&mut self, agreement: AgreementId, at: Timestamp) -> Result<Vec<(String, ShareId)>, StoreError> {
        let sql = "SELECT record_id, id FROM given WHERE agreement_id = $1 AND taken_back_at IS NULL AND until > $2 ORDER BY record_id, id";
        let found = sqlx::query_as::<_, (String, String)>(sql).bind(agreement.to_string()).bind(moment(at));
        found.fetch_all(self.connection()).await?.into_iter().map(|(record, id)| Ok((record, read(id.parse())?))).collect()
    }
}
