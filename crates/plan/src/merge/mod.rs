//! What two people wrote at once, put together: a section that one of them changed is taken; where both changed one, both texts are
//! kept beside each other until somebody decides. Nothing that anybody wrote is lost.

mod content;
mod section;

use std::cmp::max;

pub use content::Content;
pub use section::Section;

use crate::{Key, SitePlan};

/// Two versions of a plan put together.
#[derive(Debug, Clone, PartialEq)]
pub struct Merge {
    /// The plan. A section in conflict stands as it was before both.
    pub plan: SitePlan,
    /// The sections that both changed, in order.
    pub conflicts: Vec<Conflict>,
}

/// A section that both changed, each otherwise.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Conflict {
    /// Which section.
    pub section: Section,
    /// What stood there before.
    pub base: Content,
    /// What one wrote.
    pub ours: Content,
    /// What the other wrote.
    pub theirs: Content,
}

/// What is to stand in a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// What stood there before.
    Base,
    /// What one wrote.
    Ours,
    /// What the other wrote.
    Theirs,
    /// Something third.
    Other(Box<Content>),
}

/// Puts together what two people made of one plan.
pub fn merge(base: &SitePlan, ours: &SitePlan, theirs: &SitePlan) -> Merge {
    let mut plan = base.clone();
    plan.version = max(ours.version, theirs.version);
    let mut conflicts = Vec::new();
    for section in Section::of_all([base, ours, theirs]) {
        let [was, one, other] = [base, ours, theirs].map(|plan| Content::of(plan, &section));
        if one == other || other == was {
            one.put(&mut plan, &section);
        } else if one == was {
            other.put(&mut plan, &section);
        } else {
            conflicts.push(Conflict { section, base: was, ours: one, theirs: other });
        }
    }
    let [was, one, other] = [base, ours, theirs].map(order_of);
    match order(&was, &one, &other) {
        Some(order) => content::order_by(&mut plan, &order),
        None => {
            content::order_by(&mut plan, &was);
            conflicts.push(Conflict { section: Section::Order, base: Content::Order(was), ours: Content::Order(one), theirs: Content::Order(other) });
        }
    }
    Merge { plan, conflicts }
}

fn order_of(plan: &SitePlan) -> Vec<Key> {
    plan.configurations.iter().map(|configuration| configuration.key.clone()).collect()
}

/// The order of the configurations; none where both changed it, each otherwise.
fn order(was: &[Key], one: &[Key], other: &[Key]) -> Option<Vec<Key>> {
    if one == other || other == was {
        return Some(one.to_vec());
    }
    if one == was {
        return Some(other.to_vec());
    }
    // Both added or removed some: only the order of those that all three have can be in conflict.
    let common = |order: &[Key]| -> Vec<Key> { order.iter().filter(|key| [was, one, other].iter().all(|all| all.contains(key))).cloned().collect() };
    let (was, one, other) = (common(was), common(one), common(other));
    if one == other || other == was {
        Some(one)
    } else if one == was {
        Some(other)
    } else {
        None
    }
}

impl Merge {
    /// The plan, if nothing waits for a decision.
    ///
    /// # Errors
    /// All as it is, while something does.
    pub fn settled(self) -> Result<SitePlan, Box<Self>> {
        if self.conflicts.is_empty() { Ok(self.plan) } else { Err(Box::new(self)) }
    }

    /// Decides what stands in a section that both changed; whether there was such a conflict, and the content belongs there.
    pub fn settle(&mut self, section: &Section, choice: Choice) -> bool {
        let Some(conflict) = self.conflicts.iter().find(|conflict| conflict.section == *section) else { return false };
        let content = match choice {
            Choice::Base => conflict.base.clone(),
            Choice::Ours => conflict.ours.clone(),
            Choice::Theirs => conflict.theirs.clone(),
            Choice::Other(content) => *content,
        };
        let put = content.put(&mut self.plan, section);
        if put {
            self.conflicts.retain(|conflict| conflict.section != *section);
        }
        put
    }
}
