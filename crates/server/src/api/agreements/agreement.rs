use axum::extract::State;
use parvis_model::AgreementId;
use parvis_service::{AgreementAnswer, AgreementChange};

use crate::App;
use crate::api::records::PurposeParameter;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// One agreement, with all that the reader may see of it. Opening it is journalled.
#[utoipa::path(
    get, path = "/api/v1/agreements/{id}", tag = "partners", operation_id = "agreement", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path), PurposeParameter),
    responses((status = 200, body = AgreementAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<AgreementId>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<axum::Json<AgreementAnswer>, ApiError> {
    Ok(axum::Json(app.register.agreement(&who, parameters.purpose(), id).await?))
}

/// Changes an agreement of the own organisation. Once both have agreed, only its review and whom to ask can change.
#[utoipa::path(
    patch, path = "/api/v1/agreements/{id}", tag = "partners", operation_id = "change_agreement", extensions(("x-callers" = json!(["keeper"]))), params(("id" = String, Path)), request_body = AgreementChange,
    responses((status = 200, body = AgreementAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 409, body = ErrorAnswer))
)]
pub(crate) async fn change(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<AgreementId>,
    Json(change): Json<AgreementChange>,
) -> Result<axum::Json<AgreementAnswer>, ApiError> {
    Ok(axum::Json(app.register.change_agreement(&who, id, change).await?))
}
