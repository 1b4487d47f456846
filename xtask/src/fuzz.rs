use crate::process::{Done, exists, program, step};

/// Fuzzes one target for some seconds; what it finds goes to `fuzz/artifacts`.
pub(crate) fn run(target: &str, seconds: &str) -> Done {
    if !exists("cargo-fuzz") {
        return Err("cargo-fuzz is missing: cargo install cargo-fuzz (it needs a nightly toolchain)".to_owned());
    }
    step("fuzz", program("cargo", "fuzz", &["fuzz", "run", target, "--", &format!("-max_total_time={seconds}")]))
}
