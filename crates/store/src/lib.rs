//! SQLite, embedded: schema, statements, one write transaction type. Nothing here decides anything.
//!
//! One writer (`BEGIN IMMEDIATE`, `synchronous=FULL`) and a pool of readers on a write-ahead log. The SQL is the
//! portable subset of ARCHITECTURE.md, invariant 6; a test reads every statement for it.

mod accounts;
mod area_extracts;
mod area_list;
mod areas;
mod attachments;
mod before;
mod budget;
mod checks;
mod directory_accounts;
mod emergency;
mod error;
mod imports;
mod journal;
mod kept;
mod kept_by;
mod known_devices;
mod links;
mod listing;
mod load;
mod many;
mod migrate;
#[cfg(test)]
mod nation;
mod passkeys;
mod people;
mod planning;
mod protected;
mod readings;
mod records;
mod relations;
mod same_place;
mod scope;
mod sealed;
mod search;
mod sites;
mod store;
mod tables;
mod tiles;
mod undo;
mod undone;
mod withheld;
mod word_cells;

pub use accounts::{AccountRow, ApiTokenRow, InvitationRow, SESSIONS, SessionRow};
pub use area_list::{AfterArea, AreaFilter, AreaLine};
pub use areas::AreaRow;
pub use attachments::AttachmentRow;
pub use before::Changed;
pub use budget::BudgetRequestRow;
pub use checks::{SealedAccess, SealedRow};
pub use directory_accounts::DirectoryAccountRow;
pub use emergency::{EmergencyRow, EmergencyTold, ToldOf};
pub use error::StoreError;
pub use imports::{DifferenceRow, ExtractRow, ImportRow, ImportState};
pub use journal::{JOURNAL_PAGE, JournalEntry};
pub use kept_by::KeptBy;
pub use known_devices::{DEVICES_SENT, KNOWN_DEVICES};
pub use listing::{ListingRow, NewLine, SiteFilter};
pub use migrate::SCHEMA_VERSION;
pub use passkeys::PasskeyRow;
pub use people::{MemberRow, OrganisationRow};
pub use planning::{CLOSED_REQUESTS, PlannedSite, VisitRequestRow};
pub use protected::{ClassWords, GivenRow, ProtectedRow, SealedVersion, Seen, Seer};
pub use readings::LISTS;
pub use records::{KnownRecord, RecordRow};
pub use relations::RelationRow;
pub use same_place::{AreasOfPair, PairRow};
pub use scope::Scope;
pub use sealed::WrappedKey;
pub use search::{After, Total};
pub use sites::{SiteChange, SiteRow};
pub use store::{Reader, Store, StoreOptions, WriteTransaction};
pub use tables::{Cell, NOT_BACKED_UP, TABLES, Table};
pub use tiles::{CELL_ZOOM, CellRow, cell};
