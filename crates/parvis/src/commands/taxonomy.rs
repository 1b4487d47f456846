use std::path::Path;
use std::process::ExitCode;

use parvis_service::{ServiceError, Taxonomy, TermAnswer, TermSource, check_packs, taxonomy_of};

use crate::arguments::{TaxonomyAction, TaxonomyCommand};
use crate::exit::Failure;
use crate::output::{json, line};

/// The longest address of a register, in characters.
const LONGEST_BASE: usize = 300;

/// Needs no register: the terms are those of the packs.
pub(crate) fn run(data: &Path, command: &TaxonomyCommand) -> Result<ExitCode, Failure> {
    let packs = check_packs(&data.join("packs")).map_err(|error| Failure::Service(error.into()))?;
    let mut taxonomy = taxonomy_of(&packs);
    match &command.command {
        TaxonomyAction::List { pack, text, output } => {
            if let Some(pack) = pack.as_ref().filter(|key| taxonomy.packs.iter().all(|pack| pack.key != **key)) {
                return Err(Failure::Usage(format!("there is no pack \"{pack}\"; there are {}", keys(&taxonomy))));
            }
            taxonomy.terms.retain(|term| pack.as_ref().is_none_or(|pack| term.pack == *pack) && fits(term, text.as_deref()));
            if output.json {
                json(&taxonomy)?;
            } else {
                for term in &taxonomy.terms {
                    line(&format!("{:<50} {}{}", term.id, term.name(&command.language), period(term)))?;
                }
            }
        }
        TaxonomyAction::Show { term, output } => {
            let found = taxonomy.term(term).ok_or(Failure::Service(ServiceError::NotFound("term")))?;
            if output.json { json(found)? } else { show(&taxonomy, found, &command.language)? }
        }
        TaxonomyAction::Export { skos: false, .. } => return Err(Failure::Usage("say in which form: --skos".to_owned())),
        TaxonomyAction::Export { base, .. } => {
            if let Some(base) = base.as_ref().filter(|base| !is_base(base)) {
                return Err(Failure::Usage(format!("\"{}\" is no address of a register; write it as https://register.example/", base.escape_debug())));
            }
            json(&taxonomy.skos(base.as_deref()))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn keys(taxonomy: &Taxonomy) -> String {
    taxonomy.packs.iter().map(|pack| pack.key.as_str()).collect::<Vec<_>>().join(", ")
}

pub(super) fn is_base(base: &str) -> bool {
    let begins = base.starts_with("https://") || base.starts_with("http://");
    begins && base.len() <= LONGEST_BASE && base.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"<>\\^`{|}#?".contains(&byte))
}

/// Whether each word stands in a name, the id or a code.
fn fits(term: &TermAnswer, text: Option<&str>) -> bool {
    let names = term.names.values().map(|name| &name.name).chain(term.also.values().flatten()).chain(&term.iso).cloned().collect::<Vec<_>>().join(" ");
    let says = format!("{} {names}", term.id).to_lowercase();
    text.is_none_or(|text| text.split_whitespace().all(|word| says.contains(&word.to_lowercase())))
}

fn period(term: &TermAnswer) -> String {
    match (&term.from, &term.until, term.ended) {
        (None, None, false) => String::new(),
        (None, None, true) => " (ended)".to_owned(),
        (Some(from), None, false) => format!(" (since {from})"),
        (Some(from), None, true) => format!(" (since {from}, ended)"),
        (None, Some(until), _) => format!(" (until {until})"),
        (Some(from), Some(until), _) => format!(" ({from} to {until})"),
    }
}

fn cited(source: &TermSource) -> String {
    let address = source.address.as_ref().map(|address| format!(", {address}")).unwrap_or_default();
    let year = source.year.map(|year| format!(", {year}")).unwrap_or_default();
    let seen = serde_json::to_value(source.seen).ok().and_then(|seen| seen.as_str().map(str::to_owned)).unwrap_or_default();
    format!("{}, {}{year}{address} ({seen}, {})", source.title, source.publisher, source.read)
}

fn show(taxonomy: &Taxonomy, term: &TermAnswer, language: &str) -> Result<(), Failure> {
    let named = |id: &String| format!("{id} ({})", taxonomy.term(id).map_or(id.as_str(), |term| term.name(language)));
    line(&format!("{}{}", term.name(language), period(term)))?;
    line(&format!("id:           {}", term.id))?;
    line(&format!("pack:         {}", term.pack))?;
    for (language, name) in &term.names {
        let whose = name.official.as_ref().map_or_else(|| "our translation".to_owned(), |source| format!("as in {source}"));
        line(&format!("{language}:           {} [{whose}]", name.name))?;
    }
    term.missing.iter().try_for_each(|language| line(&format!("{language}:           no name yet")))?;
    term.also.iter().try_for_each(|(language, names)| line(&format!("also:         {} [{language}]", names.join("; "))))?;
    if !term.iso.is_empty() {
        line(&format!("ISO 3166-1:   {}", term.iso.join(", ")))?;
    }
    term.broader.iter().try_for_each(|id| line(&format!("belongs to:   {}", named(id))))?;
    term.narrower.iter().try_for_each(|id| line(&format!("includes:     {}", named(id))))?;
    term.replaced_by.iter().try_for_each(|id| line(&format!("replaced by:  {}", named(id))))?;
    term.replaces.iter().try_for_each(|id| line(&format!("replaces:     {}", named(id))))?;
    for held in &term.held {
        line(&format!("held by:      {}, {} to {} [{}]", named(&held.by), held.from, held.until.as_deref().unwrap_or(".."), held.source))?;
    }
    term.exact_match.iter().try_for_each(|link| line(&format!("the same as:  {link}")))?;
    let keys = term.sources.iter().chain(term.names.values().filter_map(|name| name.official.as_ref())).chain(term.held.iter().map(|held| &held.source));
    let mut said: Vec<&String> = Vec::new();
    for key in keys {
        if !said.contains(&key) {
            said.push(key);
        }
    }
    let mut sources = said.into_iter().filter_map(|key| taxonomy.source(&term.pack, key));
    sources.try_for_each(|source| line(&format!("source:       {}: {}", source.key, cited(source))))
}
