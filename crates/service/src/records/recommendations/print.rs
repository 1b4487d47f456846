//! What became of the recommendations of a meeting, as a printed report.

use async_recursion::async_recursion as boxed;
use parvis_documents::{FileName, Paper, Printing, RecommendationToPrint, RecommendationsReport, file_name, recommendations_report};
use parvis_model::{Caller, Handling, Marking, MeetingId, Purpose};

use super::shapes::{RecommendationAnswer, RecommendationContent};
use crate::installation::days::numbers;
use crate::installation::error::ServiceError;
use crate::public::printed_plans::words_of;
use crate::records::visits::{PrintedReport, may_read};
use crate::register::Register;

impl Register {
    /// What became of the recommendations of a meeting as PDF, for anybody who may read them. Each is opened.
    ///
    /// # Errors
    /// As [`Register::recommendations_of_meeting`]; [`ServiceError::NotFound`] for a language that there is not; [`ServiceError::Invalid`] for A5.
    #[boxed]
    pub async fn recommendation_report(
        &self,
        caller: &Caller,
        purpose: Purpose,
        meeting: MeetingId,
        (language, paper): (&str, Paper),
    ) -> Result<PrintedReport, ServiceError> {
        if paper == Paper::A5 {
            return Err(ServiceError::Invalid("a report needs A4 or Letter".to_owned()));
        }
        let words = words_of(&self.packs, language)?;
        let _own = self.workshop.turn_of_caller(caller).await?;
        let found = self.recommendations_of_meeting(caller, purpose, meeting).await?;
        let strictest = found.iter().map(|one| one.head.marking).max_by_key(|marking| Marking::ALL.iter().position(|known| known == marking));
        let marking = strictest.unwrap_or(Marking::Amber);
        let handled = found.iter().map(|one| one.head.handling).find(|handling| *handling != Handling::Ordinary).unwrap_or(Handling::Ordinary);
        let contents: Vec<RecommendationContent> = found.into_iter().filter_map(|RecommendationAnswer { content, .. }| content).collect();
        let title = contents.first().map(|content| content.meeting_title.clone()).filter(|title| !title.is_empty());
        let name = title.unwrap_or_else(|| words.say("recommendations-title", &[]));
        let day = numbers(&self.now().to_string());
        let report = RecommendationsReport { name, may_read: may_read(marking.as_str(), handled, &words), lines: contents.into_iter().map(to_print).collect() };
        let FileName { full, plain } = file_name(&words.say("board-report", &[]), "recommendations", &report.name, day);
        let printing = Printing { marking: marking.as_str().to_owned(), day: Some(day), country: String::new(), paper };
        let pdf = self.workshop.run(move || recommendations_report(&report, &printing, &words)).await??;
        Ok(PrintedReport { file_name: full, plain_name: plain, pdf })
    }
}

fn to_print(content: RecommendationContent) -> RecommendationToPrint {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| [day.year(), i16::from(day.month()), i16::from(day.day())]);
    RecommendationToPrint {
        number: content.number,
        wording: content.wording,
        addressee: content.addressee,
        reply: content.reply.to_string(),
        replied: day(content.replied_on),
        execution: content.execution.to_string(),
        evidence: content.evidence,
        due: day(content.report_due),
        overdue: content.overdue,
    }
}
