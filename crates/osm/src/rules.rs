//! Rules on tags, in the words of `osmium tags-filter`: `nwr/key=value,value`, `key`, `key!=value`, `*` at the end.

use crate::OsmKind;

/// A rule that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a rule of the form nwr/key=value,value")]
pub struct RuleError(String);

/// Sorts objects into numbered classes by their tags.
#[derive(Debug, Clone, Default)]
pub struct TagRules {
    by_key: Keys,
    by_key_prefix: Vec<(Vec<u8>, Rule)>,
    exclusions: Vec<Vec<(Pattern, Rule)>>,
}

/// Rules by key. There are few keys, and nearly all of a file's keys are none of them: their first letter and length
/// say so sooner than a hash would.
#[derive(Debug, Clone)]
struct Keys {
    /// For each first letter, a bit for each length (63 stands for more).
    lengths: [u64; 256],
    /// For each first letter, the keys and their rules.
    rules: Vec<Vec<(Vec<u8>, Vec<Rule>)>>,
}

impl Default for Keys {
    fn default() -> Self {
        Self { lengths: [0; 256], rules: vec![Vec::new(); 256] }
    }
}

impl Keys {
    fn place(key: &[u8]) -> (usize, u64) {
        (key.first().map_or(0, |first| usize::from(*first)), 1 << key.len().min(63))
    }

    fn add(&mut self, key: Vec<u8>, rule: Rule) {
        let (first, length) = Self::place(&key);
        self.lengths[first] |= length;
        let known = &mut self.rules[first];
        match known.iter_mut().find(|(other, _)| *other == key) {
            Some((_, rules)) => rules.push(rule),
            None => known.push((key, vec![rule])),
        }
    }

    #[inline]
    fn get(&self, key: &[u8]) -> Option<&[Rule]> {
        let (first, length) = Self::place(key);
        if self.lengths[first] & length == 0 {
            return None;
        }
        self.rules[first].iter().find(|(other, _)| other == key).map(|(_, rules)| rules.as_slice())
    }
}

#[derive(Debug, Clone)]
struct Rule {
    kinds: u8,
    /// Empty: any value.
    values: Vec<Pattern>,
    negated: bool,
    class: u16,
}

#[derive(Debug, Clone)]
enum Pattern {
    Exact(Vec<u8>),
    Prefix(Vec<u8>),
}

impl Pattern {
    fn parse(text: &str) -> Self {
        match text.strip_suffix('*') {
            Some(prefix) => Self::Prefix(prefix.as_bytes().to_vec()),
            None => Self::Exact(text.as_bytes().to_vec()),
        }
    }

    fn fits(&self, text: &[u8]) -> bool {
        match self {
            Self::Exact(exact) => exact == text,
            Self::Prefix(prefix) => text.starts_with(prefix),
        }
    }
}

fn bit(kind: OsmKind) -> u8 {
    match kind {
        OsmKind::Node => 1,
        OsmKind::Way => 2,
        OsmKind::Relation => 4,
    }
}

impl Rule {
    fn fits(&self, kind: OsmKind, value: &[u8]) -> bool {
        let listed = self.values.is_empty() || self.values.iter().any(|pattern| pattern.fits(value));
        self.kinds & bit(kind) != 0 && listed != self.negated
    }
}

fn parse(expression: &str, class: u16) -> Result<(Pattern, Rule), RuleError> {
    let wrong = || RuleError(expression.to_owned());
    let (kinds, rest) = match expression.split_once('/') {
        Some((letters, rest)) if !letters.contains('=') => {
            let kinds = letters.chars().try_fold(0, |kinds, letter| match letter {
                'n' => Some(kinds | 1),
                'w' => Some(kinds | 2),
                'r' => Some(kinds | 4),
                'a' => Some(kinds | 6),
                _ => None,
            });
            (kinds.filter(|kinds| *kinds != 0).ok_or_else(wrong)?, rest)
        }
        _ => (7, expression),
    };
    let (key, values) = rest.split_once('=').map_or((rest, ""), |(key, values)| (key, values));
    let (key, negated) = key.strip_suffix('!').map_or((key, false), |key| (key, true));
    let key = key.trim();
    if key.is_empty() || rest.contains('=') && values.trim().is_empty() {
        return Err(wrong());
    }
    let values = values.split(',').map(str::trim).filter(|value| !value.is_empty()).map(Pattern::parse).collect();
    Ok((Pattern::parse(key), Rule { kinds, values, negated, class }))
}

impl TagRules {
    /// An object with a tag that fits `expression` belongs to `class`; of several classes the lowest wins.
    ///
    /// # Errors
    /// [`RuleError`] for an expression that cannot be read.
    pub fn add(&mut self, expression: &str, class: u16) -> Result<(), RuleError> {
        match parse(expression, class)? {
            (Pattern::Exact(key), rule) => self.by_key.add(key, rule),
            (Pattern::Prefix(prefix), rule) => self.by_key_prefix.push((prefix, rule)),
        }
        Ok(())
    }

    /// An object that fits all of `expressions` belongs to no class, whatever else it fits.
    ///
    /// # Errors
    /// [`RuleError`] for an expression that cannot be read.
    pub fn exclude(&mut self, expressions: &[String]) -> Result<(), RuleError> {
        let all = expressions.iter().map(|expression| parse(expression, 0)).collect::<Result<_, _>>()?;
        self.exclusions.push(all);
        Ok(())
    }

    /// Whether any rule looks at this key.
    pub(crate) fn knows(&self, key: &[u8]) -> bool {
        self.by_key.get(key).is_some() || self.by_key_prefix.iter().any(|(prefix, _)| key.starts_with(prefix))
    }

    /// The class of an object.
    pub(crate) fn class(&self, kind: OsmKind, tags: &[(&[u8], &[u8])]) -> Option<u16> {
        let mut best = None;
        for (key, value) in tags {
            let exact = self.by_key.get(key).into_iter().flatten();
            let prefixed = self.by_key_prefix.iter().filter(|(prefix, _)| key.starts_with(prefix)).map(|(_, rule)| rule);
            let class = exact.chain(prefixed).filter(|rule| rule.fits(kind, value)).map(|rule| rule.class).min();
            best = [best, class].into_iter().flatten().min();
        }
        best.filter(|_| !self.excluded(kind, tags))
    }

    fn excluded(&self, kind: OsmKind, tags: &[(&[u8], &[u8])]) -> bool {
        let any = |(key, rule): &(Pattern, Rule)| tags.iter().any(|(k, v)| key.fits(k) && rule.fits(kind, v));
        self.exclusions.iter().any(|all| all.iter().all(any))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> TagRules {
        let mut rules = TagRules::default();
        rules.add("nwr/amenity=school,place_of_worship", 1).unwrap();
        rules.add("building=church", 0).unwrap();
        rules.add("w/highway", 2).unwrap();
        rules.add("n/shop!=vacant", 3).unwrap();
        rules.add("addr:*=x*", 4).unwrap();
        rules.exclude(&["amenity=place_of_worship".into(), "access=private".into()]).unwrap();
        rules
    }

    fn class(kind: OsmKind, tags: &[(&str, &str)]) -> Option<u16> {
        let tags: Vec<(&[u8], &[u8])> = tags.iter().map(|(k, v)| (k.as_bytes(), v.as_bytes())).collect();
        rules().class(kind, &tags)
    }

    #[test]
    fn of_several_classes_the_lowest_wins() {
        assert_eq!(class(OsmKind::Way, &[("amenity", "school"), ("building", "church")]), Some(0));
    }

    #[test]
    fn a_rule_for_ways_leaves_nodes_alone() {
        assert_eq!(class(OsmKind::Way, &[("highway", "steps")]), Some(2));
        assert_eq!(class(OsmKind::Node, &[("highway", "steps")]), None);
    }

    #[test]
    fn negation_and_prefixes_work() {
        assert_eq!(class(OsmKind::Node, &[("shop", "mall")]), Some(3));
        assert_eq!(class(OsmKind::Node, &[("shop", "vacant")]), None);
        assert_eq!(class(OsmKind::Node, &[("addr:city", "xyz")]), Some(4));
    }

    #[test]
    fn an_exclusion_needs_all_its_tags() {
        assert_eq!(class(OsmKind::Node, &[("amenity", "place_of_worship")]), Some(1));
        assert_eq!(class(OsmKind::Node, &[("amenity", "place_of_worship"), ("access", "private")]), None);
    }

    #[test]
    fn what_is_no_rule_is_refused() {
        for wrong in ["", "x/amenity=school", "/amenity", "amenity=", "=school"] {
            assert!(TagRules::default().add(wrong, 0).is_err(), "{wrong}");
        }
    }
}
