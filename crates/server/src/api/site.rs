use axum::Json;
use axum::extract::{Path, State};
use parvis_model::SiteId;
use parvis_service::{Change, ErrorKey, SiteDetail};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract;

/// An id that is none names nothing: the same answer as for an id that is not there.
fn id(text: &str) -> Result<SiteId, ApiError> {
    text.parse().map_err(|_| ApiError(ErrorKey::NotFound, "there is no such site".to_owned()))
}

/// Everything the register holds of a site.
#[utoipa::path(
    get, path = "/api/v1/sites/{id}", tag = "register", operation_id = "site", params(("id" = String, Path)),
    responses((status = 200, body = SiteDetail), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Path(site): Path<String>) -> Result<Json<SiteDetail>, ApiError> {
    Ok(Json(app.register.site(&app.caller, id(&site)?).await?))
}

/// Changes what we say of a site; what sources say stays.
#[utoipa::path(
    patch, path = "/api/v1/sites/{id}", tag = "register", operation_id = "change_site", params(("id" = String, Path)), request_body = Change,
    responses((status = 200, body = SiteDetail), (status = 404, body = ErrorAnswer), (status = 409, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn change(
    State(app): State<App>,
    Path(site): Path<String>,
    extract::Json(change): extract::Json<Change>,
) -> Result<Json<SiteDetail>, ApiError> {
    Ok(Json(app.register.change_site(&app.caller, id(&site)?, &change).await?))
}
