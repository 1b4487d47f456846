use axum::Json;
use axum::extract::State;
use parvis_service::ToldPerson;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// Whom one looks for.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Called {
    /// Two letters or more of their name.
    name: String,
}

/// Up to twenty members who stand in the journal, by their names: of organisations that the reader may know of.
#[utoipa::path(
    get, path = "/api/v1/journal/people", tag = "journal", operation_id = "journal_people", extensions(("x-callers" = json!(["overseer"]))), params(Called),
    responses((status = 200, body = Vec<ToldPerson>), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(State(app): State<App>, Who(who): Who, Parameters(called): Parameters<Called>) -> Result<Json<Vec<ToldPerson>>, ApiError> {
    Ok(Json(app.register.journal_people(&who, &called.name).await?))
}
