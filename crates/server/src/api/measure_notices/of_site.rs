use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_model::SiteId;
use parvis_service::{MeasureNoticeLine, Page};

use crate::App;
use crate::api::records::PageParameters;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::tagged::tagged;
use crate::who::Who;

/// The measures that observe people at one place, as the list of all of them. It has an `ETag`.
#[utoipa::path(
    get, path = "/api/v1/sites/{id}/measure-notices", tag = "notices", operation_id = "measure_notices_of_site", extensions(("x-callers" = json!(["everybody"]))), params(("id" = String, Path), PageParameters),
    responses((status = 200, body = Page<MeasureNoticeLine>), (status = 304, description = "Nothing has changed since then"), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Named(site): Named<SiteId>,
    Parameters(parameters): Parameters<PageParameters>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    tagged(&headers, None, &app.register.measure_notices_of_site(&who, site, &parameters.page()?).await?)
}
