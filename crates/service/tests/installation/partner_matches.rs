//! Matches: found where both released something that fits, shown one step at a time as both consent, and ended by either side without a word to the other.

use std::collections::BTreeSet;

use parvis_model::{Caller, MatchId, MemberId, OrganisationKind, PartnerStatementId, Purpose, Role};
use parvis_service::{
    MatchAnswer, MatchConsent, MatchDecline, MatchEnding, MatchStep, NewRelease, PartnerStatementFields, Rule, ServiceError, StatementSort, SupportKind,
};

use crate::TestInstallation;
use crate::partner_statements::stewards;

pub(crate) const NOT_NOW: MatchEnding = MatchEnding { why: MatchDecline::NotNow };

pub(crate) fn offer() -> PartnerStatementFields {
    PartnerStatementFields { sort: StatementSort::Possibility, title: "Stewards between matches".to_owned(), says: "Trained people.".to_owned(), ..stewards() }
}

pub(crate) fn broken<T>(refused: &Result<T, ServiceError>) -> Option<Rule> {
    match refused {
        Err(ServiceError::Broken(broken)) => Some(broken.rule()),
        _ => None,
    }
}

impl TestInstallation {
    pub(crate) async fn released(&self, by: MemberId, fields: PartnerStatementFields) -> PartnerStatementId {
        let made = self.statement(by, fields).await.unwrap();
        let answer = self.register.release_statement(&Caller::Member(by), made.id, NewRelease { version: made.head.version }).await.unwrap();
        assert!(answer.released_at.is_some());
        made.id
    }

    /// What the entries of an action name.
    pub(crate) async fn named(&self, action: &str) -> BTreeSet<String> {
        let all = self.register.journal(&Caller::CommandLine, 10_000).await.unwrap();
        all.into_iter().filter(|line| line.action == action).map(|line| line.subject).collect()
    }

    pub(crate) async fn matches(&self, by: MemberId) -> Vec<MatchAnswer> {
        self.register.partner_matches(&Caller::Member(by)).await.unwrap()
    }

    pub(crate) async fn opened(&self, by: MemberId, id: MatchId) -> MatchAnswer {
        self.register.partner_match(&Caller::Member(by), id).await.unwrap()
    }

    pub(crate) async fn consents(&self, by: MemberId, id: MatchId, step: MatchStep) -> Result<MatchAnswer, ServiceError> {
        self.register.consent_to_match(&Caller::Member(by), id, MatchConsent { step }).await
    }

    /// A need of the operator and a possibility of the advisers, both released; both were told.
    pub(crate) async fn matched(&self) -> (PartnerStatementId, PartnerStatementId, MatchId) {
        let (need, offered) = (self.released(self.owner, stewards()).await, self.released(self.adviser, offer()).await);
        let found = self.matches(self.owner).await;
        assert_eq!(found.len(), 1);
        assert_eq!(self.matches(self.adviser).await.len(), 1);
        (need, offered, found[0].id)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn both_sides_see_one_step_more_only_once_both_have_consented() {
    let town = TestInstallation::new("", 1).await;
    let (need, _, id) = town.matched().await;
    let (owner, adviser) = (town.owner, town.adviser);
    for by in [owner, adviser] {
        let told = town.opened(by, id).await;
        assert_eq!((told.shows, told.consented, told.may_consent, told.ended), (Some(MatchStep::That), Some(MatchStep::That), Some(MatchStep::What), false));
        assert!(told.what.is_none() && told.who.is_none());
    }
    assert_eq!(town.opened(owner, id).await.statement, need);
    assert_eq!(broken(&town.consents(owner, id, MatchStep::Who).await), Some(Rule::MatchStep), "one step after the other");
    let before = town.opened(adviser, id).await;
    let waits = town.consents(owner, id, MatchStep::What).await.unwrap();
    assert!(waits.what.is_none() && waits.may_consent.is_none());
    assert_eq!(town.opened(adviser, id).await, before, "the other side does not learn that one has consented");
    assert_eq!(broken(&town.consents(owner, id, MatchStep::Who).await), Some(Rule::MatchStep), "nobody runs ahead");
    let shown = town.consents(adviser, id, MatchStep::What).await.unwrap();
    assert_eq!(shown.what.as_ref().unwrap().title, "Stewards for the feast day");
    assert_eq!(shown.what.unwrap().words, ["people", "stewards"]);
    assert!(shown.who.is_none());
    let said = serde_json::to_string(&town.opened(owner, id).await).unwrap();
    assert!(said.contains("Stewards between matches") && !said.contains("Advisers") && !said.contains("The office"), "{said}");
    town.consents(owner, id, MatchStep::Who).await.unwrap();
    assert!(town.opened(adviser, id).await.who.is_none());
    let who = town.consents(adviser, id, MatchStep::Who).await.unwrap().who.unwrap();
    assert_eq!((who.name.as_str(), who.contact.as_str()), ("Schools", "The office, mornings"));
    assert_eq!(town.opened(owner, id).await.who.unwrap().name, "Advisers");
    town.consents(owner, id, MatchStep::Agreed).await.unwrap();
    assert_eq!(town.consents(adviser, id, MatchStep::Agreed).await.unwrap().shows, Some(MatchStep::Agreed));
    assert!(town.consents(adviser, id, MatchStep::Agreed).await.is_err());
    for word in ["release_statement", "look_for_matches", "open_match", "consent_to_match"] {
        assert!(town.noted(word).await > 0, "{word}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_with_many_statements_keeps_no_other_one_waiting() {
    let town = TestInstallation::new("[limits]\nmatches_a_day = 2\n", 1).await;
    let guild = town.register.add_organisation(&Caller::CommandLine, "Guild", OrganisationKind::Operator).await.unwrap().id;
    let member = town.register.add_member(&Caller::CommandLine, guild, Role::OperatorManager, "Somebody").await.unwrap().id;
    town.released(town.owner, stewards()).await;
    for title in ["One", "Two", "Three", "Four"] {
        town.released(town.adviser, PartnerStatementFields { title: title.to_owned(), ..offer() }).await;
    }
    assert_eq!(town.matches(town.adviser).await.len(), 2, "these are written down first");
    town.released(member, offer()).await;
    assert_eq!(town.matches(town.owner).await.len(), 2);
    assert_eq!(town.matches(member).await.len(), 1);
    let both = town.matches(town.owner).await.into_iter().map(|found| found.id).collect::<BTreeSet<_>>();
    assert!(both.contains(&town.matches(member).await[0].id), "one of each");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_journal_names_the_own_statement_alone_until_what_the_other_one_says_is_read() {
    let town = TestInstallation::new("", 1).await;
    let (need, offered, id) = town.matched().await;
    town.opened(town.owner, id).await;
    town.opened(town.adviser, id).await;
    town.consents(town.owner, id, MatchStep::What).await.unwrap();
    assert_eq!(town.named("open_match").await, BTreeSet::from([need.to_string(), offered.to_string()]));
    assert_eq!(town.named("consent_to_match").await, BTreeSet::from([format!("{need} what")]));
    town.consents(town.adviser, id, MatchStep::What).await.unwrap();
    assert!(town.named("open_match").await.contains(&format!("{offered} {need}")), "what was read is named");
    town.register.end_partner_match(&Caller::Member(town.owner), id, NOT_NOW).await.unwrap();
    assert_eq!(town.named("end_match").await, BTreeSet::from([need.to_string()]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_consent_is_taken_back_while_nothing_was_shown_for_it_and_the_other_side_never_learns() {
    let town = TestInstallation::new("", 1).await;
    let (_, _, id) = town.matched().await;
    let owner = Caller::Member(town.owner);
    assert_eq!(broken(&town.register.take_back_match_consent(&owner, id).await), Some(Rule::MatchShown), "nothing was consented to");
    let before = town.opened(town.adviser, id).await;
    town.consents(town.owner, id, MatchStep::What).await.unwrap();
    let again = town.register.take_back_match_consent(&owner, id).await.unwrap();
    assert_eq!((again.consented, again.may_consent), (Some(MatchStep::That), Some(MatchStep::What)));
    assert_eq!(town.opened(town.adviser, id).await, before);
    assert!(town.consents(town.adviser, id, MatchStep::What).await.unwrap().what.is_none(), "what was taken back shows nothing");
    town.consents(town.owner, id, MatchStep::What).await.unwrap();
    assert_eq!(broken(&town.register.take_back_match_consent(&owner, id).await), Some(Rule::MatchShown), "both see it now");
    assert!(town.opened(town.owner, id).await.what.is_some());
    assert_eq!(town.noted("take_back_consent").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_both_sides_do_at_the_same_moment_leaves_one_state_and_an_entry_for_each_act() {
    let town = TestInstallation::new("[limits]\nmatches_a_day = 100\n", 1).await;
    let second = town.register.add_member(&Caller::CommandLine, town.organisation_of(town.owner).await, Role::OperatorManager, "Second").await.unwrap().id;
    let adviser = Caller::Member(town.adviser);
    let (mut consents, mut taken_back) = (0, 0);
    for support in SupportKind::ALL {
        town.released(town.owner, PartnerStatementFields { support, ..stewards() }).await;
        town.released(town.adviser, PartnerStatementFields { support, ..offer() }).await;
        // Both look at once: one match is found, not two.
        let (ours, theirs) = tokio::join!(town.matches(town.owner), town.matches(town.adviser));
        let id = ours.iter().chain(&theirs).find(|found| found.support == Some(support)).unwrap().id;
        for side in [town.owner, town.adviser] {
            assert_eq!(town.matches(side).await.iter().filter(|found| found.support == Some(support)).map(|found| found.id).collect::<Vec<_>>(), [id]);
        }
        // Two of one side consent to the same step: one of them is told that it is no longer their turn.
        let (one, other) = tokio::join!(town.consents(town.owner, id, MatchStep::What), town.consents(second, id, MatchStep::What));
        assert_eq!(u8::from(one.is_ok()) + u8::from(other.is_ok()), 1);
        // One takes it back while the other side consents: either both see it, or neither.
        let owner = Caller::Member(town.owner);
        let (back, theirs) = tokio::join!(town.register.take_back_match_consent(&owner, id), town.consents(town.adviser, id, MatchStep::What));
        theirs.unwrap();
        assert!(back.is_ok() || broken(&back) == Some(Rule::MatchShown));
        taken_back += usize::from(back.is_ok());
        for side in [town.owner, town.adviser] {
            assert_eq!(town.opened(side, id).await.what.is_none(), back.is_ok());
        }
        consents += 2;
        if back.is_ok() {
            town.consents(town.owner, id, MatchStep::What).await.unwrap();
            consents += 1;
        }
        // Both consent.
        let (one, other) = tokio::join!(town.consents(town.owner, id, MatchStep::Who), town.consents(town.adviser, id, MatchStep::Who));
        assert!(one.is_ok() && other.is_ok());
        assert!(town.opened(town.owner, id).await.who.is_some() && town.opened(town.adviser, id).await.who.is_some());
        // One consents and the other withdraws: it has ended for both, no matter who was first.
        let (agreed, ended) = tokio::join!(town.consents(town.owner, id, MatchStep::Agreed), town.register.end_partner_match(&adviser, id, NOT_NOW));
        ended.unwrap();
        assert!(agreed.is_ok() || broken(&agreed) == Some(Rule::MatchEnded));
        consents += 2 + usize::from(agreed.is_ok());
        for side in [town.owner, town.adviser] {
            assert!(town.opened(side, id).await.ended);
        }
    }
    assert_eq!((town.noted("consent_to_match").await, town.noted("take_back_consent").await), (consents, taken_back));
    assert_eq!(town.noted("end_match").await, SupportKind::ALL.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn before_consent_what_one_side_is_told_is_the_same_whatever_the_other_one_says_and_is_called() {
    let mut told = Vec::new();
    for (name, says) in
        [("Aid", "Short."), ("Guild of the Northern Harbour", "Quite another offer, with many more words than the first one has, and 2,000 people.")]
    {
        let town = TestInstallation::new("", 1).await;
        let shell = Caller::CommandLine;
        let guild = town.register.add_organisation(&shell, name, OrganisationKind::Operator).await.unwrap().id;
        let member = town.register.add_member(&shell, guild, Role::OperatorManager, "Somebody").await.unwrap().id;
        let need = town.released(town.owner, stewards()).await;
        town.released(member, PartnerStatementFields { title: name.to_owned(), says: says.to_owned(), quantity: says.to_owned(), ..offer() }).await;
        let list = town.matches(town.owner).await;
        let id = list[0].id;
        let mut seen =
            serde_json::to_string(&(list, town.opened(town.owner, id).await, town.consents(town.owner, id, MatchStep::What).await.unwrap())).unwrap();
        seen = seen.replace(&id.to_string(), "match").replace(&need.to_string(), "statement");
        told.push(seen);
    }
    assert_eq!(told[0], told[1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_is_told_of_a_few_a_day_and_never_of_itself_and_nobody_else_sees_any() {
    let town = TestInstallation::new("[limits]\nmatches_a_day = 1\n", 1).await;
    let (owner, adviser) = (town.owner, town.adviser);
    town.released(owner, offer()).await;
    let need = town.released(owner, stewards()).await;
    assert!(town.matches(owner).await.is_empty(), "nobody is matched with themselves");
    town.released(adviser, offer()).await;
    town.released(adviser, PartnerStatementFields { title: "More stewards".to_owned(), ..offer() }).await;
    assert_eq!(town.matches(owner).await.len(), 1);
    assert_eq!(town.matches(owner).await.len(), 1, "one a day");
    town.at(24 * 60);
    assert_eq!(town.matches(owner).await.len(), 2);
    let id = town.matches(owner).await[0].id;
    let untold = town.register.partner_match(&Caller::Member(adviser), id).await;
    assert!(matches!(untold, Err(ServiceError::NotFound(_))), "the other side was not told yet");
    assert!(matches!(town.register.partner_match(&Caller::Member(town.coordinator), id).await, Err(ServiceError::NotFound(_))));
    let helper = town.register.add_member(&Caller::CommandLine, town.organisation_of(owner).await, Role::OperatorContributor, "Helper").await.unwrap().id;
    for nobody in [Caller::Member(helper), Caller::CommandLine] {
        assert!(matches!(town.register.partner_matches(&nobody).await, Err(ServiceError::Forbidden(_) | ServiceError::SignInNeeded)));
        assert!(town.register.release_statement(&nobody, need, NewRelease { version: 1 }).await.is_err());
    }
    assert!(town.register.partner_statement(&Caller::Member(adviser), Purpose::OwnWork, need).await.is_err(), "a match opens no record");
}
