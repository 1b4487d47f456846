//! Undoing an import for a request. At a nation's size it takes longer than a request may: it is a task of its own, which goes on when the
//! request has ended, and who asks again hears how far it is and what came of it.

use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_recursion::async_recursion as boxed;
use parvis_access::Task;
use parvis_model::{Caller, ImportId, Timestamp};
use serde::Serialize;
use tokio::sync::watch;
use tokio::task::AbortHandle;

use super::undo::UndoSummary;
use crate::{FolderUse, Register, ServiceError};

/// For so many seconds after it ended, who asks again hears what came of it.
const TOLD: i64 = 300;

/// Steps of undoing: rows, areas, places, lines, what lies in which area, counts.
const STEPS: u8 = 6;

/// How far it is.
#[derive(Debug, Clone, Default)]
pub(super) struct Steps(Arc<AtomicU8>);

impl Steps {
    pub(super) fn done(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn so_far(&self) -> u8 {
        self.0.load(Ordering::Relaxed).min(STEPS)
    }
}

/// That undoing an import, or trying what it would do, takes longer and goes on. Nothing of it is there before all of it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UndoGoesOn {
    /// The import.
    pub import: ImportId,
    /// Steps that are done.
    pub steps_done: u8,
    /// Steps in all.
    pub steps: u8,
}

/// What is known of undoing when the one who asked has waited long enough.
#[derive(Debug)]
pub enum Undoing {
    /// What it did, or would do.
    Ended(UndoSummary),
    /// It goes on; ask again.
    GoesOn(UndoGoesOn),
}

/// Which import, and whether it is only tried.
type What = (ImportId, bool);

/// When it ended, and what came of it.
type Outcome = (Timestamp, Result<UndoSummary, ServiceError>);

struct Begun {
    what: What,
    steps: Steps,
    ended: watch::Receiver<bool>,
    outcome: Arc<Mutex<Option<Outcome>>>,
    work: AbortHandle,
}

impl Begun {
    fn is_over(&self) -> bool {
        *self.ended.borrow() || self.work.is_finished()
    }
}

/// The one that was begun last; there is at most one that runs.
#[derive(Default)]
pub(crate) struct Begin(Mutex<Option<Begun>>);

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Begin {
    /// What came of it, if it has ended and is to be told; none while it runs or where it is to be begun.
    fn told(&self, what: What, now: Timestamp) -> Option<Result<UndoSummary, ServiceError>> {
        let mut last = locked(&self.0);
        let begun = last.as_ref().filter(|begun| begun.what == what)?;
        let mut outcome = locked(&begun.outcome);
        let recent = outcome.as_ref().is_some_and(|(at, _)| (0..TOLD).contains(&now.duration_since(*at).as_secs()));
        if let Some((_, Ok(summary))) = outcome.as_ref().filter(|_| recent) {
            return Some(Ok(summary.clone()));
        }
        let failed = outcome.take().filter(|_| recent).map(|(_, failed)| failed);
        drop(outcome);
        if failed.is_some() {
            // It was said once; who asks again tries it again.
            *last = None;
        }
        failed
    }

    /// The one that runs, or that is begun now.
    fn joined(&self, register: &Register, caller: &Caller, what: What) -> Result<(Steps, watch::Receiver<bool>), ServiceError> {
        let mut last = locked(&self.0);
        if let Some(begun) = last.as_ref().filter(|begun| !begun.is_over()) {
            if begun.what == what {
                return Ok((begun.steps.clone(), begun.ended.clone()));
            }
            return Err(ServiceError::FolderInUse { folder: register.folder.clone(), what: FolderUse::Importing });
        }
        let (steps, outcome, (say, ended)) = (Steps::default(), Arc::new(Mutex::new(None)), watch::channel(false));
        let work = tokio::spawn({
            let (register, caller, steps, outcome) = (register.clone(), caller.clone(), steps.clone(), outcome.clone());
            async move {
                let came = register.undo_import_in_steps(&caller, Some(what.0), what.1, &steps).await;
                if let Err(error) = &came {
                    tracing::info!(import = %what.0, %error, "an import was not undone");
                }
                *locked(&outcome) = Some((register.now(), came));
                let _ = say.send(true);
            }
        });
        *last = Some(Begun { what, steps: steps.clone(), ended: ended.clone(), outcome, work: work.abort_handle() });
        Ok((steps, ended))
    }

    /// Gives up what runs: then everything is as it was before.
    pub(crate) fn give_up(&self) {
        if let Some(begun) = locked(&self.0).take() {
            begun.work.abort();
        }
    }
}

impl Register {
    /// Undoes the last import, or tries it, as [`Register::undo_import`] does, and waits so long for it. It goes on after that, also when
    /// nobody waits; who asks for the same once more waits for the one that runs, or hears what came of it.
    ///
    /// # Errors
    /// As [`Register::undo_import`]; [`ServiceError::FolderInUse`] also while another one runs.
    #[boxed]
    pub async fn undo_import_at_length(&self, caller: &Caller, import: ImportId, dry_run: bool, patience: Duration) -> Result<Undoing, ServiceError> {
        self.permit(caller, Task::ManageImports).await?;
        let what = (import, dry_run);
        if let Some(told) = self.undoing.told(what, self.now()) {
            return told.map(Undoing::Ended);
        }
        let (steps, mut ended) = self.undoing.joined(self, caller, what)?;
        match tokio::time::timeout(patience, ended.wait_for(|ended| *ended)).await.map(|ended| ended.is_ok()) {
            Err(_) => Ok(Undoing::GoesOn(UndoGoesOn { import, steps_done: steps.so_far(), steps: STEPS })),
            Ok(false) => Err(ServiceError::Interrupted),
            Ok(true) => self.undoing.told(what, self.now()).ok_or(ServiceError::Interrupted)?.map(Undoing::Ended),
        }
    }
}
