//! The server through which letters are sent; without it none are.

use std::net::IpAddr;
use std::path::PathBuf;

use parvis_mail::{Address, Security};
use serde::Deserialize;
use url::{Host, Url};

/// A server that takes letters, and what stands in them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailSettings {
    /// Its name.
    pub server: String,
    /// Its port; by default that of the way to it.
    pub port: Option<u16>,
    /// How the way to it is kept private.
    #[serde(default = "tls")]
    pub security: Security,
    /// The authority that signed its certificate, PEM; relative to the data folder. By default those that the machine trusts.
    pub authority: Option<PathBuf>,
    /// As who one signs in there.
    pub user: Option<String>,
    /// A file with the password; relative to the data folder.
    pub password_file: Option<PathBuf>,
    /// From which address letters come.
    pub from: String,
    /// The address of this installation, to which letters lead.
    pub address: String,
    /// At which hour of the day (UTC) digests go.
    #[serde(default = "morning")]
    pub hour: u8,
}

fn tls() -> Security {
    Security::Tls
}

fn morning() -> u8 {
    5
}

impl MailSettings {
    /// The port at which the server listens.
    pub fn port(&self) -> u16 {
        self.port.unwrap_or(match self.security {
            Security::Tls => 465,
            Security::StartTls => 587,
            Security::None => 25,
        })
    }

    /// What makes no sense, each with its setting; `is_host` says whether a name is one of a server, or why not.
    pub(super) fn wrong(&self, is_host: impl Fn(&str) -> Result<(), &'static str>) -> Vec<(&'static str, String)> {
        let mut wrong = Vec::new();
        if let Err(why) = is_host(&self.server) {
            wrong.push(("mail.server", format!("is the name of a mail server; \"{}\" {why}", self.server)));
        }
        if self.port == Some(0) {
            wrong.push(("mail.port", "is a number from 1 to 65535".to_owned()));
        }
        let here = self.server == "localhost" || self.server.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        if self.security == Security::None && !here {
            wrong.push(("mail.security", "is \"tls\" or \"starttls\"; \"none\" is for a server on this machine".to_owned()));
        }
        let named = self.user.as_deref().is_some_and(|user| !user.is_empty() && user.len() <= 255 && !user.contains(char::is_control));
        match (&self.user, &self.password_file) {
            (Some(_), _) if !named => wrong.push(("mail.user", "has 1 to 255 characters, all of which are seen".to_owned())),
            (Some(_), None) => wrong.push(("mail.user", "needs \"password_file\"".to_owned())),
            (None, Some(_)) => wrong.push(("mail.password_file", "needs \"user\"".to_owned())),
            _ => {}
        }
        if self.from.parse::<Address>().is_err() {
            wrong.push(("mail.from", format!("is an e-mail address, such as parvis@example.org, not \"{}\"", self.from)));
        }
        if let Err(why) = origin(&self.address) {
            wrong.push(("mail.address", format!("is the address of this installation, such as https://parvis.example.org; \"{}\" {why}", self.address)));
        }
        if self.hour > 23 {
            wrong.push(("mail.hour", format!("is a number from 0 to 23, not {}", self.hour)));
        }
        wrong
    }
}

fn origin(text: &str) -> Result<(), &'static str> {
    let url = Url::parse(text).map_err(|_| "is no address")?;
    let here = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => return Err("names no host"),
    };
    if url.scheme() != "https" && !(here && url.scheme() == "http") {
        return Err("does not begin with https");
    }
    if url.origin().ascii_serialization() != text || text.len() > 255 {
        return Err("has more than host and port, or ends with a slash");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings() -> MailSettings {
        toml::from_str("server = \"mail.example.org\"\nfrom = \"parvis@example.org\"\naddress = \"https://parvis.example.org\"\n").unwrap()
    }

    fn wrong(settings: &MailSettings) -> Vec<&'static str> {
        let is_host = |name: &str| if name.contains(['/', ' ', '@']) { Err("is no host name") } else { Ok(()) };
        settings.wrong(is_host).into_iter().map(|(setting, _)| setting).collect()
    }

    #[test]
    fn three_lines_are_enough_and_tls_is_what_is_meant() {
        let settings = settings();
        assert_eq!((settings.security, settings.port(), settings.hour), (Security::Tls, 465, 5));
        assert_eq!(wrong(&settings), Vec::<&str>::new());
    }

    #[test]
    fn what_would_leak_a_password_or_lead_nowhere_is_refused_by_its_name() {
        let with = |change: fn(&mut MailSettings)| {
            let mut settings = settings();
            change(&mut settings);
            wrong(&settings)
        };
        assert_eq!(with(|mail| mail.security = Security::None), ["mail.security"]);
        assert_eq!(with(|mail| (mail.server, mail.security) = ("127.0.0.1".to_owned(), Security::None)), Vec::<&str>::new());
        assert_eq!(with(|mail| mail.server = "smtp://mail.example.org".to_owned()), ["mail.server"]);
        assert_eq!(with(|mail| mail.user = Some("parvis".to_owned())), ["mail.user"]);
        assert_eq!(with(|mail| mail.password_file = Some("mail.password".into())), ["mail.password_file"]);
        assert_eq!(with(|mail| mail.from = "Parvis <parvis@example.org>".to_owned()), ["mail.from"]);
        for address in ["parvis.example.org", "http://parvis.example.org", "https://parvis.example.org/", "https://parvis.example.org/x", "https://a@b.example"]
        {
            let settings = MailSettings { address: address.to_owned(), ..settings() };
            assert_eq!(wrong(&settings), ["mail.address"], "{address}");
        }
        assert_eq!(with(|mail| mail.hour = 24), ["mail.hour"]);
        assert_eq!(with(|mail| mail.port = Some(0)), ["mail.port"]);
    }
}
