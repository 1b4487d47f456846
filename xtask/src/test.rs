use std::path::PathBuf;

use crate::process::{Done, at_once, cargo, exists, parvis, program, root, step};
use crate::{check, dist, lint, web};

/// A Chromium without windows: the suite of the keyboard took 98 processor seconds with it and 135 with the whole one.
const WITHOUT_WINDOWS: &str = "chromium-headless-shell";

/// What a Chromium may be called, the quickest first.
const BROWSERS: [&str; 5] = [WITHOUT_WINDOWS, "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

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
    browser_tests.env("PARVIS", parvis()).env("CHROMIUM", browser).env("DEMONSTRATION", demonstration()?);
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

/// The demonstration that suites begin with, made once: each takes a copy of its own.
fn demonstration() -> Result<PathBuf, String> {
    let folder = root().join("target/demonstration");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|error| format!("{} cannot be removed: {error}", folder.display()))?;
    }
    let mut made = std::process::Command::new(parvis());
    made.arg("--data").arg(&folder).arg("demonstrate");
    step("the demonstration", made)?;
    Ok(folder)
}

fn works(name: &str, arguments: &[&str]) -> bool {
    let quiet = std::process::Stdio::null;
    let tried = program(name, ".", arguments).stdin(quiet()).stdout(quiet()).stderr(quiet()).status();
    tried.is_ok_and(|status| status.success())
}

/// Whether what is missing is installed: in continuous integration on Debian.
fn installs() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true") && exists("apt-get")
}

fn install(package: &str) -> Done {
    step("package lists", program("apt-get", ".", &["update", "-qq"]))?;
    step(&format!("install {package}"), program("apt-get", ".", &["install", "-y", "-qq", "--no-install-recommends", package]))
}

/// Whether system calls can be traced and made to fail; where things are installed, the tests that need it fail without it.
fn tracer() -> Result<bool, String> {
    if !exists("strace") && installs() {
        install("strace")?;
    }
    Ok(works("strace", &["-o", "/dev/null", "true"]))
}

/// Whether there is an independent reader of geometry, Shapely.
fn geometry_reader() -> Result<bool, String> {
    let there = || ["/usr/bin/python3", "python3"].into_iter().any(|python| works(python, &["-c", "import shapely"]));
    if !there() && installs() {
        install("python3-shapely")?;
    }
    Ok(there())
}

/// Browser tests read with Poppler what was printed.
fn pdf_reader() -> Done {
    if !exists("pdftotext") && installs() {
        install("poppler-utils")?;
    }
    if exists("pdftotext") { Ok(()) } else { Err("pdftotext is missing for the browser tests. Debian, Ubuntu: sudo apt-get install poppler-utils".to_owned()) }
}

/// The Chromium that the settings of the shell name, or the quickest there is.
fn browser() -> Result<String, String> {
    if let Ok(browser) = std::env::var("CHROMIUM") {
        return Ok(browser);
    }
    let found = || BROWSERS.into_iter().find(|name| exists(name)).map(str::to_owned);
    if !exists(WITHOUT_WINDOWS) && installs() {
        // Not every system has it as a package of its own.
        let installed = install(WITHOUT_WINDOWS);
        if found().is_none() {
            installed.or_else(|_| install("chromium"))?;
        }
    }
    found().ok_or_else(|| {
        "Chromium is missing for the browser tests. Debian: sudo apt-get install chromium-headless-shell; Ubuntu: sudo apt-get install chromium. \
         Or set CHROMIUM to a browser's path."
            .to_owned()
    })
}
