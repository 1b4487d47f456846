//! The test data folder: real extracts, not part of the repository.

use std::io::Write;
use std::path::PathBuf;

/// `PARVIS_TEST_DATA`, or `../shared/data` beside the repository. Says on standard error that a test is skipped when
/// there is none (written past the capture of the test harness, so that `cargo xtask test` can count it).
pub fn extracts(test: &str) -> Option<PathBuf> {
    let folder =
        std::env::var_os("PARVIS_TEST_DATA").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), PathBuf::from).join("osm");
    if folder.is_dir() {
        return Some(folder);
    }
    let _ = writeln!(std::io::stderr(), "skipped: {test} (no test data folder; set PARVIS_TEST_DATA)");
    None
}
