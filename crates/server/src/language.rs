use axum::http::{HeaderMap, header};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::App;

/// The language a request asks for: the parameter, else the first of `Accept-Language` that is offered, else the
/// installation's.
pub(crate) fn language(asked: Option<&str>, headers: &HeaderMap, offered: &[&str], fallback: &str) -> String {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let accepted = accepted.split(',').filter_map(|part| part.split([';', '-']).next()).map(str::trim);
    asked.into_iter().chain(accepted).find(|language| offered.contains(language)).unwrap_or(fallback).to_owned()
}

/// In which language.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct LanguageParameter {
    /// Language of the words; by default the one the browser asks for.
    language: Option<String>,
}

impl LanguageParameter {
    /// The language that is asked for, offered or the installation's.
    pub(crate) fn chosen(&self, app: &App, headers: &HeaderMap) -> String {
        chosen(self.language.as_deref(), app, headers)
    }
}

/// As [`language`], of those that the installation has.
pub(crate) fn chosen(asked: Option<&str>, app: &App, headers: &HeaderMap) -> String {
    language(asked, headers, &app.register.packs().languages(), &app.register.settings().language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parameter_wins_then_the_browser_then_the_installation() {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, "pt-BR, fr-CH;q=0.9, en".parse().unwrap());
        let offered = ["en", "fr", "de"];
        assert_eq!(language(Some("de"), &headers, &offered, "en"), "de");
        assert_eq!(language(Some("xx"), &headers, &offered, "en"), "fr");
        assert_eq!(language(None, &HeaderMap::new(), &offered, "de"), "de");
    }
}
