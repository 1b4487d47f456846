//! The journal by who did it, by what was done and by what it was about: pages of it in the order of time, each found by an index.

use async_recursion::async_recursion as boxed;
use parvis_journal::Entry;
use parvis_model::SubjectId;
use sqlx::{QueryBuilder, Sqlite};

use crate::journal::entry;
use crate::{Snapshot, StoreError};

/// Which entries. Of several conditions, the first of subject, actor and actions is found by its index; the others are looked at in what it finds
/// ([`JournalFilter::fits`]).
#[derive(Debug, Clone, Default)]
pub struct JournalFilter {
    /// What they are about.
    pub subject: Option<SubjectId>,
    /// On whose behalf, in the word of the journal.
    pub actor: Option<String>,
    /// What was done, in the words of the journal; none at all finds nothing.
    pub actions: Option<Vec<&'static str>>,
    /// From when on, up to the second: a time without its last letter, so that it stands before its own fractions.
    pub from: Option<String>,
    /// Before when, likewise.
    pub to: Option<String>,
}

/// An entry as it stands in the database, with its recorded link.
#[derive(Debug, Clone)]
pub struct LinkedEntry {
    /// The entry.
    pub entry: Entry,
    /// The hash that binds it to those before it.
    pub link: String,
}

impl JournalFilter {
    fn is_empty(&self) -> bool {
        self.subject.is_none() && self.actor.is_none() && self.actions.is_none() && self.from.is_none() && self.to.is_none()
    }

    /// Whether an entry that the index found is one of those asked for.
    pub fn fits(&self, entry: &Entry) -> bool {
        self.actor.as_ref().is_none_or(|actor| *actor == entry.actor) && self.actions.as_ref().is_none_or(|actions| actions.contains(&entry.action.as_str()))
    }

    /// The runs of an index that hold them, each with what it is a run of.
    fn runs(&self) -> Vec<(&'static str, Option<String>)> {
        if let Some(subject) = self.subject {
            return vec![("journal_about e WHERE e.subject_id = ", Some(subject.to_string()))];
        }
        if let Some(actor) = &self.actor {
            return vec![("journal_entry e WHERE e.actor = ", Some(actor.clone()))];
        }
        if let Some(actions) = &self.actions {
            return actions.iter().map(|action| ("journal_entry e WHERE e.action = ", Some((*action).to_owned()))).collect();
        }
        vec![("journal_entry e WHERE ", None)]
    }
}

/// A run of an index between two times, the latest first: behind the place where a page ended, or before the end of the time.
fn push_run(sql: &mut QueryBuilder<Sqlite>, (from, of): (&str, Option<String>), filter: &JournalFilter, after: Option<&(String, i64)>, count: i64) {
    sql.push("SELECT * FROM (SELECT e.at, e.place FROM ").push(from);
    if let Some(of) = of {
        sql.push_bind(of).push(" AND ");
    }
    sql.push("e.at >= ").push_bind(filter.from.clone().unwrap_or_default());
    let end = after.cloned().or_else(|| filter.to.clone().map(|to| (to, 0)));
    if let Some((at, place)) = end {
        sql.push(" AND (e.at, e.place) < (").push_bind(at).push(", ").push_bind(place).push(")");
    }
    sql.push(" ORDER BY e.at DESC, e.place DESC LIMIT ").push_bind(count).push(") r");
}

/// The statement for a page of what a filter finds.
fn statement(filter: &JournalFilter, after: Option<&(String, i64)>, count: i64) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new("SELECT j.place, j.id, j.at, j.actor, j.action, j.subject, j.detail, j.link FROM ");
    if filter.is_empty() {
        // The whole journal is in the order of the chain, whatever the clock said.
        sql.push("journal_entry j WHERE j.place < ").push_bind(after.map_or(i64::MAX, |(_, place)| *place));
        sql.push(" ORDER BY j.place DESC LIMIT ").push_bind(count);
        return sql;
    }
    sql.push("(SELECT u.at, u.place FROM (");
    for (number, run) in filter.runs().into_iter().enumerate() {
        if number > 0 {
            sql.push(" UNION ALL ");
        }
        push_run(&mut sql, run, filter, after, count);
    }
    sql.push(") u ORDER BY u.at DESC, u.place DESC LIMIT ").push_bind(count);
    sql.push(") found JOIN journal_entry j ON j.place = found.place ORDER BY found.at DESC, found.place DESC");
    sql
}

impl Snapshot {
    /// Up to `count` entries that the index of a filter finds, the latest first, behind a place: the time of an entry and its number. Not all of
    /// them need fit.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn journal_found(&mut self, filter: &JournalFilter, after: Option<&(String, i64)>, count: i64) -> Result<Vec<LinkedEntry>, StoreError> {
        if filter.runs().is_empty() {
            return Ok(Vec::new());
        }
        let rows = statement(filter, after, count).build().fetch_all(&mut *self.0).await?;
        rows.iter().map(|row| entry(row).map(|(entry, link)| LinkedEntry { entry, link })).collect()
    }
}

#[cfg(test)]
mod tests {
    use parvis_model::SiteId;
    use sqlx::Row;

    use super::*;
    use crate::store::testing::opened;

    /// How the database would find a page.
    async fn plan(snapshot: &mut Snapshot, filter: &JournalFilter, after: Option<&(String, i64)>) -> Vec<String> {
        let sql = format!("EXPLAIN QUERY PLAN {}", statement(filter, after, 51).into_string());
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(&mut *snapshot.0).await.unwrap();
        rows.iter().map(|row| row.try_get::<String, _>(3).unwrap()).collect()
    }

    #[tokio::test]
    async fn a_filtered_page_is_found_by_indexes_and_never_by_a_walk_along_the_journal() {
        let folder = tempfile::tempdir().unwrap();
        let store = opened(&folder.path().join("register.sqlite"), true).await.unwrap();
        let mut snapshot = store.read().await.unwrap();
        let (about, who) = (Some(SubjectId::from(SiteId::from_random([1; 16]))), Some("member_1".to_owned()));
        let (what, from, to) = (Some(vec!["open_note", "list_notes"]), Some("2026-01-01T00:00:00".to_owned()), Some("2026-02-01T00:00:00".to_owned()));
        let none = JournalFilter::default();
        for (filter, index) in [
            (JournalFilter { subject: about, actor: who.clone(), ..none.clone() }, "sqlite_autoindex_journal_about_1 (subject_id=? AND "),
            (JournalFilter { actor: who, actions: what.clone(), ..none.clone() }, "journal_entry_by_actor (actor=? AND "),
            (JournalFilter { actions: what, from: from.clone(), to: to.clone(), ..none.clone() }, "journal_entry_by_action (action=? AND "),
            (JournalFilter { from, to, ..none.clone() }, "journal_entry_by_time ("),
            (none, "SEARCH j USING INDEX sqlite_autoindex_journal_entry_1 (place<?)"),
        ] {
            for after in [None, Some(("2026-01-15T00:00:00Z".to_owned(), 7))] {
                let steps = plan(&mut snapshot, &filter, after.as_ref()).await;
                assert!(steps.iter().any(|step| step.contains(index)), "{index} in {steps:?}");
                let walk = steps.iter().find(|step| ["SCAN e", "SCAN j"].iter().any(|walk| step.starts_with(walk)));
                assert_eq!(walk, None, "{steps:?}");
                let sorted = steps.iter().filter(|step| step.contains("TEMP B-TREE")).count();
                assert!(sorted <= 2, "a run is in order, only what is joined of it is sorted: {steps:?}");
            }
        }
    }

    /// A journal of so many entries, one every ten minutes, of forty members and a hundred sites.
    async fn filled(store: &crate::Store, entries: i64) {
        let words = ["open_note", "list_notes", "open_visit", "change_note", "sign_in", "open_finding", "open_note", "refuse_sign_in"];
        let of = |number: i64, many: i64| usize::try_from(number * 7919 % many).unwrap();
        let rows: Vec<(i64, String, String, String, &str, String)> = (1..=entries)
            .map(|place| {
                let at = parvis_model::Timestamp::from_second(1_700_000_000 + place * 600).unwrap().to_string();
                let site = SiteId::from_random([u8::try_from(of(place, 100)).unwrap(); 16]);
                (place, format!("journal_{place}"), at, format!("member_{}", of(place, 40)), words[of(place, 8)], site.to_string())
            })
            .collect();
        let mut change = store.write().await.unwrap();
        let head = "INSERT INTO journal_entry (place, id, at, actor, action, subject, detail, link) ";
        crate::many::insert(change.connection(), head, 8, &rows, "", |values, (place, id, at, actor, action, subject)| {
            values.push_bind(*place).push_bind(id).push_bind(at).push_bind(actor).push_bind(*action).push_bind(subject).push_bind("").push_bind("");
        })
        .await
        .unwrap();
        crate::told_of::make_again(change.connection()).await.unwrap();
        change.commit_without_entry().await.unwrap();
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_filtered_page_of_a_journal_of_200_000_entries_is_answered_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let store = opened(&folder.path().join("register.sqlite"), true).await.unwrap();
        filled(&store, 200_000).await;
        let mut snapshot = store.read().await.unwrap();
        let none = JournalFilter::default();
        let (from, to) = (Some("2024-06-01T00:00:00".to_owned()), Some("2024-06-08T00:00:00".to_owned()));
        let what = Some(vec!["open_note", "list_notes", "open_visit", "list_visits", "open_finding", "list_findings"]);
        let place = Some(SubjectId::from(SiteId::from_random([42; 16])));
        let mut slowest = std::time::Duration::ZERO;
        for filter in [
            JournalFilter { actor: Some("member_7".to_owned()), ..none.clone() },
            JournalFilter { subject: place, ..none.clone() },
            JournalFilter { actions: what.clone(), ..none.clone() },
            JournalFilter { from: from.clone(), to: to.clone(), ..none.clone() },
            JournalFilter { actor: Some("member_7".to_owned()), subject: place, actions: what, from, to },
            JournalFilter { actions: Some(vec!["undo_import"]), ..none.clone() },
            none,
        ] {
            let began = std::time::Instant::now();
            let first = snapshot.journal_found(&filter, None, 51).await.unwrap();
            let last = first.last().map(|row| (row.entry.at.clone(), i64::try_from(row.entry.place).unwrap()));
            let second = snapshot.journal_found(&filter, last.as_ref(), 51).await.unwrap();
            slowest = slowest.max(began.elapsed());
            let all: Vec<&LinkedEntry> = first.iter().chain(&second).collect();
            assert!(all.windows(2).all(|pair| (&pair[0].entry.at, pair[0].entry.place) > (&pair[1].entry.at, pair[1].entry.place)));
        }
        println!("proof: journal of 200000 entries: two filtered pages in {slowest:?} at most");
        assert!(slowest < std::time::Duration::from_secs(2), "{slowest:?}");
    }
}
