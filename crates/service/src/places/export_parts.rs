//! An export over the network, part by part: of the sites that a list shows, or of some that were chosen. Nothing is held between two parts but
//! the place in the list, so that a client who takes long keeps nobody from reading.

use std::collections::VecDeque;

use async_recursion::async_recursion as boxed;
use parvis_model::{Caller, SiteId};
use parvis_store::{After, SiteFilter};

use crate::door::permit::acting;
use crate::installation::error::ServiceError;
use crate::places::export::{ExportOptions, attribution_and_licence, not_written};
use crate::places::export_sink::Sink;
use crate::places::operators::NamesOfOperators;
use crate::places::site_list::SiteQuery;
use crate::places::site_order::SiteOrder;
use crate::register::Register;

/// Sites of one part, at most.
const TOGETHER: u16 = 200;

/// Sites that are chosen one by one, at most.
pub const MOST_CHOSEN: usize = 500;

/// Which sites to export, and how.
#[derive(Debug, Clone)]
pub struct ExportQuery {
    /// Which layer, and in which format.
    pub options: ExportOptions,
    /// These; none: those of the list.
    pub sites: Vec<SiteId>,
    /// Which the list shows. Its order and its page play no part: an export is by name.
    pub list: SiteQuery,
}

/// An export that is being taken.
pub struct ExportRun {
    caller: Caller,
    options: ExportOptions,
    left: Left,
    linked: NamesOfOperators,
    /// What stands at its beginning, until it was written.
    head: Option<(String, String)>,
    /// Whether a row was written.
    begun: bool,
}

/// What is left to be written.
enum Left {
    /// These, in parts.
    Chosen(VecDeque<Vec<SiteId>>),
    /// Those of the list behind a place.
    List(Box<SiteFilter>, Option<After>),
    Nothing,
}

impl Register {
    /// Begins an export of what the list of the caller shows: members take the register out, nobody else does.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`], [`ServiceError::Invalid`] for too many that were chosen.
    #[boxed]
    pub async fn begin_export(&self, caller: &Caller, query: &ExportQuery) -> Result<ExportRun, ServiceError> {
        if query.sites.len() > MOST_CHOSEN {
            return Err(ServiceError::Invalid(format!("{MOST_CHOSEN} sites can be chosen at most; leave them out to export a list")));
        }
        let mut snapshot = self.store.read().await?;
        acting(&mut snapshot, caller).await?;
        let left = if query.sites.is_empty() {
            let list = SiteQuery { order: SiteOrder::Name, ..query.list.clone() };
            Left::List(Box::new(list.filter(&mut snapshot, caller).await?), None)
        } else {
            let mut lines: Vec<_> = snapshot.lines_of(&query.sites).await?.into_values().collect();
            lines.sort_by(|one, other| (&one.sort_key, one.site_id).cmp(&(&other.sort_key, other.site_id)));
            let ids: Vec<SiteId> = lines.into_iter().map(|line| line.site_id).collect();
            Left::Chosen(ids.chunks(usize::from(TOGETHER)).map(<[SiteId]>::to_vec).collect())
        };
        let head = Some(attribution_and_licence(&mut snapshot, query.options.layer).await?);
        let linked = NamesOfOperators::read(&mut snapshot).await?;
        Ok(ExportRun { caller: caller.clone(), options: query.options, left, linked, head, begun: false })
    }

    /// The next part of an export; none behind the last. Who took the first part may have lost their membership since: asked anew for each.
    ///
    /// # Errors
    /// [`ServiceError::SignInNeeded`], what the database says.
    #[boxed]
    pub async fn next_of_export(&self, run: &mut ExportRun) -> Result<Option<Vec<u8>>, ServiceError> {
        if matches!(run.left, Left::Nothing) {
            return Ok(None);
        }
        let mut snapshot = self.store.read().await?;
        acting(&mut snapshot, &run.caller).await?;
        let sites: Vec<SiteId> = match &mut run.left {
            Left::Chosen(parts) => parts.pop_front().unwrap_or_default(),
            Left::List(filter, after) => {
                let page = snapshot.sites(filter, after.take(), i64::from(TOGETHER), 0).await?;
                *after = page.next;
                page.rows.into_iter().map(|row| row.site_id).collect()
            }
            Left::Nothing => Vec::new(),
        };
        let lines = self.export_lines(&mut snapshot, run.options, &run.linked, sites).await?;
        drop(snapshot);
        let is_last = match &run.left {
            Left::Chosen(parts) => parts.is_empty(),
            Left::List(_, after) => after.is_none(),
            Left::Nothing => true,
        };
        let mut part = Vec::new();
        let mut sink = match run.head.take() {
            Some((attribution, licence)) => Sink::begin(&mut part, run.options, &attribution, &licence).map_err(not_written)?,
            None => Sink::resume(&mut part, run.options, run.begun),
        };
        for (row, geometry) in lines {
            sink.put(row, geometry.as_deref()).map_err(not_written)?;
        }
        if is_last {
            sink.end().map_err(not_written)?;
            run.left = Left::Nothing;
        } else {
            run.begun = sink.pause().map_err(not_written)?;
        }
        Ok(Some(part))
    }
}
