mod checks;
mod languages;
mod limits;
mod lines;
mod mail;
mod map;
#[cfg(test)]
mod tests;
mod visits;

use std::path::{Path, PathBuf};

use parvis_model::Marking;
use serde::Deserialize;

pub(crate) use checks::Wrong;
pub use limits::{LimitDescription, Limits};
pub use mail::MailSettings;
pub use map::{BoundaryLevel, Map};
pub use visits::{QueueWeights, Visits};

/// The installation's own settings, `parvis.toml` in the data folder.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// Language of titles in lists and exports.
    pub language: String,
    /// Categories that an import proposes; absent: the founding kinds.
    pub categories: Option<Vec<String>>,
    /// A PMTiles file to serve in place of the one an import makes; relative to the data folder.
    pub base_map: Option<PathBuf>,
    /// The key that opens protected content, elsewhere than in the data folder: then a stolen data folder opens nothing.
    pub key_file: Option<PathBuf>,
    /// How protected content is sealed from now on; what was sealed otherwise still opens.
    pub cipher: Cipher,
    /// The highest marking that is accepted.
    pub ceiling: Marking,
    /// Of how many distinct sites an account may open protected content on a day (UTC).
    pub sites_a_day: u16,
    /// The narrowest level (OpenStreetMap's `admin_level`) of areas that lists call a town.
    pub town_level: u8,
    /// How long people stay signed in.
    pub sign_in: SignIn,
    /// What becomes of the journal elsewhere.
    pub journal: JournalSettings,
    /// How long things are kept.
    pub retention: Retention,
    /// How visits are planned and made.
    pub visits: Visits,
    /// Under which names the server speaks TLS.
    pub tls: Tls,
    /// The directory through which people may sign in.
    pub directory: Option<DirectorySettings>,
    /// The server through which letters are sent.
    pub mail: Option<MailSettings>,
    /// How the map draws territories.
    pub map: Map,
    /// How much of everything there may be.
    pub limits: Limits,
}

/// What becomes of the journal elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct JournalSettings {
    /// A syslog receiver (RFC 5424) that gets every entry: `udp://HOST:PORT`, `tcp://HOST:PORT` or `unix:///PATH`.
    pub syslog: Option<String>,
    /// Nothing protected is answered unless its entry was sent there.
    pub syslog_required: bool,
}

/// How long things are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Retention {
    /// A record that was withdrawn is erased after so many days; 0 keeps it.
    #[serde(alias = "withdrawn_note_days")]
    pub withdrawn_days: u16,
    /// The public page of a measure says for so many days that it has ended; then it is gone.
    pub ended_notice_days: u16,
    /// A complaint about a measure is erased so many days after it was answered or passed on.
    pub closed_complaint_days: u16,
}

impl Default for Retention {
    fn default() -> Self {
        Self { withdrawn_days: 365, ended_notice_days: 30, closed_complaint_days: 366 }
    }
}

/// Under which names the server speaks TLS; without a name it speaks HTTP, on this machine alone.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Tls {
    /// Names and addresses under which browsers ask for it.
    pub names: Vec<String>,
    /// Certificates, the server's own first, PEM; relative to the data folder. Without one, an authority of our own signs one.
    pub certificate: Option<PathBuf>,
    /// The key to it, PEM.
    pub key: Option<PathBuf>,
}

/// A directory (OpenID Connect) through which people may sign in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DirectorySettings {
    /// Its address, as it names itself.
    pub issuer: String,
    /// As what it knows this installation.
    pub client_id: String,
    /// A file with the secret that goes with it; relative to the data folder.
    pub client_secret_file: Option<PathBuf>,
    /// What people call it.
    pub called: String,
}

/// How protected content is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub enum Cipher {
    /// Whose random nonces never run out.
    #[default]
    #[serde(rename = "xchacha20_poly1305")]
    XChaCha20Poly1305,
    /// For those whose policy demands it.
    #[serde(rename = "aes_256_gcm")]
    Aes256Gcm,
}

impl From<Cipher> for parvis_seal::Algorithm {
    fn from(cipher: Cipher) -> Self {
        match cipher {
            Cipher::XChaCha20Poly1305 => Self::XChaCha20Poly1305,
            Cipher::Aes256Gcm => Self::Aes256Gcm,
        }
    }
}

/// How long people stay signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SignIn {
    /// A session ends after so many minutes without a request.
    pub idle_minutes: u16,
    /// And after so many hours in any case.
    pub longest_hours: u16,
}

impl Default for SignIn {
    fn default() -> Self {
        Self { idle_minutes: 60, longest_hours: 12 }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: "en".to_owned(),
            categories: None,
            base_map: None,
            key_file: None,
            cipher: Cipher::default(),
            ceiling: Marking::AmberStrict,
            sites_a_day: 40,
            town_level: 8,
            sign_in: SignIn::default(),
            journal: JournalSettings::default(),
            retention: Retention::default(),
            visits: Visits::default(),
            tls: Tls::default(),
            directory: None,
            mail: None,
            map: Map::default(),
            limits: Limits::default(),
        }
    }
}

/// Why the settings are refused.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file cannot be read.
    #[error("cannot read {path}: {source}")]
    Read {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file is not understood; the message names line and column.
    #[error("{path} is not understood: {message}")]
    Format {
        /// Which file.
        path: PathBuf,
        /// What is wrong and where.
        message: String,
    },
    /// Settings that make no sense, each with file, line and what is allowed.
    #[error("{}", .0.join("\n"))]
    Refused(Vec<String>),
}

/// The longest file of settings, in bytes.
const LONGEST: u64 = 1024 * 1024;

/// Name of the file in the data folder.
const FILE: &str = "parvis.toml";

/// What `parvis init` writes.
pub(crate) const TEMPLATE: &str = include_str!("template.toml");

impl Settings {
    /// Reads `parvis.toml` in a folder; defaults where there is none.
    ///
    /// # Errors
    /// [`SettingsError`] names the file, the line and what is wrong.
    pub fn read(folder: &Path) -> Result<Self, SettingsError> {
        let path = folder.join(FILE);
        // A pipe would be waited for without end, and a device read without end.
        if path.exists() && !path.is_file() {
            return Err(SettingsError::Format { path, message: "it is no file".to_owned() });
        }
        match crate::installation::private_file::read(&path, LONGEST) {
            Ok(text) => Self::parse(&path, &text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(source) => Err(SettingsError::Read { path, source }),
        }
    }

    /// The settings in the text of a file: what is not understood is refused, and what makes no sense.
    fn parse(path: &Path, text: &str) -> Result<Self, SettingsError> {
        let settings: Self = toml::from_str(text).map_err(|error| SettingsError::Format { path: path.to_owned(), message: error.to_string() })?;
        let folder = path.parent().unwrap_or(Path::new(""));
        SettingsError::refused(path, text, checks::wrong(&settings, folder))?;
        Ok(settings)
    }

    /// The settings of a backup that is being restored: refused ones are replaced by the defaults, except for where the key
    /// lies, so that what a newer program refuses keeps no register from coming back.
    pub(crate) fn of_backup(folder: &Path) -> Self {
        Self::read(folder).unwrap_or_else(|_| {
            let text = std::fs::read_to_string(folder.join(FILE)).unwrap_or_default();
            let key_file = text.parse::<toml::Table>().ok().and_then(|table| Some(PathBuf::from(table.get("key_file")?.as_str()?)));
            Self { key_file, ..Self::default() }
        })
    }
}

impl SettingsError {
    /// Refuses settings in which something is wrong, each with its line.
    fn refused(path: &Path, text: &str, wrong: Vec<Wrong>) -> Result<(), Self> {
        if wrong.is_empty() {
            return Ok(());
        }
        let said = wrong.into_iter().map(|Wrong { setting, entry, what }| {
            let line = lines::line(text, setting, entry).map_or_else(String::new, |line| format!(", line {line}"));
            format!("{}{line}: {setting} {what}", path.display())
        });
        Err(Self::Refused(said.collect()))
    }

    /// Refuses settings of a data folder in which something is wrong, each with its line.
    pub(crate) fn refused_in(folder: &Path, wrong: Vec<Wrong>) -> Result<(), Self> {
        let path = folder.join(FILE);
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        Self::refused(&path, &text, wrong)
    }
}
