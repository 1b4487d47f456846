//! The packs of a folder, with the rules on tags of their categories: what a rule means is known where extracts are read.

use std::path::Path;

use parvis_osm::TagRules;
use parvis_packs::{Categories, PackError, Packs};

/// Reads and checks the packs in a folder, laid over those of the program.
///
/// # Errors
/// Everything that is wrong with them.
pub fn check_packs(folder: &Path) -> Result<Packs, PackError> {
    let packs = Packs::load(Some(folder))?;
    check_category_rules("categories/categories.toml", &packs.categories)?;
    Ok(packs)
}

/// Checks the rules on tags of a file with categories.
///
/// # Errors
/// [`PackError::Faults`] with the file and line of each that cannot be read.
pub(crate) fn check_category_rules(file: &str, categories: &Categories) -> Result<(), PackError> {
    categories.check_rules(file, |rule, never| {
        let mut rules = TagRules::default();
        let read = if never { rules.exclude(&[rule.to_owned()]) } else { rules.add(rule, 0) };
        read.map_err(|error| error.to_string())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_of_the_built_in_categories_can_be_read() {
        let text = include_str!("../../../../content/categories/categories.toml");
        check_category_rules("categories.toml", &Categories::parse("categories.toml", text).unwrap()).unwrap();
    }
}
