//! The words of `parvis measures`.

use clap::{Args, Subcommand};
use parvis_model::{Date, FindingId, Marking, MemberId};
use parvis_service::{MeasureDomain, MeasureFunction, MeasureStatus};
use serde::de::DeserializeOwned;

use super::notes::marking;
use super::{Json, OfSite};

#[derive(Debug, Args)]
pub(crate) struct MeasuresCommand {
    /// Language of the texts; English if a pack lacks it.
    #[arg(long, default_value = "en", global = true)]
    pub(crate) language: String,
    #[command(subcommand)]
    pub(crate) command: MeasuresAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum MeasuresAction {
    /// List the measures of the catalogue: free ones first.
    Catalogue {
        /// Only measures for this kind of place, such as worship.
        #[arg(long, value_name = "CATEGORY")]
        place: Option<String>,
        /// Only measures for which this question asks, such as quick_look.exits.
        #[arg(long, value_name = "SURVEY.QUESTION")]
        asked_by: Option<String>,
        /// Only measures in whose texts these words stand.
        #[arg(long)]
        text: Option<String>,
        #[command(flatten)]
        output: Json,
    },
    /// Show one measure: what it is, how to begin, its cost, effect and side effects, and where to read more.
    Show {
        /// Key of the measure, such as lead_and_deputy.
        measure: String,
        #[command(flatten)]
        output: Json,
    },
    /// Show the measures at a site: where each stands, and what falls due next.
    OfSite(OfSite),
    /// Write down a measure at a site: one of the catalogue, or in your own words.
    Add {
        /// The member on whose behalf this is done (id).
        #[arg(long = "as", value_name = "MEMBER")]
        member: MemberId,
        /// Id of the site.
        site: String,
        /// TLP 2.0 marking: clear, green, amber, amber_strict or red.
        #[arg(long, default_value = "amber", value_parser = marking)]
        marking: Marking,
        #[command(flatten)]
        says: MeasureWords,
        #[command(flatten)]
        output: Json,
    },
    /// Change a measure; anything left out stays as it was.
    Change {
        /// The member on whose behalf this is done (id).
        #[arg(long = "as", value_name = "MEMBER")]
        member: MemberId,
        /// Id of the measure.
        measure: String,
        /// The version you looked at.
        #[arg(long)]
        version: i64,
        /// Why, or what was done.
        #[arg(long, default_value = "")]
        reason: String,
        #[command(flatten)]
        says: MeasureWords,
        #[command(flatten)]
        output: Json,
    },
}

/// What is said of a measure at a site.
#[derive(Debug, Args)]
pub(crate) struct MeasureWords {
    /// Key of the measure in the catalogue, such as lead_and_deputy.
    #[arg(long, value_name = "KEY")]
    pub(crate) entry: Option<String>,
    /// What it is, in your own words; with an entry, how it is done here.
    #[arg(long)]
    pub(crate) says: Option<String>,
    /// deter, detect, delay, deny, respond or recover; an entry says it itself.
    #[arg(long, value_parser = word::<MeasureFunction>)]
    pub(crate) function: Option<MeasureFunction>,
    /// procedural, personnel, information, physical or technical; an entry says it itself.
    #[arg(long, value_parser = word::<MeasureDomain>)]
    pub(crate) domain: Option<MeasureDomain>,
    /// It observes, identifies, searches or records people.
    #[arg(long)]
    pub(crate) observes_people: bool,
    /// needed, planned, live, present, deficient or expired; a new one is needed unless you say otherwise.
    #[arg(long, value_parser = word::<MeasureStatus>)]
    pub(crate) status: Option<MeasureStatus>,
    /// Which function answers for it; no name of a person.
    #[arg(long, value_name = "FUNCTION")]
    pub(crate) answers_for: Option<String>,
    /// From which day on it is in force, or is to be.
    #[arg(long, value_name = "DAY")]
    pub(crate) since: Option<Date>,
    /// Its last day.
    #[arg(long, value_name = "DAY")]
    pub(crate) until: Option<Date>,
    /// When it is looked at again.
    #[arg(long, value_name = "DAY")]
    pub(crate) review_on: Option<Date>,
    /// Id of a finding at this site that it treats; may be given several times.
    #[arg(long = "finding", value_name = "FINDING")]
    pub(crate) findings: Vec<FindingId>,
    /// What else is to be known.
    #[arg(long)]
    pub(crate) remarks: Option<String>,
}

/// One of a closed list, by the word that the API uses.
fn word<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_value(text.into()).map_err(|error| error.to_string())
}
