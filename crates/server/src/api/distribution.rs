use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use parvis_service::DistributionAnswer;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::headers::kept_as;
use crate::who::Who;

/// How protection is distributed, by category and by area, beside what visits say of the need: numbers of places as ranges, in the order of names. What is
/// made for a member stays the same for the rest of the month; the journal has an entry for each kind of record that was counted for it.
#[utoipa::path(
    get, path = "/api/v1/distribution", tag = "visits", operation_id = "distribution", extensions(("x-callers" = json!(["coordinator", "overseer"]))),
    responses((status = 200, body = DistributionAnswer), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer))
)]
pub(crate) async fn get(State(app): State<App>, Who(who): Who) -> Result<axum::Json<DistributionAnswer>, ApiError> {
    Ok(axum::Json(app.register.distribution(&who).await?))
}

/// The same as a table (CSV).
#[utoipa::path(
    get, path = "/api/v1/distribution.csv", tag = "visits", operation_id = "distribution_table", extensions(("x-callers" = json!(["coordinator", "overseer"]))),
    responses((status = 200, description = "The table", content_type = "text/csv"), (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer))
)]
pub(crate) async fn table(State(app): State<App>, Who(who): Who) -> Result<Response, ApiError> {
    let table = app.register.distribution_table(&who).await?;
    let name = kept_as("parvis-distribution.csv", "parvis-distribution.csv").map_err(ApiError::invalid)?;
    let file = [(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")), (header::CONTENT_DISPOSITION, name)];
    Ok(([(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))], file, table).into_response())
}
