use std::fmt;
use std::str::FromStr;

/// The longest address (RFC 5321, 4.5.3.1.3, without its brackets).
const LONGEST: usize = 254;

/// The longest name before the sign (RFC 5321, 4.5.3.1.1).
const LONGEST_NAME: usize = 64;

/// An address: a plain name, `@` and the name of a host, in ASCII. Nothing that would end a line, a command or a header fits in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(lettre::Address);

/// A text that is no address to which something is sent.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no e-mail address such as name@example.org")]
pub struct NoAddress;

impl Address {
    /// The name of the host behind the sign.
    pub fn domain(&self) -> &str {
        self.0.domain()
    }

    pub(crate) fn inner(&self) -> &lettre::Address {
        &self.0
    }
}

fn is_label(part: &str) -> bool {
    (1..=63).contains(&part.len()) && !part.starts_with('-') && !part.ends_with('-') && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

impl FromStr for Address {
    type Err = NoAddress;

    fn from_str(text: &str) -> Result<Self, NoAddress> {
        let (name, domain) = text.rsplit_once('@').ok_or(NoAddress)?;
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+-/=?^_`{|}~".contains(&byte);
        let dotted = !name.starts_with('.') && !name.ends_with('.') && !name.contains("..");
        let fits = text.len() <= LONGEST && (1..=LONGEST_NAME).contains(&name.len()) && name.bytes().all(plain) && dotted;
        if !fits || !domain.split('.').all(is_label) {
            return Err(NoAddress);
        }
        Ok(Self(text.parse().map_err(|_| NoAddress)?))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_addresses_are_taken_and_nothing_that_ends_a_line_or_a_command() {
        for plain in ["ada@example.org", "ada.b+parvis@mail.example.org", "o'hara@xn--bcher-kva.example", "postmaster@localhost", "a@b"] {
            assert_eq!(plain.parse::<Address>().unwrap().to_string(), plain);
        }
        let long = format!("{}@example.org", "a".repeat(65));
        let longer = format!("a@{}", "b.".repeat(130));
        for wrong in [
            "",
            "ada",
            "@example.org",
            "ada@",
            "ada@example.org\r\nBcc: eve@example.org",
            "ada\n@example.org",
            "ada@example.org\r\nDATA",
            "ada@exam ple.org",
            "a b@example.org",
            "\"a b\"@example.org",
            "<ada@example.org>",
            "Ada <ada@example.org>",
            "ada@example.org,eve@example.org",
            "ada@[127.0.0.1]",
            "ada@-example.org",
            "ada@example..org",
            ".ada@example.org",
            "a..b@example.org",
            "ada\u{0}@example.org",
            "ada@bücher.example",
            "ädä@example.org",
            &long,
            &longer,
        ] {
            assert_eq!(wrong.parse::<Address>(), Err(NoAddress), "{wrong:?}");
        }
    }
}
