use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use rust_embed::RustEmbed;

use crate::{Categories, DoctrinePack, DutyPack, Fault, Kind, LibraryPack, MeasurePack, PackError, PlanTemplate, SurveyPack, TaxonomyPack, taxonomy};

/// The six working languages, in the order in which they are offered.
pub const WORKING_LANGUAGES: [&str; 6] = ["en", "fr", "de", "it", "ru", "es"];

#[derive(RustEmbed)]
#[folder = "../../content"]
struct BuiltIn;

/// All packs of an installation.
#[derive(Debug, Clone)]
pub struct Packs {
    /// Site categories.
    pub categories: Categories,
    /// Laws, in the order of their keys.
    pub duties: Kind<DutyPack>,
    /// Surveys, in the order of their keys.
    pub surveys: Kind<SurveyPack>,
    /// Catalogues of measures, in the order of their keys.
    pub measures: Kind<MeasurePack>,
    /// Libraries of good practices, in the order of their keys.
    pub libraries: Kind<LibraryPack>,
    /// Doctrines of response, in the order of their keys.
    pub doctrines: Kind<DoctrinePack>,
    /// Templates of site plans, in the order of their keys.
    pub plans: Kind<PlanTemplate>,
    /// The taxonomy: official packs in the order of their keys, then those of the installation.
    pub taxonomy: Kind<TaxonomyPack>,
    /// Fluent source by language; every language has at least one message.
    words: BTreeMap<String, Words>,
}

/// Where the file of the categories lies.
const CATEGORIES: &str = "categories/categories.toml";

/// The Fluent source of a language: read, or built in and put together when somebody first asks for it, for most commands never do.
#[derive(Debug, Clone)]
enum Words {
    BuiltIn(&'static LazyLock<String>),
    Read(String),
}

impl Packs {
    /// Loads the built-in packs, each file replaced by the one of the same path under `overlay` where there is one;
    /// further languages under `overlay/i18n/` are added.
    ///
    /// # Errors
    /// [`PackError`] names the file and what is wrong with it.
    pub fn load(overlay: Option<&Path>) -> Result<Self, PackError> {
        let lies_over = |part: &str| overlay.is_some_and(|overlay| overlay.join(part).exists());
        let written = text(overlay, CATEGORIES)?;
        let categories = if lies_over(CATEGORIES) { Categories::parse(CATEGORIES, &written)? } else { Categories::built_in(CATEGORIES, &written)? };
        let mut languages: Vec<String> = WORKING_LANGUAGES.map(str::to_owned).to_vec();
        let further = entries(overlay, "i18n")?.into_iter().filter(|entry| entry.is_dir()).filter_map(|entry| file_name(&entry));
        languages.extend(further.filter(|name| !WORKING_LANGUAGES.contains(&name.as_str())).collect::<BTreeSet<_>>());
        let words_of = |language: &String| match WORDS.iter().find(|(built_in, _)| language == built_in) {
            Some((_, words)) if !lies_over(&format!("i18n/{language}")) => Ok(Words::BuiltIn(words)),
            _ => words_of(overlay, language).map(Words::Read),
        };
        let words = languages.into_iter().map(|language| Ok((language.clone(), words_of(&language)?)));
        let words = words.collect::<Result<_, PackError>>()?;
        let mut faults = Vec::new();
        let duties = if lies_over("duties") { Kind::read(duties_of(overlay, &mut faults)?) } else { Kind::built_in(|| &DUTIES) };
        let surveys = if lies_over("surveys") { Kind::read(surveys_of(overlay, &mut faults)?) } else { Kind::built_in(|| &SURVEYS) };
        let measures = if lies_over("measures") { Kind::read(measures_of(overlay, &mut faults)?) } else { Kind::built_in(|| &MEASURES) };
        let libraries = if lies_over("library") { Kind::read(libraries_of(overlay, &mut faults)?) } else { Kind::built_in(|| &LIBRARIES) };
        let doctrines = if lies_over("doctrine") { Kind::read(doctrines_of(overlay, &mut faults)?) } else { Kind::built_in(|| &DOCTRINES) };
        let plans = if lies_over("plans") { Kind::read(plans_of(overlay, &mut faults)?) } else { Kind::built_in(|| &PLANS) };
        let taxonomy = if lies_over("taxonomy") { Kind::read(taxonomy_of(overlay, &mut faults)?) } else { Kind::built_in(|| &TAXONOMY) };
        if faults.is_empty() {
            Ok(Self { categories, duties, surveys, measures, libraries, doctrines, plans, taxonomy, words })
        } else {
            Err(PackError::Faults(faults))
        }
    }

    /// The languages with words, working languages first.
    pub fn languages(&self) -> Vec<&str> {
        let further = self.words.keys().map(String::as_str).filter(|language| !WORKING_LANGUAGES.contains(language));
        WORKING_LANGUAGES.into_iter().chain(further).collect()
    }

    /// The Fluent source of a language.
    pub fn words(&self, language: &str) -> Option<&str> {
        self.words.get(language).map(|words| match words {
            Words::BuiltIn(words) => words.as_str(),
            Words::Read(words) => words,
        })
    }
}

/// The built-in laws, surveys, measures, good practices, doctrines, templates and terms. A test finds whatever is wrong with them: nothing is, where they are read here.
static DUTIES: LazyLock<Vec<DutyPack>> = LazyLock::new(|| duties_of(None, &mut Vec::new()).unwrap_or_default());
static SURVEYS: LazyLock<Vec<SurveyPack>> = LazyLock::new(|| surveys_of(None, &mut Vec::new()).unwrap_or_default());
static MEASURES: LazyLock<Vec<MeasurePack>> = LazyLock::new(|| measures_of(None, &mut Vec::new()).unwrap_or_default());
static LIBRARIES: LazyLock<Vec<LibraryPack>> = LazyLock::new(|| libraries_of(None, &mut Vec::new()).unwrap_or_default());
static DOCTRINES: LazyLock<Vec<DoctrinePack>> = LazyLock::new(|| doctrines_of(None, &mut Vec::new()).unwrap_or_default());
static PLANS: LazyLock<Vec<PlanTemplate>> = LazyLock::new(|| plans_of(None, &mut Vec::new()).unwrap_or_default());
static TAXONOMY: LazyLock<Vec<TaxonomyPack>> = LazyLock::new(|| taxonomy_of(None, &mut Vec::new()).unwrap_or_default());

/// The built-in words of the working languages; each of them is there, as a test sees.
static WORDS: [(&str, LazyLock<String>); 6] = [
    ("en", LazyLock::new(|| words_of(None, "en").unwrap_or_default())),
    ("fr", LazyLock::new(|| words_of(None, "fr").unwrap_or_default())),
    ("de", LazyLock::new(|| words_of(None, "de").unwrap_or_default())),
    ("it", LazyLock::new(|| words_of(None, "it").unwrap_or_default())),
    ("ru", LazyLock::new(|| words_of(None, "ru").unwrap_or_default())),
    ("es", LazyLock::new(|| words_of(None, "es").unwrap_or_default())),
];

fn duties_of(overlay: Option<&Path>, faults: &mut Vec<Fault>) -> Result<Vec<DutyPack>, PackError> {
    packs_of(overlay, "duties", DutyPack::parse, faults)
}

fn doctrines_of(overlay: Option<&Path>, faults: &mut Vec<Fault>) -> Result<Vec<DoctrinePack>, PackError> {
    packs_of(overlay, "doctrine", DoctrinePack::parse, faults)
}

fn plans_of(overlay: Option<&Path>, faults: &mut Vec<Fault>) -> Result<Vec<PlanTemplate>, PackError> {
    packs_of(overlay, "plans", PlanTemplate::parse, faults)
}

/// Every measure has a key of its own, in whatever pack it stands.
fn measures_of(overlay: Option<&Path>, faults: &mut Vec<Fault>) -> Result<Vec<MeasurePack>, PackError> {
    let packs = packs_of(overlay, "measures", MeasurePack::parse, faults)?;
    let keys = packs.iter().flat_map(|pack| pack.measures.iter().map(move |measure| (pack.key.get_ref(), measure.key.get_ref())));
    once_in_all("measure", "measures", keys, faults);
    Ok(packs)
}

/// So has every good practice.
fn libraries_of(overlay: Option<&Path>, faults: &mut Vec<Fault>) -> Result<Vec<LibraryPack>, PackError> {
    let packs = packs_of(overlay, "library", LibraryPack::parse, faults)?;
    let keys = packs.iter().flat_map(|pack| pack.practices.iter().map(move |practice| (pack.key.get_ref(), practice.key.get_ref())));
    once_in_all("practice", "library", keys, faults);
    Ok(packs)
}

/// Pack and key of each: no key stands in two packs.
fn once_in_all<'a>(what: &str, folder: &str, keys: impl Iterator<Item = (&'a String, &'a String)>, faults: &mut Vec<Fault>) {
    let mut known = BTreeMap::new();
    for (pack, key) in keys {
        if let Some(other) = known.insert(key, pack).filter(|other| *other != pack) {
            let message = format!("the {what} \"{key}\" stands in \"{other}\" as well; give it another key");
            faults.push(Fault { file: format!("{folder}/{pack}/pack.toml"), line: 0, message });
        }
    }
}

/// The official packs and those of the installation, which add terms and never change one.
fn taxonomy_of(overlay: Option<&Path>, faults: &mut Vec<Fault>) -> Result<Vec<TaxonomyPack>, PackError> {
    let mut read = Vec::new();
    for folder in folders(overlay, "taxonomy")? {
        let file = format!("{folder}/pack.toml");
        let official = BuiltIn::get(&file).is_some();
        if official && overlay.is_some_and(|overlay| overlay.join(&file).exists()) {
            let message = "official terms cannot be replaced; add terms of your own in another folder, taxonomy/KEY/pack.toml".to_owned();
            faults.push(Fault { file: file.clone(), line: 0, message });
        }
        let said = text(overlay.filter(|_| !official), &file)?;
        match TaxonomyPack::parse(&folder, &said, !official) {
            Ok(pack) => read.push((pack, said)),
            Err(found) => faults.extend(found),
        }
    }
    read.sort_by_key(|(pack, _)| pack.own);
    // Of what is wrong with one pack, others would be blamed.
    if faults.is_empty() {
        faults.extend(taxonomy::joined(&read));
    }
    Ok(read.into_iter().map(|(pack, _)| pack).collect())
}

/// Each with its earlier versions.
fn surveys_of(overlay: Option<&Path>, faults: &mut Vec<Fault>) -> Result<Vec<SurveyPack>, PackError> {
    let mut surveys = packs_of(overlay, "surveys", SurveyPack::parse, faults)?;
    for survey in &mut surveys {
        survey.keep_earlier(earlier_versions(overlay, survey.key.get_ref(), faults)?);
    }
    Ok(surveys)
}

/// Reads a pack with its translations.
type Parse<P> = fn(&str, &str, &[(String, String)]) -> Result<P, Vec<Fault>>;

/// All packs of a kind, in the order of their keys; what is wrong with the others.
fn packs_of<P>(overlay: Option<&Path>, kind: &str, parse: Parse<P>, faults: &mut Vec<Fault>) -> Result<Vec<P>, PackError> {
    let mut packs = Vec::new();
    for folder in folders(overlay, kind)? {
        match parse(&folder, &text(overlay, &format!("{folder}/pack.toml"))?, &languages_of(overlay, &folder)?) {
            Ok(pack) => packs.push(pack),
            Err(found) => faults.extend(found),
        }
    }
    Ok(packs)
}

/// The earlier versions of a survey, each whole in a folder `surveys/KEY/earlier/VERSION`.
fn earlier_versions(overlay: Option<&Path>, key: &str, faults: &mut Vec<Fault>) -> Result<Vec<SurveyPack>, PackError> {
    let mut versions = Vec::new();
    for folder in folders(overlay, &format!("surveys/{key}/earlier"))? {
        match SurveyPack::parse(&folder, &text(overlay, &format!("{folder}/pack.toml"))?, &languages_of(overlay, &folder)?) {
            Ok(pack) => versions.push(pack),
            Err(found) => faults.extend(found),
        }
    }
    Ok(versions)
}

/// The words of a language: `web.ftl`, which every language has, and after it the other files beside it in the order of their names.
fn words_of(overlay: Option<&Path>, language: &str) -> Result<String, PackError> {
    let folder = format!("i18n/{language}");
    let prefix = format!("{folder}/");
    let mut names: BTreeSet<String> = BuiltIn::iter().filter_map(|path| path.strip_prefix(&prefix).map(str::to_owned)).collect();
    names.extend(entries(overlay, &folder)?.iter().filter_map(|entry| file_name(entry)));
    let mut words = text(overlay, &format!("{folder}/web.ftl"))?;
    for name in names.iter().filter(|name| name.ends_with(".ftl") && *name != "web.ftl") {
        words.push('\n');
        words.push_str(&text(overlay, &format!("{folder}/{name}"))?);
    }
    Ok(words)
}

/// The folders of the packs of a kind, built in or in the overlay.
fn folders(overlay: Option<&Path>, kind: &str) -> Result<BTreeSet<String>, PackError> {
    let prefix = format!("{kind}/");
    let built_in = BuiltIn::iter().filter_map(|path| Some(path.strip_prefix(&prefix)?.split_once('/')?.0.to_owned()));
    let mut names: BTreeSet<String> = built_in.collect();
    names.extend(entries(overlay, kind)?.into_iter().filter(|entry| entry.is_dir()).filter_map(|entry| file_name(&entry)));
    Ok(names.into_iter().map(|name| prefix.clone() + &name).collect())
}

/// The translations of a pack: language and text.
fn languages_of(overlay: Option<&Path>, folder: &str) -> Result<Vec<(String, String)>, PackError> {
    let prefix = format!("{folder}/");
    let mut names: BTreeSet<String> = BuiltIn::iter().filter_map(|path| path.strip_prefix(&prefix).map(str::to_owned)).collect();
    names.extend(entries(overlay, folder)?.iter().filter_map(|entry| file_name(entry)));
    let languages = names.iter().filter_map(|name| name.strip_suffix(".toml")).filter(|name| *name != "pack" && !name.contains('/'));
    languages.map(|language| Ok((language.to_owned(), text(overlay, &format!("{folder}/{language}.toml"))?))).collect()
}

fn entries(overlay: Option<&Path>, folder: &str) -> Result<Vec<PathBuf>, PackError> {
    let Some(folder) = overlay.map(|overlay| overlay.join(folder)).filter(|folder| folder.is_dir()) else { return Ok(Vec::new()) };
    let read = || std::fs::read_dir(&folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>();
    read().map_err(|source| PackError::Read { path: folder.clone(), source })
}

fn file_name(path: &Path) -> Option<String> {
    Some(path.file_name()?.to_str()?.to_owned())
}

fn text(overlay: Option<&Path>, path: &str) -> Result<String, PackError> {
    let over: Option<PathBuf> = overlay.map(|folder| folder.join(path)).filter(|file| file.is_file());
    if let Some(file) = over {
        return std::fs::read_to_string(&file).map_err(|source| PackError::Read { path: file, source });
    }
    let content = |message: &str| PackError::Content { name: path.to_owned(), message: message.to_owned() };
    let built_in = BuiltIn::get(path).ok_or_else(|| content("there is no such pack"))?;
    String::from_utf8(built_in.data.into_owned()).map_err(|_| content("not UTF-8"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_packs_load() {
        let packs = Packs::load(None).unwrap();
        let mut faults = Vec::new();
        assert_eq!(packs.duties.len(), duties_of(None, &mut faults).unwrap().len());
        assert_eq!(packs.surveys.len(), surveys_of(None, &mut faults).unwrap().len());
        assert_eq!(packs.measures.len(), measures_of(None, &mut faults).unwrap().len());
        assert_eq!(packs.libraries.len(), libraries_of(None, &mut faults).unwrap().len());
        assert_eq!(packs.doctrines.len(), doctrines_of(None, &mut faults).unwrap().len());
        assert_eq!(packs.plans.len(), plans_of(None, &mut faults).unwrap().len());
        assert_eq!(packs.taxonomy.len(), taxonomy_of(None, &mut faults).unwrap().len());
        assert_eq!(faults, []);
        assert_eq!(packs.languages(), WORKING_LANGUAGES);
        for language in WORKING_LANGUAGES {
            assert_eq!(packs.words(language), Some(words_of(None, language).unwrap().as_str()));
            assert!(packs.words(language).unwrap().contains("\nplan-title = "), "{language}");
        }
        Categories::parse(CATEGORIES, &text(None, CATEGORIES).unwrap()).unwrap();
    }

    #[test]
    fn a_file_in_the_overlay_replaces_the_built_in_one() {
        let folder = std::env::temp_dir().join(format!("parvis-packs-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("i18n/mt")).unwrap();
        std::fs::write(folder.join("i18n/mt/web.ftl"), "register = Reġistru\n").unwrap();
        let packs = Packs::load(Some(&folder)).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(packs.languages().last(), Some(&"mt"));
        assert_eq!(packs.words("mt"), Some("register = Reġistru\n"));
    }

    #[test]
    fn the_words_of_a_language_stand_in_several_files() {
        let folder = std::env::temp_dir().join(format!("parvis-words-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("i18n/mt")).unwrap();
        std::fs::write(folder.join("i18n/mt/web.ftl"), "register = Reġistru").unwrap();
        std::fs::write(folder.join("i18n/mt/plan.ftl"), "plan-title = Pjan\n").unwrap();
        let packs = Packs::load(Some(&folder)).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(packs.words("mt"), Some("register = Reġistru\nplan-title = Pjan\n"));
        assert!(packs.words("de").unwrap().contains("\nplan-title = "));
    }

    #[test]
    fn a_broken_overlay_is_refused_with_its_line() {
        let folder = std::env::temp_dir().join(format!("parvis-broken-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("categories")).unwrap();
        std::fs::write(folder.join("categories/categories.toml"), "version = \"1\"\nlicence = \n").unwrap();
        let message = Packs::load(Some(&folder)).unwrap_err().to_string();
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(message.contains("line 2"), "{message}");
    }
}
