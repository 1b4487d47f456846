use std::io::BufWriter;
use std::process::ExitCode;

use parvis_territory::Territory;

use crate::arguments::Invent;
use crate::exit::Failure;
use crate::output::say;

pub(crate) fn run(options: &Invent) -> Result<ExitCode, Failure> {
    if options.scale == 0 || options.scale > 1000 {
        return Err(Failure::Usage("the scale is a number from 1 to 1000".to_owned()));
    }
    let mut part = options.out.clone().into_os_string();
    part.push(".part");
    let file = std::fs::File::create(&part).map_err(|error| Failure::Environment(format!("{}: {error}", options.out.display())))?;
    let territory = Territory { seed: options.seed, scale: options.scale, year: options.year };
    let written = territory.write(BufWriter::new(file))?;
    std::fs::rename(&part, &options.out)?;
    say(&format!("{}: an invented border region with {} places", options.out.display(), written.places));
    Ok(ExitCode::SUCCESS)
}
