//! The difference report of an import, kept small until it is written.

use parvis_model::{Difference, DifferenceKind, ImportId, SiteId};
use parvis_osm::Place;
use parvis_store::{DifferenceRow, ListingRow, RecordRow, WriteTransaction};

use super::plan::{Planned, TOGETHER, Verdict};
use crate::installation::error::ServiceError;

/// One line of the report.
#[derive(Debug)]
struct Line {
    kind: DifferenceKind,
    object: Box<str>,
    site: SiteId,
    title: Box<str>,
    /// Index of the category.
    category: u32,
    detail: Option<Box<Difference>>,
}

/// The report.
#[derive(Debug, Default)]
pub(super) struct Report {
    lines: Vec<Line>,
    categories: Vec<String>,
}

impl Report {
    fn category(&mut self, key: &str) -> u32 {
        let found = self.categories.iter().position(|known| known == key);
        let index = found.unwrap_or_else(|| {
            self.categories.push(key.to_owned());
            self.categories.len() - 1
        });
        u32::try_from(index).unwrap_or(u32::MAX)
    }

    /// What there is to say of a place of the extract.
    pub(super) fn add(&mut self, place: &Place, planned: &Planned, line: &ListingRow, category: &str) {
        self.add_titled(place, planned, &line.title, category);
    }

    /// The same for one of several objects of a site, whose line is made of another: only what differs is told.
    pub(super) fn add_of_another(&mut self, place: &Place, planned: &Planned, category: &str) {
        if matches!(planned.verdict, Verdict::Differs(_)) {
            self.add_titled(place, planned, place.tag("name").unwrap_or_default(), category);
        }
    }

    fn add_titled(&mut self, place: &Place, planned: &Planned, title: &str, category: &str) {
        let lines: [Option<(DifferenceKind, Option<Difference>)>; 2] = match &planned.verdict {
            Verdict::New | Verdict::Back => [Some((DifferenceKind::Added, None)), None],
            Verdict::Differs(found) | Verdict::Redrawn(found) => [
                (!found.attributes.is_empty()).then(|| (DifferenceKind::Changed, Some((**found).clone()))),
                found.metres.map(|metres| (DifferenceKind::Moved, Some(Difference { metres: Some(metres), ..Default::default() }))),
            ],
            Verdict::Again | Verdict::Same | Verdict::Newer(_) | Verdict::Withheld => [None, None],
        };
        for (kind, detail) in lines.into_iter().flatten() {
            let category = self.category(category);
            self.lines.push(Line {
                kind,
                object: place.element.to_string().into_boxed_str(),
                site: planned.site,
                title: title.to_owned().into_boxed_str(),
                category,
                detail: detail.map(Box::new),
            });
        }
    }

    /// Says that the source no longer has a record.
    pub(super) fn add_vanished(&mut self, record: &RecordRow, site: SiteId, title: String) {
        let category = self.category(&record.category);
        let object = record.external_id.clone().into_boxed_str();
        self.lines.push(Line { kind: DifferenceKind::Vanished, object, site, title: title.into_boxed_str(), category, detail: None });
    }

    /// Writes it, by kind and title.
    pub(super) async fn write(mut self, change: &mut WriteTransaction, import: ImportId) -> Result<(), ServiceError> {
        let order = |kind: DifferenceKind| DifferenceKind::ALL.iter().position(|other| *other == kind);
        self.lines.sort_by_cached_key(|line| (order(line.kind), parvis_model::fold(&line.title).into_boxed_str(), line.object.clone()));
        let mut place = 0;
        let mut lines = self.lines.into_iter();
        loop {
            let mut rows = Vec::with_capacity(TOGETHER);
            for line in lines.by_ref().take(TOGETHER) {
                rows.push(DifferenceRow {
                    place,
                    kind: line.kind,
                    external_id: line.object.into_string(),
                    site_id: line.site,
                    title: line.title.into_string(),
                    category: self.categories.get(line.category as usize).cloned().unwrap_or_default(),
                    detail: line.detail.map(|detail| *detail).unwrap_or_default(),
                });
                place += 1;
            }
            if rows.is_empty() {
                return Ok(());
            }
            change.add_differences(import, &rows).await?;
        }
    }
}
