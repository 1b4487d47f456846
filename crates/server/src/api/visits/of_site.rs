use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::SiteId;
use parvis_service::{NewVisit, Page, VisitAnswer};

use crate::api::records::ListParameters;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// A page of the visits to a site that the reader may know of, without what was seen.
#[utoipa::path(
    get, path = "/api/v1/sites/{id}/visits", tag = "visits", operation_id = "visits_of_site", extensions(("x-callers" = json!(["everybody"]))), params(("id" = String, Path), ListParameters),
    responses((status = 200, body = Page<VisitAnswer>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(site): Named<SiteId>,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<VisitAnswer>>, ApiError> {
    Ok(axum::Json(app.register.visits(&who, parameters.purpose(), Some(site), &parameters.page()?).await?))
}

/// Begins a visit to a site.
#[utoipa::path(
    post, path = "/api/v1/sites/{id}/visits", tag = "visits", operation_id = "start_visit", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path)), request_body = NewVisit,
    responses((status = 201, body = VisitAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn start(
    State(app): State<App>,
    Who(who): Who,
    Named(site): Named<SiteId>,
    Json(new): Json<NewVisit>,
) -> Result<(StatusCode, axum::Json<VisitAnswer>), ApiError> {
    Ok((StatusCode::CREATED, axum::Json(app.register.start_visit(&who, site, new).await?)))
}
