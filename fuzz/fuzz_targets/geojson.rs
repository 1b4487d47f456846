//! Any text as a file of areas.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = parvis_service::check_areas(text);
});
