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

/// The cargo that runs us. It told us what we are (`CARGO_MANIFEST_DIR` and others); passed on, that would reach build scripts, and
/// some would run again each time somebody calls cargo without us, with all that depends on them.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut command = program(&cargo, ".", arguments);
    for (name, _) in std::env::vars_os().filter(|(name, _)| describes_us(&name.to_string_lossy())) {
        command.env_remove(name);
    }
    command
}

fn describes_us(name: &str) -> bool {
    ["CARGO_MANIFEST_", "CARGO_PKG_"].iter().any(|head| name.starts_with(head))
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

/// Runs two programs at once. What the second says is shown when both have ended, so that one reads after the other.
pub(crate) fn at_once(what: &str, mut first: Command, mut second: Command) -> Done {
    eprintln!("== {what}");
    let start = Instant::now();
    let cannot_run = |command: &Command, error: std::io::Error| format!("cannot run {}: {error}", describe(command));
    let beside = second.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().map_err(|error| cannot_run(&second, error))?;
    let reader = std::thread::spawn(move || beside.wait_with_output());
    let status = first.status().map_err(|error| cannot_run(&first, error));
    let beside = reader.join().map_err(|_| format!("nobody waited for {}", describe(&second)))?.map_err(|error| cannot_run(&second, error))?;
    eprint!("{}", String::from_utf8_lossy(&beside.stderr));
    print!("{}", String::from_utf8_lossy(&beside.stdout));
    for (command, status) in [(&first, status?), (&second, beside.status)] {
        if !status.success() {
            return Err(format!("{what} failed: {} ({status})", describe(command)));
        }
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
    built("demo")
}

/// The built program as users install it.
pub(crate) fn released() -> PathBuf {
    built("dist")
}

fn built(profile: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join(profile).join(format!("parvis{}", std::env::consts::EXE_SUFFIX))
}

/// The built program with arguments.
pub(crate) fn run_parvis(arguments: &[&str]) -> Command {
    program(&parvis().to_string_lossy(), ".", arguments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_is_not_told_which_program_calls_it() {
        // Set while tests run, as for every program that cargo starts.
        assert!(std::env::var_os("CARGO_MANIFEST_DIR").is_some());
        let command = cargo(&["build"]);
        let told: Vec<_> = command.get_envs().filter(|(name, _)| describes_us(&name.to_string_lossy())).collect();
        assert!(!told.is_empty());
        assert!(told.iter().all(|(_, value)| value.is_none()), "{told:?}");
    }

    #[test]
    fn of_two_programs_at_once_each_can_fail_the_step() {
        let run = |first: &str, second: &str| at_once("two", program(first, ".", &[]), program(second, ".", &[]));
        assert_eq!(run("true", "true"), Ok(()));
        assert!(run("false", "true").unwrap_err().contains("false"));
        assert!(run("true", "false").unwrap_err().contains("false"));
        assert!(run("true", "no-such-program").is_err());
        assert!(run("no-such-program", "true").is_err());
    }
}
