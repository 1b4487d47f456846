//! What printing costs a warm server of the released program: processor time of the server process for each print, of all of its threads.

use std::fs;
use std::path::Path;

use crate::answers::machine;
use crate::ask::{Asker, values};
use crate::dist;
use crate::process::{Done, cargo, output, parvis, program, released, root, step};
use crate::served::Served;

/// Prints that are measured, after one that warms up.
const TIMES: usize = 9;

/// What a plan of twenty pages may cost, at most (milliseconds of processor time).
const AIM: f64 = 300.0;

/// What plans, cards and files for word processors cost to print: the released program, serving; fonts and words are read by the first.
pub(crate) fn run() -> Done {
    dist::build()?;
    step("build the samples", cargo(&["build", "--profile", "demo", "--workspace", "--example", "documents"]))?;
    let folder = root().join("target/bench/documents");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let samples = parvis().with_file_name("examples").join("documents");
    let mut write = program(&samples.to_string_lossy(), ".", &["--plans"]);
    write.arg(&folder);
    step("write the samples", write)?;
    let made = made(&folder)?;
    let server = Served::start_with(program(&released().to_string_lossy(), ".", &["--data"]), Path::new(&made.data))?;
    let rows = measured(&server, &made);
    server.stop()?;
    println!("Command: `cargo xtask bench documents`. Machine: {}.", machine());
    println!("Processor time of the server for one print, of all of its threads, in milliseconds; {TIMES} prints after one that warms up.\n");
    println!("| document | least | median | most | size |\n|---|---:|---:|---:|---:|");
    rows?.iter().for_each(|row| println!("{row}"));
    Ok(())
}

/// A register with one organisation and plans at its site.
struct Made {
    data: String,
    member: String,
    /// What each is called in the table, and its id.
    plans: Vec<(&'static str, String)>,
}

/// Makes it with the released program, from the samples in a folder.
fn made(folder: &Path) -> Result<Made, String> {
    let data = folder.join("data").to_string_lossy().into_owned();
    let extract = folder.join("invented.osm.pbf").to_string_lossy().into_owned();
    let parvis = released().to_string_lossy().into_owned();
    let run = |arguments: &[&str]| output(program(&parvis, ".", &[&["--data", data.as_str()][..], arguments].concat()));
    run(&["invent", "--scale", "1", "--out", &extract])?;
    run(&["init"])?;
    run(&["import", &extract])?;
    let organisation = run(&["organisations", "add", "Stadium company", "--kind", "operator"])?;
    let organisation = organisation.trim();
    let member = run(&["members", "add", organisation, "--role", "operator_manager", "--name", "Manager"])?.trim().to_owned();
    let sites = run(&["sites", "list", "--json"])?;
    let site = values(&sites, "id").first().cloned().ok_or_else(|| "there is no site".to_owned())?;
    run(&["organisations", "relate", organisation, "--relation", "operates", "--site", &site])?;
    let mut plans = Vec::new();
    for (says, name) in [("site plan of 20 pages", "twenty.json"), ("site plan of the stadium", "stadium.json")] {
        let file = folder.join(name).to_string_lossy().into_owned();
        let made = run(&["plans", "add", "--as", &member, &site, "--from", &file, "--json"])?;
        plans.push((says, values(&made, "id").first().cloned().ok_or_else(|| format!("no plan was made: {made}"))?));
    }
    Ok(Made { data, member, plans })
}

fn measured(server: &Served, Made { member, plans, .. }: &Made) -> Result<Vec<String>, String> {
    let mut asker = Asker::new(&server.address)?;
    asker.look_as(member)?;
    let mut rows = Vec::new();
    for (says, plan) in plans {
        for (form, what) in [("", "plan"), (", for word processors", "docx"), (", action cards", "cards")] {
            let address = format!("/api/v1/plans/{plan}/print?what={what}");
            let size = asker.get(&address)?.0.body.len();
            let mut spent = Vec::new();
            for _ in 0..TIMES {
                let before = server.processor();
                asker.get(&address)?;
                spent.push(server.processor() - before);
            }
            spent.sort_by(f64::total_cmp);
            let at = |place: usize| spent.get(place).copied().unwrap_or_default();
            let missed = if what == "plan" && at(TIMES / 2) > AIM { format!(" **over {AIM:.0} ms**") } else { String::new() };
            rows.push(format!("| {says}{form}{missed} | {:.0} | {:.0} | {:.0} | {:.0} kB |", at(0), at(TIMES / 2), at(TIMES - 1), size as f64 / 1e3));
        }
    }
    Ok(rows)
}
