use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::VisitRequestId;
use parvis_service::{AnsweredVisitRequest, DeclineVisitRequest, Page};

use crate::App;
use crate::api::records::PageParameters;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// A page of the requests of the reader's organisation that were visited or declined and that it has not taken off its list, the first answered first.
#[utoipa::path(
    get, path = "/api/v1/visit-requests/answered", tag = "visits", operation_id = "answered_visit_requests", extensions(("x-callers" = json!(["everybody"]))), params(PageParameters),
    responses((status = 200, body = Page<AnsweredVisitRequest>), (status = 401, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<PageParameters>,
) -> Result<axum::Json<Page<AnsweredVisitRequest>>, ApiError> {
    Ok(axum::Json(app.register.answered_visit_requests(&who, &parameters.page()?).await?))
}

/// Declines a request that another organisation made, which reads why.
#[utoipa::path(
    post, path = "/api/v1/visit-requests/{id}/decline", tag = "visits", operation_id = "decline_visit_request", extensions(("x-callers" = json!(["member"]))), params(("id" = String, Path)), request_body = DeclineVisitRequest,
    responses((status = 204), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn decline(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<VisitRequestId>,
    Json(DeclineVisitRequest { why }): Json<DeclineVisitRequest>,
) -> Result<StatusCode, ApiError> {
    app.register.decline_visit_request(&who, id, &why).await?;
    Ok(StatusCode::NO_CONTENT)
}
