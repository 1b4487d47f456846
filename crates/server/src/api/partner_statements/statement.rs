use axum::extract::State;
use parvis_model::PartnerStatementId;
use parvis_service::{PartnerStatementAnswer, PartnerStatementChange};

use crate::App;
use crate::api::records::PurposeParameter;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// One partner statement, with all that the reader may see of it. Opening it is journalled.
#[utoipa::path(
    get, path = "/api/v1/partner-statements/{id}", tag = "partners", operation_id = "partner_statement", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path), PurposeParameter),
    responses((status = 200, body = PartnerStatementAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<PartnerStatementId>,
    Parameters(parameters): Parameters<PurposeParameter>,
) -> Result<axum::Json<PartnerStatementAnswer>, ApiError> {
    Ok(axum::Json(app.register.partner_statement(&who, parameters.purpose(), id).await?))
}

/// Changes a partner statement, renews it, or says what became of it.
#[utoipa::path(
    patch, path = "/api/v1/partner-statements/{id}", tag = "partners", operation_id = "change_partner_statement", extensions(("x-callers" = json!(["keeper"]))), params(("id" = String, Path)), request_body = PartnerStatementChange,
    responses((status = 200, body = PartnerStatementAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 409, body = ErrorAnswer))
)]
pub(crate) async fn change(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<PartnerStatementId>,
    Json(change): Json<PartnerStatementChange>,
) -> Result<axum::Json<PartnerStatementAnswer>, ApiError> {
    Ok(axum::Json(app.register.change_partner_statement(&who, id, change).await?))
}
