use axum::extract::State;
use parvis_service::{StatementConcern, StatementText};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Json;
use crate::who::Who;

/// The words of a partner statement that is being written which seem to name a person or a weakness of a place. Nothing of it is kept.
#[utoipa::path(
    post, path = "/api/v1/partner-statements/check", tag = "partners", operation_id = "check_partner_statement", extensions(("x-callers" = json!(["member"]))), request_body = StatementText,
    responses((status = 200, body = Vec<StatementConcern>), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn look(State(app): State<App>, Who(who): Who, Json(text): Json<StatementText>) -> Result<axum::Json<Vec<StatementConcern>>, ApiError> {
    Ok(axum::Json(app.register.check_partner_statement(&who, &text).await?))
}
