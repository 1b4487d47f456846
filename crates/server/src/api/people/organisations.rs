use axum::extract::State;
use axum::http::StatusCode;
use parvis_model::OrganisationKind;
use parvis_service::{OrganisationAnswer, Page};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::App;
use crate::api::records::page;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Json, Parameters};
use crate::who::Who;

/// An organisation to be added.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOrganisation {
    /// Its name.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// What it is.
    kind: OrganisationKind,
}

/// Which page, and whether with those that have ended.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct OrganisationParameters {
    /// Those that have ended as well, as far as one may see them.
    ended: Option<bool>,
    /// `next` of the page before.
    after: Option<String>,
    /// Lines on a page, 1 to 500; by default 50.
    #[param(minimum = 1, maximum = 500)]
    page_size: Option<u16>,
}

/// A page of the organisations that one may see, by name.
#[utoipa::path(
    get, path = "/api/v1/organisations", tag = "people", operation_id = "organisations", extensions(("x-callers" = json!(["member"]))), params(OrganisationParameters),
    responses((status = 200, body = Page<OrganisationAnswer>), (status = 401, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<OrganisationParameters>,
) -> Result<axum::Json<Page<OrganisationAnswer>>, ApiError> {
    let page = page(&parameters.after, parameters.page_size)?;
    Ok(axum::Json(app.register.organisations_and(&who, parameters.ended.unwrap_or_default(), &page).await?))
}

/// Adds an organisation.
#[utoipa::path(
    post, path = "/api/v1/organisations", tag = "people", operation_id = "add_organisation", extensions(("x-callers" = json!(["administrator"]))), request_body = NewOrganisation,
    responses((status = 201, body = OrganisationAnswer), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn add(
    State(app): State<App>,
    Who(who): Who,
    Json(wanted): Json<NewOrganisation>,
) -> Result<(StatusCode, axum::Json<OrganisationAnswer>), ApiError> {
    Ok((StatusCode::CREATED, axum::Json(app.register.add_organisation(&who, &wanted.name, wanted.kind).await?)))
}
