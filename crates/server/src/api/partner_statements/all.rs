use axum::extract::State;
use parvis_service::{Page, PartnerStatementAnswer};

use crate::App;
use crate::api::records::ListParameters;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Parameters;
use crate::who::Who;

/// A page of all partner statements that the reader may know of, without what they say.
#[utoipa::path(
    get, path = "/api/v1/partner-statements", tag = "partners", operation_id = "partner_statements", extensions(("x-callers" = json!(["everybody"]))), params(ListParameters),
    responses((status = 200, body = Page<PartnerStatementAnswer>), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn list(
    State(app): State<App>,
    Who(who): Who,
    Parameters(parameters): Parameters<ListParameters>,
) -> Result<axum::Json<Page<PartnerStatementAnswer>>, ApiError> {
    Ok(axum::Json(app.register.partner_statements(&who, parameters.purpose(), None, &parameters.page()?).await?))
}
