use std::path::PathBuf;
use std::str::FromStr;

/// Where a receiver listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// `udp://HOST:PORT`, one message a datagram. Nobody notices what is lost.
    Udp(String),
    /// `tcp://HOST:PORT`, messages counted in octets.
    Tcp(String),
    /// `unix:///PATH`, the datagram socket of this machine, such as `/dev/log`.
    Local(PathBuf),
}

/// A text that names no receiver.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" names no syslog receiver: use udp://HOST:PORT, tcp://HOST:PORT or unix:///PATH")]
pub struct UnknownDestination(String);

impl FromStr for Destination {
    type Err = UnknownDestination;

    fn from_str(text: &str) -> Result<Self, UnknownDestination> {
        let unknown = || UnknownDestination(text.to_owned());
        let (scheme, rest) = text.split_once("://").ok_or_else(unknown)?;
        let address = || match rest.rsplit_once(':') {
            Some((host, port)) if !host.is_empty() && port.parse::<u16>().is_ok_and(|port| port > 0) => Ok(rest.to_owned()),
            _ => Err(unknown()),
        };
        match scheme {
            "udp" => Ok(Self::Udp(address()?)),
            "tcp" => Ok(Self::Tcp(address()?)),
            "unix" if rest.starts_with('/') => Ok(Self::Local(rest.into())),
            _ => Err(unknown()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_kinds_of_receivers_are_named_and_nothing_else() {
        assert_eq!("udp://127.0.0.1:514".parse(), Ok(Destination::Udp("127.0.0.1:514".to_owned())));
        assert_eq!("tcp://[::1]:601".parse(), Ok(Destination::Tcp("[::1]:601".to_owned())));
        assert_eq!("unix:///dev/log".parse(), Ok(Destination::Local("/dev/log".into())));
        for wrong in ["", "127.0.0.1:514", "tcp://host", "tcp://:601", "udp://host:0", "udp://host:70000", "unix://log", "http://host:80"] {
            assert!(wrong.parse::<Destination>().is_err(), "{wrong}");
        }
    }
}
