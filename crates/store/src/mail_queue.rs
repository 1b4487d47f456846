//! Letters that wait, are on their way, or were not sent. How far a letter is, is no change of the register and has no entry of the journal; that one was
//! sent, or given up, has.

use async_recursion::async_recursion as boxed;
use parvis_model::{Date, MemberId, SignedDuration, Timestamp};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::error::read;
use crate::protected::moment;
use crate::{MailChoice, Snapshot, Store, StoreError, WriteTransaction};

/// A letter that waits, is on its way, or was not sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedLetter {
    /// For whom.
    pub member: MemberId,
    /// Of which kind.
    pub kind: String,
    /// About which day, or by which link.
    pub about: String,
    /// How far it is.
    pub state: String,
    /// How often it was tried.
    pub tries: i64,
    /// Since when it waits.
    pub made_at: Timestamp,
    /// When it is tried next.
    pub next_at: Timestamp,
    /// When it was known what became of it.
    pub ended_at: Option<Timestamp>,
    /// Why it was not sent.
    pub why: Option<String>,
    /// What the server said.
    pub said: Option<String>,
}

const LETTER: &str = "SELECT member_id, kind, about, state, tries, made_at, next_at, ended_at, why, said FROM mail_queue";

fn letter(row: &SqliteRow) -> Result<QueuedLetter, StoreError> {
    Ok(QueuedLetter {
        member: read(row.try_get::<String, _>(0)?.parse())?,
        kind: row.try_get(1)?,
        about: row.try_get(2)?,
        state: row.try_get(3)?,
        tries: row.try_get(4)?,
        made_at: read(row.try_get::<String, _>(5)?.parse())?,
        next_at: read(row.try_get::<String, _>(6)?.parse())?,
        ended_at: row.try_get::<Option<String>, _>(7)?.map(|at| read(at.parse())).transpose()?,
        why: row.try_get(8)?,
        said: row.try_get(9)?,
    })
}

impl Snapshot {
    /// Up to `count` letters in a state that are to be tried by a moment, the longest waiting first. What would be tried more than a day later was
    /// noted while the clock was wrong, and is tried too.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn letters(&mut self, state: &str, by: Timestamp, count: i64) -> Result<Vec<QueuedLetter>, StoreError> {
        let wrong = by.saturating_add(SignedDuration::from_hours(24)).unwrap_or(Timestamp::MAX);
        let sql = format!("{LETTER} WHERE state = $1 AND (next_at <= $2 OR next_at > $3) ORDER BY next_at, member_id, kind, about LIMIT $4");
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(state).bind(moment(by)).bind(moment(wrong));
        let rows = query.bind(count).fetch_all(&mut *self.0).await?;
        rows.iter().map(letter).collect()
    }

    /// How many letters are in a state, and when the first of them is tried next.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn letters_in(&mut self, state: &str) -> Result<(u64, Option<Timestamp>), StoreError> {
        let row = sqlx::query("SELECT count(*), min(next_at) FROM mail_queue WHERE state = $1").bind(state).fetch_one(&mut *self.0).await?;
        let first = row.try_get::<Option<String>, _>(1)?.map(|at| read(at.parse())).transpose()?;
        Ok((u64::try_from(row.try_get::<i64, _>(0)?).unwrap_or_default(), first))
    }

    /// The last letter for a member that was not sent.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn last_letter_of(&mut self, member: MemberId) -> Result<Option<QueuedLetter>, StoreError> {
        let sql = format!("{LETTER} WHERE member_id = $1 AND ended_at IS NOT NULL ORDER BY ended_at DESC, kind, about DESC LIMIT 1");
        sqlx::query(sqlx::AssertSqlSafe(sql)).bind(member.to_string()).fetch_optional(&mut *self.0).await?.as_ref().map(letter).transpose()
    }
}

impl WriteTransaction {
    /// Adds a letter that waits; false where the same one stands there already.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn queue_letter(&mut self, member: MemberId, kind: &str, about: &str, at: Timestamp) -> Result<bool, StoreError> {
        let sql = "INSERT INTO mail_queue (member_id, kind, about, state, tries, made_at, next_at) VALUES ($1, $2, $3, 'waiting', 0, $4, $4) \
                   ON CONFLICT (member_id, kind, about) DO NOTHING";
        let done = sqlx::query(sql).bind(member.to_string()).bind(kind).bind(about).bind(moment(at)).execute(self.connection()).await?;
        Ok(done.rows_affected() > 0)
    }

    /// Removes the letters of a member that are not on their way.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn drop_letters(&mut self, member: MemberId) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM mail_queue WHERE member_id = $1 AND state = 'waiting'").bind(member.to_string()).execute(self.connection()).await?;
        Ok(())
    }

    /// Notes what became of a letter; false where it is gone.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_letter(&mut self, letter: &QueuedLetter, state: &str, at: Timestamp) -> Result<bool, StoreError> {
        let sql = "UPDATE mail_queue SET state = $4, ended_at = $5, why = $6, said = $7, tries = $8 WHERE member_id = $1 AND kind = $2 AND about = $3";
        let query = sqlx::query(sql).bind(letter.member.to_string()).bind(&letter.kind).bind(&letter.about).bind(state).bind(moment(at));
        let done = query.bind(&letter.why).bind(&letter.said).bind(letter.tries).execute(self.connection()).await?;
        Ok(done.rows_affected() > 0)
    }
}

impl Store {
    /// Adds a digest for a day to what waits, and notes the day with the choice: both or neither. False where the choice has changed meanwhile, or the
    /// letter stands there already.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn queue_digest(&self, chosen: &MailChoice, kind: &str, day: Date, at: Timestamp) -> Result<bool, StoreError> {
        let mut change = self.write().await?;
        let now = change.snapshot().mail_choice(chosen.member).await?;
        if now.as_ref() != Some(chosen) {
            change.roll_back().await?;
            return Ok(false);
        }
        let added = change.queue_letter(chosen.member, kind, &day.to_string(), at).await?;
        change.put_mail_choice(&MailChoice { last_day: day, ..chosen.clone() }).await?;
        change.commit_without_entry().await?;
        Ok(added)
    }

    /// Says that a letter is on its way from now on; false where it no longer waits: then it must not be sent.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn letter_leaves(&self, letter: &QueuedLetter) -> Result<bool, StoreError> {
        self.letter_moves(letter, "waiting", "sending").await
    }

    /// A letter that did not leave waits again.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn letter_waits(&self, letter: &QueuedLetter) -> Result<bool, StoreError> {
        self.letter_moves(letter, "sending", "waiting").await
    }

    async fn letter_moves(&self, letter: &QueuedLetter, from: &'static str, to: &'static str) -> Result<bool, StoreError> {
        let mut change = self.write().await?;
        let sql =
            "UPDATE mail_queue SET state = $5, tries = $6, next_at = $7, why = $8, said = $9 WHERE member_id = $1 AND kind = $2 AND about = $3 AND state = $4";
        let query = sqlx::query(sql).bind(letter.member.to_string()).bind(&letter.kind).bind(&letter.about).bind(from).bind(to).bind(letter.tries);
        let done = query.bind(moment(letter.next_at)).bind(&letter.why).bind(&letter.said).execute(change.connection()).await?;
        change.commit_without_entry().await?;
        Ok(done.rows_affected() > 0)
    }

    /// Removes a letter that there is nothing to say in.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn drop_letter(&self, letter: &QueuedLetter) -> Result<(), StoreError> {
        let mut change = self.write().await?;
        let sql = "DELETE FROM mail_queue WHERE member_id = $1 AND kind = $2 AND about = $3 AND state = 'waiting'";
        sqlx::query(sql).bind(letter.member.to_string()).bind(&letter.kind).bind(&letter.about).execute(change.connection()).await?;
        change.commit_without_entry().await
    }

    /// Removes letters whose end was known before a moment.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn drop_letters_before(&self, before: Timestamp) -> Result<(), StoreError> {
        let mut change = self.write().await?;
        sqlx::query("DELETE FROM mail_queue WHERE ended_at < $1").bind(moment(before)).execute(change.connection()).await?;
        change.commit_without_entry().await
    }
}
