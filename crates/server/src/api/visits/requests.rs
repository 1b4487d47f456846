use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::{SiteId, VisitRequestId};
use parvis_service::{NewVisitRequest, OrganisationAnswer, Page, VisitRequestAnswer};

use crate::App;
use crate::api::records::PageParameters;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// A page of the open requests that the reader's organisation made or was asked, the first first.
#[utoipa::path(
    get, path = "/api/v1/visit-requests", tag = "visits", operation_id = "visit_requests", extensions(("x-callers" = json!(["everybody"]))), params(PageParameters),
    responses((status = 200, body = Page<VisitRequestAnswer>), (status = 401, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<PageParameters>,
) -> Result<axum::Json<Page<VisitRequestAnswer>>, ApiError> {
    Ok(axum::Json(app.register.visit_requests(&who, &parameters.page()?).await?))
}

/// Asks an organisation to visit a site.
#[utoipa::path(
    post, path = "/api/v1/sites/{id}/visit-requests", tag = "visits", operation_id = "ask_for_visit", extensions(("x-callers" = json!(["coordinator", "adviser", "operates"]))), params(("id" = String, Path)), request_body = NewVisitRequest,
    responses((status = 201, body = VisitRequestAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn ask(
    State(app): State<App>,
    Who(who): Who,
    Named(site): Named<SiteId>,
    Json(request): Json<NewVisitRequest>,
) -> Result<(StatusCode, axum::Json<VisitRequestAnswer>), ApiError> {
    Ok((StatusCode::CREATED, axum::Json(app.register.ask_for_visit(&who, site, &request).await?)))
}

/// Who can be asked to visit a site.
#[utoipa::path(
    get, path = "/api/v1/sites/{id}/visitors", tag = "visits", operation_id = "who_can_visit", extensions(("x-callers" = json!(["member"]))), params(("id" = String, Path)),
    responses((status = 200, body = Vec<OrganisationAnswer>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn visitors(State(app): State<App>, Who(who): Who, Named(site): Named<SiteId>) -> Result<axum::Json<Vec<OrganisationAnswer>>, ApiError> {
    Ok(axum::Json(app.register.who_can_visit(&who, site).await?))
}

/// Takes a request off the list of those who asked: one that is open is cancelled, and of one that was answered the answer was read.
#[utoipa::path(
    delete, path = "/api/v1/visit-requests/{id}", tag = "visits", operation_id = "drop_visit_request", extensions(("x-callers" = json!(["member"]))), params(("id" = String, Path)),
    responses((status = 204), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn remove(State(app): State<App>, Who(who): Who, Named(id): Named<VisitRequestId>) -> Result<StatusCode, ApiError> {
    app.register.drop_visit_request(&who, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
