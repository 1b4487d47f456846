//! With what members sign in: accounts, recovery codes, sessions, tokens, invitations. Secrets arrive here as hashes.

use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, MemberId, Scope, SessionId, SignInMethod, Timestamp, TokenId, WayIn};
use sqlx::Row;
use sqlx::sqlite::SqliteRow;

use crate::error::read;
use crate::people::parse_closed;
use crate::protected::moment;
use crate::{Snapshot, Store, StoreError, WriteTransaction};

/// Sessions of one member that run at a time.
pub const SESSIONS: i64 = 50;

/// The account of a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRow {
    /// Whose.
    pub member: MemberId,
    /// The name to sign in with, folded.
    pub user_name: String,
    /// Hash of the password; empty for one who signs in without.
    pub password: String,
    /// When the password was set.
    pub changed_at: Timestamp,
}

/// A link with which a member sets up an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationRow {
    /// Whom it invites.
    pub member: MemberId,
    /// Until when.
    pub until: Timestamp,
    /// Who made it; nobody where that is not known.
    pub by: Caller,
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// Identity, under which its member ends it.
    pub id: SessionId,
    /// Whose.
    pub member: MemberId,
    /// What the browser says it is.
    pub device: String,
    /// Since when.
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    pub seen_at: Timestamp,
    /// How the member proved who they are.
    pub method: SignInMethod,
}

/// A token of a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiTokenRow {
    /// Identity, under which its member ends it.
    pub id: TokenId,
    /// For whom it acts.
    pub member: MemberId,
    /// What its member calls it.
    pub name: String,
    /// What it allows.
    pub scope: Scope,
    /// Since when.
    pub created_at: Timestamp,
    /// Until when.
    pub until: Timestamp,
}

fn account(row: &SqliteRow) -> Result<AccountRow, StoreError> {
    Ok(AccountRow {
        member: read(row.try_get::<String, _>(0)?.parse())?,
        user_name: row.try_get(1)?,
        password: row.try_get(2)?,
        changed_at: read(row.try_get::<String, _>(3)?.parse())?,
    })
}

fn session(row: &SqliteRow) -> Result<SessionRow, StoreError> {
    Ok(SessionRow {
        id: read(row.try_get::<String, _>(0)?.parse())?,
        member: read(row.try_get::<String, _>(1)?.parse())?,
        device: row.try_get(2)?,
        created_at: read(row.try_get::<String, _>(3)?.parse())?,
        seen_at: read(row.try_get::<String, _>(4)?.parse())?,
        method: parse_closed(row.try_get(5)?, SignInMethod::parse)?,
    })
}

fn api_token(row: &SqliteRow) -> Result<ApiTokenRow, StoreError> {
    Ok(ApiTokenRow {
        id: read(row.try_get::<String, _>(0)?.parse())?,
        member: read(row.try_get::<String, _>(1)?.parse())?,
        name: row.try_get(2)?,
        scope: parse_closed(row.try_get(3)?, Scope::parse)?,
        created_at: read(row.try_get::<String, _>(4)?.parse())?,
        until: read(row.try_get::<String, _>(5)?.parse())?,
    })
}

impl Snapshot {
    /// The account with a user name.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn account_named(&mut self, user_name: &str) -> Result<Option<AccountRow>, StoreError> {
        let sql = "SELECT member_id, user_name, password, changed_at FROM account WHERE user_name = $1";
        sqlx::query(sql).bind(user_name).fetch_optional(&mut *self.0).await?.as_ref().map(account).transpose()
    }

    /// The account of a member.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn account(&mut self, member: MemberId) -> Result<Option<AccountRow>, StoreError> {
        let sql = "SELECT member_id, user_name, password, changed_at FROM account WHERE member_id = $1";
        sqlx::query(sql).bind(member.to_string()).fetch_optional(&mut *self.0).await?.as_ref().map(account).transpose()
    }

    /// Whether anybody has an account.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn has_accounts(&mut self) -> Result<bool, StoreError> {
        let count: i64 = sqlx::query_scalar("SELECT count(*) FROM account").fetch_one(&mut *self.0).await?;
        Ok(count > 0)
    }

    /// The session with a secret.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn session(&mut self, token: &str) -> Result<Option<SessionRow>, StoreError> {
        let sql = "SELECT id, member_id, device, created_at, seen_at, method FROM session WHERE token = $1";
        sqlx::query(sql).bind(token).fetch_optional(&mut *self.0).await?.as_ref().map(session).transpose()
    }

    /// The sessions of a member, the one used last first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn sessions(&mut self, member: MemberId) -> Result<Vec<SessionRow>, StoreError> {
        let sql = "SELECT id, member_id, device, created_at, seen_at, method FROM session WHERE member_id = $1 ORDER BY seen_at DESC, id";
        sqlx::query(sql).bind(member.to_string()).fetch_all(&mut *self.0).await?.iter().map(session).collect()
    }

    /// The token with a secret.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn api_token(&mut self, token: &str) -> Result<Option<ApiTokenRow>, StoreError> {
        let sql = "SELECT id, member_id, name, scope, created_at, until FROM api_token WHERE token = $1";
        sqlx::query(sql).bind(token).fetch_optional(&mut *self.0).await?.as_ref().map(api_token).transpose()
    }

    /// The tokens of a member, the latest first.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn api_tokens(&mut self, member: MemberId) -> Result<Vec<ApiTokenRow>, StoreError> {
        let sql = "SELECT id, member_id, name, scope, created_at, until FROM api_token WHERE member_id = $1 ORDER BY created_at DESC, id";
        sqlx::query(sql).bind(member.to_string()).fetch_all(&mut *self.0).await?.iter().map(api_token).collect()
    }

    /// Whom an invitation invites, until when, and who made it.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn invitation(&mut self, token: &str) -> Result<Option<InvitationRow>, StoreError> {
        let sql = "SELECT member_id, until, invited_by FROM invitation WHERE token = $1";
        let row = sqlx::query(sql).bind(token).fetch_optional(&mut *self.0).await?;
        let invitation = |row: sqlx::sqlite::SqliteRow| {
            let by: String = row.try_get(2)?;
            let by = if by == Caller::CommandLine.actor() { Caller::CommandLine } else { by.parse().map_or(Caller::Nobody, Caller::Member) };
            Ok(InvitationRow { member: read(row.try_get::<String, _>(0)?.parse())?, until: read(row.try_get::<String, _>(1)?.parse())?, by })
        };
        row.map(invitation).transpose()
    }

    /// Whose the user name is, and whether anybody has the recovery code. Both are looked up whatever the other says, so that
    /// a name that nobody has takes as long.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn claimed_with_code(&mut self, user_name: &str, code: &str) -> Result<(Option<MemberId>, bool), StoreError> {
        let sql = "SELECT coalesce((SELECT member_id FROM account WHERE user_name = $1), ''), (SELECT count(*) FROM recovery_code WHERE code = $2)";
        let row = sqlx::query(sql).bind(user_name).bind(code).fetch_one(&mut *self.0).await?;
        Ok((row.try_get::<String, _>(0)?.parse().ok(), row.try_get::<i64, _>(1)? > 0))
    }

    /// Whether a session runs, or a token is there, with which a member asks.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn is_way_in(&mut self, member: MemberId, way: WayIn) -> Result<bool, StoreError> {
        let (sql, id) = match way {
            WayIn::Session(id) => ("SELECT count(*) FROM session WHERE member_id = $1 AND id = $2", id.to_string()),
            WayIn::Token(id) => ("SELECT count(*) FROM api_token WHERE member_id = $1 AND id = $2", id.to_string()),
        };
        let found: i64 = sqlx::query_scalar(sql).bind(member.to_string()).bind(id).fetch_one(&mut *self.0).await?;
        Ok(found > 0)
    }

    /// How many recovery codes a member has left.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn recovery_codes_left(&mut self, member: MemberId) -> Result<i64, StoreError> {
        Ok(sqlx::query_scalar("SELECT count(*) FROM recovery_code WHERE member_id = $1").bind(member.to_string()).fetch_one(&mut *self.0).await?)
    }
}

impl Store {
    /// Notes when sessions were last used. That somebody is there changes nothing of the register: no journal entry.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn touch_sessions(&self, used: &[(SessionId, Timestamp)]) -> Result<(), StoreError> {
        let mut change = self.write().await?;
        for (id, at) in used {
            sqlx::query("UPDATE session SET seen_at = $2 WHERE id = $1").bind(id.to_string()).bind(at.to_string()).execute(change.connection()).await?;
        }
        change.commit_without_entry().await
    }
}

impl WriteTransaction {
    /// Writes the account of a member. False when another member has the user name.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_account(&mut self, row: &AccountRow) -> Result<bool, StoreError> {
        let taken: i64 = sqlx::query_scalar("SELECT count(*) FROM account WHERE user_name = $1 AND member_id <> $2")
            .bind(&row.user_name)
            .bind(row.member.to_string())
            .fetch_one(self.connection())
            .await?;
        if taken > 0 {
            return Ok(false);
        }
        sqlx::query(
            "INSERT INTO account (member_id, user_name, password, changed_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (member_id) DO UPDATE SET user_name = excluded.user_name, password = excluded.password, changed_at = excluded.changed_at",
        )
        .bind(row.member.to_string())
        .bind(&row.user_name)
        .bind(&row.password)
        .bind(row.changed_at.to_string())
        .execute(self.connection())
        .await?;
        Ok(true)
    }

    /// Begins a session; beyond [`SESSIONS`] of one member, the one that was used longest ago ends.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn add_session(&mut self, token: &str, row: &SessionRow) -> Result<(), StoreError> {
        sqlx::query(
            "DELETE FROM session WHERE member_id = $1 AND id NOT IN (\
             SELECT s.id FROM session s WHERE s.member_id = $1 ORDER BY s.seen_at DESC, s.created_at DESC, s.id LIMIT $2)",
        )
        .bind(row.member.to_string())
        .bind(SESSIONS - 1)
        .execute(self.connection())
        .await?;
        sqlx::query("INSERT INTO session (token, id, member_id, device, created_at, seen_at, method) VALUES ($1, $2, $3, $4, $5, $6, $7)")
            .bind(token)
            .bind(row.id.to_string())
            .bind(row.member.to_string())
            .bind(&row.device)
            .bind(row.created_at.to_string())
            .bind(row.seen_at.to_string())
            .bind(row.method.as_str())
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Ends a session of a member; false if there is none.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_session(&mut self, member: MemberId, id: SessionId) -> Result<bool, StoreError> {
        self.remove_of_member("DELETE FROM session WHERE id = $2 AND member_id = $1", member, &id.to_string()).await
    }

    /// Ends all sessions of a member but one.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_other_sessions(&mut self, member: MemberId, kept: Option<SessionId>) -> Result<(), StoreError> {
        let kept = kept.map(|id| id.to_string()).unwrap_or_default();
        self.remove_of_member("DELETE FROM session WHERE member_id = $1 AND id <> $2", member, &kept).await?;
        Ok(())
    }

    /// Adds a token.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn add_api_token(&mut self, token: &str, row: &ApiTokenRow) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO api_token (token, id, member_id, name, scope, created_at, until) VALUES ($1, $2, $3, $4, $5, $6, $7)")
            .bind(token)
            .bind(row.id.to_string())
            .bind(row.member.to_string())
            .bind(&row.name)
            .bind(row.scope.as_str())
            .bind(row.created_at.to_string())
            .bind(row.until.to_string())
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Ends a token of a member; false if there is none.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_api_token(&mut self, member: MemberId, id: TokenId) -> Result<bool, StoreError> {
        self.remove_of_member("DELETE FROM api_token WHERE id = $2 AND member_id = $1", member, &id.to_string()).await
    }

    /// Ends all tokens of a member.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_api_tokens(&mut self, member: MemberId) -> Result<(), StoreError> {
        self.remove_of_member("DELETE FROM api_token WHERE member_id = $1 AND id <> $2", member, "").await?;
        Ok(())
    }

    /// Invites a member; an earlier invitation of theirs ends.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_invitation(&mut self, token: &str, row: &InvitationRow) -> Result<(), StoreError> {
        self.end_invitations(row.member).await?;
        sqlx::query("INSERT INTO invitation (token, member_id, until, invited_by) VALUES ($1, $2, $3, $4)")
            .bind(token)
            .bind(row.member.to_string())
            .bind(row.until.to_string())
            .bind(row.by.actor())
            .execute(self.connection())
            .await?;
        Ok(())
    }

    /// Ends the invitations of a member; false when there was none.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_invitations(&mut self, member: MemberId) -> Result<bool, StoreError> {
        self.remove_of_member("DELETE FROM invitation WHERE member_id = $1 AND token <> $2", member, "").await
    }

    /// Replaces the recovery codes of a member.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn put_recovery_codes(&mut self, member: MemberId, codes: &[String]) -> Result<(), StoreError> {
        self.remove_of_member("DELETE FROM recovery_code WHERE member_id = $1 AND code <> $2", member, "").await?;
        for code in codes {
            sqlx::query("INSERT INTO recovery_code (code, member_id) VALUES ($1, $2)").bind(code).bind(member.to_string()).execute(self.connection()).await?;
        }
        Ok(())
    }

    /// Uses up a recovery code of a member; false if there is none.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn use_recovery_code(&mut self, member: MemberId, code: &str) -> Result<bool, StoreError> {
        self.remove_of_member("DELETE FROM recovery_code WHERE code = $2 AND member_id = $1", member, code).await
    }

    /// Removes tokens and links that ran out before `now`, sessions that were last used before `idle` or began before
    /// `longest`, and browsers that were last used before `device`. Answers how many.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_what_ran_out(&mut self, now: Timestamp, idle: Timestamp, longest: Timestamp, device: Timestamp) -> Result<u64, StoreError> {
        let mut count = 0;
        for (sql, before) in [
            ("DELETE FROM api_token WHERE until < $1", now),
            ("DELETE FROM invitation WHERE until < $1", now),
            ("DELETE FROM session WHERE seen_at < $1", idle),
            ("DELETE FROM session WHERE created_at < $1", longest),
        ] {
            count += sqlx::query(sql).bind(before.to_string()).execute(self.connection()).await?.rows_affected();
        }
        let sql = "DELETE FROM known_device WHERE used_at < $1";
        count += sqlx::query(sql).bind(moment(device)).execute(self.connection()).await?.rows_affected();
        Ok(count)
    }

    /// Ends sessions, tokens, recovery codes, passkeys and the connection with a directory of a member, and forgets their
    /// browsers.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn end_ways_in(&mut self, member: MemberId) -> Result<(), StoreError> {
        self.end_other_sessions(member, None).await?;
        self.forget_known_devices(member, &[]).await?;
        self.end_api_tokens(member).await?;
        self.put_recovery_codes(member, &[]).await?;
        self.remove_passkeys(member).await?;
        self.remove_directory_account(member).await?;
        Ok(())
    }

    /// Takes everything from a member with which they could sign in.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn close_account(&mut self, member: MemberId) -> Result<(), StoreError> {
        self.end_ways_in(member).await?;
        self.end_invitations(member).await?;
        self.erase_mail(member).await?;
        self.remove_of_member("DELETE FROM account WHERE member_id = $1 AND user_name <> $2", member, "").await?;
        Ok(())
    }

    pub(crate) async fn remove_of_member(&mut self, sql: &'static str, member: MemberId, what: &str) -> Result<bool, StoreError> {
        let done = sqlx::query(sql).bind(member.to_string()).bind(what).execute(self.connection()).await?;
        Ok(done.rows_affected() > 0)
    }
}
