use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::SubjectId;
use parvis_service::{AgreementAnswer, NewAgreement, Page};

use crate::App;
use crate::api::records::ListParameters;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// A page of the agreements about an organisation that the reader may read, the latest first: those that others proposed to it, and those that it keeps with bodies outside
/// this register. Each that is opened is journalled.
#[utoipa::path(
    get, path = "/api/v1/subjects/{id}/agreements", tag = "partners", operation_id = "agreements_about", extensions(("x-callers" = json!(["everybody"]))), params(("id" = SubjectId, Path), ListParameters),
    responses((status = 200, body = Page<AgreementAnswer>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(subject): Named<SubjectId>,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<AgreementAnswer>>, ApiError> {
    Ok(axum::Json(app.register.agreements(&who, parameters.purpose(), Some(subject), &parameters.page()?).await?))
}

/// Proposes an agreement to an organisation, and gives it to that organisation in the same act. It is in force once that organisation has confirmed it.
#[utoipa::path(
    post, path = "/api/v1/subjects/{id}/agreements", tag = "partners", operation_id = "create_agreement", extensions(("x-callers" = json!(["related"]))), params(("id" = SubjectId, Path)), request_body = NewAgreement,
    responses((status = 201, body = AgreementAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn create(
    State(app): State<App>,
    Who(who): Who,
    Named(subject): Named<SubjectId>,
    Json(new): Json<NewAgreement>,
) -> Result<(StatusCode, axum::Json<AgreementAnswer>), ApiError> {
    Ok((StatusCode::CREATED, axum::Json(app.register.create_agreement(&who, subject, new).await?)))
}
