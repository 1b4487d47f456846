//! Running other programs.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// What a step answers: nothing, or what went wrong and what to do.
pub(crate) type Done = Result<(), String>;

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().map_or_else(|| manifest.clone(), Path::to_path_buf)
}

/// A program in a folder of the repository.
pub(crate) fn program(name: &str, folder: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(root().join(folder));
    command
}

/// The cargo that runs us.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    program(&cargo, ".", arguments)
}

fn describe(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Runs a program and says how long it took.
pub(crate) fn step(what: &str, mut command: Command) -> Done {
    eprintln!("== {what}");
    let start = Instant::now();
    let status = command.status().map_err(|error| format!("cannot run {}: {error}", describe(&command)))?;
    if !status.success() {
        return Err(format!("{what} failed: {} ({status})", describe(&command)));
    }
    eprintln!("   {what}: {:.1} s", start.elapsed().as_secs_f64());
    Ok(())
}

/// What a program prints on standard output.
pub(crate) fn output(mut command: Command) -> Result<String, String> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| format!("cannot run {}: {error}", describe(&command)))?;
    if !output.status.success() {
        return Err(format!("{} failed ({})", describe(&command), output.status));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program can be found.
pub(crate) fn exists(name: &str) -> bool {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&paths).any(|folder| folder.join(name).is_file())
}

/// The built program.
pub(crate) fn parvis() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join("demo").join(format!("parvis{}", std::env::consts::EXE_SUFFIX))
}

/// The built program with arguments.
pub(crate) fn run_parvis(arguments: &[&str]) -> Command {
    program(&parvis().to_string_lossy(), ".", arguments)
}
