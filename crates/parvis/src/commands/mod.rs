//! One command, one file.

pub(crate) mod areas;
pub(crate) mod completions;
pub(crate) mod doctor;
pub(crate) mod export;
pub(crate) mod import;
pub(crate) mod init;
pub(crate) mod invent;
pub(crate) mod journal;
pub(crate) mod man;
pub(crate) mod openapi;
pub(crate) mod serve;
pub(crate) mod sites;

use std::path::Path;
use std::sync::Arc;

use parvis_model::Caller;
use parvis_service::{OperatingSystemRandom, Register, SystemClock};
use parvis_store::StoreError;

use crate::exit::Failure;

const CALLER: Caller = Caller::CommandLine;

/// Opens the register in the data folder.
async fn open(data: &Path) -> Result<Register, Failure> {
    match Register::open(data, Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await {
        Err(parvis_service::ServiceError::Store(StoreError::Missing(folder))) => {
            let hint = "hint: run \"parvis init\" first, or name the data folder with --data or PARVIS_DATA";
            Err(Failure::Environment(format!("there is no register in {}\n{hint}", folder.display())))
        }
        other => Ok(other?),
    }
}

/// Makes the data folder where there is none, then opens it.
async fn open_or_init(data: &Path) -> Result<Register, Failure> {
    Ok(Register::init(data, Arc::new(SystemClock), Arc::new(OperatingSystemRandom)).await?)
}
