use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use parvis_model::MeetingId;
use parvis_service::RecommendationAnswer;

use crate::App;
use crate::api::records::PurposeParameter;
use crate::api::visits::report::ReportParameters;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::headers::{kept_as, pdf};
use crate::who::Who;

/// What became of all recommendations of a meeting that the caller's organisation made or that are addressed to it, in the order of their numbers. Each is
/// opened, which is journalled and counts.
#[utoipa::path(
    get, path = "/api/v1/meetings/{id}/recommendations", tag = "meetings", operation_id = "recommendations_of_meeting", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path), PurposeParameter),
    responses((status = 200, body = [RecommendationAnswer]), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<MeetingId>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<axum::Json<Vec<RecommendationAnswer>>, ApiError> {
    Ok(axum::Json(app.register.recommendations_of_meeting(&who, parameters.purpose(), id).await?))
}

/// The same as a table (CSV).
#[utoipa::path(
    get, path = "/api/v1/meetings/{id}/recommendations.csv", tag = "meetings", operation_id = "recommendations_of_meeting_table", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path), PurposeParameter),
    responses((status = 200, description = "The table", content_type = "text/csv"), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn table(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<MeetingId>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<Response, ApiError> {
    let table = app.register.recommendation_table(&who, parameters.purpose(), id).await?;
    let name = kept_as("parvis-recommendations.csv", "parvis-recommendations.csv").map_err(ApiError::invalid)?;
    let file = [(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")), (header::CONTENT_DISPOSITION, name)];
    Ok(([(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))], file, table).into_response())
}

/// The same as PDF (PDF/A-2a, PDF/UA-1), named after meeting and day.
#[utoipa::path(
    get, path = "/api/v1/meetings/{id}/recommendations.pdf", tag = "meetings", operation_id = "recommendations_of_meeting_print", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path), ReportParameters),
    responses(
        (status = 200, description = "The report", content_type = "application/pdf"),
        (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer)
    )
)]
pub(crate) async fn print(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<MeetingId>,
    Parameters(parameters): Parameters<ReportParameters>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let (purpose, language, paper) = parameters.chosen(&app, &headers);
    let report = app.register.recommendation_report(&who, purpose, id, (&language, paper)).await?;
    pdf(&report.plain_name, &report.file_name, report.pdf)
}
