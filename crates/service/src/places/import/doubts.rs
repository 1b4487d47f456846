//! What makes an import doubtful, so that it stops and a person decides.

use std::collections::HashSet;

use serde::Serialize;

use super::plan::Plan;
use crate::installation::settings::Settings;

/// Fewer places than this may go without a question, where the file is called as the one before and most places stay.
const FEW: u64 = 10;

/// Why an import is doubtful.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "doubt")]
pub enum ImportDoubt {
    /// It covers nothing of what its territory covered before.
    Elsewhere,
    /// Its data are older than those that are there.
    Older {
        /// The date of the data that are there.
        there: String,
        /// The date of its data.
        file: String,
    },
    /// Objects in it are of earlier versions than those that are there, which no other territory brought.
    EarlierVersions {
        /// So many.
        objects: u64,
    },
    /// It would take away more of the places of its territory than the settings say.
    TakesAway {
        /// So many places.
        gone: u64,
        /// Of so many.
        of: u64,
    },
}

impl std::fmt::Display for ImportDoubt {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Elsewhere => {
                formatter.write_str("it covers nothing of what the territory of this name covered before; if it is another territory, name it with --territory")
            }
            Self::Older { there, file } => write!(formatter, "its data are of {file}, those that are there are of {there}"),
            Self::EarlierVersions { objects } => {
                write!(formatter, "{objects} of its objects are of earlier versions than those that are there; it is older than the file before")
            }
            Self::TakesAway { gone, of } => {
                write!(formatter, "{gone} of {of} places of this territory would go; perhaps the file is not whole, or cut otherwise than the one before; ")?;
                formatter.write_str("if it is of another territory, name that with --territory")
            }
        }
    }
}

/// What is asked about a file.
pub(super) struct File<'a> {
    /// It covers nothing of what its territory covered before.
    pub(super) elsewhere: bool,
    /// Its territory was called differently, and is known by what it covers alone.
    pub(super) other_name: bool,
    /// The day of the data that are there.
    pub(super) last_date: Option<&'a str>,
    /// The day of its data.
    pub(super) data_date: Option<&'a str>,
}

/// What is doubtful about an import.
pub(super) fn of(plan: &Plan, file: &File<'_>, settings: &Settings) -> Vec<ImportDoubt> {
    let mut doubts = Vec::new();
    if file.elsewhere {
        doubts.push(ImportDoubt::Elsewhere);
    }
    if let (Some(there), Some(file)) = (file.last_date, file.data_date)
        && file < there
    {
        doubts.push(ImportDoubt::Older { there: there.to_owned(), file: file.to_owned() });
    }
    // A file without a day says by its objects that it is older.
    if plan.earlier > 0 && !doubts.iter().any(|doubt| matches!(doubt, ImportDoubt::Older { .. })) {
        doubts.push(ImportDoubt::EarlierVersions { objects: plan.earlier });
    }
    // Of those that may go on as another a person is asked anyway.
    let asked = plan.questions().into_iter().map(|(site, _)| site).collect::<HashSet<_>>().len() as u64;
    let gone = (plan.vanished.len() as u64).saturating_sub(asked);
    let of = plan.places.iter().filter(|place| place.was_here).count() as u64 + plan.vanished.len() as u64 + plan.replaced.len() as u64;
    let least = if file.other_name || gone * 2 > of { 1 } else { FEW };
    if gone >= least && gone * 100 > of * settings.limits.import_vanish_percent {
        doubts.push(ImportDoubt::TakesAway { gone, of });
    }
    doubts
}
