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
use crate::installation::error::ServiceError;
use crate::installation::folder_lock::FolderUse;
use crate::register::Register;

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

/// The outcome, once it is there.
type Came = Arc<Mutex<Option<Outcome>>>;

struct Begun {
    what: What,
    steps: Steps,
    ended: watch::Receiver<bool>,
    came: Came,
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
    /// What came of it, unless it runs. That an import was undone is told to anybody who asks again; what was only tried, and what failed, is
    /// told once, since who asks again wants to know how it is by then.
    fn heard(&self, came: &Came, (_, dry_run): What, now: Timestamp) -> Option<Result<UndoSummary, ServiceError>> {
        let mut outcome = locked(came);
        let recent = outcome.as_ref().is_some_and(|(at, _)| (0..TOLD).contains(&now.duration_since(*at).as_secs()));
        let heard = match outcome.as_ref().filter(|_| recent) {
            Some((_, Ok(summary))) => Some(Ok(summary.clone())),
            _ => outcome.take().filter(|_| recent).map(|(_, failed)| failed),
        };
        drop(outcome);
        if heard.as_ref().is_some_and(|heard| dry_run || heard.is_err()) {
            let mut last = locked(&self.0);
            if last.as_ref().is_some_and(|begun| Arc::ptr_eq(&begun.came, came)) {
                *last = None;
            }
        }
        heard
    }

    /// The one that runs, the same one that has ended and is not told yet, or one that is begun now.
    fn joined(&self, register: &Register, caller: &Caller, what: What) -> Result<(Steps, watch::Receiver<bool>, Came), ServiceError> {
        let mut last = locked(&self.0);
        let is_there = |begun: &&Begun| !begun.is_over() || begun.what == what && locked(&begun.came).is_some();
        if let Some(begun) = last.as_ref().filter(is_there) {
            if begun.what == what {
                return Ok((begun.steps.clone(), begun.ended.clone(), begun.came.clone()));
            }
            return Err(ServiceError::FolderInUse { folder: register.folder.clone(), what: FolderUse::Importing });
        }
        let (steps, came, (say, ended)) = (Steps::default(), Came::default(), watch::channel(false));
        let work = tokio::spawn({
            let (register, caller, steps, came) = (register.clone(), caller.clone(), steps.clone(), came.clone());
            async move {
                let outcome = register.undo_import_in_steps(&caller, Some(what.0), what.1, &steps).await;
                if let Err(error) = &outcome {
                    tracing::info!(import = %what.0, %error, "an import was not undone");
                }
                *locked(&came) = Some((register.now(), outcome));
                let _ = say.send(true);
            }
        });
        *last = Some(Begun { what, steps: steps.clone(), ended: ended.clone(), came: came.clone(), work: work.abort_handle() });
        Ok((steps, ended, came))
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
        let until = tokio::time::Instant::now() + patience;
        loop {
            let (steps, mut ended, came) = self.places.undoing.joined(self, caller, what)?;
            match tokio::time::timeout_at(until, ended.wait_for(|ended| *ended)).await.map(|ended| ended.is_ok()) {
                Err(_) => return Ok(Undoing::GoesOn(UndoGoesOn { import, steps_done: steps.so_far(), steps: STEPS })),
                Ok(false) => return Err(ServiceError::Interrupted),
                Ok(true) => {}
            }
            if let Some(heard) = self.places.undoing.heard(&came, what, self.now()) {
                return heard.map(Undoing::Ended);
            }
            // Another one who waited heard why it failed, which is told once: it is tried again for this one.
        }
    }
}
