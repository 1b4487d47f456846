use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_model::DutyAssessmentId;

use crate::App;
use crate::api::visits::report::ReportParameters;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::headers::pdf;
use crate::who::Who;

/// What a law asks of a site, going by saved answers, as a printed statement (PDF/A-2a, PDF/UA-1). Opening it is journalled.
#[utoipa::path(
    get, path = "/api/v1/duty-assessments/{id}/print", tag = "duties", operation_id = "duty_assessment_print", extensions(("x-callers" = json!(["related"]))),
    params(("id" = String, Path), ReportParameters),
    responses(
        (status = 200, description = "The statement", content_type = "application/pdf"),
        (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer)
    )
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<DutyAssessmentId>,
    Parameters(parameters): Parameters<ReportParameters>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let (purpose, language, paper) = parameters.chosen(&app, &headers);
    let printed = app.register.duty_assessment_print(&who, purpose, id, (&language, paper)).await?;
    pdf(&printed.plain_name, &printed.file_name, printed.pdf)
}
