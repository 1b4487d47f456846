use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use parvis_service::CategoryAnswer;

use crate::App;
use crate::error::ApiError;
use crate::extract;
use crate::language::LanguageParameter;
use crate::who::Who;

/// The categories with their words and how many sites each has.
#[utoipa::path(get, path = "/api/v1/categories", tag = "register", operation_id = "categories", extensions(("x-callers" = json!(["everybody"]))), params(LanguageParameter), responses((status = 200, body = Vec<CategoryAnswer>)))]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    extract::Parameters(parameters): extract::Parameters<LanguageParameter>,
    headers: HeaderMap,
) -> Result<Json<Vec<CategoryAnswer>>, ApiError> {
    Ok(Json(app.register.categories(&who, &parameters.chosen(&app, &headers)).await?))
}
