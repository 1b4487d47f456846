use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use parvis_model::{Caller, PublicNoticeId};
use parvis_service::{PageQuery, PublicNotice, PublicNoticeFacet, PublicNoticeKind, PublicNoticeLine, PublicNoticeQuery, Register};

use crate::arguments::{NoticesAction, NoticesCommand};
use crate::exit::Failure;
use crate::output::{file, json, line, say, text};

pub(crate) async fn run(data: &Path, command: &NoticesCommand) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    match &command.command {
        NoticesAction::List { field, state, source, kind, year, listed } => {
            let kinds = PublicNoticeKind::ALL.map(PublicNoticeKind::as_str);
            if let Some(unknown) = kind.as_ref().filter(|kind| !kinds.contains(&kind.as_str())) {
                return Err(Failure::Usage(format!("there is no kind \"{}\"; there are: {}", unknown.escape_debug(), kinds.join(", "))));
            }
            let asked = [
                (PublicNoticeFacet::Field, field.clone()),
                (PublicNoticeFacet::State, state.clone()),
                (PublicNoticeFacet::Source, source.clone()),
                (PublicNoticeFacet::Kind, kind.clone()),
                (PublicNoticeFacet::Year, year.map(|year| year.to_string())),
            ];
            let facets = asked.into_iter().filter_map(|(facet, value)| Some((facet, value?))).collect();
            let query = PublicNoticeQuery { facets, language: command.language.clone(), page: listed.page() };
            let found = register.public_notices(&Caller::Nobody, &query).await?;
            if listed.output.json {
                json(&found)?;
            } else {
                found.lines.iter().try_for_each(headline)?;
                if found.next.is_some() {
                    say("hint: there are more; use --page-size, or --json and pass its \"next\" with --after");
                }
            }
        }
        NoticesAction::Show { notice, output } => {
            let found = register.public_notice(&Caller::Nobody, super::id::<PublicNoticeId>(notice, "notice")?, &command.language).await?;
            if output.json { json(&found)? } else { show(&found)? }
        }
        NoticesAction::Export => json(&all(&register).await?)?,
        NoticesAction::Atom { base } => {
            if !super::taxonomy::is_base(base) {
                return Err(Failure::Usage(format!("\"{}\" is no address of a register; write it as https://register.example/", base.escape_debug())));
            }
            let base = format!("{}/", base.trim_end_matches('/'));
            let feed = register.public_notice_feed(&Caller::Nobody, &command.language, &base, "Public notices").await?;
            let mut out = file();
            out.write_all(feed.as_bytes())?;
            out.flush()?;
        }
    }
    register.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Every notice that everybody reads, in each of its languages.
async fn all(register: &Register) -> Result<Vec<PublicNotice>, Failure> {
    let mut query = PublicNoticeQuery { page: PageQuery::largest(), ..PublicNoticeQuery::default() };
    let mut notices = Vec::new();
    loop {
        let found = register.public_notices(&Caller::Nobody, &query).await?;
        for line in &found.lines {
            for language in &line.languages {
                notices.push(register.public_notice(&Caller::Nobody, line.id, language).await?);
            }
        }
        if found.next.is_none() {
            return Ok(notices);
        }
        query.page.after = found.next;
    }
}

fn headline(notice: &PublicNoticeLine) -> Result<(), Failure> {
    let corrected = notice.changed_on.map(|day| format!(" (changed {day})")).unwrap_or_default();
    line(&format!("{}  {}  {} [{}]{corrected}", notice.id, notice.date, notice.title, notice.languages.join(", ")))
}

fn show(notice: &PublicNotice) -> Result<(), Failure> {
    let about = &notice.line;
    if let Some(gone) = &notice.withdrawn {
        return line(&format!("withdrawn on {}: {}", gone.on, gone.reason.text));
    }
    line(&about.title)?;
    line(&format!("{} [{}; written in {}]", notice.place_and_day(), about.language, about.languages.join(", ")))?;
    line(&format!("published by: {}", notice.publisher))?;
    for (what, terms) in [("sources", &about.sources), ("fields", &about.fields), ("States", &about.states), ("meetings", &notice.meetings)] {
        if !terms.is_empty() {
            line(&format!("{what}: {}", terms.join(", ")))?;
        }
    }
    line(&about.summary)?;
    for block in &notice.blocks {
        let says: String = block.says.iter().map(|words| words.link.as_ref().map_or(words.text.clone(), |link| format!("{} <{link}>", words.text))).collect();
        text(&says)?;
    }
    if let Some(image) = &notice.image {
        line(&format!("picture: {}", image.text))?;
    }
    for correction in &notice.corrections {
        line(&format!("corrected on {}: {}", correction.on, correction.reason.text))?;
        for earlier in &correction.earlier {
            let blocks = earlier.blocks.iter().map(|block| block.says.iter().map(|words| words.text.as_str()).collect::<String>());
            let said: Vec<String> = earlier.text.iter().cloned().chain(blocks).chain(earlier.terms.iter().cloned()).filter(|said| !said.is_empty()).collect();
            line(&format!("  {} said: {}", earlier.part, said.join(" / ")))?;
        }
    }
    Ok(())
}
