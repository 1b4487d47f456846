//! A plan as PDF: one that is kept, and one that is being written.

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_documents::{FileName, FloorPrint, file_name};
use parvis_model::{Caller, Marking, PlanId, Purpose, SiteId};
use serde_json::Value;

use super::floor::Floor;
use super::said::ground_of;
use super::shapes::{PlanDocument, PlanLook, opened};
use crate::installation::days::numbers;
use crate::installation::error::ServiceError;
use crate::public::printed_plans::{PlanForm, PlanPrinting, language_of, print_site_plan, words_of};
use crate::records::kind::Opened;
use crate::records::visits::PrintedReport;
use crate::register::Register;

/// How a plan that is kept is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanPrint {
    /// The whole plan, as PDF or to be edited, or action cards.
    pub form: PlanForm,
    /// The paper; that of the country where none is named.
    pub paper: Option<parvis_documents::Paper>,
    /// The use of the place whose cards are printed, by its key.
    pub configuration: Option<String>,
    /// The language of our words; that of the plan where none is named.
    pub language: Option<String>,
}

impl Register {
    /// A plan as PDF, for anybody who may read it. The journal says that it was opened.
    ///
    /// # Errors
    /// As [`Register::plan`]; [`ServiceError::Forbidden`] where what it says may not be read; [`ServiceError::Invalid`] for what it cannot be
    /// printed as; [`ServiceError::NotFound`] for a language, or a use of the place, that there is not.
    #[boxed]
    pub async fn plan_print(&self, caller: &Caller, purpose: Purpose, id: PlanId, how: PlanPrint) -> Result<PrintedReport, ServiceError> {
        let Opened { seen, head, document, attachments, .. } = self.open_record::<PlanDocument>(caller, purpose, id).await?;
        let document = document.ok_or(ServiceError::Forbidden("the rules of access do not allow it"))?;
        let plan = document.opened()?.plan;
        let words = words_of(&self.packs, &language_of(&self.packs, &plan, how.language.as_deref()))?;
        let (word, english) = match how.form {
            PlanForm::Cards => ("print-cards", "action cards"),
            _ => ("print-site-plan", "emergency plan"),
        };
        let day = numbers(&head.changed_at.to_string());
        let name = file_name(&words.say(word, &[]), english, &head.subject_title, day);
        let FileName { full, plain } = if how.form == PlanForm::Docx { name.ending("docx") } else { name };
        let floor = match plan.picture.filter(|_| how.form == PlanForm::Plan) {
            Some(picture) => self.floor_to_print(&seen.row, attachments.as_deref(), picture.attachment).await?,
            None => Floor::Left(FloorPrint::Gone),
        };
        let pdf = self.print_plan_at(caller, head.site()?, (document.plan, head.marking, day), floor, how).await?;
        Ok(PrintedReport { file_name: full, plain_name: plain, pdf })
    }

    /// A plan that is being written as PDF, as it would be printed at the place of the plan that is changed; nothing of it is kept, and nothing
    /// that is kept is shown but the floor plan that it names: the journal then says that the file was opened.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`], [`ServiceError::Forbidden`] where the plan may not be changed; [`ServiceError::Invalid`] names the place.
    #[boxed]
    pub async fn preview_plan(&self, caller: &Caller, id: PlanId, plan: Value, how: PlanPrint) -> Result<Vec<u8>, ServiceError> {
        let (site, marking) = self.plan_to_write(caller, id).await?;
        let today = numbers(&self.now().to_string());
        let named = super::shapes::picture_in(&plan).and_then(|named| named.parse().ok()).filter(|_| how.form == PlanForm::Plan);
        let floor = match named {
            Some(file) => self.floor_to_preview(caller, id, file).await?,
            None => Floor::Left(FloorPrint::Gone),
        };
        self.print_plan_at(caller, site, (plan, marking, today), floor, how).await
    }

    /// What there is to see to in a plan that is being written; nothing of it is kept.
    ///
    /// # Errors
    /// As [`Register::preview_plan`].
    #[boxed]
    pub async fn check_plan(&self, caller: &Caller, id: PlanId, plan: Value) -> Result<PlanLook, ServiceError> {
        let (site, _) = self.plan_to_write(caller, id).await?;
        self.plan_look(caller, site, opened(&plan)?).await
    }

    /// Where a plan is, and how it is marked, for somebody who may change it.
    async fn plan_to_write(&self, caller: &Caller, id: PlanId) -> Result<(SiteId, Marking), ServiceError> {
        let mut snapshot = self.store.read().await?;
        let (_, seen) = self.allowed(&mut snapshot, caller, id.into(), Operation::Change).await?;
        Ok((seen.row.site()?, seen.row.marking))
    }

    async fn print_plan_at(
        &self,
        caller: &Caller,
        site: SiteId,
        (plan, marking, day): (Value, Marking, [i16; 3]),
        floor: Floor,
        how: PlanPrint,
    ) -> Result<Vec<u8>, ServiceError> {
        let place = self.place_of_plan(caller, site).await?;
        let (mut ground, around) = (ground_of(place.as_ref()), self.around(place.as_ref()));
        let PlanPrint { form, paper, configuration, language } = how;
        let printing = PlanPrinting { form, language, paper, marking: marking.as_str().to_owned(), day: Some(day), configuration, picture: None, today: day };
        let packs = self.packs.clone();
        let _own = self.workshop.turn_of_caller(caller).await?;
        let print = move || {
            around.add_to(&mut ground);
            print_site_plan(&packs, &plan.to_string(), (&ground, &floor.made_pale()), &printing)
        };
        self.workshop.run(print).await?.map(|printed| printed.pdf)
    }
}
