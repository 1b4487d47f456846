//! What can be done with a protected record of whatever kind.

pub(super) mod attachments;
pub(super) mod audience;
pub(super) mod given;
pub(super) mod readers;
pub(super) mod record;

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
    pub(crate) fn purpose(&self) -> Purpose {
        self.purpose.unwrap_or(Purpose::OwnWork)
    }
}
