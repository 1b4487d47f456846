//! Agreements: that both parties have to agree, what is given under one, and that its end takes that back.

use parvis_model::{
    AgreementId, Caller, Date, Handling, Marking, MemberId, NoteId, OrganisationId, OrganisationKind, Purpose, RecordKind, SignedDuration, Timestamp,
};
use parvis_service::{
    AgreementAnswer, AgreementChange, AgreementConfirmation, AgreementEnding, AgreementExchange, AgreementGap, AgreementStanding, AgreementTerms, BrokenRule,
    NewAgreement, NewGivenUnder, RecipientAnswer, Rule, ServiceError,
};

use crate::TestInstallation;

pub(crate) fn rule<T>(answer: Result<T, ServiceError>) -> Option<Rule> {
    answer.err().and_then(|error| error.broken_rule().map(BrokenRule::rule))
}

pub(crate) fn terms() -> AgreementTerms {
    AgreementTerms {
        title: "Doors of schools".to_owned(),
        purpose: "To look at doors together.".to_owned(),
        legal_basis: "Section 4 of the act on schools.".to_owned(),
        other_parties: Vec::new(),
        exchanged: vec![AgreementExchange { kind: RecordKind::SiteNote, up_to: Marking::Amber }],
        least_view: String::new(),
        onward_use: "To nobody.".to_owned(),
        assessment: "Visited in May; keeps its records locked.".to_owned(),
        personal_data: false,
        transfer_basis: String::new(),
        recall: String::new(),
        contact: "The office.".to_owned(),
        from: None,
        until: None,
        review_on: None,
    }
}

const ENDING: &str = "We do it ourselves now.";

impl TestInstallation {
    /// Proposed by the owner of the town's site to the advisers, and given to them.
    async fn agreement_proposed(&self, fields: AgreementTerms) -> AgreementAnswer {
        self.proposed_by(self.owner, self.organisation_of(self.adviser).await, fields).await.unwrap()
    }

    async fn proposed_by(&self, by: MemberId, to: OrganisationId, fields: AgreementTerms) -> Result<AgreementAnswer, ServiceError> {
        let given_until = Some(self.days_on(300));
        let new = NewAgreement { marking: Marking::Amber, handling: Handling::Ordinary, fields, given_until };
        self.register.create_agreement(&Caller::Member(by), to.into(), new).await
    }

    fn days_on(&self, days: i64) -> Timestamp {
        parvis_model::Clock::now(self.hand.as_ref()) + SignedDuration::from_hours(24 * days)
    }

    async fn confirms(&self, by: MemberId, id: AgreementId) -> Result<AgreementAnswer, ServiceError> {
        self.register.confirm_agreement(&Caller::Member(by), id, AgreementConfirmation { version: 1 }).await
    }

    async fn agreed(&self) -> AgreementId {
        let id = self.agreement_proposed(terms()).await.id;
        self.confirms(self.adviser, id).await.unwrap();
        id
    }

    async fn ends_agreement(&self, by: MemberId, id: AgreementId, version: i64) -> Result<AgreementAnswer, ServiceError> {
        self.register.end_agreement(&Caller::Member(by), id, AgreementEnding { version, reason: ENDING.to_owned() }).await
    }

    async fn gives_under(&self, id: AgreementId, note: NoteId) -> Result<RecipientAnswer, ServiceError> {
        let new = NewGivenUnder { purpose: Purpose::Planning, until: None };
        self.register.give_under_agreement(&Caller::Member(self.owner), id, note.into(), new).await
    }

    async fn adviser_reads(&self, note: NoteId) -> bool {
        self.register.note(&Caller::Member(self.adviser), Purpose::Planning, note).await.is_ok()
    }

    /// Whether the adviser may write about the owner, which takes a relation.
    async fn is_partner(&self) -> bool {
        let about = self.organisation_of(self.owner).await;
        let new = serde_json::json!({"text": "x", "marking": "amber", "handling": "ordinary", "state": "draft"}).to_string();
        self.register.create_record(&Caller::Member(self.adviser), RecordKind::SiteNote, about.into(), &new, "en").await.is_ok()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_becomes_a_partner_alone_and_both_are_while_what_both_agreed_is_in_force() {
    let town = TestInstallation::new("", 1).await;
    let made = town.agreement_proposed(AgreementTerms { until: Some(Date::constant(2027, 3, 1)), ..terms() }).await;
    assert_eq!(made.content.unwrap().standing, AgreementStanding::Proposed);
    assert!(!town.is_partner().await, "a proposal makes nobody a partner");
    assert!(matches!(town.confirms(town.owner, made.id).await, Err(ServiceError::Forbidden(_))), "who proposed it does not confirm it");
    assert!(matches!(town.confirms(town.coordinator, made.id).await, Err(ServiceError::NotFound(_))));
    let confirmed = town.confirms(town.adviser, made.id).await.unwrap().content.unwrap();
    assert_eq!(confirmed.standing, AgreementStanding::InForce);
    assert!(town.is_partner().await);
    assert!(matches!(town.confirms(town.adviser, made.id).await, Err(ServiceError::Conflict)), "another version stands now");
    town.at(60 * 24 * 130);
    assert_eq!(
        town.register.agreement(&Caller::Member(town.adviser), Purpose::OwnWork, made.id).await.unwrap().content.unwrap().standing,
        AgreementStanding::AboutToEnd
    );
    town.at(60 * 24 * 200);
    assert!(!town.is_partner().await, "its last day is over");
    assert_eq!(rule(town.ends_agreement(town.adviser, made.id, 2).await), Some(Rule::AgreementEnded));
}

#[tokio::test(flavor = "multi_thread")]
async fn either_party_ends_it_and_what_was_given_under_it_ends_in_the_same_act_and_does_not_come_back() {
    let town = TestInstallation::new("", 1).await;
    for by in [town.owner, town.adviser] {
        let id = town.agreed().await;
        let (under, beside) = (town.note(town.sites[0]).await, town.note(town.sites[0]).await);
        let given = town.gives_under(id, under).await.unwrap();
        assert!(given.under_agreement && given.until <= town.days_on(300), "no longer than the other party can read the agreement");
        let advisers = town.organisation_of(town.adviser).await;
        town.register.give(&Caller::Member(town.owner), beside.into(), advisers, Purpose::Planning, town.days_on(9)).await.unwrap();
        assert!(town.adviser_reads(under).await && town.adviser_reads(beside).await);
        let backup = town.backup().await;
        let ended = town.ends_agreement(by, id, 2).await.unwrap().content.unwrap();
        assert_eq!((ended.standing, ended.ended.unwrap().reason.as_str()), (AgreementStanding::Ended, ENDING));
        assert!(!town.is_partner().await && !town.adviser_reads(under).await && town.adviser_reads(beside).await);
        assert_eq!(rule(town.gives_under(id, under).await), Some(Rule::AgreementNotInForce));
        assert_eq!(rule(town.ends_agreement(by, id, 3).await), Some(Rule::AgreementEnded));
        let journal = town.register.journal(&Caller::CommandLine, 10_000).await.unwrap();
        let took = journal.iter().filter(|entry| entry.action == "take_back_note" && entry.subject.starts_with(&under.to_string())).count();
        assert_eq!(took, 1, "it stands in the journal");
        let (_place, _, restored) = town.restored(&backup, town.folder.path()).await;
        assert!(restored.note(&Caller::Member(town.adviser), Purpose::Planning, under).await.is_err(), "not even with an older backup");
        restored.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn withdrawing_erasing_and_taking_back_an_agreement_take_back_what_was_given_under_it() {
    let town = TestInstallation::new("", 1).await;
    let owner = Caller::Member(town.owner);
    for way in 0..3 {
        let (id, note) = (town.agreed().await, town.note(town.sites[0]).await);
        town.gives_under(id, note).await.unwrap();
        assert!(town.adviser_reads(note).await);
        match way {
            0 => town.register.withdraw(&owner, id.into()).await.unwrap(),
            1 => town.register.erase(&owner, id.into()).await.unwrap(),
            _ => {
                let given = town.register.agreement(&owner, Purpose::OwnWork, id).await.unwrap().recipients.unwrap()[0].id;
                town.register.take_back(&owner, id.into(), given).await.unwrap();
                let stands = town.register.agreement(&owner, Purpose::OwnWork, id).await.unwrap().content.unwrap().standing;
                assert_eq!(stands, AgreementStanding::Suspended, "who cannot read it is bound by nothing");
            }
        }
        assert!(!town.adviser_reads(note).await && !town.is_partner().await, "{way}");
        let recipients = town.register.note(&owner, Purpose::OwnWork, note).await.unwrap().recipients.unwrap();
        assert!(recipients.iter().all(|one| one.taken_back_at.is_some()), "{way}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_it_names_is_given_under_it_to_the_other_party_and_no_longer_than_it_is_in_force() {
    let town = TestInstallation::new("", 1).await;
    let owner = Caller::Member(town.owner);
    let id = town.agreement_proposed(AgreementTerms { until: Some(Date::constant(2026, 12, 1)), ..terms() }).await.id;
    let note = town.note(town.sites[0]).await;
    assert_eq!(rule(town.gives_under(id, note).await), Some(Rule::AgreementNotInForce), "it was not confirmed yet");
    town.confirms(town.adviser, id).await.unwrap();
    let given = town.gives_under(id, note).await.unwrap();
    assert_eq!((given.organisation, given.until), (town.organisation_of(town.adviser).await, "2026-12-01T23:59:59Z".parse().unwrap()));
    let longer = NewGivenUnder { purpose: Purpose::Planning, until: Some("2026-12-02T00:00:00Z".parse().unwrap()) };
    assert_eq!(rule(town.register.give_under_agreement(&owner, id, note.into(), longer).await), Some(Rule::AgreementNotInForce));
    let statement = town.statement(town.owner, crate::partner_statements::stewards()).await.unwrap().id;
    let new = NewGivenUnder { purpose: Purpose::Planning, until: None };
    assert_eq!(rule(town.register.give_under_agreement(&owner, id, statement.into(), new).await), Some(Rule::AgreementExchange));
    let strict = serde_json::json!({"text": "x", "marking": "amber_strict", "handling": "ordinary", "state": "current"}).to_string();
    let strict = town.register.create_record(&owner, RecordKind::SiteNote, town.sites[0].into(), &strict, "en").await.unwrap();
    let strict: NoteId = strict.says["id"].as_str().unwrap().parse().unwrap();
    assert_eq!(rule(town.gives_under(id, strict).await), Some(Rule::AgreementExchange), "marked higher than the agreement names");
    // Somebody else's record, and somebody else's agreement.
    let theirs = town.register.give_under_agreement(&Caller::Member(town.adviser), id, note.into(), new).await;
    assert!(matches!(theirs, Err(ServiceError::NotFound(_))), "it was given for planning, and to be read");
    assert!(matches!(town.register.give_under_agreement(&Caller::Member(town.coordinator), id, note.into(), new).await, Err(ServiceError::NotFound(_))));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_lacks_a_basis_or_an_assessment_is_not_confirmed_and_what_was_confirmed_stays() {
    let town = TestInstallation::new("", 1).await;
    let owner = Caller::Member(town.owner);
    let bare = AgreementTerms { legal_basis: " \u{200b}".to_owned(), assessment: String::new(), personal_data: true, ..terms() };
    let made = town.agreement_proposed(bare).await;
    let gaps = [AgreementGap::LegalBasis, AgreementGap::Assessment, AgreementGap::TransferBasis];
    assert_eq!(made.content.unwrap().gaps, gaps);
    assert_eq!(rule(town.confirms(town.adviser, made.id).await), Some(Rule::AgreementGaps));
    let change = |version, fields| town.register.change_agreement(&owner, made.id, AgreementChange { version, fields: Some(fields) });
    let whole = change(1, terms()).await.unwrap();
    assert!(matches!(town.confirms(town.adviser, made.id).await, Err(ServiceError::Conflict)), "it was changed since it was read");
    let of = AgreementConfirmation { version: whole.head.version };
    let confirmed = town.register.confirm_agreement(&Caller::Member(town.adviser), made.id, of).await.unwrap();
    let said = confirmed.content.unwrap().terms;
    assert_eq!(rule(change(3, AgreementTerms { onward_use: "To everybody.".to_owned(), ..said.clone() }).await), Some(Rule::AgreementConfirmed));
    let later = AgreementTerms { review_on: said.until, contact: "The other office.".to_owned(), ..said };
    let content = change(3, later).await.unwrap().content.unwrap();
    assert_eq!((content.standing, content.terms.contact.as_str()), (AgreementStanding::InForce, "The other office."));
    assert!(matches!(
        town.register.change_agreement(&Caller::Member(town.adviser), made.id, AgreementChange { version: 4, fields: None }).await,
        Err(ServiceError::Forbidden(_))
    ));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_party_that_ends_or_is_merged_is_no_partner_any_more() {
    let town = TestInstallation::new("", 1).await;
    let (id, note) = (town.agreed().await, town.note(town.sites[0]).await);
    town.gives_under(id, note).await.unwrap();
    let (advisers, other) = (
        town.organisation_of(town.adviser).await,
        town.register.add_organisation(&Caller::CommandLine, "Other advisers", OrganisationKind::AdviserService).await.unwrap().id,
    );
    town.register.merge_organisations(&Caller::CommandLine, advisers, other, "They are one now.").await.unwrap();
    assert!(!town.is_partner().await && !town.adviser_reads(note).await);
    let stands = town.register.agreement(&Caller::Member(town.owner), Purpose::OwnWork, id).await.unwrap().content.unwrap().standing;
    assert_eq!(stands, AgreementStanding::Suspended);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agreement_with_bodies_elsewhere_makes_nobody_a_partner_and_carries_nothing() {
    let town = TestInstallation::new("", 1).await;
    let schools = town.organisation_of(town.owner).await;
    assert_eq!(rule(town.proposed_by(town.owner, schools, terms()).await), Some(Rule::AgreementParties), "nobody agrees with oneself");
    let outside = AgreementTerms { other_parties: vec!["A university abroad".to_owned()], ..terms() };
    let made = town.proposed_by(town.owner, schools, outside).await.unwrap();
    assert_eq!(made.content.unwrap().standing, AgreementStanding::InForce);
    assert_eq!(rule(town.gives_under(made.id, town.note(town.sites[0]).await).await), Some(Rule::AgreementNotInForce));
    assert!(!town.is_partner().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_text_of_an_agreement_takes_markup_as_words_and_no_more_than_it_holds() {
    let town = TestInstallation::new("", 1).await;
    let hostile = "<script>alert(1)</script>\u{202e}";
    let advisers = town.organisation_of(town.adviser).await;
    type Field = fn(&mut AgreementTerms) -> &mut String;
    let fields: [Field; 9] = [
        |terms| &mut terms.title,
        |terms| &mut terms.purpose,
        |terms| &mut terms.legal_basis,
        |terms| &mut terms.least_view,
        |terms| &mut terms.onward_use,
        |terms| &mut terms.assessment,
        |terms| &mut terms.transfer_basis,
        |terms| &mut terms.recall,
        |terms| &mut terms.contact,
    ];
    let mut all = AgreementTerms { other_parties: vec![hostile.to_owned()], ..terms() };
    for field in fields {
        *field(&mut all) = hostile.to_owned();
        let mut long = terms();
        *field(&mut long) = "x".repeat(1 << 20);
        let refused = rule(town.proposed_by(town.owner, advisers, long).await);
        assert!(matches!(refused, Some(Rule::TextLength | Rule::TextTooLong)), "{refused:?}");
    }
    let mut kept = town.proposed_by(town.owner, advisers, all).await.unwrap().content.unwrap().terms;
    for field in fields {
        let text = field(&mut kept);
        assert!(text.starts_with("<script>") && !text.contains('\u{202e}'), "{text}");
    }
    assert!(!kept.other_parties[0].contains('\u{202e}'));
    for (broken, expected) in [
        (AgreementTerms { other_parties: vec!["x".to_owned(); 21], ..terms() }, Rule::AgreementParties),
        (AgreementTerms { other_parties: vec!["x".repeat(1 << 20)], ..terms() }, Rule::TextTooLong),
        (AgreementTerms { title: "\u{200b}".to_owned(), ..terms() }, Rule::TextLength),
        (AgreementTerms { until: Some(Date::constant(2040, 1, 1)), ..terms() }, Rule::AgreementDays),
        (AgreementTerms { review_on: Some(Date::constant(2040, 1, 1)), ..terms() }, Rule::AgreementDays),
        (AgreementTerms { from: Some(Date::constant(2026, 1, 1)), until: Some(Date::constant(2026, 2, 1)), ..terms() }, Rule::DayPast),
    ] {
        assert_eq!(rule(town.proposed_by(town.owner, advisers, broken).await), Some(expected));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_record_of_anybody_else_tells_that_two_are_partners() {
    let town = TestInstallation::new("", 1).await;
    let coordinator = Caller::Member(town.coordinator);
    let (schools, advisers) = (town.organisation_of(town.owner).await, town.organisation_of(town.adviser).await);
    let new = serde_json::json!({"wording": "Lock the side door.", "marking": "amber_strict", "handling": "ordinary"}).to_string();
    let made = town.register.create_record(&coordinator, RecordKind::Recommendation, schools.into(), &new, "en").await.unwrap();
    let record = made.says["id"].as_str().unwrap().parse().unwrap();
    let marked = (Marking::AmberStrict, Handling::Ordinary, parvis_model::RecordState::Current);
    let mut seen = Vec::new();
    for agreed in [false, true] {
        if agreed {
            town.agreed().await;
            assert!(town.is_partner().await);
        }
        let given = town.register.give(&coordinator, record, advisers, Purpose::Planning, town.days_on(9)).await.unwrap_err().to_string();
        let audience =
            town.register.planned_audience(&coordinator, RecordKind::Recommendation, schools.into(), marked, Some((advisers, Purpose::Planning))).await;
        seen.push((given, audience.unwrap()));
    }
    assert_eq!(seen[0], seen[1]);
}
