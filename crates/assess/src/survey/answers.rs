use std::collections::{BTreeMap, HashSet};

use parvis_packs::{Question, QuestionKind, SurveyPack, When};

/// What was answered: for each question one answer, or several for several points.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SurveyAnswers(BTreeMap<String, Vec<SurveyAnswer>>);

/// One answer at one point.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum SurveyAnswer {
    YesNo(bool),
    /// Counted from 1.
    Step(usize),
    Number(f64),
    /// Words, or the name of a photograph or a place.
    Text(String),
    NotApplicable,
}

/// An answer that does not fit what is asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WrongSurveyAnswer {
    /// Nothing of this name is asked.
    #[error("nothing called \"{0}\" is asked")]
    Unknown(String),
    /// It is asked otherwise.
    #[error("the answer to \"{question}\" cannot be \"{answer}\": use {wanted}")]
    Kind {
        /// Which question.
        question: String,
        /// What was answered.
        answer: String,
        /// What can be answered.
        wanted: String,
    },
    /// More points than anybody walks to.
    #[error("\"{0}\" was answered at more than {MOST_POINTS} points")]
    TooMany(String),
}

/// Points at which one thing may be answered.
const MOST_POINTS: usize = 50;

/// Characters of an answer in words.
const LONGEST: usize = 2_000;

impl SurveyAnswers {
    /// Reads answers as they are written: `yes`, `no`, `not_applicable`, a step from 1, a number, words. Blank answers are
    /// none.
    ///
    /// # Errors
    /// [`WrongSurveyAnswer`] names the first that does not fit.
    pub fn read<'a>(pack: &SurveyPack, written: impl IntoIterator<Item = (&'a str, &'a [String])>) -> Result<Self, WrongSurveyAnswer> {
        let mut answers = BTreeMap::new();
        for (key, points) in written {
            let question = pack.question(key).ok_or_else(|| WrongSurveyAnswer::Unknown(key.chars().take(60).collect()))?;
            if points.len() > MOST_POINTS {
                return Err(WrongSurveyAnswer::TooMany(key.to_owned()));
            }
            let given = points.iter().map(|answer| answer.trim()).filter(|answer| !answer.is_empty());
            let given: Vec<SurveyAnswer> = given.map(|answer| one(question, answer)).collect::<Result<_, _>>()?;
            if !given.is_empty() {
                answers.insert(key.to_owned(), given);
            }
        }
        Ok(Self(answers))
    }

    /// Reads what of it fits the pack, and leaves out the rest: answers that were given to another version of it.
    pub fn read_what_fits<'a>(pack: &SurveyPack, written: impl IntoIterator<Item = (&'a str, &'a [String])>) -> Self {
        let fitting = written.into_iter().filter_map(|one| Self::read(pack, [one]).ok());
        Self(fitting.flat_map(|answers| answers.0).collect())
    }

    /// The answers to a question; none where it was not answered.
    pub(super) fn of(&self, key: &str) -> &[SurveyAnswer] {
        self.0.get(key).map_or(&[], Vec::as_slice)
    }

    /// Leaves out what was answered to a question, such as one that is asked no longer.
    pub(super) fn forget(&mut self, key: &str) {
        self.0.remove(key);
    }

    /// Raises the answers to a question to what a measure brings; those that are better stay.
    pub(super) fn raise(&mut self, question: &Question, to: &SurveyAnswer) {
        let Some(answers) = self.0.get_mut(question.key.get_ref()) else { return };
        for answer in answers.iter_mut().filter(|answer| **answer != SurveyAnswer::NotApplicable) {
            if value(question, to) > value(question, answer) {
                *answer = to.clone();
            }
        }
    }
}

impl std::fmt::Display for SurveyAnswer {
    /// As it is read.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::YesNo(yes) => formatter.write_str(if *yes { "yes" } else { "no" }),
            Self::Step(step) => step.fmt(formatter),
            Self::Number(number) => number.fmt(formatter),
            Self::Text(text) => formatter.write_str(text),
            Self::NotApplicable => formatter.write_str("not_applicable"),
        }
    }
}

pub(super) fn one(question: &Question, answer: &str) -> Result<SurveyAnswer, WrongSurveyAnswer> {
    let kind = |wanted: String| {
        let answer = answer.chars().take(60).collect();
        WrongSurveyAnswer::Kind { question: question.key.get_ref().clone(), answer, wanted }
    };
    match (question.kind, answer) {
        (QuestionKind::YesNo | QuestionKind::Scale | QuestionKind::Number, "not_applicable") => Ok(SurveyAnswer::NotApplicable),
        (QuestionKind::YesNo, "yes") => Ok(SurveyAnswer::YesNo(true)),
        (QuestionKind::YesNo, "no") => Ok(SurveyAnswer::YesNo(false)),
        (QuestionKind::YesNo, _) => Err(kind("yes, no or not_applicable".to_owned())),
        (QuestionKind::Scale, _) => match answer.parse() {
            Ok(step) if (1..=question.steps.len()).contains(&step) => Ok(SurveyAnswer::Step(step)),
            _ => Err(kind(format!("a step from 1 to {}, or not_applicable", question.steps.len()))),
        },
        (QuestionKind::Number, _) => match answer.parse::<f64>() {
            // A count or a time is not below nothing, unless the survey says so.
            Ok(number) if number.is_finite() && number.abs() <= 1e9 && number >= question.range.map_or(0.0, |[one, other]| one.min(other).min(0.0)) => {
                Ok(SurveyAnswer::Number(number))
            }
            _ => Err(kind("a number that is not below 0, such as 10 or 10.5, or not_applicable".to_owned())),
        },
        (QuestionKind::Text | QuestionKind::Photo | QuestionKind::Place, _) if answer.chars().count() <= LONGEST => Ok(SurveyAnswer::Text(answer.to_owned())),
        _ => Err(kind(format!("at most {LONGEST} characters"))),
    }
}

/// The value of an answer, 0 to 1; none for what has none.
pub(super) fn value(question: &Question, answer: &SurveyAnswer) -> Option<f64> {
    match (answer, question.range) {
        (SurveyAnswer::YesNo(yes), _) => Some(f64::from(u8::from(*yes != question.good_is_no))),
        (SurveyAnswer::Step(step), _) => Some((step - 1) as f64 / (question.steps.len().max(2) - 1) as f64),
        (SurveyAnswer::Number(number), Some([from, to])) => Some(((number - from) / (to - from)).clamp(0.0, 1.0)),
        _ => None,
    }
}

/// The value of a question at its weakest point; none where nothing was answered, or nothing that has a value.
pub(super) fn weakest(question: &Question, answers: &SurveyAnswers) -> Option<f64> {
    answers.of(question.key.get_ref()).iter().filter_map(|answer| value(question, answer)).reduce(f64::min)
}

/// Whether something holds at one of the points; what was not answered does not.
pub(super) fn holds(when: &When, answers: &SurveyAnswers) -> bool {
    let any = |key: &str, fits: &dyn Fn(&SurveyAnswer) -> bool| answers.of(key).iter().any(fits);
    match when {
        When::Yes(key) => any(key, &|answer| *answer == SurveyAnswer::YesNo(true)),
        When::No(key) => any(key, &|answer| *answer == SurveyAnswer::YesNo(false)),
        When::AtMost(key, most) => any(key, &|answer| match answer {
            SurveyAnswer::Step(step) => *step as f64 <= *most,
            SurveyAnswer::Number(number) => number <= most,
            _ => false,
        }),
        When::MoreThan(key, least) => any(key, &|answer| matches!(answer, SurveyAnswer::Number(number) if number > least)),
        When::Step(key, step) => {
            let steps = answers.of(key).iter().filter_map(|answer| if let SurveyAnswer::Step(step) = answer { Some(*step) } else { None });
            steps.min() == Some(*step)
        }
        When::All(parts) => parts.iter().all(|part| holds(part, answers)),
        When::Any(parts) => parts.iter().any(|part| holds(part, answers)),
    }
}

/// Whether something holds, or could hold once the questions that are open are answered.
pub(super) fn could_hold(when: &When, answers: &SurveyAnswers, open: &HashSet<&str>) -> bool {
    match when {
        When::Yes(key) | When::No(key) | When::AtMost(key, _) | When::MoreThan(key, _) | When::Step(key, _) => {
            open.contains(key.as_str()) || holds(when, answers)
        }
        When::All(parts) => parts.iter().all(|part| could_hold(part, answers, open)),
        When::Any(parts) => parts.iter().any(|part| could_hold(part, answers, open)),
    }
}
