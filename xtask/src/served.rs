//! The built program as a server that is asked and watched.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::process::{Done, run_parvis};

/// A server of a demonstration, in a process of its own.
pub(crate) struct Served {
    child: Child,
    /// `http://127.0.0.1:PORT`.
    pub(crate) address: String,
}

impl Served {
    /// Starts the built program on a data folder.
    pub(crate) fn start(folder: &Path) -> Result<Self, String> {
        Self::start_with(run_parvis(&["--data"]), folder)
    }

    /// The same with a program that waits for its data folder.
    pub(crate) fn start_with(mut command: Command, folder: &Path) -> Result<Self, String> {
        command.arg(folder).args(["serve", "--demonstration", "--listen", "127.0.0.1:0"]).stdout(Stdio::piped());
        let mut child = command.spawn().map_err(|error| error.to_string())?;
        let mut line = String::new();
        if let Some(out) = child.stdout.take() {
            BufReader::new(out).read_line(&mut line).map_err(|error| error.to_string())?;
        }
        if !line.starts_with("http://") {
            return Err(format!("the server did not start: {line}"));
        }
        Ok(Self { child, address: line.trim().replace("localhost", "127.0.0.1") })
    }

    /// Milliseconds of processor time that it has taken, of all of its threads that are still there (Linux; 0 elsewhere).
    pub(crate) fn processor(&self) -> f64 {
        let tasks = fs::read_dir(format!("/proc/{}/task", self.child.id())).into_iter().flatten().flatten();
        let spent = tasks.filter_map(|task| fs::read_to_string(task.path().join("schedstat")).ok()?.split(' ').next()?.parse::<f64>().ok());
        spent.sum::<f64>() / 1_000_000.0
    }

    /// Ends it.
    pub(crate) fn stop(mut self) -> Done {
        self.child.kill().and_then(|()| self.child.wait()).map(drop).map_err(|error| error.to_string())
    }
}
