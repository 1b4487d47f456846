//! Pages of plain HTML for everybody, which need neither an account nor a script: on one somebody complains about a measure that observes people, on the
//! other they read the answer.

mod complain;
mod fields;
mod page;
mod receipt;
#[cfg(test)]
mod tests;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;

pub(crate) use page::{PlainPage, Spoken, escaped};

use crate::App;

/// The longest form, in bytes: a complaint of the longest kind, each letter of which is written by the numbers of its bytes.
const LONGEST_FORM: usize = 64 * 1024;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/complain/{code}", get(complain::form).post(complain::send))
        .route("/complaint", get(receipt::ask).post(receipt::read))
        .route("/plain.css", get(page::style))
        .layer(DefaultBodyLimit::max(LONGEST_FORM))
}
