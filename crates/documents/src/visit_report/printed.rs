//! The report as the template reads it: everything in words that can be printed.

use serde::Serialize;

use super::placed::{PlacedPhotographs, PlacedPoints, photographs_of};
use super::plan::{Plan, direction};
use super::shapes::{AnswerLine, CorrectionLine, FindingLine, PointLine, RecipientLine, SectionLine, VisitReport};
use crate::Words;
use crate::text::{Line, Printer, is_rtl};

/// How much of its caption stands beneath a photograph, in em.
const WIDEST_CAPTION: f64 = 60.0;

/// How many times longer than its short side the place of a photograph is, at most.
const LONGEST_PLACE: f64 = 10.0;

/// A photograph, with the name of its file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct PrintedPhotograph {
    pub(super) file: String,
    /// How high its place is for its width; what is longer is cut.
    ratio: f64,
    called: String,
    caption: String,
    alt: String,
}

#[derive(Debug, Serialize)]
pub(super) struct PrintedPlan {
    #[serde(flatten)]
    drawn: Plan,
    alt: String,
    scale_said: String,
    legend: Vec<PrintedPoint>,
    far: String,
}

#[derive(Debug, Serialize)]
struct PrintedPoint {
    number: usize,
    whereabouts: String,
    lies: String,
}

#[derive(Debug, Serialize)]
pub(super) struct PrintedSection {
    pub(super) title: String,
    /// Whether so few questions were answered that the range says more than the index.
    few: bool,
    value: String,
    range: String,
    answered: usize,
    of: usize,
    low: Option<f64>,
    high: Option<f64>,
    at: Option<f64>,
}

#[derive(Debug, Serialize)]
pub(super) struct PrintedFinding {
    severity: String,
    status: String,
    says: String,
    why: String,
    whereabouts: String,
    measures: Vec<String>,
    /// Who and until when; absent where the reader may not know.
    #[serde(skip_serializing_if = "Option::is_none")]
    agreed: Option<[String; 2]>,
    points: Vec<usize>,
    lead: Option<PrintedPhotograph>,
    photographs: String,
}

#[derive(Debug, Serialize)]
pub(super) struct PrintedAnswer {
    ask: Vec<Line>,
    pub(super) answers: Vec<Line>,
    points: Vec<usize>,
    beneath: Vec<PrintedPhotograph>,
    photographs: String,
}

/// Says what a report holds, in the words of a language.
pub(super) struct Sayer<'a> {
    pub(super) report: &'a VisitReport,
    pub(super) words: &'a Words,
    pub(super) photographs: &'a PlacedPhotographs,
    pub(super) points: &'a PlacedPoints,
}

impl Sayer<'_> {
    pub(super) fn photograph(&self, index: usize, printer: &mut Printer) -> Option<PrintedPhotograph> {
        let (photograph, number) = (self.report.photographs.get(index)?, self.photographs.number(index)?);
        let [wide, high] = photograph.size.map(|side| f64::from(side.max(1)));
        let called = self.words.say("photo-number", &[("number", &number.to_string())]);
        // In full it stands with the answer for which it was taken.
        let short = printer.short(&photograph.caption, WIDEST_CAPTION);
        let caption = printer.within(&short);
        let alt = if caption.is_empty() { called.clone() } else { format!("{called}: {}", short) };
        Some(PrintedPhotograph { file: file_of(index), ratio: (high / wide).clamp(1.0 / LONGEST_PLACE, LONGEST_PLACE), called, caption, alt })
    }

    /// Numbers of photographs that stand elsewhere.
    fn elsewhere(&self, photographs: &[usize], here: &[usize]) -> String {
        let others: Vec<usize> = photographs.iter().copied().filter(|photograph| !here.contains(photograph)).collect();
        let numbers = self.photographs.numbers(&others);
        if numbers.is_empty() { String::new() } else { self.words.say("report-photos-at", &[("numbers", &listed(&numbers))]) }
    }

    pub(super) fn finding(&self, index: usize, lead: Option<usize>, printer: &mut Printer) -> Option<PrintedFinding> {
        let finding = self.report.findings.get(index)?;
        let agreed = finding.agreed.as_ref();
        let status = agreed.map_or("open", |agreed| agreed.status.as_str());
        let of_finding = photographs_of(self.report, index);
        Some(PrintedFinding {
            severity: finding.severity.clone(),
            status: if status == "open" { String::new() } else { self.words.say(&format!("finding-{status}"), &[]) },
            says: printer.within(&finding.says),
            why: printer.within(&finding.why),
            whereabouts: printer.within(&finding.whereabouts),
            measures: finding.measures.iter().map(|measure| self.measure(&printer.within(&measure.says), &printer.within(&measure.cost))).collect(),
            agreed: agreed.map(|agreed| {
                let who = printer.within(&agreed.responsible);
                let who = if who.is_empty() { self.words.say("report-nobody", &[]) } else { who };
                [who, agreed.due.map_or_else(|| self.words.say("report-no-date", &[]), |due| day_in_words(due, self.words))]
            }),
            points: self.points.numbers(finding.rests_on.iter().copied()),
            lead: lead.and_then(|lead| self.photograph(lead, printer)),
            photographs: self.elsewhere(&of_finding, lead.as_slice()),
        })
    }

    fn measure(&self, says: &str, cost: &str) -> String {
        if cost.is_empty() { says.to_owned() } else { self.words.say("report-measure", &[("measure", says), ("cost", cost)]) }
    }

    pub(super) fn answer(&self, index: usize, line: &AnswerLine, printer: &mut Printer) -> PrintedAnswer {
        let said: Vec<&PointLine> = line.answers.iter().filter(|point| !(point.answer.is_empty() && point.whereabouts.is_empty())).collect();
        let answers = match said.as_slice() {
            [] => Vec::new(),
            [point] if point.whereabouts.is_empty() => printer.lines(&point.answer),
            points => {
                let said: Vec<(String, bool)> = points.iter().map(|point| printed_point(point, printer)).collect();
                let rtl = said.iter().all(|(_, rtl)| *rtl);
                vec![Line { text: said.into_iter().map(|(text, _)| text).collect::<Vec<_>>().join(" · "), rtl }]
            }
        };
        let beneath = self.photographs.beneath.get(index).map_or(&[][..], Vec::as_slice);
        let all: Vec<usize> = line.answers.iter().flat_map(|point| point.photographs.iter().copied()).collect();
        PrintedAnswer {
            ask: printer.lines(&line.ask),
            answers,
            points: self.points.numbers((0..line.answers.len()).map(|point| (index, point))),
            beneath: beneath.iter().filter_map(|photograph| self.photograph(*photograph, printer)).collect(),
            photographs: self.elsewhere(&all, beneath),
        }
    }

    pub(super) fn section(&self, section: &SectionLine, printer: &mut Printer) -> PrintedSection {
        let few = section.answered * 2 < section.of;
        let row = self.row(section.value, section.range, few);
        PrintedSection { title: printer.within(&section.title), answered: section.answered, of: section.of, ..row }
    }

    /// An index and how far it can still move.
    pub(super) fn row(&self, value: Option<f64>, range: Option<[f64; 2]>, few: bool) -> PrintedSection {
        let said = value.map_or_else(|| "–".to_owned(), |value| number(value, &self.words.language));
        let range_said = match range {
            None => "–".to_owned(),
            Some([low, high]) if low == high => String::new(),
            Some([low, high]) => format!("{}–{}", number(low, &self.words.language), number(high, &self.words.language)),
        };
        let within = |value: f64| value.clamp(0.0, 100.0);
        PrintedSection {
            title: String::new(),
            few,
            value: if few && value.is_some() { format!("({said})") } else { said },
            range: range_said,
            answered: 0,
            of: 0,
            low: range.map(|[low, _]| within(low)),
            high: range.map(|[_, high]| within(high)),
            at: value.map(within),
        }
    }

    pub(super) fn plan(&self, drawn: Plan, printer: &mut Printer) -> PrintedPlan {
        let legend = (1..).zip(&self.points.points).filter(|(number, _)| !drawn.far.contains(number)).map(|(number, point)| PrintedPoint {
            number,
            whereabouts: printer.within(&point.whereabouts),
            lies: match direction(point.at) {
                Some((metres, eighth)) => self.words.say("outline-where", &[("metres", &metres.to_string()), ("direction", &eighth.to_string())]),
                None => self.words.say("outline-middle", &[]),
            },
        });
        let legend: Vec<PrintedPoint> = legend.collect();
        let alt = match legend.len() {
            0 => self.words.say("outline-title", &[]),
            count => self.words.say("report-plan-alt", &[("points", &count.to_string())]),
        };
        let far = if drawn.far.is_empty() { String::new() } else { self.words.say("report-plan-far", &[("points", &listed(&drawn.far))]) };
        PrintedPlan { alt, scale_said: self.words.say("unit-metres", &[("metres", &format!("{:.0}", drawn.scale_metres))]), legend, far, drawn }
    }

    pub(super) fn recipient(&self, line: &RecipientLine, printer: &mut Printer) -> Line {
        let key = if line.ended { "report-recipient-ended" } else { "report-recipient" };
        let given = [("organisation", printer.within(&line.name)), ("purpose", line.purpose.clone()), ("date", day_in_words(line.until, self.words))];
        let given: Vec<(&str, &str)> = given.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let text = self.words.say(key, &given);
        Line { rtl: is_rtl(&text), text }
    }

    pub(super) fn correction(&self, made: &CorrectionLine, printer: &mut Printer) -> Line {
        let text = self.words.say("report-corrected", &[("day", &day_in_words(made.day, self.words)), ("why", &printer.within(&made.why))]);
        Line { rtl: is_rtl(&text), text }
    }
}

/// What the file of a photograph is called in the document.
pub(super) fn file_of(index: usize) -> String {
    format!("photograph-{index}.jpg")
}

pub(super) fn is_open(finding: &FindingLine) -> bool {
    finding.agreed.as_ref().is_none_or(|agreed| agreed.status == "open")
}

fn listed(numbers: &[usize]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// A number with at most one decimal, as it is written in a language.
fn number(value: f64, language: &str) -> String {
    let said = format!("{value:.1}");
    let said = said.strip_suffix(".0").unwrap_or(&said);
    if language.starts_with("en") { said.to_owned() } else { said.replace('.', ",") }
}

pub(super) fn day_in_words([year, month, day]: [i16; 3], words: &Words) -> String {
    words.say("date-in-words", &[("day", &day.to_string()), ("month", &month.to_string()), ("year", &year.to_string())])
}

/// A point and whether it runs from right to left.
fn printed_point(point: &PointLine, printer: &mut Printer) -> (String, bool) {
    let (whereabouts, answer) = (printer.within(&point.whereabouts), printer.within(&point.answer));
    let rtl = is_rtl(if point.whereabouts.is_empty() { &point.answer } else { &point.whereabouts });
    let said = match (whereabouts.is_empty(), answer.is_empty()) {
        (true, _) => answer,
        (_, true) => whereabouts,
        _ => format!("{whereabouts}: {answer}"),
    };
    (said, rtl)
}
