//! The code of a public notice: short, so that it fits on a sign and can be typed from it.

use crate::id::{ALPHABET, IdError};

/// Letters of a code.
const LENGTH: usize = 8;

/// By what everybody asks for the public page of a measure, as it stands on the sign beside it: eight letters and digits. It says nothing
/// about the measure, and is no secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NoticeCode([u8; LENGTH]);

impl NoticeCode {
    /// Makes a code from random bytes.
    pub fn from_random(bytes: [u8; 16]) -> Self {
        let mut code = [b'0'; LENGTH];
        for (digit, byte) in code.iter_mut().zip(bytes) {
            *digit = ALPHABET[usize::from(byte & 31)];
        }
        Self(code)
    }
}

impl std::fmt::Display for NoticeCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(std::str::from_utf8(&self.0).map_err(|_| std::fmt::Error)?)
    }
}

impl std::str::FromStr for NoticeCode {
    type Err = IdError;

    /// Reads what somebody typed from a sign: capitals as well, and the letters that look like a digit.
    fn from_str(text: &str) -> Result<Self, IdError> {
        let mut code = [b'0'; LENGTH];
        let typed = text.as_bytes();
        let refused = IdError { expected: "notice" };
        if typed.len() != LENGTH {
            return Err(refused);
        }
        for (digit, typed) in code.iter_mut().zip(typed) {
            *digit = match typed.to_ascii_lowercase() {
                b'o' => b'0',
                b'i' | b'l' => b'1',
                other if ALPHABET.contains(&other) => other,
                _ => return Err(refused),
            };
        }
        Ok(Self(code))
    }
}

impl serde::Serialize for NoticeCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for NoticeCode {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
        utoipa::openapi::ObjectBuilder::new().schema_type(utoipa::openapi::schema::Type::String).pattern(Some("^[0-9a-hjkmnp-tv-z]{8}$")).into()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for NoticeCode {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_somebody_types_it_from_a_sign() {
        let code = NoticeCode::from_random([0, 1, 2, 31, 10, 20, 30, 40, 9, 9, 9, 9, 9, 9, 9, 9]);
        assert_eq!(code.to_string(), "012zamy8");
        for typed in ["012zamy8", "012ZAMY8", "oL2zamy8", "OI2ZAMY8"] {
            assert_eq!(typed.parse::<NoticeCode>().unwrap(), code, "{typed}");
        }
        for typed in ["", "012zamy", "012zamy88", "012zamu8", "012zam-8", "ä12zamy"] {
            assert!(typed.parse::<NoticeCode>().is_err(), "{typed}");
        }
    }
}
