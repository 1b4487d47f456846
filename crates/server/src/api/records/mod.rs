//! What can be done with a protected record of whatever kind.

pub(super) mod attachments;
pub(super) mod audience;
pub(super) mod given;
pub(super) mod readers;
pub(super) mod record;
pub(super) mod share_here;

use parvis_model::Purpose;
use parvis_service::{LARGEST_PAGE, PageQuery};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::error::ApiError;

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

/// Which page of a list.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct PageParameters {
    /// `next` of the page before.
    after: Option<String>,
    /// Lines on a page, 1 to 500; by default 50.
    #[param(minimum = 1, maximum = 500)]
    page_size: Option<u16>,
}

/// Which page of a list of records, and for what one reads it.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListParameters {
    /// By default the work of the own organisation.
    purpose: Option<Purpose>,
    /// `next` of the page before.
    after: Option<String>,
    /// Records on a page, 1 to 500; by default 50.
    #[param(minimum = 1, maximum = 500)]
    page_size: Option<u16>,
}

/// The page that is asked for.
///
/// # Errors
/// As [`lines`].
pub(crate) fn page(after: &Option<String>, page_size: Option<u16>) -> Result<PageQuery, ApiError> {
    Ok(PageQuery { after: after.clone().filter(|after| !after.is_empty()), page_size: lines(page_size)? })
}

/// How many lines of a list are asked for; 0 where nobody says.
///
/// # Errors
/// For a page without lines and for one that is too large.
pub(crate) fn lines(page_size: Option<u16>) -> Result<u16, ApiError> {
    match page_size {
        Some(size) if !(1..=LARGEST_PAGE).contains(&size) => Err(ApiError::invalid(format!("a page has 1 to {LARGEST_PAGE} lines"))),
        size => Ok(size.unwrap_or_default()),
    }
}

impl PageParameters {
    pub(crate) fn page(&self) -> Result<PageQuery, ApiError> {
        page(&self.after, self.page_size)
    }
}

impl ListParameters {
    pub(crate) fn purpose(&self) -> Purpose {
        self.purpose.unwrap_or(Purpose::OwnWork)
    }

    pub(crate) fn page(&self) -> Result<PageQuery, ApiError> {
        page(&self.after, self.page_size)
    }
}
