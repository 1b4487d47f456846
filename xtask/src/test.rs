use std::path::PathBuf;

use crate::process::{Done, at_once, cargo, exists, parvis, program, root, step};
use crate::{check, dist, lint, web};

/// Where a Chromium may be.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/// Everything. Ends with what was skipped, so that a green run cannot hide it.
pub(crate) fn run() -> Done {
    let browser = browser()?;
    let tracer = tracer()?;
    let geometry = geometry_reader()?;
    pdf_reader()?;
    check::formatting()?;
    web::build()?;
    // With its tests at once: built alone it would share fewer features with them, and most dependencies would be built twice.
    let build = lint::while_building(cargo(&["build", "--profile", "demo", "--workspace", "--all-targets", "--timings"]))?;
    // A build waits for one crate after another, too: the interface is checked beside it.
    let interface = program("npm", "web", &["run", "--silent", "check-and-test"]);
    at_once("build the program and its tests, with lints; check the web interface and run its unit tests", build, interface)?;
    web::check_api()?;
    // Many tests wait for one thing after another: two programs of tests at once keep both cores busy. (No comment holds an example
    // that would have to be run.)
    let tests = |which: &[&str]| lint::while_building(cargo(&[&["test", "--workspace", "--profile", "demo"], which].concat()));
    at_once("Rust tests", tests(&["--test", "*"])?, tests(&["--lib", "--bins"])?)?;
    // Much of their time they wait for a page: two suites at once keep both cores busy.
    let mut browser_tests = program("node", "web", &["--test", "--test-concurrency=2", "tests/browser/"]);
    browser_tests.env("PARVIS", parvis()).env("CHROMIUM", browser);
    step("the program in a real browser", browser_tests)?;
    dist::pack(&root().join("target/archive"), &parvis())?;
    let data = std::env::var_os("PARVIS_TEST_DATA").map_or_else(|| root().join("../shared/data"), PathBuf::from);
    let mut skipped = Vec::new();
    if !data.join("osm").is_dir() {
        skipped.push("the tests on real extracts (no test data folder; set PARVIS_TEST_DATA)");
    }
    if !tracer {
        skipped.push("the tests that let system calls fail (strace is missing, or may not trace here)");
    }
    if !geometry {
        skipped.push("the test that asks an independent reader whether outlines are valid (python3-shapely is missing)");
    }
    if !works("unshare", &["--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", "/mnt"]) {
        skipped.push("the test on a full disk (no file system in memory can be made here)");
    }
    match skipped.as_slice() {
        [] => eprintln!("== all passed; nothing skipped"),
        _ => eprintln!("== all passed; skipped: {}", skipped.join("; ")),
    }
    Ok(())
}

fn works(name: &str, arguments: &[&str]) -> bool {
    let quiet = std::process::Stdio::null;
    let tried = program(name, ".", arguments).stdin(quiet()).stdout(quiet()).stderr(quiet()).status();
    tried.is_ok_and(|status| status.success())
}

/// Whether system calls can be traced and made to fail; in continuous integration on Debian, strace is installed when it is
/// missing, and the tests that need it fail without it.
fn tracer() -> Result<bool, String> {
    if !exists("strace") && std::env::var("CI").is_ok_and(|value| value == "true") && exists("apt-get") {
        step("package lists", program("apt-get", ".", &["update", "-qq"]))?;
        step("install strace", program("apt-get", ".", &["install", "-y", "-qq", "--no-install-recommends", "strace"]))?;
    }
    Ok(works("strace", &["-o", "/dev/null", "true"]))
}

/// Whether there is an independent reader of geometry, Shapely; in continuous integration on Debian it is installed when it is missing.
fn geometry_reader() -> Result<bool, String> {
    let there = || ["/usr/bin/python3", "python3"].into_iter().any(|python| works(python, &["-c", "import shapely"]));
    if !there() && std::env::var("CI").is_ok_and(|value| value == "true") && exists("apt-get") {
        step("package lists", program("apt-get", ".", &["update", "-qq"]))?;
        step("install Shapely", program("apt-get", ".", &["install", "-y", "-qq", "--no-install-recommends", "python3-shapely"]))?;
    }
    Ok(there())
}

/// Browser tests read with Poppler what was printed; in continuous integration on Debian it is installed when it is missing.
fn pdf_reader() -> Done {
    if !exists("pdftotext") && std::env::var("CI").is_ok_and(|value| value == "true") && exists("apt-get") {
        step("package lists", program("apt-get", ".", &["update", "-qq"]))?;
        step("install Poppler", program("apt-get", ".", &["install", "-y", "-qq", "--no-install-recommends", "poppler-utils"]))?;
    }
    if exists("pdftotext") { Ok(()) } else { Err("pdftotext is missing for the browser tests. Debian, Ubuntu: sudo apt-get install poppler-utils".to_owned()) }
}

/// Chromium; in continuous integration on Debian it is installed when it is missing.
fn browser() -> Result<String, String> {
    let found = || BROWSERS.into_iter().find(|name| exists(name)).map(str::to_owned);
    if let Some(browser) = std::env::var("CHROMIUM").ok().or_else(found) {
        return Ok(browser);
    }
    if std::env::var("CI").is_ok_and(|value| value == "true") && exists("apt-get") {
        step("package lists", program("apt-get", ".", &["update", "-qq"]))?;
        step("install Chromium", program("apt-get", ".", &["install", "-y", "-qq", "--no-install-recommends", "chromium"]))?;
        return found().ok_or_else(|| "Chromium was installed and cannot be found".to_owned());
    }
    Err("Chromium is missing for the browser tests. Debian, Ubuntu: sudo apt-get install chromium. Or set CHROMIUM to a browser's path.".to_owned())
}
