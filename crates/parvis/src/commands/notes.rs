use std::path::Path;
use std::process::ExitCode;

use parvis_model::{Caller, NoteId, RecordId, RecordState};
use parvis_service::{NewNote, NoteAnswer, NoteChange, Register, ServiceError};

use crate::arguments::{NotesAction, NotesCommand};
use crate::exit::Failure;
use crate::output::{json, line, say};
use crate::whole_file::WholeFile;

use super::id;

pub(crate) async fn run(data: &Path, command: &NotesCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    act(&register, &Caller::Member(command.member), &command.command).await?;
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn act(register: &Register, caller: &Caller, action: &NotesAction) -> Result<(), Failure> {
    match action {
        NotesAction::List { site, purpose, listed } => {
            super::page(&register.notes_of_site(caller, *purpose, id(site, "site")?, &listed.page()).await?, listed, headline)
        }
        NotesAction::Show { note, purpose, output } => print(&register.note(caller, *purpose, id(note, "note")?).await?, output.json),
        NotesAction::Add { site, text, marking, handling, draft, output } => {
            let state = if *draft { RecordState::Draft } else { RecordState::Current };
            let note = NewNote { site: id(site, "site")?, text: read(text)?, marking: *marking, handling: *handling, state };
            print(&register.create_note(caller, note).await?, output.json)
        }
        NotesAction::Attach { note, file } => super::attach(register, caller, record(note)?, file).await,
        NotesAction::Fetch { note, attachment, out, purpose } => {
            // The file has its place before anything is opened: what cannot be written is not read either.
            let mut file = WholeFile::fresh(out)?;
            let (_, content) = register.attachment(caller, *purpose, record(note)?, id(attachment, "attachment")?).await?;
            std::io::Write::write_all(&mut file, &content).map_err(|source| ServiceError::File { path: out.clone(), source })?;
            Ok(file.finish()?)
        }
        NotesAction::Export { out, purpose } => {
            let mut file = WholeFile::fresh(out)?;
            let notes = register.export_notes(caller, *purpose).await?;
            let failed = |error: serde_json::Error| ServiceError::File { path: out.clone(), source: error.into() };
            serde_json::to_writer_pretty(&mut file, &notes).map_err(failed)?;
            file.finish()?;
            say(&format!("{} notes; the file is not encrypted: handle it as their markings require", notes.len()));
            Ok(())
        }
        NotesAction::Change { note, version, text, marking, handling, current, output } => {
            let text = text.as_deref().map(read).transpose()?;
            let change = NoteChange { version: *version, text, marking: *marking, handling: *handling, current: *current };
            print(&register.change_note(caller, id(note, "note")?, &change).await?, output.json)
        }
        NotesAction::Give { note, to, purpose, until, output } => {
            let given = register.give(caller, record(note)?, id(to, "organisation")?, *purpose, *until).await?;
            if output.json { json(&given) } else { line(&given.id.to_string()) }
        }
        NotesAction::TakeBack { note, given } => {
            register.take_back(caller, record(note)?, id(given, "giving")?).await?;
            say("taken back");
            Ok(())
        }
        NotesAction::Withdraw { note } => {
            register.withdraw(caller, record(note)?).await?;
            say("withdrawn");
            Ok(())
        }
        NotesAction::Erase { note } => {
            register.erase(caller, record(note)?).await?;
            say("erased; copies in backups go when the backups go");
            Ok(())
        }
    }
}

fn record(note: &str) -> Result<RecordId, Failure> {
    Ok(id::<NoteId>(note, "note")?.into())
}

fn read(path: &Path) -> Result<String, Failure> {
    Ok(std::fs::read_to_string(path).map_err(|source| ServiceError::File { path: path.to_owned(), source })?)
}

fn headline(note: &NoteAnswer) -> Result<(), Failure> {
    line(&format!(
        "{}  TLP:{:<13} {:<9} {}  {}",
        note.id,
        note.head.marking.as_str().to_uppercase().replace('_', "+"),
        note.head.state.as_str(),
        note.head.changed_at,
        note.head.owner
    ))
}

fn print(note: &NoteAnswer, as_json: bool) -> Result<(), Failure> {
    if as_json {
        return json(note);
    }
    headline(note)?;
    if let Some(text) = &note.text {
        crate::output::text(text)?;
    }
    for attachment in note.attachments.iter().flatten() {
        line(&format!("{}  {} bytes  {}", attachment.id, attachment.size, attachment.name))?;
    }
    for recipient in note.recipients.iter().flatten() {
        let taken_back = recipient.taken_back_at.map_or_else(String::new, |at| format!(", taken back {at}"));
        line(&format!("given to {} for {} until {}{taken_back}  {}", recipient.organisation, recipient.purpose, recipient.until, recipient.id))?;
    }
    Ok(())
}
