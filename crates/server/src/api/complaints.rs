//! Complaints about measures that observe people, as anybody sends them and reads the answer: who asks is not asked.

use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::NoticeCode;
use parvis_service::{ComplaintCode, ComplaintStanding, ComplaintTaken, NewComplaint};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named};
use crate::who::From;

/// Takes a complaint about a measure that observes people, as long as its public page can be read. It is for those who answer for the measure. Nothing of
/// who sent it is kept but what stands in it. What is refused was not kept: the public page says where to write. `/complain/{id}` is the same as a page.
#[utoipa::path(
    post, path = "/api/v1/measure-notices/{id}/complaints", tag = "notices", operation_id = "complain", extensions(("x-callers" = json!(["everybody"]))), params(("id" = String, Path)), request_body = NewComplaint,
    responses((status = 201, body = ComplaintTaken), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer))
)]
pub(crate) async fn send(
    State(app): State<App>,
    From(origin): From,
    Named(code): Named<NoticeCode>,
    Json(new): Json<NewComplaint>,
) -> Result<(StatusCode, axum::Json<ComplaintTaken>), ApiError> {
    Ok((StatusCode::CREATED, axum::Json(app.register.complain(code, &origin.address, &new).await?)))
}

/// How a complaint stands, for who has its code: until when it is answered, or the answer. `/complaint` is the same as a page.
#[utoipa::path(
    post, path = "/api/v1/complaint", tag = "notices", operation_id = "complaint_standing", extensions(("x-callers" = json!(["everybody"]))), request_body = ComplaintCode,
    responses((status = 200, body = ComplaintStanding), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer))
)]
pub(crate) async fn standing(State(app): State<App>, From(origin): From, Json(code): Json<ComplaintCode>) -> Result<axum::Json<ComplaintStanding>, ApiError> {
    Ok(axum::Json(app.register.complaint_standing(&origin.address, &code).await?))
}
