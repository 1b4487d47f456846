//! How long a server on this machine takes to answer, at the size of a town or of a nation.

use std::fs;
use std::path::PathBuf;

use crate::ask::{Asker, encoded, values};
use crate::process::{Done, output, program, root, run_parvis, step};
use crate::served::Served;
use crate::web;

/// What is asked: its name in the table, and the address of each turn.
type Question<'a> = (&'a str, Box<dyn Fn(usize) -> String + 'a>);

/// How often each kind of question is asked, each time with other words, areas or places.
const TIMES: usize = 60;

/// The median of an answer, at most (milliseconds).
const AIM: f64 = 50.0;

/// Pages that are asked for, one after the other, until 50 places are there, at most.
const MOST_PAGES: usize = 500;

/// What was measured of a question.
struct Row {
    question: String,
    times: Vec<f64>,
    computed: Vec<f64>,
    pages: Vec<usize>,
}

/// Makes or takes a register, starts the built program and asks; prints a table.
pub(crate) fn run(scale: &str, data: Option<&str>) -> Done {
    scale.parse::<u16>().map_err(|_| "the scale is a number from 1 to 1000".to_owned())?;
    web::build_to_measure()?;
    let folder = match data {
        Some(folder) => PathBuf::from(folder),
        None => make(scale)?,
    };
    let server = Served::start(&folder)?;
    let asked = ask(&server);
    server.stop()?;
    let (sites, areas, rows) = asked?;
    println!("Command: `cargo xtask bench answers --scale {scale}`. Machine: {}.", machine());
    println!("{sites} places, {areas} areas; each question {TIMES} times with other values, over one connection on this machine. \"Processor\" is what");
    println!("the server itself computed; where the machine is shared, waiting for it is in the other columns alone. \"Pages\" is how many have to");
    println!("be asked for until 50 places are there or the list has ended: median and most.\n");
    println!("| question | median ms | p95 ms | longest ms | processor ms | pages |\n|---|---:|---:|---:|---:|---:|");
    for Row { question, mut times, mut computed, mut pages } in rows {
        times.sort_by(f64::total_cmp);
        computed.sort_by(f64::total_cmp);
        pages.sort_unstable();
        let at = |share: f64| times[(((times.len() - 1) as f64) * share).round() as usize];
        let until_full = pages.last().map_or_else(String::new, |most| format!("{}, {most}", pages[pages.len() / 2]));
        let missed = if at(0.5) > AIM { " **over 50 ms**" } else { "" };
        println!("| {question}{missed} | {:.1} | {:.1} | {:.1} | {:.1} | {until_full} |", at(0.5), at(0.95), at(1.0), computed[computed.len() / 2]);
    }
    Ok(())
}

fn make(scale: &str) -> Result<PathBuf, String> {
    let folder = root().join(format!("target/bench/answers-{scale}"));
    let data = folder.join("data");
    if data.join("register.sqlite").is_file() {
        return Ok(data);
    }
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let (extract, at) = (folder.join("invented.osm.pbf"), data.to_string_lossy().into_owned());
    step("invent", {
        let mut command = run_parvis(&["invent", "--scale", scale, "--out"]);
        command.arg(&extract);
        command
    })?;
    step("an empty register", run_parvis(&["--data", &at, "init"]))?;
    let mut import = run_parvis(&["--data", &at, "import"]);
    import.arg(&extract);
    let imported = step("import", import);
    let _ = fs::remove_file(&extract);
    if imported.is_err() {
        let _ = fs::remove_dir_all(&data);
    }
    imported.map(|()| data)
}

pub(crate) fn machine() -> String {
    let text = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = text.lines().find_map(|line| line.strip_prefix("model name")).and_then(|line| line.split_once(": ")).map_or("unknown", |(_, name)| name);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let version = output(program("uname", ".", &["-sr"])).unwrap_or_default();
    format!("{cores} cores of {model}, {}", version.trim())
}

/// What is asked about: taken from the register itself.
struct Known {
    sites: Vec<String>,
    titles: Vec<String>,
    places: Vec<(f64, f64)>,
    categories: Vec<String>,
    common: Vec<String>,
    countries: Vec<String>,
    regions: Vec<String>,
    villages: Vec<String>,
    import: String,
}

impl Known {
    fn of(asker: &mut Asker) -> Result<Self, String> {
        let (mut sites, mut titles, mut places) = (Vec::new(), Vec::new(), Vec::new());
        // From all over the order of titles: the first of each beginning.
        for beginning in "abcdefghijklmnopqrstuvwxyz".chars() {
            let page = asker.get(&format!("/api/v1/sites?page_size=20&text={beginning}"))?.0.text();
            sites.extend(values(&page, "id"));
            titles.extend(values(&page, "title"));
            let numbers = |key| values(&page, key).into_iter().filter_map(|text| text.parse::<f64>().ok()).collect::<Vec<_>>();
            places.extend(numbers("lon").into_iter().zip(numbers("lat")));
        }
        let categories = asker.get("/api/v1/categories?language=en")?.0.text();
        let level = |asker: &mut Asker, level: u8| Ok::<_, String>(values(&asker.get(&format!("/api/v1/areas?page_size=100&level={level}"))?.0.text(), "id"));
        let imports = asker.get("/api/v1/imports")?.0.text();
        let mut counted = std::collections::BTreeMap::<String, usize>::new();
        for word in titles.iter().flat_map(|title| title.split(|c: char| !c.is_alphanumeric())).filter(|word| word.chars().count() > 3) {
            *counted.entry(word.to_lowercase()).or_default() += 1;
        }
        let mut common: Vec<(usize, String)> = counted.into_iter().map(|(word, count)| (count, word)).collect();
        common.sort_by(|a, b| b.cmp(a));
        Ok(Self {
            sites,
            titles,
            places,
            categories: values(&categories, "key"),
            common: common.into_iter().take(12).map(|(_, word)| word).collect(),
            countries: level(asker, 2)?,
            regions: level(asker, 6)?,
            villages: level(asker, 8)?,
            import: values(&imports, "id").first().cloned().unwrap_or_default(),
        })
    }
}

fn pick<T>(from: &[T], turn: usize) -> &T {
    &from[turn * 7 % from.len()]
}

/// The tile around a place.
fn tile(zoom: u32, (lon, lat): (f64, f64)) -> String {
    let side = f64::from(1u32 << zoom);
    let y = 0.5 - ((std::f64::consts::FRAC_PI_4 + lat.to_radians() / 2.0).tan()).ln() / std::f64::consts::TAU;
    format!("/tiles/sites/{zoom}/{}/{}", ((lon / 360.0 + 0.5) * side) as u32, (y * side) as u32)
}

/// How many pages there are until 50 places are there, or the list has ended.
fn pages_until_full(asker: &mut Asker, path: &str) -> Result<usize, String> {
    let (mut found, mut after) = (0, String::new());
    for page in 1..=MOST_PAGES {
        let answer = asker.get(&format!("{path}{after}"))?.0.text();
        found += values(&answer, "title").len();
        let next = values(&answer, "next").into_iter().next().filter(|next| next != "null");
        match next {
            Some(next) if found < 50 => after = format!("&after={}", encoded(&next.replace("\\u001f", "\u{1f}"))),
            _ => return Ok(page),
        }
    }
    Ok(MOST_PAGES)
}

fn measure(server: &Served, asker: &mut Asker, question: &str, path: &dyn Fn(usize) -> String) -> Result<Row, String> {
    let mut row = Row { question: question.to_owned(), times: Vec::new(), computed: Vec::new(), pages: Vec::new() };
    for turn in 0..TIMES {
        let before = server.processor();
        row.times.push(asker.get(&path(turn))?.1);
        row.computed.push(server.processor() - before);
    }
    if path(0).starts_with(SITES) && !path(0).contains("after=") {
        for turn in 0..TIMES / 3 {
            row.pages.push(pages_until_full(asker, &path(turn))?);
        }
    }
    eprintln!("   {question}");
    Ok(row)
}

const SITES: &str = "/api/v1/sites?";

fn ask(server: &Served) -> Result<(String, String, Vec<Row>), String> {
    let address = &server.address;
    let mut asker = Asker::new(address)?;
    let known = Known::of(&mut asker)?;
    let mut rows = Vec::new();
    let rare = |turn: usize| encoded(pick(&known.titles, turn).split_whitespace().max_by_key(|word| word.len()).unwrap_or("x"));
    let common = |turn: usize| encoded(pick::<String>(&known.common, turn));
    let place = |turn: usize| *pick(&known.places, turn);
    let around = |turn: usize, size: f64| {
        let (lon, lat) = place(turn);
        format!("{},{},{},{}", lon - size, lat - size / 2.0, lon + size, lat + size / 2.0)
    };
    let sites = SITES;
    let questions: Vec<Question<'_>> = vec![
        ("sites, first page", Box::new(|_| sites.to_owned())),
        ("sites, a page far behind", Box::new(|turn| format!("{sites}after={}%1F{}", common(turn), pick(&known.sites, turn)))),
        ("sites, a word of one title", Box::new(|turn| format!("{sites}text={}", rare(turn)))),
        ("sites, a common word", Box::new(|turn| format!("{sites}text={}", common(turn)))),
        ("sites, a common word, far behind", Box::new(|turn| format!("{sites}text={}&after=t%1F{}", common(turn), pick(&known.sites, turn)))),
        ("sites, a common and a rare word", Box::new(|turn| format!("{sites}text={}+{}", common(turn), rare(turn)))),
        ("sites, two common words", Box::new(|turn| format!("{sites}text={}+{}", common(turn), common(turn + 1)))),
        ("sites, two letters", Box::new(|turn| format!("{sites}text={}", encoded(&pick(&known.titles, turn).chars().take(2).collect::<String>())))),
        ("sites, one letter", Box::new(|turn| format!("{sites}text={}", encoded(&pick(&known.titles, turn).chars().take(1).collect::<String>())))),
        ("sites, a word that is not there", Box::new(|turn| format!("{sites}text=xq{turn}z"))),
        ("sites of a country", Box::new(|turn| format!("{sites}area={}", pick(&known.countries, turn)))),
        ("sites of a region", Box::new(|turn| format!("{sites}area={}", pick(&known.regions, turn)))),
        ("sites of a village", Box::new(|turn| format!("{sites}area={}", pick(&known.villages, turn)))),
        ("sites of a category", Box::new(|turn| format!("{sites}category={}", pick(&known.categories, turn)))),
        (
            "sites of a category in a country",
            Box::new(|turn| format!("{sites}category={}&area={}", pick(&known.categories, turn), pick(&known.countries, turn))),
        ),
        ("sites of a category in a region", Box::new(|turn| format!("{sites}category={}&area={}", pick(&known.categories, turn), pick(&known.regions, turn)))),
        ("sites of a status", Box::new(|turn| format!("{sites}status={}", ["candidate", "confirmed", "closed", "not_a_site"][turn % 4]))),
        ("sites, a common word in a region", Box::new(|turn| format!("{sites}text={}&area={}", common(turn), pick(&known.regions, turn)))),
        ("sites, a common word of a category", Box::new(|turn| format!("{sites}text={}&category={}", common(turn), pick(&known.categories, turn)))),
        ("sites, a common word of a status", Box::new(|turn| format!("{sites}text={}&status=confirmed", common(turn)))),
        ("sites in a box of a town", Box::new(|turn| format!("{sites}within={}", around(turn, 0.05)))),
        ("sites in a box of a country", Box::new(|turn| format!("{sites}within={}", around(turn, 8.0)))),
        ("sites, a common word in a box of a town", Box::new(|turn| format!("{sites}text={}&within={}", common(turn), around(turn, 0.05)))),
        (
            "sites of a category in a box of a country",
            Box::new(|turn| format!("{sites}category={}&within={}", pick(&known.categories, turn), around(turn, 1.0))),
        ),
        ("a site", Box::new(|turn| format!("/api/v1/sites/{}", pick(&known.sites, turn)))),
        ("areas, first page", Box::new(|_| "/api/v1/areas".to_owned())),
        ("areas of a level", Box::new(|turn| format!("/api/v1/areas?level={}", [2, 4, 6, 8][turn % 4]))),
        ("areas within an area", Box::new(|turn| format!("/api/v1/areas?parent={}", pick(&known.regions, turn)))),
        ("areas by name", Box::new(|turn| format!("/api/v1/areas?text={}", encoded(&pick(&known.titles, turn).chars().take(3).collect::<String>())))),
        ("an area with its outline", Box::new(|turn| format!("/api/v1/areas/{}", pick(&known.regions, turn)))),
        ("categories", Box::new(|_| "/api/v1/categories?language=en".to_owned())),
        ("installation", Box::new(|_| "/api/v1/installation".to_owned())),
        ("imports", Box::new(|_| "/api/v1/imports".to_owned())),
        ("differences of an import", Box::new(|turn| format!("/api/v1/imports/{}/differences?after={}", known.import, turn * 1_000))),
        ("differences that vanished", Box::new(|_| format!("/api/v1/imports/{}/differences?kind=vanished", known.import))),
        ("tile, a category, zooms 0 to 9", Box::new(|turn| format!("{}?category={}", tile(turn as u32 % 10, place(turn)), pick(&known.categories, turn)))),
        ("tile, a word of one title, zooms 0 to 14", Box::new(|turn| format!("{}?text={}", tile(turn as u32 % 15, place(turn)), rare(turn)))),
        ("tile, a common word, zooms 0 to 9", Box::new(|turn| format!("{}?text={}", tile(turn as u32 % 10, place(turn)), common(turn)))),
        ("tile, a country, zooms 0 to 9", Box::new(|turn| format!("{}?area={}", tile(turn as u32 % 10, place(turn)), pick(&known.countries, turn)))),
        (
            "tile, a common word in a country, zooms 0 to 13",
            Box::new(|turn| format!("{}?text={}&area={}", tile(turn as u32 % 14, place(turn)), common(turn), pick(&known.countries, turn))),
        ),
        (
            "tile, two common words, zooms 0 to 13",
            Box::new(|turn| format!("{}?text={}+{}", tile(turn as u32 % 14, place(turn)), common(turn), common(turn + 1))),
        ),
        ("tile, a region, zooms 0 to 9", Box::new(|turn| format!("{}?area={}", tile(turn as u32 % 10, place(turn)), pick(&known.regions, turn)))),
    ];
    for (question, path) in &questions {
        rows.push(measure(server, &mut asker, question, path)?);
    }
    for zoom in 0..=19 {
        rows.push(measure(server, &mut asker, &format!("tile, zoom {zoom}"), &|turn| tile(zoom, place(turn)))?);
    }
    let members = asker.get("/api/v1/demonstration")?.0.text();
    for role in ["coordinator", "adviser", "operator_manager"] {
        let member =
            members.split("\"member\":{").find(|part| part.contains(&format!("\"role\":\"{role}\""))).and_then(|part| values(part, "id").first().cloned());
        let Some(member) = member else { return Err(format!("there is no {role} in {members}")) };
        let mut asker = Asker::new(address)?;
        asker.look_as(&member)?;
        let signed_in: Vec<Question<'_>> = vec![
            ("a site", Box::new(|turn| format!("/api/v1/sites/{}", pick(&known.sites, turn)))),
            ("sites, a common word", Box::new(|turn| format!("{sites}text={}", common(turn)))),
            ("notes of a site", Box::new(|turn| format!("/api/v1/subjects/{}/notes", pick(&known.sites, turn)))),
            ("notes", Box::new(|_| "/api/v1/notes".to_owned())),
            ("visits of a site", Box::new(|turn| format!("/api/v1/sites/{}/visits", pick(&known.sites, turn)))),
            ("queue of visits", Box::new(|_| "/api/v1/visit-queue".to_owned())),
            ("queue of visits in a region", Box::new(|turn| format!("/api/v1/visit-queue?area={}", pick(&known.regions, turn)))),
            ("coverage", Box::new(|_| "/api/v1/coverage".to_owned())),
            ("coverage of a region", Box::new(|turn| format!("/api/v1/coverage?area={}", pick(&known.regions, turn)))),
            ("places behind the coverage", Box::new(|turn| format!("/api/v1/coverage/sites?category={}", pick(&known.categories, turn)))),
        ];
        for (question, path) in &signed_in {
            rows.push(measure(server, &mut asker, &format!("{role}: {question}"), path)?);
        }
    }
    let total = values(&asker.get(sites)?.0.text(), "total").first().cloned().unwrap_or_default();
    let areas = values(&asker.get("/api/v1/areas")?.0.text(), "total").first().cloned().unwrap_or_default();
    Ok((total, areas, rows))
}
