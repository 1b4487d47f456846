//! Public notices: drafted by one, reviewed by another, published, corrected with the earlier words beside the new ones.

mod everybody;

use std::collections::BTreeMap;

use parvis_model::{Caller, MemberId, OrganisationKind, PublicNoticeId, Role};
use parvis_service::{
    PageQuery, PublicNotice, PublicNoticeChange, PublicNoticeContent, PublicNoticeDraft, PublicNoticeFacet, PublicNoticeKind, PublicNoticePart,
    PublicNoticeQuery, PublicNoticeState, PublicNoticeStep, PublicNoticeText, Rule, ServiceError,
};

use crate::TestInstallation;

const EVERYBODY: Caller = Caller::Nobody;

fn rule(refused: &ServiceError) -> Option<Rule> {
    refused.broken_rule().map(|broken| broken.rule())
}

fn text(title: &str, body: &str) -> PublicNoticeText {
    let own = str::to_owned;
    PublicNoticeText { title: own(title), place: own("Vaduz"), summary: own("In short."), body: own(body), picture_text: String::new() }
}

fn notice(texts: &[(&str, PublicNoticeText)]) -> PublicNoticeContent {
    PublicNoticeContent {
        kind: PublicNoticeKind::PressRelease,
        date: "2026-09-21".parse().unwrap(),
        sources: vec!["secretariat".to_owned()],
        fields: vec!["countering-terrorism".to_owned(), "policing".to_owned()],
        states: vec!["liechtenstein".to_owned()],
        meetings: Vec::new(),
        texts: texts.iter().map(|(tag, text)| ((*tag).to_owned(), text.clone())).collect(),
    }
}

fn step(version: i64) -> PublicNoticeStep {
    PublicNoticeStep { version, ..PublicNoticeStep::default() }
}

fn because(why: &str) -> BTreeMap<String, String> {
    [("en".to_owned(), why.to_owned())].into()
}

impl TestInstallation {
    /// A second member of the authority who may review.
    async fn reviewer(&self) -> MemberId {
        let authority = self.organisation("Authority").await;
        self.register.add_member(&Caller::CommandLine, authority, Role::Adviser, "Reviewer").await.unwrap().id
    }

    async fn drafted(&self, content: &PublicNoticeContent) -> PublicNoticeDraft {
        self.register.draft_public_notice(&Caller::Member(self.coordinator), content).await.unwrap()
    }

    async fn changed(&self, draft: &PublicNoticeDraft, content: PublicNoticeContent, why: &str) -> Result<PublicNoticeDraft, ServiceError> {
        let reason = if why.is_empty() { BTreeMap::new() } else { because(why) };
        let change = PublicNoticeChange { version: draft.version, content, keeps_picture: true, reason };
        self.register.change_public_notice(&Caller::Member(self.coordinator), draft.id, &change).await
    }

    async fn goes_out(&self, draft: &PublicNoticeDraft, reviewer: MemberId) -> PublicNoticeDraft {
        self.register.review_public_notice(&Caller::Member(reviewer), draft.id, &step(draft.version)).await.unwrap();
        self.register.publish_public_notice(&Caller::Member(self.coordinator), draft.id, &step(draft.version)).await.unwrap()
    }

    async fn reads_notice(&self, id: PublicNoticeId, language: &str) -> Result<PublicNotice, ServiceError> {
        self.register.public_notice(&EVERYBODY, id, language).await
    }

    async fn public_side(&self) -> String {
        let query = PublicNoticeQuery { page: PageQuery::largest(), ..PublicNoticeQuery::default() };
        let list = self.register.public_notices(&EVERYBODY, &query).await.unwrap();
        let mut said = serde_json::to_string(&list).unwrap();
        for line in &list.lines {
            said += &serde_json::to_string(&self.reads_notice(line.id, "de").await.unwrap()).unwrap();
        }
        said + &self.register.public_notice_feed(&EVERYBODY, "en", "https://register.example/", "Notices").await.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_writes_another_reviews_and_only_then_everybody_reads() {
    let town = TestInstallation::new("", 1).await;
    let (writer, reviewer) = (Caller::Member(town.coordinator), town.reviewer().await);
    let before = town.public_side().await;
    let draft = town.drafted(&notice(&[("en", text("Open doors", "Come in."))])).await;
    assert_eq!((draft.state, draft.public, draft.may_review, draft.whole), (PublicNoticeState::Draft, false, false, true));
    assert_eq!(town.public_side().await, before, "nobody outside learns of a draft");
    assert!(town.reads_notice(draft.id, "en").await.is_err());
    let refused = |result: Result<PublicNoticeDraft, ServiceError>| rule(&result.unwrap_err());
    assert_eq!(refused(town.register.publish_public_notice(&writer, draft.id, &step(1)).await), Some(Rule::PublicNoticeReview));
    assert_eq!(refused(town.register.review_public_notice(&writer, draft.id, &step(1)).await), Some(Rule::SecondReviewer));
    let second = Caller::Member(reviewer);
    assert!(matches!(town.register.review_public_notice(&second, draft.id, &step(2)).await, Err(ServiceError::Conflict)));
    town.register.review_public_notice(&second, draft.id, &step(1)).await.unwrap();
    // A change after the review needs another one, and by somebody who did not make it.
    let change =
        PublicNoticeChange { version: 1, content: notice(&[("en", text("Open doors", "Come in, all."))]), keeps_picture: true, reason: BTreeMap::new() };
    let changed = town.register.change_public_notice(&second, draft.id, &change).await.unwrap();
    assert_eq!(changed.state, PublicNoticeState::Draft);
    for who in [&writer, &second] {
        assert_eq!(refused(town.register.review_public_notice(who, draft.id, &step(2)).await), Some(Rule::SecondReviewer), "both wrote on it");
    }
    let third = town.register.add_member(&Caller::CommandLine, town.organisation("Authority").await, Role::Coordinator, "Third").await.unwrap().id;
    let published = town.goes_out(&changed, third).await;
    assert_eq!((published.state, published.public), (PublicNoticeState::Published, true));
    let read = town.reads_notice(draft.id, "de").await.unwrap();
    assert_eq!((read.line.title.as_str(), read.line.language.as_str(), read.line.languages), ("Open doors", "en", vec!["en".to_owned()]));
    assert_eq!(read.publisher, "Authority");
    assert!(read.corrections.is_empty() && read.withdrawn.is_none());
    assert_eq!(refused(town.register.publish_public_notice(&writer, draft.id, &step(2)).await), Some(Rule::PublicNoticeReview));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_members_of_an_authority_who_keep_its_records_write_and_review_and_only_its_own() {
    let town = TestInstallation::new("", 1).await;
    let draft = town.drafted(&notice(&[("en", text("Open doors", "Come in."))])).await;
    let shell = Caller::CommandLine;
    let authority = town.organisation("Authority").await;
    let administrator = town.register.add_member(&shell, authority, Role::Administrator, "Keys").await.unwrap().id;
    for who in [EVERYBODY, Caller::Member(town.owner), Caller::Member(town.adviser), Caller::Member(administrator)] {
        let tried = town.register.draft_public_notice(&who, &notice(&[("en", text("x", "y"))])).await;
        assert!(matches!(tried, Err(ServiceError::Forbidden(_) | ServiceError::SignInNeeded)), "{who:?}: {tried:?}");
        assert!(
            town.register.public_notice_draft(&who, draft.id).await.is_err()
                && town.register.public_notice_drafts(&who, "en", &PageQuery::default()).await.is_err()
        );
    }
    let others = town.register.add_organisation(&shell, "Other authority", OrganisationKind::Authority).await.unwrap().id;
    let other = Caller::Member(town.register.add_member(&shell, others, Role::Coordinator, "Other").await.unwrap().id);
    assert!(matches!(town.register.review_public_notice(&other, draft.id, &step(1)).await, Err(ServiceError::NotFound(_))));
    assert!(matches!(town.register.discard_public_notice(&other, draft.id).await, Err(ServiceError::NotFound(_))));
    assert!(town.register.public_notice_drafts(&other, "en", &PageQuery::default()).await.unwrap().lines.is_empty());
    town.register.discard_public_notice(&Caller::Member(town.coordinator), draft.id).await.unwrap();
    assert!(town.register.public_notice_draft(&Caller::Member(town.coordinator), draft.id).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_needs_a_reason_and_a_review_and_shows_the_earlier_words_beside_the_new_ones() {
    let town = TestInstallation::new("", 1).await;
    let reviewer = town.reviewer().await;
    let first = notice(&[("en", text("Open doors", "At nine.\n\nBring a friend.")), ("de", text("Offene Türen", "Um neun."))]);
    let draft = town.drafted(&first).await;
    let published = town.goes_out(&draft, reviewer).await;
    let mut wrong = first.clone();
    wrong.texts.get_mut("en").unwrap().body = "At ten.\n\nBring a friend.".to_owned();
    wrong.fields = vec!["policing".to_owned()];
    let refused = town.changed(&published, wrong.clone(), "").await.unwrap_err();
    assert_eq!(rule(&refused), Some(Rule::ReasonMissing));
    assert_eq!(rule(&town.changed(&published, first.clone(), "").await.unwrap_err()), Some(Rule::NothingChanged));
    let changed = town.changed(&published, wrong, "The hall opens later.").await.unwrap();
    assert_eq!((changed.state, changed.public, changed.corrects), (PublicNoticeState::Draft, true, true));
    assert_eq!(town.reads_notice(draft.id, "en").await.unwrap().blocks[0].says[0].text, "At nine.", "everybody goes on reading what was reviewed");
    town.at(60);
    town.goes_out(&changed, reviewer).await;
    let read = town.reads_notice(draft.id, "en").await.unwrap();
    let correction = &read.corrections[0];
    assert_eq!((read.blocks[0].says[0].text.as_str(), correction.reason.text.as_str()), ("At ten.", "The hall opens later."));
    let parts: Vec<PublicNoticePart> = correction.earlier.iter().map(|earlier| earlier.part).collect();
    assert_eq!(parts, [PublicNoticePart::Body, PublicNoticePart::Fields]);
    assert_eq!((correction.earlier[0].blocks.len(), correction.earlier[0].blocks[0].says[0].text.as_str()), (1, "At nine."));
    assert_eq!(correction.earlier[1].terms, ["countering-terrorism", "policing"]);
    assert!(read.changed_at > read.published_at);
    let article = read.news_article("https://register.example/", &[]).unwrap();
    assert_eq!(article["correction"][0]["text"], "The hall opens later.");
    // In German nothing but the fields was corrected.
    assert_eq!(town.reads_notice(draft.id, "de").await.unwrap().corrections[0].earlier.len(), 1);
    // A translation corrects nothing, and needs no reason.
    let mut more = town.register.public_notice_draft(&Caller::Member(town.coordinator), draft.id).await.unwrap();
    more.content.texts.insert("fr".to_owned(), text("Portes ouvertes", "À dix heures."));
    let more = town.changed(&more.clone(), more.content, "").await.unwrap();
    town.goes_out(&more, reviewer).await;
    assert_eq!(town.reads_notice(draft.id, "fr").await.unwrap().line.title, "Portes ouvertes");
    assert_eq!(town.reads_notice(draft.id, "en").await.unwrap().corrections.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawn_notice_says_when_and_why_and_nothing_else() {
    let town = TestInstallation::new("", 1).await;
    let reviewer = town.reviewer().await;
    let writer = Caller::Member(town.coordinator);
    let draft = town.drafted(&notice(&[("en", text("Open doors", "Come in."))])).await;
    assert_eq!(rule(&town.register.withdraw_public_notice(&writer, draft.id, &step(1)).await.unwrap_err()), Some(Rule::PublicNoticeReview));
    town.goes_out(&draft, reviewer).await;
    assert_eq!(rule(&town.register.withdraw_public_notice(&writer, draft.id, &step(1)).await.unwrap_err()), Some(Rule::ReasonMissing));
    assert_eq!(rule(&town.register.discard_public_notice(&writer, draft.id).await.unwrap_err()), Some(Rule::PublicNoticeReview));
    let why = PublicNoticeStep { version: 1, reason: because("It was about another week.") };
    town.register.withdraw_public_notice(&writer, draft.id, &why).await.unwrap();
    let read = town.reads_notice(draft.id, "en").await.unwrap();
    assert_eq!(read.withdrawn.as_ref().unwrap().reason.text, "It was about another week.");
    assert!(read.line.title.is_empty() && read.blocks.is_empty() && read.news_article("https://register.example/", &[]).is_none());
    let side = town.public_side().await;
    assert!(!side.contains("Open doors") && side.contains("\"total\":0"), "{side}");
    assert_eq!(rule(&town.changed(&draft, notice(&[("en", text("x", "y"))]), "z").await.unwrap_err()), Some(Rule::PublicNoticeWithdrawn));
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_and_endless_texts_are_refused_in_words_and_nothing_is_kept() {
    let town = TestInstallation::new("", 1).await;
    let writer = Caller::Member(town.coordinator);
    let mega = "a".repeat(1_000_000);
    let parts: [fn(&mut PublicNoticeText, &str); 5] = [
        |text, said| text.title = said.to_owned(),
        |text, said| text.place = said.to_owned(),
        |text, said| text.summary = said.to_owned(),
        |text, said| text.body = said.to_owned(),
        |text, said| text.picture_text = said.to_owned(),
    ];
    for (place, part) in parts.into_iter().enumerate() {
        for (said, wanted) in [
            (mega.as_str(), Rule::TextTooLong),
            ("Open \u{202e}srood", Rule::PublicNoticeUnseen),
            ("a\u{0}b", Rule::PublicNoticeUnseen),
            ("a\u{1b}[31m", Rule::PublicNoticeUnseen),
        ] {
            let mut one = text("Open doors", "Come in.");
            part(&mut one, said);
            let refused = town.register.draft_public_notice(&writer, &notice(&[("en", one)])).await.unwrap_err();
            assert_eq!(rule(&refused), Some(wanted), "{place}: {refused}");
            assert!(refused.to_string().contains("nothing was saved"));
        }
    }
    let refused = town.register.draft_public_notice(&writer, &notice(&[("en", text("x", "<img src=x onerror=alert(1)>"))])).await.unwrap_err();
    assert_eq!(rule(&refused), Some(Rule::PublicNoticeMarkup));
    for tag in ["", "english", "EN", "e", "en-", "en\u{202e}", "../x"] {
        let refused = town.register.draft_public_notice(&writer, &notice(&[(tag, text("x", "y"))])).await.unwrap_err();
        assert_eq!(rule(&refused), Some(Rule::PublicNoticeLanguages), "{tag:?}");
    }
    for day in ["1899-12-31", "9999-12-31"] {
        let far = PublicNoticeContent { date: day.parse().unwrap(), ..notice(&[("en", text("x", "y"))]) };
        assert_eq!(rule(&town.register.draft_public_notice(&writer, &far).await.unwrap_err()), Some(Rule::PublicNoticeDay), "{day}");
    }
    let mut elsewhere = notice(&[("en", text("x", "y"))]);
    elsewhere.fields = vec!["finland".to_owned()];
    assert_eq!(rule(&town.register.draft_public_notice(&writer, &elsewhere).await.unwrap_err()), Some(Rule::PublicNoticeTerms));
    // In a title, letters are letters.
    let kept = town.drafted(&notice(&[("en", text("<script>alert(1)</script>", "5 < 6 & \"7\""))])).await;
    let reviewer = town.reviewer().await;
    town.goes_out(&kept, reviewer).await;
    let feed = town.register.public_notice_feed(&EVERYBODY, "en", "https://register.example/", "Notices").await.unwrap();
    assert!(feed.contains("<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>") && !feed.contains("<script"), "{feed}");
    assert_eq!(town.register.public_notice_drafts(&writer, "en", &PageQuery::default()).await.unwrap().lines.len(), 1, "nothing that was refused was kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_in_one_language_is_said_before_a_review_and_a_picture_needs_words() {
    let town = TestInstallation::new("", 1).await;
    let (writer, reviewer) = (Caller::Member(town.coordinator), Caller::Member(town.reviewer().await));
    let half = town.drafted(&notice(&[("en", text("Open doors", "Come in.")), ("ru", PublicNoticeText::default())])).await;
    assert!(!half.whole);
    assert_eq!(rule(&town.register.review_public_notice(&reviewer, half.id, &step(1)).await.unwrap_err()), Some(Rule::PublicNoticeUnfinished));
    let drawn = include_bytes!("../../../../web/public/icon-192.png");
    let none = town.register.picture_public_notice(&writer, half.id, 1, "", b"GIF89a").await.unwrap_err();
    assert_eq!(rule(&none), Some(Rule::PhotographDamaged));
    let one = town.changed(&half, notice(&[("en", text("Open doors", "Come in."))]), "").await.unwrap();
    let shown = town.register.picture_public_notice(&writer, half.id, one.version, "", drawn).await.unwrap();
    assert!(shown.image.is_some() && !shown.whole, "what the picture shows has to be said");
    let mut said = shown.content.clone();
    said.texts.get_mut("en").unwrap().picture_text = "A mark".to_owned();
    let whole = town.changed(&shown, said, "").await.unwrap();
    assert!(whole.whole);
    assert!(town.register.public_notice_picture(&EVERYBODY, half.id).await.is_err(), "not before it is published");
    town.register.review_public_notice(&reviewer, half.id, &step(whole.version)).await.unwrap();
    town.register.publish_public_notice(&writer, half.id, &step(whole.version)).await.unwrap();
    let picture = town.register.public_notice_picture(&EVERYBODY, half.id).await.unwrap();
    assert!(picture.starts_with(b"\xff\xd8\xff"), "written anew");
    assert_eq!(town.reads_notice(half.id, "en").await.unwrap().image.unwrap().text, "A mark");
}
