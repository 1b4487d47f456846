//! The running program, spoken to over HTTP.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use serde_json::Value;

use crate::Installation;

/// The running program; stopped when the test ends, and its log looked at.
pub(crate) struct Server {
    child: Child,
    said: BufReader<std::process::ChildStdout>,
    /// What it says on its standard error, known when it has ended.
    log: Option<std::thread::JoinHandle<String>>,
    /// Under which address it says it answers.
    pub(crate) first_line: String,
    pub(crate) port: u16,
}

pub(crate) struct Answer {
    pub(crate) status: u16,
    /// In lower case.
    pub(crate) head: String,
    whole_head: String,
    pub(crate) body: Vec<u8>,
}

/// The password of everybody in these tests.
pub(crate) const PASSWORD: &str = "lantern gravel oboe thirst";

impl Answer {
    /// The cookie of a new session, as the header that sends it back.
    pub(crate) fn cookie(&self) -> String {
        let (_, rest) = self.whole_head.split_once("parvis_session=").unwrap();
        format!("Cookie: parvis_session={}\r\n", rest.split(';').next().unwrap())
    }

    /// The cookie by which the browser is known later, as the header that sends it back.
    pub(crate) fn device(&self) -> String {
        let (_, rest) = self.whole_head.split_once("parvis_device_").unwrap();
        format!("Cookie: parvis_device_{}\r\n", rest.split(';').next().unwrap())
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

impl Server {
    pub(crate) fn start(installation: &Installation) -> Self {
        Self::start_with(installation, &[])
    }

    pub(crate) fn start_with(installation: &Installation, options: &[&str]) -> Self {
        Self::start_at(installation, "127.0.0.1:0", options)
    }

    pub(crate) fn start_at(installation: &Installation, listen: &str, options: &[&str]) -> Self {
        Self::start_command(installation.command(&[&["serve", "--listen", listen], options].concat()))
    }

    /// Started by a shell that first sets its limits.
    #[cfg(target_os = "linux")]
    pub(crate) fn start_under(installation: &Installation, limits: &str) -> Self {
        let serve = installation.command(&["serve", "--listen", "127.0.0.1:0"]);
        let mut shell = std::process::Command::new("sh");
        shell.args(["-c", &format!("{limits}; exec \"$@\""), "sh"]).arg(serve.get_program()).args(serve.get_args());
        Self::start_command(shell)
    }

    /// A command that becomes the server.
    pub(crate) fn start_command(mut command: std::process::Command) -> Self {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let mut talk = child.stderr.take().unwrap();
        // Read all the time: a server whose log nobody reads waits once the pipe is full.
        let log = std::thread::spawn(move || {
            let mut log = String::new();
            talk.read_to_string(&mut log).unwrap();
            log
        });
        let mut address = String::new();
        said.read_line(&mut address).unwrap();
        let port = address.trim().rsplit(':').next().unwrap().parse().unwrap();
        Self { child, said, log: Some(log), first_line: address, port }
    }

    /// What stands behind `#` in the next line that the program says.
    pub(crate) fn secret_of_first_link(&mut self) -> String {
        self.line().split_once("/welcome#").unwrap().1.to_owned()
    }

    /// The next line that the program says.
    pub(crate) fn line(&mut self) -> String {
        let mut line = String::new();
        self.said.read_line(&mut line).unwrap();
        line.trim().to_owned()
    }

    /// A request with a body in JSON.
    pub(crate) fn json(&self, method: &str, path: &str, proof: &str, body: &Value) -> Answer {
        self.send(method, path, &format!("{proof}Content-Type: application/json\r\n"), &body.to_string())
    }

    /// Accepts an invitation; answers with the header that proves who is signed in.
    pub(crate) fn accept(&self, secret: &str, user_name: &str) -> String {
        let body = serde_json::json!({ "secret": secret, "user_name": user_name, "password": PASSWORD, "name": user_name, "organisation": "Authority" });
        let answer = self.json("POST", "/api/v1/invitation/accept", "", &body);
        assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(&answer.body));
        answer.cookie()
    }

    pub(crate) fn send(&self, method: &str, path: &str, headers: &str, body: &str) -> Answer {
        self.try_send(method, path, headers, body).unwrap()
    }

    /// None when the server went away before it had answered.
    pub(crate) fn try_send(&self, method: &str, path: &str, headers: &str, body: &str) -> Option<Answer> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        let host = if headers.contains("Host:") { String::new() } else { format!("Host: localhost:{}\r\n", self.port) };
        write!(stream, "{method} {path} HTTP/1.1\r\n{host}{headers}Connection: close\r\nContent-Length: {}\r\n\r\n{body}", body.len()).ok()?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).ok()?;
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
        let whole_head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let head = whole_head.to_lowercase();
        let mut body = bytes[end + 4..].to_vec();
        if head.contains("transfer-encoding: chunked") {
            body = unchunk(&body);
        }
        Some(Answer { status: head.split(' ').nth(1)?.parse().ok()?, head, whole_head, body })
    }

    /// A file that the server sees, for those who do not see its disks.
    pub(crate) fn seen_from_outside(&self, path: &std::path::Path) -> std::path::PathBuf {
        format!("/proc/{}/root{}", self.child.id(), path.display()).into()
    }

    /// The most memory that the process has had at a time, in MiB.
    #[cfg(target_os = "linux")]
    pub(crate) fn peak_mebibytes(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() / 1024
    }

    /// As `kill -9` does it.
    pub(crate) fn kill(&self) {
        let killed = std::process::Command::new("kill").args(["-9", &self.child.id().to_string()]).status().unwrap();
        assert!(killed.success());
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.send("GET", path, "", "")
    }

    /// Asks the server to stop and looks whether it complained of anything.
    pub(crate) fn stop_with_a_clean_log(self) {
        assert_eq!(self.stopped(), "");
    }

    /// Asks the server to stop; what it said meanwhile on its standard error.
    pub(crate) fn stopped(mut self) -> String {
        std::process::Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
        assert!(self.child.wait().unwrap().success());
        self.log.take().unwrap().join().unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn unchunk(mut body: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    while let Some(end) = body.windows(2).position(|window| window == b"\r\n") {
        let length = usize::from_str_radix(std::str::from_utf8(&body[..end]).unwrap(), 16).unwrap();
        if length == 0 {
            break;
        }
        whole.extend_from_slice(&body[end + 2..end + 2 + length]);
        body = &body[end + 2 + length + 2..];
    }
    whole
}
