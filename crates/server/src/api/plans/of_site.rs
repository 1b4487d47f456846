use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::SiteId;
use parvis_service::{NewPlan, Page, PlanAnswer};

use crate::api::records::ListParameters;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// A page of the plans of a site that the reader may read, the latest first. Each that is opened is journalled.
#[utoipa::path(
    get, path = "/api/v1/sites/{id}/plans", tag = "plans", operation_id = "plans_of_site", extensions(("x-callers" = json!(["everybody"]))), params(("id" = String, Path), ListParameters),
    responses((status = 200, body = Page<PlanAnswer>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(site): Named<SiteId>,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<PlanAnswer>>, ApiError> {
    Ok(axum::Json(app.register.plans(&who, parameters.purpose(), Some(site), &parameters.page()?).await?))
}

/// Begins a plan at a site: from a template, from a file, or empty.
#[utoipa::path(
    post, path = "/api/v1/sites/{id}/plans", tag = "plans", operation_id = "create_plan", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path)), request_body = NewPlan,
    responses((status = 201, body = PlanAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn create(
    State(app): State<App>,
    Who(who): Who,
    Named(site): Named<SiteId>,
    Json(new): Json<NewPlan>,
) -> Result<(StatusCode, axum::Json<PlanAnswer>), ApiError> {
    Ok((StatusCode::CREATED, axum::Json(app.register.create_plan(&who, site, new).await?)))
}
