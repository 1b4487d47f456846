//! Many at once, some of whom leave in the middle: nothing acknowledged is lost, nobody waits for ever, nothing fails.
//!
//! Quick here; `cargo xtask prove parallel` runs the same for longer (`PARVIS_PROVE_ROUNDS`).

use std::io::Write;
use std::net::TcpStream;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::notes::Vall;
use crate::running::Server;

/// As many ask at the same time.
const CLIENTS: u64 = 50;

/// The longest that anybody may wait for an answer, however busy the machine that runs the tests.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// What all clients together saw.
#[derive(Default)]
struct Seen {
    requests: AtomicU64,
    abandoned: AtomicU64,
    busy: AtomicU64,
    slowest_ms: AtomicU64,
}

/// A small generator of numbers with a seed (SplitMix64, Steele and others 2014): the same requests in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ mixed >> 31) % bound
    }
}

/// Who asks, and what there is to ask for.
struct Scene<'a> {
    server: &'a Server,
    school: &'a str,
    note: &'a str,
    /// The headers that prove who is asking: a manager, a contributor, an adviser, somebody who is not signed in.
    proofs: [String; 4],
    seen: Seen,
}

impl Scene<'_> {
    /// Sends a request and leaves before the answer, at a moment of its own.
    fn abandon(&self, method: &str, path: &str, proof: &str, body: &str, wait: Duration) {
        let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.server.port)) else { return };
        let head = format!("{method} {path} HTTP/1.1\r\nHost: localhost:{}\r\n{proof}Content-Type: application/json\r\n", self.server.port);
        let _ = write!(stream, "{head}Content-Length: {}\r\n\r\n{body}", body.len());
        std::thread::sleep(wait);
        self.seen.abandoned.fetch_add(1, Ordering::Relaxed);
    }

    fn ask(&self, method: &str, path: &str, proof: &str, body: &str) -> Option<Value> {
        let start = Instant::now();
        let answer = self.server.try_send(method, path, &format!("{proof}Content-Type: application/json\r\n"), body).unwrap();
        let waited = start.elapsed();
        assert!(waited < LONGEST_WAIT, "{method} {path} took {waited:?}");
        self.seen.slowest_ms.fetch_max(u64::try_from(waited.as_millis()).unwrap(), Ordering::Relaxed);
        self.seen.requests.fetch_add(1, Ordering::Relaxed);
        if answer.status == 503 {
            assert!(answer.head.contains("retry-after"), "{}", answer.head);
            self.seen.busy.fetch_add(1, Ordering::Relaxed);
            return None;
        }
        assert!(answer.status < 500, "{method} {path}: {} {}", answer.status, String::from_utf8_lossy(&answer.body));
        (answer.status == 201).then(|| answer.json())
    }

    /// What one client does, in an order of its own; answers with the ids of the notes that were acknowledged.
    fn client(&self, number: u64, rounds: u64) -> Vec<String> {
        let mut numbers = Numbers(number);
        let mut made = Vec::new();
        for round in 0..rounds {
            let proof = &self.proofs[usize::try_from(numbers.below(4)).unwrap()];
            let (site, note) = (self.school, self.note);
            let says = json!({ "text": format!("client {number}, round {round}"), "marking": "green", "handling": "ordinary", "state": "current" });
            // All begin by opening the same note at once: nobody may hold what another waits for.
            let (method, path, body) = match if round == 0 { 1 } else { numbers.below(9) } {
                0 => ("GET", "/api/v1/sites?text=school".to_owned(), String::new()),
                1 => ("GET", format!("/api/v1/notes/{note}"), String::new()),
                2 => ("GET", format!("/api/v1/subjects/{site}/notes"), String::new()),
                3 => ("GET", format!("/api/v1/records/{note}/readers"), String::new()),
                4 => ("GET", "/api/v1/visits/queue".to_owned(), String::new()),
                5 => ("PATCH", format!("/api/v1/notes/{note}"), json!({ "version": 1, "text": "changed by nobody" }).to_string()),
                6 => ("GET", "/api/v1/me".to_owned(), String::new()),
                _ => ("POST", format!("/api/v1/subjects/{site}/notes"), says.to_string()),
            };
            if round > 0 && numbers.below(4) == 0 {
                let wait = Duration::from_micros(numbers.below(20_000));
                self.abandon(method, &path, proof, &body, wait);
            } else if let Some(answer) = self.ask(method, &path, proof, &body) {
                made.push(answer["id"].as_str().unwrap().to_owned());
            }
        }
        made
    }
}

#[test]
fn fifty_at_once_some_of_whom_leave_in_the_middle_lose_nothing_and_block_nobody() {
    let rounds = std::env::var("PARVIS_PROVE_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(8);
    let vall = Vall::new();
    let server = Server::start(&vall.installation);
    let accept = |member: &str, name: &str| {
        let link = vall.installation.stdout(&["members", "link", member]);
        server.accept(link.trim().split_once('#').unwrap().1, name)
    };
    let proofs = [accept(&vall.manager, "ada"), accept(&vall.contributor, "ben"), accept(&vall.adviser, "cleo"), String::new()];
    // The shared note has moved on, so that every change to its first version is refused as a conflict.
    let change = json!({ "version": 1, "text": "as it stands" });
    assert_eq!(server.json("PATCH", &format!("/api/v1/notes/{}", vall.note), &proofs[0], &change).status, 200);
    let scene = Scene { server: &server, school: &vall.school, note: &vall.note, proofs, seen: Seen::default() };
    let made: Vec<String> = std::thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|number| {
                scope.spawn({
                    let scene = &scene;
                    move || scene.client(number, rounds)
                })
            })
            .collect();
        clients.into_iter().flat_map(|client| client.join().unwrap()).collect()
    });
    assert!(!made.is_empty(), "nothing was written");
    // The server answers as before: everything acknowledged is there, and nothing is half there.
    for id in &made {
        let owner = scene.proofs.iter().find_map(|proof| {
            let answer = server.send("GET", &format!("/api/v1/notes/{id}"), proof, "");
            (answer.status == 200).then(|| answer.json())
        });
        assert!(owner.is_some_and(|note| note["text"].as_str().unwrap().starts_with("client ")), "{id} is lost");
    }
    let Scene { seen, .. } = scene;
    let figure = |number: &AtomicU64| number.load(Ordering::Relaxed);
    let (requests, abandoned, busy, slowest) = (figure(&seen.requests), figure(&seen.abandoned), figure(&seen.busy), figure(&seen.slowest_ms));
    server.stop_with_a_clean_log();
    vall.installation.stdout(&["journal", "verify"]);
    vall.installation.stdout(&["doctor"]);
    println!(
        "proof: parallel: {CLIENTS} clients, {requests} requests, {abandoned} abandoned, {} notes acknowledged, 0 lost, 0 failed, {busy} asked to come again, slowest {slowest} ms",
        made.len()
    );
}
