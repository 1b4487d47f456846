use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use parvis_service::CategoryAnswer;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::error::ApiError;
use crate::extract;
use crate::language::language;
use crate::who::Who;

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Parameters {
    /// Language of the words; by default the one the browser asks for.
    language: Option<String>,
}

/// The categories with their words and how many sites each has.
#[utoipa::path(get, path = "/api/v1/categories", tag = "register", operation_id = "categories", extensions(("x-callers" = json!(["everybody"]))), params(Parameters), responses((status = 200, body = Vec<CategoryAnswer>)))]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    extract::Parameters(parameters): extract::Parameters<Parameters>,
    headers: HeaderMap,
) -> Result<Json<Vec<CategoryAnswer>>, ApiError> {
    let offered = app.register.packs().languages();
    let language = language(parameters.language.as_deref(), &headers, &offered, &app.register.settings().language);
    Ok(Json(app.register.categories(&who, &language).await?))
}
