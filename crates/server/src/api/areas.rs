use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::{Area, AreaId, AreaOrigin};
use parvis_service::AreaDetail;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Unread};
use crate::who::Who;

/// All areas, the widest first, with the number of sites in each.
#[utoipa::path(get, path = "/api/v1/areas", tag = "register", operation_id = "areas", extensions(("x-callers" = json!(["everybody"]))), responses((status = 200, body = Vec<Area>)))]
pub(crate) async fn list(State(app): State<App>, Who(who): Who) -> Result<Json<Vec<Area>>, ApiError> {
    Ok(Json(app.register.areas(&who).await?))
}

/// Adds areas that were drawn: a GeoJSON Feature or FeatureCollection, each feature with a `name`.
#[utoipa::path(
    post, path = "/api/v1/areas", tag = "register", operation_id = "add_areas", extensions(("x-callers" = json!(["coordinator","adviser"]))), request_body(content = Object, content_type = "application/geo+json"),
    responses((status = 201, body = Vec<Area>), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn add(State(app): State<App>, Who(who): Who, file: Unread) -> Result<(StatusCode, Json<Vec<Area>>), ApiError> {
    app.register.permit_areas(&who).await?;
    let text = file.text(app.register.settings().limits.area_file_mebibytes * 1024 * 1024).await?;
    Ok((StatusCode::CREATED, Json(app.register.add_areas(&who, text, AreaOrigin::Drawn).await?)))
}

/// One area with its outline.
#[utoipa::path(
    get, path = "/api/v1/areas/{id}", tag = "register", operation_id = "area", extensions(("x-callers" = json!(["everybody"]))), params(("id" = String, Path)),
    responses((status = 200, body = AreaDetail), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who, Named(area): Named<AreaId>) -> Result<Json<AreaDetail>, ApiError> {
    Ok(Json(app.register.area(&who, area).await?))
}

/// Removes an area that was drawn or loaded.
#[utoipa::path(
    delete, path = "/api/v1/areas/{id}", tag = "register", operation_id = "remove_area", extensions(("x-callers" = json!(["coordinator","adviser"]))), params(("id" = String, Path)),
    responses((status = 204), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn remove(State(app): State<App>, Who(who): Who, Named(area): Named<AreaId>) -> Result<StatusCode, ApiError> {
    app.register.remove_area(&who, area).await?;
    Ok(StatusCode::NO_CONTENT)
}
