use axum::Json;
use axum::extract::State;
use parvis_model::OrganisationId;
use parvis_service::{MergePreview, OrganisationAnswer};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json as Body, Named, Parameters};
use crate::who::Who;

/// A merge that is looked at before it is done.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct PreviewedMerge {
    /// Into which organisation.
    into: OrganisationId,
}

/// What merging an organisation into another would do; what stands in the way is said instead. No record is looked at, and nothing is changed.
#[utoipa::path(
    get, path = "/api/v1/organisations/{id}/merge/preview", tag = "people", operation_id = "preview_merge", extensions(("x-callers" = json!(["administrator"]))), params(("id" = String, Path), PreviewedMerge),
    responses((status = 200, body = MergePreview), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn preview(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<OrganisationId>,
    Parameters(asked): Parameters<PreviewedMerge>,
) -> Result<Json<MergePreview>, ApiError> {
    Ok(Json(app.register.preview_merge(&who, id, asked.into).await?))
}

/// Into which organisation one is merged, and why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Merge {
    /// Into which organisation.
    into: OrganisationId,
    /// Why; it stands in the journal.
    #[schema(min_length = 5, max_length = 1000)]
    reason: String,
}

/// Merges an organisation into another, which has all of it from then on. It cannot be undone, and needs the command line for what looks after itself.
#[utoipa::path(
    post, path = "/api/v1/organisations/{id}/merge", tag = "people", operation_id = "merge_organisation", extensions(("x-callers" = json!(["administrator"]))), params(("id" = String, Path)), request_body = Merge,
    responses((status = 200, body = OrganisationAnswer), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn merge(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<OrganisationId>,
    Body(wanted): Body<Merge>,
) -> Result<Json<OrganisationAnswer>, ApiError> {
    Ok(Json(app.register.merge_organisations(&who, id, wanted.into, &wanted.reason).await?))
}
