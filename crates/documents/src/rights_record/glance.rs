//! What somebody reads first: the measure in short, what is missing, and the complaints.

use serde::Serialize;
use serde_json::Value;

use super::said::{Row, Sayer};
use super::{ComplaintPrinted, ComplaintsPrinted, MeasurePrinted, PersonPrinted, RightsLacking, RightsRecordPrinted, is_asked, questions};
use crate::printing::ours;
use crate::text::Line;

/// What each effect on people is called.
const EFFECTS: [(&str, &str); 6] = [
    ("observes", "measure-rights-observes_people"),
    ("identifies", "measure-rights-identifies_people"),
    ("stops", "print-rights-stops"),
    ("searches", "measure-rights-searches_people"),
    ("restricts", "measure-rights-restricts_access"),
    ("records", "measure-rights-records_people"),
];

/// The complaints as the template reads them.
#[derive(Serialize)]
pub(crate) struct Complaints {
    /// What is counted, and how many of them.
    counted: Vec<[String; 2]>,
    says: Vec<String>,
    told: Vec<Told>,
}

#[derive(Serialize)]
struct Told {
    number: String,
    says: String,
    late: String,
    text: Vec<Line>,
    answer: Vec<Line>,
}

impl Sayer<'_> {
    pub(super) fn day(&self, day: [i16; 3]) -> String {
        self.printing.day_in_words(day, self.words)
    }

    /// Who somebody is: the name where the reader is told, otherwise a letter; and the role.
    fn person(&mut self, person: &PersonPrinted) -> String {
        let name = if person.name.is_empty() {
            let letter = u32::try_from(person.number % 26).ok().and_then(|number| char::from_u32(u32::from('A') + number)).unwrap_or('A');
            let round = person.number / 26;
            let letter = if round == 0 { letter.to_string() } else { format!("{letter}{}", round + 1) };
            self.words.say("print-rights-person", &[("letter", &letter)])
        } else {
            self.printer.within(&person.name)
        };
        let role = if person.role.is_empty() { "print-rights-former".to_owned() } else { format!("role-{}", person.role) };
        self.words.say("print-rights-who", &[("who", &name), ("role", &self.words.say(&role, &[]))])
    }

    pub(super) fn who(&mut self, person: &PersonPrinted) -> Vec<Line> {
        vec![ours(self.person(person))]
    }

    pub(super) fn signed(&mut self, person: &PersonPrinted, day: [i16; 3]) -> Vec<Line> {
        let name = self.person(person);
        vec![ours(self.words.say("rights-answer-by", &[("name", &name), ("date", &self.day(day))]))]
    }

    fn fact(&self, key: &str, said: Vec<Line>) -> Row {
        Row { asked: self.words.say(key, &[]), open: said.is_empty(), said, inner: Vec::new() }
    }

    fn says(&mut self, value: Option<&Value>) -> Vec<Line> {
        value.and_then(Value::as_str).map(|text| self.printer.lines(text)).unwrap_or_default()
    }
}

/// Why the measure may run or not, and until when.
pub(super) fn because(record: &RightsRecordPrinted, sayer: &Sayer<'_>) -> Vec<String> {
    let words = sayer.words;
    let state = words.say(&format!("rights-state-{}", record.state), &[]);
    let mut because = vec![words.say("labelled", &[("label", &words.say("rights-where", &[])), ("value", &state)])];
    because.extend(record.ended.as_ref().map(|ended| words.say(&format!("rights-ended-{ended}"), &[])));
    if let Some(day) = record.review_on.filter(|_| record.state == "review_due") {
        because.push(words.say("rights-review-was-due", &[("date", &sayer.day(day))]));
    }
    because
}

/// The measure in short.
pub(super) fn rows(record: &RightsRecordPrinted, sayer: &mut Sayer<'_>) -> Vec<Row> {
    let null = Value::Null;
    let of = |item: &str| record.answers.iter().find(|answer| answer.item == item).map_or(&null, |answer| &answer.value);
    let (r0, r1, r2, r3, r8, r9) = (of("r0"), of("r1"), of("r2"), of("r3"), of("r8"), of("r9"));
    let measure = measure(record, sayer);
    let does = EFFECTS.iter().filter(|(effect, _)| r0.pointer(&format!("/effects/{effect}")).and_then(Value::as_bool) == Some(true));
    let does: Vec<Line> = does.map(|(_, key)| ours(sayer.words.say(key, &[]))).collect();
    let laws = each(r1, "bases").map(|law| joined(law, ["instrument", "article"])).collect::<Vec<_>>().join("\n");
    let aim = sayer.says(r2.get("aim"));
    let alternatives: Vec<String> = each(r3, "alternatives").map(|one| one.get("description").and_then(Value::as_str).unwrap_or_default().to_owned()).collect();
    let heard = each(r8, "consulted").map(|one| joined(one, ["who"])).collect::<Vec<_>>().join("\n");
    let decision = decision(record, sayer);
    let (laws, alternatives, heard) = (sayer.printer.lines(&laws), sayer.printer.lines(&alternatives.join("\n")), sayer.printer.lines(&heard));
    let (responsible, route) = (sayer.says(r9.get("responsible")), sayer.says(r9.get("complaint_route")));
    let form = vec![ours(sayer.words.say(&format!("rights-form-{}", record.form), &[]))];
    let day = |day: Option<[i16; 3]>| day.map(|day| ours(sayer.day(day))).into_iter().collect::<Vec<_>>();
    let (review, last) = (day(record.review_on), day(record.last_day));
    let full = record.form == "full";
    let mut rows = vec![sayer.fact("rights-about-measure", measure)];
    rows.extend(record.answers.iter().any(|answer| answer.item == "r0").then(|| {
        let none = vec![ours(sayer.words.say("rights-empty-is-answer", &[]))];
        sayer.fact("print-rights-effects", if does.is_empty() { none } else { does })
    }));
    rows.extend(full.then(|| sayer.fact("rights-q-aim", aim)));
    rows.push(sayer.fact("rights-q-bases", laws));
    rows.extend(full.then(|| sayer.fact("print-rights-alternatives", alternatives)));
    rows.extend(recordings(record, sayer));
    rows.extend(full.then(|| sayer.fact("rights-q-consulted", heard)));
    rows.push(sayer.fact("print-rights-decision", decision));
    rows.extend((!review.is_empty()).then(|| sayer.fact("rights-review-on", review)));
    rows.extend((!last.is_empty()).then(|| sayer.fact("rights-last-day", last)));
    rows.push(sayer.fact("rights-q-responsible", responsible));
    rows.push(sayer.fact("rights-q-complaint_route", route));
    rows.extend(page(record, sayer));
    rows.push(sayer.fact("rights-form", form));
    // Our own id: it is copied from the paper, so nothing stands between its letters.
    rows.push(sayer.fact("rights-q-reference", vec![ours(record.reference.clone())]));
    rows
}

fn each<'v>(value: &'v Value, list: &str) -> impl Iterator<Item = &'v Value> {
    value.get(list).and_then(Value::as_array).into_iter().flatten()
}

/// Several short texts of an answer on one line.
fn joined<const MANY: usize>(value: &Value, names: [&str; MANY]) -> String {
    let texts = names.into_iter().filter_map(|name| value.get(name)?.as_str()).map(str::trim).filter(|text| !text.is_empty());
    texts.collect::<Vec<_>>().join(", ")
}

fn measure(record: &RightsRecordPrinted, sayer: &mut Sayer<'_>) -> Vec<Line> {
    match &record.measure {
        None => vec![ours(sayer.words.say("print-rights-no-measure", &[]))],
        Some(MeasurePrinted::Hidden) => vec![ours(sayer.words.say("print-rights-measure-hidden", &[]))],
        Some(MeasurePrinted::Shown { says, status }) => {
            let mut lines = sayer.printer.lines(says);
            let status = sayer.words.say(&format!("site-measure-{status}"), &[]);
            lines.push(ours(sayer.words.say("labelled", &[("label", &sayer.words.say("site-measure-status", &[])), ("value", &status)])));
            lines
        }
    }
}

/// Who decided, and that it is somebody else than those who wrote the answers: a decision by one of them does not count.
fn decision(record: &RightsRecordPrinted, sayer: &mut Sayer<'_>) -> Vec<Line> {
    let Some(taken) = record.steps.iter().rev().find(|taken| taken.step == "decide" && taken.counts) else {
        return vec![ours(sayer.words.say("print-rights-not-decided", &[]))];
    };
    let who = sayer.person(&taken.who);
    vec![ours(sayer.words.say("print-rights-decided", &[("date", &sayer.day(taken.day)), ("who", &who)]))]
}

/// How long recordings of cameras are kept, and why so long; nothing where there are no cameras.
fn recordings(record: &RightsRecordPrinted, sayer: &mut Sayer<'_>) -> Option<Row> {
    let video = record.answers.iter().find(|answer| answer.item == "r6")?.value.get("video").filter(|video| video.is_object())?;
    let mut said = Vec::new();
    if let Some(hours) = video.get("retention_hours").and_then(Value::as_u64) {
        let key = if hours == 0 { "print-rights-nothing-kept" } else { "print-rights-kept" };
        said.push(ours(sayer.words.say(key, &[("hours", &hours.to_string())])));
    }
    let reasons = sayer.says(video.get("retention_reasons"));
    said.extend(reasons);
    Some(sayer.fact("print-rights-recordings", said))
}

fn page(record: &RightsRecordPrinted, sayer: &Sayer<'_>) -> Option<Row> {
    let state = record.public_page.as_deref()?;
    let key = match state {
        "public" => "notice-is-public",
        "ended" => "notice-was-public",
        _ if record.lacks_page => "notice-missing",
        _ => "notice-waits",
    };
    Some(sayer.fact("notice-public-page", vec![ours(sayer.words.say(key, &[]))]))
}

/// Everything that is missing, said plainly.
pub(super) fn missing(record: &RightsRecordPrinted, sayer: &Sayer<'_>) -> Vec<Line> {
    let words = sayer.words;
    let mut missing = Vec::new();
    if record.measure.is_none() && record.state != "expired" {
        missing.push(words.say("print-rights-no-measure", &[]));
    }
    if let Some(day) = record.review_on.filter(|_| record.state == "review_due") {
        missing.push(words.say("rights-review-was-due", &[("date", &sayer.day(day))]));
    }
    if record.lacks_page {
        missing.push(words.say("notice-missing", &[]));
    }
    if let Some(overdue) = record.complaints.as_ref().map(|complaints| complaints.overdue).filter(|overdue| *overdue > 0) {
        missing.push(words.say("print-rights-overdue", &[("count", &overdue.to_string())]));
    }
    let gap = record.answers.iter().any(|answer| answer.value.get("unexplained_gap") == Some(&Value::Bool(true)));
    missing.extend(gap.then(|| words.say("print-rights-gap", &[])));
    if record.state == "expired" {
        return missing.into_iter().map(ours).collect();
    }
    let answered = |item: &str| record.answers.iter().any(|answer| answer.item == item);
    for item in questions::ITEMS.into_iter().filter(|item| !answered(item) && is_asked(item, record, sayer.screening)) {
        let none = words.say("rights-answer-none", &[]);
        missing.push(words.say("labelled", &[("label", &words.say(&format!("rights-item-{item}"), &[])), ("value", &none)]));
    }
    // A review that is not due yet lacks nothing.
    let next = record.next.iter().filter(|_| record.state != "live");
    let is_news = |lacking: &&RightsLacking| lacking.kind != "missing" || lacking.part.split('_').next().is_none_or(answered);
    for lacking in next.flat_map(|next| &next.lacking).filter(is_news) {
        let figure = lacking.figure.map(|figure| figure.to_string()).unwrap_or_default();
        let why = words.say(&format!("rights-refused-{}", lacking.kind), &[("figure", &figure)]);
        let why = if lacking.stop { words.say("labelled", &[("label", &words.say("rights-stop", &[])), ("value", &why)]) } else { why };
        missing.push(words.say("rights-said", &[("what", &words.say(&format!("rights-part-{}", lacking.part), &[])), ("says", &why)]));
    }
    if missing.is_empty() {
        missing.push(words.say("print-rights-missing-none", &[]));
    }
    missing.into_iter().map(ours).collect()
}

pub(super) fn complaints(complaints: Option<&ComplaintsPrinted>, sayer: &mut Sayer<'_>) -> Complaints {
    let words = sayer.words;
    let Some(all) = complaints else {
        return Complaints { counted: Vec::new(), says: vec![words.say("print-rights-complaints-hidden", &[])], told: Vec::new() };
    };
    let kept = words.say("print-rights-complaints-kept", &[("days", &all.kept_days.to_string())]);
    let counted = [("in-time", all.in_time), ("answered-late", all.answered_late), ("waiting", all.waiting), ("overdue", all.overdue)];
    let none = counted.iter().all(|(_, count)| *count == 0);
    let mut says = Vec::new();
    says.extend(none.then(|| words.say("print-rights-complaints-none", &[])));
    says.push(kept);
    says.extend((all.more > 0).then(|| words.say("print-rights-complaints-more", &[("count", &all.more.to_string())])));
    let counted = counted.map(|(key, count)| [words.say(&format!("print-rights-complaints-{key}"), &[]), count.to_string()]);
    Complaints { counted: if none { Vec::new() } else { counted.to_vec() }, says, told: all.told.iter().map(|one| told(one, sayer)).collect() }
}

fn told(one: &ComplaintPrinted, sayer: &mut Sayer<'_>) -> Told {
    let words = sayer.words;
    let says = [
        words.say("complaint-received-on", &[("date", &sayer.day(one.received))]),
        words.say("complaint-due-by", &[("date", &sayer.day(one.due))]),
        match one.closed {
            Some(day) => words.say("print-rights-closed", &[("state", &words.say(&format!("complaint-state-{}", one.state), &[])), ("date", &sayer.day(day))]),
            None => words.say("complaint-state-waiting", &[]),
        },
    ];
    let late = if one.late { words.say("print-rights-late", &[]) } else { String::new() };
    let damaged = ours(words.say("complaint-damaged", &[]));
    let text = sayer.printer.lines(&one.text);
    Told {
        number: sayer.printer.within(&one.number),
        says: says.join(" · "),
        late,
        text: if text.is_empty() { vec![damaged] } else { text },
        answer: sayer.printer.lines(&one.answer),
    }
}
