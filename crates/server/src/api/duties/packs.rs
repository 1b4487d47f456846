use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use parvis_service::DutyPackLine;

use crate::App;
use crate::error::ApiError;
use crate::extract::Parameters;
use crate::language::LanguageParameter;
use crate::who::Who;

/// The laws that the installation knows.
#[utoipa::path(
    get, path = "/api/v1/duties", tag = "duties", operation_id = "duty_packs", extensions(("x-callers" = json!(["everybody"]))), params(LanguageParameter),
    responses((status = 200, body = Vec<DutyPackLine>))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<LanguageParameter>,
    headers: HeaderMap,
) -> Result<Json<Vec<DutyPackLine>>, ApiError> {
    Ok(Json(app.register.duty_packs(&who, &parameters.chosen(&app, &headers))))
}
