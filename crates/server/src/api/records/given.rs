use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::{OrganisationId, Purpose, RecordId, ShareId, Timestamp};
use parvis_service::{Page, RecipientAnswer, ShareAnswer};
use serde::Deserialize;
use utoipa::ToSchema;

use super::PageParameters;
use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{InPath, Json, Named, Parameters, id};
use crate::who::Who;

/// To whom a record is to be given.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Share {
    /// To which organisation.
    organisation: OrganisationId,
    /// For what.
    purpose: Purpose,
    /// Until when, at most 366 days away.
    #[schema(value_type = String, format = DateTime)]
    until: Timestamp,
}

/// Gives a record to an organisation, for a purpose and a time.
#[utoipa::path(
    post, path = "/api/v1/records/{id}/given", tag = "records", operation_id = "give", extensions(("x-callers" = json!(["keeper"]))), params(("id" = RecordId, Path)), request_body = Share,
    responses((status = 201, body = RecipientAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn give(
    State(app): State<App>,
    Who(who): Who,
    Named(record): Named<RecordId>,
    Json(share): Json<Share>,
) -> Result<(StatusCode, axum::Json<RecipientAnswer>), ApiError> {
    let given = app.register.give(&who, record, share.organisation, share.purpose, share.until).await?;
    Ok((StatusCode::CREATED, axum::Json(given)))
}

/// Takes back what was given, at once.
#[utoipa::path(
    delete, path = "/api/v1/records/{id}/given/{given}", tag = "records", operation_id = "take_back", extensions(("x-callers" = json!(["keeper"]))), params(("id" = RecordId, Path), ("given" = String, Path)),
    responses((status = 204), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn take_back(State(app): State<App>, Who(who): Who, InPath((record, given)): InPath<(String, String)>) -> Result<StatusCode, ApiError> {
    app.register.take_back(&who, id::<RecordId>(&record)?, id::<ShareId>(&given)?).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// A page of what the caller's organisation gave to anybody, the latest first.
#[utoipa::path(
    get, path = "/api/v1/given", tag = "records", operation_id = "given", extensions(("x-callers" = json!(["everybody"]))), params(PageParameters),
    responses((status = 200, body = Page<ShareAnswer>), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<PageParameters>,
) -> Result<axum::Json<Page<ShareAnswer>>, ApiError> {
    Ok(axum::Json(app.register.given(&who, &parameters.page()?).await?))
}
