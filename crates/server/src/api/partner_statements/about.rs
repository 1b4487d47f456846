use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::SubjectId;
use parvis_service::{NewPartnerStatement, Page, PartnerStatementAnswer};

use crate::App;
use crate::api::records::ListParameters;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// A page of the partner statements of an organisation that the reader may read, the latest first. Each that is opened is journalled.
#[utoipa::path(
    get, path = "/api/v1/subjects/{id}/partner-statements", tag = "partners", operation_id = "partner_statements_about", extensions(("x-callers" = json!(["everybody"]))), params(("id" = SubjectId, Path), ListParameters),
    responses((status = 200, body = Page<PartnerStatementAnswer>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(subject): Named<SubjectId>,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<PartnerStatementAnswer>>, ApiError> {
    Ok(axum::Json(app.register.partner_statements(&who, parameters.purpose(), Some(subject), &parameters.page()?).await?))
}

/// Writes down what the own organisation needs, can offer or lacks.
#[utoipa::path(
    post, path = "/api/v1/subjects/{id}/partner-statements", tag = "partners", operation_id = "create_partner_statement", extensions(("x-callers" = json!(["related"]))), params(("id" = SubjectId, Path)), request_body = NewPartnerStatement,
    responses((status = 201, body = PartnerStatementAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn create(
    State(app): State<App>,
    Who(who): Who,
    Named(subject): Named<SubjectId>,
    Json(new): Json<NewPartnerStatement>,
) -> Result<(StatusCode, axum::Json<PartnerStatementAnswer>), ApiError> {
    Ok((StatusCode::CREATED, axum::Json(app.register.create_partner_statement(&who, subject, new).await?)))
}
