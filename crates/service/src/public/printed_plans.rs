//! A plan that somebody keeps as a file, printed: nothing of it is stored, and no register is needed.

use parvis_documents::{FloorPrint, Paper, Printing, SitePlanToPrint, Words, action_cards, site_plan, site_plan_to_edit, volunteer_pages};
use parvis_packs::Packs;
use parvis_plan::{
    FindingCode, Key, LeftOut, PlanFinding, SitePlan, Surroundings, VolunteerPlan, check, has_letter_paper, left_out, open_volunteer, site_plan_of,
};
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::door::protected::pale_for_print;
use crate::installation::error::ServiceError;
use crate::public::few_cards::few_enough;

/// The longest side of a floor plan on paper, in pixels: 160 mm at 250 an inch.
const FLOOR: u32 = 1_600;

/// What is said where nothing is drawn.
const NOT_DRAWN: &str = "a floor plan is drawn in the printed plan of a site alone; the picture was not drawn";

/// The largest file of a plan, in bytes.
pub const LARGEST_PLAN: usize = parvis_plan::LONGEST_FILE;

/// As what a plan is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanForm {
    /// The whole plan.
    Plan,
    /// The whole plan as a file for word processors, for people who go on editing it.
    Docx,
    /// Action cards: one for each function and procedure.
    Cards,
    /// The four pages of a volunteer.
    Pages,
}

/// How a plan is printed.
#[derive(Debug, Clone)]
pub struct PlanPrinting {
    /// As what.
    pub form: PlanForm,
    /// The language of the words; that of the plan where none is named.
    pub language: Option<String>,
    /// The paper; that of the country where none is named.
    pub paper: Option<Paper>,
    /// The marking, such as `amber`.
    pub marking: String,
    /// The day of the plan; that of its last change where none is named.
    pub day: Option<[i16; 3]>,
    /// The use of the place whose cards are printed, by its key.
    pub configuration: Option<String>,
    /// The floor plan that the plan names: a JPEG or PNG. The file of a plan does not hold it.
    pub picture: Option<Vec<u8>>,
    /// Today: the day of a plan whose file has none.
    pub today: [i16; 3],
}

/// A printed plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedPlan {
    /// PDF/A-2a and PDF/UA-1; for [`PlanForm::Docx`] the file for word processors.
    pub pdf: Vec<u8>,
    /// What the person who prints it should know.
    pub notes: Vec<String>,
}

/// The page of the plan asks about each of them again whenever a file is opened; a program that only prints cannot.
const CONFIRMED: &str = "the words for lockdown and re-entry are printed because the file says that somebody confirmed: nobody is kept inside by force, \
                         the exits stay usable, and people who need help are provided for; check that this is still so";

#[derive(Deserialize)]
struct Beginning {
    format: Option<IgnoredAny>,
}

pub(crate) fn refused(error: &impl ToString) -> ServiceError {
    ServiceError::Invalid(error.to_string())
}

/// Prints the plan in the text of a file: the plan of a site, or that of a volunteer.
///
/// # Errors
/// [`ServiceError::Invalid`] for a file that is no plan, is damaged or was written by a newer program, and for what a plan cannot be printed as;
/// [`ServiceError::NotFound`] for a language, or a use of the place, that there is not.
pub fn print_plan(packs: &Packs, text: &str, how: &PlanPrinting) -> Result<PrintedPlan, ServiceError> {
    if text.len() > LARGEST_PLAN {
        return Err(refused(&parvis_plan::FileError::TooLong));
    }
    let is_object = text.trim_start_matches('\u{feff}').trim_start().starts_with('{');
    match serde_json::from_str::<Beginning>(text) {
        Ok(Beginning { format: Some(_) }) if is_object => {
            let floor = match &how.picture {
                Some(picture) => floor_of(picture).map_err(|why| refused(&format!("the floor plan: {why}")))?,
                None => FloorPrint::Gone,
            };
            print_site_plan(packs, text, (&Ground::default(), &floor), how)
        }
        _ => of_volunteer(packs, text, how),
    }
}

/// A picture as the floor beneath a drawing.
///
/// # Errors
/// Why it cannot be read, in words.
pub(crate) fn floor_of(picture: &[u8]) -> Result<FloorPrint, String> {
    pale_for_print(picture, FLOOR).map(|(jpeg, size)| FloorPrint::Shown { jpeg: jpeg.into(), size })
}

pub(crate) fn words_of(packs: &Packs, language: &str) -> Result<Words, ServiceError> {
    let text = |language: &str| packs.words(language).ok_or(ServiceError::NotFound("language"));
    Ok(Words::new(language, text(language)?, text("en")?)?)
}

/// The paper that was named, as far as the form knows it, or that of the country.
fn paper(how: &PlanPrinting, country: &str) -> Result<Paper, ServiceError> {
    let whole = if has_letter_paper(country) { Paper::Letter } else { Paper::A4 };
    match (how.form, how.paper) {
        (PlanForm::Cards, None) if whole == Paper::A4 => Ok(Paper::A5),
        (_, None) => Ok(whole),
        (PlanForm::Plan | PlanForm::Docx | PlanForm::Pages, Some(Paper::A5)) => {
            Err(refused(&"a plan and its four pages need A4 or Letter; action cards can be printed on A5"))
        }
        (_, Some(paper)) => Ok(paper),
    }
}

/// What is known of the place of a plan; of a plan that lies in a file alone, nothing.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Ground {
    pub(crate) surroundings: Surroundings,
    /// Its country (ISO 3166-1); empty where nobody says.
    pub(crate) country: String,
}

impl Ground {
    /// What cannot be checked. Where nothing was drawn there is nothing to measure.
    pub(crate) fn left_out(&self, plan: &SitePlan) -> Vec<LeftOut> {
        if is_drawn(plan) { left_out(&self.surroundings) } else { Vec::new() }
    }
}

/// Whether anything was drawn that the ground has to do with.
pub(crate) fn is_drawn(plan: &SitePlan) -> bool {
    plan.assembly_points.iter().any(|point| point.at.is_some()) || plan.routes.iter().any(|route| !route.path.is_empty())
}

/// Prints the plan of a site in the text of its file.
///
/// # Errors
/// As [`print_plan`].
pub(crate) fn print_site_plan(packs: &Packs, text: &str, (ground, floor): (&Ground, &FloorPrint), how: &PlanPrinting) -> Result<PrintedPlan, ServiceError> {
    let opened = parvis_plan::open(text).map_err(|error| refused(&error))?;
    if let Some(newer) = opened.newer {
        let known = parvis_plan::VERSION;
        return Err(refused(&format!(
            "a newer version of Parvis wrote this plan (its form is version {newer}; this program knows version {known}): open it with a newer program"
        )));
    }
    let plan = opened.plan;
    let words = words_of(packs, &language_of(packs, &plan, how.language.as_deref()))?;
    let (country, paper) = (ground.country.clone(), paper(how, &ground.country)?);
    let printing = Printing { marking: how.marking.clone(), day: Some(how.day.unwrap_or(how.today)), country, paper };
    if how.form == PlanForm::Pages {
        return Err(refused(&"this is the plan of a site, and has no four pages: print it as plan or as cards"));
    }
    let findings = check(&plan, &ground.surroundings, &packs.doctrines);
    let mut notes = upgraded(opened.upgraded_from.map(u64::from));
    notes.extend(of_floor(&plan, how));
    printed(packs, (&plan, ground, floor), &findings, how.configuration.as_deref(), (how.form, &printing, &words), notes)
}

/// The language of our words: the one that was named, or that of the plan as far as we have words in it.
pub(crate) fn language_of(packs: &Packs, plan: &SitePlan, named: Option<&str>) -> String {
    let own = &plan.head.language;
    named.unwrap_or_else(|| if packs.words(own).is_some() { own } else { "en" }).to_owned()
}

fn upgraded(from: Option<u64>) -> Vec<String> {
    from.map(|version| format!("the file has the older form {version}; it was read, and not changed")).into_iter().collect()
}

/// What the person who prints a file should know of its floor plan.
fn of_floor(plan: &SitePlan, how: &PlanPrinting) -> Option<String> {
    let says = match (how.form, &plan.picture, &how.picture) {
        (PlanForm::Plan, Some(_), None) => "the plan names a floor plan, and a file of a plan holds no pictures: name it with --picture to have it drawn",
        (PlanForm::Plan, None, Some(_)) => "this plan does not say where a floor plan lies; the picture was not drawn",
        (PlanForm::Docx | PlanForm::Cards | PlanForm::Pages, _, Some(_)) => NOT_DRAWN,
        _ => return None,
    };
    Some(says.to_owned())
}

fn printed(
    packs: &Packs,
    (plan, ground, floor): (&SitePlan, &Ground, &FloorPrint),
    findings: &[PlanFinding],
    configuration: Option<&str>,
    (form, printing, words): (PlanForm, &Printing, &Words),
    notes: Vec<String>,
) -> Result<PrintedPlan, ServiceError> {
    let no_use = || ServiceError::NotFound("use of the place");
    let key = configuration.map(Key::new).transpose().map_err(|_| no_use())?;
    let used = plan.in_use(key.as_ref()).ok_or_else(no_use)?;
    let unknown = ground.left_out(plan);
    let what = SitePlanToPrint { plan, surroundings: &ground.surroundings, floor, findings, left_out: &unknown, doctrines: &packs.doctrines };
    let pdf = match form {
        PlanForm::Cards => {
            few_enough(&used, packs)?;
            action_cards(&used, &packs.doctrines, printing, words)?
        }
        PlanForm::Docx => site_plan_to_edit(&what, printing, words)?,
        _ => site_plan(&what, printing, words)?,
    };
    Ok(PrintedPlan { pdf, notes })
}

fn of_volunteer(packs: &Packs, text: &str, how: &PlanPrinting) -> Result<PrintedPlan, ServiceError> {
    let opened = open_volunteer(text).map_err(|error| refused(&error))?;
    let plan: VolunteerPlan = opened.plan;
    let words = words_of(packs, how.language.as_deref().unwrap_or("en"))?;
    let country = plan.answer("country").to_owned();
    let day = how.day.or(plan.changed).unwrap_or(how.today);
    let printing = Printing { marking: how.marking.clone(), day: Some(day), paper: paper(how, &country)?, country };
    let mut notes = upgraded(opened.upgraded_from);
    if !opened.unknown.is_empty() {
        notes.push(format!("this program does not know these parts of the file, and did not print them: {}", opened.unknown.join(", ")));
    }
    if plan.is_confirmed() {
        notes.push(CONFIRMED.to_owned());
    }
    if how.picture.is_some() {
        notes.push(NOT_DRAWN.to_owned());
    }
    if how.form == PlanForm::Pages {
        return Ok(PrintedPlan { pdf: volunteer_pages(&plan, &printing, &words)?, notes });
    }
    let site = site_plan_of(&plan, &words.language, &|key, given| words.say_as_written(key, given));
    let mut findings = check(&site, &Surroundings::default(), &packs.doctrines);
    // A deputy, and everybody together, need nobody who stands in for them.
    findings.retain(|finding| {
        let by = finding.place.entry.as_ref().map_or("", Key::as_str);
        finding.code != FindingCode::FunctionWithoutDeputy || !(by == "all" || by.ends_with("_deputy"))
    });
    printed(packs, (&site, &Ground::default(), &FloorPrint::Gone), &findings, how.configuration.as_deref(), (how.form, &printing, &words), notes)
}
