//! What settings may say. Each fault is named with its line and with what is allowed; all of them at once.

use std::net::IpAddr;
use std::path::Path;

use parvis_model::{name_within, visible_text};
use url::{Host, Url};

use super::{Settings, languages};
use crate::installation::map_file::is_pmtiles;

/// What a setting says that makes no sense.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Wrong {
    /// The setting, with dots.
    pub(crate) setting: &'static str,
    /// Which entry of its list.
    pub(crate) entry: Option<usize>,
    /// What is allowed, and what it says.
    pub(crate) what: String,
}

/// Gathers what is wrong.
#[derive(Default)]
struct Checks(Vec<Wrong>);

/// Everything in the settings that makes no sense. Files that the settings name are looked at where they are there.
pub(super) fn wrong(settings: &Settings, folder: &Path) -> Vec<Wrong> {
    let mut checks = Checks::default();
    checks.language("language", &settings.language);
    if let Some(categories) = &settings.categories {
        if categories.is_empty() {
            checks.add("categories", "names at least one category; without this line the founding kinds are taken");
        }
        for (index, _) in categories.iter().enumerate().filter(|(_, category)| category.trim().is_empty()) {
            checks.add_entry("categories", index, "has no empty entries".to_owned());
        }
        checks.no_doubles("categories", categories.iter().map(String::as_str));
    }
    checks.files(settings, folder);
    checks.number("sites_a_day", settings.sites_a_day.into(), 1, 10_000);
    checks.number("town_level", settings.town_level.into(), 3, 12);
    let sign_in = &settings.sign_in;
    checks.number("sign_in.idle_minutes", sign_in.idle_minutes.into(), 1, 10_080);
    checks.number("sign_in.longest_hours", sign_in.longest_hours.into(), 1, 720);
    if sign_in.longest_hours > 0 && u32::from(sign_in.idle_minutes) > u32::from(sign_in.longest_hours) * 60 {
        let longest = sign_in.longest_hours;
        checks.add("sign_in.idle_minutes", format!("is at most longest_hours, {longest} hours or {} minutes", u32::from(longest) * 60));
    }
    checks.number("retention.withdrawn_days", settings.retention.withdrawn_days.into(), 0, 36_500);
    checks.number("retention.ended_notice_days", settings.retention.ended_notice_days.into(), 0, 3_660);
    checks.number("retention.closed_complaint_days", settings.retention.closed_complaint_days.into(), 30, 3_660);
    checks.visits(settings);
    checks.tls(settings);
    checks.journal(settings);
    checks.directory(settings);
    for (setting, what) in settings.mail.iter().flat_map(|mail| mail.wrong(server_name)) {
        checks.add(setting, what);
    }
    checks.map(settings);
    checks.0
}

impl Checks {
    fn add(&mut self, setting: &'static str, what: impl Into<String>) {
        self.0.push(Wrong { setting, entry: None, what: what.into() });
    }

    fn add_entry(&mut self, setting: &'static str, entry: usize, what: String) {
        self.0.push(Wrong { setting, entry: Some(entry), what });
    }

    fn number(&mut self, setting: &'static str, value: u64, least: u64, most: u64) {
        if !(least..=most).contains(&value) {
            self.add(setting, format!("is a number from {least} to {most}, not {value}"));
        }
    }

    /// Names that are written the same but for case are one.
    fn no_doubles<'a>(&mut self, setting: &'static str, entries: impl Iterator<Item = &'a str>) {
        let mut seen: Vec<String> = Vec::new();
        for (index, entry) in entries.enumerate() {
            let folded = entry.to_lowercase();
            if seen.contains(&folded) {
                self.add_entry(setting, index, format!("names each entry once, and \"{entry}\" stands there already"));
            }
            seen.push(folded);
        }
    }

    fn language(&mut self, setting: &'static str, code: &str) {
        if !languages::is_known(code) {
            self.add(setting, format!("is the code of a language, such as \"en\", \"uk\" or \"zh-Hant\", not \"{code}\""));
        }
    }

    fn files(&mut self, settings: &Settings, folder: &Path) {
        let directory = settings.directory.as_ref();
        let named = [
            ("base_map", settings.base_map.as_ref()),
            ("key_file", settings.key_file.as_ref()),
            ("tls.certificate", settings.tls.certificate.as_ref()),
            ("tls.key", settings.tls.key.as_ref()),
            ("directory.client_secret_file", directory.and_then(|directory| directory.client_secret_file.as_ref())),
            ("mail.authority", settings.mail.as_ref().and_then(|mail| mail.authority.as_ref())),
            ("mail.password_file", settings.mail.as_ref().and_then(|mail| mail.password_file.as_ref())),
        ];
        for (setting, file) in named {
            let Some(file) = file else { continue };
            let path = folder.join(file);
            if file.as_os_str().is_empty() {
                self.add(setting, "names a file, or the line is left out");
            } else if path.exists() && !path.is_file() {
                self.add(setting, format!("names a file, but {} is not one", path.display()));
            } else if setting == "base_map" && path.exists() && !is_pmtiles(&path) {
                self.add(setting, format!("names a PMTiles file (version 3), but {} is not one", path.display()));
            }
        }
    }

    fn visits(&mut self, settings: &Settings) {
        let visits = &settings.visits;
        self.number("visits.bundle_days", visits.bundle_days.into(), 1, 90);
        self.number("visits.second_rating_percent", visits.second_rating_percent.into(), 0, 100);
        self.number("visits.due_after_months", visits.due_after_months.into(), 1, 600);
        self.number("visits.smallest_number", visits.smallest_number.into(), 3, 100);
        let weights = &visits.weights;
        let points = [
            ("visits.weights.asked", weights.asked),
            ("visits.weights.event", weights.event),
            ("visits.weights.duty", weights.duty),
            ("visits.weights.time", weights.time),
            ("visits.weights.attendance", weights.attendance),
            ("visits.weights.second_rating", weights.second_rating),
        ];
        for (setting, value) in points {
            if !(0.0..=1_000.0).contains(&value) {
                self.add(setting, format!("is a number from 0 to 1000, not {value}"));
            }
        }
    }

    fn tls(&mut self, settings: &Settings) {
        let tls = &settings.tls;
        for (index, name) in tls.names.iter().enumerate() {
            if let Err(why) = server_name(name) {
                self.add_entry("tls.names", index, format!("are host names or addresses as browsers ask for them; \"{name}\" {why}"));
            }
        }
        self.no_doubles("tls.names", tls.names.iter().map(String::as_str));
        let (one, other) = match (&tls.certificate, &tls.key) {
            (Some(_), None) => ("tls.certificate", "key"),
            (None, Some(_)) => ("tls.key", "certificate"),
            (Some(_), Some(_)) if tls.names.is_empty() => ("tls.certificate", "names"),
            _ => return,
        };
        self.add(one, format!("is of no use without \"{other}\""));
    }

    fn journal(&mut self, settings: &Settings) {
        match &settings.journal.syslog {
            Some(receiver) => {
                if let Err(error) = receiver.parse::<parvis_syslog::Destination>() {
                    self.add("journal.syslog", format!("is wrong: {error}"));
                }
            }
            None if settings.journal.syslog_required => self.add("journal.syslog_required", "needs a receiver, \"syslog\""),
            None => {}
        }
    }

    fn directory(&mut self, settings: &Settings) {
        let Some(directory) = &settings.directory else { return };
        if let Err(why) = issuer(&directory.issuer) {
            self.add("directory.issuer", format!("is the https address of a directory, as it names itself; \"{}\" {why}", directory.issuer));
        }
        if name_within(&directory.client_id, 255).is_err() || directory.client_id.contains(char::is_whitespace) {
            self.add("directory.client_id", "has 1 to 255 characters without blanks, as the directory gave it");
        }
        if let Err(error) = parvis_model::name(&directory.called) {
            self.add("directory.called", format!("is what people call the directory: {error}"));
        }
    }

    fn map(&mut self, settings: &Settings) {
        let map = &settings.map;
        if map.names != "local" && !languages::is_known(&map.names) {
            self.add("map.names", format!("is \"local\" or the code of a language, such as \"en\", not \"{}\"", map.names));
        }
        for (index, level) in map.boundaries.iter().enumerate() {
            if map.boundaries.iter().take(index).any(|other| other == level) {
                self.add_entry("map.boundaries", index, "names each level once".to_owned());
            }
        }
        if map.disclaimer.chars().count() > 1_000 || visible_text(&map.disclaimer) != map.disclaimer {
            self.add("map.disclaimer", "has at most 1000 characters, all of which are seen");
        }
    }
}

/// Whether a name is one under which a browser asks for a server.
fn server_name(name: &str) -> Result<(), &'static str> {
    if let Ok(address) = name.parse::<IpAddr>() {
        let reached = !address.is_unspecified() && !address.is_multicast();
        return if reached { Ok(()) } else { Err("is no address of one machine") };
    }
    if name.is_empty() {
        return Err("is empty");
    }
    if name.contains('*') {
        return Err("stands for many: name each by itself");
    }
    if name.contains("//") {
        return Err("is an address of a page: leave out what stands before and behind the name");
    }
    if name.contains([':', '[', ']', '/']) {
        return Err("has a port, a path or brackets: leave them out");
    }
    if !name.is_ascii() {
        return Err("has other letters than a to z: write it as xn--… (Punycode)");
    }
    let label = |part: &str| {
        (1..=63).contains(&part.len())
            && !part.starts_with('-')
            && !part.ends_with('-')
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    let last_is_number = name.rsplit('.').next().is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_digit()));
    if name.len() > 253 || !name.split('.').all(label) || last_is_number { Err("is no host name") } else { Ok(()) }
}

fn issuer(text: &str) -> Result<(), &'static str> {
    let url = Url::parse(text).map_err(|_| "is no address")?;
    let here = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => return Err("names no host"),
    };
    if url.scheme() != "https" && !(here && url.scheme() == "http") {
        return Err("does not begin with https");
    }
    if url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() || url.password().is_some() {
        return Err("has more than host and path");
    }
    Ok(())
}
