//! What was answered about a site for a law, as a printed statement: what follows today.

use async_recursion::async_recursion as boxed;
use parvis_documents::{FileName, Paper};
use parvis_model::{Caller, DutyAssessmentId, Purpose};

use super::visits::{PrintedReport, may_read};
use crate::installation::error::ServiceError;
use crate::public::printed_duties::{DutyPrinting, printed};
use crate::public::printed_plans::words_of;
use crate::register::Register;

impl Register {
    /// A kept assessment of duties as PDF, in a language and on a paper, for anybody who may read it. The journal says that it was opened.
    ///
    /// # Errors
    /// As [`Register::duty_assessment`]; [`ServiceError::Forbidden`] where what was answered may not be read; [`ServiceError::Invalid`] where the answers no longer
    /// fit what the law asks, and for A5.
    #[boxed]
    pub async fn duty_assessment_print(
        &self,
        caller: &Caller,
        purpose: Purpose,
        id: DutyAssessmentId,
        (language, paper): (&str, Paper),
    ) -> Result<PrintedReport, ServiceError> {
        let words = words_of(&self.packs, language)?;
        let kept = self.duty_assessment(caller, purpose, id, language).await?;
        let (Some(key), Some(answers)) = (kept.pack, kept.answers) else { return Err(ServiceError::Forbidden("the rules of access do not allow it")) };
        let found =
            kept.evaluation.ok_or_else(|| ServiceError::Invalid("the answers no longer fit what the law asks: answer it again, then print".to_owned()))?;
        let (packs, pack) = (self.packs.clone(), self.pack_of_duties(&key)?.in_language(language));
        let marking = kept.head.marking;
        let how = DutyPrinting {
            place: kept.head.subject_title.chars().take(120).collect(),
            language: language.to_owned(),
            paper,
            marking,
            may_read: may_read(marking.as_str(), kept.head.handling, &words),
        };
        let _own = self.workshop.turn_of_caller(caller).await?;
        let (FileName { full, plain }, pdf) = self.workshop.run(move || printed(&packs, &pack, (&answers, &found), &how)).await??;
        Ok(PrintedReport { file_name: full, plain_name: plain, pdf })
    }
}
