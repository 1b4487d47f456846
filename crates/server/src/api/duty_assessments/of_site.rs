use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use parvis_model::{Purpose, SiteId};
use parvis_service::{DutyAssessmentAnswer, NewDutyAssessment};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::language::chosen;
use crate::who::Who;

/// For what one reads, and in which language the law is answered.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct DutyParameters {
    /// By default the work of the own organisation.
    purpose: Option<Purpose>,
    /// Language of the words.
    #[param(max_length = 20)]
    language: Option<String>,
}

impl DutyParameters {
    fn purpose(&self) -> Purpose {
        self.purpose.unwrap_or(Purpose::OwnWork)
    }

    fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }
}

/// What was answered about a site for laws that may bind it, and what follows today. Each that is opened is journalled.
#[utoipa::path(
    get, path = "/api/v1/sites/{id}/duty-assessments", tag = "duties", operation_id = "duty_assessments", extensions(("x-callers" = json!(["everybody"]))), params(("id" = String, Path), DutyParameters),
    responses((status = 200, body = Vec<DutyAssessmentAnswer>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(site): Named<SiteId>,
    Parameters(parameters): Parameters<DutyParameters>,
    headers: HeaderMap,
) -> Result<axum::Json<Vec<DutyAssessmentAnswer>>, ApiError> {
    Ok(axum::Json(app.register.duty_assessments(&who, parameters.purpose(), site, &chosen(parameters.language(), &app, &headers)).await?))
}

/// Keeps what was answered about a site for a law.
#[utoipa::path(
    post, path = "/api/v1/sites/{id}/duty-assessments", tag = "duties", operation_id = "keep_duty_assessment", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path), DutyParameters), request_body = NewDutyAssessment,
    responses((status = 201, body = DutyAssessmentAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn keep(
    State(app): State<App>,
    Who(who): Who,
    Named(site): Named<SiteId>,
    Parameters(parameters): Parameters<DutyParameters>,
    headers: HeaderMap,
    Json(new): Json<NewDutyAssessment>,
) -> Result<(StatusCode, axum::Json<DutyAssessmentAnswer>), ApiError> {
    Ok((StatusCode::CREATED, axum::Json(app.register.keep_duty_assessment(&who, site, new, &chosen(parameters.language(), &app, &headers)).await?)))
}
