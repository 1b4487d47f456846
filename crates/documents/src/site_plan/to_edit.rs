//! The plan of a site as a word-processor file (.docx), for people who go on editing it: the parts of the printed plan in its words, without the drawing.

use std::io::Cursor;

use docx_rs::{
    AbstractNumbering, Docx, Footer, Header, IndentLevel, Level, LevelJc, LevelText, NumPages, NumberFormat, Numbering, NumberingId, PageMargin, PageNum,
    Paragraph, Run, Shading, SpecialIndentType, Start, Table, TableCell, TableLayoutType, TableRow, WidthType, XMLDocx,
};

use super::blocks::{Block, Part, PrintedStep};
use super::{Printed, SitePlanToPrint, data};
use crate::printing::{Data, Paper, Printing};
use crate::text::{Line, Printer};
use crate::{DocumentError, Words};

/// Twentieths of a point in a millimetre, tenfold.
const TENTHS_OF_MM: usize = 567;
/// The margins at the left and at the right, in millimetres, as in print.
const MARGINS: usize = 50;

/// The plan of a site as a file for word processors (Office Open XML), with headings, tables, its marking in header and footer, and its language. The same plan
/// gives the same bytes.
///
/// # Errors
/// [`DocumentError::NotSet`] says why it could not be made; no text in a plan is a reason.
pub fn site_plan_to_edit(what: &SitePlanToPrint<'_>, printing: &Printing, words: &Words) -> Result<Vec<u8>, DocumentError> {
    let read = data(what, printing, words, Printer { edited: true, ..Printer::default() });
    let (wide, high) = if printing.paper == Paper::Letter { (12_240, 15_840) } else { (11_906, 16_838) };
    let writer = Writer { read: &read, wide: wide - MARGINS * TENTHS_OF_MM / 10 };
    let size = |side: usize| u32::try_from(side).unwrap_or(u32::MAX);
    let moment = printing.day.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |[year, month, day]| format!("{year:04}-{month:02}-{day:02}T00:00:00Z"));
    let mut docx = with_lists(Docx::new())
        .created_at(&moment)
        .updated_at(&moment)
        .page_size(size(wide), size(high))
        .page_margin(PageMargin { top: 1_474, left: 1_701, bottom: 1_247, right: 1_134, header: 600, footer: 600, gutter: 0 })
        .header(Header::new().add_paragraph(marked(&read.marking).add_run(Run::new().add_text(format!("    {}", plain(&read.edge))).size(18))))
        .footer(Footer::new().add_paragraph(writer.foot()));
    docx = writer.cover(docx);
    for part in &read.plan.parts {
        docx = writer.part(docx, part);
    }
    packed(docx.build(), &read.title, &tag(&read.own, &printing.country))
}

/// The language of what people wrote, as word processors name it: with the country of the readers, or that in which most speak it.
fn tag(language: &str, country: &str) -> String {
    let usual = match language {
        "en" => "GB",
        "de" => "DE",
        "fr" => "FR",
        "it" => "IT",
        "es" => "ES",
        "ru" => "RU",
        _ => return language.to_owned(),
    };
    let is_code = country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_uppercase());
    format!("{language}-{}", if is_code { country } else { usual })
}

/// The styles of the document, each with its parts in the order that the standard asks for (ISO/IEC 29500-1, `CT_Style`), and its default style named as such: the library
/// does neither, and some readers need both.
fn styles(tag: &str) -> String {
    let heading = |id: &str, name: &str, outline: &str, size: usize| {
        let (paragraph, letters) = (format!("<w:keepNext/>{outline}"), format!("<w:b/><w:bCs/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>"));
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/>\
             <w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
        )
    };
    let outline = |level: usize| format!("<w:outlineLvl w:val=\"{level}\"/>");
    let (title, first) = (heading("Title", "Title", "", 52), heading("Heading1", "heading 1", &outline(0), 32));
    let second = heading("Heading2", "heading 2", &outline(1), 25);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
         <w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>\
         <w:lang w:val=\"{tag}\" w:eastAsia=\"{tag}\" w:bidi=\"{tag}\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>{title}{first}{second}</w:styles>"
    )
}

/// The library knows neither the language nor the title of a document: both are put where they belong.
fn packed(mut parts: XMLDocx, title: &str, tag: &str) -> Result<Vec<u8>, DocumentError> {
    let failed = |error: &dyn std::fmt::Display| DocumentError::NotSet(error.to_string());
    let put = |part: Vec<u8>, before: &str, what: &str| {
        let text = String::from_utf8(part).map_err(|error| failed(&error))?;
        if text.contains(before) { Ok(text.replacen(before, &format!("{what}{before}"), 1).into_bytes()) } else { Err(failed(&format!("no {before}"))) }
    };
    parts.styles = styles(tag).into_bytes();
    let title = plain(title).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    parts.doc_props.core = put(parts.doc_props.core, "</cp:coreProperties>", &format!("<dc:title>{title}</dc:title><dc:language>{tag}</dc:language>"))?;
    let mut file = Cursor::new(Vec::new());
    parts.pack(&mut file).map_err(|error| failed(&error))?;
    Ok(file.into_inner())
}

/// Lists.
fn with_lists(docx: Docx) -> Docx {
    let bullets = Level::new(0, Start::new(1), NumberFormat::new("bullet"), LevelText::new("•"), LevelJc::new("left"));
    docx.add_abstract_numbering(AbstractNumbering::new(1).add_level(bullets.indent(Some(360), Some(SpecialIndentType::Hanging(260)), None, None)))
        .add_numbering(Numbering::new(1, 1))
}

/// Without the signs that keep directions apart in print: word processors have directions of their own.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

fn paragraph(line: &Line) -> Paragraph {
    directed(Paragraph::new().add_run(Run::new().add_text(plain(&line.text))), line.rtl)
}

fn directed(mut paragraph: Paragraph, rtl: bool) -> Paragraph {
    if rtl {
        paragraph.property = paragraph.property.bidi(true);
    }
    paragraph
}

fn bold(text: &str) -> Paragraph {
    Paragraph::new().add_run(Run::new().add_text(plain(text)).bold()).keep_next(true)
}

/// A marking in the colours of the TLP 2.0.
fn marked(marking: &str) -> Paragraph {
    let colour = match marking {
        "TLP:GREEN" => "33FF00",
        "TLP:AMBER" | "TLP:AMBER+STRICT" => "FFC000",
        "TLP:RED" => "FF2B2B",
        _ => "FFFFFF",
    };
    Paragraph::new().add_run(Run::new().add_text(format!(" {marking} ")).bold().size(20).color(colour).shading(Shading::new().fill("000000")))
}

/// A cell with these paragraphs; word processors want one in each.
fn cell(paragraphs: Vec<Paragraph>, wide: usize) -> TableCell {
    let empty = paragraphs.is_empty().then(Paragraph::new);
    paragraphs.into_iter().chain(empty).fold(TableCell::new(), TableCell::add_paragraph).width(wide, WidthType::Dxa)
}

fn lines(lines: &[Line]) -> Vec<Paragraph> {
    lines.iter().map(paragraph).collect()
}

struct Writer<'a> {
    read: &'a Data<Printed>,
    /// How wide a line is, in twentieths of a point.
    wide: usize,
}

impl Writer<'_> {
    fn say(&self, key: &str) -> &str {
        self.read.words.get(key).map_or("", String::as_str)
    }

    fn foot(&self) -> Paragraph {
        marked(&self.read.marking)
            .add_run(Run::new().add_text(format!("    {}    {} ", self.say("footer-not-accredited"), self.say("report-page-of"))).size(18))
            .add_page_num(PageNum::new())
            .add_run(Run::new().add_text(" / ").size(18))
            .add_num_pages(NumPages::new())
    }

    /// A table whose columns are so wide beside each other.
    fn table(&self, shares: &[f64], rows: Vec<Vec<Vec<Paragraph>>>) -> Table {
        let whole: f64 = shares.iter().sum();
        let wide: Vec<usize> = shares.iter().map(|share| (self.wide as f64 * share / whole).floor() as usize).collect();
        let rows = rows.into_iter().map(|row| TableRow::new(row.into_iter().zip(&wide).map(|(paragraphs, wide)| cell(paragraphs, *wide)).collect()));
        Table::new(rows.collect()).set_grid(wide.clone()).layout(TableLayoutType::Fixed).width(wide.iter().sum(), WidthType::Dxa)
    }

    fn cover(&self, docx: Docx) -> Docx {
        let plan = &self.read.plan;
        let (kind, name) = (self.say("print-site-plan"), plain(&plan.name));
        let mut docx = docx
            .add_paragraph(Paragraph::new().add_run(Run::new().add_text(kind)))
            .add_paragraph(Paragraph::new().add_run(Run::new().add_text(if name.is_empty() { kind.to_owned() } else { name })).style("Title"))
            .add_paragraph(Paragraph::new().add_run(Run::new().add_text(plain(&plan.dated))));
        let call = if plan.call.is_empty() { "…" } else { &plan.call };
        let called = vec![bold(self.say("print-call")), Paragraph::new().add_run(Run::new().add_text(plain(call)).bold().size(44))];
        let address: Vec<Paragraph> = std::iter::once(bold(self.say("print-address"))).chain(lines(&plan.address)).collect();
        docx = docx.add_table(self.table(&[1.0, 1.6], vec![vec![called, address]])).add_paragraph(Paragraph::new());
        if !plan.uses.is_empty() {
            let head = vec![vec![bold(self.say("print-uses"))], vec![bold(self.say("print-capacity"))]];
            let rows = plan.uses.iter().map(|row| row.iter().map(|text| vec![Paragraph::new().add_run(Run::new().add_text(plain(text)))]).collect());
            docx = docx.add_table(self.table(&[3.0, 1.0], std::iter::once(head).chain(rows).collect())).add_paragraph(Paragraph::new());
        }
        docx.add_paragraph(bold(self.say("report-may-read"))).add_paragraph(Paragraph::new().add_run(Run::new().add_text(plain(&plan.may_read))))
    }

    fn part(&self, docx: Docx, part: &Part) -> Docx {
        let heading = Paragraph::new().add_run(Run::new().add_text(plain(&part.title))).style("Heading1").keep_next(true);
        let mut docx = docx.add_paragraph(heading.page_break_before(part.on_new_page));
        if !part.means.is_empty() {
            docx = docx.add_paragraph(Paragraph::new().add_run(Run::new().add_text(plain(&part.means)).italic()));
        }
        part.blocks.iter().fold(docx, |docx, block| self.block(docx, block))
    }

    fn block(&self, docx: Docx, block: &Block) -> Docx {
        match block {
            Block::Heading { says } => docx.add_paragraph(Paragraph::new().add_run(Run::new().add_text(plain(says))).style("Heading2").keep_next(true)),
            Block::Text { lines } => lines.iter().map(paragraph).fold(docx, Docx::add_paragraph),
            Block::List { label, lines } => {
                let docx = if label.is_empty() { docx } else { docx.add_paragraph(bold(label)) };
                lines.iter().map(|line| paragraph(line).numbering(NumberingId::new(1), IndentLevel::new(0))).fold(docx, Docx::add_paragraph)
            }
            Block::Facts { rows } => {
                let rows = rows.iter().map(|(key, said)| vec![vec![bold(key)], lines(said)]).collect();
                docx.add_table(self.table(&[1.0, 3.0], rows)).add_paragraph(Paragraph::new())
            }
            Block::Table { wide, head, rows } => {
                let shares: Vec<f64> = wide.iter().map(|share| share.unwrap_or(0.8)).collect();
                let head: Vec<Vec<Paragraph>> = head.iter().map(|word| vec![bold(word)]).collect();
                let rows = rows.iter().map(|row| row.iter().map(|cell| lines(cell)).collect());
                docx.add_table(self.table(&shares, std::iter::once(head).chain(rows).collect())).add_paragraph(Paragraph::new())
            }
            Block::Steps { rows } => docx.add_table(self.steps(rows)).add_paragraph(Paragraph::new()),
            Block::Say { lines: said, of } => {
                let mut says: Vec<Paragraph> = std::iter::once(bold(self.say("plan-words"))).chain(lines(said)).collect();
                if !of.is_empty() {
                    says.push(Paragraph::new().add_run(Run::new().add_text(plain(of)).size(17)));
                }
                docx.add_table(self.table(&[1.0], vec![vec![says]])).add_paragraph(Paragraph::new())
            }
            Block::Note { says } => docx.add_paragraph(Paragraph::new().add_run(Run::new().add_text(plain(says)).italic())),
            Block::Sketch { .. } => docx.add_paragraph(Paragraph::new().add_run(Run::new().add_text(self.say("print-edit-drawing")).italic())),
        }
    }

    fn steps(&self, steps: &[PrintedStep]) -> Table {
        let words = ["", "print-step", "print-function", "print-deputies"];
        let head: Vec<Vec<Paragraph>> = words.iter().map(|key| vec![bold(self.say(key))]).collect();
        let one = |text: &str| vec![Paragraph::new().add_run(Run::new().add_text(plain(text)))];
        let rows = (1..).zip(steps).map(|(number, step): (usize, &PrintedStep)| {
            let act = Paragraph::new().add_run(Run::new().add_text(plain(&step.act.verb)).bold()).add_run(Run::new().add_text(plain(&step.act.rest)));
            let mut says = vec![directed(act, step.act.rtl)];
            if !step.otherwise.is_empty() {
                let label = format!("{}{}", self.say("print-otherwise"), self.say("print-colon"));
                says.push(Paragraph::new().add_run(Run::new().add_text(label).italic()));
                says.extend(lines(&step.otherwise));
            }
            let by = if step.function.is_empty() { self.say("print-nobody-yet") } else { &step.function };
            vec![vec![bold(&number.to_string())], says, one(by), one(&step.deputies)]
        });
        self.table(&[0.5, 4.6, 2.6, 2.6], std::iter::once(head).chain(rows).collect())
    }
}

#[cfg(test)]
mod tests;
