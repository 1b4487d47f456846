//! The rule file of `osmium tags-filter --expressions` (manual page osmium-tags-filter, "FILTER EXPRESSIONS").

use std::collections::BTreeMap;

use crate::content::WORKING_LANGUAGES;
use crate::{Category, Group, PackError};

/// A comment line and the expressions below it.
pub(crate) struct Heading {
    text: String,
    expressions: Vec<String>,
}

pub(crate) fn parse(name: &str, text: &str, check: impl Fn(&str) -> Result<(), String>) -> Result<Vec<Heading>, PackError> {
    if let Some(place) = text.lines().position(|line| line.trim() == "[[category]]") {
        let message = format!("line {}: this looks like a pack in TOML; name the file so that it ends in .toml", place + 1);
        return Err(PackError::Content { name: name.to_owned(), message });
    }
    let mut headings: Vec<Heading> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        // Everything behind a # is a comment there; a line that is nothing else names a category here.
        let (expression, comment) = line.split_once('#').map_or((line, None), |(expression, comment)| (expression, Some(comment)));
        let expression = expression.trim();
        if expression.is_empty() {
            headings.extend(comment.map(|comment| Heading { text: comment.trim().to_owned(), expressions: Vec::new() }));
            continue;
        }
        if let Err(wrong) = check(expression) {
            let message = format!("line {}: \"{expression}\": {wrong}", number + 1);
            return Err(PackError::Content { name: name.to_owned(), message });
        }
        if headings.is_empty() {
            headings.push(Heading { text: "selected".to_owned(), expressions: Vec::new() });
        }
        if let Some(heading) = headings.last_mut() {
            heading.expressions.push(expression.to_owned());
        }
    }
    headings.retain(|heading| !heading.expressions.is_empty());
    if headings.is_empty() {
        return Err(PackError::Content { name: name.to_owned(), message: "there is no expression in it".to_owned() });
    }
    Ok(headings)
}

pub(crate) fn in_order_of_precedence(pack: &[Category], headings: Vec<Heading>) -> Vec<Category> {
    let mut chosen: Vec<(usize, Category)> = Vec::new();
    for (place, heading) in headings.into_iter().enumerate() {
        let first: String = heading.text.to_lowercase().chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
        let known = pack.iter().position(|category| category.key == first || category.aliases.contains(&first));
        let (order, mut category) = match known {
            Some(index) => (index, pack[index].clone()),
            None => (pack.len() + place, unknown(if first.is_empty() { "selected" } else { &first }, &heading.text)),
        };
        category.tags = heading.expressions;
        match chosen.iter_mut().find(|(_, other)| other.key == category.key) {
            Some((_, other)) => other.tags.extend(category.tags),
            None => chosen.push((order, category)),
        }
    }
    chosen.sort_by_key(|(order, _)| *order);
    chosen.into_iter().map(|(_, category)| category).collect()
}

fn unknown(key: &str, heading: &str) -> Category {
    let words: BTreeMap<_, _> = WORKING_LANGUAGES.map(|language| (language.to_owned(), [heading.to_owned(), heading.to_owned()])).into();
    Category {
        key: key.to_owned(),
        aliases: Vec::new(),
        groups: vec![Group::PublicPlace],
        founding: true,
        uk_schedule_1: Vec::new(),
        uk_by_tag: std::collections::BTreeMap::new(),
        uk_doubtful: Vec::new(),
        symbol: "marker".to_owned(),
        tags: Vec::new(),
        words,
    }
}
