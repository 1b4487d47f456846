use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::{EmergencyId, SiteId};
use parvis_service::EmergencyAnswer;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// Terms of an emergency access; they stay as they are.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Terms {
    /// Why, on one line.
    #[schema(min_length = 5, max_length = 1000)]
    reason: String,
    /// For how long.
    #[schema(minimum = 1, maximum = 60)]
    minutes: u8,
}

/// Which part of the emergency accesses.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct Part {
    /// Only those behind this one: the last of an answer names the next.
    #[param(value_type = Option<String>)]
    before: Option<EmergencyId>,
}

/// Up to a hundred emergency accesses that the caller is told of, the latest first.
#[utoipa::path(
    get, path = "/api/v1/emergency-accesses", tag = "emergency", operation_id = "emergencies", extensions(("x-callers" = json!(["member"]))), params(Part),
    responses((status = 200, body = Vec<EmergencyAnswer>), (status = 401, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 503, body = ErrorAnswer))
)]
pub(crate) async fn list(State(app): State<App>, Who(who): Who, Parameters(part): Parameters<Part>) -> Result<axum::Json<Vec<EmergencyAnswer>>, ApiError> {
    Ok(axum::Json(app.register.emergencies(&who, part.before).await?))
}

/// Opens an emergency access to the protected content of a site. Everybody concerned is told at once.
#[utoipa::path(
    post, path = "/api/v1/sites/{id}/emergency-access", tag = "emergency", operation_id = "open_emergency", extensions(("x-callers" = json!(["responds"]))), params(("id" = String, Path)), request_body = Terms,
    responses((status = 201, body = EmergencyAnswer), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 503, body = ErrorAnswer))
)]
pub(crate) async fn open(
    State(app): State<App>,
    Who(who): Who,
    Named(site): Named<SiteId>,
    Json(terms): Json<Terms>,
) -> Result<(StatusCode, axum::Json<EmergencyAnswer>), ApiError> {
    Ok((StatusCode::CREATED, axum::Json(app.register.open_emergency(&who, site, terms.minutes, &terms.reason).await?)))
}
