//! What becomes of what was found: those who run a place answer it, and the adviser looks again.

use std::cmp::Reverse;

use parvis_model::{Caller, Purpose, RecordState, SiteId};
use parvis_service::{FindingAnswer, FindingChange, FindingFields, FindingResponse, FindingStatus, PageQuery, ServiceError};

use super::{Done, Story};

/// What becomes of a finding. Days are counted from today, before it if negative.
#[derive(Clone, Copy)]
pub(super) enum Fate {
    /// It was fixed, and the adviser saw that.
    Verified,
    /// The adviser saw by themselves that it was fixed.
    Seen,
    /// Those who run the place say that it was fixed, and nobody has looked yet.
    Fixed,
    /// It stays as it is, for a reason.
    Stays,
    /// Those who run the place say that they will fix it, by a day.
    InHand(i64),
    /// A day was agreed, and there is no answer yet.
    Agreed(i64),
    /// It should not have been made.
    Void,
    /// Its owner withdrew it.
    Withdrawn,
    /// Nobody has said anything.
    Left,
}

use Fate::{Agreed, Fixed, InHand, Left, Seen, Stays, Verified, Void, Withdrawn};

// In the order of their weight, and then of their words.
pub(super) const FIRST_OF_STADIUM: &[Fate] = &[Stays, Fixed];
pub(super) const STADIUM_AGAIN: &[Fate] = &[Agreed(-6), Fixed, Left, InHand(-4), Seen, Stays, Left, Void, Left, Left, Agreed(18), Left, Withdrawn];
pub(super) const CHURCH: &[Fate] = &[Verified, Fixed, Left, InHand(-20), Stays, Seen, Void, Agreed(30)];

/// What became of the findings at schools two years ago, in another order at each.
const SCHOOL: [[Fate; 3]; 3] = [[Seen, Stays, Seen], [Seen, Fixed, Seen], [Void, Seen, Seen]];

pub(super) fn of_school(turn: usize) -> [Fate; 3] {
    SCHOOL[turn % SCHOOL.len()]
}

const WAS_DONE: [&str; 4] = [
    "Put right by the caretaker, and tried twice since.",
    "Agreed with everybody on duty; it stands on the sheet beside the telephone.",
    "Done before the holidays. Please look when you come next.",
    "New since last month; all who work here have been shown it.",
];
const WAS_SEEN: [&str; 3] =
    ["Looked at again on the spot: it is so.", "Shown on a second walk, and two people who were asked knew it.", "Seen when I came by."];

impl Fate {
    /// What those who run the place answer, if anything.
    fn answer(self, turn: usize) -> Option<(FindingStatus, &'static str)> {
        match self {
            Verified | Fixed => Some((FindingStatus::Treated, WAS_DONE[turn % WAS_DONE.len()])),
            Stays => Some((FindingStatus::Accepted, "It stays as it is until the house is renewed; until then somebody on duty looks after it.")),
            InHand(_) => Some((FindingStatus::Open, "We will do it; the money is there, and it has been ordered.")),
            Seen | Agreed(_) | Void | Withdrawn | Left => None,
        }
    }
}

/// The same finding with who sees to it, and until when where that was agreed.
fn agreed(finding: &FindingAnswer, due_on: Option<String>) -> Option<FindingFields> {
    let content = finding.content.as_ref()?;
    Some(FindingFields {
        says: content.says.clone(),
        whereabouts: content.whereabouts.clone(),
        evidence: "Seen on the visit, together with the people on duty.".to_owned(),
        severity: content.severity,
        confidence: content.confidence,
        responsible: "Caretaker".to_owned(),
        due_on,
    })
}

impl Story<'_> {
    /// What becomes of the findings of the latest visit to a place: it is answered on one day, and looked at on another, in days before today.
    pub(super) async fn becomes(&self, site: SiteId, operator: &Caller, [answered, looked_at]: [i64; 2], fates: impl AsRef<[Fate]>) -> Done {
        let found = self.of_latest_visit(site).await?;
        self.clock.at(answered, 11, 0);
        let mut versions = Vec::new();
        for (turn, (finding, fate)) in found.iter().zip(fates.as_ref()).enumerate() {
            let mut version = finding.head.version;
            if let Some((status, reason)) = fate.answer(turn) {
                let fixed_by = if let InHand(day) = fate { Some(self.clock.day(*day)) } else { None };
                let response = FindingResponse { version, status, reason: reason.to_owned(), fixed_by };
                version = self.register.respond_to_finding(operator, finding.id, &response).await?.head.version;
            }
            versions.push(version);
        }
        self.clock.at(looked_at, 15, 0);
        for (turn, ((finding, fate), version)) in found.iter().zip(fates.as_ref()).zip(versions).enumerate() {
            let change = |status, reason: &str, fields| FindingChange { version, fields, status, reason: reason.to_owned() };
            let wanted = match fate {
                Verified | Seen => change(Some(FindingStatus::Verified), WAS_SEEN[turn % WAS_SEEN.len()], None),
                Void => change(Some(FindingStatus::Void), "Asked of the wrong person: the deputy knew it, and showed it.", None),
                InHand(_) => change(None, "", agreed(finding, None)),
                Agreed(day) => change(None, "", agreed(finding, Some(self.clock.day(*day)))),
                Withdrawn => {
                    self.register.withdraw(&self.cast.adviser, finding.id.into()).await?;
                    continue;
                }
                Fixed | Stays | Left => continue,
            };
            self.register.change_finding(&self.cast.adviser, finding.id, wanted).await?;
        }
        Ok(())
    }

    /// The findings of the latest visit to a place that nobody has said anything about, the gravest first.
    async fn of_latest_visit(&self, site: SiteId) -> Result<Vec<FindingAnswer>, ServiceError> {
        let mut found = self.register.findings(&self.cast.adviser, Purpose::OwnWork, Some(site), &PageQuery::largest()).await?.lines;
        let visit = |finding: &FindingAnswer| finding.content.as_ref().and_then(|content| content.visit);
        let latest = found.iter().max_by_key(|finding| finding.head.created_at).and_then(visit);
        found.retain(|finding| visit(finding) == latest && finding.head.version == 1 && finding.head.state == RecordState::Current);
        found.sort_by_key(|finding| finding.content.as_ref().map(|content| (Reverse(content.severity), content.says.clone())));
        Ok(found)
    }

    /// Those who run a place answer the gravest finding, or the one behind it, about which nothing has been said.
    pub(super) async fn answer(&self, site: SiteId, place: usize, status: FindingStatus, reason: &str) -> Done {
        let found = self.of_latest_visit(site).await?;
        let Some(finding) = found.get(place).or(found.first()) else { return Ok(()) };
        let response = FindingResponse { version: finding.head.version, status, reason: reason.to_owned(), fixed_by: None };
        self.register.respond_to_finding(&self.cast.manager, finding.id, &response).await.map(drop)
    }

    /// The adviser looks again at what was treated at the stadium.
    pub(super) async fn verify(&self, reason: &str) -> Done {
        let found = self.register.findings(&self.cast.adviser, Purpose::OwnWork, Some(self.stadium), &PageQuery::largest()).await?.lines;
        let treated = |finding: &&FindingAnswer| finding.content.as_ref().is_some_and(|content| content.status == FindingStatus::Treated);
        let Some(finding) = found.iter().find(treated) else { return Ok(()) };
        let change = FindingChange { version: finding.head.version, fields: None, status: Some(FindingStatus::Verified), reason: reason.to_owned() };
        self.register.change_finding(&self.cast.adviser, finding.id, change).await.map(drop)
    }
}
