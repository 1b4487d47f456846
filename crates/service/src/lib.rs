//! The use cases. Every one takes the [`Caller`](parvis_model::Caller) on whose behalf it runs; command line and
//! server both call these and hold no rule of their own.

mod answers;
mod areas;
mod backup;
mod category_list;
mod containment;
mod differences;
mod doctor;
mod environment;
mod error;
mod export;
mod import;
mod journal;
mod keys;
mod listing;
mod notes;
mod outline_layer;
mod people;
mod private_file;
mod register;
mod settings;
mod sites;
mod tiles;

pub use answers::{
    AreaDetail, CategoryAnswer, DifferenceLine, DifferencePage, ImportAnswer, InstallationAnswer, MapSettings, OperatorAnswer, SiteDetail, SiteLine, SitePage,
    SourceAnswer, TOTAL_LIMIT,
};
pub use areas::check_areas;
pub use backup::{BackupKey, BackupSummary, RestoreSummary, new_key_file};
pub use doctor::{Check, Health};
pub use environment::{OperatingSystemRandom, SystemClock};
pub use error::{ErrorKey, ServiceError};
pub use export::{ExportFormat, ExportLayer};
pub use import::{BaseMapSummary, CategoryRules, ImportOptions, ImportSummary, ObjectCounts};
pub use journal::{JournalLine, JournalReport};
pub use notes::{NewNote, NoteAnswer, NoteChange, RecipientAnswer};
pub use people::{MemberAnswer, OrganisationAnswer};
pub use register::Register;
pub use settings::{BoundaryLevel, Settings, SettingsError};
pub use sites::{Change, SiteQuery};

/// Verifies the checkpoints of a journal.
pub use parvis_journal::PublicKey;
/// Told how far an import is: stage, steps done, steps in all.
pub use parvis_osm::{Progress, Stage};
