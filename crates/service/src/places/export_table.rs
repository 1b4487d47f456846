//! Exports as CSV (RFC 4180), by the `csv` crate. Texts are quoted, so that a `;` parts nothing where it is taken for the separator,
//! and what a spreadsheet would run as a formula is defused (OWASP, CSV injection).

use std::borrow::Cow;
use std::io::Write;

use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};
use serde_json::Value;

/// Bytes that tell a spreadsheet that a file is UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// A table that is being written.
pub(crate) struct Table<'w> {
    writer: Writer<&'w mut (dyn Write + Send)>,
}

impl<'w> Table<'w> {
    /// Begins a table with its header, behind a byte order mark where one is wanted.
    pub(crate) fn begin(out: &'w mut (dyn Write + Send), columns: &[&str], byte_order_mark: bool) -> std::io::Result<Self> {
        if byte_order_mark {
            out.write_all(BYTE_ORDER_MARK)?;
        }
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).quote_style(QuoteStyle::Necessary).from_writer(out);
        writer.write_record(columns)?;
        writer.flush()?;
        // The header is plain words; from here on every text is quoted.
        Ok(Self::resume(writer.into_inner().map_err(|error| error.into_error())?))
    }

    /// Goes on behind the header, or behind rows that were written before.
    pub(crate) fn resume(out: &'w mut (dyn Write + Send)) -> Self {
        Self { writer: WriterBuilder::new().terminator(Terminator::CRLF).quote_style(QuoteStyle::NonNumeric).from_writer(out) }
    }

    /// Writes a row with as many cells as there are columns.
    pub(crate) fn row<'v>(&mut self, cells: impl Iterator<Item = &'v Value>) -> std::io::Result<()> {
        for cell in cells {
            match cell {
                Value::Null => self.writer.write_field("")?,
                Value::String(text) => self.writer.write_field(defused(text).as_bytes())?,
                other => self.writer.write_field(other.to_string())?,
            }
        }
        Ok(self.writer.write_record(None::<&[u8]>)?)
    }

    /// Writes what is left.
    pub(crate) fn end(mut self) -> std::io::Result<()> {
        self.writer.flush()
    }
}

/// A text in which no spreadsheet finds a formula, at its beginning or behind what may be taken for a separator: what would begin one
/// stands behind an apostrophe.
fn defused(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut copied = 0;
    // Where a cell may begin for a spreadsheet: nothing but blanks and what nobody sees since then.
    let mut may_begin = true;
    for (at, letter) in text.char_indices() {
        if may_begin && begins_formula(letter) {
            out.push_str(&text[copied..at]);
            out.push('\'');
            copied = at;
        }
        may_begin = parts_cells(letter) || may_begin && is_skipped(letter);
    }
    if copied == 0 && out.is_empty() {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

/// Plain, full-width and small forms of what begins a formula.
fn begins_formula(letter: char) -> bool {
    matches!(letter, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '−' | '﹦' | '﹢' | '﹣' | '﹫')
}

fn parts_cells(letter: char) -> bool {
    matches!(letter, ';' | '\t' | '\r' | '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// What programs leave out at the beginning of a cell.
fn is_skipped(letter: char) -> bool {
    letter.is_whitespace() || parvis_model::is_unseen(letter) || matches!(letter, '"' | '\'' | '\u{2800}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn written(columns: &[&str], rows: &[Vec<Value>], byte_order_mark: bool) -> String {
        let mut out = Vec::new();
        let mut table = Table::begin(&mut out, columns, byte_order_mark).unwrap();
        rows.iter().for_each(|row| table.row(row.iter()).unwrap());
        table.end().unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn formulas_are_defused_wherever_a_spreadsheet_may_see_one() {
        let cases = [
            ("=cmd|calc", "'=cmd|calc"),
            ("a;=1+2", "a;'=1+2"),
            ("a; +1", "a; '+1"),
            ("\n=1+2", "\n'=1+2"),
            ("\u{b}=1+2", "\u{b}'=1+2"),
            ("\u{a0}=1+2", "\u{a0}'=1+2"),
            ("\u{3000}@x", "\u{3000}'@x"),
            ("\u{feff}=1", "\u{feff}'=1"),
            ("＝1+2", "'＝1+2"),
            ("  ＠x", "  '＠x"),
            ("a\r\n-1", "a\r\n'-1"),
            ("\"=1", "\"'=1"),
            ("==1", "'==1"),
        ];
        for (text, safe) in cases {
            assert_eq!(defused(text), safe, "{text:?}");
        }
        for unseen in ['\u{202e}', '\u{180e}', '\u{34f}', '\u{61c}', '\u{200b}', '\u{ad}', '\u{2066}', '\u{fe0f}', '\u{3164}', '\u{e0041}', '\u{7}', '\u{2800}']
        {
            for sign in ['=', '+', '-', '@', '＝'] {
                assert_eq!(defused(&format!("{unseen}{unseen}{sign}1")), format!("{unseen}{unseen}'{sign}1"), "{unseen:?}");
                assert_eq!(defused(&format!("a;{unseen}{sign}1")), format!("a;{unseen}'{sign}1"), "{unseen:?}");
            }
        }
        for harmless in ["", "A = B", "Saint-Étienne", "1+2", "mail@example.org", "a;b", "東京"] {
            assert_eq!(defused(harmless), harmless);
        }
    }

    #[test]
    fn texts_are_quoted_numbers_are_not_and_an_empty_table_has_its_header() {
        assert_eq!(written(&["name", "lon"], &[], false), "name,lon\r\n");
        let rows = [vec![json!("St. Mary, \"Old\"; x"), json!(-9.5)], vec![Value::Null, json!(true)]];
        assert_eq!(written(&["name", "lon"], &rows, true), "\u{feff}name,lon\r\n\"St. Mary, \"\"Old\"\"; x\",-9.5\r\n\"\",\"true\"\r\n");
    }

    #[test]
    fn another_reader_reads_back_what_was_written() {
        let texts = ["a;b", "line\nbreak", "\"quoted\"", "comma,", "plain", ""];
        let rows: Vec<Vec<Value>> = texts.iter().map(|text| vec![json!(text)]).collect();
        let text = written(&["name"], &rows, false);
        let read: Vec<String> = csv::Reader::from_reader(text.as_bytes()).records().map(|record| record.unwrap()[0].to_owned()).collect();
        assert_eq!(read, texts);
    }
}
