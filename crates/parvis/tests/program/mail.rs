//! E-mail: the settings tried on the command line, and an address confirmed and stopped over HTTP.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use serde_json::json;

use crate::notes::Vall;
use crate::running::Server;

/// A mail server of this machine: its port, and the letters that come, as they come. It says whether it took them, or nothing more.
fn post(says: bool) -> (u16, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let (sender, letters) = channel();
    std::thread::spawn(move || listener.incoming().flatten().for_each(|stream| talk(&stream, &sender, says)));
    (port, letters)
}

fn talk(stream: &TcpStream, letters: &Sender<String>, says: bool) {
    let answer = |text: &str| (&*stream).write_all(format!("{text}\r\n").as_bytes()).is_ok();
    answer("220 post");
    let mut letter: Option<String> = None;
    for line in BufReader::new(stream).lines().map_while(Result::ok) {
        match letter.take() {
            Some(whole) if line == "." => {
                letters.send(whole).unwrap();
                if says {
                    answer("250 taken");
                }
            }
            Some(whole) => letter = Some(format!("{whole}{line}\n")),
            None if line == "DATA" => {
                letter = Some(String::new());
                answer("354 go on");
            }
            None => {
                answer("250 ok");
            }
        }
    }
}

fn settings(port: u16) -> String {
    format!("[mail]\nserver = \"127.0.0.1\"\nport = {port}\nsecurity = \"none\"\nfrom = \"parvis@example.org\"\naddress = \"https://parvis.example.org\"\n")
}

/// What stands behind a word in a link; lines of a letter end where it says so.
fn code(letter: &str, word: &str) -> String {
    let whole = letter.replace("=\n", "").replace("=3D", "=");
    whole.split(&format!("#{word}=")).nth(1).unwrap().split_whitespace().next().unwrap().to_owned()
}

#[test]
fn the_settings_are_tried_on_the_command_line_which_says_what_is_wrong_and_what_to_do() {
    let vall = Vall::new();
    let test = ["mail", "test", "--to", "ada@example.com"];
    let off = vall.installation.run(&test);
    assert!(String::from_utf8_lossy(&off.stderr).contains("names no mail server"), "{}", String::from_utf8_lossy(&off.stderr));
    assert!(vall.installation.stdout(&["mail", "state"]).contains("names no mail server"));
    let (port, letters) = post(true);
    vall.installation.write("data/parvis.toml", settings(port).as_bytes());
    assert!(vall.installation.stdout(&test).contains("has taken the message"));
    let letter = letters.recv_timeout(Duration::from_secs(20)).unwrap();
    assert!(letter.contains("To: ada@example.com") && letter.contains("Auto-Submitted: auto-generated"), "{letter}");
    let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    vall.installation.write("data/parvis.toml", settings(nobody).as_bytes());
    let gone = vall.installation.run(&test);
    let said = String::from_utf8_lossy(&gone.stderr).into_owned();
    assert!(gone.status.code() == Some(1) && said.contains("cannot be reached") && said.contains("Check the server and the port under [mail]"), "{said}");
    let wrong = vall.installation.run(&["mail", "test", "--to", "ada@example.com\r\nBcc: eve@example.com"]);
    assert!(wrong.status.code() == Some(3) && String::from_utf8_lossy(&wrong.stderr).contains("no e-mail address"), "{wrong:?}");
    vall.installation.write("data/parvis.toml", b"[mail]\nserver = \"mail.example.org\"\nfrom = \"x\"\naddress = \"parvis.example.org\"\n");
    let refused = vall.installation.run(&test);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("mail.from") && said.contains("mail.address") && said.contains("line 3"), "{said}");
}

#[test]
fn an_address_is_confirmed_by_its_link_and_letters_stop_by_one_click_of_a_program_for_mail() {
    let vall = Vall::new();
    let (port, letters) = post(true);
    vall.installation.write("data/parvis.toml", settings(port).as_bytes());
    let link = vall.installation.stdout(&["members", "link", &vall.manager]);
    let server = Server::start(&vall.installation);
    let ada = server.accept(link.trim().split_once('#').unwrap().1, "ada");
    let own = || server.send("GET", "/api/v1/me/digest", &ada, "").json();
    assert_eq!((&own()["available"], &own()["rhythm"]), (&json!(true), &json!("off")));
    let wanted = json!({ "rhythm": "daily", "address": "ada@example.com", "language": "en" });
    let chosen = server.json("PUT", "/api/v1/me/digest", &ada, &wanted);
    assert_eq!((chosen.status, &chosen.json()["confirmed"]), (200, &json!(false)));
    let letter = letters.recv_timeout(Duration::from_secs(30)).unwrap();
    let confirm = code(&letter, "confirm");
    let wrong = server.json("POST", "/api/v1/digest/confirm", "", &json!({ "code": "nonsense" }));
    assert_eq!(wrong.status, 404);
    assert_eq!(server.json("POST", "/api/v1/digest/confirm", "", &json!({ "code": confirm })).status, 204);
    assert_eq!(own()["confirmed"], json!(true));

    // The code that stops it is in no letter yet: a wrong one stops nothing, and opening the link leads to the page that asks.
    let opened = server.send("GET", "/api/v1/digest/stop?code=abc", "", "");
    assert!(opened.status == 303 && opened.head.contains("location: /digest#stop=abc"), "{}", opened.head);
    assert_eq!(server.send("GET", "/api/v1/digest/stop?code=a%0d%0ab", "", "").status, 404);
    let form = "Content-Type: application/x-www-form-urlencoded\r\n";
    assert_eq!(server.send("POST", "/api/v1/digest/stop?code=abc", form, "List-Unsubscribe=One-Click").status, 404);
    let stopped = server.send("DELETE", "/api/v1/me/digest", &ada, "").json();
    assert_eq!((&stopped["rhythm"], stopped.get("address")), (&json!("off"), None));
    assert_eq!(server.send("GET", "/api/v1/mail", &ada, "").status, 403);
}

#[test]
fn a_program_that_is_killed_while_a_letter_is_on_its_way_does_not_send_it_again_and_says_so() {
    let vall = Vall::new();
    let (port, letters) = post(false);
    vall.installation.write("data/parvis.toml", settings(port).as_bytes());
    let link = vall.installation.stdout(&["members", "link", &vall.manager]);
    let server = Server::start(&vall.installation);
    let ada = server.accept(link.trim().split_once('#').unwrap().1, "ada");
    let wanted = json!({ "rhythm": "daily", "address": "ada@example.com", "language": "en" });
    assert_eq!(server.json("PUT", "/api/v1/me/digest", &ada, &wanted).status, 200);
    letters.recv_timeout(Duration::from_secs(30)).unwrap();
    server.kill();
    drop(server);
    let again = Server::start(&vall.installation);
    let not_sent = || again.send("GET", "/api/v1/me/digest", &ada, "").json()["not_sent"].clone();
    // Its round has begun: what was on its way is said first.
    let begun = std::time::Instant::now();
    while not_sent() != json!("unclear") {
        assert!(begun.elapsed() < Duration::from_secs(30), "{}", not_sent());
        std::thread::sleep(Duration::from_millis(100));
    }
    assert!(letters.recv_timeout(Duration::from_secs(12)).is_err(), "not a second time");
    let state = vall.installation.stdout(&["mail", "state"]);
    assert!(state.contains("confirmation") && state.contains("it may have arrived") && !state.contains("ada@"), "{state}");
}
