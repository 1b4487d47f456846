use axum::extract::State;
use axum::http::HeaderMap;
use parvis_model::{MeasureId, Purpose, VisitId};
use parvis_service::{WhatIf, WhatIfAnswer};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;
use crate::api::sites::list_of;
use crate::error::{ApiError, ErrorAnswer};
use crate::extract::{Named, Parameters};
use crate::language::chosen;
use crate::who::Who;

/// The most measures that an address may name: more than are thought of at once.
const MOST_NAMED: usize = 100;

/// For what one reads, and which measures are thought of.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct WhatIfParameters {
    /// By default the work of the own organisation.
    purpose: Option<Purpose>,
    /// Ids of measures at the site of the visit, with commas between them.
    measures: Option<String>,
    /// Keys of measures of the catalogue, with commas between them; with those at the site at most 40.
    entries: Option<String>,
    /// Language of the findings; by default the one the browser asks for.
    language: Option<String>,
}

/// What a visit would say if measures were there: its index with its range, its findings and the days that fall due. Computed as the visit itself is;
/// nothing of it is kept. Opening the visit and the measures is journalled.
#[utoipa::path(
    get, path = "/api/v1/visits/{id}/what-if", tag = "visits", operation_id = "what_if_visit", extensions(("x-callers" = json!(["related"]))),
    params(("id" = String, Path), WhatIfParameters),
    responses((status = 200, body = WhatIfAnswer), (status = 403, body = ErrorAnswer), (status = 404, body = ErrorAnswer), (status = 422, body = ErrorAnswer))
)]
pub(crate) async fn get(
    State(app): State<App>,
    Who(who): Who,
    Named(id): Named<VisitId>,
    Parameters(parameters): Parameters<WhatIfParameters>,
    headers: HeaderMap,
) -> Result<axum::Json<WhatIfAnswer>, ApiError> {
    let measure = |id: &str| id.parse::<MeasureId>().map_err(|_| ApiError::invalid(format!("\"{}\" is no id of a measure", id.escape_debug())));
    let measures = list_of(parameters.measures.as_deref()).take(MOST_NAMED).map(measure).collect::<Result<_, _>>()?;
    let entries = list_of(parameters.entries.as_deref()).take(MOST_NAMED).map(str::to_owned).collect();
    let asked = WhatIf { measures, entries, language: chosen(parameters.language.as_deref(), &app, &headers) };
    Ok(axum::Json(app.register.what_if(&who, parameters.purpose.unwrap_or(Purpose::OwnWork), id, &asked).await?))
}
