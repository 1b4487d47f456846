//! The server of the settings, and what stands in every letter.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use parvis_documents::Words;
use parvis_mail::{Address, Letter, MailServer, NotSent, WhyNotSent};
use parvis_model::Timestamp;
use zeroize::Zeroizing;

use super::letter::Text;
use crate::installation::error::ServiceError;
use crate::installation::private_file;
use crate::installation::settings::{MailSettings, Settings};
use crate::register::Register;

/// The longest password, and the longest file of an authority, in bytes.
const LONGEST: u64 = 64 * 1024;

/// From where letters go, and where they lead.
pub(crate) struct Post {
    folder: PathBuf,
    settings: MailSettings,
    from: Address,
    /// Whether no further letter is begun: the program ends.
    stopping: AtomicBool,
    /// When the server was last handed a letter and did not say what became of it.
    unclear: Mutex<Option<Timestamp>>,
}

/// For so many minutes after that no letter is begun: a server that takes letters and breaks off costs few members theirs.
const PAUSE_MINUTES: i64 = 10;

impl Post {
    /// Of the settings; none where they name no server.
    pub(crate) fn of_settings(folder: &Path, settings: &Settings) -> Option<Self> {
        let settings = settings.mail.clone()?;
        Some(Self { folder: folder.to_owned(), from: settings.from.parse().ok()?, settings, stopping: AtomicBool::new(false), unclear: Mutex::default() })
    }

    /// The address of this installation.
    pub(super) fn at(&self) -> &str {
        &self.settings.address
    }

    pub(super) fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Relaxed)
    }

    /// Nobody knows what became of a letter.
    pub(super) fn is_unclear(&self, at: Timestamp) {
        *self.unclear.lock().unwrap_or_else(PoisonError::into_inner) = Some(at);
    }

    /// Whether no letter is begun for a while, because of that; a clock that was set back holds nobody up.
    pub(super) fn pauses(&self, now: Timestamp) -> bool {
        let last = *self.unclear.lock().unwrap_or_else(PoisonError::into_inner);
        last.is_some_and(|last| (0..PAUSE_MINUTES).contains(&now.duration_since(last).as_mins()))
    }

    pub(super) fn settings(&self) -> &MailSettings {
        &self.settings
    }

    /// The file that the settings name, read anew for each conversation: a new password needs no new start.
    fn file(&self, file: &Path, why: WhyNotSent) -> Result<Zeroizing<String>, NotSent> {
        let read = private_file::read(&self.folder.join(file), LONGEST).map(Zeroizing::new);
        read.map_err(|error| NotSent::new(why, &format!("{}: {error}", file.display())))
    }

    fn server(&self) -> Result<MailServer, NotSent> {
        let account = match (&self.settings.user, &self.settings.password_file) {
            (Some(user), Some(file)) => Some((user.clone(), Zeroizing::new(self.file(file, WhyNotSent::Password)?.trim_end_matches(['\r', '\n']).to_owned()))),
            _ => None,
        };
        let authority = self.settings.authority.as_deref().map(|file| self.file(file, WhyNotSent::Tls)).transpose()?;
        Ok(MailServer {
            host: self.settings.server.clone(),
            port: self.settings.port(),
            security: self.settings.security,
            account,
            authority: authority.map(|text| text.as_bytes().to_vec()),
            hello: self.from.domain().to_owned(),
            patience: MailServer::PATIENCE,
        })
    }

    /// Hands a letter to the server.
    pub(super) async fn send(&self, to: &Address, text: &Text, language: &str, stop: Option<&str>, (at, id): (Timestamp, [u8; 16])) -> Result<(), NotSent> {
        let letter = Letter { from: &self.from, to, subject: &text.subject, text: &text.text, language, stop, at, id };
        let bytes = letter.written().ok_or_else(|| NotSent::new(WhyNotSent::Unknown, "the clock of this machine is wrong"))?;
        self.server()?.send(&self.from, to, &bytes).await
    }
}

impl Register {
    /// Whether this installation sends letters: not where it only shows an invented country.
    pub fn sends_letters(&self) -> bool {
        self.planning.post.is_some() && !self.demonstration
    }

    /// Begins no further letter. What is on its way goes on.
    pub fn stop_letters(&self) {
        if let Some(post) = &self.planning.post {
            post.stopping.store(true, Ordering::Relaxed);
        }
    }

    /// Whether that was asked for.
    pub fn stops_letters(&self) -> bool {
        self.planning.post.as_ref().is_none_or(|post| post.is_stopping())
    }

    pub(super) fn words_of(&self, language: &str) -> Result<Words, ServiceError> {
        let text = |language: &str| self.packs.words(language).ok_or(ServiceError::NotFound("language"));
        Ok(Words::new(language, text(language)?, text("en")?)?)
    }
}
