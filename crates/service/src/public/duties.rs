//! Whether a law binds: public, without an account, and nothing of it is kept.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::Offset;
use parvis_assess::duty::{Answers, Evaluation, evaluate};
use parvis_model::Caller;
use parvis_packs::{DutyPack, InputKind};
use serde::Serialize;

use crate::installation::error::ServiceError;
use crate::register::Register;

/// A law that the installation knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DutyPackLine {
    /// Stable key.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// Where it holds.
    pub jurisdiction: String,
    /// Version of the pack.
    pub version: String,
    /// When its text was read (ISO 8601 date).
    pub date: String,
    /// The languages in which it is there.
    pub languages: Vec<String>,
}

/// A law, and the questions that show whether it applies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DutyPackAnswer {
    /// What is known of it.
    #[serde(flatten)]
    pub line: DutyPackLine,
    /// In which language this is.
    pub language: String,
    /// Which text was read, and of which day.
    pub source: String,
    /// Licence of the pack.
    pub licence: String,
    /// Whether and since when it is in force.
    pub in_force: String,
    /// What the pack does not look at.
    pub limits: String,
    /// What of it comes into force when.
    pub stages: Vec<StageAnswer>,
    /// What is asked, in order.
    pub inputs: Vec<InputAnswer>,
    /// What may follow.
    pub conclusions: Vec<ChoiceAnswer>,
}

/// Something that is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InputAnswer {
    /// Stable key.
    pub key: String,
    /// The question.
    pub ask: String,
    /// What helps to answer it; may be empty.
    pub help: String,
    /// `yes_no`, `choice`, `choices`, `number`, `date` or `moment`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kind: InputKind,
    /// The answers of a choice.
    pub options: Vec<ChoiceAnswer>,
    /// Only those of them that were chosen for this input can be answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub among: Option<String>,
}

/// A part of a law that comes into force on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StageAnswer {
    /// Stable key.
    pub key: String,
    /// What comes into force.
    pub says: String,
    /// Where the law says so.
    pub paragraph: String,
    /// From this day on (ISO 8601 date); absent where the text that was read names none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    /// When its paragraph was read (ISO 8601 date).
    pub read: String,
    /// What of it nobody has checked against the text yet.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "openapi", schema(required = false))]
    pub to_be_checked: String,
}

/// A key and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChoiceAnswer {
    /// Stable key.
    pub key: String,
    /// What it says.
    pub text: String,
}

impl Register {
    /// The laws that the installation knows, in a language; in English where a pack lacks it.
    pub fn duty_packs(&self, _caller: &Caller, language: &str) -> Vec<DutyPackLine> {
        self.packs.duties.iter().map(|pack| line(&pack.in_language(language))).collect()
    }

    /// One law, and what is asked.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub fn duty_pack(&self, _caller: &Caller, key: &str, language: &str) -> Result<DutyPackAnswer, ServiceError> {
        let pack = self.pack_of_duties(key)?;
        let language = if pack.languages().contains(&language) { language } else { "en" };
        let pack = pack.in_language(language);
        let choice = |key: &str, text: &str| ChoiceAnswer { key: key.to_owned(), text: text.to_owned() };
        let inputs = pack.inputs.iter().map(|input| InputAnswer {
            key: input.key.get_ref().clone(),
            ask: input.ask.clone(),
            help: input.help.clone(),
            kind: input.kind,
            options: pack.options(input).into_iter().map(|option| choice(&option.key, &option.text)).collect(),
            among: input.among.as_ref().map(|of| of.get_ref().clone()),
        });
        Ok(DutyPackAnswer {
            line: line(&pack),
            language: language.to_owned(),
            source: pack.source.clone(),
            licence: pack.licence.clone(),
            in_force: pack.in_force.clone(),
            limits: pack.limits.clone(),
            stages: stages(&pack),
            inputs: inputs.collect(),
            conclusions: pack.conclusions.iter().map(|conclusion| choice(conclusion.key.get_ref(), &conclusion.title)).collect(),
        })
    }

    /// What a law asks, as far as the answers tell. Nothing of them is kept, not even that it was asked.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`]; [`ServiceError::Invalid`] names the answer that does not fit.
    pub fn evaluate_duties(&self, _caller: &Caller, key: &str, answers: &BTreeMap<String, String>, language: &str) -> Result<Evaluation, ServiceError> {
        let pack = self.pack_of_duties(key)?.in_language(language);
        let written = answers.iter().map(|(key, answer)| (key.as_str(), answer.as_str()));
        let read = Answers::read(&pack, written).and_then(|answers| answers.check_times(&pack).map(|()| answers));
        let answers = read.map_err(|error| ServiceError::Invalid(error.to_string()))?;
        Ok(evaluate(&pack, &answers, self.today()))
    }

    /// The day, UTC, for which a law is asked.
    pub(crate) fn today(&self) -> Date {
        Offset::UTC.to_datetime(self.now()).date()
    }

    pub(crate) fn pack_of_duties(&self, key: &str) -> Result<&DutyPack, ServiceError> {
        self.packs.duties.iter().find(|pack| pack.key.get_ref() == key).ok_or(ServiceError::NotFound("pack of duties"))
    }
}

fn stages(pack: &DutyPack) -> Vec<StageAnswer> {
    let answer = |stage: &parvis_packs::Stage| StageAnswer {
        key: stage.key.get_ref().clone(),
        says: stage.says.clone(),
        paragraph: stage.paragraph.clone(),
        on: stage.on.as_ref().map(|day| day.get_ref().clone()),
        read: pack.read_on(stage.read.as_ref()),
        to_be_checked: stage.to_be_checked.clone(),
    };
    pack.stages.iter().map(answer).collect()
}

fn line(pack: &DutyPack) -> DutyPackLine {
    DutyPackLine {
        key: pack.key.get_ref().clone(),
        title: pack.title.clone(),
        jurisdiction: pack.jurisdiction.clone(),
        version: pack.version.clone(),
        date: pack.date.get_ref().clone(),
        languages: pack.languages().into_iter().map(str::to_owned).collect(),
    }
}
