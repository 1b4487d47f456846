//! What was answered to the questions of an item, as it is printed: each question with its answer, or that it has none.

use serde::Serialize;
use serde_json::Value;

use super::questions::{Kind, Question, is_needed};
use crate::Words;
use crate::printing::{Printing, grouped, ours};
use crate::text::{Line, Printer};

/// A question with its answer.
#[derive(Serialize)]
pub(crate) struct Row {
    pub(crate) asked: String,
    pub(crate) said: Vec<Line>,
    /// Whether an answer is missing.
    pub(crate) open: bool,
    /// Questions that belong to this one, as often as they were answered.
    pub(crate) inner: Vec<Vec<Row>>,
}

/// Says answers in the words of a language.
pub(crate) struct Sayer<'a> {
    pub(crate) printing: &'a Printing,
    pub(crate) words: &'a Words,
    pub(crate) printer: Printer,
    /// The answer to R0: it decides what R6 asks.
    pub(crate) screening: Option<&'a Value>,
}

impl Sayer<'_> {
    pub(crate) fn rows(&mut self, questions: &[Question], value: &Value) -> Vec<Row> {
        let mut rows = Vec::with_capacity(questions.len());
        for question in questions {
            let said = value.get(question.name).filter(|said| !said.is_null());
            match (question.kind, said) {
                (Kind::Asked(asked), said) if question.name == "effects" => rows.extend(self.rows(asked, said.unwrap_or(&Value::Null))),
                _ => {
                    let row = self.row(question, said.unwrap_or(&Value::Null));
                    if !row.open || is_needed(question.name, value, self.screening) {
                        rows.push(row);
                    }
                }
            }
        }
        rows
    }

    fn row(&mut self, question: &Question, said: &Value) -> Row {
        let (mut lines, mut inner) = (Vec::new(), Vec::new());
        match question.kind {
            Kind::Group(asked) | Kind::Asked(asked) => {
                inner.extend((said.is_object() || matches!(question.kind, Kind::Asked(_))).then(|| self.rows(asked, said)))
            }
            Kind::List(asked, none) => match said.as_array() {
                Some(all) if all.is_empty() && none => lines.push(self.word("rights-empty-is-answer")),
                all => inner.extend(all.into_iter().flatten().map(|one| self.rows(asked, one))),
            },
            _ => lines = self.plain(question.kind, said),
        }
        let asked = self.words.say(&format!("rights-q-{}", question.words), &[]);
        Row { asked, open: lines.is_empty() && inner.is_empty(), said: lines, inner }
    }

    /// An answer without further questions; nothing where there is none.
    fn plain(&mut self, kind: Kind, said: &Value) -> Vec<Line> {
        match (kind, said) {
            (Kind::Yes, Value::Bool(yes)) => vec![self.word(if *yes { "rights-yes" } else { "rights-no" })],
            (Kind::Text, Value::String(text)) => self.printer.lines(text),
            (Kind::Day, Value::String(day)) => vec![ours(self.printing.day_in_words(numbers_of(day), self.words))],
            (Kind::Number, Value::Number(number)) => {
                let number = number.as_u64().and_then(|number| u32::try_from(number).ok()).unwrap_or(u32::MAX);
                vec![ours(grouped(number, &self.words.language))]
            }
            (Kind::One(prefix), Value::String(word)) => vec![self.chosen(prefix, word)],
            (Kind::Many(_, none), Value::Array(all)) if all.is_empty() => {
                if none {
                    vec![self.word("rights-empty-is-answer")]
                } else {
                    Vec::new()
                }
            }
            (Kind::Many(prefix, _), Value::Array(all)) => all.iter().filter_map(Value::as_str).map(|word| self.chosen(prefix, word)).collect(),
            _ => Vec::new(),
        }
    }

    fn word(&self, key: &str) -> Line {
        ours(self.words.say(key, &[]))
    }

    /// A word of a closed list as people say it; one that no list has, as it was written.
    fn chosen(&mut self, prefix: &str, word: &str) -> Line {
        if word.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'_') {
            self.word(&format!("{prefix}-{word}"))
        } else {
            ours(self.printer.within(word))
        }
    }
}

/// Year, month and day of a day as ISO 8601 writes it.
fn numbers_of(day: &str) -> [i16; 3] {
    let mut parts = day.split('-').map(|part| part.parse().unwrap_or(1));
    [(); 3].map(|()| parts.next().unwrap_or(1))
}
