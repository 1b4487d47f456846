//! The words of the command line.

mod assess;
mod notes;
mod people;
mod visits;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(crate) use assess::{DutiesAction, DutiesCommand, PacksAction, PacksCommand, SurveysAction, SurveysCommand};
pub(crate) use notes::{NotesAction, NotesCommand};
pub(crate) use people::{MembersAction, MembersCommand, OrganisationsAction, OrganisationsCommand};
pub(crate) use visits::{CoverageCommand, FindingsAction, FindingsCommand, VisitsAction, VisitsCommand};

/// An open register of the public places a country wants to protect.
#[derive(Debug, Parser)]
#[command(
    name = "parvis",
    version,
    after_help = "Exit codes: 0 done, 1 the machine or the register fails, 2 wrong words on the command line, 3 the input is refused,\n\
             4 not found, 5 changed or held by somebody else, 6 the disk is full, 7 doctor or journal verify found something broken,\n\
             8 an import took the places and could not put the base map in its place, 9 an import is doubtful and waits for --accept.\n\
             PARVIS_UNLOCK names a file that holds the passphrase of a locked key file; without it nothing protected opens."
)]
pub(crate) struct Arguments {
    /// The data folder.
    #[arg(long, env = "PARVIS_DATA", default_value = "parvis-data", global = true)]
    pub(crate) data: PathBuf,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a data folder with settings to edit and an empty register.
    Init,
    /// Import an OpenStreetMap extract (.osm.pbf) as a difference to the register.
    Import(Import),
    /// Serve the interface and the API on this machine.
    Serve(Serve),
    /// Write one layer of the register as GeoJSON or CSV.
    Export(Export),
    /// List, show and change sites.
    Sites(SitesCommand),
    /// List, add and remove areas.
    Areas(AreasCommand),
    /// List and add organisations, and say what they have to do with places.
    Organisations(OrganisationsCommand),
    /// List, add and end memberships.
    Members(MembersCommand),
    /// Notes about places: sealed, seen by their owner alone until they are given.
    Notes(NotesCommand),
    /// Whether a law binds: laws as packs, with source and date.
    Duties(DutiesCommand),
    /// Questions on a place, and what answers amount to.
    Surveys(SurveysCommand),
    /// Visits to places: their queue, what was answered, the report.
    Visits(VisitsCommand),
    /// What is to be mended at places, and what became of it.
    Findings(FindingsCommand),
    /// Which places were visited, by area and kind, and what is due.
    Coverage(CoverageCommand),
    /// The content packs: list and check them.
    Packs(PacksCommand),
    /// New keys in place of old ones.
    Keys(KeysCommand),
    /// Who changed what: show it, verify it, sign how far it has come.
    Journal(JournalCommand),
    /// Write everything into one encrypted file, while the register is in use.
    Backup(Backup),
    /// Put a backup back into an empty data folder, as a whole or not at all.
    Restore(Restore),
    /// Make a new key file for backups.
    KeyFile {
        /// Where to; a file that is there stays.
        file: PathBuf,
    },
    /// Erase what the settings keep no longer; the server does so once a day.
    Retention(Json),
    /// Look whether everything is in order.
    Doctor(Json),
    /// Write an extract of an invented border region, for demonstration and load.
    Invent(Invent),
    /// Print the description of the API (OpenAPI).
    Openapi,
    /// Print completions for a shell.
    Completions {
        /// Which shell.
        shell: clap_complete::Shell,
    },
    /// Write manual pages into a folder.
    Man {
        /// Where to.
        folder: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Json {
    /// Print one JSON object.
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The extract, such as liechtenstein-latest.osm.pbf.
    pub(crate) file: PathBuf,
    /// Which objects become sites: a pack (.toml) or rules as for osmium tags-filter. Default: the installation's.
    #[arg(long, value_name = "FILE")]
    pub(crate) categories: Option<PathBuf>,
    /// Name of the territory. Default: from the file name, or the one that covers the same box.
    #[arg(long, value_name = "NAME")]
    pub(crate) territory: Option<String>,
    /// Leave the base map as it is.
    #[arg(long)]
    pub(crate) no_base_map: bool,
    /// Take nothing; show what the import would do.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Take what is doubtful: a file that covers something else than its territory did, is older, or takes much away.
    #[arg(long, conflicts_with = "dry_run")]
    pub(crate) accept: bool,
    #[command(flatten)]
    pub(crate) output: Json,
}

#[derive(Debug, Args)]
pub(crate) struct KeysCommand {
    #[command(subcommand)]
    pub(crate) command: KeysAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum KeysAction {
    /// Give every organisation a new data key, and seal all of theirs under it.
    RotateData,
    /// Lock the key file with a passphrase; from the next start on, PARVIS_UNLOCK names a file that holds it.
    Lock {
        /// A file that holds the passphrase.
        #[arg(long)]
        passphrase_file: PathBuf,
    },
    /// Take the passphrase from the key file.
    Unlock,
    /// Give the installation a new key in its key file; stop the server first, and keep the new file as you kept the old.
    RotateInstallation,
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Address and port; port 0 takes a free one. Another address than loopback needs TLS: [tls] names in the settings.
    #[arg(long, default_value = "127.0.0.1:8433")]
    pub(crate) listen: SocketAddr,
    /// Let everybody on this machine look at an invented country as a member of any of its organisations.
    #[arg(long)]
    pub(crate) demonstration: bool,
    /// A port over plain HTTP with a page that helps tablets to learn of the program's own certificate.
    #[arg(long, value_name = "PORT")]
    pub(crate) certificate_help: Option<u16>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    Geojson,
    Csv,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Layer {
    /// What OpenStreetMap says (ODbL, with attribution).
    Openstreetmap,
    /// What this register says itself.
    Register,
    /// Which site is which object.
    Links,
}

/// Which of two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Which {
    Only,
    No,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    /// Which layer; layers are never merged.
    #[arg(long, value_enum, default_value_t = Layer::Openstreetmap)]
    pub(crate) layer: Layer,
    /// In which format.
    #[arg(long, value_enum, default_value_t = Format::Geojson)]
    pub(crate) format: Format,
    /// Begin CSV with a byte order mark, by which spreadsheets know that it is UTF-8.
    #[arg(long)]
    pub(crate) bom: bool,
    /// Leave out what no source has any longer.
    #[arg(long)]
    pub(crate) without_vanished: bool,
    /// Into this file, complete or not at all. Default: standard output.
    #[arg(long, short, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct SitesCommand {
    #[command(subcommand)]
    pub(crate) command: SitesAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SitesAction {
    /// List sites by title.
    List {
        /// Each word begins a word of the names or the address.
        #[arg(long, default_value = "")]
        text: String,
        /// Only these categories, separated by commas.
        #[arg(long, value_delimiter = ',')]
        category: Vec<String>,
        /// Only in this area (its id).
        #[arg(long)]
        area: Option<String>,
        /// Only these statuses, separated by commas.
        #[arg(long, value_delimiter = ',')]
        status: Vec<String>,
        /// Only those that no source has any longer, or none of them.
        #[arg(long, value_enum)]
        vanished: Option<Which>,
        /// Only in the box west,south,east,north (degrees).
        #[arg(long, allow_hyphen_values = true)]
        within: Option<String>,
        /// Where the page before ended.
        #[arg(long)]
        after: Option<String>,
        /// Sites on a page.
        #[arg(long, default_value_t = 50)]
        page_size: u16,
        #[command(flatten)]
        output: Json,
    },
    /// Show everything the register holds of a site, as JSON.
    Show {
        /// Id of the site.
        id: String,
    },
    /// Say where a site stands.
    SetStatus {
        /// Id of the site.
        id: String,
        /// candidate, confirmed, closed or not_a_site.
        status: String,
        /// Why; required for not_a_site.
        #[arg(long)]
        reason: Option<String>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct AreasCommand {
    #[command(subcommand)]
    pub(crate) command: AreasAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum AreasAction {
    /// List areas, the widest first.
    List {
        /// Each word begins a word of the names.
        #[arg(long, default_value = "")]
        text: String,
        /// Only of this administrative level.
        #[arg(long)]
        level: Option<u8>,
        /// Only those directly within this area; none: within no other.
        #[arg(long)]
        parent: Option<String>,
        /// Where the page before ended.
        #[arg(long)]
        after: Option<String>,
        /// Areas on a page.
        #[arg(long, default_value_t = 50)]
        page_size: u16,
        #[command(flatten)]
        output: Json,
    },
    /// Add the areas of a GeoJSON file, each feature with a "name".
    Add {
        /// The file.
        file: PathBuf,
        #[command(flatten)]
        output: Json,
    },
    /// Remove an area that was drawn or loaded, or that no extract holds any longer.
    Remove {
        /// Id of the area.
        id: String,
    },
}

/// What opens a backup: one of the two.
#[derive(Debug, Args)]
pub(crate) struct Key {
    /// A key file, as "parvis key-file" makes it.
    #[arg(long, value_name = "FILE", conflicts_with = "passphrase_file")]
    pub(crate) key_file: Option<PathBuf>,
    /// A file with a passphrase of at least 15 characters on one line; /dev/stdin to be asked for it.
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Backup {
    /// Into this file, complete or not at all; to /dev/stdout or a pipe as it is read.
    #[arg(long, short, value_name = "FILE")]
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) key: Key,
    #[command(flatten)]
    pub(crate) output: Json,
}

#[derive(Debug, Args)]
pub(crate) struct Restore {
    /// The backup.
    pub(crate) file: PathBuf,
    #[command(flatten)]
    pub(crate) key: Key,
    /// The data folder that the backup was made of: what was erased, ended or taken back there since is so here again.
    #[arg(long, value_name = "OLD-DATA-FOLDER")]
    pub(crate) erased_in: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) output: Json,
}

#[derive(Debug, Args)]
pub(crate) struct JournalCommand {
    #[command(subcommand)]
    pub(crate) command: JournalAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum JournalAction {
    /// Show the last entries, the latest first.
    Show {
        /// How many.
        #[arg(long, default_value_t = 50)]
        last: u16,
        #[command(flatten)]
        output: Json,
    },
    /// Show who read what about a site, and for what.
    WhoRead {
        /// Id of the site.
        site: String,
        #[command(flatten)]
        output: Json,
    },
    /// Walk along the whole chain, and compare it with checkpoints that were kept elsewhere.
    Verify {
        /// A checkpoint that "parvis journal checkpoint" wrote; may be given several times.
        #[arg(long, value_name = "FILE")]
        checkpoint: Vec<PathBuf>,
        /// The public key that signed the checkpoints. Default: this installation's own.
        #[arg(long, value_name = "KEY")]
        key: Option<String>,
        #[command(flatten)]
        output: Json,
    },
    /// Write a signed checkpoint, to be kept on another machine or on paper.
    Checkpoint {
        /// Into this new file. Default: standard output.
        #[arg(long, short, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Send what the syslog receiver of the settings has not been sent yet; a running server does so by itself.
    Forward,
    /// Print the public key with which others verify the checkpoints.
    Key,
}

#[derive(Debug, Args)]
pub(crate) struct Invent {
    /// Where to write the extract.
    #[arg(long, short, default_value = "invented-country.osm.pbf")]
    pub(crate) out: PathBuf,
    /// The same seed makes the same country.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// 1 is about 2,000 sites; 500 about a million.
    #[arg(long, default_value_t = 1)]
    pub(crate) scale: u32,
    /// Years after the first survey: each changes, adds and removes a little, for trying out the difference.
    #[arg(long, default_value_t = 0)]
    pub(crate) year: u32,
}
