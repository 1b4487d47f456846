//! Matches between what one organisation needs and another can offer, as one of the two is told of them: one step at a time, as far as both consent
//! (docs/access-rules.md, rule 18).

use async_recursion::async_recursion as boxed;
use jiff::tz::Offset;
use parvis_access::{MatchStep, Operation, match_shows, may_consent};
use parvis_model::{Caller, MatchId, Purpose, Role, Timestamp};
use parvis_store::{MatchRow, Snapshot, WriteTransaction};

use super::fits::in_common;
use super::shapes::PartnerStatementDocument;
use super::standing::{Pair, Standing};
use super::told::{MatchAnswer, MatchDecline, MatchedPartner, MatchedStatement};
use super::turns::in_turns;
use crate::door::journal_action::Action;
use crate::door::protected::Reader;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// What an organisation was not told yet: a match that the other side found, or a pair that was found just now.
enum Untold {
    Found(Box<MatchRow>),
    New(Box<Pair>),
}

/// Matches in one answer, and of those that wait to be told.
const MOST_SHOWN: i64 = 100;

impl Register {
    /// The matches of which the caller's organisation was told, the latest first. Before that, new ones are looked for; of those it is told a few a day.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`]; [`ServiceError::Forbidden`] for those who do not keep the records of an organisation; [`ServiceError::Sealed`] without
    /// the key.
    #[boxed]
    pub async fn partner_matches(&self, caller: &Caller) -> Result<Vec<MatchAnswer>, ServiceError> {
        // One list of each member at a time: all that was released is opened for it.
        let _own = self.looking_over.turn_of_caller(caller).await?;
        let mut snapshot = self.store.read().await?;
        let reader = self.matching_reader(&mut snapshot, caller).await?;
        let new = if self.left_today(&mut snapshot, &reader).await? > 0 { self.new_pairs(&mut snapshot, &reader).await? } else { Vec::new() };
        drop(snapshot);
        let mut change = self.writer_to_show(caller).await?;
        let reader = self.matching_reader(change.snapshot(), caller).await?;
        self.tell_of_matches(&mut change, &reader, new).await?;
        let mut answers = Vec::new();
        for found in change.snapshot().matches_of(reader.scope.organisation, MOST_SHOWN).await? {
            answers.push(self.match_told(&mut change, &reader, &found, false).await?);
        }
        let entry = self.reading(caller, &reader, Action::LookForMatches, &format!("{} matches", answers.len()), &[Operation::Existence])?;
        self.commit_reading(change, entry, &reader, &[]).await?;
        Ok(answers)
    }

    /// One match, with what the other statement says and whose it is, as far as both sides consented. That it was opened is in the journal.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], also for one of which the caller's organisation was not told; as [`Register::partner_matches`].
    #[boxed]
    pub async fn partner_match(&self, caller: &Caller, id: MatchId) -> Result<MatchAnswer, ServiceError> {
        let mut change = self.writer_to_show(caller).await?;
        let (reader, found) = self.own_match(change.snapshot(), caller, id).await?;
        let answer = self.match_told(&mut change, &reader, &found, true).await?;
        // The id of the match would tell those who read the journal who waits for whom.
        let subject = if answer.what.is_some() { format!("{} {}", found.own.record, found.other.record) } else { found.own.record.to_string() };
        let entry = self.reading(caller, &reader, Action::OpenMatch, &subject, &[Operation::Existence, Operation::Text])?;
        self.commit_reading(change, entry, &reader, &[]).await?;
        Ok(answer)
    }

    /// Those who keep the records of an organisation; nobody else learns that there are matches.
    async fn matching_reader(&self, snapshot: &mut Snapshot, caller: &Caller) -> Result<Reader, ServiceError> {
        let reader = self.reader(snapshot, caller, Purpose::OwnWork).await?.ok_or(ServiceError::SignInNeeded)?;
        if matches!(reader.role, Role::Coordinator | Role::Adviser | Role::OperatorManager | Role::CommunityMember) {
            return Ok(reader);
        }
        Err(ServiceError::Forbidden("those who look after the records of an organisation see its matches"))
    }

    /// A match of which the caller's organisation was told.
    pub(super) async fn own_match(&self, snapshot: &mut Snapshot, caller: &Caller, id: MatchId) -> Result<(Reader, MatchRow), ServiceError> {
        let reader = self.matching_reader(snapshot, caller).await?;
        let found = snapshot.match_of(reader.scope.organisation, id).await?.ok_or(ServiceError::NotFound("match"))?;
        Ok((reader, found))
    }

    /// Of how many matches the reader's organisation is still told today (UTC).
    async fn left_today(&self, snapshot: &mut Snapshot, reader: &Reader) -> Result<u64, ServiceError> {
        let told = snapshot.told_since(reader.scope.organisation, midnight(reader.scope.now)).await?;
        Ok(self.settings.limits.matches_a_day.saturating_sub(told))
    }

    /// Tells an organisation of as many matches as it is told a day: those that others found and new ones, in turns. A new one that is not told is not written
    /// down.
    async fn tell_of_matches(&self, change: &mut WriteTransaction, reader: &Reader, new: Vec<Pair>) -> Result<(), ServiceError> {
        let (own, now) = (reader.scope.organisation, reader.scope.now);
        let mut left = self.left_today(change.snapshot(), reader).await?;
        let (before, told) = (change.snapshot().matched_before(own).await?, change.snapshot().told_of_each(own).await?);
        let untold = change.snapshot().matches_untold(own, MOST_SHOWN).await?;
        let waiting = untold.into_iter().map(|found| (found.other.owner, Untold::Found(Box::new(found))));
        let waiting = waiting.chain(new.into_iter().map(|pair| (pair.other.owner, Untold::New(Box::new(pair)))));
        for one in in_turns(waiting.collect(), told) {
            if left == 0 {
                return Ok(());
            }
            match one {
                Untold::Found(found) => {
                    let ended = before.ended_between(found.own.release, found.other.release, found.other.owner);
                    if ended || self.standing(change.snapshot(), &found).await?.is_none() {
                        change.match_is_over(found.id, now).await?;
                        continue;
                    }
                    change.tell_of_match(found.id, own, now).await?;
                }
                Untold::New(pair) => {
                    // Either may have been taken back or matched since they were compared.
                    if before.rules_out(&pair.own, &pair.other) || !self.both_released(change.snapshot(), &pair).await? {
                        continue;
                    }
                    let id = MatchId::from_random(self.random());
                    let (asks, offers) = if pair.asks { (pair.own, pair.other) } else { (pair.other, pair.own) };
                    change.add_match(id, now, asks, offers).await?;
                    change.tell_of_match(id, own, now).await?;
                }
            }
            left -= 1;
        }
        Ok(())
    }

    /// What one side is told of a match; `opened` with what the other says, as far as both consented. Of one that has ended both sides are told the same,
    /// except why one ended it oneself, and it does not come back.
    async fn match_told(&self, change: &mut WriteTransaction, reader: &Reader, found: &MatchRow, opened: bool) -> Result<MatchAnswer, ServiceError> {
        let told_on = Offset::UTC.to_datetime(found.own.told_at.unwrap_or(found.found_at)).date();
        let mut answer = MatchAnswer {
            id: found.id,
            statement: found.own.record,
            ended: true,
            told_on,
            why: found.own.declined.as_deref().and_then(MatchDecline::parse),
            shows: None,
            consented: None,
            may_consent: None,
            support: None,
            area_name: None,
            what: None,
            who: None,
        };
        let Some(Standing { own, other }) = self.standing(change.snapshot(), found).await? else {
            change.match_is_over(found.id, reader.scope.now).await?;
            return Ok(answer);
        };
        let shows = match_shows(found.own.step, found.other.step);
        (answer.ended, answer.shows, answer.consented) = (false, Some(shows), Some(found.own.step));
        answer.may_consent = found.own.step.next().filter(|to| may_consent(found.own.step, found.other.step, *to));
        answer.support = Some(own.support);
        if let Some(area) = own.area {
            answer.area_name = change.snapshot().area_called(area).await?;
        }
        if opened && shows >= MatchStep::Who {
            let name = change.snapshot().organisation(found.other.owner).await?.map(|row| row.name).unwrap_or_default();
            answer.who = Some(MatchedPartner { organisation: found.other.owner, name, contact: other.contact.clone() });
        }
        if opened && shows >= MatchStep::What {
            let area_name = match other.area {
                Some(area) => change.snapshot().area_called(area).await?,
                None => None,
            };
            let words = in_common(&own, &other);
            let PartnerStatementDocument { sort, title, says, quantity, area, from, until, .. } = other;
            answer.what = Some(MatchedStatement { sort, title, says, quantity, area, area_name, from, until, words });
        }
        Ok(answer)
    }
}

/// The moment with which the day begins (UTC).
fn midnight(now: Timestamp) -> Timestamp {
    const DAY: i64 = 24 * 60 * 60;
    Timestamp::from_second(now.as_second() - now.as_second().rem_euclid(DAY)).unwrap_or(now)
}
