//! The document: answers and steps. No state stands in it.

use parvis_model::{MemberId, SubjectId};
use serde::{Deserialize, Serialize};

use crate::answers::{Answer, Answered, Answers, Effects, Item, ThreatStatement};
use crate::bounded::{Line, List, OutOfRange, Text};
use crate::form::Form;
use crate::here::Here;
use crate::limits::{MOST_AUTHORS, MOST_STEPS};
use crate::parse::FORMAT;
use crate::reason::{Reason, ReasonKind};
use crate::step::{Digest, Step, TakenStep};
use crate::words::Concerns;

/// The rights record of one measure, plan, agreement or collection of data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RightsRecord {
    format: u32,
    pub(crate) subject: SubjectId,
    pub(crate) concerns: Concerns,
    pub(crate) title: Line,
    #[serde(default)]
    pub(crate) known_effects: Effects,
    pub(crate) revision: u32,
    pub(crate) authors: List<Author, MOST_AUTHORS>,
    pub(crate) answers: Answers,
    pub(crate) steps: List<TakenStep, MOST_STEPS>,
}

/// Somebody who wrote one of the answers R0 to R11, whether it still stands or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Author {
    /// Who.
    pub member: MemberId,
    /// The revision of the record that their first answer made.
    pub since: u32,
}

/// What became of a record when an answer was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The steps that have to be taken again.
    pub undone: Vec<TakenStep>,
    /// The last step that is still in force. It belongs in the journal, in the same transaction, beside the new revision.
    pub last_step: Option<Digest>,
}

/// Why an answer is not written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotChanged {
    /// It has expired or was withdrawn.
    #[error("this rights record has ended; copy it as a new draft")]
    Ended,
    /// It is not the version that was last written here.
    #[error("this is not the current version of the rights record; open it again")]
    OtherVersion,
    /// There is no room for more.
    #[error("the rights record has no room for more authors, reviews or changes: {0}")]
    NoRoom(#[from] OutOfRange),
}

impl RightsRecord {
    /// A new draft. `known_effects` is what the catalogue says that the measure does to people. The caller notes revision 1 in the journal.
    pub fn new(subject: SubjectId, concerns: Concerns, title: Line, known_effects: Effects) -> Self {
        let (authors, answers, steps) = (List::default(), Answers::default(), List::default());
        Self { format: FORMAT, subject, concerns, title, known_effects, revision: 1, authors, answers, steps }
    }

    /// The same answers as a new draft: for what comes from another installation, for a record that has ended, and for preparing a change
    /// while the present record stays in force. No step comes along, and no review.
    #[must_use]
    pub fn copy_as_draft(&self) -> Self {
        let mut copy = Self { revision: 1, steps: List::default(), ..self.clone() };
        copy.answers.after_actions = List::default();
        copy
    }

    /// About which place, area, organisation or installation it is. The caller compares it with what the store says.
    pub fn subject(&self) -> SubjectId {
        self.subject
    }

    /// What it is about.
    pub fn concerns(&self) -> Concerns {
        self.concerns
    }

    /// What that is called.
    pub fn title(&self) -> &Line {
        &self.title
    }

    /// How often it was written. The caller notes it in the journal, in the same transaction.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// Everybody who ever wrote one of the answers R0 to R11.
    pub fn authors(&self) -> &[Author] {
        self.authors.as_slice()
    }

    /// The answers.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The steps as they are written, whether they count or not.
    pub fn steps(&self) -> &[TakenStep] {
        self.steps.as_slice()
    }

    /// What the measure does to people: what the catalogue says, and what the screening says beyond it.
    pub fn effects(&self) -> Effects {
        let said = self.answers.screening.as_ref().map(|answer| answer.value.effects).unwrap_or_default();
        self.known_effects.and(said)
    }

    /// Which form it takes.
    pub fn form(&self) -> Form {
        Form::of(self.answers.screening.as_ref().map(|answer| &answer.value), self.known_effects)
    }

    /// Writes an answer in place of the one before it. The steps that rest on it, and all after them, are undone and given back, so that
    /// the caller can say so. R12 is always about the next review.
    ///
    /// # Errors
    /// [`NotChanged`] says why not; then nothing has changed.
    pub fn answer(&mut self, answer: Answer, remark: Text, evidence: List<Line, 20>, by: MemberId, here: &Here<'_>) -> Result<Changed, NotChanged> {
        if self.is_other_version(here) {
            return Err(NotChanged::OtherVersion);
        }
        let counted = self.counted(here);
        if counted.ended.is_some() {
            return Err(NotChanged::Ended);
        }
        let (item, before) = (answer.item(), self.form());
        let mut changed = self.clone();
        changed.revision = self.next_revision()?;
        let frame = Answered { value: (), remark, evidence, by, at: counted.now, revision: changed.revision };
        changed.answers.write(answer, frame, counted.reviews)?;
        if item != Item::R12 && !changed.authors().iter().any(|author| author.member == by) {
            changed.authors.push(Author { member: by, since: changed.revision })?;
        }
        let resting = before.step_of(item).filter(|_| item != Item::R12);
        let undone_from = changed.steps().iter().position(|taken| Some(taken.step) == resting).unwrap_or(counted.steps);
        let keep = if changed.form() == before { undone_from.min(counted.steps) } else { 0 };
        let undone = changed.steps.cut(keep);
        let last_step = changed.digests().last().map(|(_, digest)| *digest);
        *self = changed;
        Ok(Changed { undone, last_step })
    }

    /// Takes a step, and gives its digest. That belongs in the journal, in the same transaction, beside the new revision.
    ///
    /// # Errors
    /// Every reason why not, never the first alone; then nothing has changed.
    pub fn take(&mut self, step: Step, by: MemberId, here: &Here<'_>) -> Result<Digest, Vec<Reason>> {
        if self.is_other_version(here) {
            return Err(vec![Reason::record(ReasonKind::OtherVersion)]);
        }
        let (counted, form) = (self.counted(here), self.form());
        let reasons = self.refusals_after(&counted, step, by, here);
        if !reasons.is_empty() {
            return Err(reasons);
        }
        let no_room = |_| vec![Reason::record(ReasonKind::NoRoom)];
        let mut changed = self.clone();
        changed.steps.cut(counted.steps);
        changed.revision = self.next_revision().map_err(no_room)?;
        let (review_on, last_day) = self.days(step, &counted, here);
        let content = self.content(form, step, counted.reviews);
        let taken = TakenStep { step, by, at: counted.now, revision: changed.revision, content, review_on, last_day };
        let digest = taken.digest(&self.about(), counted.digest);
        changed.steps.push(taken).map_err(no_room)?;
        *self = changed;
        Ok(digest)
    }

    /// The statement of the threat that holds after so many reviews: the newest of R12, otherwise R2.
    pub(crate) fn threat(&self, reviews: usize) -> Option<&ThreatStatement> {
        let newer = self.answers.after_actions.as_slice().iter().take(reviews).rev().find_map(|answer| answer.value.threat.as_ref());
        newer.or_else(|| self.answers.aim.as_ref().map(|answer| &answer.value.threat))
    }

    /// Whether this is an older or a foreign version, by what the journal says.
    pub(crate) fn is_other_version(&self, here: &Here<'_>) -> bool {
        self.revision != here.journal.revision && here.holds(ReasonKind::OtherVersion)
    }

    fn next_revision(&self) -> Result<u32, OutOfRange> {
        self.revision.checked_add(1).ok_or_else(|| OutOfRange { wanted: format!("at most {} changes", u32::MAX) })
    }

    /// The digest of the answers that a step rests on. Who wrote them and at which revision is part of it.
    pub(crate) fn content(&self, form: Form, step: Step, review: usize) -> Digest {
        // What cannot be written down matches nothing that was: neither can happen with these types.
        let bytes = |item: &Item| self.answers.bytes(*item, review).unwrap_or_default();
        let answers: Vec<Vec<u8>> = form.rests_on(step).iter().map(bytes).collect();
        Digest::of([form.as_str().as_bytes(), step.as_str().as_bytes()].into_iter().chain(answers.iter().map(Vec::as_slice)))
    }

    /// What the record is about, as bytes: part of each digest, so that no step holds for another record.
    pub(crate) fn about(&self) -> Vec<u8> {
        serde_json::to_vec(&(self.format, self.subject, self.concerns, &self.title, self.known_effects)).unwrap_or_default()
    }
}
