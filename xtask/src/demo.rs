use std::fs;
use std::net::TcpListener;

use crate::process::{Done, root, run_parvis, step};
use crate::web;

/// All categories, so that the demonstration shows them.
const SETTINGS: &str = "categories = [\"worship\", \"sport\", \"education\", \"stage\", \"hall\", \"culture\", \"accommodation\", \"transport\", \"health\", \
                        \"responder\", \"government\", \"public_space\", \"open_air\", \"retail\", \"food_drink\", \"critical_infra\"]\n";

/// Port the documentation names; another one when it is taken.
const PORT: u16 = 8433;

pub(crate) fn run(extract: Option<&str>) -> Done {
    let started = std::time::Instant::now();
    let given = extract.map(|file| fs::canonicalize(file).map_err(|error| format!("{file}: {error}"))).transpose()?;
    web::build_program()?;
    let data = root().join("demo-data");
    if data.exists() {
        fs::remove_dir_all(&data).map_err(|error| format!("cannot empty {}: {error}", data.display()))?;
    }
    fs::create_dir_all(&data).map_err(|error| format!("cannot make {}: {error}", data.display()))?;
    let folder = data.to_string_lossy();
    let invented = given.is_none();
    match given {
        Some(file) => step("import it", run_parvis(&["--data", &folder, "import", &file.to_string_lossy()]))?,
        None => {
            fs::write(data.join("parvis.toml"), SETTINGS).map_err(|error| error.to_string())?;
            step("invent a border region and two years in it", run_parvis(&["--data", &folder, "demonstrate"]))?;
        }
    }
    let port = if TcpListener::bind(("127.0.0.1", PORT)).is_ok() { PORT } else { 0 };
    eprintln!("== the register is ready after {:.0} s; stop it with Ctrl+C", started.elapsed().as_secs_f64());
    let listen = format!("127.0.0.1:{port}");
    let mut serve = vec!["--data", &*folder, "serve", "--listen", &listen];
    if invented {
        serve.push("--demonstration");
    }
    let status = run_parvis(&serve).status().map_err(|error| error.to_string())?;
    if status.success() { Ok(()) } else { Err(format!("the server stopped ({status})")) }
}
