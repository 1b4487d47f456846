use axum::extract::State;
use axum::http::HeaderMap;
use parvis_model::{DutyAssessmentId, Purpose};
use parvis_service::DutyAssessmentAnswer;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::language::chosen;
use crate::who::Who;

/// For what one reads, and in which language the law is answered.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct AssessmentParameters {
    /// By default the work of the own organisation.
    purpose: Option<Purpose>,
    /// Language of the words.
    language: Option<String>,
}

/// What was answered about a site for one law, and what follows today. Opening it is journalled.
#[utoipa::path(
    get, path = "/api/v1/duty-assessments/{id}", tag = "duties", operation_id = "duty_assessment", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path), AssessmentParameters),
    responses((status = 200, body = DutyAssessmentAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<DutyAssessmentId>,
    Parameters(parameters): Parameters<AssessmentParameters>,
    headers: HeaderMap,
) -> Result<axum::Json<DutyAssessmentAnswer>, ApiError> {
    let language = chosen(parameters.language.as_deref(), &app, &headers);
    Ok(axum::Json(app.register.duty_assessment(&who, parameters.purpose.unwrap_or(Purpose::OwnWork), id, &language).await?))
}
