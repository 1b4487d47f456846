//! Pages of the list by who runs a place. Which organisations a reader may know of decides in which order places stand: each stands under the first
//! one that its line names to this reader, and under none where its line names none. So the order says nothing that the lines do not say, and the
//! place of a page in it names only organisations that this reader may know of, or that were named at a place, which is public.

use std::cmp::Ordering;

use parvis_model::{Caller, SiteId, fold};
use parvis_store::{ListingRow, Operator, RunBy, SiteFilter, Snapshot};

use crate::door::permit::sight;
use crate::installation::error::ServiceError;
use crate::installation::pages::{SEPARATOR, no_place};
use crate::places::operators::run_by;
use crate::places::site_pages::{Lines, page_of_parts, parse_after, place};

/// Organisations that one page looks through.
const PARTS: usize = 64;

/// Between the folded name and the name: what is seen is never folded to it.
const WHICH: char = '\u{2}';

/// The part of those that nobody runs, as far as the reader may know; it stands at the end either way.
const NOBODY: &str = "";

/// The name of the part of an organisation, in the order of the parts.
fn part_of(name: &str) -> String {
    let folded: String = fold(name).chars().filter(|letter| !letter.is_control()).collect();
    let name: String = name.chars().filter(|letter| !letter.is_control()).collect();
    format!("{folded}{WHICH}{name}")
}

/// How two parts stand to each other.
fn compare(one: &str, other: &str, down: bool) -> Ordering {
    match (one == NOBODY, other == NOBODY) {
        (true, true) => Ordering::Equal,
        (true, false) => Ordering::Greater,
        (false, true) => Ordering::Less,
        _ if down => other.cmp(one),
        _ => one.cmp(other),
    }
}

/// Where a page before ended: in which part, and where within it.
type Place = (String, Option<(String, SiteId)>);

fn parse(after: &str) -> Result<Place, ServiceError> {
    let (part, within) = after.split_once(SEPARATOR).ok_or_else(no_place)?;
    Ok((part.to_owned(), if within.is_empty() { None } else { Some(parse_after(within)?) }))
}

/// A page of at most `size` sites by who runs them; with `down` from the last.
pub(crate) async fn page(
    snapshot: &mut Snapshot,
    caller: &Caller,
    filter: &SiteFilter,
    down: bool,
    after: Option<&str>,
    size: i64,
) -> Result<Lines, ServiceError> {
    let after = after.map(parse).transpose()?;
    match snapshot.sites_if_few(filter).await? {
        Some(rows) => of_few(snapshot, caller, rows, down, after, size).await,
        None => of_many(snapshot, caller, filter, down, after, size).await,
    }
}

/// The page where few sites are asked for: who runs each of them is looked up.
async fn of_few(snapshot: &mut Snapshot, caller: &Caller, rows: Vec<ListingRow>, down: bool, after: Option<Place>, size: i64) -> Result<Lines, ServiceError> {
    let ids: Vec<SiteId> = rows.iter().map(|row| row.site_id).collect();
    let own = snapshot.own_of_sites(&ids).await?;
    let mut operators = run_by(snapshot, caller, own.values()).await?;
    let mut placed: Vec<(String, ListingRow)> =
        rows.into_iter().map(|row| (operators.remove(&row.site_id).and_then(|all| Some(part_of(&all.first()?.name))).unwrap_or_default(), row)).collect();
    let titles = |one: (&str, String), other: (&str, String)| if down { other.cmp(&one) } else { one.cmp(&other) };
    placed.sort_by(|(part, row), (other_part, other)| {
        compare(part, other_part, down).then_with(|| titles((&row.sort_key, row.site_id.to_string()), (&other.sort_key, other.site_id.to_string())))
    });
    if let Some((part, within)) = after {
        placed.retain(|(other, row)| match compare(other, &part, down) {
            Ordering::Equal => {
                within.as_ref().is_none_or(|(title, site)| titles((&row.sort_key, row.site_id.to_string()), (title, site.to_string())) == Ordering::Greater)
            }
            order => order == Ordering::Greater,
        });
    }
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    let is_more = placed.len() > size;
    placed.truncate(size);
    let next = placed.last().filter(|_| is_more).map(|(part, row)| format!("{part}{SEPARATOR}{}", place((row.sort_key.clone(), row.site_id))));
    Ok((placed.into_iter().map(|(_, row)| row).collect(), next))
}

/// The page where many are asked for: the sites of each organisation, one after the other.
async fn of_many(snapshot: &mut Snapshot, caller: &Caller, filter: &SiteFilter, down: bool, after: Option<Place>, size: i64) -> Result<Lines, ServiceError> {
    let sight = sight(snapshot, caller).await?;
    let mut operators: Vec<(String, Option<Operator>)> =
        snapshot.operators(sight.as_ref()).await?.into_iter().map(|operator| (part_of(&operator.name), Some(operator))).collect();
    operators.push((NOBODY.to_owned(), None));
    operators.sort_by(|(one, _), (other, _)| compare(one, other, down));
    let first = after.as_ref().map_or(0, |(part, _)| operators.partition_point(|(other, _)| compare(other, part, down) == Ordering::Less));
    let parts: Vec<(String, SiteFilter)> = operators
        .into_iter()
        .skip(first)
        .take(PARTS + 1)
        .map(|(part, first)| (part, SiteFilter { run_by: Some(RunBy { first, sight: sight.clone() }), from_the_end: down, ..filter.clone() }))
        .collect();
    // Where the organisation in whose part a page ended is there no more, the next part follows.
    let within = after.filter(|(part, _)| parts.first().is_some_and(|(first, _)| first == part)).and_then(|(part, within)| Some((part, within?)));
    let after = within.map(|(part, within)| format!("{part}{SEPARATOR}{}", place(within)));
    page_of_parts(snapshot, &parts, PARTS, after.as_deref(), size).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_by_folded_name_and_the_part_of_nobody_at_the_end_either_way() {
        let parts = ["", "Zunft", "\u{c4}rzte", "Amt", "amt"].map(|name| if name.is_empty() { String::new() } else { part_of(name) });
        let in_order = |down| {
            let mut parts = parts.clone();
            parts.sort_by(|one, other| compare(one, other, down));
            parts.map(|part| part.split_once(WHICH).map_or(String::new(), |(_, name)| name.to_owned()))
        };
        assert_eq!(in_order(false), ["Amt", "amt", "\u{c4}rzte", "Zunft", ""]);
        assert_eq!(in_order(true), ["Zunft", "\u{c4}rzte", "amt", "Amt", ""]);
    }
}
