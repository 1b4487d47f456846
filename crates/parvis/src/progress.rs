//! Progress on standard error: one line that is written over on a terminal, nothing where nobody watches.

use std::io::{IsTerminal, Write};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use parvis_service::Stage;

/// Writes at most ten times a second.
pub(crate) struct TerminalProgress {
    shown: Mutex<Option<Instant>>,
    terminal: bool,
}

impl TerminalProgress {
    pub(crate) fn new() -> Self {
        Self { shown: Mutex::new(None), terminal: std::io::stderr().is_terminal() }
    }

    pub(crate) fn step(&self, stage: Stage, done: u64, total: u64) {
        if !self.terminal {
            return;
        }
        let Ok(mut shown) = self.shown.lock() else { return };
        if done < total && shown.is_some_and(|last| last.elapsed() < Duration::from_millis(100)) {
            return;
        }
        *shown = Some(Instant::now());
        let what = match stage {
            Stage::Objects => "reading objects",
            Stage::Members => "reading outlines",
            Stage::Nodes => "reading coordinates",
            Stage::Geometry => "putting shapes together",
            Stage::Tiles => "drawing the base map",
        };
        let percent = done.saturating_mul(100).checked_div(total).unwrap_or(100);
        let _ = write!(std::io::stderr(), "\r\x1b[K{what}: {percent} %");
    }

    /// Clears the line.
    pub(crate) fn finish(&self) {
        if self.terminal {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}
