//! A browser of a few lines: one connection on this machine that is kept.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// A connection to a server on this machine.
pub(crate) struct Asker {
    stream: BufReader<TcpStream>,
    host: String,
    cookie: Option<String>,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
    cookie: Option<String>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Asker {
    /// Connects to `http://localhost:PORT`.
    pub(crate) fn new(address: &str) -> Result<Self, String> {
        let host = address.trim_start_matches("http://").to_owned();
        let stream = TcpStream::connect(&host).map_err(|error| format!("{host}: {error}"))?;
        stream.set_nodelay(true).and_then(|()| stream.set_read_timeout(Some(Duration::from_secs(120)))).map_err(|error| error.to_string())?;
        Ok(Self { stream: BufReader::new(stream), host, cookie: None })
    }

    /// Becomes a member of the demonstration.
    pub(crate) fn look_as(&mut self, member: &str) -> Result<(), String> {
        let answer = self.send("POST", "/api/v1/demonstration", Some(&format!("{{\"member\":\"{member}\"}}")))?;
        let cookie = answer.cookie.as_deref().and_then(|cookie| cookie.split(';').next());
        self.cookie = Some(cookie.ok_or_else(|| format!("nobody signed in: {} {}", answer.status, answer.text()))?.to_owned());
        Ok(())
    }

    /// Asks, and says how many milliseconds it took until the last byte was here.
    pub(crate) fn get(&mut self, path: &str) -> Result<(Answer, f64), String> {
        let start = Instant::now();
        let answer = self.send("GET", path, None)?;
        let took = start.elapsed().as_secs_f64() * 1000.0;
        if answer.status >= 400 {
            return Err(format!("{path}: {} {}", answer.status, answer.text()));
        }
        Ok((answer, took))
    }

    fn send(&mut self, method: &str, path: &str, body: Option<&str>) -> Result<Answer, String> {
        let mut head = format!("{method} {path} HTTP/1.1\r\nHost: {}\r\n", self.host);
        if let Some(cookie) = &self.cookie {
            head += &format!("Cookie: {cookie}\r\n");
        }
        if let Some(body) = body {
            head += &format!("Origin: http://{}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n", self.host, body.len());
        }
        head += "\r\n";
        head += body.unwrap_or_default();
        self.stream.get_mut().write_all(head.as_bytes()).map_err(|error| error.to_string())?;
        self.read().map_err(|error| format!("{path}: {error}"))
    }

    fn line(&mut self) -> std::io::Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        Ok(line.trim_end().to_owned())
    }

    fn read(&mut self) -> std::io::Result<Answer> {
        let status = self.line()?.split(' ').nth(1).and_then(|word| word.parse().ok()).unwrap_or(0);
        let (mut length, mut chunked, mut cookie) = (0, false, None);
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(':') else { break };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.trim().parse().unwrap_or(0),
                "transfer-encoding" => chunked = value.contains("chunked"),
                "set-cookie" => cookie = Some(value.trim().to_owned()),
                _ => {}
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        while chunked {
            let size = usize::from_str_radix(&self.line()?, 16).unwrap_or(0);
            let start = body.len();
            body.resize(start + size, 0);
            self.stream.read_exact(&mut body[start..])?;
            self.line()?;
            chunked = size > 0;
        }
        Ok(Answer { status, body, cookie })
    }
}

/// The values of a key in a text of JSON, as they are written there: enough for ids, names and numbers.
pub(crate) fn values(json: &str, key: &str) -> Vec<String> {
    let mark = format!("\"{key}\":");
    let value = |rest: &str| match rest.trim_start().strip_prefix('"') {
        Some(text) => text.split('"').next().unwrap_or_default().to_owned(),
        None => rest.split([',', '}', ']']).next().unwrap_or_default().trim().to_owned(),
    };
    json.match_indices(&mark).map(|(at, _)| value(&json[at + mark.len()..])).collect()
}

/// A text as a part of a query.
pub(crate) fn encoded(text: &str) -> String {
    text.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_in_json_of_one_line_and_of_many() {
        assert_eq!(values(r#"[{"id":"a","n":1},{"id":"b"}]"#, "id"), ["a", "b"]);
        assert_eq!(values("{\n  \"id\": \"a\",\n  \"n\": 12\n}", "id"), ["a"]);
        assert_eq!(values("{\n  \"id\": \"a\",\n  \"n\": 12\n}", "n"), ["12"]);
    }
}
