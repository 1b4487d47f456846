use async_recursion::async_recursion as boxed;
use parvis_documents::{AnswerLine, CorrectionLine, FindingLine, PointLine, SectionLine, VisitReport, Words, file_name, visit_report};
use parvis_model::{Caller, Purpose, VisitId};
use parvis_packs::{QuestionKind, SurveyPack};

use super::VisitContent;
use crate::installation::error::ServiceError;
use crate::register::Register;

/// A report as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedReport {
    /// Place and day, such as `Old Church 2026-11-25.pdf`.
    pub file_name: String,
    /// PDF/A-2a and PDF/UA-1.
    pub pdf: Vec<u8>,
}

impl Register {
    /// The report of a visit as PDF, in a language, for anybody who may read the visit, and journalled as such.
    ///
    /// # Errors
    /// As [`Register::visit`]; [`ServiceError::Forbidden`] where what was seen may not be read.
    #[boxed]
    pub async fn visit_report(&self, caller: &Caller, purpose: Purpose, id: VisitId, language: &str) -> Result<PrintedReport, ServiceError> {
        let visit = self.visit(caller, purpose, id).await?;
        let content = visit.content.ok_or(ServiceError::Forbidden("the rules of access do not allow it"))?;
        let (address, operators) = match self.site(caller, visit.head.site()?).await {
            Ok(site) => ([site.address.street, site.address.house_number, site.address.postcode, site.address.city], site.operators),
            // A place that must not be listed any longer: what a source said of it is gone, what was seen there is not.
            Err(ServiceError::NotFound(_)) => Default::default(),
            Err(error) => return Err(error),
        };
        let text = |language: &str| self.packs.words(language).ok_or(ServiceError::NotFound("language"));
        let words = Words::new(language, text(language)?, text("en")?)?;
        let pack = self.pack_of_survey(&content.survey)?.of_version(&content.survey_version).in_language(language);
        let moment = || content.finished_at.unwrap_or(visit.head.changed_at).to_string();
        let day = content.day.clone().unwrap_or_else(moment);
        let report = VisitReport {
            site: visit.head.subject_title,
            address: address.into_iter().flatten().collect::<Vec<_>>().join(" "),
            operators: operators.iter().map(|operator| operator.name.as_str()).collect::<Vec<_>>().join(", "),
            visited_by: visit.head.owner_name,
            day: numbers(&day),
            marking: format!("TLP:{}", visit.head.marking.as_str().to_uppercase().replace('_', "+")),
            survey: pack.title.clone(),
            survey_version: content.survey_version.clone(),
            whole: content.results.whole,
            whole_range: content.results.whole_range,
            sections: sections(&content, &pack),
            findings: findings(&content, &pack),
            answers: answers(&content, &pack, &words),
            remarks: content.remarks.clone(),
            corrections: content.corrections.iter().map(|made| CorrectionLine { day: numbers(&made.at.to_string()), why: made.why.clone() }).collect(),
        };
        let file_name = file_name(&report.site, report.day);
        let _own = self.workshop.turn_of_caller(caller).await?;
        let pdf = self.workshop.run(move || visit_report(&report, &words)).await??;
        Ok(PrintedReport { file_name, pdf })
    }
}

/// Year, month and day of what begins like an ISO 8601 date.
fn numbers(day: &str) -> [i16; 3] {
    let number = |from: usize, to: usize| day.get(from..to).and_then(|digits| digits.parse().ok()).unwrap_or(1);
    [number(0, 4), number(5, 7), number(8, 10)]
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

fn findings(content: &VisitContent, pack: &SurveyPack) -> Vec<FindingLine> {
    let says = |key: &str| pack.findings.iter().find(|finding| finding.key.get_ref() == key).map(|finding| finding.says.clone());
    let line = |raised: &parvis_assess::survey::Raised| FindingLine {
        severity: format!("{:?}", raised.severity).to_lowercase(),
        says: says(&raised.key).unwrap_or_else(|| raised.says.clone()),
        measures: raised.measures.iter().filter_map(|key| pack.measure(key)).map(|measure| measure.says.clone()).collect(),
    };
    content.results.findings.iter().map(line).collect()
}

fn answers(content: &VisitContent, pack: &SurveyPack, words: &Words) -> Vec<AnswerLine> {
    let mut lines = Vec::new();
    for question in &pack.questions {
        let key = question.key.get_ref();
        let points = content.walk.answers.get(key).map_or(&[][..], |answer| &answer.points);
        let in_words = |answer: &str| match (question.kind, answer) {
            (_, "not_applicable") => words.say("survey-not-applicable", &[]),
            (QuestionKind::YesNo, "yes" | "no") => words.say(answer, &[]),
            (QuestionKind::Scale, _) => answer.parse::<usize>().ok().and_then(|step| question.steps.get(step.wrapping_sub(1)).cloned()).unwrap_or_default(),
            // Where the photographs themselves are not at hand, how many there are.
            (QuestionKind::Photo, _) if answer.parse::<u32>().is_ok() => words.say("photo-count", &[("count", answer)]),
            _ if question.unit.is_empty() => answer.to_owned(),
            _ => format!("{answer}\u{a0}{}", question.unit),
        };
        let said: Vec<PointLine> = match content.agreed.get(key) {
            Some(agreed) => agreed.iter().map(|answer| PointLine { whereabouts: String::new(), answer: in_words(answer) }).collect(),
            None => points
                .iter()
                .filter(|point| !point.answer.is_empty() || !point.remark.is_empty())
                .map(|point| PointLine { whereabouts: point.whereabouts.clone(), answer: with_remark(&point.answer, in_words, &point.remark) })
                .collect(),
        };
        if !said.is_empty() {
            lines.push(AnswerLine { ask: question.ask.clone(), answers: said });
        }
    }
    lines
}

/// An answer in words, and what else was said about it.
fn with_remark(answer: &str, in_words: impl Fn(&str) -> String, remark: &str) -> String {
    let remark = remark.trim();
    match (answer.is_empty(), remark.is_empty()) {
        (true, _) => remark.to_owned(),
        (false, true) => in_words(answer),
        (false, false) => format!("{} ({remark})", in_words(answer)),
    }
}

#[cfg(test)]
mod tests {
    use super::with_remark;

    #[test]
    fn a_remark_stands_behind_its_answer_or_alone_and_none_leaves_no_brackets() {
        let said = |answer: &str, remark: &str| with_remark(answer, |answer| format!("step {answer}"), remark);
        assert_eq!(said("2", " The latch sticks. "), "step 2 (The latch sticks.)");
        assert_eq!(said("", "Nobody had the key."), "Nobody had the key.");
        assert_eq!(said("2", " "), "step 2");
    }
}
