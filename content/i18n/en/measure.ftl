# Measures at a place: what protects it, or is to protect it.
site-measure-title = Measure
site-measures-none = There are no measures here that you are allowed to see for this purpose.
site-measures-signed-out = Only people who are signed in can see the measures at a place.
site-measure-write = Add a measure
site-measure-for-finding = Plan a measure for this
site-measure-entry = Measure
site-measure-own = Another measure, in our own words
site-measure-in-catalogue = In the catalogue
site-measure-says = What it is
site-measure-says-here = How we do it here
site-measure-observes = It observes, identifies, searches or records people
site-measure-observes-hint = It may run only while its rights record is live.
site-measure-status = Status
site-measure-needed = needed
site-measure-planned = planned
site-measure-live = live
site-measure-present = in place
site-measure-deficient = deficient
site-measure-expired = expired
site-measure-answers = Role responsible (no names)
site-measure-since = From
site-measure-until = Last day
site-measure-review = Review on
site-measure-due = next date: { $date }
site-measure-cost = Cost at this place
site-measure-cost-add = Add the cost
site-measure-cost-remove = Remove the cost
site-measure-cost-from = From
site-measure-cost-to = To
site-measure-cost-currency = Currency
site-measure-cost-year = Year of these prices
site-measure-findings = For these findings
site-measure-findings-count = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
 }
site-measure-findings-choose = Choose findings
site-measure-finding = Finding { $number }
site-measure-remarks = Remarks
invalid-measure_words = Choose a measure from the catalogue, or describe it in your own words and choose its function and domain.
invalid-measure_step = A measure cannot go straight from its present status to this one. Open it again to see which statuses are possible.
invalid-measure_answers = Say which role is responsible: a measure that is planned or live needs one.
invalid-measure_days = Check the dates. The measure has to begin before its last day and be reviewed by that day, and it cannot be in place before it begins.
invalid-measure_rights = This measure observes people. It may run only with a rights record that is live today. Begin or open the record on the page of the measure.
invalid-measure_cost = Give the lowest and the highest cost, the currency (such as EUR) and the year.
invalid-measure_finding = There is no such finding at this place.
invalid-measure_findings = Choose at most { $most } findings, each of them once.
