use axum::extract::State;
use parvis_model::RightsRecordId;
use parvis_service::{ComplaintLine, Page, ReplyToComplaint};

use crate::App;
use crate::api::records::PageParameters;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{InPath, Json, Named, Parameters, id};
use crate::who::Who;

/// A page of the complaints about the measure of a rights record, for those who answer for it: those that wait first, the most urgent first. That they were
/// read is journalled.
#[utoipa::path(
    get, path = "/api/v1/rights-records/{id}/complaints", tag = "rights", operation_id = "complaints", extensions(("x-callers" = json!(["keeper"]))), params(("id" = String, Path), PageParameters),
    responses((status = 200, body = Page<ComplaintLine>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(record): Named<RightsRecordId>,
    Parameters(parameters): Parameters<PageParameters>,
) -> Result<axum::Json<Page<ComplaintLine>>, ApiError> {
    Ok(axum::Json(app.register.complaints(&who, record, &parameters.page()?).await?))
}

/// Answers a complaint, passes it on, or says once that an answer takes longer. Its author reads it with the code.
#[utoipa::path(
    post, path = "/api/v1/rights-records/{id}/complaints/{complaint}", tag = "rights", operation_id = "reply_to_complaint", extensions(("x-callers" = json!(["keeper"]))), params(("id" = String, Path), ("complaint" = String, Path)), request_body = ReplyToComplaint,
    responses((status = 200, body = ComplaintLine), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 409, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn reply(
    State(app): State<App>,
    Who(who): Who,
    InPath((record, complaint)): InPath<(String, String)>,
    Json(reply): Json<ReplyToComplaint>,
) -> Result<axum::Json<ComplaintLine>, ApiError> {
    Ok(axum::Json(app.register.reply_to_complaint(&who, id::<RightsRecordId>(&record)?, id(&complaint)?, &reply).await?))
}
