//! What a report is made of, as the visit says it.

use std::sync::Arc;

use crate::printing::Paper;

/// What a visit found, for those who run the place and those who advise them.
#[derive(Debug, Clone, PartialEq)]
pub struct VisitReport {
    /// What it is printed on: A4 or Letter.
    pub paper: Paper,
    /// What the place is called.
    pub site: String,
    /// Where it is, in words, with its town.
    pub address: String,
    /// Who runs it; empty where that is not known.
    pub operators: String,
    /// Which organisation visited.
    pub visited_by: String,
    /// As what its member visited, such as adviser; empty where that is not known. Never a name.
    pub function: String,
    /// Day of the visit: year, month, day.
    pub day: [i16; 3],
    /// Marking, such as `TLP:AMBER`.
    pub marking: String,
    /// What the marking means, and how the report is to be handled.
    pub may_read: String,
    /// What the survey is called.
    pub survey: String,
    /// Version of the survey.
    pub survey_version: String,
    /// Index of the whole, 0 to 100.
    pub whole: Option<f64>,
    /// What it would be with the rest answered as badly, and as well, as can be.
    pub whole_range: Option<[f64; 2]>,
    /// The parts of the survey, in its order.
    pub sections: Vec<SectionLine>,
    /// What to put right, the gravest first.
    pub findings: Vec<FindingLine>,
    /// What was answered, in the order of the survey.
    pub answers: Vec<AnswerLine>,
    /// Which of the answers are as good as they can be.
    pub strengths: Vec<usize>,
    /// What was asked and not answered.
    pub open: Vec<String>,
    /// Other remarks.
    pub remarks: String,
    /// What was corrected since the visit was finished, the first first.
    pub corrections: Vec<CorrectionLine>,
    /// How it was rated, beyond what holds for every visit: a sentence each.
    pub rated: Vec<String>,
    /// Who has received it; none where the reader may not know.
    pub recipients: Option<Vec<RecipientLine>>,
    /// The photographs that can be shown.
    pub photographs: Vec<PhotographLine>,
    /// Which of them shows the whole place.
    pub cover: Option<usize>,
    /// What the photographs are called that could not be read.
    pub unreadable: Vec<String>,
    /// The outline of the place.
    pub outline: Vec<OutlineLine>,
}

/// A correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionLine {
    /// Its day: year, month, day.
    pub day: [i16; 3],
    /// Why it was made.
    pub why: String,
}

/// The index of a part of the survey.
#[derive(Debug, Clone, PartialEq)]
pub struct SectionLine {
    /// What it is called.
    pub title: String,
    /// Its share in the whole, in hundredths.
    pub weight: u16,
    /// 0 to 100; none while nothing was answered.
    pub value: Option<f64>,
    /// What it would be with the rest answered as badly, and as well, as can be.
    pub range: Option<[f64; 2]>,
    /// Questions answered.
    pub answered: usize,
    /// Questions asked.
    pub of: usize,
}

/// Something to put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingLine {
    /// `low`, `medium` or `high`.
    pub severity: String,
    /// What was found.
    pub says: String,
    /// Why it matters.
    pub why: String,
    /// Where it was found, if somebody wrote that into the finding.
    pub whereabouts: String,
    /// What helps.
    pub measures: Vec<MeasureLine>,
    /// What was agreed; none where the reader may not know.
    pub agreed: Option<AgreedLine>,
    /// To which part of the survey it belongs, counted from 0.
    pub section: usize,
    /// The points on which it rests: which answer, and which of its points, both counted from 0.
    pub rests_on: Vec<(usize, usize)>,
}

/// What helps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureLine {
    /// What to do.
    pub says: String,
    /// What it costs, in words.
    pub cost: String,
}

/// What was agreed on a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreedLine {
    /// Which function sees to it; empty where nobody was named.
    pub responsible: String,
    /// Until which day: year, month, day.
    pub due: Option<[i16; 3]>,
    /// What became of it: `open`, `treated`, `accepted`, `verified` or `void`.
    pub status: String,
}

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerLine {
    /// What was asked.
    pub ask: String,
    /// In which part of the survey, counted from 0.
    pub section: usize,
    /// What was answered at each point.
    pub answers: Vec<PointLine>,
}

/// An answer at one point.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PointLine {
    /// Where, in words; empty where nobody said.
    pub whereabouts: String,
    /// What was answered, in words; empty where only a photograph or a position says something.
    pub answer: String,
    /// Where it lies: metres east and north of the middle of the place.
    pub position: Option<[f64; 2]>,
    /// The photographs of it, counted from 0.
    pub photographs: Vec<usize>,
}

/// To whom the visit was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipientLine {
    /// What the organisation is called.
    pub name: String,
    /// For what, in words.
    pub purpose: String,
    /// Until which day: year, month, day.
    pub until: [i16; 3],
    /// Whether it was taken back, on that day.
    pub ended: bool,
}

/// A photograph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhotographLine {
    /// A JPEG, as small as it is printed.
    pub jpeg: Arc<[u8]>,
    /// How high it is for its width.
    pub size: [u32; 2],
    /// What it shows, in words; empty where nobody said.
    pub caption: String,
}

/// A line of the outline of a place.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineLine {
    /// Metres east and north of the middle of the place.
    pub points: Vec<[f64; 2]>,
    /// Whether it closes.
    pub closed: bool,
}
