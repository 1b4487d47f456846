//! The report as a table (CSV): what stands on no page stands here neither. From and to have columns of their own: a spreadsheet would take "5-9" for a day.

use std::io;

use serde_json::{Value, json};

use super::{DistributionAnswer, DistributionColumn, DistributionLine};
use crate::places::export_table::Table;

/// The table: a line for all places, for each category and for each area.
pub(super) fn written(answer: &DistributionAnswer) -> io::Result<Vec<u8>> {
    let counted = DistributionColumn::ALL.iter().flat_map(|of| ["from", "to"].map(|end| format!("{}_{end}", of.as_str())));
    let columns: Vec<String> = ["by", "key", "name", "places"].map(str::to_owned).into_iter().chain(counted).collect();
    let columns: Vec<&str> = columns.iter().map(String::as_str).chain(["index_from", "index_to", "on"]).collect();
    let mut out = Vec::new();
    let mut table = Table::begin(&mut out, &columns, true)?;
    let groups = [("all", std::slice::from_ref(&answer.whole)), ("category", answer.categories.as_slice()), ("area", answer.areas.as_slice())];
    for (by, line) in groups.into_iter().flat_map(|(by, lines)| lines.iter().map(move |line| (by, line))) {
        table.row(cells(by, line, answer).iter())?;
    }
    table.end()?;
    Ok(out)
}

fn cells(by: &str, line: &DistributionLine, answer: &DistributionAnswer) -> Vec<Value> {
    let mut cells = vec![json!(by), json!(line.key), json!(line.name), json!(line.places)];
    cells.extend(line.counts.iter().flat_map(|count| [json!(count.from), json!(count.to)]));
    cells.extend([json!(line.index.map(|index| index.from)), json!(line.index.map(|index| index.to)), json!(answer.on.to_string())]);
    cells
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{DistributionCount, DistributionIndex};
    use super::*;

    #[test]
    fn a_line_has_a_cell_for_each_column_and_none_becomes_a_formula() {
        let counts = DistributionColumn::ALL.map(|of| DistributionCount { of, from: Some(5), to: Some(9) }).to_vec();
        let index = Some(DistributionIndex { from: 30, to: 60 });
        let whole = DistributionLine { key: String::new(), name: String::new(), places: 40, counts: counts.clone(), index };
        let unsaid = DistributionColumn::ALL.map(|of| DistributionCount { of, from: None, to: None }).to_vec();
        let area = DistributionLine { key: "one".to_owned(), name: "=cmd".to_owned(), places: 3, counts: unsaid, index: None };
        let on = date(2026, 11, 27);
        let answer =
            DistributionAnswer { whole, categories: Vec::new(), areas: vec![area], smallest: 5, due_after_months: 24, complete: true, on, next_on: on };
        let text = String::from_utf8(written(&answer).unwrap()).unwrap();
        let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
        assert!(lines[0].starts_with("by,key,name,places,visited_from,visited_to,") && lines[0].ends_with("plan_from,plan_to,index_from,index_to,on"));
        assert_eq!(lines[1], format!("\"all\",\"\",\"\",40,{}30,60,\"2026-11-27\"", "5,9,".repeat(8)));
        assert_eq!(lines[2].matches(',').count(), lines[0].matches(',').count());
        assert!(lines[2].starts_with("\"area\",\"one\",\"'=cmd\",3,"), "{}", lines[2]);
    }
}
