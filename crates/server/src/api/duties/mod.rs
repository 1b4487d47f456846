//! Whether a law binds: for everybody, and nothing is kept.

pub(super) mod evaluation;
pub(super) mod pack;
pub(super) mod packs;

use axum::http::HeaderMap;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;

/// In which language.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct LanguageParameter {
    /// Language of the words; by default the one the browser asks for.
    language: Option<String>,
}

impl LanguageParameter {
    fn chosen(&self, app: &App, headers: &HeaderMap) -> String {
        crate::language::language(self.language.as_deref(), headers, &app.register.packs().languages(), &app.register.settings().language)
    }
}
