use axum::extract::State;
use axum::http::HeaderMap;
use parvis_service::SurveyAgreement;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{InPath, Parameters};
use crate::language::LanguageParameter;
use crate::who::Who;

/// How far the raters of the reader's organisation agree who rated the same visits, by question.
#[utoipa::path(
    get, path = "/api/v1/surveys/{pack}/rater-agreement", tag = "visits", operation_id = "rater_agreement", extensions(("x-callers" = json!(["member"]))), params(("pack" = String, Path), LanguageParameter),
    responses((status = 200, body = SurveyAgreement), (status = 401, body = ErrorAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    InPath(survey): InPath<String>,
    Parameters(parameters): Parameters<LanguageParameter>,
    headers: HeaderMap,
) -> Result<axum::Json<SurveyAgreement>, ApiError> {
    Ok(axum::Json(app.register.rater_agreement(&who, &survey, &parameters.chosen(&app, &headers)).await?))
}
