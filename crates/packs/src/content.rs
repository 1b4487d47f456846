use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;

use crate::{Categories, PackError};

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
    /// Fluent source by language; every language has at least one message.
    words: BTreeMap<String, String>,
}

impl Packs {
    /// Loads the built-in packs, each file replaced by the one of the same path under `overlay` where there is one;
    /// further languages under `overlay/i18n/` are added.
    ///
    /// # Errors
    /// [`PackError`] names the file and what is wrong with it.
    pub fn load(overlay: Option<&Path>) -> Result<Self, PackError> {
        let categories = Categories::parse("categories/categories.toml", &text(overlay, "categories/categories.toml")?)?;
        let mut languages: Vec<String> = WORKING_LANGUAGES.map(str::to_owned).to_vec();
        if let Some(folder) = overlay.map(|o| o.join("i18n")).filter(|folder| folder.is_dir()) {
            let entries = std::fs::read_dir(&folder).map_err(|source| PackError::Read { path: folder.clone(), source })?;
            for entry in entries {
                let entry = entry.map_err(|source| PackError::Read { path: folder.clone(), source })?;
                let name = entry.file_name().to_string_lossy().into_owned();
                if entry.path().is_dir() && !languages.contains(&name) {
                    languages.push(name);
                }
            }
        }
        let words = languages.into_iter().map(|language| Ok((language.clone(), text(overlay, &format!("i18n/{language}/web.ftl"))?)));
        Ok(Self { categories, words: words.collect::<Result<_, PackError>>()? })
    }

    /// The languages with words, working languages first.
    pub fn languages(&self) -> Vec<&str> {
        let further = self.words.keys().map(String::as_str).filter(|language| !WORKING_LANGUAGES.contains(language));
        WORKING_LANGUAGES.into_iter().chain(further).collect()
    }

    /// The Fluent source of a language.
    pub fn words(&self, language: &str) -> Option<&str> {
        self.words.get(language).map(String::as_str)
    }
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
        assert_eq!(packs.languages(), WORKING_LANGUAGES);
        assert!(packs.words("ru").unwrap().contains('='));
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
    fn a_broken_overlay_is_refused_with_its_line() {
        let folder = std::env::temp_dir().join(format!("parvis-broken-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("categories")).unwrap();
        std::fs::write(folder.join("categories/categories.toml"), "version = \"1\"\nlicence = \n").unwrap();
        let message = Packs::load(Some(&folder)).unwrap_err().to_string();
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(message.contains("line 2"), "{message}");
    }
}
