use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_model::{Purpose, RightsRecordId};
use parvis_service::RightsPrint;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::api::visits::report::ReportPaper;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::headers::pdf;
use crate::language::chosen;
use crate::who::Who;

/// For what one reads, and how it is printed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct RightsPrintParameters {
    /// By default the work of the own organisation.
    purpose: Option<Purpose>,
    /// Language of our words; by default the one the browser asks for.
    language: Option<String>,
    /// The paper; by default A4.
    paper: Option<ReportPaper>,
    /// Whether complaints are printed with what they say: only for those who answer them.
    complaints: Option<bool>,
}

/// A rights record as PDF (PDF/A-2a, PDF/UA-1), for an ombudsperson: how it stands, who took which step, each question with its answer, complaints by number, and
/// what is missing. Named after place and day. Opening it is journalled.
#[utoipa::path(
    get, path = "/api/v1/rights-records/{id}/print", tag = "rights", operation_id = "rights_record_print", extensions(("x-callers" = json!(["related"]))),
    params(("id" = String, Path), RightsPrintParameters),
    responses(
        (status = 200, description = "The record", content_type = "application/pdf"),
        (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer)
    )
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<RightsRecordId>,
    Parameters(parameters): Parameters<RightsPrintParameters>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let RightsPrintParameters { purpose, language, paper, complaints } = parameters;
    let language = chosen(language.as_deref(), &app, &headers);
    let how = RightsPrint { language, paper: paper.unwrap_or_default().into(), complaints: complaints.unwrap_or_default() };
    let printed = app.register.rights_record_print(&who, purpose.unwrap_or(Purpose::OwnWork), id, how).await?;
    pdf(&printed.plain_name, &printed.file_name, printed.pdf)
}
