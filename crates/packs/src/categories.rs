use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::PackError;
use crate::content::WORKING_LANGUAGES;
use crate::osmium_expressions;

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
}

impl Categories {
    /// Reads and checks a pack in TOML.
    ///
    /// # Errors
    /// [`PackError`] with line and column for a malformed file, with the key for one that contradicts itself.
    pub fn parse(name: &str, text: &str) -> Result<Self, PackError> {
        let format = |name: &str| {
            let name = name.to_owned();
            move |error: toml::de::Error| PackError::Format { name, message: error.to_string() }
        };
        let mut pack: Self = toml::from_str(text).map_err(format(name))?;
        let Everywhere { never } = toml::from_str(EVERYWHERE).map_err(format("categories/never.toml"))?;
        pack.never.splice(0..0, never);
        let wrong = |message: String| Err(PackError::Content { name: name.to_owned(), message });
        let mut seen = HashSet::new();
        for category in &pack.all {
            let key = &category.key;
            if key.is_empty() || !key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_') {
                return wrong(format!("the category key \"{key}\" may hold only a-z, 0-9 and _"));
            }
            if !seen.insert(key) {
                return wrong(format!("the category \"{key}\" stands twice"));
            }
            if category.groups.is_empty() || category.tags.is_empty() {
                return wrong(format!("the category \"{key}\" needs at least one group and one tag rule"));
            }
            if let Some(tag) = category.uk_by_tag.keys().chain(&category.uk_doubtful).find(|tag| !category.has_rule_for(tag)) {
                return wrong(format!("the category \"{key}\" has no tag rule with \"{tag}\""));
            }
            if let Some(language) = WORKING_LANGUAGES.iter().find(|language| !category.words.contains_key(**language)) {
                return wrong(format!("the category \"{key}\" has no words in \"{language}\""));
            }
        }
        if let Some(language) = WORKING_LANGUAGES.iter().find(|language| !pack.unnamed.contains_key(**language)) {
            return wrong(format!("there is no way to call a place without a name in \"{language}\""));
        }
        Ok(pack)
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

    /// What a place without a name is called, in `language` (English where there are no words).
    pub fn unnamed(&self, category: &str, street: Option<&str>, area: Option<&str>, language: &str) -> String {
        let what = self.get(category).and_then(|category| category.words.get(language).or_else(|| category.words.get("en")));
        let what = what.map_or(category, |[one, _]| one);
        let Some(templates) = self.unnamed.get(language).or_else(|| self.unnamed.get("en")) else { return what.to_owned() };
        let (template, place) = match (street, area) {
            (Some(street), _) => (&templates.street, street),
            (None, Some(area)) => (&templates.area, area),
            (None, None) => (&templates.bare, ""),
        };
        template.replace("{what}", what).replace("{place}", place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built_in() -> Categories {
        Categories::parse("categories", include_str!("../../../content/categories/categories.toml")).unwrap()
    }

    #[test]
    fn the_founding_kinds_are_proposed_by_default() {
        let founding: Vec<String> = built_in().all.into_iter().filter(|c| c.founding).map(|c| c.key).collect();
        assert_eq!(founding, ["worship", "sport", "education", "stage", "accommodation", "transport", "public_space"]);
    }

    #[test]
    fn a_hall_for_sport_is_no_sports_ground_and_a_ferry_terminal_no_station_of_the_act() {
        let pack = built_in();
        let by_tag = |category: &str, tag: &str| pack.get(category).and_then(|category| category.uk_by_tag.get(tag).cloned());
        assert_eq!(by_tag("sport", "leisure=sports_hall"), Some(vec![3]));
        assert_eq!(by_tag("sport", "leisure=stadium"), Some(vec![4]));
        assert_eq!(by_tag("transport", "amenity=ferry_terminal"), Some(Vec::new()));
        let doubtful = |category: &str, tag: &str| pack.get(category).is_some_and(|category| category.uk_doubtful.iter().any(|one| one == tag));
        assert!(doubtful("holiday_accommodation", "tourism=camp_site") && doubtful("government", "amenity=embassy"));
        let text = include_str!("../../../content/categories/categories.toml").replacen("\"leisure=ice_rink\" =", "\"leisure=rink\" =", 1);
        assert!(Categories::parse("x", &text).unwrap_err().to_string().contains("no tag rule with \"leisure=rink\""));
    }

    #[test]
    fn a_school_without_a_name_is_called_by_its_street() {
        let pack = built_in();
        assert_eq!(pack.unnamed("education", Some("Lindt Street"), Some("Vall"), "en"), "School near Lindt Street");
        assert_eq!(pack.unnamed("education", None, Some("Vall"), "de"), "Schule in Vall");
        assert_eq!(pack.unnamed("worship", None, None, "fr"), "Lieu de culte sans nom");
    }

    #[test]
    fn an_osmium_rule_file_takes_the_keys_and_the_order_of_the_pack() {
        let rules = "# pedestrian & retail\nnwr/highway=pedestrian\n# worship\nw/building=church\n# own heading\nn/shop=*\n";
        let pack = built_in().from_osmium_expressions("rules.txt", rules, |_| Ok(())).unwrap();
        let keys: Vec<&str> = pack.all.iter().map(|c| c.key.as_str()).collect();
        assert_eq!(keys, ["worship", "public_space", "own"]);
    }

    #[test]
    fn what_no_import_takes_in_holds_for_every_pack_and_every_rule_file() {
        let hidden = |pack: &Categories| pack.never.iter().filter(|never| never.hide).count();
        let text = include_str!("../../../content/categories/categories.toml");
        assert!(!text.contains("social_facility"), "nothing that a pack leaves out could take it away");
        assert!(hidden(&built_in()) > 0);
        let rules = built_in().from_osmium_expressions("rules.txt", "# own\nn/shop=*\n", |_| Ok(())).unwrap();
        assert_eq!(hidden(&rules), hidden(&built_in()));
    }

    #[test]
    fn an_expression_that_means_nothing_is_refused_with_its_line_and_comments_end_a_line() {
        let check = |expression: &str| if expression == "nwr/highway=pedestrian" { Ok(()) } else { Err(format!("no: {expression}")) };
        let read = |text: &str| built_in().from_osmium_expressions("rules.txt", text, check);
        assert_eq!(read("# a\r\n\r\nnwr/highway=pedestrian # not the footways\r\n").unwrap().all.len(), 1);
        let refused = read("# a\nnwr/highway=pedestrian\n\nx/y\n").unwrap_err().to_string();
        assert!(refused.contains("line 4") && refused.contains("no: x/y"), "{refused}");
    }

    #[test]
    fn a_pack_that_contradicts_itself_is_refused_by_name() {
        let text = include_str!("../../../content/categories/categories.toml");
        let twice = text.replacen("key = \"sport\"", "key = \"worship\"", 1);
        assert!(Categories::parse("x", &twice).unwrap_err().to_string().contains("stands twice"));
        let wordless = text.replacen("ru = [\"Гостиница\", \"Гостиницы\"]\n", "", 1);
        assert!(Categories::parse("x", &wordless).unwrap_err().to_string().contains("no words in \"ru\""));
    }
}
