//! What somebody writes of a meeting, checked.

use std::collections::BTreeSet;

use parvis_model::Caller;
use parvis_store::Snapshot;

use super::shapes::{MeetingDocument, MeetingFields, MeetingParticipant, MeetingSession};
use crate::door::permit::sees_organisation;
use crate::installation::error::ServiceError;
use crate::installation::rule::Rule;
use crate::records::plain_words::{line_within, says_nothing, text_that_says, text_within};
use crate::register::Register;

/// The longest title, and the longest words on a place, in characters.
const LONGEST_LINE: usize = 300;
/// The longest conclusions, in characters.
const LONGEST_CONCLUSIONS: usize = 40_000;
/// The longest name of an organisation, in characters.
const LONGEST_NAME: usize = 200;
/// The longest words on when a session is, in characters.
const LONGEST_WHEN: usize = 100;
/// Sessions of a meeting.
const MOST_SESSIONS: usize = 100;
/// Organisations that took part.
const MOST_PARTICIPANTS: usize = 200;
/// Terms of each sort.
const MOST_TERMS: usize = 20;

impl Register {
    /// The document that says what was written. An organisation that the writer may not know of is answered like one that is not there; one that was
    /// named before stays as it was.
    pub(super) async fn meeting_written(
        &self,
        snapshot: &mut Snapshot,
        caller: &Caller,
        before: Option<&MeetingDocument>,
        fields: MeetingFields,
    ) -> Result<MeetingDocument, ServiceError> {
        if fields.until.is_some_and(|until| until < fields.from) {
            return Err(Rule::MeetingDays.broken("a meeting begins before it ends"));
        }
        for (count, most) in [
            (fields.sessions.len(), MOST_SESSIONS),
            (fields.participants.len(), MOST_PARTICIPANTS),
            (fields.bodies.len(), MOST_TERMS),
            (fields.fields_of_work.len(), MOST_TERMS),
        ] {
            if count > most {
                return Err(ServiceError::Invalid(format!(
                    "a meeting has at most {MOST_SESSIONS} sessions, {MOST_PARTICIPANTS} participants and {MOST_TERMS} terms of each sort"
                )));
            }
        }
        let terms = fields.bodies.iter().chain(&fields.fields_of_work).chain(&fields.meeting_kind);
        let kept: BTreeSet<&str> =
            before.map(|said| said.bodies.iter().chain(&said.fields_of_work).chain(&said.meeting_kind).map(String::as_str).collect()).unwrap_or_default();
        // A term that has left the taxonomy since stays where it was written.
        if terms.clone().any(|term| !kept.contains(term.as_str()) && !self.packs.taxonomy.iter().any(|pack| pack.term(term).is_some())) {
            return Err(ServiceError::Invalid("the taxonomy has no such term".to_owned()));
        }
        let mut participants = Vec::with_capacity(fields.participants.len());
        for participant in fields.participants {
            participants.push(participant_named(snapshot, caller, before, participant).await?);
        }
        let session =
            |session: MeetingSession| Ok(MeetingSession { at: line_within(&session.at, LONGEST_WHEN)?, title: text_that_says(&session.title, LONGEST_LINE)? });
        Ok(MeetingDocument {
            title: line_within(&text_that_says(&fields.title, LONGEST_LINE)?, LONGEST_LINE * 12)?,
            from: fields.from,
            until: fields.until.filter(|until| *until != fields.from),
            place: line_within(&fields.place, LONGEST_LINE)?,
            meeting_kind: fields.meeting_kind,
            bodies: fields.bodies,
            fields_of_work: fields.fields_of_work,
            sessions: fields.sessions.into_iter().map(session).collect::<Result<_, ServiceError>>()?,
            participants,
            conclusions: text_within(&fields.conclusions, LONGEST_CONCLUSIONS)?,
        })
    }
}

/// An organisation that took part, with its name.
async fn participant_named(
    snapshot: &mut Snapshot,
    caller: &Caller,
    before: Option<&MeetingDocument>,
    participant: MeetingParticipant,
) -> Result<MeetingParticipant, ServiceError> {
    let name = line_within(&participant.name, LONGEST_NAME)?;
    let Some(organisation) = participant.organisation else {
        if says_nothing(&name) {
            return Err(Rule::MeetingParticipant.broken("name the organisation"));
        }
        return Ok(MeetingParticipant { organisation: None, name });
    };
    let was_there = before.and_then(|said| said.participants.iter().find(|one| one.organisation == Some(organisation)));
    if let Some(was_there) = was_there {
        return Ok(was_there.clone());
    }
    if !sees_organisation(snapshot, caller, organisation).await? {
        return Err(Rule::MeetingParticipant.broken("there is no such organisation"));
    }
    let called = snapshot.organisation(organisation).await?.map(|row| row.name).unwrap_or_default();
    Ok(MeetingParticipant { organisation: Some(organisation), name: called })
}
