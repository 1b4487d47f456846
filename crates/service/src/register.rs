//! Opens an installation, and closes it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, Clock, InstallationId, Random};
use parvis_packs::Packs;
use parvis_store::{Store, StoreOptions, Towns};

use crate::door::forwarding::forwarder_of_settings;
use crate::door::journal_action::Action;
use crate::door::{Door, keys};
use crate::installation::data_folder::{DATABASE, refuse_a_file, restrict_to_owner};
use crate::installation::error::ServiceError;
use crate::installation::room::is_left_free;
use crate::installation::settings::{Settings, SettingsError, TEMPLATE, Wrong};
use crate::installation::workshop::Workshop;
use crate::installation::writer::Queue;
use crate::people::People;
use crate::places::Places;
use crate::planning::Planning;
use crate::public::complaints::Public;

/// An open installation: a handle on which each folder hangs its use cases. What all of them use stands here; what one folder keeps
/// for itself is named after it.
#[derive(Clone)]
pub struct Register {
    pub(crate) folder: PathBuf,
    pub(crate) store: Store,
    pub(crate) packs: Arc<Packs>,
    pub(crate) settings: Arc<Settings>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    /// Who waits for the writer.
    pub(crate) queue: Arc<Queue>,
    /// Where heavy work is done.
    pub(crate) workshop: Workshop,
    /// Where plans are looked over: those who open one wait for no document.
    pub(crate) looking_over: Workshop,
    /// Everybody may look at it as anybody: an invented country, on this machine alone.
    pub(crate) demonstration: bool,
    pub(crate) door: Door,
    pub(crate) places: Places,
    pub(crate) people: People,
    pub(crate) planning: Planning,
    pub(crate) public: Public,
}

impl Register {
    /// Whether there is a register in a data folder.
    pub fn is_in(folder: &Path) -> bool {
        folder.join(DATABASE).exists()
    }

    /// Makes a data folder with settings to edit and an empty register. What is there already stays.
    ///
    /// # Errors
    /// [`ServiceError`] says which file could not be written.
    #[boxed]
    pub async fn init(folder: &Path, clock: Arc<dyn Clock>, random: Arc<dyn Random>) -> Result<Self, ServiceError> {
        let file = |path: &Path| {
            let path = path.to_owned();
            move |source| ServiceError::File { path, source }
        };
        refuse_a_file(folder)?;
        crate::backup::refuse_half_restored(folder)?;
        std::fs::create_dir_all(folder).map_err(file(folder))?;
        restrict_to_owner(folder).map_err(file(folder))?;
        let settings = folder.join("parvis.toml");
        if !settings.exists() {
            std::fs::write(&settings, TEMPLATE).map_err(file(&settings))?;
        }
        // A key beside it says that there was a register: an empty one in its place would hide that it is lost.
        let (database, settings) = (folder.join(DATABASE), Settings::read(folder)?);
        if std::fs::metadata(&database).is_ok_and(|file| file.len() == 0) && keys::path(folder, &settings).exists() {
            return Err(parvis_store::StoreError::Empty(database).into());
        }
        // Where all of it is there it is opened once.
        if std::fs::metadata(&database).is_ok_and(|file| file.len() > 0) && keys::path(folder, &settings).exists() {
            return Self::open(folder, clock, random).await;
        }
        let options = StoreOptions { create: true, ..StoreOptions::new(clock.clone()) };
        let store = Store::open(&folder.join(DATABASE), options).await?;
        let has_keys = store.read().await?.has_data_keys().await?;
        store.close().await;
        // Where something was sealed already, a new key would open nothing: the old one has to come back.
        if !has_keys {
            keys::make(folder, &Settings::read(folder)?, random.as_ref())?;
        }
        Self::open(folder, clock, random).await
    }

    /// Opens a data folder.
    ///
    /// # Errors
    /// [`ServiceError`] names what is missing or wrong.
    #[boxed]
    pub async fn open(folder: &Path, clock: Arc<dyn Clock>, random: Arc<dyn Random>) -> Result<Self, ServiceError> {
        refuse_a_file(folder)?;
        let mut register = Self::assemble(folder, Settings::read(folder)?, clock, random).await?;
        register.finish_rotation().await?;
        register.read_journal_keys().await?;
        Ok(register)
    }

    /// Opens a folder that a backup was just put into. A rotation that was interrupted is not finished: where the settings keep
    /// the key elsewhere, it is another installation's.
    ///
    /// # Errors
    /// As [`Register::open`].
    pub(crate) async fn open_restored(folder: &Path, clock: Arc<dyn Clock>, random: Arc<dyn Random>) -> Result<Self, ServiceError> {
        // What a newer program refuses in the settings keeps no register from coming back.
        let mut register = Self::assemble(folder, Settings::of_backup(folder), clock, random).await?;
        register.read_journal_keys().await?;
        Ok(register)
    }

    async fn assemble(folder: &Path, settings: Settings, clock: Arc<dyn Clock>, random: Arc<dyn Random>) -> Result<Self, ServiceError> {
        let packs = crate::installation::pack_rules::check_packs(&folder.join("packs"))?;
        let unknown = settings.categories.iter().flatten().enumerate().filter(|(_, key)| packs.categories.get(key).is_none());
        let wrong =
            unknown.map(|(entry, key)| Wrong { setting: "categories", entry: Some(entry), what: format!("names categories that there are, not \"{key}\"") });
        SettingsError::refused_in(folder, wrong.collect())?;
        let people = People::open(folder, &settings)?;
        let forwarder = forwarder_of_settings(&settings)?;
        let store = Store::open(&folder.join(DATABASE), store_options(folder, &settings, clock.clone())).await?;
        let register = Self {
            folder: folder.to_owned(),
            store,
            door: Door::open(folder, &settings, forwarder)?,
            places: Places::open(&packs.categories)?,
            people,
            planning: Planning::open(folder, &settings),
            public: Public::new(&settings.limits, &packs),
            workshop: workshop(&settings),
            looking_over: workshop(&settings),
            queue: Arc::default(),
            packs: Arc::new(packs),
            settings: Arc::new(settings),
            clock,
            random,
            demonstration: false,
        };
        register.name_installation().await?;
        Ok(register)
    }

    /// Gives the installation an id of its own when it is first opened.
    async fn name_installation(&self) -> Result<(), ServiceError> {
        if self.store.is_read_only() {
            return Ok(());
        }
        let mut snapshot = self.store.read().await?;
        let known = snapshot.installation().await?;
        snapshot.end().await;
        if known.is_some() {
            return Ok(());
        }
        let id = InstallationId::from_random(self.random());
        let caller = Caller::CommandLine;
        let mut transaction = self.writer_for(&caller).await?;
        transaction.name_installation(id, self.now()).await?;
        transaction.commit(self.entry(&caller, Action::NameInstallation, id)).await?;
        Ok(())
    }

    /// The content packs of the installation.
    pub fn packs(&self) -> &Packs {
        &self.packs
    }

    /// The settings of the installation.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Writes what is kept in memory alone, and closes the database.
    #[boxed]
    pub async fn close(self) {
        self.places.undoing.give_up();
        self.write_last_uses().await;
        self.store.close().await;
    }

    /// How a database of this installation is opened.
    pub(crate) fn store_options(&self) -> StoreOptions {
        store_options(&self.folder, &self.settings, self.clock.clone())
    }
}

fn workshop(settings: &Settings) -> Workshop {
    Workshop::new(settings.limits.heavy_at_a_time, Duration::from_secs(settings.limits.work_seconds))
}

fn store_options(folder: &Path, settings: &Settings, clock: Arc<dyn Clock>) -> StoreOptions {
    let (limits, folder) = (settings.limits, folder.to_owned());
    StoreOptions {
        room: Arc::new(move || is_left_free(&folder, &limits)),
        readers: u32::try_from(limits.database_readers).unwrap_or(u32::MAX),
        wait: Duration::from_secs(limits.database_seconds),
        towns: Towns { level: settings.town_level, language: settings.language.clone() },
        ..StoreOptions::new(clock)
    }
}
