//! A rule that a request broke, as the API answers it.

use std::collections::BTreeMap;
use std::fmt;

use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;

/// A rule that a request broke, in English and with its figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenRule {
    rule: Rule,
    with: BTreeMap<&'static str, u64>,
    says: String,
}

impl fmt::Display for BrokenRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.says)
    }
}

impl BrokenRule {
    /// Which rule.
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// The figures that belong into a sentence about it, by their names.
    pub fn with(&self) -> &BTreeMap<&'static str, u64> {
        &self.with
    }
}

impl Rule {
    /// The error that says in English that this rule was broken.
    pub(crate) fn broken(self, says: impl Into<String>) -> ServiceError {
        self.broken_with(&[], says)
    }

    /// The same with figures for the sentences of other languages.
    pub(crate) fn broken_with(self, with: &[(&'static str, u64)], says: impl Into<String>) -> ServiceError {
        ServiceError::Broken(BrokenRule { rule: self, with: with.iter().copied().collect(), says: says.into() })
    }
}
