use axum::extract::State;
use parvis_model::AreaId;
use parvis_service::QueueAnswer;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// Of which area.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct AreaParameter {
    /// Id of an area; absent: everywhere.
    area: Option<AreaId>,
}

/// The sites that the reader's organisation may visit, the first to visit first, and why.
#[utoipa::path(
    get, path = "/api/v1/visit-queue", tag = "visits", operation_id = "visit_queue", extensions(("x-callers" = json!(["member"]))), params(AreaParameter),
    responses((status = 200, body = QueueAnswer), (status = 401, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who, Parameters(of): Parameters<AreaParameter>) -> Result<axum::Json<QueueAnswer>, ApiError> {
    Ok(axum::Json(app.register.visit_queue(&who, of.area).await?))
}
