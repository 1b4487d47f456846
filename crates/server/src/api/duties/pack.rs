use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use parvis_service::DutyPackAnswer;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{InPath, Parameters};
use crate::language::LanguageParameter;
use crate::who::Who;

/// One law, and the questions that show whether it applies.
#[utoipa::path(
    get, path = "/api/v1/duties/{pack}", tag = "duties", operation_id = "duty_pack", extensions(("x-callers" = json!(["everybody"]))),
    params(("pack" = String, Path), LanguageParameter),
    responses((status = 200, body = DutyPackAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    InPath(pack): InPath<String>,
    Parameters(parameters): Parameters<LanguageParameter>,
    headers: HeaderMap,
) -> Result<Json<DutyPackAnswer>, ApiError> {
    Ok(Json(app.register.duty_pack(&who, &pack, &parameters.chosen(&app, &headers))?))
}
