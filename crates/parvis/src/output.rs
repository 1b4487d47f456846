//! What commands print. Everything for a terminal goes through here: names and texts that somebody else wrote may hold
//! characters that move the cursor, hide or turn what stands beside them. These are written out (`\u{202e}`), whether standard
//! output is a terminal or not: what is piped ends in a terminal sooner or later. Programs read `--json`, where the same
//! characters stand escaped as JSON does it.

use std::io::{IsTerminal, Write};

use parvis_model::{visible_json, visible_line, visible_text};
use serde::Serialize;

use crate::exit::Failure;

/// One JSON value on standard output.
pub(crate) fn json(value: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).map_err(|error| Failure::Environment(error.to_string()))?;
    json_text(&text)
}

/// A JSON text on standard output.
pub(crate) fn json_text(text: &str) -> Result<(), Failure> {
    Ok(writeln!(std::io::stdout(), "{}", visible_json(text))?)
}

/// A line on standard output.
pub(crate) fn line(text: &str) -> Result<(), Failure> {
    Ok(writeln!(std::io::stdout(), "{}", visible_line(text))?)
}

/// A text of several lines on standard output.
pub(crate) fn text(text: &str) -> Result<(), Failure> {
    Ok(writeln!(std::io::stdout(), "{}", visible_text(text))?)
}

/// A number with what is counted: one fault, two faults. For words that take an s.
pub(crate) fn counted(number: u64, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

/// A line of talk on standard error; a talk that nobody hears is no failure.
pub(crate) fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{}", visible_line(text));
}

/// What went wrong, on standard error; it may have several lines.
pub(crate) fn complain(text: &str) {
    let _ = std::io::stderr().write_all(format!("{}\n", visible_text(text)).as_bytes());
}

/// Where a file goes that is written to standard output: as it is into a pipe, made visible on a terminal.
pub(crate) fn file() -> Box<dyn Write + Send> {
    let out = std::io::stdout();
    if out.is_terminal() { Box::new(Visible { out, waiting: Vec::new() }) } else { Box::new(std::io::BufWriter::new(out)) }
}

/// The log, on standard error.
pub(crate) fn log() -> impl Write {
    Visible { out: std::io::stderr(), waiting: Vec::new() }
}

/// Makes what is written visible, line by line.
struct Visible<W: Write> {
    out: W,
    waiting: Vec<u8>,
}

impl<W: Write> Write for Visible<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.waiting.extend_from_slice(bytes);
        if let Some(end) = self.waiting.iter().rposition(|byte| *byte == b'\n') {
            let lines: Vec<u8> = self.waiting.drain(..=end).collect();
            self.out.write_all(visible_text(&String::from_utf8_lossy(&lines)).as_bytes())?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        let rest = std::mem::take(&mut self.waiting);
        self.out.write_all(visible_text(&String::from_utf8_lossy(&rest)).as_bytes())?;
        self.out.flush()
    }
}

impl<W: Write> Drop for Visible<W> {
    fn drop(&mut self) {
        let _ = self.flush();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_a_thing_is_not_several() {
        assert_eq!([0, 1, 2].map(|number| counted(number, "fault")), ["0 faults", "1 fault", "2 faults"]);
    }

    #[test]
    fn what_is_written_in_pieces_is_made_visible_without_cutting_a_character() {
        let mut shown = Vec::new();
        let mut out = Visible { out: &mut shown, waiting: Vec::new() };
        let text = "Église \u{202e}\u{1b}[2J\nsecond\u{9b}";
        text.as_bytes().chunks(1).for_each(|byte| out.write_all(byte).unwrap());
        drop(out);
        assert_eq!(String::from_utf8(shown).unwrap(), "Église \\u{202e}\\u{1b}[2J\nsecond\\u{9b}");
    }
}
