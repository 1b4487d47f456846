use serde::{Deserialize, Serialize};

/// How a number of people was found. The first five are the methods of the factsheet on the UK Terrorism (Protection of
/// Premises) Act 2025 (gov.uk, 1 November 2024); the sixth demands a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CapacityMethod {
    /// The number the fire-safety assessment allows.
    FireSafeOccupancy,
    /// Attendance counted in the past.
    HistoricAttendance,
    /// Fixed seats and marked standing places.
    Seats,
    /// Tickets sold or people registered beforehand.
    Tickets,
    /// A limit imposed by the operator or a licence.
    ImposedLimit,
    /// Anything else; the reason is required.
    Other,
}

/// The greatest number of people that may be reasonably expected at the same time, with how it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Capacity {
    /// People present at the same time, staff included; 1 to 2,000,000.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2_000_000))]
    pub people: u32,
    /// How the number was found.
    pub method: CapacityMethod,
    /// Why this number; required for [`CapacityMethod::Other`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Why a capacity is refused.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum CapacityError {
    /// The number is outside its range.
    #[error("the number of people must be between 1 and 2,000,000")]
    Range,
    /// The method `other` needs a reason.
    #[error("the method \"other\" needs a reason")]
    ReasonMissing,
    /// A reason longer than 500 characters.
    #[error("the reason is longer than 500 characters")]
    ReasonTooLong,
}

impl Capacity {
    /// Checks range and reason.
    ///
    /// # Errors
    /// See [`CapacityError`].
    pub fn check(&self) -> Result<(), CapacityError> {
        if !(1..=2_000_000).contains(&self.people) {
            return Err(CapacityError::Range);
        }
        let reason = self.reason.as_deref().map_or("", str::trim);
        if reason.chars().count() > 500 {
            return Err(CapacityError::ReasonTooLong);
        }
        if self.method == CapacityMethod::Other && reason.is_empty() {
            return Err(CapacityError::ReasonMissing);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_method_needs_a_reason_that_is_not_blank() {
        let capacity = |reason: Option<&str>| Capacity { people: 200, method: CapacityMethod::Other, reason: reason.map(Into::into) };
        assert_eq!(capacity(None).check(), Err(CapacityError::ReasonMissing));
        assert_eq!(capacity(Some("  ")).check(), Err(CapacityError::ReasonMissing));
        assert_eq!(capacity(Some("counted by the verger")).check(), Ok(()));
    }

    #[test]
    fn nobody_and_more_than_two_million_are_refused() {
        for people in [0, 2_000_001] {
            let capacity = Capacity { people, method: CapacityMethod::Seats, reason: None };
            assert_eq!(capacity.check(), Err(CapacityError::Range));
        }
    }
}
