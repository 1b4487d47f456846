//! Printed things, by Typst: PDF that a screen reader reads (PDF/UA-1) and that lasts (PDF/A-2a). Fonts are embedded in the
//! program; a document is made in memory, and nothing is read from anywhere. What people wrote goes in as data, never as
//! source, in any script: [`visit_report`] says what becomes of what cannot be printed.

mod action_cards;
mod duty_statement;
mod file_name;
mod findings_list;
mod fonts;
#[cfg(test)]
mod layouts;
mod outline_drawing;
#[cfg(test)]
mod pictures;
mod printing;
mod recommendations_report;
mod rights_record;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod samples_of_lists;
#[cfg(test)]
mod samples_of_rights;
mod setting;
mod site_plan;
mod text;
mod visit_report;
mod volunteer_pages;
mod words;
mod world;

pub use action_cards::action_cards;
pub use duty_statement::{DutyCondition, DutyOwed, DutySource, DutyStatement, DutyTold, duty_statement};
pub use file_name::{FileName, file_name};
pub use findings_list::{FindingToDo, FindingsList, findings_list};
pub use printing::{Paper, Printing};
pub use recommendations_report::{RecommendationToPrint, RecommendationsReport, recommendations_report};
pub use rights_record::{
    ComplaintPrinted, ComplaintsPrinted, MeasurePrinted, PersonPrinted, RightsAnswerPrinted, RightsLacking, RightsNext, RightsRecordPrinted, RightsStepPrinted,
    rights_record,
};
pub use site_plan::{FloorPrint, SitePlanToPrint, site_plan, site_plan_to_edit};
pub use visit_report::{
    AgreedLine, AnswerLine, CorrectionLine, FindingLine, MeasureLine, OutlineLine, PhotographLine, PointLine, RecipientLine, SectionLine, VisitReport,
    visit_report,
};
pub use volunteer_pages::volunteer_pages;
pub use words::Words;

/// Why there is no document.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The words of a language cannot be read.
    #[error("the words of the language \"{0}\" cannot be read")]
    Words(String),
    /// The document could not be set; the text says why.
    #[error("the document could not be set: {0}")]
    NotSet(String),
}
