//! What was read, and keys that name something: how every kind of pack checks them.

use std::collections::HashSet;

use toml::Spanned;

use crate::fault::{Faults, is_day, shortened, text};
use crate::measures::MeasureSource;

/// The years from which sources and prices are taken.
pub(crate) const YEARS: std::ops::RangeInclusive<u16> = 1950..=2100;

/// Something that was read: what it is called, who published it, when, where, and on which day it was read.
pub(crate) fn source(faults: &mut Faults<'_>, source: &MeasureSource, longest: usize) {
    let at = source.key.span().start;
    text(faults, at, "title", &source.title, longest);
    text(faults, at, "publisher", &source.publisher, longest);
    if let Some(year) = source.year.filter(|year| !YEARS.contains(year)) {
        faults.at(at, format!("{year} is no year of a source"));
    }
    if !is_day(&source.read) {
        faults.at(at, format!("\"{}\" is no day; write it as 2026-07-17", source.read));
    }
    if !source.address.is_empty() && !is_address(&source.address) {
        faults.at(at, format!("the address of \"{}\" begins with https:// and has no spaces", source.key.get_ref()));
    }
}

/// Keys that name something: each is there, and is named once.
pub(crate) fn named(faults: &mut Faults<'_>, what: &str, keys: &[Spanned<String>], is_there: impl Fn(&str) -> bool) {
    let mut seen = HashSet::new();
    for key in keys {
        if !is_there(key.get_ref()) {
            faults.at(key.span().start, format!("there is no {what} \"{}\"", shortened(key.get_ref())));
        }
        if !seen.insert(key.get_ref()) {
            faults.at(key.span().start, format!("the {what} \"{}\" is named twice", shortened(key.get_ref())));
        }
    }
}

/// A list that names nothing twice.
pub(crate) fn once<T: PartialEq>(faults: &mut Faults<'_>, at: usize, what: &str, list: &[T]) {
    if list.iter().enumerate().any(|(place, one)| list.iter().take(place).any(|before| before == one)) {
        faults.at(at, format!("\"{what}\" names something twice"));
    }
}

/// Links to questions, each written as `SURVEY.QUESTION`.
pub(crate) fn questions(faults: &mut Faults<'_>, links: &[Spanned<String>]) {
    let wrong = links.iter().filter(|link| !is_link(link.get_ref()));
    wrong.for_each(|link| faults.at(link.span().start, format!("\"{}\" is no question; write SURVEY.QUESTION", shortened(link.get_ref()))));
}

fn is_link(link: &str) -> bool {
    let key = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    link.split_once('.').is_some_and(|(survey, question)| key(survey) && key(question))
}

fn is_address(address: &str) -> bool {
    address.starts_with("https://") && address.len() <= 300 && address.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte))
}
