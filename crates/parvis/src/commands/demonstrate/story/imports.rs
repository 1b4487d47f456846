//! What the last import left for a person to decide: some of it is decided, the rest waits.

use parvis_model::{DifferenceKind, SiteStatus};
use parvis_service::Change;

use super::{Done, Story};

impl Story<'_> {
    /// Of the places that may be one, the coordinator joins the first; of those that are gone, one is closed. The others still wait.
    pub(super) async fn what_the_import_brought_is_decided(&self) -> Done {
        let (register, coordinator) = (self.register, &self.cast.coordinator);
        self.clock.at(31, 9, 0);
        let mut pairs = register.same_places(coordinator).await?;
        pairs.sort_by(|one, other| one.gone.title.cmp(&other.gone.title));
        if let Some(first) = pairs.first().filter(|_| pairs.len() > 1) {
            register.answer_same_place(coordinator, first.gone.site, first.come.site, Some(true)).await?;
        }
        let Some(import) = register.imports(coordinator).await?.first().map(|import| import.id) else { return Ok(()) };
        let gone = register.differences(coordinator, import, Some(DifferenceKind::Vanished), None).await?.differences;
        let asked = |site| pairs.iter().any(|pair| pair.gone.site == site);
        let Some(closed) = gone.iter().find(|line| !asked(line.site)) else { return Ok(()) };
        let version = register.site(coordinator, closed.site).await?.version;
        let change = Change { version, status: Some(SiteStatus::Closed), ..Change::default() };
        register.change_site(coordinator, closed.site, &change).await.map(drop)
    }
}
