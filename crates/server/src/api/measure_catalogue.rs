use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_service::MeasureCatalogue;

use crate::App;
use crate::error::ApiError;
use crate::extract::Parameters;
use crate::language::LanguageParameter;
use crate::tagged::tagged;
use crate::who::Who;

/// The catalogue of measures: what can be done to protect a place, what it costs, what is known of its effect and what it brings with it.
/// It has an `ETag`: a request with `If-None-Match` is answered by 304 while nothing has changed.
#[utoipa::path(
    get, path = "/api/v1/measure-catalogue", tag = "measures", operation_id = "measure_catalogue", extensions(("x-callers" = json!(["everybody"]))), params(LanguageParameter),
    responses((status = 200, body = MeasureCatalogue), (status = 304, description = "Nothing has changed since then"))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<LanguageParameter>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let catalogue = app.register.measure_catalogue(&who, &parameters.chosen(&app, &headers));
    tagged(&headers, Some("accept-language"), &catalogue)
}
