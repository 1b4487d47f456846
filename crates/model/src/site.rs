use serde::{Deserialize, Serialize};

/// Where a site stands between being proposed by a source and being looked after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SiteStatus {
    /// Proposed by a source; nobody has looked yet.
    Candidate,
    /// A person said that it belongs in the register.
    Confirmed,
    /// It existed and is no longer used.
    Closed,
    /// It does not belong in the register; a reason is kept so that the next import does not propose it anew.
    NotASite,
}

/// Why a status is refused.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum StatusError {
    /// `not_a_site` needs a reason.
    #[error("\"not a site\" needs a reason")]
    ReasonMissing,
    /// A reason longer than 500 characters.
    #[error("the reason is longer than 500 characters")]
    ReasonTooLong,
}

impl SiteStatus {
    /// All of them, in the order of a site's life.
    pub const ALL: [Self; 4] = [Self::Candidate, Self::Confirmed, Self::Closed, Self::NotASite];

    /// The word used in storage and in the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Candidate => "candidate",
            Self::Confirmed => "confirmed",
            Self::Closed => "closed",
            Self::NotASite => "not_a_site",
        }
    }

    /// Reads the word written by [`SiteStatus::as_str`].
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == word)
    }

    /// Checks the reason that goes with a status.
    ///
    /// # Errors
    /// See [`StatusError`].
    pub fn check_reason(self, reason: Option<&str>) -> Result<(), StatusError> {
        let reason = reason.map_or("", str::trim);
        if reason.chars().count() > 500 {
            return Err(StatusError::ReasonTooLong);
        }
        if self == Self::NotASite && reason.is_empty() {
            return Err(StatusError::ReasonMissing);
        }
        Ok(())
    }
}

/// Address parts, as far as the source gives them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Address {
    /// Street or place name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// House number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub house_number: Option<String>,
    /// Postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postcode: Option<String>,
    /// Town.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Two-letter country code (ISO 3166-1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

impl Address {
    /// Takes the `addr:*` tags.
    pub fn from_tags<'a>(find: impl Fn(&str) -> Option<&'a str>) -> Self {
        let text = |key: &str| find(key).map(str::to_owned);
        Self {
            street: text("addr:street").or_else(|| text("addr:place")),
            house_number: text("addr:housenumber"),
            postcode: text("addr:postcode"),
            city: text("addr:city"),
            country: text("addr:country"),
        }
    }

    /// Whether no part is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
