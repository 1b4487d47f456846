//! The built program, end to end: as a coordinator runs it.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod accounts;
mod assess;
mod backup;
mod complaints;
mod demonstrated_work;
mod demonstration;
mod doctor;
mod due;
mod durability;
mod exported;
mod full_disk;
mod hostile;
mod import;
mod import_across;
mod import_again;
mod import_doubts;
mod import_ends;
mod import_hidden;
mod import_overlap;
mod import_places;
mod import_undone;
mod journal;
mod keys;
mod library;
mod limits;
mod machine;
mod mail;
mod measures;
mod notes;
mod one_folder;
#[path = "../../../osm/tests/common/opl.rs"]
mod opl;
mod organisations;
mod parallel;
mod plans;
mod print;
mod refusals;
mod rights;
#[path = "../../../service/tests/support/rights.rs"]
mod rights_answers;
mod running;
#[path = "../../../service/tests/support/samples.rs"]
mod samples;
mod server;
mod sharing;
mod subjects;
mod taxonomy;
mod tls;
mod visits;
mod what_if;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use parvis_osm::PbfWriter;
use serde_json::Value;

/// A data folder of its own, removed when the test ends.
pub(crate) struct Installation {
    folder: tempfile::TempDir,
}

impl Installation {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_parvis"));
        command.arg("--data").arg(self.path("data")).args(arguments).stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// Standard output of a run that must succeed and say nothing on standard error that is a complaint.
    pub(crate) fn stdout(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let talk = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {talk}");
        assert!(!talk.contains("ERROR") && !talk.contains("panicked"), "{talk}");
        String::from_utf8(output.stdout).unwrap()
    }

    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.stdout(arguments)).unwrap()
    }

    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.path(name);
        std::fs::File::create(&path).unwrap().write_all(bytes).unwrap();
        text(&path)
    }

    /// Adds an organisation with a member; answers with their ids and the secret of the member's link.
    pub(crate) fn member(&self, organisation: &str, kind: &str, role: &str) -> (String, String, String) {
        let line = |arguments: &[&str]| self.stdout(arguments).trim().to_owned();
        let organisation = line(&["organisations", "add", organisation, "--kind", kind]);
        let member = line(&["members", "add", &organisation, "--role", role, "--name", role]);
        let link = line(&["members", "link", &member]);
        (organisation, member, link.split_once('#').unwrap().1.to_owned())
    }

    pub(crate) fn import(&self, name: &str, bytes: &[u8]) -> Value {
        let file = self.write(name, bytes);
        self.json(&["import", &file, "--json"])
    }
}

pub(crate) fn text(path: &Path) -> String {
    path.to_str().unwrap().to_owned()
}

/// A node of a small town: id, version, longitude, tags.
pub(crate) type Node<'a> = (i64, u32, f64, &'a [(&'a str, &'a str)]);

/// An extract with these nodes, all at 47 degrees north.
pub(crate) fn town(nodes: &[Node<'_>]) -> Vec<u8> {
    let mut writer = PbfWriter::new(Vec::new(), [9.0, 46.9, 9.2, 47.1], 1_700_000_000).unwrap();
    for (id, version, lon, tags) in nodes {
        writer.node(*id, *version, *lon, 47.0, tags).unwrap();
    }
    writer.finish().unwrap()
}

pub(crate) const SCHOOL: &[(&str, &str)] = &[("amenity", "school"), ("name", "Vall School")];
pub(crate) const CHURCH: &[(&str, &str)] = &[("amenity", "place_of_worship"), ("name", "Old Church"), ("religion", "x"), ("denomination", "y")];
pub(crate) const HOTEL: &[(&str, &str)] = &[("tourism", "hotel")];
