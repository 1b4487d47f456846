use std::io::{Read, Write};
use std::path::Path;
use std::process::ExitCode;

use parvis_model::Clock;
use parvis_service::{LARGEST_PLAN, PlanPrinting, ServiceError, SystemClock, check_packs, print_plan, text_of};

use crate::arguments::{PrintAction, PrintCommand, PrintPlan};
use crate::exit::Failure;
use crate::output::say;
use crate::whole_file::WholeFile;

/// Needs no register: a plan that somebody keeps as a file is printed wherever the program is. Packs of the data folder count where there is one.
pub(crate) fn run(data: &Path, command: &PrintCommand) -> Result<ExitCode, Failure> {
    match &command.command {
        PrintAction::Plan(options) => plan(data, options),
    }
}

fn plan(data: &Path, options: &PrintPlan) -> Result<ExitCode, Failure> {
    let packs = check_packs(&data.join("packs")).map_err(|error| Failure::Service(error.into()))?;
    let text = bounded(&options.file)?;
    let how = PlanPrinting {
        form: options.form.into(),
        language: options.language.clone(),
        paper: options.paper.map(Into::into),
        marking: options.marking.clone(),
        day: options.day,
        configuration: options.configuration.clone(),
        today: today(),
    };
    let printed = print_plan(&packs, &text, &how)?;
    let place = |path: &Path| path.canonicalize().ok();
    if place(&options.out).is_some() && place(&options.out) == place(&options.file) {
        return Err(super::not_over(&options.out));
    }
    // Made whole before anything is written.
    let mut out = WholeFile::create(&options.out)?;
    out.write_all(&printed.pdf).map_err(|source| ServiceError::File { path: options.out.clone(), source })?;
    out.finish()?;
    printed.notes.iter().for_each(|note| say(note));
    say("the file is not encrypted: handle it as its marking requires");
    Ok(ExitCode::SUCCESS)
}

/// The text of a file, read only as far as a plan can be long.
pub(super) fn bounded(path: &Path) -> Result<String, Failure> {
    let failed = |source| ServiceError::File { path: path.to_owned(), source };
    let mut bytes = Vec::new();
    let most = LARGEST_PLAN as u64 + 4;
    std::fs::File::open(path).map_err(failed)?.take(most).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() > LARGEST_PLAN {
        return Err(Failure::Service(ServiceError::Invalid(format!("{} is larger than {LARGEST_PLAN} bytes; a plan is smaller", path.display()))));
    }
    Ok(text_of(bytes)?)
}

/// Year, month and day of the clock of this machine (UTC).
fn today() -> [i16; 3] {
    let now = SystemClock.now().to_string();
    let number = |from: usize, to: usize| now.get(from..to).and_then(|digits| digits.parse().ok()).unwrap_or(1);
    [number(0, 4), number(5, 7), number(8, 10)]
}
