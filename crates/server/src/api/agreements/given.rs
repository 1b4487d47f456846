use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::{AgreementId, RecordId};
use parvis_service::{NewGivenUnder, RecipientAnswer};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{InPath, Json, id};
use crate::who::Who;

/// Gives a record of the own organisation to the other party of an agreement: of a kind and marking that the agreement names, and no longer than it is in force.
#[utoipa::path(
    post, path = "/api/v1/agreements/{id}/given/{record}", tag = "partners", operation_id = "give_under_agreement", extensions(("x-callers" = json!(["keeper"]))), params(("id" = String, Path), ("record" = RecordId, Path)), request_body = NewGivenUnder,
    responses((status = 201, body = RecipientAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn give(
    State(app): State<App>,
    Who(who): Who,
    InPath((agreement, record)): InPath<(String, String)>,
    Json(new): Json<NewGivenUnder>,
) -> Result<(StatusCode, axum::Json<RecipientAnswer>), ApiError> {
    let given = app.register.give_under_agreement(&who, id::<AgreementId>(&agreement)?, id::<RecordId>(&record)?, new).await?;
    Ok((StatusCode::CREATED, axum::Json(given)))
}
