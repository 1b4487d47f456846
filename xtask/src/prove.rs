//! The proofs in their long form: each is a test that prints a line with its figure (`docs/proofs.md`).

use crate::process::{Done, cargo, output};

/// Name, package and test binary, which tests, and what makes them long.
struct Proof {
    name: &'static str,
    test: &'static [&'static str],
    long: &'static [(&'static str, &'static str)],
}

const PROOFS: [Proof; 5] = [
    Proof { name: "matrix", test: &["--package", "parvis-access", "--test", "every_case"], long: &[] },
    Proof { name: "two-worlds", test: &["--package", "parvis-service", "--test", "two_worlds"], long: &[("PARVIS_PROVE_SEQUENCES", "10000")] },
    Proof { name: "canary", test: &["--package", "parvis", "--test", "program", "no_file_that_the_program_wrote"], long: &[] },
    Proof { name: "journal", test: &["--package", "parvis-journal", "--lib"], long: &[] },
    Proof { name: "durability", test: &["--package", "parvis", "--test", "program", "durability"], long: &[("PARVIS_PROVE_KILLS", "1000")] },
];

/// Runs one proof or all, and prints their lines.
pub(crate) fn run(only: Option<&str>) -> Done {
    let chosen: Vec<&Proof> = PROOFS.iter().filter(|proof| only.is_none_or(|name| name == proof.name)).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = PROOFS.iter().map(|proof| proof.name).collect();
        return Err(format!("there is no such proof; there are: {}", names.join(", ")));
    }
    for proof in chosen {
        let mut command = cargo(&["test", "--quiet", "--profile", "demo"]);
        command.args(proof.test).args(["--", "--nocapture"]).envs(proof.long.iter().copied());
        let said = output(command).map_err(|error| format!("{}: {error}", proof.name))?;
        let lines: Vec<&str> = said.lines().filter_map(|line| line.split_once("proof: ")).map(|(_, line)| line).collect();
        if lines.is_empty() {
            return Err(format!("{} proved nothing:\n{said}", proof.name));
        }
        lines.iter().for_each(|line| println!("{line}"));
    }
    Ok(())
}
