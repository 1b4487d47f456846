use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_model::{Caller, Marking};
use parvis_service::DutyPrinting;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::App;
use crate::api::visits::report::ReportPaper;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{InPath, Json};
use crate::headers::pdf;
use crate::language::chosen;

/// What was answered, and how it is printed.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StatementToPrint {
    /// Answers by the keys of the inputs: `yes`, `no`, the key of an option, a number, a day, a moment.
    answers: BTreeMap<String, String>,
    /// What the place is called; by default nothing.
    #[serde(default)]
    #[schema(max_length = 120)]
    place: String,
    /// Language of the statement; by default the one the browser asks for.
    language: Option<String>,
    /// The paper; by default A4.
    paper: Option<ReportPaper>,
}

/// What a law asks, as far as the answers tell, as a printed statement (PDF/A-2a, PDF/UA-1), marked TLP:AMBER. Nothing of the answers is kept, and nobody looks who
/// asks.
#[utoipa::path(
    post, path = "/api/v1/duties/{pack}/print", tag = "duties", operation_id = "print_duties", extensions(("x-callers" = json!(["everybody"]))),
    params(("pack" = String, Path)), request_body = StatementToPrint,
    responses(
        (status = 200, description = "The statement", content_type = "application/pdf"),
        (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer)
    )
)]
pub(crate) async fn print(
    State(app): State<App>,
    InPath(pack): InPath<String>,
    headers: HeaderMap,
    Json(wanted): Json<StatementToPrint>,
) -> Result<Response, ApiError> {
    let how = DutyPrinting {
        place: wanted.place,
        language: chosen(wanted.language.as_deref(), &app, &headers),
        paper: wanted.paper.unwrap_or_default().into(),
        marking: Marking::Amber,
        may_read: String::new(),
    };
    let (name, printed) = app.register.duty_statement(&Caller::Nobody, &pack, wanted.answers, how).await?;
    pdf(&name.plain, &name.full, printed)
}
