use axum::extract::State;
use parvis_model::{MeetingId, Purpose};
use parvis_service::RecommendationBoard;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// Which recommendations the board shows.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(crate) struct BoardParameters {
    /// Those of this meeting only.
    meeting: Option<MeetingId>,
    /// For what they are read; by default the work of the own organisation.
    purpose: Option<Purpose>,
}

/// How the recommendations stand that the caller's organisation made, or that are addressed to it: by answer and by how far they are carried out, what is
/// overdue first. It tells no word of them, and opens none.
#[utoipa::path(
    get, path = "/api/v1/recommendation-board", tag = "meetings", operation_id = "recommendation_board", extensions(("x-callers" = json!(["member"]))), params(BoardParameters),
    responses((status = 200, body = RecommendationBoard), (status = 401, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<BoardParameters>,
) -> Result<axum::Json<RecommendationBoard>, ApiError> {
    let purpose = parameters.purpose.unwrap_or(Purpose::OwnWork);
    Ok(axum::Json(app.register.recommendation_board(&who, purpose, parameters.meeting).await?))
}
