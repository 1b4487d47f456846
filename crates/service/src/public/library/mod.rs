//! The library of good practices: for everybody, without an account.

pub(crate) mod search;

use parvis_model::Caller;
use parvis_packs::{Category, LibraryPack, Practice, Topic};
use serde::Serialize;

use crate::installation::error::ServiceError;
use crate::public::measures::{EvidenceAnswer, MeasurePlace, MeasureSourceAnswer, PracticeLink};
use crate::register::Register;

/// All good practices that the installation knows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Library {
    /// Where the practices come from.
    pub packs: Vec<LibraryPackAnswer>,
    /// The kinds of places for which there are practices of their own.
    pub places: Vec<MeasurePlace>,
    /// The topics that a practice has, in the order in which they are offered.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub topics: Vec<Topic>,
    /// The practices, in the order of their packs.
    pub entries: Vec<LibraryEntry>,
}

/// Where practices come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LibraryPackAnswer {
    /// Stable key.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// In which language its texts are.
    pub language: String,
    /// The languages in which it is there.
    pub languages: Vec<String>,
    /// Version of the pack.
    pub version: String,
    /// Licence of the pack and of every practice in it.
    pub licence: String,
    /// Where its words come from.
    pub source: String,
    /// When it was last looked over (ISO 8601 date).
    pub date: String,
    /// What it does not say.
    pub limits: String,
}

/// A good practice.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LibraryEntry {
    /// Stable key.
    pub key: String,
    /// Key of the pack in which it stands.
    pub pack: String,
    /// What it is called.
    pub title: String,
    /// What to do.
    pub says: String,
    /// Why it helps.
    pub why: String,
    /// How to begin this week.
    pub begin: String,
    /// What it costs in time.
    pub time: String,
    /// What to mind.
    pub mind: String,
    /// The categories of places that it is for; all where none is named.
    pub places: Vec<String>,
    /// Fields of work, such as `countering-terrorism`.
    pub fields: Vec<String>,
    /// What it is about, whatever the threat: `welcome`, `first_aid`, `evacuation`, `shelter`, `lockdown`, `communication`, `neighbours`, `services`,
    /// `volunteers`, `events`, `stewards`, `crowds`, `keys`, `lighting`, `vehicles`, `mail`, `telephone`, `online`, `items`, `fire`, `drones`, `recovery`,
    /// `children`, `help`, `exercises`, `cyber`, `rights` or `planning`.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub topics: Vec<Topic>,
    /// What is known of its effect; unknown where it is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceAnswer>,
    /// Where to read more.
    pub sources: Vec<MeasureSourceAnswer>,
}

/// A good practice with all that belongs to it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LibraryPage {
    /// The practice.
    pub entry: LibraryEntry,
    /// Where it comes from.
    pub pack: LibraryPackAnswer,
    /// The kinds of places that it is for; all where none is named.
    pub places: Vec<MeasurePlace>,
    /// The measures of the catalogue that belong to it.
    pub measures: Vec<LibraryLink>,
    /// The questions of surveys that ask about it.
    pub questions: Vec<LibraryQuestion>,
}

/// A measure of the catalogue that belongs to a practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LibraryLink {
    /// Stable key.
    pub key: String,
    /// What it is called.
    pub title: String,
}

/// A question that asks about a practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LibraryQuestion {
    /// Key of the survey.
    pub survey: String,
    /// What the survey is called.
    pub title: String,
    /// Key of the question.
    pub question: String,
    /// What is asked.
    pub asks: String,
}

impl Register {
    /// The library in a language; in English where a pack lacks it.
    pub fn library(&self, _caller: &Caller, language: &str) -> Library {
        let mut library = Library { packs: Vec::new(), places: Vec::new(), topics: Vec::new(), entries: Vec::new() };
        for pack in &self.packs.libraries {
            let (said, head) = in_language(pack, language);
            library.entries.extend(said.practices.iter().map(|practice| entry(&said, practice)));
            library.packs.push(head);
        }
        let is_topic = |topic: &Topic| library.entries.iter().any(|entry| entry.topics.contains(topic));
        library.topics = Topic::ALL.into_iter().filter(is_topic).collect();
        library.places = self.places_named(language, |key| library.entries.iter().any(|entry| entry.places.iter().any(|place| place == key)));
        library
    }

    /// One good practice, with the measures and questions that belong to it.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`].
    pub fn library_entry(&self, _caller: &Caller, key: &str, language: &str) -> Result<LibraryPage, ServiceError> {
        let pack = self.packs.libraries.iter().find(|pack| pack.practice(key).is_some()).ok_or(ServiceError::NotFound("good practice"))?;
        let (said, head) = in_language(pack, language);
        let practice = said.practice(key).ok_or(ServiceError::NotFound("good practice"))?;
        Ok(LibraryPage {
            entry: entry(&said, practice),
            pack: head,
            places: self.places_named(language, |key| practice.places.iter().any(|place| place == key)),
            measures: self.measures_of_practice(practice, language),
            questions: self.questions_about(practice, language),
        })
    }

    /// The practices to which a measure of the catalogue belongs.
    pub(crate) fn practices_with(&self, measure: &str, language: &str) -> Vec<PracticeLink> {
        let all = self.packs.libraries.iter().flat_map(|pack| pack.practices.iter().map(move |practice| (pack, practice)));
        let with = all.filter(|(_, practice)| practice.measures.iter().any(|key| key.get_ref() == measure));
        let link = |(pack, practice): (&LibraryPack, &Practice)| {
            let key = practice.key.get_ref();
            let title = pack.translated(language, &format!("practice.{key}.title")).unwrap_or(&practice.title);
            PracticeLink { key: key.clone(), title: title.to_owned() }
        };
        with.map(link).collect()
    }

    fn measures_of_practice(&self, practice: &Practice, language: &str) -> Vec<LibraryLink> {
        let title = |key: &str| {
            let (pack, measure) = self.packs.measures.iter().find_map(|pack| Some((pack, pack.measure(key)?)))?;
            Some(pack.translated(language, &format!("measure.{key}.title")).unwrap_or(&measure.title).to_owned())
        };
        let keys = practice.measures.iter().map(|key| key.get_ref().as_str());
        keys.filter_map(|key| Some(LibraryLink { key: key.to_owned(), title: title(key)? })).collect()
    }

    fn questions_about(&self, practice: &Practice, language: &str) -> Vec<LibraryQuestion> {
        let asked = practice.questions().filter_map(|(survey, question)| {
            let pack = self.packs.surveys.iter().find(|pack| pack.key.get_ref() == survey)?;
            let said = |address: String, english: &str| pack.translated(language, &address).unwrap_or(english).to_owned();
            let asks = said(format!("question.{question}.ask"), &pack.question(question)?.ask);
            Some(LibraryQuestion { survey: survey.to_owned(), title: said("title".to_owned(), &pack.title), question: question.to_owned(), asks })
        });
        asked.collect()
    }

    /// The kinds of places that something names, in the order of the categories.
    pub(crate) fn places_named(&self, language: &str, is_named: impl Fn(&str) -> bool) -> Vec<MeasurePlace> {
        let kinds = self.packs.categories.all.iter().filter(|category| is_named(&category.key));
        let word = |category: &Category| category.words.get(language).or_else(|| category.words.get("en")).map(|[_, several]| several.clone());
        kinds.map(|category| MeasurePlace { key: category.key.clone(), several: word(category).unwrap_or_default() }).collect()
    }
}

/// A pack in a language, and what is said of it; in English where it is not there in it.
fn in_language(pack: &LibraryPack, language: &str) -> (LibraryPack, LibraryPackAnswer) {
    let language = if pack.languages().contains(&language) { language } else { "en" };
    let said = pack.in_language(language);
    let head = LibraryPackAnswer {
        key: said.key.get_ref().clone(),
        title: said.title.clone(),
        language: language.to_owned(),
        languages: said.languages().into_iter().map(str::to_owned).collect(),
        version: said.version.clone(),
        licence: said.licence.clone(),
        source: said.source.clone(),
        date: said.date.clone(),
        limits: said.limits.clone(),
    };
    (said, head)
}

fn entry(pack: &LibraryPack, practice: &Practice) -> LibraryEntry {
    let source = |key: &str| pack.source_read(key).map(MeasureSourceAnswer::from);
    let evidence = practice.evidence.as_ref().and_then(|key| pack.evidence(key.get_ref())).map(|evidence| EvidenceAnswer {
        grade: evidence.grade,
        says: evidence.says.clone(),
        sources: evidence.sources.iter().filter_map(|key| source(key.get_ref())).collect(),
    });
    LibraryEntry {
        key: practice.key.get_ref().clone(),
        pack: pack.key.get_ref().clone(),
        title: practice.title.clone(),
        says: practice.says.clone(),
        why: practice.why.clone(),
        begin: practice.begin.clone(),
        time: practice.time.clone(),
        mind: practice.mind.clone(),
        places: practice.places.clone(),
        fields: practice.fields.iter().map(|field| field.get_ref().clone()).collect(),
        topics: practice.topics.clone(),
        evidence,
        sources: practice.sources.iter().filter_map(|key| source(key.get_ref())).collect(),
    }
}
