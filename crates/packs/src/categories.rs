use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use toml::Spanned;

use crate::content::WORKING_LANGUAGES;
use crate::fault::Faults;
use crate::osmium_expressions;
use crate::{Fault, PackError};

/// What a category is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// A place that a country wants to protect.
    PublicPlace,
    /// Those who come when called.
    Responder,
    /// What public places depend on.
    CriticalInfrastructure,
}

/// One category of places.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Stable key, such as `worship`.
    pub key: String,
    /// Other words for it in rule files.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What it is for.
    pub groups: Vec<Group>,
    /// Proposed by an import unless the installation says otherwise.
    #[serde(default)]
    pub founding: bool,
    /// Paragraphs of Schedule 1 of the UK Terrorism (Protection of Premises) Act 2025; empty if none names it.
    pub uk_schedule_1: Vec<u8>,
    /// The same for places with one of its tags (`key=value`), where it differs; empty if none names them.
    #[serde(default)]
    pub uk_by_tag: BTreeMap<String, Vec<u8>>,
    /// Tags (`key=value`) of which it is doubtful.
    #[serde(default)]
    pub uk_doubtful: Vec<String>,
    /// Name of the map symbol (Maki).
    pub symbol: String,
    /// Rules on tags, `key=value,value`; one must fit.
    pub tags: Vec<String>,
    /// One and several, by language.
    pub words: BTreeMap<String, [String; 2]>,
}

/// What holds whichever categories are asked for; nothing in a data folder takes it away.
const EVERYWHERE: &str = include_str!("../../../content/categories/never.toml");

impl Category {
    /// Whether one of its rules names this tag, `key=value`.
    fn has_rule_for(&self, tag: &str) -> bool {
        let Some((key, value)) = tag.split_once('=') else { return false };
        let named = |rule: &String| rule.split_once('=').is_some_and(|(of, values)| of == key && values.split(',').any(|one| one == value));
        self.tags.iter().any(named)
    }
}

/// What an import never takes in.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Never {
    /// The reason, for people.
    pub why: String,
    /// Rules on tags, in any spelling; all must fit.
    pub tags: Vec<String>,
    /// It must not be listed anywhere, and leaves everything at once when it was.
    #[serde(default)]
    pub hide: bool,
}

/// What no import takes in, whatever the categories.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Everywhere {
    never: Vec<Never>,
}

/// Where the rules of a file stand.
#[derive(Deserialize)]
struct Rules {
    #[serde(default)]
    category: Vec<Tags>,
    #[serde(default)]
    never: Vec<Tags>,
}

#[derive(Deserialize)]
struct Tags {
    #[serde(default)]
    key: Option<Spanned<String>>,
    #[serde(default)]
    tags: Vec<Spanned<String>>,
}

/// A rule on tags as it is written.
#[derive(Debug, Clone)]
struct Written {
    rule: String,
    /// It is part of what an import never takes in.
    never: bool,
    line: usize,
}

/// How a place without a name is called; `{what}` and `{place}` are filled in.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnnamedTemplates {
    /// With the name of the nearest street.
    pub street: String,
    /// With the name of the smallest area.
    pub area: String,
    /// With neither.
    pub bare: String,
}

/// The pack of categories, in order of precedence.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Categories {
    /// Version of the pack.
    pub version: String,
    /// Licence of the pack.
    pub licence: String,
    /// Where its facts come from.
    pub source: String,
    /// When they were checked (ISO 8601 date).
    pub date: String,
    unnamed: BTreeMap<String, UnnamedTemplates>,
    /// What is never imported: what holds for all packs first (`categories/never.toml`), then what this one adds.
    #[serde(default)]
    pub never: Vec<Never>,
    /// Its rules mean what they mean to `osmium tags-filter`, not what they mean in a pack.
    #[serde(skip)]
    pub as_osmium: bool,
    /// The categories; the first that fits an object wins.
    #[serde(rename = "category")]
    pub all: Vec<Category>,
    /// The rules of the file, for who says what is wrong with one.
    #[serde(skip)]
    written: Vec<Written>,
}

impl Categories {
    /// Reads and checks a pack in TOML. What its rules on tags mean is not known here: see [`Categories::check_rules`].
    ///
    /// # Errors
    /// [`PackError`] with line and column for a malformed file, with file and line of everything in which it contradicts itself.
    pub fn parse(name: &str, text: &str) -> Result<Self, PackError> {
        let mut pack = Self::built_in(name, text)?;
        let rules: Rules = toml::from_str(text).map_err(malformed(name))?;
        let mut faults = Faults::of(name, text);
        pack.check(&mut faults, &rules);
        pack.written = rules.written(&faults);
        if faults.found.is_empty() { Ok(pack) } else { Err(PackError::Faults(faults.found)) }
    }

    /// Reads the pack that is built in. A test finds whatever is wrong with it: it is not checked whenever the program starts.
    pub(crate) fn built_in(name: &str, text: &str) -> Result<Self, PackError> {
        let mut pack: Self = toml::from_str(text).map_err(malformed(name))?;
        let Everywhere { never } = toml::from_str(EVERYWHERE).map_err(malformed("categories/never.toml"))?;
        pack.never.splice(0..0, never);
        Ok(pack)
    }

    fn check(&self, faults: &mut Faults<'_>, rules: &Rules) {
        faults.head([("version", &self.version), ("licence", &self.licence), ("source", &self.source)]);
        faults.day("date", &self.date);
        faults.keys("category", rules.category.iter().filter_map(|category| category.key.as_ref()));
        for (category, written) in self.all.iter().zip(&rules.category) {
            let key = &category.key;
            let at = written.key.as_ref().map_or(0, |key| key.span().start);
            if category.groups.is_empty() || category.tags.is_empty() {
                faults.at(at, format!("the category \"{key}\" needs at least one group and one tag rule"));
            }
            if let Some(tag) = category.uk_by_tag.keys().chain(&category.uk_doubtful).find(|tag| !category.has_rule_for(tag)) {
                faults.at(at, format!("the category \"{key}\" has no tag rule with \"{tag}\""));
            }
            let worded = |language: &str| category.words.get(language).is_some_and(|words| words.iter().all(|word| !word.trim().is_empty()));
            if let Some(language) = WORKING_LANGUAGES.iter().find(|language| !worded(language)) {
                faults.at(at, format!("the category \"{key}\" has no words in \"{language}\""));
            }
        }
        if let Some(language) = WORKING_LANGUAGES.iter().find(|language| !self.unnamed.contains_key(**language)) {
            faults.whole(format!("there is no way to call a place without a name in \"{language}\""));
        }
    }

    /// Says what is wrong with the rules on tags of the file, each with its line. `check` is asked of each rule, and whether it is part of
    /// what an import never takes in.
    ///
    /// # Errors
    /// [`PackError::Faults`].
    pub fn check_rules(&self, file: &str, check: impl Fn(&str, bool) -> Result<(), String>) -> Result<(), PackError> {
        let wrong = self.written.iter().filter_map(|Written { rule, never, line }| {
            let message = format!("\"{rule}\": {}", check(rule, *never).err()?);
            Some(Fault { file: file.to_owned(), line: *line, message })
        });
        let found: Vec<Fault> = wrong.collect();
        if found.is_empty() { Ok(()) } else { Err(PackError::Faults(found)) }
    }

    /// Reads a rule file in the format of `osmium tags-filter --expressions`: each comment line names a category, the
    /// rules below it are its tag rules. A name known to this pack (key or alias, first word) takes the pack's key and
    /// precedence; others follow in the order of the file. [`Categories::never`] holds for them too. `check` says what is wrong
    /// with an expression.
    ///
    /// # Errors
    /// [`PackError`] names the line.
    pub fn from_osmium_expressions(&self, name: &str, text: &str, check: impl Fn(&str) -> Result<(), String>) -> Result<Self, PackError> {
        let headings = osmium_expressions::parse(name, text, check)?;
        let all = osmium_expressions::in_order_of_precedence(&self.all, headings);
        Ok(Self { all, as_osmium: true, source: name.to_owned(), ..self.clone() })
    }

    /// The category with this key.
    pub fn get(&self, key: &str) -> Option<&Category> {
        self.all.iter().find(|category| category.key == key)
    }

    /// The pack with only the categories that `chosen` accepts.
    pub fn only(&self, chosen: impl Fn(&Category) -> bool) -> Self {
        Self { all: self.all.iter().filter(|category| chosen(category)).cloned().collect(), ..self.clone() }
    }

    /// The word for one of a category, in `language` (English where there are no words); one that the pack does not know is its key.
    pub fn one<'a>(&'a self, category: &'a str, language: &str) -> &'a str {
        let words = self.get(category).and_then(|category| category.words.get(language).or_else(|| category.words.get("en")));
        words.map_or(category, |[one, _]| one)
    }

    /// What a place without a name is called, in `language` (English where there are no words).
    pub fn unnamed(&self, category: &str, street: Option<&str>, area: Option<&str>, language: &str) -> String {
        let what = self.one(category, language);
        let Some(templates) = self.unnamed.get(language).or_else(|| self.unnamed.get("en")) else { return what.to_owned() };
        let (template, place) = match (street, area) {
            (Some(street), _) => (&templates.street, street),
            (None, Some(area)) => (&templates.area, area),
            (None, None) => (&templates.bare, ""),
        };
        template.replace("{what}", what).replace("{place}", place)
    }
}

/// What is said of a file that is no TOML of the form of a pack.
fn malformed(name: &str) -> impl FnOnce(toml::de::Error) -> PackError {
    let name = name.to_owned();
    move |error| PackError::Format { name, message: error.to_string() }
}

impl Rules {
    fn written(self, faults: &Faults<'_>) -> Vec<Written> {
        let of = |tags: Vec<Tags>, never: bool| {
            let rules = tags.into_iter().flat_map(|one| one.tags);
            rules.map(move |rule| Written { line: faults.line(rule.span().start), rule: rule.into_inner(), never }).collect::<Vec<_>>()
        };
        [of(self.category, false), of(self.never, true)].concat()
    }
}

#[cfg(test)]
mod tests;
