/// Crockford's base 32 in lower case: no i, l, o, u, so that an id read aloud is written down right.
pub(crate) const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A text that is no id of the kind asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this is not an id of the kind \"{expected}\"")]
pub struct IdError {
    pub(crate) expected: &'static str,
}

/// The value of each byte as a digit; 32 for those that are none.
const VALUES: [u8; 256] = {
    let mut values = [32; 256];
    let mut digit = 0;
    while digit < 32 {
        values[ALPHABET[digit] as usize] = digit as u8;
        digit += 1;
    }
    values
};

pub(crate) fn encode(bytes: [u8; 16]) -> [u8; 26] {
    let number = u128::from_be_bytes(bytes);
    let (high, low) = ((number >> 65) as u64, number as u64);
    let mut digits = [0; 26];
    for (place, digit) in (0u32..).zip(&mut digits[..13]) {
        *digit = ALPHABET[(high >> (60 - 5 * place)) as usize & 31];
    }
    digits[13] = ALPHABET[(number >> 60) as usize & 31];
    for (place, digit) in (0u32..).zip(&mut digits[14..]) {
        *digit = ALPHABET[(low >> (55 - 5 * place)) as usize & 31];
    }
    digits
}

pub(crate) fn decode(text: &str) -> Option<[u8; 16]> {
    let digits = text.as_bytes();
    // 26 digits hold 130 bits: the first digit may not use its upper two.
    if digits.len() != 26 || digits[0] > b'7' {
        return None;
    }
    let mut number: u128 = 0;
    for digit in digits {
        let value = VALUES[usize::from(*digit)];
        if value == 32 {
            return None;
        }
        number = (number << 5) | u128::from(value);
    }
    Some(number.to_be_bytes())
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name([u8; 16]);

        impl $name {
            /// Makes an id from random bytes; it says nothing about what it names.
            pub fn from_random(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!($prefix, "_"))?;
                f.write_str(std::str::from_utf8(&$crate::id::encode(self.0)).map_err(|_| std::fmt::Error)?)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self, f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::id::IdError;

            fn from_str(text: &str) -> Result<Self, $crate::id::IdError> {
                text.strip_prefix(concat!($prefix, "_")).and_then($crate::id::decode).map(Self).ok_or($crate::id::IdError { expected: $prefix })
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <String as serde::Deserialize>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                utoipa::openapi::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::schema::Type::String)
                    .pattern(Some(concat!("^", $prefix, "_[0-7][0-9a-hjkmnp-tv-z]{25}$")))
                    .into()
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::ToSchema for $name {}
    };
}

pub(crate) use id;

id!(
    /// A site of the register.
    SiteId, "site"
);
id!(
    /// An area.
    AreaId, "area"
);
id!(
    /// An organisation: an operator, an authority, a community.
    OrganisationId, "org"
);
id!(
    /// One run of an import.
    ImportId, "import"
);
id!(
    /// One object of a source, as that source last described it.
    SourceRecordId, "record"
);
id!(
    /// Somebody who works for an organisation. The name behind it stands apart and can be erased.
    MemberId, "member"
);

impl ComplaintId {
    /// The number by which its author and those who answer speak of it, such as `K7M2-P9QX`: of its 26 digits the last eight.
    pub fn number(self) -> String {
        let digits = encode(self.0);
        let last = String::from_utf8_lossy(&digits[18..]).to_uppercase();
        last.split_at_checked(4).map_or_else(|| last.clone(), |(first, second)| format!("{first}-{second}"))
    }
}

impl MemberId {
    /// The id as the 16 bytes by which a passkey knows its member (the user handle of WebAuthn).
    pub fn bytes(self) -> [u8; 16] {
        self.0
    }
}

id!(
    /// Asking an organisation to visit a site.
    VisitRequestId, "request"
);
id!(
    /// A file with a protected record.
    AttachmentId, "file"
);
id!(
    /// One giving of a protected record to an organisation.
    ShareId, "given"
);
id!(
    /// A time during which somebody is signed in on one device.
    SessionId, "session"
);
id!(
    /// A token with which a program acts for a member.
    TokenId, "token"
);
id!(
    /// A passkey of a member.
    PasskeyId, "passkey"
);
id!(
    /// An emergency access to the protected content of a site.
    EmergencyId, "emergency"
);
id!(
    /// Asking to open more sites on a day than is ordinary.
    BudgetRequestId, "budget"
);
id!(
    /// What somebody complained about on the public page of a measure.
    ComplaintId, "complaint"
);
id!(
    /// A public notice: what an authority tells everybody, like a press release.
    PublicNoticeId, "news"
);
id!(
    /// The picture of a public notice.
    NoticePictureId, "picture"
);
id!(
    /// One release of a statement of an organisation for matching.
    ReleaseId, "release"
);
id!(
    /// A match between what one organisation needs and another can offer.
    MatchId, "match"
);
id!(
    /// One installation of the register.
    InstallationId, "installation"
);
id!(
    /// One entry of the journal.
    JournalId, "entry"
);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_id_reads_back_what_it_writes(bytes: [u8; 16]) {
            let id = SiteId::from_random(bytes);
            prop_assert_eq!(id.to_string().parse::<SiteId>().unwrap(), id);
        }

        #[test]
        fn digits_stand_from_the_highest_five_bits_to_the_lowest(bytes: [u8; 16]) {
            let number = u128::from_be_bytes(bytes);
            let digit = |place: u32| char::from(ALPHABET[usize::from((number >> (125 - 5 * place)) as u8 & 31)]);
            prop_assert_eq!(SiteId::from_random(bytes).to_string(), format!("site_{}", (0..26).map(digit).collect::<String>()));
        }

        #[test]
        fn any_text_is_refused_or_reads_back_the_same(text in "site_[0-9a-z]{24,28}") {
            if let Ok(id) = text.parse::<SiteId>() {
                prop_assert_eq!(id.to_string(), text);
            }
        }
    }

    #[test]
    fn the_number_of_a_complaint_is_short_and_taken_from_its_id() {
        let id = ComplaintId::from_random([7; 16]);
        let number = id.number();
        assert_eq!((number.len(), number.chars().nth(4)), (9, Some('-')));
        assert!(id.to_string().to_uppercase().ends_with(&number.replace('-', "")), "{id} {number}");
    }

    #[test]
    fn an_id_of_another_kind_is_refused() {
        let area = AreaId::from_random([7; 16]).to_string();
        assert!(area.parse::<SiteId>().is_err());
    }
}
