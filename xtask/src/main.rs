//! The project's own commands. No dependencies: it is built before anything else.

mod answers;
mod ask;
mod bench;
mod check;
mod demo;
mod dist;
mod fuzz;
mod library_search;
mod lint;
mod policies;
mod printed;
mod process;
mod prove;
mod schemathesis;
mod served;
mod test;
mod web;

use std::process::ExitCode;

const USAGE: &str = "cargo xtask COMMAND

  demo [--extract FILE.osm.pbf]  build everything, make a register of an invented country (or of a real extract), serve it
  test                           every check there is: Rust, web interface, a real browser against the built program
  web                            install and build the web interface
  api                            write the API description and the TypeScript client anew
  policies                       write the policy of kinds and the table of access decisions anew
  check                          formatting and lints only
  bench import                   cost of the extract reader beside osmium and tilemaker
  bench documents                cost of printing plans and action cards by a warm server of the released program
  bench library                  how long the search takes in a library of 100,000 entries, beside SQLite FTS5 and PostgreSQL
  bench answers [--scale N [--data FOLDER]]
                                 how long the server takes to answer each kind of question, at the size of N (500: a nation);
                                 a data folder of that size is made, or FOLDER taken
  prove [NAME]                   the proofs in their long form, one line each with its figure (docs/proofs.md)
  fuzz TARGET [SECONDS]          fuzz a reader (pbf, geojson); needs cargo-fuzz and a nightly toolchain
  dist                           one archive for closed networks";

fn main() -> ExitCode {
    if let Some((compiler, arguments)) = lint::called_as_compiler() {
        return lint::compile_and_lint(&compiler, &arguments);
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["demo"] => demo::run(None),
        ["demo", "--extract", file] => demo::run(Some(file)),
        ["test"] => test::run(),
        ["web"] => web::build(),
        ["api"] => web::write_api(),
        ["policies"] => policies::write(),
        ["check"] => check::run(),
        ["bench", "import"] => bench::import(),
        ["bench", "documents"] => printed::run(),
        ["bench", "library"] => library_search::run(),
        ["bench", "answers"] => answers::run("4", None),
        ["bench", "answers", "--scale", scale] => answers::run(scale, None),
        ["bench", "answers", "--scale", scale, "--data", folder] => answers::run(scale, Some(folder)),
        ["prove"] => prove::run(None),
        ["prove", name] => prove::run(Some(name)),
        ["fuzz", target] => fuzz::run(target, "60"),
        ["fuzz", target, seconds] => fuzz::run(target, seconds),
        ["dist"] => dist::run(),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
