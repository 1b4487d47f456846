//! All that Typst can see: one template, one file of data, the pictures that belong to it, the fonts of the program.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use serde::Serialize;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::layout::{Frame, FrameItem};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, TextItem};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use unicode_segmentation::UnicodeSegmentation;

use crate::DocumentError;
use crate::fonts::fonts;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

struct OneDocument {
    source: Source,
    files: HashMap<FileId, Bytes>,
}

impl World for OneDocument {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &fonts().book
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// What Typst remembers between documents would hold what was protected in them: it forgets when this is dropped.
struct Forgetting;

impl Drop for Forgetting {
    fn drop(&mut self) {
        typst::comemo::evict(0);
    }
}

fn file(name: &str) -> Result<FileId, DocumentError> {
    let path = VirtualPath::new(name).map_err(|_| DocumentError::NotSet(format!("no file {name}")))?;
    Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

fn said(errors: &[typst::diag::SourceDiagnostic]) -> DocumentError {
    DocumentError::NotSet(errors.iter().map(|error| error.message.to_string()).collect::<Vec<_>>().join("; "))
}

/// A document that was set: a PDF, or, where glyphs are missing, the groups of characters without one.
pub(crate) enum Set {
    Pdf(Vec<u8>),
    WithoutGlyph(Vec<String>),
}

/// A file under the name by which the template knows it.
pub(crate) type Named = (String, Arc<[u8]>);

/// Sets a template with its data, which the template reads as `data.json`, and its pictures. The same data gives the same bytes.
pub(crate) fn set(template: &str, data: &impl Serialize, files: &[Named]) -> Result<Set, DocumentError> {
    let _forgetting = Forgetting;
    print(&lay_out(template, data, files)?)
}

fn print(document: &PagedDocument) -> Result<Set, DocumentError> {
    let mut without = Vec::new();
    for page in document.pages() {
        each_text(&page.frame, &mut |text| without.extend(missing(text)));
    }
    if !without.is_empty() {
        return Ok(Set::WithoutGlyph(without));
    }
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|error| DocumentError::NotSet(error.message().to_string()))?;
    let options = PdfOptions { standards, ..PdfOptions::default() };
    typst_pdf::pdf(document, &options).map(Set::Pdf).map_err(|errors| said(&errors))
}

fn lay_out(template: &str, data: &impl Serialize, files: &[Named]) -> Result<PagedDocument, DocumentError> {
    let json = serde_json::to_vec(data).map_err(|error| DocumentError::NotSet(error.to_string()))?;
    let mut known = HashMap::from([(file("/data.json")?, Bytes::new(json))]);
    for (name, content) in files {
        known.insert(file(&format!("/{name}"))?, Bytes::new(content.clone()));
    }
    let world = OneDocument { source: Source::new(file("/document.typ")?, template.to_owned()), files: known };
    typst::compile(&world).output.map_err(|errors| said(&errors))
}

fn each_text(frame: &Frame, look: &mut impl FnMut(&TextItem)) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => each_text(&group.frame, look),
            FrameItem::Text(text) => look(text),
            _ => {}
        }
    }
}

/// The groups of characters of a text that have a part without glyph.
fn missing(text: &TextItem) -> Vec<String> {
    let ranges: Vec<std::ops::Range<usize>> = text.glyphs.iter().filter(|glyph| glyph.id == 0).map(typst::text::Glyph::range).collect();
    if ranges.is_empty() {
        return Vec::new();
    }
    let touches = |start: usize, end: usize| ranges.iter().any(|range| range.start < end && start < range.end);
    text.text.grapheme_indices(true).filter(|(start, group)| touches(*start, start + group.len())).map(|(_, group)| group.to_owned()).collect()
}

/// A document that was laid out once, and what tests ask of it.
#[cfg(test)]
pub(crate) struct Looked {
    pub(crate) set: Set,
    /// The edges of all text and pictures on all pages, in points (left, right, bottom).
    pub(crate) edges: [f64; 3],
    pub(crate) pages: usize,
}

/// Lays a document out, prints it and measures it.
#[cfg(test)]
pub(crate) fn look_at(template: &str, data: &impl Serialize, files: &[Named]) -> Looked {
    let _forgetting = Forgetting;
    let document = lay_out(template, data, files).unwrap();
    Looked { set: print(&document).unwrap(), edges: edges_of(&document), pages: document.pages().len() }
}

/// The edges of all text and pictures on all pages, in points (left, right, bottom), and the number of pages.
#[cfg(test)]
pub(crate) fn edges(template: &str, data: &impl Serialize, files: &[Named]) -> ([f64; 3], usize) {
    let _forgetting = Forgetting;
    let document = lay_out(template, data, files).unwrap();
    (edges_of(&document), document.pages().len())
}

#[cfg(test)]
fn edges_of(document: &PagedDocument) -> [f64; 3] {
    fn look(frame: &Frame, at: (f64, f64), edges: &mut [f64; 3]) {
        for (point, item) in frame.items() {
            let (x, y) = (at.0 + point.x.to_pt(), at.1 + point.y.to_pt());
            let reaches = |size: typst::layout::Size| (x + size.x.to_pt(), y + size.y.to_pt());
            match item {
                // Of what is clipped nothing is seen beyond it.
                FrameItem::Group(group) if group.clip.is_some() => {
                    let (right, bottom) = reaches(group.frame.size());
                    *edges = [edges[0].min(x), edges[1].max(right), edges[2].max(bottom)];
                }
                FrameItem::Group(group) => look(&group.frame, (x, y), edges),
                FrameItem::Image(_, size, _) => {
                    let (right, bottom) = reaches(*size);
                    *edges = [edges[0].min(x), edges[1].max(right), edges[2].max(bottom)];
                }
                FrameItem::Text(text) => *edges = [edges[0].min(x), edges[1].max(x + text.width().to_pt()), edges[2].max(y)],
                _ => {}
            }
        }
    }
    let mut edges = [f64::MAX, 0.0, 0.0];
    document.pages().iter().for_each(|page| look(&page.frame, (0.0, 0.0), &mut edges));
    edges
}

/// What stands where on each page: how many texts, and a digest of their letters, sizes and places to a tenth of a point.
#[cfg(test)]
pub(crate) fn layout(template: &str, data: &impl Serialize, files: &[Named]) -> Vec<String> {
    fn look(frame: &Frame, at: (f64, f64), texts: &mut Vec<String>) {
        for (point, item) in frame.items() {
            let (x, y) = (at.0 + point.x.to_pt(), at.1 + point.y.to_pt());
            match item {
                FrameItem::Group(group) => look(&group.frame, (x, y), texts),
                FrameItem::Text(text) => texts.push(format!("{x:.1} {y:.1} {:.1} {}", text.size.to_pt(), text.text)),
                FrameItem::Shape(shape, _) => texts.push(format!("{x:.1} {y:.1} {:.1}", shape.bbox(false).max.x.to_pt())),
                _ => {}
            }
        }
    }
    let _forgetting = Forgetting;
    let document = lay_out(template, data, files).unwrap();
    let page = |frame: &Frame| {
        let mut texts = Vec::new();
        look(frame, (0.0, 0.0), &mut texts);
        // FNV-1a: the same on every machine.
        let digest = texts.join("\n").bytes().fold(0xcbf2_9ce4_8422_2325_u64, |digest, byte| (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        format!("{} things, {digest:016x}", texts.len())
    };
    document.pages().iter().map(|found| page(&found.frame)).collect()
}

/// The pages of a document, drawn small and in sixteen greys.
#[cfg(test)]
pub(crate) fn pictures(template: &str, data: &impl Serialize, files: &[Named]) -> Vec<image::GrayImage> {
    let _forgetting = Forgetting;
    let document = lay_out(template, data, files).unwrap();
    let options = typst_render::RenderOptions { pixel_per_pt: typst::utils::Scalar::new(0.5), ..typst_render::RenderOptions::default() };
    let grey = |page: &typst_layout::Page| {
        let drawn = typst_render::render(page, &options);
        let points = drawn.pixels().iter().map(|point| {
            let [red, green, blue] = [point.red(), point.green(), point.blue()].map(u32::from);
            u8::try_from((red * 299 + green * 587 + blue * 114 + 8_500) / 17_000 * 17).unwrap()
        });
        image::GrayImage::from_raw(drawn.width(), drawn.height(), points.collect()).unwrap()
    };
    document.pages().iter().map(grey).collect()
}
