//! The photographs of a visit on their way into its report: opened one after the other, made small, and none is kept longer than that.

use std::collections::BTreeMap;

use parvis_documents::PhotographLine;
use parvis_store::{AttachmentRow, ProtectedRow};

use super::super::VisitContent;
use super::super::photographs::is_photograph;
use crate::door::protected::{AttachmentAnswer, for_print};
use crate::installation::error::ServiceError;
use crate::register::Register;

/// The longest side of the photograph on the cover, in pixels: 160 mm at 250 a inch.
const COVER: u32 = 1_600;
/// The longest and the shortest that the longest side of another is, in pixels.
const SIDES: [f64; 2] = [360.0, 1_000.0];
/// Pixels that all of them have together, at most, so that the layout holds no more than some 60 MiB of them.
const MOST_PIXELS: f64 = 20_000_000.0;

/// What people write beside the photograph of the whole place, in the languages of the program.
const WHOLE: [&str; 12] = [
    "overall view",
    "front view",
    "whole place",
    "gesamtansicht",
    "vorderansicht",
    "vue d'ensemble",
    "vue générale",
    "vista d'insieme",
    "veduta d'insieme",
    "vista general",
    "vista de conjunto",
    "общий вид",
];

/// The photographs of a visit as they are printed.
#[derive(Debug, Default)]
pub(super) struct ToPrint {
    pub(super) shown: Vec<PhotographLine>,
    /// Which of them shows the whole place.
    pub(super) cover: Option<usize>,
    /// Where each stands, by the name of its file.
    pub(super) indices: BTreeMap<String, usize>,
    /// The files that are damaged.
    pub(super) unreadable: Vec<String>,
}

impl Register {
    /// The photographs among these files of a visit whose opening is in the journal. A damaged one is named.
    pub(super) async fn photographs_to_print(&self, row: &ProtectedRow, files: Vec<AttachmentAnswer>, content: &VisitContent) -> Result<ToPrint, ServiceError> {
        let files: Vec<AttachmentAnswer> = files.into_iter().filter(|file| is_photograph(&file.name)).collect();
        let mut printed = ToPrint::default();
        if files.is_empty() {
            return Ok(printed);
        }
        let captions = captions(content);
        let caption = |file: &AttachmentAnswer| captions.get(file.name.as_str()).copied().unwrap_or_default();
        let cover = files.iter().find(|file| shows_the_whole(caption(file)) || shows_the_whole(&file.name)).map(|file| file.id);
        let rows: Vec<AttachmentRow> = self.store.read().await?.attachments(&row.id).await?;
        let side = side(files.len());
        for file in files {
            let longest = if cover == Some(file.id) { COVER } else { side };
            let opened = match rows.iter().find(|row| row.id == file.id) {
                Some(found) => self.content_of(row, found).await?,
                None => None,
            };
            let small = match opened {
                Some(opened) => self.workshop.run(move || for_print(&opened, longest)).await?,
                None => None,
            };
            let Some((jpeg, size)) = small else {
                printed.unreadable.push(file.name);
                continue;
            };
            if cover == Some(file.id) {
                printed.cover = Some(printed.shown.len());
            }
            printed.shown.push(PhotographLine { jpeg: jpeg.into(), size, caption: caption(&file).to_owned() });
            printed.indices.insert(file.name, printed.shown.len() - 1);
        }
        Ok(printed)
    }
}

/// How long the longest side of each of so many is, in pixels.
fn side(count: usize) -> u32 {
    let count = u32::try_from(count.max(1)).unwrap_or(u32::MAX);
    // Cameras write three by four.
    (MOST_PIXELS / 0.75 / f64::from(count)).sqrt().clamp(SIDES[0], SIDES[1]).floor() as u32
}

/// What each photograph shows, in the words of its first point that has some.
fn captions(content: &VisitContent) -> BTreeMap<&str, &str> {
    let mut captions: BTreeMap<&str, &str> = BTreeMap::new();
    for point in content.walk.answers.values().flat_map(|answer| &answer.points) {
        for name in &point.photos {
            let caption = captions.entry(name).or_default();
            if caption.is_empty() {
                *caption = &point.whereabouts;
            }
        }
    }
    captions
}

/// Whether words say that a photograph shows the whole place.
fn shows_the_whole(words: &str) -> bool {
    let words = words.to_lowercase().replace('’', "'").replace(['-', '_', '.'], " ");
    WHOLE.iter().any(|known| words.contains(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_photographs_are_smaller_so_that_all_of_them_fit_into_memory() {
        assert_eq!((side(1), side(26)), (1_000, 1_000));
        assert!(side(100) < 600 && side(200) >= 360);
        for count in [1, 30, 100, 200] {
            let pixels = f64::from(side(count)).powi(2) * 0.75 * count as f64;
            assert!(pixels <= MOST_PIXELS, "{count}: {pixels}");
        }
    }

    #[test]
    fn a_photograph_of_the_whole_place_says_so_beside_it_or_in_its_name() {
        for words in ["Overall view from the lane", "gesamtansicht.jpg", "Vue d’ensemble", "overall-view.jpg", "Общий вид с улицы"] {
            assert!(shows_the_whole(words), "{words}");
        }
        assert!(!shows_the_whole("north door") && !shows_the_whole(""));
    }
}
