//! What a visit would say if measures were there: computed as its results are, shown to those who may read it, and kept nowhere.

mod shapes;

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use parvis_assess::survey::{SurveyAnswers, SurveyResults, answer_if, results, results_if};
use parvis_model::{Caller, FindingId, MeasureId, Purpose, RecordKind, SubjectId, VisitId};
use parvis_packs::{Brought, CatalogueMeasure, SurveyPack};

pub use shapes::{DueIf, DueIfWhat, FindingBecomes, FindingIf, MeasureIf, WhatIf, WhatIfAnswer};

use super::{VisitDocument, fitting};
use crate::door::protected::none_of;
use crate::installation::error::ServiceError;
use crate::records::findings::{FindingDocument, FindingStatus};
use crate::records::kind::Opened;
use crate::records::measures::{MeasureContent, MeasureDay, observes_people};
use crate::register::Register;

/// The most measures that are thought of at once.
const MOST_MEASURES: usize = 40;

/// The findings of a visit that the reader may read, by rule.
type Known = BTreeMap<String, (FindingId, FindingDocument)>;

impl Register {
    /// What a visit would say if measures were there: those at its site that the reader may read, and those of the catalogue. The journal says that the
    /// visit, its findings and the measures were opened; nothing else is kept.
    ///
    /// # Errors
    /// As [`Register::visit`] and [`Register::measure`]; [`ServiceError::Forbidden`] where what was seen may not be read;
    /// [`ServiceError::Invalid`] for too many measures, and for one that the catalogue does not have.
    #[boxed]
    pub async fn what_if(&self, caller: &Caller, purpose: Purpose, id: VisitId, asked: &WhatIf) -> Result<WhatIfAnswer, ServiceError> {
        let Opened { reader, head, document, .. } = self.open_record::<VisitDocument>(caller, purpose, id).await?;
        let document = document.ok_or(ServiceError::Forbidden("the rules of access do not allow it"))?;
        if asked.measures.len() + asked.entries.len() > MOST_MEASURES {
            return Err(ServiceError::Invalid(format!("at most {MOST_MEASURES} measures can be thought of at once")));
        }
        let pack = self.pack_of_visit(&document)?.in_language(&asked.language);
        let answers = fitting(&pack, &document.counting());
        let known = self.findings_raised(caller, &reader, (head.site()?, id)).await?;
        let mut measures = Vec::new();
        let mut due = Vec::new();
        let mut brought: Vec<(&str, &Brought)> = Vec::new();
        for measure in distinct(&asked.measures) {
            let content = self.measure_thought_of(caller, purpose, measure, head.subject).await?;
            let entry = content.entry.as_deref().and_then(|key| self.measure_of_catalogue(key));
            brought.extend(entry.into_iter().flat_map(|entry| entry.brings_in(&document.survey)));
            due.extend(days_of(measure, &content));
            let needs_rights_record = content.rights.as_ref().is_some_and(|rights| !rights.may_run);
            measures.push(MeasureIf { measure: Some(measure), entry: content.entry.clone(), answers: changes(&pack, &answers, entry), needs_rights_record });
        }
        for key in distinct(&asked.entries) {
            let unknown = || ServiceError::Invalid(format!("the catalogue has no measure \"{}\"", key.chars().take(60).collect::<String>()));
            let entry = self.measure_of_catalogue(&key).ok_or_else(unknown)?;
            brought.extend(entry.brings_in(&document.survey));
            let needs_rights_record = observes_people(entry);
            measures.push(MeasureIf { measure: None, answers: changes(&pack, &answers, Some(entry)), entry: Some(key), needs_rights_record });
        }
        let (now, then) = (results(&pack, &answers, &[]), results_if(&pack, &answers, brought));
        let findings = findings_if(&now, &then, &known);
        due.extend(findings.iter().filter_map(to_put_right));
        due.sort_by_key(|one| (one.on, one.what));
        Ok(WhatIfAnswer { visit: id, survey: document.survey, survey_version: document.survey_version, now, then, measures, findings, due })
    }

    /// What a measure at the site says; one elsewhere, one that is hidden and one that is not there are answered alike.
    async fn measure_thought_of(&self, caller: &Caller, purpose: Purpose, id: MeasureId, site: SubjectId) -> Result<MeasureContent, ServiceError> {
        let measure = self.measure(caller, purpose, id).await?;
        if measure.head.subject != site {
            return Err(none_of(RecordKind::Measure));
        }
        measure.content.ok_or(ServiceError::Forbidden("the rules of access do not allow it"))
    }
}

/// Each once, in the order in which they were named.
fn distinct<T: Clone + PartialEq>(named: &[T]) -> Vec<T> {
    named.iter().enumerate().filter(|(place, one)| !named.iter().take(*place).any(|before| before == *one)).map(|(_, one)| one.clone()).collect()
}

/// What one measure would change of the answers, if it alone were there.
fn changes(pack: &SurveyPack, answers: &SurveyAnswers, entry: Option<&CatalogueMeasure>) -> Vec<parvis_assess::survey::AnswerIf> {
    let brought = entry.into_iter().flat_map(|entry| entry.brings_in(pack.key.get_ref()));
    brought.filter_map(|(question, brought)| answer_if(pack, answers, question, brought)).collect()
}

/// The findings of both results, each with what the reader knows of the one that the visit raised.
fn findings_if(now: &SurveyResults, then: &SurveyResults, known: &Known) -> Vec<FindingIf> {
    let raised = |results: &SurveyResults, rule: &str| results.findings.iter().any(|finding| finding.key == rule);
    let come = then.findings.iter().filter(|finding| !raised(now, &finding.key));
    let all = now.findings.iter().chain(come).map(|finding| {
        let becomes = match (raised(now, &finding.key), raised(then, &finding.key)) {
            (true, false) => FindingBecomes::Goes,
            (false, _) => FindingBecomes::Comes,
            (true, true) => FindingBecomes::Stays,
        };
        let document = known.get(&finding.key);
        FindingIf {
            rule: finding.key.clone(),
            says: finding.says.clone(),
            severity: document.map_or_else(|| finding.severity.into(), |(_, document)| document.severity),
            becomes,
            finding: document.map(|(id, _)| *id),
            status: document.map(|(_, document)| document.status),
            due_on: document.and_then(|(_, document)| document.due()).map(str::to_owned),
        }
    });
    let mut all: Vec<FindingIf> = all.collect();
    let order = |becomes: FindingBecomes| [FindingBecomes::Goes, FindingBecomes::Comes, FindingBecomes::Stays].iter().position(|one| *one == becomes);
    all.sort_by_key(|finding| (order(finding.becomes), std::cmp::Reverse(finding.severity)));
    all
}

/// The day of a finding that is still open; it would no longer be due if the survey no longer raised it.
fn to_put_right(finding: &FindingIf) -> Option<DueIf> {
    let on = finding.due_on.as_deref()?.parse().ok()?;
    let open = finding.status == Some(FindingStatus::Open);
    let due = DueIf { on, what: DueIfWhat::PutRight, finding: finding.finding, measure: None, now: true, then: finding.becomes != FindingBecomes::Goes };
    open.then_some(due)
}

/// The days of a measure, as it stands and as it would stand.
fn days_of(measure: MeasureId, content: &MeasureContent) -> Vec<DueIf> {
    let [now, then] = content.days_due();
    let mut all = now.clone();
    all.extend(then.iter().filter(|day| !now.contains(day)));
    let due = |day: (jiff::civil::Date, MeasureDay)| DueIf {
        on: day.0,
        what: match day.1 {
            MeasureDay::Begins => DueIfWhat::Begins,
            MeasureDay::Review => DueIfWhat::Review,
            MeasureDay::Ends => DueIfWhat::Ends,
        },
        finding: None,
        measure: Some(measure),
        now: now.contains(&day),
        then: then.contains(&day),
    };
    all.into_iter().map(due).collect()
}
