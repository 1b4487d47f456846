//! What a rights record says to a reader, and how it stands now.

use std::collections::BTreeMap;

use parvis_access::{Class, Operation, Rules};
use parvis_model::{AccessBasis, Caller, MemberId, Purpose, RecordState, Relation, RightsRecordId};
use parvis_rights::{Answered, Ended, Here, Item, Reason, ReasonKind, RightsRecord, State, Step};
use parvis_store::{MemberRow, ProtectedRow, Snapshot};
use serde_json::Value;

use super::shapes::{RightsAnswer, RightsContent, RightsDocument, RightsNextStep, RightsReason, RightsStep};
use crate::door::protected::Reader;
use crate::installation::error::ServiceError;
use crate::records::any::RecordVersion;
use crate::register::Register;

/// The names of those who may be named to a reader.
type Names = BTreeMap<MemberId, String>;

impl Register {
    /// What a rights record says to a reader.
    pub(super) async fn rights_content(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        row: &ProtectedRow,
        document: &RightsDocument,
    ) -> Result<RightsContent, ServiceError> {
        let record = &document.record;
        let view = self.rights_view(snapshot, &row.id).await?;
        let here = self.rights_here(&view);
        let standing = record.standing(&here);
        let withdrawn = row.state == RecordState::Withdrawn;
        let members = if reader.scope.organisation == row.owner { snapshot.members(row.owner).await? } else { Vec::new() };
        let names = names(&members);
        let next = match record.next_step(&here).filter(|_| !withdrawn) {
            Some(step) => {
                let who = who_may(record, step, (row, &members), &here)?;
                Some(RightsNextStep { step, missing: record.refusals(step, reader.member(), &here).iter().map(reason).collect(), who })
            }
            None => None,
        };
        let notice = self.notice_standing(snapshot, row, record, standing.may_run() && !withdrawn).await?;
        let reviews = record.steps().iter().take(standing.steps).filter(|taken| taken.step == Step::Review).count();
        Ok(RightsContent {
            title: record.title().as_str().to_owned(),
            measure: self.named(snapshot, reader, document.measure).await?,
            form: record.form(),
            state: if withdrawn { State::Expired } else { standing.state },
            ended: if withdrawn { Some(Ended::Withdrawn) } else { standing.ended },
            may_run: standing.may_run() && !withdrawn,
            review_on: standing.review_on.map(|day| day.date()),
            last_day: standing.last_day.map(|day| day.date()),
            path: record.form().steps().to_vec(),
            notice,
            next,
            answers: answers_shown(record, reviews, &names),
            steps: steps_shown(record, standing.steps, &names),
        })
    }

    /// What a rights record said in its versions, the latest first, without how it stood then.
    pub(crate) async fn versions_of_rights_record(&self, caller: &Caller, purpose: Purpose, id: RightsRecordId) -> Result<Vec<RecordVersion>, ServiceError> {
        let said = self.versions_of::<RightsDocument>(caller, purpose, id).await?;
        let mut snapshot = self.store.read().await?;
        let mut versions = Vec::with_capacity(said.versions.len());
        for (row, document) in said.versions {
            let ours = said.reader.scope.organisation == row.owner;
            let members = if ours { snapshot.members(row.owner).await? } else { Vec::new() };
            let says = document.map(|RightsDocument { record, .. }| {
                let reviews = record.steps().iter().filter(|taken| taken.step == Step::Review).count();
                let (answers, steps) = (answers_shown(&record, reviews, &names(&members)), steps_shown(&record, record.steps().len(), &names(&members)));
                serde_json::json!({ "title": record.title(), "answers": answers, "steps": steps })
            });
            versions.push(RecordVersion { version: row.version, says });
        }
        Ok(versions)
    }
}

fn names(members: &[MemberRow]) -> Names {
    members.iter().map(|member| (member.id, member.name.clone())).collect()
}

/// The members of the owner, by name, whom the rules let change the record and who wrote nothing of it where another one has to decide.
fn who_may(record: &RightsRecord, step: Step, (row, members): (&ProtectedRow, &[MemberRow]), here: &Here<'_>) -> Result<Vec<String>, ServiceError> {
    let mut who = Vec::new();
    for member in members.iter().filter(|member| member.active) {
        let wrote = record.refusals(step, member.id, here).iter().any(|reason| reason.kind == ReasonKind::AuthorIsApprover);
        if !wrote && may_change(row, member)? {
            who.push(member.name.clone());
        }
    }
    Ok(who)
}

fn answers_shown(record: &RightsRecord, reviews: usize, names: &Names) -> Vec<RightsAnswer> {
    let shown = Item::ALL.into_iter().filter_map(|item| Some((item, record.answers().shown(item, reviews)?)));
    shown.map(|(item, answer)| answered(item, answer, names)).collect()
}

fn steps_shown(record: &RightsRecord, counted: usize, names: &Names) -> Vec<RightsStep> {
    let steps = record.steps().iter().enumerate().map(|(place, taken)| RightsStep {
        step: taken.step,
        by: names.get(&taken.by).cloned().unwrap_or_default(),
        at: taken.at,
        counts: place < counted,
    });
    steps.collect()
}

fn answered(item: Item, answer: Answered<Value>, names: &Names) -> RightsAnswer {
    RightsAnswer {
        item,
        value: answer.value,
        remark: answer.remark.as_str().to_owned(),
        evidence: answer.evidence.as_slice().iter().map(|line| line.as_str().to_owned()).collect(),
        by: names.get(&answer.by).cloned().unwrap_or_default(),
        at: answer.at,
    }
}

fn reason(reason: &Reason) -> RightsReason {
    RightsReason { kind: reason.kind, part: reason.part, item: reason.part.item(), figure: reason.figure, stop: reason.kind.is_stop() }
}

/// Whether the rules let a member of the owner change the record, whatever the owner has to do with its site.
fn may_change(row: &ProtectedRow, member: &MemberRow) -> Result<bool, ServiceError> {
    let relation = Relation::None;
    let class = Class { subject: row.subject.kind(), relation, basis: AccessBasis::Own, marking: row.marking, handling: row.handling, state: row.state };
    Ok(Rules::shared()?.view(row.kind, member.role, Purpose::OwnWork, class).allows(Operation::Change))
}
