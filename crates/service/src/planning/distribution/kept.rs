//! The report of a month stays the same until the next month begins: from one that changed with each record, it could be read what was recorded on a day,
//! and so at which place. In memory alone; a server that was started anew makes it anew.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::ToSpan;
use parvis_model::{Date, MemberId, OrganisationId, Role};

use super::DistributionAnswer;

/// Reports that are kept, at most: beyond, all are forgotten, and made anew.
const MOST: usize = 200;

/// For whom a report was made, and in which month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct For {
    pub(super) role: Role,
    pub(super) organisation: OrganisationId,
    pub(super) month: (i16, i8),
}

/// The reports of this month.
#[derive(Default)]
pub(crate) struct Kept(Mutex<HashMap<MemberId, (For, DistributionAnswer)>>);

impl Kept {
    fn members(&self) -> MutexGuard<'_, HashMap<MemberId, (For, DistributionAnswer)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What was made for a member.
    pub(super) fn of(&self, member: MemberId, whom: For) -> Option<DistributionAnswer> {
        self.members().get(&member).filter(|(made_for, _)| *made_for == whom).map(|(_, kept)| kept.clone())
    }

    /// Keeps a report, unless one was kept in the meantime: that one stands.
    pub(super) fn keep(&self, member: MemberId, whom: For, made: DistributionAnswer) -> DistributionAnswer {
        let mut members = self.members();
        if members.len() >= MOST && !members.contains_key(&member) {
            members.clear();
        }
        let kept = members.entry(member).or_insert_with(|| (whom, made.clone()));
        if kept.0 != whom {
            *kept = (whom, made);
        }
        kept.1.clone()
    }
}

/// The month of a day.
pub(super) fn month(day: Date) -> (i16, i8) {
    (day.year(), day.month())
}

/// The first day of the month after.
pub(super) fn next(day: Date) -> Date {
    day.first_of_month().checked_add(1.month()).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::planning::distribution::DistributionLine;

    fn report(day: Date) -> DistributionAnswer {
        let (whole, categories, areas) = (DistributionLine::default(), Vec::new(), Vec::new());
        DistributionAnswer { whole, categories, areas, smallest: 5, due_after_months: 24, complete: true, on: day, next_on: next(day) }
    }

    fn to(day: Date) -> For {
        For { role: Role::Overseer, organisation: OrganisationId::from_random([3; 16]), month: month(day) }
    }

    #[test]
    fn a_report_stays_until_the_month_is_over_or_its_reader_is_somebody_else() {
        let (kept, member, monday, tuesday) = (Kept::default(), MemberId::from_random([1; 16]), date(2026, 11, 2), date(2026, 11, 3));
        assert_eq!(kept.of(member, to(monday)), None);
        assert_eq!(kept.keep(member, to(monday), report(monday)).on, monday);
        assert_eq!(kept.keep(member, to(tuesday), report(tuesday)).on, monday, "of two made at once the first stands");
        assert_eq!(kept.of(member, to(tuesday)).map(|report| report.on), Some(monday));
        let december = date(2026, 12, 1);
        assert_eq!((report(tuesday).next_on, kept.of(member, to(december))), (december, None));
        assert_eq!(kept.keep(member, to(december), report(december)).on, december);
        assert_eq!(kept.of(member, For { role: Role::Coordinator, ..to(december) }), None);
        assert_eq!(kept.of(member, For { organisation: OrganisationId::from_random([4; 16]), ..to(december) }), None);
        assert_eq!(kept.of(MemberId::from_random([2; 16]), to(december)), None);
    }

    #[test]
    fn no_more_are_kept_than_there_is_room_for() {
        let (kept, day) = (Kept::default(), date(2026, 12, 31));
        for one in 0..500_u16 {
            let mut bytes = [0; 16];
            bytes[..2].copy_from_slice(&one.to_be_bytes());
            kept.keep(MemberId::from_random(bytes), to(day), report(day));
            assert!(kept.members().len() <= MOST);
        }
        assert_eq!(next(day), date(2027, 1, 1));
    }
}
