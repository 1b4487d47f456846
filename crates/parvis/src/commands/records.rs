use std::path::Path;
use std::process::ExitCode;

use parvis_model::{Caller, Purpose, RecordId, RecordState};
use parvis_service::{AudienceLine, ReaderAnswer, RecordAnswer, RecordVersion, Register, ServiceError, ShareAnswer, SharingAnswer, WaitingSharing};

use super::{fields, id};
use crate::arguments::{Record, RecordsAction, RecordsCommand};
use crate::exit::Failure;
use crate::output::{json, line, say};
use crate::whole_file::WholeFile;

pub(crate) async fn run(data: &Path, command: &RecordsCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    act(&register, &Caller::Member(command.member), &command.language, &command.command).await?;
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn act(register: &Register, caller: &Caller, language: &str, action: &RecordsAction) -> Result<(), Failure> {
    match action {
        RecordsAction::List { kind, about, read, listed } => {
            let about = match about {
                Some(about) => Some(super::subject(register, about).await?),
                None => None,
            };
            let found = register.records(caller, read.purpose, *kind, about, &listed.page(), language).await?;
            super::page(&found, listed, fields::headline)
        }
        RecordsAction::Show { record, read, output } => print(&register.record(caller, read.purpose, of(record)?, language).await?, output.json),
        RecordsAction::Plan { kind, about, marking, handling, draft, output } => {
            let state = if *draft { RecordState::Draft } else { RecordState::Current };
            audience(&register.planned_audience(caller, *kind, super::subject(register, about).await?, (*marking, *handling, state), None).await?, output.json)
        }
        RecordsAction::Add { kind, about, from, output } => {
            print(&register.create_record(caller, *kind, super::subject(register, about).await?, &super::read(&from.from)?, language).await?, output.json)
        }
        RecordsAction::Change { record, from, output } => print(&register.change_record(caller, of(record)?, &super::read(&from.from)?).await?, output.json),
        RecordsAction::History { record, read, output } => {
            let versions = register.record_versions(caller, read.purpose, of(record)?).await?;
            if output.json { json(&versions) } else { versions.iter().try_for_each(version) }
        }
        RecordsAction::Audience { record, output } => audience(&register.record_audience(caller, of(record)?).await?, output.json),
        RecordsAction::Readers { record, skip, read, output } => {
            let readers = register.readers(caller, read.purpose, of(record)?, *skip).await?;
            let opening = |reader: &ReaderAnswer| {
                let who = if reader.organisation.is_some() { reader.name.as_str() } else { "an organisation unknown to you" };
                line(&format!("{}  {who}  {}", reader.at, what_was_read(reader)))
            };
            if output.json { json(&readers) } else { readers.iter().try_for_each(opening) }
        }
        RecordsAction::Given(listed) => super::page(&register.given(caller, &listed.page()).await?, listed, shared),
        RecordsAction::Give { record, to, purpose, until, output } => {
            let given = register.give(caller, of(record)?, id(to, "organisation")?, *purpose, *until).await?;
            if output.json { json(&given) } else { line(&given.id.to_string()) }
        }
        RecordsAction::TakeBack { record, given } => {
            register.take_back(caller, of(record)?, id(given, "giving")?).await?;
            said("no longer shared")
        }
        RecordsAction::ShareHere { record, version } => {
            sharing(&register.propose_sharing(caller, of(record)?, *version).await?);
            Ok(())
        }
        RecordsAction::ReviewSharing { record, version, proposed_at, refuse } => {
            sharing(&register.review_sharing(caller, of(record)?, *version, *proposed_at, !*refuse).await?);
            Ok(())
        }
        RecordsAction::StopSharingHere { record } => {
            register.stop_sharing(caller, of(record)?).await?;
            said("no longer shared with everybody here")
        }
        RecordsAction::ToReview(output) => {
            let waiting = register.sharings_to_review(caller).await?;
            if output.json { json(&waiting) } else { waiting.iter().try_for_each(waits) }
        }
        RecordsAction::Attach { record, file } => super::attach(register, caller, of(record)?, file).await,
        RecordsAction::Fetch { record, attachment, out, read } => {
            // The file has its place before anything is opened: what cannot be written is not read either.
            let mut file = WholeFile::fresh(out)?;
            let (_, content) = register.attachment(caller, read.purpose, of(record)?, id(attachment, "attachment")?).await?;
            std::io::Write::write_all(&mut file, &content).map_err(|source| ServiceError::File { path: out.clone(), source })?;
            Ok(file.finish()?)
        }
        RecordsAction::Detach { record, attachment } => {
            register.remove_attachment(caller, of(record)?, id(attachment, "attachment")?).await?;
            said("erased; copies in backups go when the backups go")
        }
        RecordsAction::Withdraw { record } => {
            register.withdraw(caller, of(record)?).await?;
            said("withdrawn")
        }
        RecordsAction::Erase { record } => {
            register.erase(caller, of(record)?).await?;
            said("erased; copies in backups go when the backups go")
        }
    }
}

fn of(record: &Record) -> Result<RecordId, Failure> {
    id(&record.id, "record")
}

fn said(what: &str) -> Result<(), Failure> {
    say(what);
    Ok(())
}

fn print(record: &RecordAnswer, as_json: bool) -> Result<(), Failure> {
    if as_json { json(record) } else { fields::whole(record) }
}

fn version(version: &RecordVersion) -> Result<(), Failure> {
    line(&format!("version {}", version.version))?;
    version.says.as_ref().map_or_else(|| line("  damaged"), |says| fields::value(says, 1))
}

fn audience(lines: &[AudienceLine], as_json: bool) -> Result<(), Failure> {
    if as_json {
        return json(&lines);
    }
    lines.iter().try_for_each(|scope| {
        let sees: Vec<&str> = scope.sees.iter().map(|field| field.as_str()).collect();
        let who = match (&scope.organisation, scope.role, scope.people) {
            (Some(organisation), Some(role), Some(people)) => format!("{}  {role} ({people})", organisation.name),
            _ => "everybody here".to_owned(),
        };
        line(&format!("{who}  {} for {}: {}", scope.basis, scope.purpose, sees.join(", ")))
    })
}

fn sharing(answer: &SharingAnswer) {
    if let Some(shared) = &answer.shared {
        say(&format!("everybody here sees version {}, since {}", shared.version, shared.since));
    }
    if let Some(proposed) = &answer.proposed {
        let became = if proposed.refused_at.is_some() { "was refused" } else { "waits for review by another member of your organisation" };
        say(&format!("version {} {became}", proposed.version));
    }
}

fn waits(waiting: &WaitingSharing) -> Result<(), Failure> {
    let WaitingSharing { record, version, subject_title, proposed_by, proposed_at, .. } = waiting;
    // The name of somebody who has left is not shown.
    let by = if proposed_by.is_empty() { "a member without a name" } else { proposed_by };
    line(&format!("{record}  version {version}  {subject_title}  proposed by {by} {proposed_at}"))
}

fn shared(given: &ShareAnswer) -> Result<(), Failure> {
    let recipient = &given.recipient;
    let end = recipient.taken_back_at.map_or_else(|| format!("until {}", recipient.until), |at| format!("until it was taken back {at}"));
    line(&format!(
        "{}  {}  {}  {} for {} {end}, read {} times",
        given.record, recipient.id, given.subject_title, recipient.name, recipient.purpose, given.readings
    ))
}

/// What was read of a record, and for what, as a sentence.
fn what_was_read(reader: &ReaderAnswer) -> String {
    let word = |group: &str| match group {
        "existence" => "that it exists".to_owned(),
        "text" => "the text".to_owned(),
        "attachments" => "the files".to_owned(),
        "recipients" => "who it is shared with".to_owned(),
        "readers" => "who has read it".to_owned(),
        "history" => "earlier versions".to_owned(),
        "export" => "a full copy".to_owned(),
        other => other.replace('_', " "),
    };
    // Who read anything of it knew that it exists.
    let alone = reader.groups.len() < 2;
    let read: Vec<String> = reader.groups.iter().map(|group| group.as_str()).filter(|group| alone || *group != "existence").map(word).collect();
    let read = if read.is_empty() { "what was read is not known any more".to_owned() } else { format!("read {}", read.join(", ")) };
    let purpose = match reader.purpose {
        None => return read,
        Some(Purpose::OwnWork) => "their own work",
        Some(Purpose::Assessment) => "an assessment",
        Some(Purpose::Planning) => "planning",
        Some(Purpose::Response) => "an emergency response",
        Some(Purpose::Oversight) => "oversight",
    };
    format!("{read}, for {purpose}")
}
