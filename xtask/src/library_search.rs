//! How long the search of a large library takes, beside SQLite's FTS5 and, where it is installed, PostgreSQL's full text.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::answers::machine;
use crate::process::{Done, cargo, output, program, root, step};

/// Entries of the invented library.
const ENTRIES: &str = "100000";
const LANGUAGES: [&str; 6] = ["en", "de", "fr", "it", "es", "ru"];

pub(crate) fn run() -> Done {
    step("build the search", cargo(&["build", "--release", "--package", "parvis-text-search", "--example", "library_search"]))?;
    let folder = root().join("target/bench/library");
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let search = root().join("target/release/examples/library_search");
    let server = match postgresql() {
        Some(programs) => Some(Server::start(programs)?),
        None => None,
    };
    println!("Command: `cargo xtask bench library`. Machine: {}.", machine());
    if server.is_none() {
        println!("PostgreSQL was not measured: it is not installed.");
    }
    println!("{ENTRIES} entries; milliseconds of the processor (PostgreSQL: by the clock).\n");
    println!("| language | | median ms | p99 ms | longest ms | p99, times ours | same first ten | entries found | made in s | size |");
    println!("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    for language in LANGUAGES {
        let mut one = program(&search.to_string_lossy(), ".", &[language, ENTRIES]);
        one.arg(&folder).args(server.as_ref().map(|server| &server.folder));
        print!("{}", output(one)?);
    }
    Ok(())
}

/// The folder with the programs of PostgreSQL, the newest version that is installed.
fn postgresql() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?.flatten().map(|version| version.path().join("bin"));
    versions.filter(|bin| bin.join("initdb").is_file()).max()
}

/// A server of PostgreSQL with a folder of its own, which listens on a socket in it alone. It ends with this value.
struct Server {
    programs: PathBuf,
    folder: PathBuf,
}

impl Server {
    fn start(programs: PathBuf) -> Result<Self, String> {
        let folder = std::env::temp_dir().join(format!("parvis-bench-{}", std::process::id()));
        fs::create_dir(&folder).map_err(|error| error.to_string())?;
        let server = Self { programs, folder };
        if is_root() {
            let mut owner = Command::new("chown");
            owner.arg("postgres").arg(&server.folder);
            step("a folder for PostgreSQL", owner)?;
        }
        let data = server.folder.join("data");
        output(server.as_user("initdb", &data, &["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C.UTF-8"]))?;
        let socket = server.folder.display();
        let settings = format!("-k {socket} -c listen_addresses='' -c fsync=off -c shared_buffers=512MB -c maintenance_work_mem=256MB");
        let log = server.folder.join("log").to_string_lossy().into_owned();
        output(server.as_user("pg_ctl", &data, &["--wait", "--silent", "--log", &log, "--options", &settings, "start"]))?;
        Ok(server)
    }

    /// A program of PostgreSQL, which refuses to run as root.
    fn as_user(&self, name: &str, data: &Path, arguments: &[&str]) -> Command {
        let named = self.programs.join(name);
        let mut command = if is_root() {
            let mut command = Command::new("runuser");
            command.args(["--user", "postgres", "--"]).arg(named);
            command
        } else {
            Command::new(named)
        };
        command.arg("--pgdata").arg(data).args(arguments).current_dir(&self.folder);
        command
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = output(self.as_user("pg_ctl", &self.folder.join("data"), &["--mode=fast", "--silent", "stop"]));
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn is_root() -> bool {
    output(program("id", ".", &["-u"])).is_ok_and(|id| id.trim() == "0")
}
