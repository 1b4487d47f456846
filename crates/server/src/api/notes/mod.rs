//! Site notes, the first protected kind.

pub(super) mod all;
pub(super) mod attachments;
pub(super) mod audience;
pub(super) mod export;
pub(super) mod given;
pub(super) mod history;
pub(super) mod note;
pub(super) mod of_site;
pub(super) mod readers;

use parvis_model::Purpose;
use serde::Deserialize;
use utoipa::IntoParams;

/// For what one reads.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct PurposeParameter {
    /// By default the work of the own organisation.
    purpose: Option<Purpose>,
}

impl PurposeParameter {
    fn purpose(&self) -> Purpose {
        self.purpose.unwrap_or(Purpose::OwnWork)
    }
}
