use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_model::{FindingId, Purpose};
use parvis_service::FindingsPrint;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::App;
use crate::api::visits::report::ReportPaper;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::Json;
use crate::headers::pdf;
use crate::language::chosen;
use crate::who::Who;

/// Which findings are printed, and how.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FindingsToPrint {
    /// Which.
    #[schema(min_items = 1, max_items = 500)]
    findings: Vec<FindingId>,
    /// For what they are read; by default the work of the own organisation.
    purpose: Option<Purpose>,
    /// Whether a photograph of each is shown, where there is one that the reader may see.
    #[serde(default)]
    photographs: bool,
    /// Language of the list; by default the one the browser asks for.
    language: Option<String>,
    /// The paper; by default A4.
    paper: Option<ReportPaper>,
}

/// Findings as one printed list (PDF/A-2a, PDF/UA-1), what to do first at the top. Each that is opened is journalled; one of which the reader may know, but not
/// read what it says, is not on the list.
#[utoipa::path(
    post, path = "/api/v1/findings/print", tag = "findings", operation_id = "print_findings", extensions(("x-callers" = json!(["member"]))),
    request_body = FindingsToPrint,
    responses(
        (status = 200, description = "The list", content_type = "application/pdf"),
        (status = 401, body = ErrorAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer)
    )
)]
pub(crate) async fn list(State(app): State<App>, Who(who): Who, headers: HeaderMap, Json(wanted): Json<FindingsToPrint>) -> Result<Response, ApiError> {
    let how = FindingsPrint {
        findings: wanted.findings,
        status: None,
        severity: None,
        before: None,
        photographs: wanted.photographs,
        language: chosen(wanted.language.as_deref(), &app, &headers),
        paper: wanted.paper.unwrap_or_default().into(),
    };
    let printed = app.register.findings_print(&who, wanted.purpose.unwrap_or(Purpose::OwnWork), how).await?;
    pdf(&printed.plain_name, &printed.file_name, printed.pdf)
}
