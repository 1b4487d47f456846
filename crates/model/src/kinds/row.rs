//! What is said once about a kind of protected record.

use crate::SubjectKind;

/// What is said once about a kind of protected record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindRow {
    /// How its ids begin, such as `note` in `note_01…`.
    pub prefix: &'static str,
    /// One of them in names of the program, such as `duty_assessment`.
    pub one: &'static str,
    /// Several of them in names of the program, such as `duty_assessments`.
    pub many: &'static str,
    /// One of them to people, such as "duty assessment".
    pub display_name: &'static str,
    /// Its entity in the policies of access, such as `DutyAssessment`.
    pub entity: &'static str,
    /// What such a record can be about.
    pub subjects: &'static [SubjectKind],
    /// Which files are kept with it; none where it has none.
    pub files: Option<FileRule>,
    /// Whether its owner can share such a record with everybody who works in this installation.
    pub shared_here: bool,
    /// When it is erased without anybody asking for it.
    pub retention: Retention,
    /// How many versions of a draft are kept, where it is written so often that nobody asks for its past; absent: all.
    pub draft_versions: Option<i64>,
    /// What the journal says was done with it.
    pub journal: JournalWords,
}

impl KindRow {
    /// Whether a record of the kind can be about a subject of this sort.
    pub fn is_about(&self, subject: SubjectKind) -> bool {
        self.subjects.contains(&subject)
    }

    /// Whether a record would be seen by nobody once the area that it is about is removed: it moves to its owner, and the kind is not about
    /// organisations. No row compiles of which this is true.
    pub(super) const fn would_be_lost_with_an_area(&self) -> bool {
        let (mut areas, mut organisations, mut rest) = (false, false, self.subjects);
        while let [subject, others @ ..] = rest {
            areas |= matches!(subject, SubjectKind::Area);
            organisations |= matches!(subject, SubjectKind::Organisation);
            rest = others;
        }
        areas && !organisations
    }
}

/// Which files are kept with a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileRule {
    /// Files with one record, at most.
    pub most: usize,
    /// Which are taken.
    pub takes: FilesTaken,
}

/// Which files are taken. Photographs and other pictures are written anew, without what is hidden in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilesTaken {
    /// Any, as they are.
    Any,
    /// Photographs and PDFs.
    PhotographsAndReports,
    /// Pictures (JPEG, PNG) alone.
    Pictures,
}

/// When a record is erased without anybody asking for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retention {
    /// So many days after it was withdrawn, as the settings say.
    AfterWithdrawal,
    /// Never.
    Kept,
}

/// The words with which the journal says what was done with a record of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JournalWords {
    /// Some were listed.
    pub list: &'static str,
    /// One was opened.
    pub open: &'static str,
    /// One was made.
    pub create: &'static str,
    /// One was changed.
    pub change: &'static str,
    /// One was given to another organisation.
    pub give: &'static str,
    /// A giving was taken back.
    pub take_back: &'static str,
    /// Sharing one with everybody here was proposed.
    pub propose_sharing: &'static str,
    /// That was reviewed: one is shared with everybody here.
    pub share_here: &'static str,
    /// That was refused.
    pub refuse_sharing: &'static str,
    /// One is no longer shared with everybody here, nor proposed.
    pub stop_sharing: &'static str,
    /// One was withdrawn.
    pub withdraw: &'static str,
    /// One was erased.
    pub erase: &'static str,
    /// Some were taken out.
    pub export: &'static str,
}
