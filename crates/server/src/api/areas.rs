use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use parvis_model::{Area, AreaId, AreaOrigin};
use parvis_service::{AreaDetail, ErrorKey};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};

fn id(text: &str) -> Result<AreaId, ApiError> {
    text.parse().map_err(|_| ApiError(ErrorKey::NotFound, "there is no such area".to_owned()))
}

/// All areas, the widest first, with the number of sites in each.
#[utoipa::path(get, path = "/api/v1/areas", tag = "register", operation_id = "areas", responses((status = 200, body = Vec<Area>)))]
pub(crate) async fn list(State(app): State<App>) -> Result<Json<Vec<Area>>, ApiError> {
    Ok(Json(app.register.areas(&app.caller).await?))
}

/// Adds areas that were drawn: a GeoJSON Feature or FeatureCollection, each feature with a `name`.
#[utoipa::path(
    post, path = "/api/v1/areas", tag = "register", operation_id = "add_areas", request_body(content = Object, content_type = "application/geo+json"),
    responses((status = 201, body = Vec<Area>), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn add(State(app): State<App>, text: String) -> Result<(StatusCode, Json<Vec<Area>>), ApiError> {
    Ok((StatusCode::CREATED, Json(app.register.add_areas(&app.caller, &text, AreaOrigin::Drawn).await?)))
}

/// One area with its outline.
#[utoipa::path(
    get, path = "/api/v1/areas/{id}", tag = "register", operation_id = "area", params(("id" = String, Path)),
    responses((status = 200, body = AreaDetail), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Path(area): Path<String>) -> Result<Json<AreaDetail>, ApiError> {
    Ok(Json(app.register.area(&app.caller, id(&area)?).await?))
}

/// Removes an area that was drawn or loaded.
#[utoipa::path(
    delete, path = "/api/v1/areas/{id}", tag = "register", operation_id = "remove_area", params(("id" = String, Path)),
    responses((status = 204), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn remove(State(app): State<App>, Path(area): Path<String>) -> Result<StatusCode, ApiError> {
    app.register.remove_area(&app.caller, id(&area)?).await?;
    Ok(StatusCode::NO_CONTENT)
}
