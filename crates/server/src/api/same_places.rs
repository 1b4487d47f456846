use axum::Json;
use axum::extract::State;
use parvis_model::SiteId;
use parvis_service::SamePlace;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract;
use crate::who::Who;

/// Whether two places are one.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SamePlaceAnswer {
    /// The one that no source has any longer.
    #[schema(value_type = String)]
    gone: SiteId,
    /// The one that came.
    #[schema(value_type = String)]
    come: SiteId,
    /// Whether they are one place; `null` takes back what was said.
    is_one: Option<bool>,
}

/// Places that may be one, because an object was drawn anew and the import could not be sure: the first 200 questions, then the last 50
/// answers.
#[utoipa::path(get, path = "/api/v1/same-places", tag = "import", operation_id = "same_places", extensions(("x-callers" = json!(["coordinator"]))), responses((status = 200, body = Vec<SamePlace>)))]
pub(crate) async fn list(State(app): State<App>, Who(who): Who) -> Result<Json<Vec<SamePlace>>, ApiError> {
    Ok(Json(app.register.same_places(&who).await?))
}

/// Says whether two places are one. Where they are, everything that was said of either belongs to the one that was there first.
#[utoipa::path(
    put, path = "/api/v1/same-places", tag = "import", operation_id = "answer_same_place", extensions(("x-callers" = json!(["coordinator"]))), request_body = SamePlaceAnswer,
    responses((status = 200, body = SamePlace), (status = 404, body = ErrorAnswer), (status = 409, body = ErrorAnswer))
)]
pub(crate) async fn answer(State(app): State<App>, Who(who): Who, extract::Json(said): extract::Json<SamePlaceAnswer>) -> Result<Json<SamePlace>, ApiError> {
    Ok(Json(app.register.answer_same_place(&who, said.gone, said.come, said.is_one).await?))
}
