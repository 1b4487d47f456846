use std::path::Path;
use std::process::ExitCode;

use parvis_synthetic_region::SyntheticRegion;

use crate::arguments::Invent;
use crate::exit::Failure;
use crate::output::say;
use crate::whole_file::WholeFile;

pub(crate) fn run(data: &Path, options: &Invent) -> Result<ExitCode, Failure> {
    if options.scale == 0 || options.scale > 1000 {
        return Err(Failure::Usage("the scale is a number from 1 to 1000".to_owned()));
    }
    if parvis_service::is_file_of_installation(data, &options.out) {
        return Err(super::not_over(&options.out));
    }
    let mut file = WholeFile::create(&options.out)?;
    let region = SyntheticRegion { seed: options.seed, scale: options.scale, year: options.year, surveyed: None };
    let written = region.write(&mut file)?;
    file.finish()?;
    say(&format!("{}: an invented border region with {} places", options.out.display(), written.places));
    Ok(ExitCode::SUCCESS)
}
