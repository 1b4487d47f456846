//! Writes answers and takes steps, and says in words why a step is refused.

use parvis_model::{MemberId, Timestamp};
use parvis_rights::{Answer, Line, List, MeasureNow, NotChanged, Reason, Step, Text};
use parvis_store::RightsNoted;

use super::noted::RightsView;
use super::shapes::{NewRightsAnswer, RightsDocument};
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::register::Register;

/// The most answers written at once: one to each item.
const MOST_ANSWERS: usize = 13;

impl Register {
    /// The document and the note that follow when somebody writes answers and takes a step.
    pub(super) fn rights_written(
        &self,
        said: &RightsDocument,
        noted: RightsNoted,
        (latest, measure): (Option<Timestamp>, MeasureNow),
        answers: Vec<NewRightsAnswer>,
        (step, by): (Option<Step>, MemberId),
    ) -> Result<(RightsDocument, RightsNoted), ServiceError> {
        if answers.len() > MOST_ANSWERS {
            return Err(ServiceError::Invalid(format!("write at most {MOST_ANSWERS} answers at once, one to each item")));
        }
        let (mut says, mut noted) = (said.clone(), noted);
        for sent in answers {
            let (answer, remark, evidence) = read(sent)?;
            let view = RightsView::new(&noted, latest, measure);
            let changed = says.record.answer(answer, remark, evidence, by, &self.rights_here(&view)).map_err(|error| not_changed(&error))?;
            noted.revision = says.record.revision();
            noted.last_step = changed.last_step.map(|digest| digest.to_string());
        }
        if let Some(step) = step {
            let view = RightsView::new(&noted, latest, measure);
            let digest = says.record.take(step, by, &self.rights_here(&view)).map_err(|reasons| self.step_refused(step, &reasons))?;
            noted.revision = says.record.revision();
            noted.last_step = Some(digest.to_string());
        }
        says.record.write().map_err(|error| ServiceError::Invalid(error.to_string()))?;
        Ok((says, noted))
    }

    /// Every reason at once, each with the part of the checklist to which it belongs.
    fn step_refused(&self, step: Step, reasons: &[Reason]) -> ServiceError {
        let words = self.packs.words("en").unwrap_or_default();
        let sentences: Vec<String> = reasons.iter().map(|reason| sentence(words, reason)).collect();
        let count = u64::try_from(reasons.len()).unwrap_or(u64::MAX);
        Rule::RightsStep.broken_with(&[("count", count)], format!("the step \"{step}\" is refused: {}", sentences.join(" ")))
    }
}

fn read(sent: NewRightsAnswer) -> Result<(Answer, Text, List<Line, 20>), ServiceError> {
    let item = sent.item;
    let unfit = |problem: String| Rule::RightsAnswer.broken(format!("{item}: {problem}"));
    let answer = Answer::read(item, sent.value).map_err(|error| unfit(error.to_string()))?;
    let remark = Text::new(sent.remark).map_err(|error| unfit(format!("remark: {error}")))?;
    let evidence: Result<Vec<Line>, _> = sent.evidence.into_iter().map(Line::new).collect();
    let evidence = evidence.and_then(List::new).map_err(|error| unfit(format!("evidence: {error}")))?;
    Ok((answer, remark, evidence))
}

fn not_changed(error: &NotChanged) -> ServiceError {
    match error {
        NotChanged::OtherVersion => ServiceError::Conflict,
        NotChanged::Ended => Rule::RightsEnded.broken(error.to_string()),
        NotChanged::NoRoom(_) => Rule::RightsFull.broken(error.to_string()),
    }
}

/// What a reason says in the language of these words.
fn sentence(words: &str, reason: &Reason) -> String {
    let part = word(words, &format!("rights-part-{}", reason.part)).unwrap_or(reason.part.as_str());
    let says = word(words, &reason.kind.message_key()).unwrap_or(reason.kind.as_str());
    let figure = reason.figure.map(|figure| figure.to_string()).unwrap_or_default();
    format!("{part}: {}", says.replace("{ $figure }", &figure))
}

/// A message that stands on one line.
fn word<'a>(words: &'a str, key: &str) -> Option<&'a str> {
    words.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "))
}

#[cfg(test)]
mod tests {
    use parvis_packs::{Packs, WORKING_LANGUAGES};
    use parvis_rights::{Part, ReasonKind};

    use super::*;

    #[test]
    fn every_reason_and_every_part_has_words_on_one_line_in_every_language() {
        let packs = Packs::load(None).unwrap();
        for language in WORKING_LANGUAGES {
            let words = packs.words(language).unwrap();
            for key in ReasonKind::ALL.map(ReasonKind::message_key).into_iter().chain(Part::ALL.map(|part| format!("rights-part-{part}"))) {
                assert!(word(words, &key).is_some_and(|says| !says.is_empty()), "{language}: {key}");
            }
        }
    }

    #[test]
    fn a_reason_says_the_part_the_matter_and_the_figure() {
        let words = "rights-part-r3_3 = R3 Alternatives\nrights-refused-too_few_alternatives = only { $figure } named.\n";
        let reason = Reason { kind: ReasonKind::TooFewAlternatives, part: Part::R3_3, figure: Some(1) };
        assert_eq!(sentence(words, &reason), "R3 Alternatives: only 1 named.");
        assert_eq!(sentence("", &reason), "r3_3: too_few_alternatives");
    }
}
