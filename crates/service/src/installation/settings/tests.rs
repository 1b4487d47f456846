use std::path::Path;

use super::{Settings, TEMPLATE};

/// What is refused of a file of settings.
fn refusal(text: &str) -> String {
    Settings::parse(Path::new("/data/parvis.toml"), text).map(|_| ()).unwrap_err().to_string()
}

#[test]
fn the_template_says_the_defaults() {
    let file = Path::new("/data/parvis.toml");
    assert_eq!(Settings::parse(file, TEMPLATE).unwrap(), Settings::default());
    let spelled_out =
        TEMPLATE.replace("# language", "language").replace("# names", "names").replace("# boundaries", "boundaries").replace("# disclaimer", "disclaimer");
    assert_eq!(Settings::parse(file, &spelled_out).unwrap(), Settings::default());
}

#[test]
fn a_misspelt_setting_is_refused() {
    assert!(refusal("langauge = \"fr\"").contains("line 1"));
}

/// Each line that makes no sense, and what is said of it.
const REFUSED: &[(&str, &str)] = &[
    ("language = \"\"", "language is the code of a language"),
    ("language = \"english\"", "not \"english\""),
    ("language = \"xx\"", "not \"xx\""),
    ("categories = []", "categories names at least one category"),
    ("categories = [\"sport\", \"Sport\"]", "\"Sport\" stands there already"),
    ("categories = [\" \"]", "categories has no empty entries"),
    ("base_map = \"\"", "base_map names a file"),
    ("base_map = \"/etc/passwd\"", "base_map names a PMTiles file (version 3), but /etc/passwd is not one"),
    ("base_map = \"/dev/zero\"", "/dev/zero is not one"),
    ("key_file = \"\"", "key_file names a file"),
    ("key_file = \"/\"", "key_file names a file, but / is not one"),
    ("cipher = \"rot13\"", "unknown variant"),
    ("ceiling = \"purple\"", "purple"),
    ("sites_a_day = 0", "sites_a_day is a number from 1 to 10000, not 0"),
    ("sites_a_day = 10001", "from 1 to 10000, not 10001"),
    ("sites_a_day = -1", "-1"),
    ("town_level = 2", "town_level is a number from 3 to 12, not 2"),
    ("[sign_in]\nidle_minutes = 0", "sign_in.idle_minutes is a number from 1 to 10080, not 0"),
    ("[sign_in]\nidle_minutes = 65535", "from 1 to 10080"),
    ("[sign_in]\nlongest_hours = 0", "sign_in.longest_hours is a number from 1 to 720, not 0"),
    ("[sign_in]\nidle_minutes = 721", "is at most longest_hours, 12 hours or 720 minutes"),
    ("[retention]\nwithdrawn_days = 65535", "retention.withdrawn_days is a number from 0 to 36500"),
    ("[retention]\nclosed_complaint_days = 29", "retention.closed_complaint_days is a number from 30 to 3660"),
    ("[retention]\nended_notice_days = 3661", "retention.ended_notice_days is a number from 0 to 3660"),
    ("[visits]\nbundle_days = 0", "visits.bundle_days is a number from 1 to 90, not 0"),
    ("[visits]\nsecond_rating_percent = 255", "visits.second_rating_percent is a number from 0 to 100, not 255"),
    ("[visits]\ndue_after_months = 0", "visits.due_after_months is a number from 1 to 600, not 0"),
    ("[visits]\nsmallest_number = 2", "visits.smallest_number is a number from 3 to 100, not 2"),
    ("[visits]\nweights = { asked = -1.0 }", "visits.weights.asked is a number from 0 to 1000, not -1"),
    ("[visits.weights]\nevent = nan", "visits.weights.event is a number from 0 to 1000, not NaN"),
    ("[visits.weights]\nduty = inf", "not inf"),
    ("[visits.weights]\ntime = 1e300", "visits.weights.time"),
    ("[visits.weights]\nattendance = 1001.0", "visits.weights.attendance"),
    ("[visits.weights]\nsecond_rating = -0.5", "visits.weights.second_rating"),
    ("[tls]\nnames = [\"\"]", "is empty"),
    ("[tls]\nnames = [\"parvis.example:8433\"]", "has a port"),
    ("[tls]\nnames = [\"*.example\"]", "stands for many"),
    ("[tls]\nnames = [\"https://parvis.example/\"]", "is an address of a page"),
    ("[tls]\nnames = [\"[::1]\"]", "brackets"),
    ("[tls]\nnames = [\"0.0.0.0\"]", "is no address of one machine"),
    ("[tls]\nnames = [\"300.1.1.1\"]", "is no host name"),
    ("[tls]\nnames = [\"parvis..example\"]", "is no host name"),
    ("[tls]\nnames = [\"-parvis\"]", "is no host name"),
    ("[tls]\nnames = [\"par vis\"]", "is no host name"),
    ("[tls]\nnames = [\"parvis.été\"]", "Punycode"),
    ("[tls]\nnames = [\"parvis.example\", \"Parvis.Example\"]", "\"Parvis.Example\" stands there already"),
    ("[tls]\nnames = [\"a.example\"]\ncertificate = \"x.pem\"", "tls.certificate is of no use without \"key\""),
    ("[tls]\nnames = [\"a.example\"]\nkey = \"x.pem\"", "tls.key is of no use without \"certificate\""),
    ("[tls]\nkey = \"x.key\"\ncertificate = \"x.pem\"", "tls.certificate is of no use without \"names\""),
    ("[journal]\nsyslog = \"\"", "journal.syslog is wrong"),
    ("[journal]\nsyslog = \"https://example.org\"", "udp://HOST:PORT"),
    ("[journal]\nsyslog = \"tcp://host:0\"", "journal.syslog"),
    ("[journal]\nsyslog_required = true", "journal.syslog_required needs a receiver"),
    ("[map]\nnames = \"lokal\"", "map.names is \"local\" or the code of a language"),
    ("[map]\nboundaries = [\"country\", \"country\"]", "map.boundaries names each level once"),
    ("[map]\nboundaries = [\"continent\"]", "continent"),
    ("[map]\ndisclaimer = \"a\\u202eb\"", "map.disclaimer has at most 1000 characters"),
];

#[test]
fn what_makes_no_sense_is_refused_with_its_line_and_what_is_allowed() {
    for (text, says) in REFUSED {
        // The fault stands on the last line, behind some that are well.
        let text = format!("# A comment.\nceiling = \"amber\"\n{text}\n").replace("ceiling = \"amber\"\nceiling", "ceiling");
        let said = refusal(&text);
        assert!(said.contains(says), "{text}: {said}");
        let line = format!("line {}", text.lines().count());
        assert!(said.contains("/data/parvis.toml") && said.contains(&line), "{text}: {line}: {said}");
    }
}

#[test]
fn a_directory_that_makes_no_sense_is_refused_with_its_line() {
    let whole = |issuer: &str, client: &str, called: &str| format!("[directory]\nissuer = {issuer:?}\nclient_id = {client:?}\ncalled = {called:?}\n");
    for issuer in ["", "login.example.org", "http://login.example.org", "ftp://login.example.org", "https://a:b@login.example.org", "https://x.example/?a=b"] {
        let said = refusal(&whole(issuer, "parvis", "Town"));
        assert!(said.contains("line 2: directory.issuer is the https address"), "{said}");
    }
    for client in ["", " ", "a b"] {
        assert!(refusal(&whole("https://login.example.org", client, "Town")).contains("line 3: directory.client_id"));
    }
    assert!(refusal(&whole("https://login.example.org", "parvis", "")).contains("line 4: directory.called"));
    assert!(refusal("[directory]\nissuer = \"https://login.example.org\"\nclient_id = \"x\"\n").contains("called"));
    Settings::parse(Path::new("/data/parvis.toml"), &whole("http://127.0.0.1:8080/realms/town", "parvis", "Town")).unwrap();
}

#[test]
fn all_faults_are_named_at_once() {
    let said = refusal("sites_a_day = 0\n[visits]\nbundle_days = 0\n[tls]\nnames = [\n  \"parvis.example\",\n  \"*\",\n]\n");
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 3, "{said}");
    for (line, place) in lines.iter().zip(["line 1: sites_a_day", "line 3: visits.bundle_days", "line 7: tls.names"]) {
        assert!(line.contains(place), "{line}");
    }
}

#[test]
fn what_makes_sense_is_taken() {
    let good = "language = \"uk\"\ncategories = [\"sport\"]\nsites_a_day = 1\nkey_file = \"not/yet/there\"\n[sign_in]\nidle_minutes = 1\nlongest_hours = 720\n\
        [retention]\nwithdrawn_days = 0\n[visits]\nsecond_rating_percent = 0\nweights = { asked = 0.0, time = 1000.0 }\n\
        [tls]\nnames = [\"parvis\", \"parvis.example\", \"xn--bcher-kva.example\", \"192.0.2.7\", \"2001:db8::7\", \"my_server\"]\n\
        [map]\nnames = \"zh-Hant\"\nboundaries = []\ndisclaimer = \"\"\n";
    Settings::parse(Path::new("/data/parvis.toml"), good).unwrap();
}
