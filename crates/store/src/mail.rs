//! What members want to hear by e-mail, and to which address.

use async_recursion::async_recursion as boxed;
use parvis_model::{Date, MemberId, Timestamp};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::error::read;
use crate::{Snapshot, StoreError, WriteTransaction};

/// What a member wants to hear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailChoice {
    /// Whose.
    pub member: MemberId,
    /// How often.
    pub rhythm: String,
    /// In which language.
    pub language: String,
    /// The address, sealed with what its links hold; none once it was erased.
    pub sealed: Option<String>,
    /// What is kept of the link that confirms it, and until when that works.
    pub confirm: Option<(String, Timestamp)>,
    /// Whether it was confirmed.
    pub confirmed: bool,
    /// What is kept of the link that stops it.
    pub stop_hash: Option<String>,
    /// On which day a confirmation was last asked for, and how often on that day.
    pub asked: (Date, i64),
    /// The day of the last letter, or of the choice.
    pub last_day: Date,
}

const CHOICE: &str =
    "SELECT member_id, rhythm, language, sealed, confirm_hash, confirm_until, confirmed, stop_hash, asked_on, asked_count, last_day FROM mail_choice";

fn choice(row: &SqliteRow) -> Result<MailChoice, StoreError> {
    let confirm = match (row.try_get::<Option<String>, _>(4)?, row.try_get::<Option<String>, _>(5)?) {
        (Some(hash), Some(until)) => Some((hash, read(until.parse())?)),
        _ => None,
    };
    Ok(MailChoice {
        member: read(row.try_get::<String, _>(0)?.parse())?,
        rhythm: row.try_get(1)?,
        language: row.try_get(2)?,
        sealed: row.try_get(3)?,
        confirm,
        confirmed: row.try_get::<i64, _>(6)? != 0,
        stop_hash: row.try_get(7)?,
        asked: (read(row.try_get::<String, _>(8)?.parse())?, row.try_get(9)?),
        last_day: read(row.try_get::<String, _>(10)?.parse())?,
    })
}

impl Snapshot {
    /// What a member wants to hear.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn mail_choice(&mut self, member: MemberId) -> Result<Option<MailChoice>, StoreError> {
        let row = sqlx::query(sqlx::AssertSqlSafe(format!("{CHOICE} WHERE member_id = $1"))).bind(member.to_string()).fetch_optional(&mut *self.0).await?;
        row.as_ref().map(choice).transpose()
    }

    /// The choice that a link confirms, or stops.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn mail_choice_of_link(&mut self, hash: &str) -> Result<Option<MailChoice>, StoreError> {
        let row =
            sqlx::query(sqlx::AssertSqlSafe(format!("{CHOICE} WHERE confirm_hash = $1 OR stop_hash = $1"))).bind(hash).fetch_optional(&mut *self.0).await?;
        row.as_ref().map(choice).transpose()
    }

    /// Up to `count` confirmed choices whose last letter is not of this day or the next, in the order of days and members, behind one of them. A later
    /// day was noted while the clock was wrong.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn mail_choices_due(&mut self, day: Date, after: Option<(Date, MemberId)>, count: i64) -> Result<Vec<MailChoice>, StoreError> {
        let (last, member) = after.map_or_else(Default::default, |(day, member)| (day.to_string(), member.to_string()));
        let tomorrow = day.tomorrow().unwrap_or(Date::MAX);
        let sql = format!(
            "{CHOICE} WHERE confirmed = 1 AND (last_day < $1 OR last_day > $2) AND (last_day, member_id) > ($3, $4) ORDER BY last_day, member_id LIMIT $5"
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(day.to_string()).bind(tomorrow.to_string()).bind(last).bind(member);
        let rows = query.bind(count).fetch_all(&mut *self.0).await?;
        rows.iter().map(choice).collect()
    }
}

impl WriteTransaction {
    /// Keeps what a member wants to hear, in place of what they wanted before.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_mail_choice(&mut self, choice: &MailChoice) -> Result<(), StoreError> {
        let sql = "INSERT INTO mail_choice (member_id, rhythm, language, sealed, confirm_hash, confirm_until, confirmed, stop_hash, asked_on, asked_count, last_day) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (member_id) DO UPDATE SET rhythm = excluded.rhythm, \
                   language = excluded.language, sealed = excluded.sealed, confirm_hash = excluded.confirm_hash, confirm_until = excluded.confirm_until, \
                   confirmed = excluded.confirmed, stop_hash = excluded.stop_hash, asked_on = excluded.asked_on, asked_count = excluded.asked_count, \
                   last_day = excluded.last_day";
        sqlx::query(sql)
            .bind(choice.member.to_string())
            .bind(&choice.rhythm)
            .bind(&choice.language)
            .bind(&choice.sealed)
            .bind(choice.confirm.as_ref().map(|(hash, _)| hash))
            .bind(choice.confirm.as_ref().map(|(_, until)| until.to_string()))
            .bind(i64::from(choice.confirmed))
            .bind(&choice.stop_hash)
            .bind(choice.asked.0.to_string())
            .bind(choice.asked.1)
            .bind(choice.last_day.to_string())
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Erases what a member wanted to hear, with the address, and every letter.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn erase_mail(&mut self, member: MemberId) -> Result<(), StoreError> {
        for sql in ["DELETE FROM mail_choice WHERE member_id = $1", "DELETE FROM mail_queue WHERE member_id = $1"] {
            sqlx::query(sql).bind(member.to_string()).execute(self.connection()).await?;
        }
        Ok(())
    }
}
