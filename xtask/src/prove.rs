//! The proofs in their long form: each is a test that prints a line with its figure (`docs/proofs.md`).

use crate::process::{Done, cargo, exists, output, parvis, program};
use crate::{schemathesis, web};

/// Name, test binary and which of its tests, and what makes them long.
struct Proof {
    name: &'static str,
    test: &'static [&'static str],
    long: &'static [(&'static str, &'static str)],
}

const PROOFS: [Proof; 14] = [
    Proof { name: "matrix", test: &["--test", "every_case"], long: &[] },
    Proof { name: "routes", test: &["--lib", "every_route"], long: &[] },
    Proof { name: "two-worlds", test: &["--test", "two_worlds"], long: &[("PARVIS_PROVE_SEQUENCES", "20000")] },
    Proof { name: "rights", test: &["--lib", "no_step_edit_or_time"], long: &[("PARVIS_PROVE_RIGHTS", "all")] },
    Proof { name: "canary", test: &["--test", "program", "no_file_that_the_program_wrote"], long: &[] },
    Proof { name: "journal", test: &["--lib", "shows"], long: &[] },
    Proof { name: "failing-journal", test: &["--test", "program", "nothing_that_a_note_says"], long: &[("PARVIS_PROVE_KILLS", "1")] },
    Proof { name: "forwarding", test: &["--test", "installation", "forwarding"], long: &[] },
    Proof { name: "parallel", test: &["--test", "program", "fifty_at_once"], long: &[("PARVIS_PROVE_ROUNDS", "200")] },
    Proof { name: "restore", test: &["--test", "program", "a_restore_that_is_killed"], long: &[("PARVIS_PROVE_KILLS", "100")] },
    Proof { name: "doctor", test: &["--test", "program", "doctor_finds_every_state"], long: &[] },
    Proof { name: "timing", test: &["--test", "timing"], long: &[("PARVIS_PROVE_PAIRS", "2000")] },
    Proof { name: "rotation", test: &["--test", "program", "a_rotation_of"], long: &[("PARVIS_PROVE_KILLS", "100")] },
    Proof { name: "durability", test: &["--test", "program", "durability"], long: &[("PARVIS_PROVE_KILLS", "1000")] },
];

/// Proofs that are no tests of Rust.
const OTHERS: [&str; 2] = ["scripts", "api"];

/// Runs one proof or all, and prints their lines.
pub(crate) fn run(only: Option<&str>) -> Done {
    let names: Vec<&str> = PROOFS.iter().map(|proof| proof.name).chain(OTHERS).collect();
    let chosen: Vec<&str> = names.iter().copied().filter(|name| only.is_none_or(|wanted| wanted == *name)).collect();
    if chosen.is_empty() {
        return Err(format!("there is no such proof; there are: {}", names.join(", ")));
    }
    for name in chosen {
        let lines = match name {
            "scripts" => scripts(),
            "api" if !exists("st") && only.is_none() => Ok(vec!["api: skipped, schemathesis is not installed".to_owned()]),
            "api" => schemathesis::prove(),
            _ => PROOFS.iter().filter(|proof| proof.name == name).map(tests).collect::<Result<Vec<_>, _>>().map(|lines| lines.concat()),
        };
        lines.map_err(|error| format!("{name}: {error}"))?.iter().for_each(|line| println!("{line}"));
    }
    Ok(())
}

fn tests(proof: &Proof) -> Result<Vec<String>, String> {
    // All packages, so that no dependency is built a second time with fewer features.
    let mut command = cargo(&["test", "--quiet", "--profile", "demo", "--workspace"]);
    command.args(web::OPTIMISED.iter().flat_map(|setting| ["--config", setting]));
    command.args(proof.test).args(["--", "--nocapture"]).envs(proof.long.iter().copied());
    said(command)
}

/// Scripts stored in every field of text, looked at in a browser.
fn scripts() -> Result<Vec<String>, String> {
    web::build_program()?;
    let mut command = program("node", "web", &["--test", "tests/browser/scripts.test.mjs"]);
    command.env("PARVIS", parvis());
    said(command)
}

/// The lines of a test that say what was proved.
fn said(command: std::process::Command) -> Result<Vec<String>, String> {
    let said = output(command)?;
    let lines: Vec<String> = said.lines().filter_map(|line| line.split_once("proof: ")).map(|(_, line)| line.to_owned()).collect();
    if lines.is_empty() { Err(format!("nothing was proved:\n{said}")) } else { Ok(lines) }
}
