use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A language code as OpenStreetMap and BCP 47 write it: `en`, `fr`, `zh-Hant`.
pub type Language = String;

/// Names by language. The empty language is never a key: the name without a language stands beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Names(pub BTreeMap<Language, String>);

impl Names {
    /// Takes `name:xx` tags; longer suffixes (`name:etymology:wikidata`, `name:left`) are no languages.
    pub fn from_tags<'a>(tags: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let is_language = |code: &str| {
            let mut parts = code.split('-');
            let first = parts.next().unwrap_or_default();
            (2..=3).contains(&first.len())
                && first.bytes().all(|b| b.is_ascii_lowercase())
                && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
        };
        Self(
            tags.filter_map(|(key, value)| Some((key.strip_prefix("name:")?, value)))
                .filter(|(code, value)| is_language(code) && !value.is_empty())
                .map(|(code, value)| (code.to_owned(), value.to_owned()))
                .collect(),
        )
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_language_suffixes_become_names() {
        let tags = [("name", "Vaduz"), ("name:ru", "Вадуц"), ("name:left", "x"), ("name:etymology:wikidata", "Q1"), ("name:zh-Hant", "瓦杜茲")];
        let names = Names::from_tags(tags.into_iter());
        assert_eq!(names.0.keys().collect::<Vec<_>>(), ["ru", "zh-Hant"]);
    }
}
