//! Cost of reading an extract, beside the peers, in one run on one machine. Processor time and memory, not wall time.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::dist;
use crate::process::{Done, cargo, exists, parvis, program, released, root, step};

/// Processor seconds (user and system) and peak memory in MB of one run.
#[derive(Clone, Copy, Default)]
struct Cost {
    cpu: f64,
    peak: f64,
}

impl Cost {
    /// One run after the other: times add up, the larger memory counts.
    fn then(self, other: Self) -> Self {
        Self { cpu: self.cpu + other.cpu, peak: self.peak.max(other.peak) }
    }
}

/// Runs once.
fn measure_once(command: &Command) -> Result<Cost, String> {
    let log = root().join("target/bench/time.txt");
    let mut timed = Command::new("/usr/bin/time");
    timed.args(["--format", "%U %S %M", "--output"]).arg(&log).arg(command.get_program()).args(command.get_args());
    let status = timed.current_dir(root()).stdout(Stdio::null()).stderr(Stdio::null()).status().map_err(|error| error.to_string())?;
    if !status.success() {
        return Err(format!("{:?} failed ({status})", command.get_program()));
    }
    let text = fs::read_to_string(&log).map_err(|error| error.to_string())?;
    let numbers: Vec<f64> = text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    let [user, system, kilobytes] = numbers[..] else { return Err(format!("cannot read the cost: {text}")) };
    Ok(Cost { cpu: user + system, peak: kilobytes / 1000.0 })
}

/// Of three runs the one with the least processor time.
fn best_of_three(mut run: impl FnMut() -> Result<Cost, String>) -> Result<Cost, String> {
    let costs = [run()?, run()?, run()?];
    Ok(costs.into_iter().min_by(|a, b| a.cpu.total_cmp(&b.cpu)).unwrap_or_default())
}

/// Runs three times and takes the run with the least processor time.
fn measure(command: &Command) -> Result<Cost, String> {
    best_of_three(|| measure_once(command))
}

fn command(name: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments);
    command
}

pub(crate) fn import() -> Done {
    for (name, package) in [("osmium", "osmium-tool"), ("tilemaker", "tilemaker"), ("/usr/bin/time", "time")] {
        if !exists(name) && !Path::new(name).exists() {
            return Err(format!("{name} is missing: apt-get install {package}"));
        }
    }
    let data = std::env::var_os("PARVIS_TEST_DATA").map_or_else(|| root().join("../shared/data"), PathBuf::from).join("osm");
    let rules = data.join("peer-filter.txt");
    if !rules.is_file() {
        return Err("the test data folder is missing; set PARVIS_TEST_DATA".to_owned());
    }
    dist::build()?;
    step("build the reader", cargo(&["build", "--profile", "demo", "--workspace", "--example", "extract"]))?;
    let folder = root().join("target/bench");
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let extracts = extracts(&data)?;
    let union = union(&extracts, &folder)?;
    let tenfold = tenfold(&union, &folder)?;
    println!("Selecting objects with outlines (as GeoJSON): parvis reader | osmium tags-filter + export\n");
    println!("| extract | parvis CPU-s | osmium CPU-s | ratio | parvis MB | osmium MB |\n|---|---|---|---|---|---|");
    for file in [data.join("andorra-2026.osm.pbf"), data.join("liechtenstein-2026.osm.pbf"), data.join("malta-2016.osm.pbf"), tenfold] {
        let ours = ours(&file, &rules, &folder)?;
        let peer = osmium(&file, &rules, &folder)?;
        println!("| {} | {:.2} | {:.2} | 1/{:.1} | {:.0} | {:.0} |", name(&file), ours.cpu, peer.cpu, peer.cpu / ours.cpu.max(0.001), ours.peak, peer.peak);
    }
    println!("\nWhat a user runs: parvis import --no-base-map + export | osmium tags-filter + export\n");
    println!("| extract | parvis CPU-s | osmium CPU-s | ratio | parvis MB | osmium MB | ratio |\n|---|---|---|---|---|---|---|");
    for file in extracts.iter().chain([&union]) {
        let ours = import_and_export(file, &folder)?;
        let peer = osmium(file, &rules, &folder)?;
        let (cpu, memory) = (peer.cpu / ours.cpu.max(0.001), peer.peak / ours.peak.max(0.001));
        println!("| {} | {:.2} | {:.2} | 1/{cpu:.1} | {:.0} | {:.0} | 1/{memory:.1} |", name(file), ours.cpu, peer.cpu, ours.peak, peer.peak);
    }
    println!("\nThe whole import (register, areas, base map) | tilemaker's base map alone\n");
    println!("| extract | parvis import CPU-s | tilemaker CPU-s | parvis MB | tilemaker MB |\n|---|---|---|---|---|");
    for file in [data.join("liechtenstein-2026.osm.pbf"), data.join("malta-2016.osm.pbf")] {
        let ours = whole_import(&file, &folder)?;
        let peer = tilemaker(&file, &folder)?;
        println!("| {} | {:.2} | {:.2} | {:.0} | {:.0} |", name(&file), ours.cpu, peer.cpu, ours.peak, peer.peak);
    }
    Ok(())
}

fn ours(file: &Path, rules: &Path, folder: &Path) -> Result<Cost, String> {
    let reader = parvis().with_file_name("examples").join("extract");
    measure(command(reader, &[]).arg(file).arg(rules).arg(folder.join("ours.geojsonseq")))
}

fn osmium(file: &Path, rules: &Path, folder: &Path) -> Result<Cost, String> {
    let (filtered, exported) = (folder.join("filtered.osm.pbf"), folder.join("peer.geojsonseq"));
    let filter = measure(command("osmium", &["tags-filter", "--overwrite", "--expressions"]).arg(rules).arg(file).arg("--output").arg(&filtered))?;
    let export = measure(
        command("osmium", &["export", "--overwrite", "--add-unique-id", "type_id", "--output-format", "geojsonseq"])
            .arg(&filtered)
            .arg("--output")
            .arg(&exported),
    )?;
    Ok(filter.then(export))
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A folder for an empty register.
fn empty(folder: &Path) -> Result<String, String> {
    let data = folder.join("data");
    let _ = fs::remove_dir_all(&data);
    let data = data.to_string_lossy().into_owned();
    step("an empty register", program(&released().to_string_lossy(), ".", &["--data", &data, "init"]))?;
    Ok(data)
}

/// Into an empty register each time.
fn whole_import(file: &Path, folder: &Path) -> Result<Cost, String> {
    best_of_three(|| measure_once(command(released(), &["--data", &empty(folder)?, "import"]).arg(file)))
}

fn import_and_export(file: &Path, folder: &Path) -> Result<Cost, String> {
    best_of_three(|| {
        let data = empty(folder)?;
        let import = measure_once(command(released(), &["--data", &data, "import", "--no-base-map"]).arg(file))?;
        let export = measure_once(command(released(), &["--data", &data, "export", "--out"]).arg(folder.join("ours.geojson")))?;
        Ok(import.then(export))
    })
}

fn tilemaker(file: &Path, folder: &Path) -> Result<Cost, String> {
    let out = folder.join("peer.mbtiles");
    let _ = fs::remove_file(&out);
    let settings = Path::new("/usr/share/tilemaker");
    let settings = if settings.is_dir() { settings.to_owned() } else { PathBuf::from("/usr/share/doc/tilemaker/examples") };
    let find = |name: &str| [settings.join(name), settings.join("resources").join(name)].into_iter().find(|path| path.is_file());
    let (Some(config), Some(process)) = (find("config-openmaptiles.json"), find("process-openmaptiles.lua")) else {
        return Err("tilemaker's OpenMapTiles profile cannot be found".to_owned());
    };
    measure(command("tilemaker", &["--input"]).arg(file).arg("--output").arg(&out).arg("--config").arg(config).arg("--process").arg(process))
}

/// The real extracts of the test data.
fn extracts(data: &Path) -> Result<Vec<PathBuf>, String> {
    let mut extracts: Vec<PathBuf> = fs::read_dir(data).map_err(|error| error.to_string())?.flatten().map(|entry| entry.path()).collect();
    extracts.retain(|path| path.to_string_lossy().ends_with(".osm.pbf"));
    extracts.sort();
    Ok(extracts)
}

fn merge(parts: &[PathBuf], out: &Path) -> Done {
    let mut merge = program("osmium", ".", &["merge", "--no-progress", "--overwrite", "--output-format", "pbf,add_metadata=false", "--output"]);
    merge.arg(out).args(parts);
    step("merge", merge)
}

/// All extracts as one. Made once.
fn union(extracts: &[PathBuf], folder: &Path) -> Result<PathBuf, String> {
    let file = folder.join("union.osm.pbf");
    if file.is_file() {
        return Ok(file);
    }
    let mut plain = Vec::new();
    for extract in extracts {
        let out = folder.join(extract.file_name().unwrap_or_default());
        let mut cat = program("osmium", ".", &["cat", "--no-progress", "--overwrite", "--output-format", "pbf,add_metadata=false", "--output"]);
        cat.arg(&out).arg(extract);
        step("a plain extract", cat)?;
        plain.push(out);
    }
    merge(&plain, &file)?;
    for part in &plain {
        let _ = fs::remove_file(part);
    }
    Ok(file)
}

/// The nine extracts, ten times with ids of their own: about 118 MB. Made once.
fn tenfold(union: &Path, folder: &Path) -> Result<PathBuf, String> {
    let file = folder.join("tenfold.osm.pbf");
    if file.is_file() {
        return Ok(file);
    }
    let mut copies = Vec::new();
    for copy in 0..10u64 {
        let out = folder.join(format!("copy{copy}.osm.pbf"));
        let starts = format!("{},{},{}", copy * 1_300_000_000 + 1, copy * 140_000_000 + 1, copy * 2_000_000 + 1);
        let mut renumber = program(
            "osmium",
            ".",
            &["renumber", "--no-progress", "--overwrite", "--start-id", &starts, "--output-format", "pbf,add_metadata=false", "--output"],
        );
        renumber.arg(&out).arg(union);
        step("a copy with ids of its own", renumber)?;
        copies.push(out);
    }
    merge(&copies, &file)?;
    for part in &copies {
        let _ = fs::remove_file(part);
    }
    Ok(file)
}
