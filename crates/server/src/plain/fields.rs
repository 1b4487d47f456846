//! Forms as browsers send them (application/x-www-form-urlencoded).

use std::collections::BTreeMap;

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, StatusCode, header};

/// Fields of a form, at most.
const MOST: usize = 20;

/// What was sent, by the names of the fields.
pub(super) type Fields = BTreeMap<String, String>;

/// The fields of a form, the first of each name.
///
/// # Errors
/// The status that says why it is not understood.
pub(super) fn fields(headers: &HeaderMap, body: Result<Bytes, BytesRejection>) -> Result<Fields, StatusCode> {
    let body = body.map_err(|rejection| rejection.status())?;
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.to_ascii_lowercase().starts_with("application/x-www-form-urlencoded") {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    read(&body).ok_or(StatusCode::UNPROCESSABLE_ENTITY)
}

fn read(body: &[u8]) -> Option<Fields> {
    let mut fields = Fields::new();
    for field in body.split(|byte| *byte == b'&').filter(|field| !field.is_empty()) {
        let mut parts = field.splitn(2, |byte| *byte == b'=');
        let (name, value) = (decoded(parts.next()?)?, decoded(parts.next().unwrap_or_default())?);
        if fields.len() >= MOST {
            return None;
        }
        fields.entry(name).or_insert(value);
    }
    Some(fields)
}

/// None for what is no UTF-8, or ends within a byte.
fn decoded(part: &[u8]) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.iter().copied();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => digit(rest.next()?)? << 4 | digit(rest.next()?)?,
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_as_browsers_send_it() {
        let form = read(b"text=It+films+%D0%BC%D0%B5%D0%BD%D1%8F%0D%0A%26+my+house&reach=&once=abc&text=again").unwrap();
        assert_eq!((form["text"].as_str(), form["reach"].as_str(), form["once"].as_str()), ("It films меня\r\n& my house", "", "abc"));
        assert_eq!(read(b"").unwrap(), Fields::new());
        assert_eq!(read(b"a=b=c").unwrap()["a"], "b=c");
    }

    #[test]
    fn what_is_no_form_is_refused_and_breaks_nothing() {
        for broken in [&b"text=%"[..], b"text=%4", b"text=%zz", b"text=%ff%fe", b"%80=x", b"text=\xff"] {
            assert_eq!(read(broken), None, "{broken:?}");
        }
        assert_eq!(read(&b"a".repeat(3)).unwrap().len(), 1);
        let many: String = (0..30).map(|number| format!("f{number}=1&")).collect();
        assert_eq!(read(many.as_bytes()), None);
    }
}
