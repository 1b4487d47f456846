//! Asks every operation of the API what its description allows and what it does not: as nobody and as every role of the
//! demonstration. Needs schemathesis (`pip install schemathesis`).

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use crate::process::{output, parvis, root, run_parvis, step};

/// Cases that are generated for an operation.
const EXAMPLES: &str = "100";

/// One: with more, the source parsing of Python 3.11 fails at times ("AST constructor recursion depth mismatch").
const WORKERS: &str = "1";

struct Server {
    child: Child,
    address: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    fn start(folder: &std::path::Path) -> Result<Self, String> {
        let (data, extract) = (folder.join("data"), folder.join("invented-country.osm.pbf"));
        let (data, extract) = (data.to_string_lossy(), extract.to_string_lossy());
        output(run_parvis(&["invent", "--out", &extract]))?;
        output(run_parvis(&["--data", &data, "import", &extract]))?;
        let arguments = ["--data", &data, "serve", "--listen", "127.0.0.1:0", "--demonstration"];
        let mut child = Command::new(parvis()).args(arguments).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().map_err(|error| error.to_string())?;
        let mut address = String::new();
        let said = child.stdout.take().ok_or("the server says nothing")?;
        BufReader::new(said).read_line(&mut address).map_err(|error| error.to_string())?;
        Ok(Self { child, address: address.trim().trim_start_matches("http://").to_owned() })
    }

    /// Head and body of an answer.
    fn ask(&self, method: &str, path: &str, body: &str) -> Result<(String, String), String> {
        let failed = |error: std::io::Error| error.to_string();
        let mut stream = TcpStream::connect(&self.address).map_err(failed)?;
        let head = format!("{method} {path} HTTP/1.0\r\nHost: {}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n", self.address, body.len());
        stream.write_all((head + body).as_bytes()).map_err(failed)?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).map_err(failed)?;
        answer.split_once("\r\n\r\n").map(|(head, body)| (head.to_owned(), body.to_owned())).ok_or_else(|| "no answer".to_owned())
    }

    /// The members as whom one may look: role and id.
    fn members(&self) -> Result<Vec<(String, String)>, String> {
        let (_, body) = self.ask("GET", "/api/v1/demonstration", "")?;
        let value = |text: &str, key: &str| text.split_once(&format!("\"{key}\":\"")).and_then(|(_, rest)| rest.split('"').next()).map(str::to_owned);
        let members = body.split("\"member\":").skip(1).filter_map(|part| Some((value(part, "role")?, value(part, "id")?)));
        Ok(members.collect())
    }

    fn session(&self, member: &str) -> Result<String, String> {
        let (head, _) = self.ask("POST", "/api/v1/demonstration", &format!("{{\"member\":\"{member}\"}}"))?;
        let cookie = head.split_once("parvis_session=").and_then(|(_, rest)| rest.split(';').next()).ok_or("nobody was signed in")?;
        Ok(format!("Cookie: parvis_session={cookie}"))
    }
}

/// One line for nobody and for each role; an error with what was found.
pub(crate) fn prove() -> Result<Vec<String>, String> {
    // With a test of the program, as the tests build it: dependencies have the same features, and nothing is built twice.
    step("build the program", crate::process::cargo(&["build", "--profile", "demo", "--workspace", "--test", "program"]))?;
    let folder = root().join("target/schemathesis");
    let mut lines = Vec::new();
    for role in 0_usize.. {
        // Each role finds the register as it was: what the one before made and removed is gone.
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let server = Server::start(&folder)?;
        let members = server.members()?;
        let Some(who) = role.checked_sub(1).map_or(Some(None), |index| members.get(index).map(Some)) else { break };
        let description = format!("http://{}/api/v1/openapi.json", server.address);
        let mut command = Command::new("st");
        command.current_dir(root()).args(["run", &description, "--checks", "all", "--max-examples", EXAMPLES, "--seed", "1", "--workers", WORKERS]);
        let name = match who {
            None => "nobody",
            Some((role, member)) => {
                // Whoever ends the own session is nobody from then on.
                command.args(["--header", &server.session(member)?, "--exclude-path-regex", "sign-out", "--exclude-operation-id", "end_session"]);
                role
            }
        };
        let run = command.output().map_err(|error| format!("cannot run schemathesis: {error}; install it with: pip install schemathesis"))?;
        let said = String::from_utf8_lossy(&run.stdout).into_owned();
        if !run.status.success() {
            return Err(format!("{}\nas {name}:\n{said}", lines.join("\n")));
        }
        let cases = said.lines().map(str::trim).find(|line| line.contains("generated,")).unwrap_or("no cases").to_owned();
        lines.push(format!("api as {name}: {cases}"));
    }
    Ok(lines)
}
