//! No acknowledged write is lost, and none is half there: to a kill at any moment, to any write that fails.
//!
//! Quick here; `cargo xtask prove durability` runs the same with more kills (`PARVIS_PROVE_KILLS`) and every failing call.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};

use crate::running::Server;
use crate::{CHURCH, HOTEL, Installation, SCHOOL, text, town};

/// What one client knows of the place that it changes again and again.
#[derive(Debug)]
struct Client {
    site: String,
    version: i64,
    /// The last number that was sent, and the last that the server said it kept.
    sent: u64,
    acknowledged: u64,
}

impl Client {
    /// Looks what is there after a start: nothing acknowledged is missing, and what was written together is together.
    fn look(&mut self, server: &Server) {
        let detail = server.get(&format!("/api/v1/sites/{}", self.site)).json();
        let number = detail["capacity"]["people"].as_u64().unwrap_or(0);
        assert!(self.acknowledged <= number && number <= self.sent, "{self:?}: {number} is there");
        let name = if number == 0 { Value::Null } else { json!(format!("Place {number}")) };
        assert_eq!(detail["own_name"], name, "half a write");
        let listed = server.get(&format!("/api/v1/sites?text=place+{number}")).json();
        assert!(number == 0 || listed["sites"].as_array().unwrap().iter().any(|site| site["id"] == self.site.as_str()), "the list lags behind");
        self.version = detail["version"].as_i64().unwrap();
        (self.sent, self.acknowledged) = (number, number);
    }

    /// Writes until the server is gone; answers with the number of acknowledged writes.
    fn write(&mut self, server: &Server, proof: &str) -> u64 {
        let mut acknowledged = 0;
        loop {
            self.sent += 1;
            let change = json!({ "version": self.version, "own_name": format!("Place {}", self.sent), "capacity": { "people": self.sent, "method": "seats" } });
            let path = format!("/api/v1/sites/{}", self.site);
            let Some(answer) = server.try_send("PATCH", &path, proof, &change.to_string()) else { return acknowledged };
            // An answer that was cut off acknowledges nothing.
            let Ok(detail) = serde_json::from_slice::<Value>(&answer.body) else { return acknowledged };
            assert_eq!(answer.status, 200, "{detail}");
            self.version = detail["version"].as_i64().unwrap();
            self.acknowledged = self.sent;
            acknowledged += 1;
        }
    }
}

/// A number from the environment, for longer runs.
fn from_environment(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

fn nothing_is_broken(installation: &Installation) {
    for check in [&["journal", "verify"][..], &["doctor"]] {
        let output = installation.run(check);
        assert!(output.status.success(), "{check:?}: {}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn no_acknowledged_write_is_lost_to_a_kill() {
    let kills = from_environment("PARVIS_PROVE_KILLS").unwrap_or(12);
    let installation = Installation::new();
    installation.import("vall.osm.pbf", &town(&[(1, 1, 9.01, SCHOOL), (2, 1, 9.02, CHURCH), (3, 1, 9.03, HOTEL)]));
    let listed = installation.json(&["sites", "list", "--json"]);
    let site = |site: &Value| Client { site: site["id"].as_str().unwrap().to_owned(), version: 0, sent: 0, acknowledged: 0 };
    let mut clients: Vec<Client> = listed["sites"].as_array().unwrap().iter().map(site).collect();
    let invited = installation.member("Advisers", "adviser_service", "adviser").2;
    let server = Server::start(&installation);
    let proof = server.accept(&invited, "ada") + "Content-Type: application/json\r\n";
    server.stop_with_a_clean_log();
    let (mut acknowledged, mut kill) = (0, 0);
    // Where the machine is so busy that little is written, later moments are tried as well.
    while kill < kills || acknowledged < kills && kill < 4 * kills {
        let server = Server::start(&installation);
        clients.iter_mut().for_each(|client| client.look(&server));
        // Moments spread evenly over 0 to 150 ms after the start, whatever their number (steps of the golden ratio).
        let moment = Duration::from_micros((kill * 92_705) % 150_000) * u32::try_from(1 + kill / kills).unwrap();
        kill += 1;
        acknowledged += std::thread::scope(|scope| {
            let writing: Vec<_> = clients.iter_mut().map(|client| scope.spawn(|| client.write(&server, &proof))).collect();
            std::thread::sleep(moment);
            server.kill();
            writing.into_iter().map(|client| client.join().unwrap()).sum::<u64>()
        });
    }
    let server = Server::start(&installation);
    clients.iter_mut().for_each(|client| client.look(&server));
    server.stop_with_a_clean_log();
    nothing_is_broken(&installation);
    assert!(acknowledged >= kills, "too little was written to prove anything: {acknowledged}");
    println!("proof: durability: {kill} kills, {acknowledged} acknowledged writes, 0 lost, 0 half written");
}

/// How often a call comes in a run of the command, by strace.
fn calls(installation: &Installation, call: &str, arguments: &[&str]) -> u64 {
    let log = installation.path("calls");
    let status = strace(installation, &["-o", &text(&log), "-e", &format!("trace={call}")], arguments);
    assert_eq!(status, Some(0));
    std::fs::read_to_string(&log).unwrap().lines().filter(|line| line.contains('(')).count() as u64
}

/// Runs the program under strace; answers with its exit code.
fn strace(installation: &Installation, options: &[&str], arguments: &[&str]) -> Option<i32> {
    let mut command = Command::new("strace");
    command.args(["-f", "-qq"]).args(options).arg(env!("CARGO_BIN_EXE_parvis")).arg("--data").arg(installation.path("data")).args(arguments);
    command.output().unwrap().status.code()
}

fn copy(from: &Path, to: &Path) {
    let _ = std::fs::remove_dir_all(to);
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if entry.path().is_file() {
            std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

#[test]
fn a_write_that_fails_keeps_all_or_nothing_whichever_it_is() {
    if !crate::machine::fails_calls("failing writes") {
        return;
    }
    let every = from_environment("PARVIS_PROVE_KILLS").is_some();
    let installation = Installation::new();
    installation.stdout(&["init"]);
    let area = r#"{"type":"Feature","properties":{"name":"Quay"},"geometry":{"type":"Polygon","coordinates":[[[9,46],[10,46],[10,48],[9,46]]]}}"#;
    let area = installation.write("area.geojson", area.as_bytes());
    let command = ["areas", "add", area.as_str()];
    let (data, kept) = (installation.path("data"), installation.path("kept"));
    copy(&data, &kept);
    let (mut failed, mut refused) = (0, 0);
    for (call, error) in [("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("fsync", "EIO"), ("fdatasync", "EIO"), ("ftruncate", "EIO")] {
        copy(&kept, &data);
        let count = calls(&installation, call, &command);
        for nth in (1..=count).step_by(if every { 1 } else { 5 }) {
            copy(&kept, &data);
            let inject = format!("inject={call}:error={error}:when={nth}");
            let code = strace(&installation, &["-o", "/dev/null", "-e", &format!("trace={call}"), "-e", &inject], &command);
            let areas = installation.json(&["areas", "list", "--json"])["areas"].as_array().unwrap().len();
            assert!(areas == 1 || areas == 0 && code != Some(0), "{call} {nth} {error}: exit {code:?}, {areas} areas");
            nothing_is_broken(&installation);
            failed += 1;
            refused += u64::from(code != Some(0));
        }
    }
    assert!(failed > 0 && refused > 0, "{failed} failures, {refused} refused");
    println!("proof: failing writes: {failed} failed calls, {refused} refused, 0 acknowledged and lost, 0 half written");
}
