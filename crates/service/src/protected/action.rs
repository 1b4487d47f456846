//! The words with which the journal says what was done with a record of which kind.

use parvis_model::RecordKind;

/// What was done with a protected record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verb {
    List,
    Open,
    Create,
    Change,
    Give,
    TakeBack,
    Withdraw,
    Erase,
    Export,
}

macro_rules! words {
    ($verb:literal) => {
        [concat!($verb, "_note"), concat!($verb, "_visit"), concat!($verb, "_finding"), concat!($verb, "_duty_assessment")]
    };
}

impl Verb {
    /// The word of the journal, such as `open_note`.
    pub(crate) fn of(self, kind: RecordKind) -> &'static str {
        let words = match self {
            Self::List => ["list_notes", "list_visits", "list_findings", "list_duty_assessments"],
            Self::Open => words!("open"),
            Self::Create => words!("create"),
            Self::Change => words!("change"),
            Self::Give => words!("give"),
            Self::TakeBack => words!("take_back"),
            Self::Withdraw => words!("withdraw"),
            Self::Erase => words!("erase"),
            Self::Export => ["export_notes", "export_visits", "export_findings", "export_duty_assessments"],
        };
        words[kind as usize]
    }
}

/// Whether an entry of the journal says that somebody read something protected; its subject names the site.
pub(crate) fn is_reading(action: &str) -> bool {
    RecordKind::ALL.into_iter().any(|kind| [Verb::List, Verb::Open, Verb::Export].into_iter().any(|verb| verb.of(kind) == action))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_words_of_its_own() {
        assert_eq!(Verb::Open.of(RecordKind::SiteNote), "open_note");
        assert_eq!(Verb::TakeBack.of(RecordKind::Finding), "take_back_finding");
        assert!(is_reading("list_visits") && is_reading("export_notes") && !is_reading("give_visit"));
    }
}
