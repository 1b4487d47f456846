use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::HeaderMap;
use parvis_model::Caller;
use parvis_service::SurveyResults;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{InPath, Json, Parameters};
use crate::language::LanguageParameter;

/// What was answered, and which measures are thought of.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Walked {
    /// Answers by the keys of the questions, one for each point: `yes`, `no`, `not_applicable`, a step from 1, a number, words.
    answers: BTreeMap<String, Vec<String>>,
    /// Measures, by key, as if they had been taken.
    #[serde(default)]
    measures: Vec<String>,
}

/// What answers amount to: an index for each section and the whole, and what follows. Nothing of them is kept, and nobody looks who asks.
#[utoipa::path(
    post, path = "/api/v1/surveys/{pack}", tag = "surveys", operation_id = "survey_results", extensions(("x-callers" = json!(["everybody"]))),
    params(("pack" = String, Path), LanguageParameter), request_body = Walked,
    responses((status = 200, body = SurveyResults), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn compute(
    State(app): State<App>,
    InPath(pack): InPath<String>,
    Parameters(parameters): Parameters<LanguageParameter>,
    headers: HeaderMap,
    Json(walked): Json<Walked>,
) -> Result<axum::Json<SurveyResults>, ApiError> {
    Ok(axum::Json(app.register.survey_results(&Caller::Nobody, &pack, &walked.answers, &walked.measures, &parameters.chosen(&app, &headers))?))
}
