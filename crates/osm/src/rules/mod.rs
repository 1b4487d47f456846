//! Rules on tags: `nwr/key=value,value`, `key`, `key!=value`, `*` before or behind; and what no rule takes in.

mod keys;
mod lifecycle;
mod pattern;

use crate::OsmKind;

use keys::Table;
use lifecycle::Standing;
use pattern::{Manner, Pattern};

/// A rule that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// Not of the form of a rule.
    #[error("this is not a rule of the form nwr/key=value,value")]
    Form,
    /// An asterisk beside a comma, as `osmium tags-filter` does not understand it.
    #[error("an asterisk and a comma cannot stand in one expression; write one expression for each value")]
    Mixed,
    /// An asterisk in the middle.
    #[error("an asterisk stands only at the beginning or at the end")]
    Asterisk,
}

/// The class of what must never be listed: see [`TagRules::hide`].
pub(crate) const HIDDEN: u16 = u16::MAX;

/// Sorts objects into numbered classes by their tags.
#[derive(Debug, Clone, Default)]
pub struct TagRules {
    classes: Table,
    exclusions: Vec<Vec<Condition>>,
    /// What hides by one tag, and what by several.
    hidden: Table,
    hidden_by_several: Vec<Vec<Condition>>,
    hides_something: bool,
    /// The day for which only what stands counts.
    standing_on: Option<String>,
    asks_for_areas: bool,
}

#[derive(Debug, Clone)]
struct Rule {
    kinds: u8,
    /// Empty: any value.
    values: Vec<Pattern>,
    negated: bool,
    class: u16,
    manner: Manner,
    /// No value shorter than this (bytes) is listed.
    shortest: usize,
}

/// A rule with the keys that it looks at.
#[derive(Debug, Clone)]
struct Condition {
    keys: Vec<Pattern>,
    rule: Rule,
}

/// The bit for objects that are areas by their form: closed ways, multipolygons and boundaries.
const AREA: u8 = 8;

fn bit(kind: OsmKind) -> u8 {
    match kind {
        OsmKind::Node => 1,
        OsmKind::Way => 2,
        OsmKind::Relation => 4,
    }
}

impl Rule {
    fn fits(&self, kinds: u8, value: &[u8]) -> bool {
        if self.kinds & kinds == 0 {
            return false;
        }
        let one = |value: &[u8]| self.values.is_empty() || self.values.iter().any(|pattern| pattern.fits(value));
        let listed = match self.manner {
            // Plain forms of other letters may be longer than they are.
            Manner::AnySpelling if !self.negated && value.is_ascii() && value.len() < self.shortest => return false,
            Manner::AnySpelling => pattern::listed(&pattern::spelling(value)).any(one),
            Manner::Pack if value.contains(&b';') => pattern::listed(value).any(one),
            Manner::Pack | Manner::Osmium => one(value),
        };
        listed != self.negated
    }
}

impl Condition {
    fn parse(expression: &str, class: u16, manner: Manner) -> Result<Self, RuleError> {
        let (kinds, rest) = match expression.split_once('/') {
            Some(("", rest)) => (7, rest),
            Some((letters, rest)) if manner == Manner::Osmium || !letters.contains('=') => {
                let kinds = letters.chars().try_fold(0, |kinds, letter| match letter {
                    'n' => Some(kinds | 1),
                    'w' => Some(kinds | 2),
                    'r' => Some(kinds | 4),
                    'a' => Some(kinds | AREA),
                    _ => None,
                });
                (kinds.ok_or(RuleError::Form)?, rest)
            }
            _ => (7, expression),
        };
        let (keys, values) = rest.split_once('=').map_or((rest, None), |(keys, values)| (keys, Some(values)));
        let (keys, negated) = match keys.strip_suffix('!') {
            Some(keys) if values.is_some() => (keys, true),
            _ => (keys, false),
        };
        let values = values.map_or(Ok(Vec::new()), |values| pattern::patterns(values, manner))?;
        let shortest = values.iter().map(Pattern::shortest).min().unwrap_or(0);
        Ok(Self { keys: pattern::patterns(keys, manner)?, rule: Rule { kinds, values, negated, class, manner, shortest } })
    }

    fn looks_at(&self, key: &[u8]) -> bool {
        self.keys.iter().any(|pattern| pattern.fits(key))
    }

    /// Whether one of the tags fits, in any spelling of its key.
    fn fits(&self, kinds: u8, tags: &[(&[u8], &[u8])]) -> bool {
        tags.iter().any(|(key, value)| self.looks_at(&pattern::spelling(key)) && self.rule.fits(kinds, value))
    }
}

impl TagRules {
    /// An object with a tag that fits `expression` belongs to `class`; of several classes the lowest wins. Each value of a list
    /// counts.
    ///
    /// # Errors
    /// [`RuleError`] for an expression that cannot be read.
    pub fn add(&mut self, expression: &str, class: u16) -> Result<(), RuleError> {
        self.put(Condition::parse(expression, class, Manner::Pack)?);
        Ok(())
    }

    /// The same for an expression that means what it means to `osmium tags-filter` (its manual page, "FILTER EXPRESSIONS").
    ///
    /// # Errors
    /// [`RuleError`] for an expression that cannot be read, or of which that page says that it has no meaning.
    pub fn add_osmium(&mut self, expression: &str, class: u16) -> Result<(), RuleError> {
        self.put(Condition::parse(expression, class, Manner::Osmium)?);
        Ok(())
    }

    fn put(&mut self, condition: Condition) {
        self.asks_for_areas |= condition.rule.kinds & AREA != 0;
        self.classes.add(condition);
    }

    /// An object that fits all of `expressions`, in any spelling, belongs to no class, whatever else it fits.
    ///
    /// # Errors
    /// [`RuleError`] for an expression that cannot be read.
    pub fn exclude(&mut self, expressions: &[String]) -> Result<(), RuleError> {
        self.exclusions.push(all_of(expressions)?);
        Ok(())
    }

    /// An object that fits all of `expressions`, in any spelling, must not be listed: it is no place and has no label on the base
    /// map, and [`crate::Extract::hidden`] names it, so that what was known of it can be taken out of sight.
    ///
    /// # Errors
    /// [`RuleError`] for an expression that cannot be read.
    pub fn hide(&mut self, expressions: &[String]) -> Result<(), RuleError> {
        let mut all = all_of(expressions)?;
        self.hides_something |= !all.is_empty();
        match (all.len(), all.pop()) {
            (1, Some(condition)) => self.hidden.add(condition),
            (_, Some(last)) => self.hidden_by_several.push(all.into_iter().chain([last]).collect()),
            (_, None) => {}
        }
        Ok(())
    }

    /// From now on what is in ruins, no longer used, gone or not there yet belongs to no class (`disused=yes`,
    /// `was:amenity=place_of_worship` beside `building=church`, an `end_date` before `today`, an ISO 8601 date, and their like).
    pub fn only_standing(&mut self, today: &str) {
        self.standing_on = Some(today.to_owned());
    }

    /// Whether the form of an object has to be known ([`TagRules::class`]).
    pub(crate) fn asks_for_areas(&self) -> bool {
        self.asks_for_areas
    }

    /// Whether any rule looks at this key.
    pub(crate) fn knows(&self, key: &[u8]) -> bool {
        self.classes.knows(key) || self.hides_something && self.may_hide(&pattern::spelling(key))
    }

    fn may_hide(&self, key: &[u8]) -> bool {
        // What hides by several tags has the first of them as well.
        self.hidden.knows(key) || self.hidden_by_several.iter().filter_map(|all| all.first()).any(|condition| condition.looks_at(key))
    }

    /// The class of an object; `is_area` says whether it is an area by its form.
    pub(crate) fn class(&self, kind: OsmKind, is_area: bool, tags: &[(&[u8], &[u8])]) -> Option<u16> {
        if self.hides(kind, tags) {
            return Some(HIDDEN);
        }
        let kinds = bit(kind) | if is_area { AREA } else { 0 };
        let class = self.best(kinds, tags, |_| true)?;
        let class = match self.standing_on.as_ref().map_or(Standing::InUse, |today| lifecycle::standing(tags, today)) {
            Standing::InUse => class,
            Standing::UsedOtherwise => self.best(kinds, tags, |key| key != b"building")?,
            Standing::Gone => return None,
        };
        Some(class).filter(|_| !fits_any(&self.exclusions, kinds, tags))
    }

    /// The lowest class of the tags with these keys.
    fn best(&self, kinds: u8, tags: &[(&[u8], &[u8])], counts: impl Fn(&[u8]) -> bool) -> Option<u16> {
        let classes = |(key, value): &(&[u8], &[u8])| self.classes.at(key).filter(|rule| rule.fits(kinds, value)).map(|rule| rule.class).min();
        tags.iter().filter(|(key, _)| counts(key)).filter_map(classes).min()
    }

    /// Whether these tags are of what must not be listed.
    pub fn hides(&self, kind: OsmKind, tags: &[(&[u8], &[u8])]) -> bool {
        let kinds = bit(kind);
        let by_several = |key: &[u8], value: &[u8]| {
            let begins = |all: &&Vec<Condition>| all.first().is_some_and(|first| first.looks_at(key) && first.rule.fits(kinds, value));
            self.hidden_by_several.iter().filter(begins).any(|all| all.iter().skip(1).all(|condition| condition.fits(kinds, tags)))
        };
        let one = |(key, value): &(&[u8], &[u8])| {
            let key = pattern::spelling(key);
            self.hidden.at(&key).any(|rule| rule.fits(kinds, value)) || by_several(&key, value)
        };
        self.hides_something && tags.iter().any(one)
    }
}

fn all_of(expressions: &[String]) -> Result<Vec<Condition>, RuleError> {
    expressions.iter().map(|expression| Condition::parse(expression, 0, Manner::AnySpelling)).collect()
}

fn fits_any(list: &[Vec<Condition>], kinds: u8, tags: &[(&[u8], &[u8])]) -> bool {
    list.iter().any(|all| all.iter().all(|condition| condition.fits(kinds, tags)))
}

#[cfg(test)]
mod tests;
