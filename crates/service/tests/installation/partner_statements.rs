//! Partner statements: what is asked before they are kept, how long they hold, and who sees them.

use parvis_model::{Caller, Handling, Marking, MemberId, Purpose};
use parvis_service::{
    ConcernKind, DueAct, DueQuery, NewPartnerStatement, PageQuery, PartnerStatementAnswer, PartnerStatementChange, PartnerStatementFields, Rule, ServiceError,
    StatementEnding, StatementOutcome, StatementSort, StatementStanding, StatementText, SupportKind,
};

use crate::TestInstallation;

/// A need that names nobody and no place.
pub(crate) fn stewards() -> PartnerStatementFields {
    PartnerStatementFields {
        sort: StatementSort::Need,
        support: SupportKind::People,
        title: "Stewards for the feast day".to_owned(),
        says: "Twelve people at the doors from eight until noon.".to_owned(),
        area: None,
        from: None,
        until: None,
        quantity: "12".to_owned(),
        contact: "The office, mornings".to_owned(),
    }
}

impl TestInstallation {
    pub(crate) async fn statement(&self, by: MemberId, fields: PartnerStatementFields) -> Result<PartnerStatementAnswer, ServiceError> {
        self.stated(by, fields, false).await
    }

    async fn stated(&self, by: MemberId, fields: PartnerStatementFields, confirmed: bool) -> Result<PartnerStatementAnswer, ServiceError> {
        let about = self.organisation_of(by).await.into();
        let new = NewPartnerStatement { marking: Marking::Amber, handling: Handling::Ordinary, fields, confirmed };
        self.register.create_partner_statement(&Caller::Member(by), about, new).await
    }
}

fn broken<T>(refused: &Result<T, ServiceError>) -> Option<Rule> {
    match refused {
        Err(ServiceError::Broken(broken)) => Some(broken.rule()),
        _ => None,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_name_a_person_or_a_weakness_of_a_place_are_asked_about_and_may_stay() {
    let town = TestInstallation::new("", 1).await;
    let named = PartnerStatementFields { says: "Ask Mrs Ada Moreau; the side door is not locked.".to_owned(), ..stewards() };
    let refused = town.stated(town.owner, named.clone(), false).await;
    assert_eq!(broken(&refused), Some(Rule::StatementAsks));
    assert!(refused.unwrap_err().to_string().contains("Mrs Ada"), "it says which words");
    let text = StatementText { says: named.says.clone(), ..StatementText::default() };
    let concerns = town.register.check_partner_statement(&Caller::Member(town.owner), &text).await.unwrap();
    assert_eq!(concerns.iter().map(|concern| concern.why).collect::<Vec<_>>(), [ConcernKind::Person, ConcernKind::Weakness]);
    let kept = town.stated(town.owner, named.clone(), true).await.unwrap();
    // What was looked at is not asked about again; new words are.
    let change = |version, fields| PartnerStatementChange { version, fields: Some(fields), ends: None, confirmed: false };
    let longer = PartnerStatementFields { until: Some("2027-12-31".parse().unwrap()), ..named.clone() };
    let renewed = town.register.change_partner_statement(&Caller::Member(town.owner), kept.id, change(1, longer)).await.unwrap();
    let other = PartnerStatementFields { title: "Ask mail@example.org".to_owned(), ..named };
    let refused = town.register.change_partner_statement(&Caller::Member(town.owner), kept.id, change(renewed.head.version, other)).await;
    assert_eq!(broken(&refused), Some(Rule::StatementAsks));
    // Nor are they asked about when the statement ends.
    let ends = |reason: &str| {
        let ending = StatementEnding { outcome: StatementOutcome::Met, reason: reason.to_owned() };
        PartnerStatementChange { version: renewed.head.version, fields: None, ends: Some(ending), confirmed: false }
    };
    let refused = town.register.change_partner_statement(&Caller::Member(town.owner), kept.id, ends("Ask Mrs Ada Moreau.")).await;
    assert_eq!(broken(&refused), Some(Rule::StatementAsks));
    town.register.change_partner_statement(&Caller::Member(town.owner), kept.id, ends("The scouts came.")).await.unwrap();
    assert!(matches!(town.register.check_partner_statement(&Caller::CommandLine, &text).await, Err(ServiceError::SignInNeeded)));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_name_of_a_listed_place_is_asked_about() {
    let town = TestInstallation::new("", 1).await;
    let place = town.register.site(&Caller::Member(town.owner), town.sites[0]).await.unwrap();
    let name = "Long Meadow School".to_owned();
    let change = parvis_service::Change { version: place.version, own_name: Some(Some(name.clone())), ..parvis_service::Change::default() };
    town.register.change_site(&Caller::Member(town.coordinator), town.sites[0], &change).await.unwrap();
    let text = StatementText { says: "Two radios for the Long meadow school.".to_owned(), ..StatementText::default() };
    let concerns = town.register.check_partner_statement(&Caller::Member(town.adviser), &text).await.unwrap();
    assert_eq!(concerns.into_iter().map(|concern| (concern.why, concern.words)).collect::<Vec<_>>(), [(ConcernKind::Place, name)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statement_rests_when_its_last_day_is_over_and_is_renewed_with_the_old_days_in_its_versions() {
    let town = TestInstallation::new("", 1).await;
    let owner = Caller::Member(town.owner);
    let last = "2026-10-20".parse().unwrap();
    let fields = PartnerStatementFields { until: Some(last), ..stewards() };
    let made = town.statement(town.owner, fields.clone()).await.unwrap();
    assert_eq!(made.content.as_ref().unwrap().standing, StatementStanding::Open);
    let due =
        |found: parvis_service::DueAnswer| found.lines.into_iter().filter(|line| line.act == DueAct::RenewStatement).map(|line| line.on).collect::<Vec<_>>();
    assert_eq!(due(town.register.due(&owner, &DueQuery::default()).await.unwrap()), [last]);
    town.at(60 * 24 * 60);
    let rests = town.register.partner_statement(&owner, Purpose::OwnWork, made.id).await.unwrap().content.unwrap();
    assert_eq!((rests.standing, rests.until), (StatementStanding::Resting, last));
    let renewed = PartnerStatementFields { from: Some("2026-11-20".parse().unwrap()), until: Some("2027-11-20".parse().unwrap()), ..fields };
    let change = PartnerStatementChange { version: 1, fields: Some(renewed), ends: None, confirmed: false };
    let renewed = town.register.change_partner_statement(&owner, made.id, change).await.unwrap();
    assert_eq!(renewed.content.unwrap().standing, StatementStanding::Open);
    let versions = town.register.record_versions(&owner, Purpose::OwnWork, made.id.into()).await.unwrap();
    assert_eq!(versions.iter().map(|one| one.says.as_ref().unwrap()["until"].as_str().unwrap().to_owned()).collect::<Vec<_>>(), ["2027-11-20", "2026-10-20"]);
    let ends = StatementEnding { outcome: StatementOutcome::Met, reason: "The scouts came.".to_owned() };
    let change = |version, ends| PartnerStatementChange { version, fields: None, ends: Some(ends), confirmed: false };
    let met = town.register.change_partner_statement(&owner, made.id, change(2, ends.clone())).await.unwrap().content.unwrap();
    assert_eq!((met.standing, met.ended.unwrap().reason.as_str()), (StatementStanding::Met, "The scouts came."));
    assert_eq!(broken(&town.register.change_partner_statement(&owner, made.id, change(3, ends)).await), Some(Rule::StatementEnded));
    assert!(due(town.register.due(&owner, &DueQuery::default()).await.unwrap()).is_empty(), "what has ended is not due");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_text_takes_markup_and_letters_that_are_not_seen_as_words_and_no_more_than_it_holds() {
    let town = TestInstallation::new("", 1).await;
    let hostile = "<script>alert(1)</script>\u{202e}";
    let all = PartnerStatementFields { title: hostile.into(), says: hostile.into(), quantity: hostile.into(), contact: hostile.into(), ..stewards() };
    let content = town.statement(town.owner, all).await.unwrap().content.unwrap();
    for text in [&content.title, &content.says, &content.quantity, &content.contact] {
        assert!(text.starts_with("<script>") && !text.contains('\u{202e}'), "{text}");
    }
    let megabyte = "x".repeat(1 << 20);
    for fields in [
        PartnerStatementFields { title: megabyte.clone(), ..stewards() },
        PartnerStatementFields { says: megabyte.clone(), ..stewards() },
        PartnerStatementFields { quantity: megabyte.clone(), ..stewards() },
        PartnerStatementFields { contact: megabyte.clone(), ..stewards() },
        PartnerStatementFields { title: "\u{200b}".to_owned(), ..stewards() },
    ] {
        assert_eq!(broken(&town.statement(town.owner, fields).await), Some(Rule::TextLength));
    }
    let nowhere = PartnerStatementFields { area: Some("area_00000000000000000000000000".parse().unwrap()), ..stewards() };
    assert_eq!(broken(&town.statement(town.owner, nowhere).await), Some(Rule::StatementArea));
    let long = PartnerStatementFields { until: Some("2029-09-21".parse().unwrap()), ..stewards() };
    assert_eq!(broken(&town.statement(town.owner, long).await), Some(Rule::StatementDays));
    let over = PartnerStatementFields { from: Some("2026-01-01".parse().unwrap()), until: Some("2026-02-01".parse().unwrap()), ..stewards() };
    assert_eq!(broken(&town.statement(town.owner, over).await), Some(Rule::DayPast));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_statement_is_seen_by_its_organisation_alone_until_it_is_given_and_nobody_writes_one_for_another() {
    let town = TestInstallation::new("", 1).await;
    let (owner, adviser) = (Caller::Member(town.owner), Caller::Member(town.adviser));
    let (schools, advisers) = (town.organisation_of(town.owner).await, town.organisation_of(town.adviser).await);
    let made = town.statement(town.owner, stewards()).await.unwrap();
    let page = PageQuery::largest();
    for about in [None, Some(schools.into())] {
        assert!(town.register.partner_statements(&adviser, Purpose::Planning, about, &page).await.unwrap().lines.is_empty());
    }
    assert!(matches!(town.register.partner_statement(&adviser, Purpose::Planning, made.id).await, Err(ServiceError::NotFound(_))));
    let new = NewPartnerStatement { marking: Marking::Amber, handling: Handling::Ordinary, fields: stewards(), confirmed: false };
    assert!(matches!(town.register.create_partner_statement(&adviser, schools.into(), new.clone()).await, Err(ServiceError::Forbidden(_))));
    assert!(town.register.create_partner_statement(&adviser, town.sites[0].into(), new).await.is_err(), "it is about no place");
    town.register.give(&owner, made.id.into(), advisers, Purpose::Planning, "2027-01-01T00:00:00Z".parse().unwrap()).await.unwrap();
    let read = town.register.partner_statement(&adviser, Purpose::Planning, made.id).await.unwrap();
    assert_eq!(read.content.unwrap().title, "Stewards for the feast day");
    let change = PartnerStatementChange { version: 1, fields: None, ends: None, confirmed: false };
    assert!(matches!(town.register.change_partner_statement(&adviser, made.id, change).await, Err(ServiceError::NotFound(_))), "it was given to be read");
}
