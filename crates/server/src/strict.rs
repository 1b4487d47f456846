//! Bodies in which what is an object is an object. A struct reads from a list as well, field by field in their order, which no description of
//! the API says and no name of a field guards.

use std::fmt;

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, Deserializer, Error, IntoDeserializer, Unexpected, Visitor};
use serde_json::Value;

/// Refuses a body that reads as a `T` only because a list stands where an object belongs.
///
/// # Errors
/// What stands in the wrong place.
pub(crate) fn objects<T: DeserializeOwned>(body: &[u8]) -> Result<(), serde_json::Error> {
    // Without a list there is nothing to mistake.
    if !body.contains(&b'[') {
        return Ok(());
    }
    T::deserialize(Strict(serde_json::from_slice(body)?)).map(drop)
}

/// A value of which a struct reads only as an object.
struct Strict(Value);

impl<'de> IntoDeserializer<'de, serde_json::Error> for Strict {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// What a struct is called where it was expected.
struct Object(&'static str);

impl serde::de::Expected for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object ({})", self.0)
    }
}

impl<'de> Deserializer<'de> for Strict {
    type Error = serde_json::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        match self.0 {
            Value::Array(values) => SeqDeserializer::new(values.into_iter().map(Strict)).deserialize_any(visitor),
            Value::Object(fields) => MapDeserializer::new(fields.into_iter().map(|(name, value)| (name, Strict(value)))).deserialize_any(visitor),
            plain => plain.deserialize_any(visitor),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(self, name: &'static str, _fields: &'static [&'static str], visitor: V) -> Result<V::Value, Self::Error> {
        if self.0.is_array() {
            return Err(Self::Error::invalid_type(Unexpected::Seq, &Object(name)));
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_enum<V: Visitor<'de>>(self, name: &'static str, variants: &'static [&'static str], visitor: V) -> Result<V::Value, Self::Error> {
        self.0.deserialize_enum(name, variants, visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _name: &'static str, visitor: V) -> Result<V::Value, Self::Error> {
        visitor.visit_newtype_struct(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use super::objects;

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "read, and not looked at")]
    struct Outer {
        name: String,
        #[serde(default)]
        inner: Option<Inner>,
        #[serde(default)]
        position: Option<[f64; 2]>,
        #[serde(default)]
        by_name: BTreeMap<String, Vec<Inner>>,
    }

    #[derive(Deserialize)]
    #[expect(dead_code, reason = "read, and not looked at")]
    struct Inner {
        kind: Kind,
        at: i64,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Near,
    }

    #[test]
    fn a_list_is_no_object_however_deep_it_stands() {
        let fits = |body: &str| {
            assert!(serde_json::from_str::<Outer>(body).is_ok(), "{body}");
            objects::<Outer>(body.as_bytes()).is_ok()
        };
        assert!(fits(r#"{"name":"a"}"#));
        assert!(fits(r#"{"name":"[","inner":{"kind":"near","at":-7},"position":[1,2.5],"by_name":{"x":[{"kind":"near","at":1}],"y":[]}}"#));
        assert!(fits(r#"{"name":"a","inner":null,"position":null}"#));
        assert!(!fits(r#"["a",null,null,{}]"#));
        assert!(!fits(r#"{"name":"a","inner":["near",1]}"#));
        assert!(!fits(r#"{"name":"a","by_name":{"x":[["near",1]]}}"#));
        let error = objects::<Outer>(br#"{"name":"a","inner":["near",1]}"#).unwrap_err().to_string();
        assert!(error.contains("expected an object (Inner)"), "{error}");
    }
}
