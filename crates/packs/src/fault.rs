use std::fmt;

/// One thing that is wrong with a pack, said so that somebody who does not program can put it right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file, relative to the folder of packs.
    pub file: String,
    /// The line, from 1; 0 where the whole file is meant.
    pub line: usize,
    /// What is wrong, and what to do.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.message),
            line => write!(f, "{}, line {line}: {}", self.file, self.message),
        }
    }
}

/// Gathers what is wrong with one file.
pub(crate) struct Faults<'a> {
    file: &'a str,
    text: &'a str,
    pub(crate) found: Vec<Fault>,
}

impl<'a> Faults<'a> {
    pub(crate) fn of(file: &'a str, text: &'a str) -> Self {
        Self { file, text, found: Vec::new() }
    }

    /// The line of a byte of the file, from 1.
    pub(crate) fn line(&self, offset: usize) -> usize {
        self.text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
    }

    /// Something is wrong at a byte of the file.
    pub(crate) fn at(&mut self, offset: usize, message: impl Into<String>) {
        let line = self.line(offset);
        self.found.push(Fault { file: self.file.to_owned(), line, message: message.into() });
    }

    /// Something is wrong with the file as a whole.
    pub(crate) fn whole(&mut self, message: impl Into<String>) {
        self.found.push(Fault { file: self.file.to_owned(), line: 0, message: message.into() });
    }

    /// Something is wrong with a field at the head of the file.
    pub(crate) fn field(&mut self, name: &str, message: impl Into<String>) {
        let is_field = |line: &str| line.trim_start().strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('='));
        let line = self.text.lines().position(is_field).map_or(0, |line| line + 1);
        self.found.push(Fault { file: self.file.to_owned(), line, message: message.into() });
    }

    /// A pack is called as its folder is.
    pub(crate) fn named(&mut self, key: &toml::Spanned<String>, folder: &str) {
        if key.get_ref() != folder {
            self.at(key.span().start, format!("the pack is called \"{}\", and its folder \"{folder}\"", key.get_ref()));
        }
    }

    /// What every pack says at its head: which version it is, under which licence, and where it comes from.
    pub(crate) fn head(&mut self, fields: [(&str, &str); 3]) {
        for (name, _) in fields.into_iter().filter(|(_, text)| text.trim().is_empty()) {
            self.field(name, format!("\"{name}\" is empty"));
        }
    }

    /// A day at the head of the file.
    pub(crate) fn day(&mut self, name: &str, day: &str) {
        if !is_day(day) {
            self.field(name, format!("\"{day}\" is no day; write it as 2026-07-17"));
        }
    }

    /// Keys of one kind: each well formed, none twice.
    pub(crate) fn keys<'k>(&mut self, what: &str, keys: impl Iterator<Item = &'k toml::Spanned<String>>) {
        let mut seen = std::collections::HashSet::new();
        for key in keys {
            let word = key.get_ref();
            if word.is_empty() || !word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_') {
                self.at(key.span().start, format!("the key \"{word}\" may hold only a-z, 0-9 and _"));
            }
            if !seen.insert(word) {
                self.at(key.span().start, format!("the {what} \"{word}\" stands twice"));
            }
        }
    }

    /// Reads the file; what is no TOML of this form is one fault with its line.
    pub(crate) fn read<T: serde::de::DeserializeOwned>(&mut self) -> Option<T> {
        match toml::from_str(self.text) {
            Ok(read) => Some(read),
            Err(error) => {
                let message = error.message().to_owned();
                match error.span() {
                    Some(span) => self.at(span.start, message),
                    None => self.whole(message),
                }
                None
            }
        }
    }
}

/// Whether a text is a day, such as 2026-07-17.
pub(crate) fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok()
}

/// A text that people read: there, no longer than a page of a phone, and without control characters.
pub(crate) fn text(faults: &mut Faults<'_>, at: usize, what: &str, text: &str, longest: usize) {
    if text.trim().is_empty() {
        faults.at(at, format!("\"{what}\" is empty"));
    }
    let length = text.chars().count();
    if length > longest {
        faults.at(at, format!("\"{what}\" has {length} characters; it may have {longest}"));
    }
    if text.chars().any(char::is_control) {
        faults.at(at, format!("\"{what}\" holds a control character or a line break; write it on one line"));
    }
}

/// Enough of a word to be found again.
pub(crate) fn shortened(word: &str) -> String {
    word.chars().filter(|letter| !letter.is_control()).take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_names_file_and_line() {
        let mut faults = Faults::of("duties/x/pack.toml", "a = 1\nb = \nc = 2\n");
        assert!(faults.read::<toml::Table>().is_none());
        assert_eq!((faults.found[0].line, faults.found.len()), (2, 1));
        faults.whole("there are no cases");
        assert_eq!(faults.found[1].to_string(), "duties/x/pack.toml: there are no cases");
    }
}
