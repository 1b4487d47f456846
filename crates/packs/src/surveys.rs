//! The format of surveys: questions with anchored answers, what follows from the answers, and what helps.
//! `docs/survey-packs.md` explains it to those who write one.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};
use toml::Spanned;

use crate::fault::Faults;
use crate::plan_part::PlanPart;
use crate::translation::{Pack, Translations, translated};

/// A survey.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurveyPack {
    /// Stable key, the name of its folder.
    pub key: Spanned<String>,
    /// What it is called.
    pub title: String,
    /// For whom it is, and for which places.
    pub for_whom: String,
    /// About how many minutes it takes.
    pub minutes: u16,
    /// Version of the pack.
    pub version: String,
    /// Licence of the pack.
    pub licence: String,
    /// Where its questions come from.
    pub source: String,
    /// When it was last looked over (ISO 8601 date).
    pub date: String,
    /// For which categories of places it is offered first.
    #[serde(default)]
    pub categories: Vec<String>,
    /// The parts it has; their weights sum to 100.
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
    /// What is asked, in order.
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
    /// What helps.
    #[serde(rename = "measure", default)]
    pub measures: Vec<Measure>,
    /// What follows from answers.
    #[serde(rename = "finding", default)]
    pub findings: Vec<FindingRule>,
    #[serde(skip)]
    translations: Translations,
    #[serde(skip)]
    earlier: Vec<SurveyPack>,
}

/// A part of a survey.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Stable key.
    pub key: Spanned<String>,
    /// What it is called.
    pub title: String,
    /// Its share in the whole index, in hundredths.
    pub weight: u16,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Stable key.
    pub key: Spanned<String>,
    /// In which section.
    pub section: Spanned<String>,
    /// To which parts of the plan of a site what was answered belongs; to none where it is of no use there.
    #[serde(default)]
    pub plan: Vec<PlanPart>,
    /// What is asked.
    pub ask: String,
    /// Why it is asked.
    pub why: String,
    /// What an answer looks like.
    pub kind: QuestionKind,
    /// The anchors of a scale, the weakest first: a sentence each.
    #[serde(default)]
    pub steps: Vec<String>,
    /// In what a number is given, such as `minutes`.
    #[serde(default)]
    pub unit: String,
    /// The number that is as good as none, and the one from which on more is no better.
    pub range: Option<[f64; 2]>,
    /// Which of yes and no is the good answer; yes unless said.
    #[serde(default)]
    pub good_is_no: bool,
    /// It is answered for the weakest point there is: the weakest door, the darkest corner.
    #[serde(default)]
    pub weakest_point: bool,
    /// Its share in the index of its section, in hundredths; 0 for what is noted and not scored.
    #[serde(default)]
    pub weight: u16,
    /// It is asked only where this holds.
    pub asked_if: Option<Spanned<When>>,
}

/// What an answer looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// Yes, no or not applicable.
    YesNo,
    /// A step of the scale, or not applicable.
    Scale,
    /// A number with its unit.
    Number,
    /// Words.
    Text,
    /// A photograph.
    Photo,
    /// A place on the outline.
    Place,
}

/// When something holds: each names a question above it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum When {
    /// The answer is yes.
    #[serde(rename = "yes")]
    Yes(String),
    /// The answer is no.
    #[serde(rename = "no")]
    No(String),
    /// The step, counted from 1, or the number is at most this.
    #[serde(rename = "at_most")]
    AtMost(String, f64),
    /// The number is more than this.
    #[serde(rename = "more_than")]
    MoreThan(String, f64),
    /// The step at the weakest point, counted from 1, is this.
    #[serde(rename = "step")]
    Step(String, usize),
    /// All of these.
    #[serde(rename = "all")]
    All(Vec<When>),
    /// One of these.
    #[serde(rename = "any")]
    Any(Vec<When>),
}

impl When {
    /// The questions that it looks at, by key.
    pub fn questions(&self) -> Vec<&str> {
        match self {
            Self::Yes(key) | Self::No(key) | Self::AtMost(key, _) | Self::MoreThan(key, _) | Self::Step(key, _) => vec![key],
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::questions).collect(),
        }
    }
}

/// A measure, and the answers that it would bring about.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Stable key.
    pub key: Spanned<String>,
    /// What to do.
    pub says: String,
    /// What it costs, in words.
    pub cost: String,
    /// The answer each question would have then: `yes`, `no`, a step from 1, or a number.
    pub brings: BTreeMap<String, Brought>,
}

/// An answer that a measure brings about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Brought {
    /// Yes or no.
    Word(String),
    /// A step from 1, or a number.
    Number(f64),
}

/// What follows from answers.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingRule {
    /// Stable key.
    pub key: Spanned<String>,
    /// When.
    pub when: Spanned<When>,
    /// What was found, in one sentence.
    pub says: String,
    /// How grave it is.
    pub severity: Severity,
    /// What helps, by key.
    #[serde(default)]
    pub measures: Vec<Spanned<String>>,
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth mending when there is time.
    Low,
    /// To put right within a few months.
    Medium,
    /// To put right first.
    High,
}

impl Pack for SurveyPack {
    fn texts(&mut self) -> Vec<(String, &mut String)> {
        let mut texts = vec![("title".to_owned(), &mut self.title), ("for_whom".to_owned(), &mut self.for_whom)];
        texts.extend(self.sections.iter_mut().map(|section| (format!("section.{}", section.key.get_ref()), &mut section.title)));
        for question in &mut self.questions {
            let key = question.key.get_ref();
            texts.push((format!("question.{key}.ask"), &mut question.ask));
            texts.push((format!("question.{key}.why"), &mut question.why));
            if !question.unit.is_empty() {
                texts.push((format!("question.{key}.unit"), &mut question.unit));
            }
            texts.extend((1..).zip(&mut question.steps).map(|(step, text)| (format!("question.{key}.{step}"), text)));
        }
        for measure in &mut self.measures {
            texts.push((format!("measure.{}", measure.key.get_ref()), &mut measure.says));
            texts.push((format!("measure.{}.cost", measure.key.get_ref()), &mut measure.cost));
        }
        texts.extend(self.findings.iter_mut().map(|finding| (format!("finding.{}", finding.key.get_ref()), &mut finding.says)));
        texts
    }

    fn check(&self, faults: &mut Faults<'_>, folder: &str) {
        faults.named(&self.key, folder);
        faults.head([("version", &self.version), ("licence", &self.licence), ("source", &self.source)]);
        faults.day("date", &self.date);
        faults.keys("section", self.sections.iter().map(|section| &section.key));
        faults.keys("question", self.questions.iter().map(|question| &question.key));
        faults.keys("measure", self.measures.iter().map(|measure| &measure.key));
        faults.keys("finding", self.findings.iter().map(|finding| &finding.key));
        self.check_weights(faults);
        let mut above = HashSet::new();
        for question in &self.questions {
            self.check_question(faults, question, &above);
            above.insert(question.key.get_ref().as_str());
        }
        for finding in &self.findings {
            self.check_when(faults, finding.when.span().start, finding.when.get_ref(), &above);
            for measure in finding.measures.iter().filter(|measure| self.measure(measure.get_ref()).is_none()) {
                faults.at(measure.span().start, format!("there is no measure \"{}\"", measure.get_ref()));
            }
        }
        for measure in &self.measures {
            self.check_measure(faults, measure);
        }
    }

    fn translations(&mut self) -> &mut Translations {
        &mut self.translations
    }
}

translated!(SurveyPack);

impl SurveyPack {
    /// The pack as it was in a version that is kept; as it is now where that version is not kept.
    pub fn of_version(&self, version: &str) -> &Self {
        self.earlier.iter().find(|earlier| self.version != version && earlier.version == version).unwrap_or(self)
    }

    /// Its earlier versions, as far as they are kept.
    pub fn earlier(&self) -> &[Self] {
        &self.earlier
    }

    /// Keeps earlier versions beside the pack.
    pub(crate) fn keep_earlier(&mut self, earlier: Vec<Self>) {
        self.earlier = earlier;
    }

    /// The question with this key.
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.key.get_ref() == key)
    }

    /// The measure with this key.
    pub fn measure(&self, key: &str) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.key.get_ref() == key)
    }

    /// Whether an answer that a measure brings about is one that the question can have.
    pub fn can_be(&self, question: &str, answer: &Brought) -> bool {
        match (self.question(question).map(|question| (question.kind, question.steps.len())), answer) {
            (Some((QuestionKind::YesNo, _)), Brought::Word(word)) => word == "yes" || word == "no",
            (Some((QuestionKind::Scale, steps)), Brought::Number(step)) => (1..=steps).any(|known| known as f64 == *step),
            (Some((QuestionKind::Number, _)), Brought::Number(number)) => number.is_finite(),
            _ => false,
        }
    }

    fn check_weights(&self, faults: &mut Faults<'_>) {
        let whole: u32 = self.sections.iter().map(|section| u32::from(section.weight)).sum();
        if whole != 100 {
            faults.at(self.sections.first().map_or(0, |section| section.key.span().start), format!("the weights of the sections sum to {whole}, not to 100"));
        }
        for section in &self.sections {
            let key = section.key.get_ref();
            let of_section = || self.questions.iter().filter(|question| question.section.get_ref() == key);
            let sum: u32 = of_section().map(|question| u32::from(question.weight)).sum();
            if sum != 100 {
                faults.at(section.key.span().start, format!("the weights of the questions of \"{key}\" sum to {sum}, not to 100"));
            }
        }
    }

    fn check_question(&self, faults: &mut Faults<'_>, question: &Question, above: &HashSet<&str>) {
        let (key, at) = (question.key.get_ref(), question.key.span().start);
        if !self.sections.iter().any(|section| section.key == question.section) {
            faults.at(question.section.span().start, format!("there is no section \"{}\"", question.section.get_ref()));
        }
        let scale = question.kind == QuestionKind::Scale;
        if scale != (3..=6).contains(&question.steps.len()) || !scale && !question.steps.is_empty() {
            faults.at(at, format!("\"{key}\" has three to six steps if and only if it is a scale"));
        }
        if question.steps.iter().any(|step| step.trim().is_empty()) {
            faults.at(at, format!("each step of \"{key}\" needs its sentence: a bare number means something else to everybody"));
        }
        if question.ask.trim().is_empty() || question.why.trim().is_empty() {
            faults.at(at, format!("\"{key}\" needs what is asked, and why"));
        }
        let number = question.kind == QuestionKind::Number;
        if number == question.unit.is_empty() {
            faults.at(at, format!("\"{key}\" has a unit if and only if it is a number"));
        }
        let scored = scale || question.kind == QuestionKind::YesNo || number && question.range.is_some();
        if question.weight > 0 && !scored {
            faults.at(at, format!("\"{key}\" has a weight, and its answers have no value: a scale, yes and no, or a number with a range have"));
        }
        if question.range.is_some_and(|[from, to]| !number || from == to || !from.is_finite() || !to.is_finite()) {
            faults.at(at, format!("\"{key}\" has a range of two numbers only if it is a number"));
        }
        if question.plan.iter().enumerate().any(|(place, part)| question.plan.iter().take(place).any(|before| before == part)) {
            faults.at(at, format!("\"{key}\" names a part of the plan twice"));
        }
        if question.good_is_no && question.kind != QuestionKind::YesNo {
            faults.at(at, format!("\"{key}\" is not answered by yes or no"));
        }
        if let Some(when) = &question.asked_if {
            self.check_when(faults, when.span().start, when.get_ref(), above);
        }
    }

    /// Only questions above: so no question can depend on itself, by whatever way round.
    fn check_when(&self, faults: &mut Faults<'_>, at: usize, when: &When, above: &HashSet<&str>) {
        let mut of = |key: &str, kinds: &[QuestionKind]| match self.question(key) {
            None => faults.at(at, format!("there is no question \"{key}\"")),
            Some(_) if !above.contains(key) => faults.at(at, format!("this looks at \"{key}\", which does not stand above it")),
            Some(question) if !kinds.contains(&question.kind) => faults.at(at, format!("\"{key}\" has no such answer")),
            Some(_) => {}
        };
        match when {
            When::Yes(key) | When::No(key) => of(key, &[QuestionKind::YesNo]),
            When::AtMost(key, _) => of(key, &[QuestionKind::Scale, QuestionKind::Number]),
            When::MoreThan(key, _) => of(key, &[QuestionKind::Number]),
            When::Step(key, _) => of(key, &[QuestionKind::Scale]),
            When::All(parts) | When::Any(parts) => parts.iter().for_each(|part| self.check_when(faults, at, part, above)),
        }
    }

    fn check_measure(&self, faults: &mut Faults<'_>, measure: &Measure) {
        let (key, at) = (measure.key.get_ref(), measure.key.span().start);
        for (question, answer) in &measure.brings {
            if !self.can_be(question, answer) {
                faults.at(at, format!("the measure \"{key}\" brings an answer that \"{question}\" does not have"));
            }
        }
        if !self.findings.iter().any(|finding| finding.measures.iter().any(|named| named.get_ref() == key)) {
            faults.at(at, format!("no finding names the measure \"{key}\""));
        }
    }
}
