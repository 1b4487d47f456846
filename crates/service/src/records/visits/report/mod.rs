//! The report of a visit as PDF: what the reader may see of the visit, of its findings and of its photographs, in their language.

mod answers;
mod findings;
mod outline;
mod photographs;

use std::collections::BTreeMap;

use async_recursion::async_recursion as boxed;
use parvis_assess::survey::{points_where, standing};
use parvis_documents::{CorrectionLine, Paper, RecipientLine, SectionLine, VisitReport, Words, file_name, visit_report};
use parvis_model::{Caller, Handling, MemberId, Purpose, VisitId};
use parvis_packs::{SurveyPack, When};

use super::{VisitContent, VisitDocument, fitting};
use crate::door::protected::RecipientAnswer;
use crate::installation::days::numbers;
use crate::installation::error::ServiceError;
use crate::places::answers::SiteDetail;
use crate::records::kind::Opened;
use crate::register::Register;

/// A report as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedReport {
    /// What it is, place and day, such as `visit-report-old-church-2026-11-25.pdf`, in the letters of the reader.
    pub file_name: String,
    /// The same as far as it can be said in ASCII.
    pub plain_name: String,
    /// PDF/A-2a and PDF/UA-1.
    pub pdf: Vec<u8>,
}

impl Register {
    /// The report of a visit as PDF, in a language and on a paper, for anybody who may read the visit. The journal says that the visit was opened, and which of
    /// its findings.
    ///
    /// # Errors
    /// As [`Register::visit`]; [`ServiceError::Forbidden`] where what was seen may not be read; [`ServiceError::Invalid`] for A5.
    #[boxed]
    pub async fn visit_report(&self, caller: &Caller, purpose: Purpose, id: VisitId, (language, paper): (&str, Paper)) -> Result<PrintedReport, ServiceError> {
        if paper == Paper::A5 {
            return Err(ServiceError::Invalid("a report needs A4 or Letter".to_owned()));
        }
        let text = |language: &str| self.packs.words(language).ok_or(ServiceError::NotFound("language"));
        let words = Words::new(language, text(language)?, text("en")?)?;
        let Opened { reader, seen, head, document, attachments, recipients, .. } = self.open_record::<VisitDocument>(caller, purpose, id).await?;
        let document = document.ok_or(ServiceError::Forbidden("the rules of access do not allow it"))?;
        let (rater, site) = (document.rater, head.site()?);
        let content = self.visit_content(caller, &reader, &seen, document).await?;
        let place = match self.site(caller, site).await {
            Ok(place) => Some(place),
            // A place that must not be listed any longer: what a source said of it is gone, what was seen there is not.
            Err(ServiceError::NotFound(_)) => None,
            Err(error) => return Err(error),
        };
        let function = self.function_of(rater, &words).await?;
        let agreed = self.findings_of_visit(caller, &reader, (site, id)).await?;
        let pack = self.pack_of_survey(&content.survey)?.of_version(&content.survey_version).in_language(language);
        let _own = self.workshop.turn_of_caller(caller).await?;
        let photographs = self.photographs_to_print(&seen.row, attachments.unwrap_or_default(), &content).await?;
        let middle = content.middle.or_else(|| place.as_ref().map(|place| [place.position.lon, place.position.lat]));
        let counting = counting(&content);
        let found = standing(&pack, &fitting(&pack, &counting));
        let answers = answers::answers(&content, &pack, &words, (middle, &photographs.indices));
        let places: BTreeMap<&str, usize> = answers.iter().enumerate().map(|(place, (key, _))| (key.as_str(), place)).collect();
        let points = |when: &When, question: &str| match content.agreed.get(question) {
            // What raters agreed on names no point: it is about all of them.
            Some(_) => (0..content.walk.answers.get(question).map_or(0, |answer| answer.points.len())).collect(),
            None => points_where(&pack, when, &counting, question),
        };
        let moment = || content.finished_at.unwrap_or(head.changed_at).to_string();
        let report = VisitReport {
            paper,
            address: place.as_ref().map(|place| address(place, language)).unwrap_or_default(),
            operators: place.iter().flat_map(|place| &place.operators).map(|operator| operator.name.as_str()).collect::<Vec<_>>().join(", "),
            function,
            day: numbers(&content.day.clone().unwrap_or_else(moment)),
            marking: format!("TLP:{}", head.marking.as_str().to_uppercase().replace('_', "+")),
            may_read: may_read(head.marking.as_str(), head.handling, &words),
            site: head.subject_title,
            visited_by: head.owner_name,
            survey: pack.title.clone(),
            survey_version: content.survey_version.clone(),
            whole: content.results.whole,
            whole_range: content.results.whole_range,
            sections: sections(&content, &pack),
            findings: findings::findings(&content, &pack, &agreed, &places, points),
            strengths: found.best.iter().filter_map(|key| answers.iter().position(|(known, _)| known == key)).collect(),
            open: found.open.iter().filter_map(|key| pack.question(key)).map(|question| question.ask.clone()).collect(),
            answers: answers.into_iter().map(|(_, line)| line).collect(),
            remarks: content.remarks.clone(),
            corrections: content.corrections.iter().map(|made| CorrectionLine { day: numbers(&made.at.to_string()), why: made.why.clone() }).collect(),
            rated: rated(&content, &words),
            recipients: recipients.map(|given| given.into_iter().map(|given| recipient(given, &words)).collect()),
            photographs: photographs.shown,
            cover: photographs.cover,
            unreadable: photographs.unreadable,
            outline: match (middle, place.and_then(|place| place.outline)) {
                (Some(middle), Some(outline)) => outline::lines(middle, outline),
                _ => Vec::new(),
            },
        };
        let name = file_name(&words.say("report-title", &[]), "visit report", &report.site, report.day);
        let pdf = self.workshop.run(move || visit_report(&report, &words)).await??;
        Ok(PrintedReport { file_name: name.full, plain_name: name.plain, pdf })
    }

    /// As what the member visited; nothing where they are no longer known. Their name stands in no report.
    async fn function_of(&self, rater: MemberId, words: &Words) -> Result<String, ServiceError> {
        let member = self.store.read().await?.member(rater).await?;
        Ok(member.map(|member| words.say(&format!("role-{}", member.role), &[])).unwrap_or_default())
    }
}

/// What counts: what was answered, and over it what the raters agreed on.
fn counting(content: &VisitContent) -> BTreeMap<String, Vec<String>> {
    let mut written = content.walk.written();
    written.extend(content.agreed.clone());
    written
}

/// Street and number, code and town: where no source gives the town, the smallest area around the place.
pub(crate) fn address(place: &SiteDetail, language: &str) -> String {
    let joined = |parts: [Option<&str>; 2]| parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let given = &place.address;
    let around = || place.areas.iter().rfind(|area| area.level.is_some()).map(|area| area.names.0.get(language).unwrap_or(&area.name).as_str());
    let town = given.city.as_deref().or_else(around);
    let lines = [joined([given.street.as_deref(), given.house_number.as_deref()]), joined([given.postcode.as_deref(), town])];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
}

pub(crate) fn may_read(marking: &str, handling: Handling, words: &Words) -> String {
    let marked = words.say(&format!("marking-{marking}"), &[]);
    match handling {
        Handling::Ordinary => marked,
        other => format!("{marked}; {}", words.say(&format!("handling-{other}"), &[])),
    }
}

fn rated(content: &VisitContent, words: &Words) -> Vec<String> {
    let said = [(!content.agreed.is_empty(), "report-how-agreed"), (content.from_photographs, "visit-from-photographs")];
    said.into_iter().filter(|(holds, _)| *holds).map(|(_, key)| words.say(key, &[])).collect()
}

fn recipient(given: RecipientAnswer, words: &Words) -> RecipientLine {
    RecipientLine {
        name: given.name,
        purpose: words.say(&format!("purpose-{}", given.purpose), &[]),
        until: numbers(&given.taken_back_at.unwrap_or(given.until).to_string()),
        ended: given.taken_back_at.is_some(),
    }
}

fn sections(content: &VisitContent, pack: &SurveyPack) -> Vec<SectionLine> {
    let title = |key: &str| pack.sections.iter().find(|section| section.key.get_ref() == key).map(|section| section.title.clone());
    let line = |index: &parvis_assess::survey::Index| SectionLine {
        title: title(&index.section).unwrap_or_else(|| index.title.clone()),
        weight: index.weight,
        value: index.value,
        range: index.range,
        answered: index.answered,
        of: index.of,
    };
    content.results.sections.iter().map(line).collect()
}

/// Where a part of the survey stands among the parts, counted from 0.
fn section_of(pack: &SurveyPack, question: &parvis_packs::Question) -> usize {
    pack.sections.iter().position(|section| section.key == question.section).unwrap_or(0)
}
