//! The categories of the register, in words.

use std::collections::HashMap;

use async_recursion::async_recursion as boxed;
use parvis_model::Caller;
use parvis_packs::Categories;

use crate::installation::error::ServiceError;
use crate::places::answers::CategoryAnswer;
use crate::register::Register;

impl Register {
    /// The categories in a language, those with sites or proposed by an import first and in the order of the pack.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn categories(&self, _caller: &Caller, language: &str) -> Result<Vec<CategoryAnswer>, ServiceError> {
        let counts: HashMap<String, u64> = self.store.read().await?.sites_by_category().await?.into_iter().collect();
        let proposed = self.proposed_categories();
        let shown = self.packs.categories.all.iter().filter(|category| counts.contains_key(&category.key) || proposed.get(&category.key).is_some());
        let mut answers: Vec<CategoryAnswer> = shown
            .map(|category| {
                let [one, several] = category.words.get(language).or_else(|| category.words.get("en")).cloned().unwrap_or_default();
                CategoryAnswer {
                    key: category.key.clone(),
                    one,
                    several,
                    symbol: category.symbol.clone(),
                    uk_schedule_1: category.uk_schedule_1.clone(),
                    uk_by_tag: category.uk_by_tag.clone(),
                    uk_doubtful: category.uk_doubtful.clone(),
                    sites: counts.get(&category.key).copied().unwrap_or(0),
                }
            })
            .collect();
        // Categories of a rule file that the pack does not know are shown by their key.
        let mut unknown: Vec<_> = counts.iter().filter(|(key, _)| self.packs.categories.get(key).is_none()).collect();
        unknown.sort();
        answers.extend(unknown.into_iter().map(|(key, sites)| CategoryAnswer {
            key: key.clone(),
            one: key.clone(),
            several: key.clone(),
            symbol: "marker".to_owned(),
            uk_schedule_1: Vec::new(),
            uk_by_tag: std::collections::BTreeMap::new(),
            uk_doubtful: Vec::new(),
            sites: *sites,
        }));
        Ok(answers)
    }

    /// The categories that an import proposes.
    pub(crate) fn proposed_categories(&self) -> Categories {
        self.packs.categories.only(|category| match &self.settings.categories {
            Some(chosen) => chosen.contains(&category.key),
            None => category.founding,
        })
    }
}
