//! A match that the reader knows of in both worlds; in one of them the other side has consented to show what its statement says.

use parvis_model::{Caller, Handling, Marking, MatchId, Role};
use parvis_service::{MatchConsent, MatchStep, NewPartnerStatement, NewRelease, PartnerStatementFields, Register};

use crate::world::{Common, Other};

/// What the reader offers and another needs: none of the needs that are hidden is of this kind.
const OFFERED: &str = r#"{"sort": "possibility", "support": "rooms", "title": "Our hall", "says": "On weekdays."}"#;
const NEEDED: &str = r#"{"sort": "need", "support": "rooms", "title": "A hall", "says": "For one evening."}"#;

async fn release(register: &Register, by: &Caller, says: &str) {
    let own = register.account(by).await.unwrap().unwrap().organisation.id;
    let fields: PartnerStatementFields = serde_json::from_str(says).unwrap();
    let new = NewPartnerStatement { marking: Marking::Amber, handling: Handling::Ordinary, fields, confirmed: false };
    let made = register.create_partner_statement(by, own.into(), new).await.unwrap();
    register.release_statement(by, made.id, NewRelease { version: made.head.version }).await.unwrap();
}

/// The reader is told that there is a match, where readers in this role are.
pub(crate) async fn matched(register: &Register, reader: &Caller, role: Role, other: &Caller) -> Option<MatchId> {
    if matches!(role, Role::Overseer | Role::OperatorContributor) {
        return None;
    }
    release(register, reader, OFFERED).await;
    release(register, other, NEEDED).await;
    Some(register.partner_matches(reader).await.unwrap()[0].id)
}

/// The other side consents to show what its statement says: the reader, who has not, is not told.
pub(crate) async fn consent_of(register: &Register, common: &Common, other: Other) {
    let Some(id) = common.matched else { return };
    let by = Caller::Member(other.member);
    register.partner_matches(&by).await.unwrap();
    let answer = register.consent_to_match(&by, id, MatchConsent { step: MatchStep::What }).await.unwrap();
    assert_eq!((answer.consented, answer.shows), (Some(MatchStep::What), Some(MatchStep::That)));
}
