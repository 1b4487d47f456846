//! Whether a need and a possibility fit: pure.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use parvis_model::{AreaId, words};

use super::shapes::{PartnerStatementDocument, StatementSort, StatementStanding};

/// Areas, each with itself and all that contain it. One that is gone has none.
pub(super) type Around = BTreeMap<AreaId, BTreeSet<AreaId>>;

/// The shortest word that says something about what two statements have in common, in letters.
const TELLING: usize = 5;
/// Words in common that are told.
const MOST_WORDS: usize = 8;

/// Two statements fit, the one that asks first: the kind of support is the same, both hold, and their days and areas have something in common.
pub(super) fn fit(asks: &PartnerStatementDocument, offers: &PartnerStatementDocument, around: &Around, today: Date) -> bool {
    let is_open = |one: &PartnerStatementDocument| matches!(one.standing(today), StatementStanding::Open | StatementStanding::Coming);
    asks.sort != StatementSort::Possibility
        && offers.sort == StatementSort::Possibility
        && asks.support == offers.support
        && is_open(asks)
        && is_open(offers)
        && asks.from <= offers.until
        && offers.from <= asks.until
        && overlap(asks.area, offers.area, around)
}

/// Whether two areas have something in common: one of them is everywhere, or contains the other.
fn overlap(one: Option<AreaId>, other: Option<AreaId>, around: &Around) -> bool {
    let within = |inner: AreaId, outer: AreaId| around.get(&inner).is_some_and(|areas| areas.contains(&outer));
    match (one, other) {
        (None, None) => true,
        (Some(area), None) | (None, Some(area)) => within(area, area),
        (Some(one), Some(other)) => within(one, other) || within(other, one),
    }
}

/// Words that stand in both, folded: part of the reason, once both see what the other says.
pub(super) fn in_common(one: &PartnerStatementDocument, other: &PartnerStatementDocument) -> Vec<String> {
    let telling = |of: &PartnerStatementDocument| -> BTreeSet<String> {
        words(&format!("{} {}", of.title, of.says)).into_iter().filter(|word| word.chars().count() >= TELLING).collect()
    };
    telling(one).intersection(&telling(other)).take(MOST_WORDS).cloned().collect()
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use proptest::prelude::*;

    use super::*;
    use crate::records::partner_statements::{StatementEnd, StatementOutcome, SupportKind};

    const SORTS: [StatementSort; 3] = [StatementSort::Need, StatementSort::Possibility, StatementSort::Deficiency];

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn says(sort: StatementSort, area: Option<AreaId>) -> PartnerStatementDocument {
        PartnerStatementDocument {
            sort,
            support: SupportKind::People,
            title: "Stewards for a feast".to_owned(),
            says: String::new(),
            area,
            from: day("2027-01-01"),
            until: day("2027-06-30"),
            quantity: String::new(),
            contact: String::new(),
            ended: None,
        }
    }

    #[test]
    fn what_fits_is_of_one_kind_at_one_time_in_one_area() {
        let (need, offer) = (says(StatementSort::Need, None), says(StatementSort::Possibility, None));
        let today = day("2027-02-01");
        let fits = |asks: &PartnerStatementDocument, offers: &PartnerStatementDocument| fit(asks, offers, &Around::new(), today);
        assert!(fits(&need, &offer) && fits(&says(StatementSort::Deficiency, None), &offer));
        assert!(!fits(&offer, &need) && !fits(&need, &need) && !fits(&offer, &offer));
        assert!(!fits(&need, &PartnerStatementDocument { support: SupportKind::Rooms, ..offer.clone() }));
        assert!(!fits(&need, &PartnerStatementDocument { from: day("2027-07-01"), until: day("2027-08-01"), ..offer.clone() }), "never at one time");
        assert!(fits(&need, &PartnerStatementDocument { from: day("2027-06-30"), until: day("2027-08-01"), ..offer.clone() }), "on one day");
        assert!(!fit(&need, &offer, &Around::new(), day("2027-07-01")), "both rest");
        let met = StatementEnd { outcome: StatementOutcome::Met, reason: String::new(), at: parvis_model::Timestamp::UNIX_EPOCH };
        assert!(!fits(&PartnerStatementDocument { ended: Some(met), ..need.clone() }, &offer));
        assert_eq!(in_common(&need, &offer), ["feast", "stewards"]);
    }

    #[test]
    fn areas_overlap_where_one_contains_the_other_and_an_area_that_is_gone_overlaps_none() {
        let [town, quarter, elsewhere, gone] = [1, 2, 3, 4].map(|byte| AreaId::from_random([byte; 16]));
        let around = Around::from([(town, BTreeSet::from([town])), (quarter, BTreeSet::from([quarter, town])), (elsewhere, BTreeSet::from([elsewhere]))]);
        for (one, other, wanted) in [
            (None, None, true),
            (Some(town), None, true),
            (Some(quarter), Some(town), true),
            (Some(quarter), Some(elsewhere), false),
            (Some(gone), None, false),
            (Some(gone), Some(gone), false),
        ] {
            assert_eq!((overlap(one, other, &around), overlap(other, one, &around)), (wanted, wanted));
        }
    }

    /// The areas of a country: 0 contains 1 and 2, 1 contains 3 and 4, 2 contains 5 and 6. Their smallest parts are 3 to 6.
    const CONTAINS: [&[usize]; 7] = [&[3, 4, 5, 6], &[3, 4], &[5, 6], &[3], &[4], &[5], &[6]];

    fn area(number: usize) -> AreaId {
        AreaId::from_random([u8::try_from(number).unwrap(); 16])
    }

    fn anything() -> impl Strategy<Value = (PartnerStatementDocument, Option<usize>)> {
        (0..3usize, 0..2usize, 0..12i64, 0..6i64, prop::option::of(0..7usize)).prop_map(|(sort, support, from, length, place)| {
            let from = day("2027-01-01") + from.days();
            let support = [SupportKind::People, SupportKind::Rooms][support];
            (PartnerStatementDocument { support, from, until: from + length.days(), ..says(SORTS[sort], place.map(area)) }, place)
        })
    }

    proptest! {
        /// Said another way: there is a day, today or later, and a smallest part of the country for which both hold.
        #[test]
        fn two_statements_fit_where_there_is_a_day_and_a_place_for_both((one, here) in anything(), (other, there) in anything(), today in 0..20i64) {
            let containing = |parts: &[usize]| (0..7).filter(|outer| parts.iter().all(|part| CONTAINS[*outer].contains(part))).map(area).collect();
            let around: Around = CONTAINS.iter().enumerate().map(|(inner, parts)| (area(inner), containing(parts))).collect();
            let today = day("2027-01-01") + today.days();
            let is_day = (0..30i64).map(|ahead| today + ahead.days()).any(|day| one.from <= day && day <= one.until && other.from <= day && day <= other.until);
            let parts = |place: Option<usize>| CONTAINS[place.unwrap_or(0)];
            let is_place = parts(here).iter().any(|part| parts(there).contains(part));
            let (asks, offers) = (one.sort != StatementSort::Possibility, other.sort == StatementSort::Possibility);
            prop_assert_eq!(fit(&one, &other, &around, today), asks && offers && one.support == other.support && is_day && is_place);
            prop_assert!(!(fit(&one, &other, &around, today) && fit(&other, &one, &around, today)), "one of them asks");
        }
    }
}
