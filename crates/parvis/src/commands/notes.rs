use std::path::Path;
use std::process::ExitCode;

use parvis_model::{Caller, RecordState};
use parvis_service::{NewNote, NoteAnswer, NoteChange, Register, ServiceError};

use crate::arguments::{NotesAction, NotesCommand};
use crate::exit::Failure;
use crate::output::{counted, json, line, say};
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
        NotesAction::Add { about, text, marking, handling, draft, output } => {
            let state = if *draft { RecordState::Draft } else { RecordState::Current };
            let note = NewNote { about: super::subject(register, about).await?, text: super::read(text)?, marking: *marking, handling: *handling, state };
            print(&register.create_note(caller, note).await?, output.json)
        }
        NotesAction::Export { out, purpose } => {
            let mut file = WholeFile::fresh(out)?;
            let notes = register.export_notes(caller, *purpose).await?;
            let failed = |error: serde_json::Error| ServiceError::File { path: out.clone(), source: error.into() };
            serde_json::to_writer_pretty(&mut file, &notes).map_err(failed)?;
            file.finish()?;
            say(&format!("{}; the file is not encrypted: handle it as their markings require", counted(notes.len() as u64, "note")));
            Ok(())
        }
        NotesAction::Change { note, version, text, marking, handling, current, output } => {
            let text = text.as_deref().map(super::read).transpose()?;
            let change = NoteChange { version: *version, text, marking: *marking, handling: *handling, current: *current };
            print(&register.change_note(caller, id(note, "note")?, &change).await?, output.json)
        }
    }
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
    Ok(())
}
