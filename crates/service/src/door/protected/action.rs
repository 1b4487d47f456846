//! The words with which the journal says what was done with a record of which kind.

use parvis_model::RecordKind;

use crate::door::journal_action::{Action, JournalAct};

/// What was done with a protected record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verb {
    List,
    Open,
    Create,
    Change,
    Give,
    TakeBack,
    /// Sharing with everybody here: proposed, reviewed, refused, ended.
    ProposeSharing,
    ShareHere,
    RefuseSharing,
    StopSharing,
    Withdraw,
    Erase,
    Export,
}

impl Verb {
    /// All of them.
    pub(crate) const ALL: [Self; 13] = [
        Self::List,
        Self::Open,
        Self::Create,
        Self::Change,
        Self::Give,
        Self::TakeBack,
        Self::ProposeSharing,
        Self::ShareHere,
        Self::RefuseSharing,
        Self::StopSharing,
        Self::Withdraw,
        Self::Erase,
        Self::Export,
    ];

    /// What the journal says of it, with a record of a kind.
    pub(crate) fn of(self, kind: RecordKind) -> Action {
        Action::Record(self, kind)
    }

    /// The same, whatever the kind.
    pub(crate) fn act(self) -> JournalAct {
        match self {
            Self::List => JournalAct::List,
            Self::Open => JournalAct::Open,
            Self::Create => JournalAct::Create,
            Self::Change => JournalAct::Change,
            Self::Give => JournalAct::Give,
            Self::TakeBack => JournalAct::TakeBack,
            Self::ProposeSharing => JournalAct::ProposeSharing,
            Self::ShareHere => JournalAct::ShareHere,
            Self::RefuseSharing => JournalAct::RefuseSharing,
            Self::StopSharing => JournalAct::StopSharing,
            Self::Withdraw => JournalAct::Withdraw,
            Self::Erase => JournalAct::Erase,
            Self::Export => JournalAct::Export,
        }
    }

    /// The word of the journal, such as `open_note`.
    pub(crate) fn word(self, kind: RecordKind) -> &'static str {
        let words = kind.row().journal;
        match self {
            Self::List => words.list,
            Self::Open => words.open,
            Self::Create => words.create,
            Self::Change => words.change,
            Self::Give => words.give,
            Self::TakeBack => words.take_back,
            Self::ProposeSharing => words.propose_sharing,
            Self::ShareHere => words.share_here,
            Self::RefuseSharing => words.refuse_sharing,
            Self::StopSharing => words.stop_sharing,
            Self::Withdraw => words.withdraw,
            Self::Erase => words.erase,
            Self::Export => words.export,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_words_of_its_own() {
        assert_eq!(Verb::Open.word(RecordKind::SiteNote), "open_note");
        assert_eq!(Verb::TakeBack.word(RecordKind::Finding), "take_back_finding");
        assert_eq!(Verb::Export.of(RecordKind::SiteNote).as_str(), "export_notes");
    }
}
