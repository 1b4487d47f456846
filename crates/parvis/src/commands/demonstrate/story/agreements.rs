//! What the organisations of the invented country agreed.

use parvis_model::{Clock, Handling, Marking, Purpose, RecordKind, SignedDuration};
use parvis_service::{AgreementConfirmation, AgreementExchange, AgreementTerms, NewAgreement, NewGivenUnder};

use super::{Done, Story};

impl Story<'_> {
    /// The stadium and the advisers look at doors together until soon, and a note is shared under that; what the authority proposes to the stadium waits for it.
    pub(super) async fn two_agree(&self) -> Done {
        let cast = &self.cast;
        self.clock.at(27, 8, 30);
        let exchange = |kind, up_to| AgreementExchange { kind, up_to };
        let doors = AgreementTerms {
            title: "Advice before the season".to_owned(),
            purpose: "The advisers look at what the stadium has noted before each season, and say what they would do first.".to_owned(),
            legal_basis: "Consent of both organisations; the invented act on public places, section 12.".to_owned(),
            other_parties: Vec::new(),
            exchanged: vec![exchange(RecordKind::SiteNote, Marking::Amber), exchange(RecordKind::Finding, Marking::Amber)],
            least_view: "What was noted about doors and ways; nothing about people.".to_owned(),
            onward_use: "To nobody outside the two organisations.".to_owned(),
            assessment: "The two have worked together for years. Their rules on keeping records were compared in spring.".to_owned(),
            personal_data: false,
            transfer_basis: String::new(),
            recall: "The office of the stadium asks the advice desk, which confirms within a week.".to_owned(),
            contact: "Office of the stadium; advice desk".to_owned(),
            from: None,
            until: self.date(40),
            review_on: self.date(20),
        };
        let made = self.propose_agreement(&cast.manager, cast.advisers, doors).await?;
        self.clock.at(27, 8, 40);
        self.register.confirm_agreement(&cast.adviser, made.id, AgreementConfirmation { version: made.head.version }).await?;
        let (note, _) = self
            .write(&cast.manager, cast.company, "Two side doors are used by deliveries until noon.", (Marking::Amber, parvis_model::RecordState::Current))
            .await?;
        let new = NewGivenUnder { purpose: Purpose::Assessment, until: None };
        self.register.give_under_agreement(&cast.manager, made.id, note, new).await?;
        let waits = AgreementTerms {
            title: "Keys and contacts on match days".to_owned(),
            purpose: "On match days the authority knows whom to ask at the stadium, and the stadium whom to ask at the authority.".to_owned(),
            legal_basis: "The invented act on public places, section 9.".to_owned(),
            other_parties: vec!["Fire brigade of the harbour town".to_owned()],
            exchanged: vec![exchange(RecordKind::Plan, Marking::Amber)],
            least_view: "Functions and telephone numbers.".to_owned(),
            onward_use: "To the fire brigade.".to_owned(),
            assessment: "An authority under the supervision of the invented parliament.".to_owned(),
            personal_data: true,
            transfer_basis: "The invented act on public places, section 9, paragraph 2.".to_owned(),
            recall: String::new(),
            contact: "Duty desk of the authority".to_owned(),
            from: None,
            until: None,
            review_on: None,
        };
        self.clock.at(27, 8, 50);
        self.propose_agreement(&cast.coordinator, cast.company, waits).await.map(drop)
    }

    async fn propose_agreement(
        &self,
        who: &parvis_model::Caller,
        to: parvis_model::OrganisationId,
        fields: AgreementTerms,
    ) -> Result<parvis_service::AgreementAnswer, parvis_service::ServiceError> {
        let given_until = Some(self.clock.now() + SignedDuration::from_hours(365 * 24));
        let new = NewAgreement { marking: Marking::Amber, handling: Handling::Ordinary, fields, given_until };
        self.register.create_agreement(who, to.into(), new).await
    }
}
