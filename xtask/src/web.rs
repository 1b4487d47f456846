//! The web interface and what is generated for it.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::process::{Done, cargo, exists, output, program, root, run_parvis, step};

/// The newest change below a path, `node_modules` and `dist` left out.
fn newest(path: &Path) -> SystemTime {
    let own = fs::metadata(path).and_then(|metadata| metadata.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    let entries = fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    let kept = entries.filter(|path| !path.ends_with("node_modules") && !path.ends_with("dist"));
    kept.map(|path| newest(&path)).fold(own, SystemTime::max)
}

fn is_older(made: &Path, source: SystemTime) -> bool {
    fs::metadata(made).and_then(|metadata| metadata.modified()).map_or(true, |made| made < source)
}

/// Installs what the web interface is built from, if that has changed.
pub(crate) fn install() -> Done {
    if !exists("npm") {
        return Err("npm is missing: install Node.js 20 or newer (Debian: apt-get install nodejs npm)".to_owned());
    }
    let web = root().join("web");
    let lock = fs::metadata(web.join("package-lock.json")).and_then(|metadata| metadata.modified()).unwrap_or(SystemTime::UNIX_EPOCH);
    if is_older(&web.join("node_modules/.package-lock.json"), lock) {
        step("install the web interface's parts", program("npm", "web", &["ci", "--no-fund", "--no-audit", "--loglevel=error"]))?;
    }
    Ok(())
}

/// Installs and builds the web interface, if anything has changed.
pub(crate) fn build() -> Done {
    install()?;
    let web = root().join("web");
    if is_older(&web.join("dist/index.html"), newest(&web)) {
        step("build the web interface", program("npm", "web", &["run", "--silent", "build", "--", "--logLevel", "warn"]))?;
    }
    Ok(())
}

/// Builds the program with the interface in it.
pub(crate) fn build_program() -> Done {
    build()?;
    step("build the program", cargo(&["build", "--profile", "demo", "--package", "parvis"]))
}

/// Settings of cargo that optimise what the demonstration leaves as it is: to measure, and to prove in the long form.
pub(crate) const OPTIMISED: [&str; 2] = ["profile.demo.package.parvis-store.opt-level=2", "profile.demo.package.parvis-service.opt-level=2"];

/// Builds the program as for release where its own code takes the time, to measure it.
pub(crate) fn build_to_measure() -> Done {
    build()?;
    // With a test of the program, so that dependencies have the features that the tests build them with, and are built once.
    let mut command = cargo(&["build", "--profile", "demo", "--workspace", "--test", "program"]);
    command.args(OPTIMISED.iter().flat_map(|setting| ["--config", setting]));
    step("build the program, optimised", command)
}

/// Writes the API description and the TypeScript client anew.
pub(crate) fn write_api() -> Done {
    install()?;
    step("build the program", cargo(&["build", "--profile", "demo", "--package", "parvis"]))?;
    let description = output(run_parvis(&["openapi"]))?;
    fs::write(root().join("web/openapi.json"), description).map_err(|error| error.to_string())?;
    step("write the TypeScript client", program("npm", "web", &["run", "--silent", "api"]))
}

/// Fails when the API description or the client is not what the program would write.
pub(crate) fn check_api() -> Done {
    let committed = |path: &str| fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}"));
    let (description, client) = (committed("web/openapi.json")?, committed("web/src/api/schema.ts")?);
    let now = output(run_parvis(&["openapi"]))?;
    let fresh = output(program("npx", "web", &["--no-install", "openapi-typescript", "openapi.json"]))?;
    if description != now || client.trim() != fresh.trim() {
        return Err("the API description or its client is not current; run: cargo xtask api".to_owned());
    }
    Ok(())
}
