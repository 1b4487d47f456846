//! What is taken as the content of a notice.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use parvis_model::{NameError, name_within, plain_letters, visible_text};
use parvis_packs::Packs;
use parvis_store::NoticeFacet;

use super::nothing_lost::look_at;
use super::{PublicNoticeContent, PublicNoticeFacet, PublicNoticeText};
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;

/// Characters of a title, and of a place.
const LONGEST_LINE: usize = 200;
/// Characters of a summary.
const LONGEST_SUMMARY: usize = 600;
/// Characters of a text.
const LONGEST_BODY: usize = 20_000;
/// Characters of what a picture shows.
const LONGEST_PICTURE_TEXT: usize = 500;
/// Languages of a notice.
const MOST_LANGUAGES: usize = 12;
/// Terms of each sort.
const MOST_TERMS: usize = 80;
/// The first year of which there are notices.
const FIRST_YEAR: i16 = 1900;

fn too_long(most: usize) -> ServiceError {
    Rule::TextTooLong.broken_with(&[("most", most as u64)], format!("write at most {most} characters here; nothing was saved"))
}

fn unseen(letter: char) -> ServiceError {
    let number = u32::from(letter);
    let says = format!(
        "the text holds a character that is not seen, or that turns the direction of others (U+{number:04X}); write it again without it; nothing was saved"
    );
    Rule::PublicNoticeUnseen.broken(says)
}

/// A line, which may still be empty in a draft.
pub(super) fn line(text: &str, most: usize) -> Result<String, ServiceError> {
    if text.len() > most.saturating_mul(64) {
        return Err(too_long(most));
    }
    let one = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if one.is_empty() {
        return Ok(one);
    }
    name_within(&one, most).map_err(|error| match error {
        NameError::Unseen(letter) => unseen(letter),
        NameError::Length(_) => too_long(most),
        NameError::Nothing => unseen(one.chars().next().unwrap_or_default()),
    })
}

/// A text of several lines, which may still be empty in a draft.
fn text(text: &str, most: usize) -> Result<String, ServiceError> {
    if text.len() > most.saturating_mul(8) || text.chars().count() > most {
        return Err(too_long(most));
    }
    let lines = text.replace("\r\n", "\n").replace(['\r', '\t', '\u{2028}', '\u{2029}'], " ");
    let shown = visible_text(&lines);
    if shown != lines {
        let letter = lines.chars().zip(shown.chars()).find(|(was, is)| was != is).map_or(' ', |(was, _)| was);
        return Err(unseen(letter));
    }
    Ok(lines.trim().to_owned())
}

/// Whether a text names a language as BCP 47 does: `de`, `sr-Latn`, `pt-BR`.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let further: Vec<&str> = parts.collect();
    let is_main = (2..=3).contains(&first.len()) && first.bytes().all(|letter| letter.is_ascii_lowercase());
    is_main && further.len() <= 2 && further.iter().all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|letter| letter.is_ascii_alphanumeric()))
}

impl PublicNoticeText {
    fn taken(&self) -> Result<Self, ServiceError> {
        let taken = Self {
            title: line(&self.title, LONGEST_LINE)?,
            place: line(&self.place, LONGEST_LINE)?,
            summary: line(&self.summary, LONGEST_SUMMARY)?,
            body: text(&self.body, LONGEST_BODY)?,
            picture_text: line(&self.picture_text, LONGEST_PICTURE_TEXT)?,
        };
        look_at(&taken.body)?;
        Ok(taken)
    }
}

/// Terms of a sort, each once: of the official pack of that sort, or the installation's own.
fn terms(packs: &Packs, sort: &str, ids: &[String]) -> Result<Vec<String>, ServiceError> {
    let fits = |id: &String| {
        packs.taxonomy.iter().any(|pack| (pack.key.get_ref() == sort || id.starts_with("own-")) && pack.terms.iter().any(|term| term.id.get_ref() == id))
    };
    if ids.len() > MOST_TERMS || !ids.iter().all(fits) {
        let says = format!("each term is one of the taxonomy ({sort}, or your own), and there are {MOST_TERMS} of a sort at most; nothing was saved");
        return Err(Rule::PublicNoticeTerms.broken_with(&[("most", MOST_TERMS as u64)], says));
    }
    let mut seen = BTreeSet::new();
    Ok(ids.iter().filter(|id| seen.insert(id.as_str())).cloned().collect())
}

impl PublicNoticeContent {
    /// The content as it is kept.
    ///
    /// # Errors
    /// Broken rules, by which nothing is kept.
    pub(super) fn taken(&self, packs: &Packs, today: Date) -> Result<Self, ServiceError> {
        if self.texts.is_empty() || self.texts.len() > MOST_LANGUAGES || !self.texts.keys().all(|tag| is_language(tag)) {
            let says = format!("write the notice in 1 to {MOST_LANGUAGES} languages, each with its tag, such as de or sr-Latn; nothing was saved");
            return Err(Rule::PublicNoticeLanguages.broken_with(&[("most", MOST_LANGUAGES as u64)], says));
        }
        // One of a day far off would head the list of all until then.
        let last = today.saturating_add(1.year());
        if self.date.year() < FIRST_YEAR || self.date > last {
            let says = format!("the day of a notice lies between {FIRST_YEAR} and a year from today ({last}); nothing was saved");
            return Err(Rule::PublicNoticeDay.broken(says));
        }
        Ok(Self {
            kind: self.kind,
            date: self.date,
            sources: terms(packs, "structures", &self.sources)?,
            fields: terms(packs, "fields-of-work", &self.fields)?,
            states: terms(packs, "states", &self.states)?,
            meetings: terms(packs, "meetings", &self.meetings)?,
            texts: self.texts.iter().map(|(tag, text)| Ok((tag.clone(), text.taken()?))).collect::<Result<_, ServiceError>>()?,
        })
    }

    /// Whether nothing is missing for everybody to read it.
    pub(super) fn is_whole(&self, picture: bool) -> bool {
        let says = |text: &str| !plain_letters(text).trim().is_empty();
        let whole = |text: &PublicNoticeText| {
            [&text.title, &text.place, &text.summary, &text.body].into_iter().all(|part| says(part)) && (!picture || says(&text.picture_text))
        };
        self.texts.values().all(whole)
    }

    /// By what it is found.
    pub(super) fn facets(&self) -> Vec<NoticeFacet> {
        let one = |facet: PublicNoticeFacet, value: &str| NoticeFacet { facet: facet.as_str().to_owned(), value: value.to_owned() };
        let lists = [
            (PublicNoticeFacet::Field, &self.fields),
            (PublicNoticeFacet::State, &self.states),
            (PublicNoticeFacet::Source, &self.sources),
            (PublicNoticeFacet::Meeting, &self.meetings),
        ];
        let mut all: Vec<NoticeFacet> = lists.into_iter().flat_map(|(facet, ids)| ids.iter().map(move |id| one(facet, id))).collect();
        all.push(one(PublicNoticeFacet::Kind, self.kind.as_str()));
        all.push(one(PublicNoticeFacet::Year, &self.date.year().to_string()));
        all.extend(self.texts.keys().map(|tag| one(PublicNoticeFacet::WrittenIn, tag)));
        all
    }

    /// The language in which it is shown to who reads `wanted`: that one, English, or the first that there is.
    pub(super) fn language_for(&self, wanted: &str) -> String {
        let found = [wanted, "en"].into_iter().find(|tag| self.texts.contains_key(*tag));
        found.map(str::to_owned).or_else(|| self.texts.keys().next().cloned()).unwrap_or_default()
    }
}
