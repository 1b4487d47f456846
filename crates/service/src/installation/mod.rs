//! What everything stands on: settings, errors, the data folder and its files, certificates, the writer, pages of lists.

mod broken_rule;
pub(crate) mod build_date;
pub(crate) mod certificates;
pub(crate) mod columns;
pub(crate) mod data_folder;
pub(crate) mod days;
pub(crate) mod environment;
pub(crate) mod error;
pub(crate) mod folder_lock;
pub(crate) mod map_file;
pub(crate) mod outcome;
pub(crate) mod pack_rules;
pub(crate) mod pages;
pub(crate) mod private_file;
pub(crate) mod room;
pub(crate) mod rule;
pub(crate) mod settings;
pub(crate) mod text;
pub(crate) mod workshop;
pub(crate) mod writer;
