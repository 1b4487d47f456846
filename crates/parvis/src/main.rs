//! The Parvis command line. Data goes to standard output, talk to standard error.

mod arguments;
mod commands;
mod exit;
mod output;
mod progress;
mod resources;
mod whole_file;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::{Arguments, Command};
use crate::exit::Failure;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() => {
            // It names what was typed, or what a script took from somebody else's file.
            output::complain(error.render().to_string().trim_end());
            return ExitCode::from(2);
        }
        Err(help) => help.exit(),
    };
    tracing_subscriber::fmt()
        .with_ansi(false)
        .with_writer(output::log)
        .with_env_filter(tracing_subscriber::EnvFilter::try_from_env("PARVIS_LOG").unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn")))
        .init();
    // A single command waits for one thing after the other; only who serves does much at once.
    let workers = if matches!(arguments.command, Command::Serve(_) | Command::Demonstrate) { 4 } else { 1 };
    let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(workers).enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return Failure::Environment(error.to_string()).report(),
    };
    match runtime.block_on(run(arguments)) {
        Ok(code) => code,
        Err(failure) => failure.report(),
    }
}

async fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let data = &arguments.data;
    match arguments.command {
        Command::Init => commands::init::run(data).await,
        Command::Import(options) => commands::import::run(data, &options).await,
        Command::Imports(command) => commands::imports::run(data, &command).await,
        Command::Serve(options) => commands::serve::run(data, &options).await,
        Command::Export(options) => commands::export::run(data, &options).await,
        Command::Sites(command) => commands::sites::run(data, &command).await,
        Command::Areas(command) => commands::areas::run(data, &command).await,
        Command::Organisations(command) => commands::organisations::run(data, &command).await,
        Command::Members(command) => commands::members::run(data, &command).await,
        Command::Records(command) => commands::records::run(data, &command).await,
        Command::Notes(command) => commands::notes::run(data, &command).await,
        Command::Duties(command) => commands::duties::run(data, &command).await,
        Command::Visits(command) => commands::visits::run(data, &command).await,
        Command::Findings(command) => commands::findings::run(data, &command).await,
        Command::Recommendations(command) => commands::recommendations::run(data, &command).await,
        Command::Coverage(command) => commands::coverage::run(data, &command).await,
        Command::Distribution(command) => commands::distribution::run(data, &command).await,
        Command::Agreements(command) => commands::agreements::run(data, &command).await,
        Command::Partners(command) => commands::partners::run(data, &command).await,
        Command::Due(command) => commands::due::run(data, &command).await,
        Command::Surveys(command) => commands::surveys::run(data, &command).await,
        Command::Measures(command) => commands::measures::run(data, &command).await,
        Command::Taxonomy(command) => commands::taxonomy::run(data, &command),
        Command::Library(command) => commands::library::run(data, &command).await,
        Command::Notices(command) => commands::public_notices::run(data, &command).await,
        Command::Rights(command) => commands::rights::run(data, &command).await,
        Command::Plans(command) => commands::plans::run(data, &command).await,
        Command::Print(command) => commands::print::run(data, &command).await,
        Command::Packs(command) => commands::packs::run(data, &command),
        Command::Keys(command) => commands::keys::run(data, &command).await,
        Command::Journal(command) => commands::journal::run(data, &command).await,
        Command::Mail(command) => commands::mail::run(data, &command).await,
        Command::Backup(options) => commands::backup::run(data, &options).await,
        Command::Restore(options) => commands::restore::run(data, &options).await,
        Command::KeyFile { file } => commands::key_file::run(&file),
        Command::Retention(options) => commands::retention::run(data, &options).await,
        Command::Doctor(options) => commands::doctor::run(data, &options).await,
        Command::Invent(options) => commands::invent::run(data, &options),
        Command::Demonstrate => commands::demonstrate::run(data).await,
        Command::Openapi => commands::openapi::run(),
        Command::Completions { shell } => commands::completions::run(shell),
        Command::Man { folder } => commands::man::run(&folder),
    }
}
