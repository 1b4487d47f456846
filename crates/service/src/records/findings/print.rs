//! Findings as a printed list: what a reader may read of them, what to do first at the top.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use async_recursion::async_recursion as boxed;
use parvis_access::Operation;
use parvis_documents::{FileName, FindingToDo, FindingsList, Paper, PhotographLine, Printing, file_name, findings_list};
use parvis_model::{Caller, FindingId, Handling, Marking, Purpose, SubjectId, Timestamp};
use parvis_store::Seen;

use super::{FindingDocument, FindingSeverity, FindingStatus, KIND};
use crate::door::protected::{Reader, RecordHead, for_print, none_of};
use crate::installation::days::numbers;
use crate::installation::error::ServiceError;
use crate::public::printed_plans::words_of;
use crate::records::kind::Kind;
use crate::records::visits::{PrintedReport, may_read};
use crate::register::Register;

/// Findings on one list, at most.
pub const MOST_PRINTED: usize = 500;
/// The longest side of a photograph, in pixels: 46 mm at 220 an inch.
const SIDE: u32 = 400;
/// Photographs on one list, at most.
const MOST_PHOTOGRAPHS: usize = 150;

/// Which findings are printed, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingsPrint {
    /// Which, at most [`MOST_PRINTED`].
    pub findings: Vec<FindingId>,
    /// Only those that stand so; all where nothing is named.
    pub status: Option<FindingStatus>,
    /// Only those that are so urgent.
    pub severity: Option<FindingSeverity>,
    /// Only those due on this day or before (ISO 8601 date).
    pub before: Option<String>,
    /// Whether a photograph of each is shown, where there is one that the reader may see.
    pub photographs: bool,
    /// The language of our words.
    pub language: String,
    /// A4 or Letter.
    pub paper: Paper,
}

impl FindingsPrint {
    fn wants(&self, document: &FindingDocument) -> bool {
        self.status.is_none_or(|status| status == document.status)
            && self.severity.is_none_or(|severity| severity == document.severity)
            && self.before.as_deref().is_none_or(|before| document.due().is_some_and(|due| due <= before))
    }
}

/// A finding that was opened.
struct OpenedFinding {
    head: RecordHead,
    document: FindingDocument,
}

impl Register {
    /// These findings as one printed list, for anybody who may read them. The journal says which were opened. One of which the reader may know, but not read
    /// what it says, is not on the list.
    ///
    /// # Errors
    /// [`ServiceError::NotFound`] for one that is not there, or that the reader may not know of, and for a language that there is not;
    /// [`ServiceError::Forbidden`] where none of them may be read; [`ServiceError::Invalid`] for too many, and for A5; [`ServiceError::OverBudget`].
    #[boxed]
    pub async fn findings_print(&self, caller: &Caller, purpose: Purpose, how: FindingsPrint) -> Result<PrintedReport, ServiceError> {
        if how.paper == Paper::A5 {
            return Err(ServiceError::Invalid("a list of findings needs A4 or Letter".to_owned()));
        }
        if how.findings.is_empty() || how.findings.len() > MOST_PRINTED {
            return Err(ServiceError::Invalid(format!("name 1 to {MOST_PRINTED} findings")));
        }
        let words = words_of(&self.packs, &how.language)?;
        let _own = self.workshop.turn_of_caller(caller).await?;
        let (reader, mut found) = self.findings_to_print(caller, purpose, &how.findings).await?;
        found.retain(|one| how.wants(&one.document));
        found.sort_by_cached_key(|one| what_first(&one.document, &one.head.subject_title, one.head.created_at));
        let photographs = if how.photographs { self.photographs_to_show(caller, &reader, &found).await? } else { Vec::new() };
        let strictest = found.iter().map(|one| one.head.marking).max_by_key(|marking| Marking::ALL.iter().position(|known| known == marking));
        let marking = strictest.unwrap_or(Marking::Amber);
        let handled = found.iter().map(|one| one.head.handling).find(|handling| *handling != Handling::Ordinary).unwrap_or(Handling::Ordinary);
        let places: BTreeSet<SubjectId> = found.iter().map(|one| one.head.subject).collect();
        let site = if places.len() == 1 { found.first().map(|one| one.head.subject_title.clone()).unwrap_or_default() } else { String::new() };
        let day = numbers(&self.now().to_string());
        let mut photographs = photographs.into_iter();
        let findings = found.into_iter().map(|one| to_do(one, photographs.next().flatten())).collect();
        let list = FindingsList { site, may_read: may_read(marking.as_str(), handled, &words), findings };
        let FileName { full, plain } = file_name(&words.say("print-findings", &[]), "list of findings", &list.site, day);
        let printing = Printing { marking: marking.as_str().to_owned(), day: Some(day), country: String::new(), paper: how.paper };
        let pdf = self.workshop.run(move || findings_list(&list, &printing, &words)).await??;
        Ok(PrintedReport { file_name: full, plain_name: plain, pdf })
    }

    /// Opens findings, place by place, after the rules were asked about all of them.
    async fn findings_to_print(&self, caller: &Caller, purpose: Purpose, ids: &[FindingId]) -> Result<(Reader, Vec<OpenedFinding>), ServiceError> {
        let mut snapshot = self.store.read().await?;
        let Some(reader) = self.reader(&mut snapshot, caller, purpose).await? else { return Err(ServiceError::SignInNeeded) };
        let mut by_place: BTreeMap<SubjectId, BTreeMap<String, Seen>> = BTreeMap::new();
        for id in ids {
            let seen = self.seen(&mut snapshot, &reader, (*id).into()).await?;
            by_place.entry(seen.row.subject).or_default().insert(seen.row.id.clone(), seen);
        }
        let mut readable: Vec<Vec<Seen>> = Vec::new();
        for seen in by_place.into_values() {
            let seen: Vec<Seen> = seen.into_values().collect();
            let held_back = FindingDocument::held_back(self, &mut snapshot, &reader, &seen).await?;
            let mut told = Vec::new();
            for one in seen {
                if self.view(&reader, &one)?.allows(Operation::Text) && !held_back.contains(&one.row.id) {
                    told.push(one);
                }
            }
            readable.push(told);
        }
        drop(snapshot);
        if readable.iter().all(Vec::is_empty) {
            return Err(ServiceError::Forbidden("the rules of access do not allow it"));
        }
        self.installation_key()?;
        let mut found = Vec::new();
        for seen in readable {
            let gone = self.journal_openings(caller, &reader, &seen.iter().collect::<Vec<_>>(), &[Operation::Text]).await?;
            let seen: Vec<Seen> = seen.into_iter().filter(|one| !gone.contains(&one.row.id)).collect();
            let mut snapshot = self.store.read().await?;
            let heads = self.heads(&mut snapshot, &reader, &seen).await?;
            for (one, head) in seen.iter().zip(heads) {
                // One that is damaged hides none of the others.
                if let Some(document) = self.document_unless_damaged(&mut snapshot, &one.row).await? {
                    found.push(OpenedFinding { head, document });
                }
            }
        }
        if found.is_empty() { Err(none_of(KIND)) } else { Ok((reader, found)) }
    }

    /// A photograph of each finding, the first that was taken for it; none where there is none that the reader may see, or it is damaged.
    async fn photographs_to_show(&self, caller: &Caller, reader: &Reader, found: &[OpenedFinding]) -> Result<Vec<Option<PhotographLine>>, ServiceError> {
        let (mut shown, mut count) = (Vec::with_capacity(found.len()), 0);
        for one in found {
            let first = match count < MOST_PHOTOGRAPHS {
                true => self.photographs_of_finding(caller, reader, &one.document).await?.and_then(|all| all.into_iter().next()),
                false => None,
            };
            let Some(photograph) = first else {
                shown.push(None);
                continue;
            };
            let mut snapshot = self.store.read().await?;
            let visit = match self.seen(&mut snapshot, reader, photograph.visit.into()).await {
                Ok(seen) => seen.row,
                // Taken back meanwhile: the finding stands alone.
                Err(ServiceError::NotFound(_)) => {
                    shown.push(None);
                    continue;
                }
                Err(error) => return Err(error),
            };
            let files = snapshot.attachments(&visit.id).await?;
            drop(snapshot);
            let content = match files.iter().find(|file| file.id == photograph.attachment) {
                Some(file) => self.content_of(&visit, file).await?,
                None => None,
            };
            let small = match content {
                Some(content) => self.workshop.run(move || for_print(&content, SIDE)).await?,
                None => None,
            };
            count += usize::from(small.is_some());
            shown.push(small.map(|(jpeg, size)| PhotographLine { jpeg: jpeg.into(), size, caption: photograph.whereabouts }));
        }
        Ok(shown)
    }
}

/// What is open comes first, then what is urgent, then what is due; the rest by place and age.
fn what_first(document: &FindingDocument, place: &str, made: Timestamp) -> (bool, Reverse<Option<usize>>, String, String, String) {
    let urgency = FindingSeverity::ALL.iter().position(|known| *known == document.severity);
    let due = document.due().unwrap_or("9999").to_owned();
    (document.status != FindingStatus::Open, Reverse(urgency), due, place.to_owned(), made.to_string())
}

fn to_do(one: OpenedFinding, photograph: Option<PhotographLine>) -> FindingToDo {
    let document = one.document;
    let due = document.due().map(numbers);
    FindingToDo {
        severity: document.severity.to_string(),
        says: document.says,
        site: one.head.subject_title,
        whereabouts: document.whereabouts,
        responsible: document.responsible,
        due,
        status: document.status.to_string(),
        photograph,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(says: &str, severity: FindingSeverity, due_on: Option<&str>, status: FindingStatus) -> FindingDocument {
        FindingDocument { says: says.to_owned(), severity, due_on: due_on.map(str::to_owned), status, ..FindingDocument::default() }
    }

    #[test]
    fn what_is_open_urgent_and_due_soon_stands_at_the_top() {
        use FindingSeverity::{High, Low, Medium};
        use FindingStatus::{Accepted, Open, Treated};
        let mut found = [
            finding("accepted", High, None, Accepted),
            finding("low", Low, Some("2026-01-01"), Open),
            finding("high, later", High, None, Open),
            finding("treated", High, Some("2020-01-01"), Treated),
            finding("high, soon", High, Some("2026-12-01"), Open),
            finding("medium", Medium, None, Open),
        ];
        found.sort_by_cached_key(|one| what_first(one, "Hall", Timestamp::UNIX_EPOCH));
        assert_eq!(found.map(|one| one.says).join("; "), "high, soon; high, later; medium; low; treated; accepted");
    }

    #[test]
    fn only_what_is_asked_for_is_on_the_list() {
        let how = |status, severity, before: Option<&str>| FindingsPrint {
            findings: Vec::new(),
            status,
            severity,
            before: before.map(str::to_owned),
            photographs: false,
            language: "en".to_owned(),
            paper: Paper::A4,
        };
        let one = finding("x", FindingSeverity::High, Some("2026-12-01"), FindingStatus::Open);
        assert!(how(None, None, None).wants(&one) && how(Some(FindingStatus::Open), Some(FindingSeverity::High), Some("2026-12-01")).wants(&one));
        assert!(!how(Some(FindingStatus::Treated), None, None).wants(&one) && !how(None, Some(FindingSeverity::Low), None).wants(&one));
        assert!(!how(None, None, Some("2026-11-30")).wants(&one));
        let never = finding("x", FindingSeverity::High, None, FindingStatus::Open);
        assert!(!how(None, None, Some("2099-01-01")).wants(&never), "without a day nothing is due by one");
    }
}
