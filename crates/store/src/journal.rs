use async_recursion::async_recursion as boxed;
use parvis_journal::{Entry, Link};
use parvis_model::{Caller, InstallationId, JournalId, Timestamp};
use sqlx::Row;
use sqlx::sqlite::{SqliteConnection, SqliteRow};

use crate::{Snapshot, Store, StoreError, WriteTransaction, told_of};

/// Who changed what; its time is that of the transaction that writes it. Written in the same transaction as the change.
#[derive(Debug, Clone)]
pub struct JournalEntry {
    /// Identity of the entry.
    pub id: JournalId,
    /// On whose behalf.
    pub caller: Caller,
    /// The use case, such as `import`.
    pub action: &'static str,
    /// What it was about: an id, a file name.
    pub subject: String,
    /// More about it, sealed; empty where there is no more.
    pub detail: String,
    /// Whether something is added by it, for which there has to be room; what takes away, ends or only reads goes on without.
    pub adds: bool,
}

/// Entries read at a time.
pub const JOURNAL_PAGE: i64 = 1_000;

impl JournalEntry {
    /// Adds the entry to the end of the chain. The writer is alone, so the end stays where it is; `at` is when it became the
    /// writer, so no entry is earlier than the one before unless the clock went back.
    pub(crate) async fn insert(self, at: Timestamp, connection: &mut SqliteConnection) -> Result<i64, StoreError> {
        let entry = Entry {
            place: 0,
            id: self.id.to_string(),
            at: at.to_string(),
            actor: self.caller.actor(),
            action: self.action.to_owned(),
            subject: self.subject,
            detail: self.detail.into_bytes(),
        };
        let (says, at) = (entry.subject.clone(), entry.at.clone());
        let place = append(&mut *connection, entry).await?;
        told_of::keep_about(connection, &says, &at, place).await?;
        Ok(place)
    }
}

/// Gives the entry its place and its link.
async fn append(connection: &mut SqliteConnection, entry: Entry) -> Result<i64, StoreError> {
    let last = sqlx::query("SELECT place, link FROM journal_entry ORDER BY place DESC LIMIT 1").fetch_optional(&mut *connection).await?;
    let (place, link) = match &last {
        Some(row) => (row.try_get::<i64, _>(0)?, parse_link(row.try_get(1)?)?),
        None => (0, Link::START),
    };
    let entry = Entry { place: number(place + 1)?, ..entry };
    let link = link.next(&entry);
    sqlx::query("INSERT INTO journal_entry (place, id, at, actor, action, subject, detail, link) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
        .bind(place + 1)
        .bind(entry.id)
        .bind(entry.at)
        .bind(entry.actor)
        .bind(entry.action)
        .bind(entry.subject)
        .bind(String::from_utf8_lossy(&entry.detail).into_owned())
        .bind(link.to_string())
        .execute(connection)
        .await?;
    Ok(place + 1)
}

/// Chains what was journalled before there was a chain.
pub(crate) async fn chain_old_entries(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let old = sqlx::query("SELECT id, at, caller, action, subject FROM journal ORDER BY at, id").fetch_all(&mut *connection).await?;
    for row in old {
        let entry = Entry {
            place: 0,
            id: row.try_get(0)?,
            at: row.try_get(1)?,
            actor: row.try_get(2)?,
            action: row.try_get(3)?,
            subject: row.try_get(4)?,
            detail: Vec::new(),
        };
        append(connection, entry).await?;
    }
    Ok(())
}

fn parse_link(text: &str) -> Result<Link, StoreError> {
    Link::parse(text).ok_or_else(|| StoreError::Inconsistent("a link of the journal is damaged; run: parvis journal verify".to_owned()))
}

fn number(place: i64) -> Result<u64, StoreError> {
    u64::try_from(place).map_err(|_| StoreError::Inconsistent("a place in the journal is damaged; run: parvis journal verify".to_owned()))
}

pub(crate) fn entry(row: &SqliteRow) -> Result<(Entry, String), StoreError> {
    let entry = Entry {
        // What is no place at all breaks the chain like a wrong one.
        place: u64::try_from(row.try_get::<i64, _>(0)?).unwrap_or(0),
        id: row.try_get(1)?,
        at: row.try_get(2)?,
        actor: row.try_get(3)?,
        action: row.try_get(4)?,
        subject: row.try_get(5)?,
        detail: row.try_get::<String, _>(6)?.into_bytes(),
    };
    Ok((entry, row.try_get(7)?))
}

impl Snapshot {
    /// Up to [`JOURNAL_PAGE`] entries behind a place, with their recorded links, as they stand in the database.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn journal_after(&mut self, place: u64) -> Result<Vec<(Entry, String)>, StoreError> {
        let rows = sqlx::query("SELECT place, id, at, actor, action, subject, detail, link FROM journal_entry WHERE place > $1 ORDER BY place LIMIT $2")
            .bind(i64::try_from(place).unwrap_or(i64::MAX))
            .bind(JOURNAL_PAGE)
            .fetch_all(&mut *self.0)
            .await?;
        rows.iter().map(entry).collect()
    }

    /// The number of an entry of this identity and this time.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn place_of_entry(&mut self, id: &str, at: &str) -> Result<Option<i64>, StoreError> {
        let sql = "SELECT place FROM journal_entry WHERE id = $1 AND at = $2";
        Ok(sqlx::query_scalar(sql).bind(id).bind(at).fetch_optional(&mut *self.0).await?)
    }

    /// The place of the last entry; 0 before there is one.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn journal_place(&mut self) -> Result<i64, StoreError> {
        Ok(sqlx::query_scalar("SELECT coalesce(max(place), 0) FROM journal_entry").fetch_one(&mut *self.0).await?)
    }

    /// What was done since a place in the journal, each word once.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn actions_since(&mut self, place: i64) -> Result<Vec<String>, StoreError> {
        Ok(sqlx::query_scalar("SELECT DISTINCT action FROM journal_entry WHERE place > $1").bind(place).fetch_all(&mut *self.0).await?)
    }

    /// The last entries, the latest first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn latest_journal_entries(&mut self, count: i64) -> Result<Vec<Entry>, StoreError> {
        let rows = sqlx::query("SELECT place, id, at, actor, action, subject, detail, link FROM journal_entry ORDER BY place DESC LIMIT $1")
            .bind(count)
            .fetch_all(&mut *self.0)
            .await?;
        rows.iter().map(|row| Ok(entry(row)?.0)).collect()
    }

    /// The wrapped keys that seal the details of entries, by number, the oldest first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn journal_keys(&mut self) -> Result<Vec<(i64, String)>, StoreError> {
        Ok(sqlx::query_as("SELECT version, wrapped FROM journal_key ORDER BY version").fetch_all(&mut *self.0).await?)
    }

    /// Up to which place the journal was sent to a receiver.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn forwarded(&mut self, destination: &str) -> Result<u64, StoreError> {
        let place: Option<i64> =
            sqlx::query_scalar("SELECT place FROM journal_forwarded WHERE destination = $1").bind(destination).fetch_optional(&mut *self.0).await?;
        number(place.unwrap_or(0))
    }

    /// Which installation this is; none before [`WriteTransaction::name_installation`].
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn installation(&mut self) -> Result<Option<InstallationId>, StoreError> {
        let id: Option<String> = sqlx::query_scalar("SELECT id FROM installation").fetch_optional(&mut *self.0).await?;
        id.map(|id| id.parse().map_err(|_| StoreError::Inconsistent("the id of the installation is damaged".to_owned()))).transpose()
    }
}

impl Store {
    /// Keeps up to which place the journal was sent to a receiver: no change of the register, and no entry.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn keep_forwarded(&self, destination: &str, place: u64) -> Result<(), StoreError> {
        let mut change = self.write().await?;
        let sql = "INSERT INTO journal_forwarded (destination, place) VALUES ($1, $2) \
                   ON CONFLICT (destination) DO UPDATE SET place = excluded.place WHERE journal_forwarded.place < excluded.place";
        sqlx::query(sql).bind(destination).bind(i64::try_from(place).unwrap_or(i64::MAX)).execute(change.connection()).await?;
        change.commit_without_entry().await
    }
}

impl WriteTransaction {
    /// Keeps a wrapped key that seals the details of entries.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn add_journal_key(&mut self, version: i64, wrapped: &str) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO journal_key (version, wrapped) VALUES ($1, $2)").bind(version).bind(wrapped).execute(self.connection()).await?;
        Ok(())
    }

    /// Writes a key of the journal as it is wrapped now.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn rewrap_journal_key(&mut self, version: i64, wrapped: &str) -> Result<(), StoreError> {
        sqlx::query("UPDATE journal_key SET wrapped = $2 WHERE version = $1").bind(version).bind(wrapped).execute(self.connection()).await?;
        Ok(())
    }

    /// Gives the installation its id.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn name_installation(&mut self, id: InstallationId, at: Timestamp) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO installation (id, created_at) VALUES ($1, $2)").bind(id.to_string()).bind(at.to_string()).execute(self.connection()).await?;
        Ok(())
    }
}
