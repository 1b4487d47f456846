use axum::extract::State;
use parvis_model::AreaId;
use parvis_service::{QueueAnswer, QueueQuery};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// Which sites.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct QueueParameters {
    /// Id of an area; absent: everywhere.
    area: Option<AreaId>,
    /// Category key.
    category: Option<String>,
    /// Each word begins a word of the names or the address; a text with neither a letter nor a digit finds nothing.
    text: Option<String>,
}

/// The sites that the reader's organisation may visit, the first to visit first, and why.
#[utoipa::path(
    get, path = "/api/v1/visit-queue", tag = "visits", operation_id = "visit_queue", extensions(("x-callers" = json!(["member"]))), params(QueueParameters),
    responses((status = 200, body = QueueAnswer), (status = 401, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who, Parameters(of): Parameters<QueueParameters>) -> Result<axum::Json<QueueAnswer>, ApiError> {
    let query = QueueQuery { area: of.area, category: of.category.filter(|key| !key.is_empty()), text: of.text.unwrap_or_default() };
    Ok(axum::Json(app.register.visit_queue(&who, &query).await?))
}
