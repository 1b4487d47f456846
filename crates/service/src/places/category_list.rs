use std::collections::HashMap;

use async_recursion::async_recursion as boxed;
use parvis_model::{BoundingBox, Caller};

use crate::installation::error::ServiceError;
use crate::places::answers::{CategoryAnswer, InstallationAnswer, MapSettings};
use crate::places::import::attributions;
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

    /// What the interface needs to know of the installation.
    ///
    /// # Errors
    /// What the database says.
    #[boxed]
    pub async fn installation(&self, _caller: &Caller) -> Result<InstallationAnswer, ServiceError> {
        let mut reader = self.store.read().await?;
        let (extracts, vanished) = (reader.extracts().await?, reader.count_vanished().await?);
        drop(reader);
        let boxes = || extracts.iter().filter_map(|extract| extract.bounding_box);
        // Across the antimeridian a map goes on beyond 180 degrees.
        let east = |b: BoundingBox| if b.west > b.east { b.east + 360.0 } else { b.east };
        let bounds = boxes().next().map(|first| {
            let first = [first.west, first.south, east(first), first.north];
            boxes().fold(first, |b, e| [b[0].min(e.west), b[1].min(e.south), b[2].max(east(e)), b[3].max(e.north)])
        });
        let name = |path: std::path::PathBuf| path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        Ok(InstallationAnswer {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            language: self.settings.language.clone(),
            languages: self.packs.languages().into_iter().map(str::to_owned).collect(),
            attribution: attributions(&extracts),
            invented: extracts.iter().any(|extract| extract.invented),
            vanished,
            ceiling: self.settings.ceiling,
            demonstration: self.demonstration,
            directory: self.directory.as_ref().and(self.settings.directory.as_ref()).map(|directory| directory.called.clone()),
            map: MapSettings {
                base_maps: self.base_maps().into_iter().filter_map(name).collect(),
                names: self.settings.map.names.clone(),
                boundaries: self.settings.map.boundaries.clone(),
                disclaimer: self.settings.map.disclaimer.clone(),
                bounds,
            },
        })
    }
}
