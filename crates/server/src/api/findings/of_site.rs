use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::SiteId;
use parvis_service::{FindingAnswer, NewFinding, Page};

use crate::api::records::ListParameters;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// A page of the findings at a site that the reader may read, the most urgent first. Each that is opened is journalled.
#[utoipa::path(
    get, path = "/api/v1/sites/{id}/findings", tag = "findings", operation_id = "findings_of_site", extensions(("x-callers" = json!(["everybody"]))), params(("id" = String, Path), ListParameters),
    responses((status = 200, body = Page<FindingAnswer>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(site): Named<SiteId>,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<FindingAnswer>>, ApiError> {
    Ok(axum::Json(app.register.findings(&who, parameters.purpose(), Some(site), &parameters.page()?).await?))
}

/// Makes a finding by hand.
#[utoipa::path(
    post, path = "/api/v1/sites/{id}/findings", tag = "findings", operation_id = "create_finding", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path)), request_body = NewFinding,
    responses((status = 201, body = FindingAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn create(
    State(app): State<App>,
    Who(who): Who,
    Named(site): Named<SiteId>,
    Json(new): Json<NewFinding>,
) -> Result<(StatusCode, axum::Json<FindingAnswer>), ApiError> {
    Ok((StatusCode::CREATED, axum::Json(app.register.create_finding(&who, site, new).await?)))
}
