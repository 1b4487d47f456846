use axum::Json;
use axum::extract::State;
use parvis_model::SiteId;
use parvis_service::{Change, SiteDetail};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{self, Named};
use crate::who::Who;

/// Everything the register holds of a site.
#[utoipa::path(
    get, path = "/api/v1/sites/{id}", tag = "register", operation_id = "site", extensions(("x-callers" = json!(["everybody"]))), params(("id" = String, Path)),
    responses((status = 200, body = SiteDetail), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who, Named(site): Named<SiteId>) -> Result<Json<SiteDetail>, ApiError> {
    Ok(Json(app.register.site(&who, site).await?))
}

/// Changes what we say of a site; what sources say stays.
#[utoipa::path(
    patch, path = "/api/v1/sites/{id}", tag = "register", operation_id = "change_site", extensions(("x-callers" = json!(["coordinator","adviser","operates"]))), params(("id" = String, Path)), request_body = Change,
    responses((status = 200, body = SiteDetail), (status = 404, body = ErrorAnswer), (status = 409, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn change(
    State(app): State<App>,
    Who(who): Who,
    Named(site): Named<SiteId>,
    extract::Json(change): extract::Json<Change>,
) -> Result<Json<SiteDetail>, ApiError> {
    Ok(Json(app.register.change_site(&who, site, &change).await?))
}
