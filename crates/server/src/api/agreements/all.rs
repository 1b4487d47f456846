use axum::extract::State;
use parvis_service::{AgreementAnswer, Page};

use crate::App;
use crate::api::records::ListParameters;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// A page of all agreements that the reader may know of, without what they say.
#[utoipa::path(
    get, path = "/api/v1/agreements", tag = "partners", operation_id = "agreements", extensions(("x-callers" = json!(["everybody"]))), params(ListParameters),
    responses((status = 200, body = Page<AgreementAnswer>), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<AgreementAnswer>>, ApiError> {
    Ok(axum::Json(app.register.agreements(&who, parameters.purpose(), None, &parameters.page()?).await?))
}
