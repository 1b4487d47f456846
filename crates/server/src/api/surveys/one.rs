use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use parvis_service::SurveyAnswer;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{InPath, Parameters};
use crate::language;
use crate::who::Who;

/// Which version, in which language.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct VersionParameters {
    /// The survey as it was in this version, such as that of an older visit; as it is now where that version is not kept.
    version: Option<String>,
    /// Language of the words; by default the one the browser asks for.
    language: Option<String>,
}

/// One survey with its questions, the reason of each, and what helps.
#[utoipa::path(
    get, path = "/api/v1/surveys/{pack}", tag = "surveys", operation_id = "survey", extensions(("x-callers" = json!(["everybody"]))),
    params(("pack" = String, Path), VersionParameters),
    responses((status = 200, body = SurveyAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    InPath(pack): InPath<String>,
    Parameters(parameters): Parameters<VersionParameters>,
    headers: HeaderMap,
) -> Result<Json<SurveyAnswer>, ApiError> {
    let language = language::chosen(parameters.language.as_deref(), &app, &headers);
    Ok(Json(match parameters.version {
        Some(version) => app.register.survey_of_version(&who, &pack, &version, &language)?,
        None => app.register.survey(&who, &pack, &language)?,
    }))
}
