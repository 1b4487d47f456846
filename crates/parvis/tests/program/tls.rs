//! TLS of the program's own: what a browser on another device meets.

use std::process::Command;

use crate::running::Server;
use crate::{Installation, text};

fn curl(arguments: &[&str]) -> Option<(i32, String)> {
    let output = Command::new("curl").args(["--silent", "--show-error", "--noproxy", "*", "--max-time", "20", "--include"]).args(arguments).output().ok()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    Some((output.status.code().unwrap_or(-1), said))
}

#[test]
fn a_named_server_speaks_tls_with_a_certificate_of_its_own_authority() {
    let installation = Installation::new();
    installation.stdout(&["init"]);
    installation.write("data/parvis.toml", b"[tls]\nnames = [\"parvis.example\", \"127.0.0.1\"]\n");
    let mut server = Server::start_at(&installation, "0.0.0.0:0", &[]);
    assert!(server.first_line.starts_with("https://parvis.example:"), "{}", server.first_line);
    let fingerprint = server.line();
    assert!(fingerprint.starts_with("fingerprint of its own authority (SHA-256): "), "{fingerprint}");
    let link = server.secret_of_first_link();
    let authority = text(&installation.path("data").join("ca.pem"));
    let (name, address) = (format!("parvis.example:{}", server.port), format!("parvis.example:{}:127.0.0.1", server.port));
    let ask = |rest: &[&str]| curl(&[&["--resolve", &address, "--cacert", &authority], rest].concat());
    let Some((code, said)) = ask(&[&format!("https://{name}/api/v1/installation")]) else {
        eprintln!("skipped: curl is missing");
        return;
    };
    assert_eq!(code, 0, "{said}");
    assert!(!said.to_lowercase().contains("strict-transport-security"), "nothing is insisted on with an authority of our own");
    let body = format!(
        "{{\"secret\":\"{link}\",\"user_name\":\"ada\",\"password\":\"{}\",\"name\":\"Ada\",\"organisation\":\"Authority\"}}",
        crate::running::PASSWORD
    );
    let (_, said) = ask(&["--json", &body, &format!("https://{name}/api/v1/invitation/accept")]).unwrap();
    assert!(said.contains("__Host-parvis_session=") && said.contains("; Secure"), "{said}");
    // Who does not know the authority, asks for an older protocol, plainly, or under another name, gets nothing.
    assert_ne!(curl(&["--resolve", &address, &format!("https://{name}/")]).unwrap().0, 0);
    assert_ne!(ask(&["--tls-max", "1.2", &format!("https://{name}/")]).unwrap().0, 0);
    assert_ne!(curl(&[&format!("http://127.0.0.1:{}/", server.port)]).unwrap().0, 0);
    let (_, said) = ask(&["--header", "Host: evil.example", &format!("https://{name}/api/v1/sites")]).unwrap();
    assert!(said.starts_with("HTTP/1.1 403"), "{said}");
    let (_, said) = ask(&["--header", "Sec-Fetch-Site: cross-site", "--request", "POST", &format!("https://{name}/api/v1/sign-out")]).unwrap();
    assert!(said.starts_with("HTTP/1.1 403"), "{said}");
    server.stop_with_a_clean_log();
}

#[test]
fn a_page_over_plain_http_hands_out_the_certificate_of_the_authority_and_nothing_else() {
    let installation = Installation::new();
    installation.stdout(&["init"]);
    installation.write("data/parvis.toml", b"[tls]\nnames = [\"127.0.0.1\"]\n");
    // A port that was free a moment ago.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port().to_string();
    let mut server = Server::start_at(&installation, "127.0.0.1:0", &["--certificate-help", &port]);
    let fingerprint = server.line().rsplit(' ').next().unwrap().to_owned();
    let Some((code, page)) = curl(&[&format!("http://127.0.0.1:{port}/")]) else {
        eprintln!("skipped: curl is missing");
        return;
    };
    assert!(code == 0 && page.contains(&fingerprint), "{page}");
    let (_, pem) = curl(&[&format!("http://127.0.0.1:{port}/ca.pem")]).unwrap();
    assert!(pem.contains("BEGIN CERTIFICATE") && !pem.contains("PRIVATE KEY"));
    let (_, nothing) = curl(&[&format!("http://127.0.0.1:{port}/api/v1/sites")]).unwrap();
    assert!(nothing.starts_with("HTTP/1.1 404"), "{nothing}");
    server.stop_with_a_clean_log();
}

#[test]
fn a_certificate_that_is_none_is_said_at_the_start() {
    let installation = Installation::new();
    installation.stdout(&["init"]);
    for name in ["data/chain.pem", "data/key.pem"] {
        installation.write(name, b"nothing");
    }
    installation.write("data/parvis.toml", b"[tls]\nnames = [\"parvis.example\"]\ncertificate = \"chain.pem\"\nkey = \"key.pem\"\n");
    let output = installation.run(&["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("the certificate cannot be used"));
}
