use axum::extract::State;
use axum::response::Response;
use parvis_model::{PlanId, Purpose};
use parvis_service::{Paper, PlanForm, PlanPrint};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::headers::{docx, pdf};
use crate::who::Who;

/// As what a plan is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PlanPrintForm {
    /// The whole plan.
    #[default]
    Plan,
    /// The whole plan as a file for word processors, to go on editing it.
    Docx,
    /// Action cards: one for each function and procedure.
    Cards,
}

/// On which paper.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PlanPaper {
    /// ISO A4.
    A4,
    /// ISO A5, for cards.
    A5,
    /// Letter, as in North America.
    Letter,
}

impl From<PlanPrintForm> for PlanForm {
    fn from(form: PlanPrintForm) -> Self {
        match form {
            PlanPrintForm::Plan => Self::Plan,
            PlanPrintForm::Docx => Self::Docx,
            PlanPrintForm::Cards => Self::Cards,
        }
    }
}

impl From<PlanPaper> for Paper {
    fn from(paper: PlanPaper) -> Self {
        match paper {
            PlanPaper::A4 => Self::A4,
            PlanPaper::A5 => Self::A5,
            PlanPaper::Letter => Self::Letter,
        }
    }
}

/// For what one reads, and how it is printed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct PrintParameters {
    /// By default the work of the own organisation.
    purpose: Option<Purpose>,
    /// By default the whole plan.
    what: Option<PlanPrintForm>,
    /// By default that of the country; for cards A5 where that is A4.
    paper: Option<PlanPaper>,
    /// The use of the place whose cards are printed, by its key in the plan.
    configuration: Option<String>,
    /// Language of our words; by default that of the plan.
    language: Option<String>,
}

/// A plan, or its action cards, as PDF (PDF/A-2a, PDF/UA-1), or a plan as a file for word processors (`what=docx`), named after place and day. Opening it is
/// journalled.
#[utoipa::path(
    get, path = "/api/v1/plans/{id}/print", tag = "plans", operation_id = "plan_print", extensions(("x-callers" = json!(["related"]))),
    params(("id" = String, Path), PrintParameters),
    responses(
        (status = 200, description = "The plan", content_type = "application/pdf"),
        (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer)
    )
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<PlanId>,
    Parameters(parameters): Parameters<PrintParameters>,
) -> Result<Response, ApiError> {
    let PrintParameters { purpose, what, paper, configuration, language } = parameters;
    let what = what.unwrap_or_default();
    let how = PlanPrint { form: what.into(), paper: paper.map(Into::into), configuration, language };
    let printed = app.register.plan_print(&who, purpose.unwrap_or(Purpose::OwnWork), id, how).await?;
    let answer = if what == PlanPrintForm::Docx { docx } else { pdf };
    answer(&printed.plain_name, &printed.file_name, printed.pdf)
}
