use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::SiteId;
use parvis_service::{NewRightsRecord, Page, RightsRecordAnswer};

use crate::api::records::ListParameters;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Named, Parameters};
use crate::who::Who;

/// A page of the rights records at a site that the reader may read, with how each stands, the latest first. Each that is opened is journalled.
#[utoipa::path(
    get, path = "/api/v1/sites/{id}/rights-records", tag = "rights", operation_id = "rights_records_of_site", extensions(("x-callers" = json!(["everybody"]))), params(("id" = String, Path), ListParameters),
    responses((status = 200, body = Page<RightsRecordAnswer>), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(site): Named<SiteId>,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<RightsRecordAnswer>>, ApiError> {
    Ok(axum::Json(app.register.rights_records(&who, parameters.purpose(), Some(site), &parameters.page()?).await?))
}

/// Begins a rights record at a site, as a draft.
#[utoipa::path(
    post, path = "/api/v1/sites/{id}/rights-records", tag = "rights", operation_id = "create_rights_record", extensions(("x-callers" = json!(["related"]))), params(("id" = String, Path)), request_body = NewRightsRecord,
    responses((status = 201, body = RightsRecordAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn create(
    State(app): State<App>,
    Who(who): Who,
    Named(site): Named<SiteId>,
    Json(new): Json<NewRightsRecord>,
) -> Result<(StatusCode, axum::Json<RightsRecordAnswer>), ApiError> {
    Ok((StatusCode::CREATED, axum::Json(app.register.create_rights_record(&who, site, new).await?)))
}
