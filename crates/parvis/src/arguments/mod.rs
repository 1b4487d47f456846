//! The words of the command line.

mod agreements;
mod assess;
mod due;
mod imports;
mod library;
mod mail;
mod measures;
mod notes;
mod notices;
mod partners;
mod people;
mod plans;
mod print;
mod recommendations;
mod records;
mod rights;
mod taxonomy;
mod visits;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(crate) use agreements::{AgreementsAction, AgreementsCommand};
pub(crate) use assess::{DutiesAction, DutiesCommand, PacksAction, PacksCommand, SurveysAction, SurveysCommand};
pub(crate) use due::DueCommand;
pub(crate) use imports::{ImportsAction, ImportsCommand, SamePlaceAnswer};
pub(crate) use library::{LibraryAction, LibraryCommand};
pub(crate) use mail::{MailAction, MailCommand};
pub(crate) use measures::{MeasureWords, MeasuresAction, MeasuresCommand};
pub(crate) use notes::{NotesAction, NotesCommand};
pub(crate) use notices::{NoticesAction, NoticesCommand};
pub(crate) use partners::{PartnersAction, PartnersCommand};
pub(crate) use people::{MembersAction, MembersCommand, OrganisationsAction, OrganisationsCommand};
pub(crate) use plans::{OnePlan, PlanOf, PlansAction, PlansCommand};
pub(crate) use print::{PrintAction, PrintCommand, PrintDuties, PrintFindings, PrintPlan, PrintRights, PrintTo};
pub(crate) use recommendations::{RecommendationsAction, RecommendationsCommand};
pub(crate) use records::{OfSite, Record, RecordsAction, RecordsCommand};
pub(crate) use rights::{RightsAction, RightsCommand};
pub(crate) use taxonomy::{TaxonomyAction, TaxonomyCommand};
pub(crate) use visits::{CoverageCommand, DistributionCommand, FindingsAction, FindingsCommand, VisitsAction, VisitsCommand};

/// An open register of the public places that a country wants to protect.
#[derive(Debug, Parser)]
#[command(
    name = "parvis",
    version,
    after_help = "Exit codes: 0 done, 1 the machine or the register failed, 2 the command line is wrong, 3 the input was refused,\n\
             4 not found, 5 changed or in use by somebody else, 6 the disk is full, 7 doctor or journal verify found a fault,\n\
             8 an import saved the places but not the base map, 9 an import is in doubt and waits for --accept.\n\
             PARVIS_UNLOCK names a file with the passphrase of a locked key file; without it nothing protected can be opened."
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
    /// Create a data folder with settings to edit and an empty register.
    Init,
    /// Import an OpenStreetMap extract (.osm.pbf): only what changed is written.
    Import(Import),
    /// List imports, undo the last one, decide whether two places are the same.
    Imports(ImportsCommand),
    /// Serve the interface and the API.
    Serve(Serve),
    /// Write one layer of the register as GeoJSON or CSV.
    Export(Export),
    /// List, show and change sites.
    Sites(SitesCommand),
    /// List, add and remove areas.
    Areas(AreasCommand),
    /// List and add organisations, and link them to places.
    Organisations(OrganisationsCommand),
    /// List, add and end memberships.
    Members(MembersCommand),
    /// Protected records of every kind: list, show, share, withdraw, erase; who can see them and who has read them.
    Records(RecordsCommand),
    /// Write, change and export notes about places: encrypted, seen only by their owner until they are shared.
    Notes(NotesCommand),
    /// Check whether a law applies, with its source and date.
    Duties(DutiesCommand),
    /// List surveys, show their questions and evaluate answers.
    Surveys(SurveysCommand),
    /// The catalogue of measures, and the measures at a site.
    Measures(MeasuresCommand),
    /// The taxonomy: fields of work, States, structures, kinds of meeting, and terms of your own.
    Taxonomy(TaxonomyCommand),
    /// The library of good practices, with their sources.
    Library(LibraryCommand),
    /// Public notices: what authorities tell everybody.
    Notices(NoticesCommand),
    /// Rights records: why a measure that touches people's rights may run, who decided it, and until when.
    Rights(RightsCommand),
    /// Plans of sites: begin one from a template or a file, change, check and print it.
    Plans(PlansCommand),
    /// Visits to places: the queue, the answers, the report.
    Visits(VisitsCommand),
    /// What should be put right at places, and what has been done.
    Findings(FindingsCommand),
    /// Show how recommendations stand, report on those of a meeting, and answer those that are addressed to your organisation.
    Recommendations(RecommendationsCommand),
    /// Show which places have been visited, by area and category, and which are due.
    Coverage(CoverageCommand),
    /// Show how protection is distributed by category and by area, as ranges.
    Distribution(DistributionCommand),
    /// Show what is due, by day: findings, duties, measures, plans, partner statements, visits, reviews, sharing that ends.
    Due(DueCommand),
    /// What organisations agreed: for what, what they exchange, until when.
    Agreements(AgreementsCommand),
    /// What organisations need, can offer or lack.
    Partners(PartnersCommand),
    /// Print what you keep as a file: a plan, its action cards, its four pages.
    Print(PrintCommand),
    /// List and check the content packs.
    Packs(PacksCommand),
    /// Lock and replace keys.
    Keys(KeysCommand),
    /// Show and verify the journal of changes and readings, and sign checkpoints.
    Journal(JournalCommand),
    /// Try the mail server of the settings, and say what could not be sent.
    Mail(MailCommand),
    /// Write everything into one encrypted file, even while the register is in use.
    Backup(Backup),
    /// Restore a backup into an empty data folder, completely or not at all.
    Restore(Restore),
    /// Create a key file for backups.
    KeyFile {
        /// The new file; an existing file is never replaced.
        file: PathBuf,
    },
    /// Erase what has passed its retention period; a running server does so once a day.
    Retention(Json),
    /// Check that everything is in order.
    Doctor(Json),
    /// Write an extract of an invented border region, for demonstrations and load tests.
    Invent(Invent),
    /// Make a register of an invented country in a new data folder, with two years of invented visits, findings and notes, to look at
    /// with `parvis serve --demonstration`.
    Demonstrate,
    /// Print the description of the API (OpenAPI).
    Openapi,
    /// Print completions for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Write manual pages into a folder.
    Man {
        /// The folder.
        folder: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Json {
    /// Print one JSON object.
    #[arg(long)]
    pub(crate) json: bool,
}

/// How a list is printed, and which page of it.
#[derive(Debug, Args)]
pub(crate) struct Listed {
    /// "next" of the page before.
    #[arg(long)]
    pub(crate) after: Option<String>,
    /// Lines on a page, 1 to 500.
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u16).range(1..=500))]
    pub(crate) page_size: u16,
    #[command(flatten)]
    pub(crate) output: Json,
}

impl Listed {
    pub(crate) fn page(&self) -> parvis_service::PageQuery {
        parvis_service::PageQuery { after: self.after.clone(), page_size: self.page_size }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The extract, such as liechtenstein-latest.osm.pbf.
    pub(crate) file: PathBuf,
    /// Which objects become sites: a pack (.toml) or rules as for osmium tags-filter. Default: those of the installation.
    #[arg(long, value_name = "FILE")]
    pub(crate) categories: Option<PathBuf>,
    /// Name of the territory. Default: taken from the file name, or the territory with the same bounding box.
    #[arg(long, value_name = "NAME")]
    pub(crate) territory: Option<String>,
    /// Do not make a new base map.
    #[arg(long)]
    pub(crate) no_base_map: bool,
    /// Import nothing; show what would change.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Import even if in doubt: the file covers a different area than its territory did, is older, or removes a lot.
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
    /// Give every organisation a new data key and encrypt everything again with it.
    RotateData,
    /// Lock the key file with a passphrase; from the next start on, PARVIS_UNLOCK has to name a file that contains it.
    Lock {
        /// A file with the passphrase.
        #[arg(long)]
        passphrase_file: PathBuf,
    },
    /// Remove the passphrase from the key file.
    Unlock,
    /// Give the installation a new key in its key file. Stop the server first, and store the new file as safely as the old one.
    RotateInstallation,
}

#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Address and port; port 0 picks a free one. Any address but loopback needs TLS: [tls] names in the settings.
    #[arg(long, default_value = "127.0.0.1:8433")]
    pub(crate) listen: SocketAddr,
    /// Show an invented country: everybody on this machine may view it as a member of any of its organisations.
    #[arg(long)]
    pub(crate) demonstration: bool,
    /// A port for a plain HTTP page that shows how to make a tablet trust the program's own certificate.
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
    /// Our own information.
    Register,
    /// Which site matches which OpenStreetMap object.
    Links,
}

/// One of the two layers, or what connects them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Which {
    Only,
    No,
}

#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The layer; layers are never merged.
    #[arg(long, value_enum, default_value_t = Layer::Openstreetmap)]
    pub(crate) layer: Layer,
    /// The format.
    #[arg(long, value_enum, default_value_t = Format::Geojson)]
    pub(crate) format: Format,
    /// Begin CSV with a byte order mark, so that spreadsheets recognise UTF-8.
    #[arg(long)]
    pub(crate) bom: bool,
    /// Leave out sites that no source lists any longer.
    #[arg(long)]
    pub(crate) without_vanished: bool,
    /// Write to this file, completely or not at all. Default: standard output.
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
    /// List sites, by title or in another order.
    List {
        /// Words to look for; each matches the beginning of a word in the names or the address.
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
        /// Only sites that no source lists any longer, or only the others.
        #[arg(long, value_enum)]
        vanished: Option<Which>,
        /// Only in the box west,south,east,north (degrees); west lies east of east where it crosses 180 degrees.
        #[arg(long, allow_hyphen_values = true)]
        within: Option<String>,
        /// The order: name, category, status, town, operator or changed (the latest first); with - before it from the last.
        #[arg(long, allow_hyphen_values = true, default_value = "name")]
        sort: String,
        /// Where the previous page ended ("next").
        #[arg(long)]
        after: Option<String>,
        /// Sites a page.
        #[arg(long, default_value_t = 50)]
        page_size: u16,
        #[command(flatten)]
        output: Json,
    },
    /// Show everything the register holds about a site, as JSON.
    Show {
        /// Id of the site.
        id: String,
    },
    /// Set the status of a site.
    SetStatus {
        /// Id of the site.
        id: String,
        /// candidate, confirmed, closed or not_a_site.
        status: String,
        /// The reason; required for not_a_site.
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
        /// Words to look for; each matches the beginning of a word in the names.
        #[arg(long, default_value = "")]
        text: String,
        /// Only areas of this administrative level.
        #[arg(long)]
        level: Option<u8>,
        /// Only areas directly within this area; "none" for areas within no other.
        #[arg(long)]
        parent: Option<String>,
        /// Where the previous page ended ("next").
        #[arg(long)]
        after: Option<String>,
        /// Areas a page.
        #[arg(long, default_value_t = 50)]
        page_size: u16,
        #[command(flatten)]
        output: Json,
    },
    /// Add areas from a GeoJSON file; each feature needs a "name".
    Add {
        /// The file.
        file: PathBuf,
        #[command(flatten)]
        output: Json,
    },
    /// Remove an area that was drawn or added from a file, or that no extract holds any longer.
    Remove {
        /// Id of the area.
        id: String,
    },
}

/// What opens a backup: one of the two.
#[derive(Debug, Args)]
pub(crate) struct Key {
    /// A key file made by "parvis key-file".
    #[arg(long, value_name = "FILE", conflicts_with = "passphrase_file")]
    pub(crate) key_file: Option<PathBuf>,
    /// A file with a passphrase of at least 15 characters on one line; /dev/stdin to type it.
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Backup {
    /// Write to this file, completely or not at all; /dev/stdout or a pipe receives the data as they are read.
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
    /// The data folder from which the backup was made: whatever has been erased, ended or taken back there since then is erased, ended or taken back here too.
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
    /// Show the latest entries, newest first.
    Show {
        /// How many entries.
        #[arg(long, default_value_t = 50)]
        last: u16,
        #[command(flatten)]
        output: Json,
    },
    /// Show who read what about a site, an area, an organisation or this installation, and why.
    WhoRead {
        /// Id of what it is about; "installation" for this installation.
        about: String,
        #[command(flatten)]
        output: Json,
    },
    /// Verify the whole chain, and compare it with checkpoints kept elsewhere.
    Verify {
        /// A checkpoint written by "parvis journal checkpoint"; may be repeated.
        #[arg(long, value_name = "FILE")]
        checkpoint: Vec<PathBuf>,
        /// The public key that signed the checkpoints. Default: this installation's own.
        #[arg(long, value_name = "KEY")]
        key: Option<String>,
        #[command(flatten)]
        output: Json,
    },
    /// Write a signed checkpoint to keep on another machine or on paper.
    Checkpoint {
        /// Write to this new file. Default: standard output.
        #[arg(long, short, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Send the entries that the syslog receiver in the settings is missing; a running server does so by itself.
    Forward,
    /// Print the public key that verifies the checkpoints.
    Key,
}

#[derive(Debug, Args)]
pub(crate) struct Invent {
    /// The file to write.
    #[arg(long, short, default_value = "invented-country.osm.pbf")]
    pub(crate) out: PathBuf,
    /// The same seed makes the same country.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// 1 makes about 2,000 sites, 500 about a million.
    #[arg(long, default_value_t = 1)]
    pub(crate) scale: u32,
    /// Years after the first one: each year changes, adds and removes a little, to try out differences.
    #[arg(long, default_value_t = 0)]
    pub(crate) year: u32,
}
