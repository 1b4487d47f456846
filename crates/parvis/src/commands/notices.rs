//! Public notices of measures that observe people: what is proposed, what is published, what everybody reads.

use parvis_model::{Caller, Date, NoticeCode};
use parvis_service::{MeasureNotice, MeasureNoticeLine, NewNotice, NoticeWords, Register, RightsNoticeAnswer, ServiceError};

use crate::arguments::RightsAction;
use crate::exit::Failure;
use crate::output::{json, line};

pub(crate) async fn run(register: &Register, action: &RightsAction) -> Result<(), Failure> {
    match action {
        RightsAction::Notice { member, record, output } => {
            let found = register.rights_notice(&Caller::Member(*member), *record).await?;
            if output.json { json(&found) } else { proposed(&found) }
        }
        RightsAction::Publish { member, record, version, from, output } => {
            let words: NoticeWords = serde_json::from_str(&super::read(from)?)
                .map_err(|error| Failure::Service(ServiceError::Invalid(format!("{}: these are not the words of a notice: {error}", from.display()))))?;
            let published = register.publish_notice(&Caller::Member(*member), *record, &NewNotice { version: *version, words }).await?;
            if output.json { json(&published) } else { shown(&published) }
        }
        RightsAction::EndNotice { member, record } => Ok(register.end_notice(&Caller::Member(*member), *record).await?),
        RightsAction::Public { code: Some(code), listed, .. } => {
            let found = register.measure_notice(&Caller::Nobody, super::id::<NoticeCode>(code, "notice")?).await?;
            if listed.output.json { json(&found) } else { shown(&found) }
        }
        RightsAction::Public { area, listed, .. } => super::page(&register.measure_notices(&Caller::Nobody, *area, &listed.page()).await?, listed, headline),
        _ => Ok(()),
    }
}

fn until(last_day: Date, ended_on: Option<Date>) -> String {
    ended_on.map_or_else(|| format!("until {last_day}"), |day| format!("ended on {day}"))
}

fn headline(notice: &MeasureNoticeLine) -> Result<(), Failure> {
    line(&format!("{}  {}  {}  {}", notice.code, until(notice.last_day, notice.ended_on), notice.site_title, notice.what.replace('\n', " ")))
}

fn shown(notice: &MeasureNotice) -> Result<(), Failure> {
    line(&format!("{}  {}  {}", notice.code, until(notice.last_day, notice.ended_on), notice.site_title))?;
    line(&format!("address: /n/{}", notice.code))?;
    said(&notice.words)
}

fn said(words: &NoticeWords) -> Result<(), Failure> {
    for (what, says) in [
        ("what it is", &words.what),
        ("why", &words.why),
        ("by which law", &words.legal_basis),
        ("what is kept, how long", &words.kept),
        ("who answers", &words.who),
        ("of", &words.responsible_body),
        ("questions to", &words.questions),
        ("complaints to", &words.complaints),
    ] {
        line(&format!("{what}: {}", if says.is_empty() { "(still to be said)" } else { says }))?;
    }
    line(&format!("a complaint is answered within {} days", words.complaint_days))
}

fn proposed(found: &RightsNoticeAnswer) -> Result<(), Failure> {
    match &found.published {
        Some(notice) => shown(notice)?,
        None => line("nothing is published")?,
    }
    match &found.proposed {
        Some(words) => {
            line("\nthe record proposes:")?;
            said(words)
        }
        None => line("\nnothing can be published: its measure may not run today, or observes nobody"),
    }
}
