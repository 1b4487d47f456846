//! A rights record on paper, for an ombudsperson or a court: all that its reader may read of it, and what is missing.

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_documents::{
    ComplaintPrinted, ComplaintsPrinted, FileName, MeasurePrinted, Paper, PersonPrinted, Printing, RightsAnswerPrinted, RightsLacking, RightsNext,
    RightsRecordPrinted, RightsStepPrinted, file_name, rights_record,
};
use parvis_model::{Caller, ComplaintState, MeasureId, MemberId, OrganisationId, Purpose, RightsRecordId, Timestamp};
use parvis_rights::{Answered, Item, ReasonKind, RightsRecord, Step};
use parvis_store::{MemberRow, Snapshot};
use serde_json::Value;

use super::complaints::ComplaintLine;
use super::shapes::{RightsContent, RightsDocument};
use crate::door::protected::Reader;
use crate::installation::days::{numbers, utc};
use crate::installation::error::ServiceError;
use crate::installation::pages::PageQuery;
use crate::public::printed_plans::words_of;
use crate::records::kind::Opened;
use crate::records::visits::{PrintedReport, may_read};
use crate::register::Register;

/// How a rights record is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RightsPrint {
    /// The language of our words.
    pub language: String,
    /// A4 or Letter.
    pub paper: Paper,
    /// Whether complaints are printed with what they say, to those who answer them.
    pub complaints: bool,
}

impl Register {
    /// A rights record as PDF, for anybody who may read it. The journal says that it was opened, and so were its measure and complaints where they are shown.
    ///
    /// # Errors
    /// As [`Register::rights_record`]; [`ServiceError::Forbidden`] where what it says may not be read, or complaints are asked for by somebody who does not
    /// answer them; [`ServiceError::NotFound`] for a language that there is not; [`ServiceError::Invalid`] for A5.
    #[boxed]
    pub async fn rights_record_print(&self, caller: &Caller, purpose: Purpose, id: RightsRecordId, how: RightsPrint) -> Result<PrintedReport, ServiceError> {
        if how.paper == Paper::A5 {
            return Err(ServiceError::Invalid("a rights record needs A4 or Letter".to_owned()));
        }
        let words = words_of(&self.packs, &how.language)?;
        let Opened { reader, seen, head, document, .. } = self.open_record::<RightsDocument>(caller, purpose, id).await?;
        let document = document.ok_or(ServiceError::Forbidden("the rules of access do not allow it"))?;
        let told = if how.complaints { Some(self.complaints(caller, id, &PageQuery::largest()).await?) } else { None };
        let mut snapshot = self.store.read().await?;
        let content = self.rights_content(&mut snapshot, &reader, &seen.row, &document).await?;
        let people = self.people_of(&mut snapshot, &reader, (seen.row.owner, &document.record)).await?;
        let shows_complaints = self.view(&reader, &seen)?.allows(Operation::Readers);
        let complaints = if shows_complaints { Some(self.complaints_printed(&mut snapshot, id, told.map(|page| page.lines)).await?) } else { None };
        drop(snapshot);
        let measure = match document.measure {
            Some(_) => Some(self.measure_printed(caller, purpose, content.measure, &how.language).await?),
            None => None,
        };
        let day = numbers(&self.now().to_string());
        let record = RightsRecordPrinted {
            site: head.subject_title.clone(),
            reference: format!("{id} · {}", head.version),
            may_read: may_read(head.marking.as_str(), head.handling, &words),
            measure,
            complaints,
            ..printed(&document.record, &content, &people)
        };
        let FileName { full, plain } = file_name(&words.say("rights-title", &[]), "rights record", &head.subject_title, day);
        let printing = Printing { marking: head.marking.as_str().to_owned(), day: Some(day), country: String::new(), paper: how.paper };
        let _own = self.workshop.turn_of_caller(caller).await?;
        let pdf = self.workshop.run(move || rights_record(&record, &printing, &words)).await??;
        Ok(PrintedReport { file_name: full, plain_name: plain, pdf })
    }

    /// Everybody who wrote an answer or took a step, the first first: with their role in the owner, and their name to members of it.
    async fn people_of(
        &self,
        snapshot: &mut Snapshot,
        reader: &Reader,
        (owner, record): (OrganisationId, &RightsRecord),
    ) -> Result<BTreeMap<MemberId, PersonPrinted>, ServiceError> {
        let members = snapshot.members(owner).await?;
        Ok(people(record, &members, reader.scope.organisation == owner))
    }

    async fn complaints_printed(
        &self,
        snapshot: &mut Snapshot,
        id: RightsRecordId,
        told: Option<Vec<ComplaintLine>>,
    ) -> Result<ComplaintsPrinted, ServiceError> {
        let counts = snapshot.complaint_counts(&id.to_string(), utc(self.now())).await?;
        let shown = told.as_ref().map_or(counts.waiting + counts.closed, |told| u64::try_from(told.len()).unwrap_or(u64::MAX));
        Ok(ComplaintsPrinted {
            in_time: counts.closed.saturating_sub(counts.closed_late),
            answered_late: counts.closed_late,
            waiting: counts.waiting.saturating_sub(counts.late),
            overdue: counts.late,
            kept_days: self.settings.retention.closed_complaint_days,
            told: told.unwrap_or_default().into_iter().map(complaint).collect(),
            more: (counts.waiting + counts.closed).saturating_sub(shown),
        })
    }

    /// The measure of a record, opened like any other: where it may not be read, that there is one.
    async fn measure_printed(&self, caller: &Caller, purpose: Purpose, known: Option<MeasureId>, language: &str) -> Result<MeasurePrinted, ServiceError> {
        let Some(id) = known else { return Ok(MeasurePrinted::Hidden) };
        let content = match self.measure(caller, purpose, id).await {
            Ok(answer) => answer.content,
            // Taken back or erased meanwhile.
            Err(ServiceError::NotFound(_)) => None,
            Err(error) => return Err(error),
        };
        let Some(content) = content else { return Ok(MeasurePrinted::Hidden) };
        let title = content.entry.as_deref().and_then(|entry| {
            let pack = self.packs.measures.iter().find(|pack| pack.measure(entry).is_some())?;
            let language = if pack.languages().contains(&language) { language } else { "en" };
            pack.in_language(language).measure(entry).map(|measure| measure.title.clone())
        });
        let says: Vec<String> = [title, Some(content.says)].into_iter().flatten().filter(|says| !says.trim().is_empty()).collect();
        Ok(MeasurePrinted::Shown { says: says.join("\n"), status: content.status.to_string() })
    }
}

/// What stands in the record itself.
fn printed(record: &RightsRecord, content: &RightsContent, people: &BTreeMap<MemberId, PersonPrinted>) -> RightsRecordPrinted {
    let who = |member: MemberId| people.get(&member).cloned().unwrap_or_default();
    let counted = content.steps.iter().filter(|step| step.counts).count();
    let reviews = record.steps().iter().take(counted).filter(|taken| taken.step == Step::Review).count();
    let items = Item::ALL.into_iter().flat_map(|item| (0..=if item == Item::R12 { reviews } else { 0 }).map(move |review| (item, review)));
    let answers = items.filter_map(|(item, review)| Some(answered(item, record.answers().shown(item, review)?, &who))).collect();
    let steps = record.steps().iter().zip(&content.steps).map(|(taken, shown)| RightsStepPrinted {
        step: taken.step.to_string(),
        day: day(taken.at),
        who: who(taken.by),
        counts: shown.counts,
    });
    let (notice, public) = (content.notice.as_ref(), |notice: &super::NoticeStanding| notice.state.to_string());
    RightsRecordPrinted {
        title: content.title.clone(),
        form: content.form.to_string(),
        state: content.state.to_string(),
        ended: content.ended.map(|ended| ended.to_string()),
        may_run: content.may_run,
        review_on: content.review_on.map(|day| numbers(&day.to_string())),
        last_day: content.last_day.map(|day| numbers(&day.to_string())),
        path: content.path.iter().map(ToString::to_string).collect(),
        steps: steps.collect(),
        answers,
        next: content.next.as_ref().map(|next| RightsNext {
            step: next.step.to_string(),
            // Who prints it takes no step.
            lacking: next.missing.iter().filter(|reason| reason.kind != ReasonKind::AuthorIsApprover).map(lacking).collect(),
        }),
        public_page: notice.map(public),
        lacks_page: notice.is_some_and(|notice| notice.missing),
        site: String::new(),
        reference: String::new(),
        measure: None,
        complaints: None,
        may_read: String::new(),
    }
}

fn answered(item: Item, answer: Answered<Value>, who: &impl Fn(MemberId) -> PersonPrinted) -> RightsAnswerPrinted {
    RightsAnswerPrinted {
        item: item.to_string(),
        value: answer.value,
        remark: answer.remark.as_str().to_owned(),
        evidence: answer.evidence.as_slice().iter().map(|line| line.as_str().to_owned()).collect(),
        day: day(answer.at),
        who: who(answer.by),
    }
}

fn lacking(reason: &super::RightsReason) -> RightsLacking {
    RightsLacking { part: reason.part.to_string(), kind: reason.kind.to_string(), figure: reason.figure, stop: reason.stop }
}

/// Everybody who wrote an answer that stands or took a step, numbered as they came; names only to members of the owner.
fn people(record: &RightsRecord, members: &[MemberRow], named: bool) -> BTreeMap<MemberId, PersonPrinted> {
    let reviews = record.answers().after_actions.as_slice().len();
    let items = Item::ALL.into_iter().flat_map(|item| (0..=if item == Item::R12 { reviews } else { 0 }).map(move |review| (item, review)));
    let wrote = items.filter_map(|(item, review)| record.answers().shown(item, review)).map(|answer| (answer.at, answer.by));
    let mut came: Vec<(Timestamp, MemberId)> = wrote.chain(record.steps().iter().map(|taken| (taken.at, taken.by))).collect();
    came.sort();
    let mut people = BTreeMap::new();
    for (_, member) in came {
        let number = people.len();
        people.entry(member).or_insert_with(|| {
            let row = members.iter().find(|row| row.id == member);
            let name = row.filter(|_| named).map(|row| row.name.clone()).unwrap_or_default();
            PersonPrinted { name, role: row.filter(|row| row.active).map(|row| row.role.to_string()).unwrap_or_default(), number }
        });
    }
    people
}

fn day(at: Timestamp) -> [i16; 3] {
    numbers(&at.to_string())
}

fn complaint(line: ComplaintLine) -> ComplaintPrinted {
    let late = line.late || line.closed_on.is_some_and(|closed| closed > line.due_on);
    let answer = line.answer.map(|answer| match answer.to {
        Some(to) => format!("{} → {to}\n{}", answer.function, answer.text),
        None => format!("{}\n{}", answer.function, answer.text),
    });
    ComplaintPrinted {
        number: line.number,
        received: numbers(&line.received_on.to_string()),
        due: numbers(&line.due_on.to_string()),
        closed: line.closed_on.filter(|_| line.state != ComplaintState::Waiting).map(|day| numbers(&day.to_string())),
        state: line.state.to_string(),
        late,
        text: line.text.unwrap_or_default(),
        answer: answer.unwrap_or_default(),
    }
}
