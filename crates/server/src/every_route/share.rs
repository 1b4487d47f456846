//! Giving, by whatever way: directly, by finishing a visit, by asking for one; and what is said of whom a record would be given to.

use std::collections::BTreeSet;

use parvis_access::Operation;
use parvis_model::{Caller, Handling, Marking, OrganisationId, OrganisationKind, Purpose, RecordId, RecordKind, RecordState, Relation, Role};
use parvis_service::VisitRequestReason;
use serde_json::{Value, json};

use super::expected::{Ask, Expected, Trial, a_month_on};
use super::fixture::Principal;
use super::oracle;
use super::records::{Record, walked_visit};

impl Trial {
    /// All organisations that there are, and one that there is not.
    fn recipients(&self) -> Vec<OrganisationId> {
        self.fixture.organisations.iter().map(|known| known.id).chain([OrganisationId::from_random([0; 16])]).collect()
    }

    /// Everybody gives what is theirs, what was given to them and what they know nothing of to everybody.
    pub(super) async fn give_records(&mut self) {
        let authority = self.of(Role::Coordinator).id;
        for principal in self.principals() {
            let records: Vec<Record> = self
                .records
                .iter()
                .filter(|record| Some(record.owner) == principal.organisation || record.owner == authority && record.id.kind() == RecordKind::SiteNote)
                .filter(|record| principal.session || record.id.kind() == RecordKind::SiteNote && record.handling == Handling::Ordinary)
                .cloned()
                .collect();
            let recipients = self.recipients();
            for (record, to) in records.iter().flat_map(|record| recipients.iter().map(move |to| (record, *to))) {
                // Every purpose to those for whom it matters; to the others one.
                let overseer = to == self.of(Role::Overseer).id;
                for purpose in if overseer && principal.session { &Purpose::ALL[..] } else { &[Purpose::Planning] } {
                    self.give(&principal, record.id, to, *purpose).await;
                }
            }
        }
    }

    async fn give(&mut self, principal: &Principal, record: RecordId, to: OrganisationId, purpose: Purpose) {
        let record = self.record(record).clone();
        let ask = Ask::new("give", record.id).body(json!({"organisation": to, "purpose": purpose, "until": a_month_on()}));
        let expected = if principal.member.is_none() || !self.allows(principal, &record, Purpose::OwnWork, Operation::Existence) {
            self.absent(principal, &ask, record.id.kind()).await
        } else if self.gives(principal, &record, record.state, to, "named", purpose) {
            Expected::Done
        } else {
            Expected::Refused
        };
        let (done, _) = self.compare(principal, &ask, expected).await;
        if done {
            self.was_given(record.id, to, purpose, record.owner);
        }
    }

    /// Everybody finishes drafts of their own and of others, and hands them to everybody, as those who run the place and as those who
    /// plan.
    pub(super) async fn finish_visits(&mut self) {
        let somebody_else = self.records.iter().find(|record| record.id.kind() == RecordKind::Visit && record.state == RecordState::Draft).unwrap().clone();
        for principal in self.principals() {
            let mut named: Vec<(&str, Vec<OrganisationId>)> = vec![("operator", Vec::new())];
            for to in self.recipients() {
                named.extend([("operator", vec![to]), ("planner", vec![to])]);
            }
            // One who may be named beside one who may not.
            let schools = self.of(Role::OperatorManager).id;
            named.push(("operator", vec![schools, OrganisationId::from_random([0; 16])]));
            let mut draft = None;
            for (part, to) in named {
                let body = if part == "operator" { json!({"operators": to}) } else { json!({"planners": to}) };
                if draft.is_none() {
                    draft = self.draft_of(&principal).await;
                }
                let Some(own) = draft.clone() else {
                    let ask = Ask::new("finish_visit", somebody_else.id).body(body);
                    let expected = self.absent(&principal, &ask, RecordKind::Visit).await;
                    self.compare(&principal, &ask, expected).await;
                    continue;
                };
                let purpose = if part == "operator" { Purpose::OwnWork } else { Purpose::Planning };
                let allowed = to.iter().all(|to| self.gives(&principal, &own, RecordState::Current, *to, part, purpose));
                let ask = Ask::new("finish_visit", own.id).body(body);
                let (done, _) = self.compare(&principal, &ask, if allowed { Expected::Done } else { Expected::Refused }).await;
                if done {
                    let given: BTreeSet<(OrganisationId, Purpose)> = to.iter().map(|to| (*to, purpose)).collect();
                    let with_findings = if part == "operator" { given.clone() } else { BTreeSet::new() };
                    self.records.push(Record { state: RecordState::Current, given, ..own.clone() });
                    self.take_up_findings(own.by, own.owner, &with_findings).await;
                    self.known.extend(to.iter().map(|to| (own.subject, own.owner, *to)));
                    draft = None;
                }
            }
            // What was refused to the end left the draft as it was.
            if let Some(draft) = draft {
                self.records.push(draft);
            }
        }
    }

    async fn draft_of(&self, principal: &Principal) -> Option<Record> {
        let (owner, by) = (principal.organisation?, principal.member?);
        let (marking, handling, state) = (Marking::Amber, Handling::Ordinary, RecordState::Draft);
        let id = walked_visit(&self.fixture.register, by, self.fixture.site, (marking, handling)).await?;
        Some(Record { id: id.into(), subject: self.fixture.site.into(), owner, by, marking, handling, state, given: BTreeSet::new() })
    }

    /// Everybody asks everybody for a visit, for every reason, with visits of their own, of others and with ones that are not there.
    pub(super) async fn ask_for_visits(&mut self) {
        let visits: Vec<Record> =
            self.records.iter().filter(|record| record.id.kind() == RecordKind::Visit && record.state == RecordState::Current).cloned().collect();
        let absent = super::requests::absent(RecordKind::Visit);
        for principal in self.principals() {
            let may = match principal.role {
                Role::Coordinator | Role::Adviser => true,
                Role::OperatorManager | Role::OperatorContributor | Role::CommunityMember => self.own(&principal).unwrap().relation == Relation::Operates,
                _ => false,
            };
            for to in self.recipients() {
                let known = self.fixture.organisations.iter().find(|known| known.id == to).cloned();
                let visits_here = known.is_some_and(|known| {
                    let seen = Some(known.id) == principal.organisation || oracle::knows(principal.role, known.kind);
                    seen && matches!(known.relation, Relation::Advises | Relation::Responds)
                });
                for reason in Self::tries(&principal, &VisitRequestReason::ALL, 1) {
                    let ask = Ask::new("ask_for_visit", self.fixture.site).body(json!({"to": to, "reason": reason}));
                    let allowed = may && visits_here && reason != VisitRequestReason::SecondRating;
                    let (done, _) = self.compare(&principal, &ask, if allowed { Expected::Done } else { Expected::Refused }).await;
                    if done {
                        self.known.insert((self.fixture.site.into(), principal.organisation.unwrap(), to));
                    }
                }
            }
            // A second rating of a visit of somebody else, of one that is not there, and of a draft is asked of nobody.
            let Some(own) = principal.organisation else { continue };
            for other in visits.iter().filter(|visit| visit.owner != own).map(|visit| visit.id).take(3).chain([absent]) {
                let ask = Ask::new("ask_for_visit", self.fixture.site).body(json!({"to": own, "reason": "second_rating", "visit": other}));
                self.compare(&principal, &ask, Expected::Refused).await;
            }
        }
    }

    /// Everybody rates visits of others a second time: those that they know nothing of are like those that are not there.
    pub(super) async fn rate_again(&mut self) {
        let visits: Vec<Record> = self.records.iter().filter(|record| record.id.kind() == RecordKind::Visit).cloned().collect();
        let site = self.fixture.site;
        let ask = |visit: RecordId| Ask::new("start_visit", site).body(json!({"marking": "amber", "handling": "ordinary", "second_of": visit}));
        for principal in self.principals() {
            let (status, said) = self.say(&principal, &ask(super::requests::absent(RecordKind::Visit))).await;
            for record in visits.iter().filter(|record| Some(record.owner) != principal.organisation).take(12) {
                let seen = self.allows(&principal, record, Purpose::OwnWork, Operation::Existence);
                let expected = if seen { Expected::Refused } else { Expected::Like(status, said.clone()) };
                self.compare(&principal, &ask(record.id), expected).await;
            }
        }
    }

    /// Who would see a record is said of organisations that one may know of.
    pub(super) async fn plan_audiences(&mut self) {
        let base = || Ask::new("planned_audience", self.fixture.site);
        let classes = RecordKind::ALL
            .map(|kind| (kind, Marking::Amber, Handling::Ordinary, RecordState::Current))
            .into_iter()
            .chain(Marking::ALL.map(|marking| (RecordKind::SiteNote, marking, Handling::OriginatorControlled, RecordState::Draft)))
            .chain(RecordState::ALL.map(|state| (RecordKind::Visit, Marking::Green, Handling::Ordinary, state)));
        let asks: Vec<Ask<'_>> = classes
            .map(|(kind, marking, handling, state)| base().query("kind", kind).query("marking", marking).query("handling", handling).query("state", state))
            .collect();
        for principal in self.principals() {
            for ask in Self::tries(&principal, &asks.iter().collect::<Vec<_>>(), 2) {
                self.compare(&principal, ask, if principal.member.is_some() { Expected::Done } else { Expected::Refused }).await;
            }
            let (status, said) = self.say(&principal, &asks[0].clone().query("organisation", OrganisationId::from_random([0; 16]))).await;
            for known in self.fixture.organisations.clone() {
                let purposes = if known.kind == OrganisationKind::Authority && principal.session { &Purpose::ALL[..] } else { &[Purpose::Planning] };
                for purpose in purposes {
                    let ask = asks[0].clone().query("organisation", known.id).query("purpose", purpose);
                    let seen = principal.organisation == Some(known.id) || oracle::knows(principal.role, known.kind);
                    self.compare(&principal, &ask, if seen { Expected::Done } else { Expected::Like(status, said.clone()) }).await;
                }
            }
        }
    }

    /// At the end each record was given to those to whom it could be given, and to nobody else.
    pub(super) async fn check_recipients(&mut self) {
        for record in self.records.clone() {
            let caller = Caller::Member(self.fixture.known(record.owner).members[0]);
            let shown = self.fixture.register.record(&caller, Purpose::OwnWork, record.id, "en").await.unwrap().says;
            let word = |one: &Value, field: &str| one[field].as_str().unwrap_or_default().to_owned();
            let given = shown["recipients"].as_array().unwrap().iter();
            let given: BTreeSet<(OrganisationId, Purpose)> =
                given.map(|one| (word(one, "organisation").parse().unwrap(), Purpose::parse(&word(one, "purpose")).unwrap())).collect();
            if given != record.given {
                self.wrong.push(format!("{} was given to {given:?}, by the page to {:?}", record.id, record.given));
            }
        }
    }
}
