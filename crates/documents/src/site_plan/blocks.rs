//! What the pages of a plan are made of.

use serde::Serialize;

use super::drawing::Drawing;
use crate::printing::Act;
use crate::text::Line;

/// A part with a heading.
#[derive(Serialize)]
pub(super) struct Part {
    pub(super) title: String,
    /// What the heading means, where it is a word of the field.
    pub(super) means: String,
    /// Whether it begins on a page of its own.
    pub(super) on_new_page: bool,
    pub(super) blocks: Vec<Block>,
}

/// One thing in a part.
#[derive(Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub(super) enum Block {
    /// A heading within the part.
    Heading { says: String },
    /// Paragraphs.
    Text { lines: Vec<Line> },
    /// Lines under a few words of ours.
    List { label: String, lines: Vec<Line> },
    /// Words of ours, each with what was written.
    Facts { rows: Vec<(String, Vec<Line>)> },
    /// A table; `wide` is how wide its columns are beside each other, none for as wide as what stands there.
    Table { wide: Vec<Option<f64>>, head: Vec<String>, rows: Vec<Vec<Vec<Line>>> },
    /// The steps of a procedure.
    Steps { rows: Vec<PrintedStep> },
    /// Words to say, and whose they are.
    Say { lines: Vec<Line>, of: String },
    /// A sentence of ours.
    Note { says: String },
    /// The outline with ways and places.
    Sketch { drawing: Box<Drawing> },
}

#[derive(Serialize)]
pub(super) struct PrintedStep {
    pub(super) act: Act,
    pub(super) otherwise: Vec<Line>,
    pub(super) function: String,
    pub(super) deputies: String,
}
