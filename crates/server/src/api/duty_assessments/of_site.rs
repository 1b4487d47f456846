use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use parvis_model::{Purpose, SiteId};
use parvis_service::{DutyAssessmentAnswer, NewDutyAssessment, Page};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::api::records::page;
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
    #[expect(dead_code, reason = "what is kept is the work of the own organisation, whatever is said")]
    purpose: Option<Purpose>,
    /// Language of the words.
    language: Option<String>,
}

/// For what one reads, in which language the law is answered, and which page.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct DutyListParameters {
    /// By default the work of the own organisation.
    purpose: Option<Purpose>,
    /// Language of the words.
    language: Option<String>,
    /// `next` of the page before.
    after: Option<String>,
    /// Assessments on a page, 1 to 500; by default 50.
    #[param(minimum = 1, maximum = 500)]
    page_size: Option<u16>,
}

/// A page of what was answered about a site for laws that may bind it, and what follows today. Each that is opened is journalled.
#[utoipa::path(
    get, path = "/api/v1/sites/{id}/duty-assessments", tag = "duties", operation_id = "duty_assessments", extensions(("x-callers" = json!(["everybody"]))), params(("id" = String, Path), DutyListParameters),
    responses((status = 200, body = Page<DutyAssessmentAnswer>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(site): Named<SiteId>,
    Parameters(parameters): Parameters<DutyListParameters>,
    headers: HeaderMap,
) -> Result<axum::Json<Page<DutyAssessmentAnswer>>, ApiError> {
    let purpose = parameters.purpose.unwrap_or(Purpose::OwnWork);
    let language = chosen(parameters.language.as_deref(), &app, &headers);
    let page = page(&parameters.after, parameters.page_size)?;
    Ok(axum::Json(app.register.duty_assessments(&who, purpose, site, &language, &page).await?))
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
    Ok((StatusCode::CREATED, axum::Json(app.register.keep_duty_assessment(&who, site, new, &chosen(parameters.language.as_deref(), &app, &headers)).await?)))
}
