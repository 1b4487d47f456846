use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use parvis_model::{Purpose, VisitId};
use parvis_service::Paper;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};

use crate::App;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::headers::pdf;
use crate::language::chosen;
use crate::who::Who;

/// The paper of a report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ReportPaper {
    /// ISO A4.
    #[default]
    A4,
    /// Letter, as in North America.
    Letter,
}

impl From<ReportPaper> for Paper {
    fn from(paper: ReportPaper) -> Self {
        match paper {
            ReportPaper::A4 => Self::A4,
            ReportPaper::Letter => Self::Letter,
        }
    }
}

/// For what one reads, in which language, and on which paper.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ReportParameters {
    /// By default the work of the own organisation.
    purpose: Option<Purpose>,
    /// Language of the report; by default the one the browser asks for.
    language: Option<String>,
    /// The paper; by default A4.
    paper: Option<ReportPaper>,
}

impl ReportParameters {
    /// For what, in which language and on which paper.
    pub(crate) fn chosen(&self, app: &App, headers: &HeaderMap) -> (Purpose, String, Paper) {
        (self.purpose.unwrap_or(Purpose::OwnWork), chosen(self.language.as_deref(), app, headers), self.paper.unwrap_or_default().into())
    }
}

/// The report of a visit as PDF (PDF/A-2a, PDF/UA-1), named after place and day. Opening it is journalled.
#[utoipa::path(
    get, path = "/api/v1/visits/{id}/report", tag = "visits", operation_id = "visit_report", extensions(("x-callers" = json!(["related"]))),
    params(("id" = String, Path), ReportParameters),
    responses(
        (status = 200, description = "The report", content_type = "application/pdf"),
        (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer), (status = 429, body = ErrorAnswer)
    )
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<VisitId>,
    Parameters(parameters): Parameters<ReportParameters>,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let (purpose, language, paper) = parameters.chosen(&app, &headers);
    let report = app.register.visit_report(&who, purpose, id, (&language, paper)).await?;
    pdf(&report.plain_name, &report.file_name, report.pdf)
}
