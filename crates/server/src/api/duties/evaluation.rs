use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::HeaderMap;
use parvis_model::Caller;
use parvis_service::Evaluation;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{InPath, Json, Parameters};
use crate::language::LanguageParameter;

/// What was answered.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Given {
    /// Answers by the keys of the inputs: `yes`, `no`, the key of an option, a number, a day, a moment.
    answers: BTreeMap<String, String>,
}

/// What a law asks, as far as the answers tell. Nothing of them is kept, and nobody looks who asks.
#[utoipa::path(
    post, path = "/api/v1/duties/{pack}", tag = "duties", operation_id = "evaluate_duties", extensions(("x-callers" = json!(["everybody"]))),
    params(("pack" = String, Path), LanguageParameter), request_body = Given,
    responses((status = 200, body = Evaluation), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn evaluate(
    State(app): State<App>,
    InPath(pack): InPath<String>,
    Parameters(parameters): Parameters<LanguageParameter>,
    headers: HeaderMap,
    Json(given): Json<Given>,
) -> Result<axum::Json<Evaluation>, ApiError> {
    Ok(axum::Json(app.register.evaluate_duties(&Caller::Nobody, &pack, &given.answers, &parameters.chosen(&app, &headers))?))
}
