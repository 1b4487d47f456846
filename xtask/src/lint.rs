//! Lints while building. `cargo clippy` needs the metadata of all dependencies a second time, some nine processor minutes from
//! nothing; here cargo calls this program in front of the compiler for our own crates (`RUSTC_WORKSPACE_WRAPPER`), and each crate
//! is compiled and then linted against what was built already.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, ExitStatus};

use crate::process::root;

/// Where cargo looks for a program to call in front of the compiler of our own crates.
const WRAPPER: &str = "RUSTC_WORKSPACE_WRAPPER";

/// The command of cargo, which lints each of our crates when it compiles it; a lint that is not met fails it.
pub(crate) fn while_building(mut cargo: Command) -> Result<Command, String> {
    let own = std::env::current_exe().map_err(|error| format!("cannot find the program that runs: {error}"))?;
    cargo.env(WRAPPER, own);
    Ok(cargo)
}

/// The command line of a compiler that cargo called us with, if it did.
pub(crate) fn called_as_compiler() -> Option<(OsString, Vec<OsString>)> {
    std::env::var_os(WRAPPER)?;
    let mut words = std::env::args_os().skip(1);
    let compiler = words.next().filter(|first| Path::new(first).file_stem() == Some(OsStr::new("rustc")))?;
    Some((compiler, words.collect()))
}

/// Compiles a crate, then lints it.
pub(crate) fn compile_and_lint(compiler: &OsStr, arguments: &[OsString]) -> ExitCode {
    // Clippy says all that the compiler says; what cargo asks of the compiler itself has no crate.
    let name = value_of(arguments, "--crate-name").filter(|name| *name != OsStr::new("___"));
    let mut compile = Command::new(compiler);
    compile.args(arguments);
    let Some(name) = name else { return ended(compile.status()) };
    let lint = match lint(compiler, arguments, name) {
        Ok(lint) => lint,
        Err(message) => return failed(&message),
    };
    compile.args(["--cap-lints", "allow"]);
    match compile.status() {
        // What does not compile is told by the compiler, once.
        Ok(status) if status.success() => ended({ lint }.status()),
        other => ended(other),
    }
}

/// The same crate for Clippy: metadata alone, in a folder of its own, and no message to cargo that something was made.
fn lint(compiler: &OsStr, arguments: &[OsString], name: &OsStr) -> Result<Command, String> {
    let folder = folder().join(name);
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut command = Command::new("clippy-driver");
    command.arg(compiler);
    let mut rest = arguments.iter().peekable();
    while let Some(argument) = rest.next() {
        let text = argument.to_string_lossy();
        match text.as_ref() {
            "--out-dir" => {
                rest.next();
                command.arg("--out-dir").arg(&folder);
            }
            "-C" if rest.peek().is_some_and(|next| next.to_string_lossy().starts_with("incremental=")) => {
                rest.next();
            }
            _ if text.starts_with("--emit=") => {
                command.arg("--emit=metadata");
            }
            _ if text.starts_with("--json=") => {
                command.arg(text.split(',').filter(|kind| *kind != "artifacts").collect::<Vec<_>>().join(","));
            }
            _ => {
                command.arg(argument);
            }
        }
    }
    command.args(["--deny", "warnings"]);
    Ok(command)
}

fn folder() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join("lints")
}

fn value_of<'a>(arguments: &'a [OsString], name: &str) -> Option<&'a OsStr> {
    arguments.iter().skip_while(|argument| *argument != name).nth(1).map(OsString::as_os_str)
}

fn ended(status: std::io::Result<ExitStatus>) -> ExitCode {
    match status {
        Ok(status) => status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from),
        Err(error) => failed(&format!("cannot run the compiler or Clippy (rustup component add clippy): {error}")),
    }
}

fn failed(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::FAILURE
}
