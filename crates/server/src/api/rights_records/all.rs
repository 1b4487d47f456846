use axum::extract::State;
use parvis_service::{Page, RightsRecordAnswer};

use crate::api::records::ListParameters;

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// A page of all rights records that the reader may know of, without what they say.
#[utoipa::path(
    get, path = "/api/v1/rights-records", tag = "rights", operation_id = "rights_records", extensions(("x-callers" = json!(["everybody"]))), params(ListParameters),
    responses((status = 200, body = Page<RightsRecordAnswer>), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<RightsRecordAnswer>>, ApiError> {
    Ok(axum::Json(app.register.rights_records(&who, parameters.purpose(), None, &parameters.page()?).await?))
}
