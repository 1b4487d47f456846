//! Complaints about measures that observe people: as anybody sends them, and as those who answer read and answer them.

use parvis_model::{Caller, NoticeCode};
use parvis_service::{ComplaintCode, ComplaintLine, ComplaintStanding, ComplaintWords, NewComplaint, Register, ReplyToComplaint};

use crate::arguments::RightsAction;
use crate::exit::Failure;
use crate::output::{json, line};

pub(crate) async fn run(register: &Register, action: &RightsAction) -> Result<(), Failure> {
    match action {
        RightsAction::Complaints { member, record, listed } => {
            super::page(&register.complaints(&Caller::Member(*member), *record, &listed.page()).await?, listed, shown)
        }
        RightsAction::Reply { member, record, complaint, outcome, function, from, to, until, output } => {
            let reply = ReplyToComplaint { outcome: *outcome, function: function.clone(), text: super::read(from)?, to: to.clone(), until: *until };
            let found = register.reply_to_complaint(&Caller::Member(*member), *record, *complaint, &reply).await?;
            if output.json { json(&found) } else { shown(&found) }
        }
        RightsAction::Complain { code, from, reach, output } => {
            let new = NewComplaint { text: super::read(from)?, reach: reach.clone(), once: String::new() };
            let taken = register.complain(super::id::<NoticeCode>(code, "notice")?, "", &new).await?;
            if output.json {
                return json(&taken);
            }
            line(&format!("number: {}", taken.number))?;
            line(&format!("code: {}", taken.code))?;
            line(&format!("answered by: {}", taken.due_on))
        }
        RightsAction::Complaint { from, output } => {
            let standing = register.complaint_standing("", &ComplaintCode { code: super::read(from)?.trim().to_owned() }).await?;
            if output.json { json(&standing) } else { stands(&standing) }
        }
        _ => Ok(()),
    }
}

/// Who said what.
fn said(what: &str, words: Option<&ComplaintWords>) -> Result<(), Failure> {
    let Some(words) = words else { return Ok(()) };
    let to = words.to.as_ref().map(|to| format!(" to {to}")).unwrap_or_default();
    line(&format!("{what}{to}, by {}:\n{}", words.function, words.text))
}

fn shown(complaint: &ComplaintLine) -> Result<(), Failure> {
    let late = if complaint.late { "  late" } else { "" };
    line(&format!("{}  {}  {:<9}  answered by {}{late}", complaint.id, complaint.number, complaint.state, complaint.due_on))?;
    line(complaint.text.as_deref().unwrap_or("(what it says is damaged)"))?;
    if let Some(reach) = &complaint.reach {
        line(&format!("can be reached: {reach}"))?;
    }
    said("takes longer", complaint.delay.as_ref())?;
    said("answer", complaint.answer.as_ref())?;
    line("")
}

fn stands(standing: &ComplaintStanding) -> Result<(), Failure> {
    let late = if standing.late { "  late" } else { "" };
    line(&format!("{}  {}  received on {}, answered by {}{late}", standing.number, standing.state, standing.received_on, standing.due_on))?;
    said("takes longer", standing.delay.as_ref())?;
    said("answer", standing.answer.as_ref())
}
