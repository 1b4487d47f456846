use axum::Json;
use axum::extract::{Path, State};
use parvis_model::DifferenceKind;
use parvis_service::{DifferencePage, ErrorKey};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract;
use crate::who::Who;

#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Parameters {
    /// One kind only.
    kind: Option<DifferenceKind>,
    /// `next` of the page before.
    after: Option<i64>,
}

/// A page of what an import found different.
#[utoipa::path(
    get, path = "/api/v1/imports/{id}/differences", tag = "import", operation_id = "differences", extensions(("x-callers" = json!(["everybody"]))), params(("id" = String, Path), Parameters),
    responses((status = 200, body = DifferencePage), (status = 404, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Path(import): Path<String>,
    extract::Parameters(parameters): extract::Parameters<Parameters>,
) -> Result<Json<DifferencePage>, ApiError> {
    let import = import.parse().map_err(|_| ApiError::new(ErrorKey::NotFound, "there is no such import"))?;
    Ok(Json(app.register.differences(&who, import, parameters.kind, parameters.after).await?))
}
