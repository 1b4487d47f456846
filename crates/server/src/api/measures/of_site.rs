use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::SiteId;
use parvis_service::{NewMeasure, Page, SiteMeasureAnswer};

use crate::api::records::ListParameters;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// A page of the measures at a site that the reader may read, the latest first. Each that is opened is journalled.
#[utoipa::path(
    get, path = "/api/v1/sites/{id}/measures", tag = "measures", operation_id = "measures_of_site", extensions(("x-callers" = json!(["everybody"]))), params(("id" = String, Path), ListParameters),
    responses((status = 200, body = Page<SiteMeasureAnswer>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(site): Named<SiteId>,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<SiteMeasureAnswer>>, ApiError> {
    Ok(axum::Json(app.register.measures(&who, parameters.purpose(), Some(site), &parameters.page()?).await?))
}

/// Writes down a measure at a site.
#[utoipa::path(
    post, path = "/api/v1/sites/{id}/measures", tag = "measures", operation_id = "create_measure", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path)), request_body = NewMeasure,
    responses((status = 201, body = SiteMeasureAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn create(
    State(app): State<App>,
    Who(who): Who,
    Named(site): Named<SiteId>,
    Json(new): Json<NewMeasure>,
) -> Result<(StatusCode, axum::Json<SiteMeasureAnswer>), ApiError> {
    Ok((StatusCode::CREATED, axum::Json(app.register.create_measure(&who, site, new).await?)))
}
