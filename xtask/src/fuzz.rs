use crate::process::{Done, exists, program, root, step};

/// Fuzzes one target for some seconds; what it finds goes to `fuzz/artifacts`.
pub(crate) fn run(target: &str, seconds: &str) -> Done {
    if !exists("cargo-fuzz") {
        return Err("cargo-fuzz is missing: cargo install cargo-fuzz (it needs a nightly toolchain)".to_owned());
    }
    // What is found on the way lies apart from the kept corpus.
    let found = root().join("fuzz/found").join(target);
    std::fs::create_dir_all(&found).map_err(|error| error.to_string())?;
    let (found, kept) = (format!("found/{target}"), format!("corpus/{target}"));
    step("fuzz", program("cargo", "fuzz", &["+nightly", "fuzz", "run", target, &found, &kept, "--", &format!("-max_total_time={seconds}")]))
}
