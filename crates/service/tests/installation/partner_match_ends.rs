//! How a match ends, and that nobody can tell by which of the ways.

use std::collections::BTreeSet;

use parvis_model::{Caller, MatchId, OrganisationKind, PartnerStatementId};
use parvis_service::{MatchDecline, MatchStep, NewRelease, PartnerStatementChange, PartnerStatementFields, Rule, StatementEnding, StatementOutcome};

use crate::TestInstallation;
use crate::partner_matches::{NOT_NOW, broken, offer};
use crate::partner_statements::stewards;

/// How a match ends, by the hand of the operator or of time.
const WAYS: usize = 9;

impl TestInstallation {
    async fn ends(&self, way: usize, need: PartnerStatementId, id: MatchId) {
        let (owner, shell) = (Caller::Member(self.owner), Caller::CommandLine);
        let change = |fields, ends| PartnerStatementChange { version: 1, fields, ends, confirmed: false };
        match way {
            0 => self.register.end_partner_match(&owner, id, NOT_NOW).await.unwrap(),
            1 => self.register.stop_matching(&owner, need).await.unwrap(),
            2 => {
                let fields = PartnerStatementFields { quantity: "20".to_owned(), ..stewards() };
                self.register.change_partner_statement(&owner, need, change(Some(fields), None)).await.map(drop).unwrap();
            }
            3 => {
                let met = StatementEnding { outcome: StatementOutcome::Met, reason: "The scouts came.".to_owned() };
                self.register.change_partner_statement(&owner, need, change(None, Some(met))).await.map(drop).unwrap();
            }
            4 => self.register.withdraw(&owner, need.into()).await.unwrap(),
            5 => self.register.erase(&owner, need.into()).await.unwrap(),
            6 => {
                let other = self.register.add_organisation(&shell, "More schools", OrganisationKind::Operator).await.unwrap().id;
                self.register.merge_organisations(&shell, self.organisation_of(self.owner).await, other, "One board.").await.unwrap();
            }
            7 => {
                let schools = self.organisation_of(self.owner).await;
                self.register.end_membership(&shell, self.owner).await.unwrap();
                self.register.end_organisation(&shell, schools).await.unwrap();
                self.register.reopen_organisation(&shell, schools).await.unwrap();
            }
            _ => self.at(366 * 24 * 60),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn however_a_match_ends_the_other_side_reads_the_same_and_it_does_not_come_back() {
    let mut read = BTreeSet::new();
    for way in 0..WAYS {
        let town = TestInstallation::new("", 1).await;
        let (need, offered, id) = town.matched().await;
        let adviser = Caller::Member(town.adviser);
        for by in [town.owner, town.adviser] {
            town.consents(by, id, MatchStep::What).await.unwrap();
        }
        town.ends(way, need, id).await;
        let left = town.opened(town.adviser, id).await;
        assert!(left.ended && left.what.is_none() && left.who.is_none() && left.support.is_none(), "{way}: {left:?}");
        let said = serde_json::to_string(&(&left, town.matches(town.adviser).await)).unwrap();
        read.insert(said.replace(&id.to_string(), "match").replace(&offered.to_string(), "statement"));
        assert_eq!(broken(&town.consents(town.adviser, id, MatchStep::Who).await), Some(Rule::MatchEnded), "{way}");
        assert_eq!(broken(&town.register.take_back_match_consent(&adviser, id).await), Some(Rule::MatchEnded), "{way}");
        assert_eq!(broken(&town.register.end_partner_match(&adviser, id, NOT_NOW).await), Some(Rule::MatchEnded), "{way}");
        match way {
            0 => assert_eq!(town.opened(town.owner, id).await.why, Some(MatchDecline::NotNow), "who ended it reads why, and nobody else"),
            1 => {
                // Released once more, the same pair is another match, which begins with nothing.
                town.register.release_statement(&Caller::Member(town.owner), need, NewRelease { version: 1 }).await.unwrap();
                assert!(town.opened(town.adviser, id).await.ended);
                let new = town.matches(town.adviser).await;
                assert_eq!(new.iter().filter(|one| !one.ended).map(|one| one.consented).collect::<Vec<_>>(), [Some(MatchStep::That)]);
            }
            8 => {
                town.at(0);
                assert!(town.opened(town.adviser, id).await.ended, "also where the clock is set back");
            }
            _ => {}
        }
    }
    assert_eq!(read.len(), 1, "{read:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_to_have_ended_to_one_who_acted_does_not_come_back() {
    for act in 0..3 {
        let town = TestInstallation::new("", 1).await;
        let (_, _, id) = town.matched().await;
        let owner = Caller::Member(town.owner);
        town.consents(town.owner, id, MatchStep::What).await.unwrap();
        // Nobody looks in between: the last day is over, and then the clock is set back.
        town.at(366 * 24 * 60);
        let said = match act {
            0 => broken(&town.consents(town.adviser, id, MatchStep::What).await),
            1 => broken(&town.register.take_back_match_consent(&owner, id).await),
            _ => broken(&town.register.end_partner_match(&owner, id, NOT_NOW).await),
        };
        assert_eq!(said, Some(Rule::MatchEnded), "{act}");
        town.at(0);
        for side in [town.owner, town.adviser] {
            assert!(town.opened(side, id).await.ended, "{act}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_releases_or_writes_again_cannot_tell_whether_the_other_side_ended_the_match_or_took_its_statement_away() {
    let mut told = BTreeSet::new();
    for ends in [true, false] {
        let town = TestInstallation::new("[limits]\nmatches_a_day = 100\n", 1).await;
        let (need, offered, id) = town.matched().await;
        let (owner, adviser) = (Caller::Member(town.owner), Caller::Member(town.adviser));
        // One that was found by the other side, and that one was not told yet.
        let more = town.released(town.adviser, PartnerStatementFields { title: "More stewards".to_owned(), ..offer() }).await;
        assert_eq!(town.matches(town.owner).await.len(), 2);
        if ends {
            town.register.end_partner_match(&owner, id, NOT_NOW).await.unwrap();
        } else {
            town.register.stop_matching(&owner, need).await.unwrap();
        }
        town.register.stop_matching(&adviser, offered).await.unwrap();
        town.register.release_statement(&adviser, offered, NewRelease { version: 1 }).await.unwrap();
        let third = town.released(town.adviser, PartnerStatementFields { title: "Still more".to_owned(), ..offer() }).await;
        let said = serde_json::to_string(&town.matches(town.adviser).await).unwrap();
        told.insert([id.to_string(), offered.to_string(), more.to_string(), third.to_string()].iter().fold(said, |said, id| said.replace(id, "it")));
        // Who ended it releases the statement again: that begins anew.
        town.register.stop_matching(&owner, need).await.ok();
        town.register.release_statement(&owner, need, NewRelease { version: 1 }).await.unwrap();
        assert_eq!(town.matches(town.adviser).await.iter().filter(|found| !found.ended).count(), 3, "{ends}");
    }
    assert_eq!(told.len(), 1, "{told:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whichever_side_withdraws_at_whichever_step_both_see_nothing_more_of_each_other() {
    for (steps, ends) in (0..4).flat_map(|steps| [(steps, true), (steps, false)]) {
        let town = TestInstallation::new("", 1).await;
        let (_, _, id) = town.matched().await;
        for step in [MatchStep::What, MatchStep::Who, MatchStep::Agreed].into_iter().take(steps) {
            for by in [town.owner, town.adviser] {
                town.consents(by, id, step).await.unwrap();
            }
        }
        let by = if ends { town.owner } else { town.adviser };
        town.register.end_partner_match(&Caller::Member(by), id, NOT_NOW).await.unwrap();
        for side in [town.owner, town.adviser] {
            let seen = town.opened(side, id).await;
            assert!(seen.ended && seen.what.is_none() && seen.who.is_none() && seen.shows.is_none() && seen.may_consent.is_none(), "{steps}: {seen:?}");
            assert_eq!(seen.why.is_some(), side == by);
            assert_eq!(town.matches(side).await, [seen], "and it is not proposed again");
        }
    }
}
