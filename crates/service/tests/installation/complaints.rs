//! Complaints about a measure that observes people: taken from anybody, read and answered by those who answer for it, and lost by nobody.

use parvis_model::{Caller, ComplaintId, ComplaintState, Date, NoticeCode, RightsRecordId, Role};
use parvis_service::{
    ComplaintCode, ComplaintLine, ComplaintOutcome, ComplaintStanding, ComplaintTaken, DueAct, NewComplaint, NewNotice, NoticeWords, PageQuery,
    ReplyToComplaint, Rule, ServiceError,
};

use crate::TestInstallation;
use crate::rights::{day, rule};

const ADDRESS: &str = "192.0.2.7";

fn says(text: &str) -> NewComplaint {
    NewComplaint { text: text.to_owned(), ..NewComplaint::default() }
}

pub(crate) fn answer(outcome: ComplaintOutcome, text: &str) -> ReplyToComplaint {
    let to = if outcome == ComplaintOutcome::PassedOn { "Data protection authority" } else { "" };
    ReplyToComplaint { outcome, function: "Head of the building".to_owned(), text: text.to_owned(), to: to.to_owned(), until: None }
}

impl TestInstallation {
    /// A camera whose page is public: its rights record, who decided it, and the code on the sign.
    pub(crate) async fn public_camera(&self) -> (RightsRecordId, parvis_model::MemberId, NoticeCode) {
        let (_, record, second) = self.decided().await;
        self.takes(self.owner, record, parvis_service::RightsStepWord::Start).await.unwrap();
        let owner = Caller::Member(self.owner);
        let proposed = self.register.rights_notice(&owner, record).await.unwrap().proposed.unwrap();
        let words = NoticeWords { questions: "office@schools.example".to_owned(), ..proposed };
        let code = self.register.publish_notice(&owner, record, &NewNotice { version: 0, words }).await.unwrap().code;
        (record, second, code)
    }

    pub(crate) async fn complains(&self, code: NoticeCode, text: &str) -> Result<ComplaintTaken, ServiceError> {
        self.register.complain(code, "", &says(text)).await
    }

    pub(crate) async fn complaints_to(&self, reader: &Caller, record: RightsRecordId) -> Result<Vec<ComplaintLine>, ServiceError> {
        Ok(self.register.complaints(reader, record, &PageQuery::largest()).await?.lines)
    }

    async fn stands(&self, taken: &ComplaintTaken) -> Result<ComplaintStanding, ServiceError> {
        self.register.complaint_standing(ADDRESS, &ComplaintCode { code: taken.code.clone() }).await
    }

    pub(crate) async fn replies(&self, record: RightsRecordId, id: ComplaintId, reply: &ReplyToComplaint) -> Result<ComplaintLine, ServiceError> {
        self.register.reply_to_complaint(&Caller::Member(self.owner), record, id, reply).await
    }
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn anybody_complains_and_reads_the_answer_with_a_code_of_which_only_a_hash_is_kept() {
    let town = TestInstallation::new("", 1).await;
    let (record, _, code) = town.public_camera().await;
    let new = NewComplaint { text: "It films my window.\r\nK7QXJ <b>".to_owned(), reach: "anna@example.org".to_owned(), ..NewComplaint::default() };
    let taken = town.register.complain(code, ADDRESS, &new).await.unwrap();
    assert_eq!(taken.due_on.to_string(), day(30), "the days that were promised");
    let waits = town.stands(&taken).await.unwrap();
    assert_eq!((waits.state, waits.late, &waits.number, waits.answer), (ComplaintState::Waiting, false, &taken.number, None));

    let lines = town.complaints_to(&Caller::Member(town.owner), record).await.unwrap();
    assert_eq!((lines.len(), lines[0].text.as_deref(), lines[0].reach.as_deref()), (1, Some("It films my window.\nK7QXJ <b>"), Some("anna@example.org")));
    assert_eq!((&lines[0].number, lines[0].extends_until.map(|day| day.to_string())), (&taken.number, Some(day(60))));
    let shown = town.replies(record, lines[0].id, &answer(ComplaintOutcome::Answered, "We turned it away from your window.")).await.unwrap();
    assert_eq!((shown.state, shown.extends_until), (ComplaintState::Answered, None));
    // As somebody copies it by hand.
    let copied = ComplaintCode { code: taken.code.to_uppercase().replace('-', " ") };
    let answered = town.register.complaint_standing("", &copied).await.unwrap();
    let words = answered.answer.unwrap();
    assert_eq!((words.text.as_str(), words.function.as_str(), words.to), ("We turned it away from your window.", "Head of the building", None));
    assert_eq!(answered.kept_until.map(|day| day.to_string()), Some(day(366)));
    let again = town.replies(record, lines[0].id, &answer(ComplaintOutcome::Answered, "Something else.")).await;
    assert!(matches!(again, Err(ServiceError::Conflict)), "an answer that may have been read stays: {again:?}");

    // Nothing that was written, no code and no address lies readable in the folder.
    town.register.close().await;
    let mut bytes = Vec::new();
    for file in std::fs::read_dir(town.folder.path()).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file()) {
        bytes.extend(std::fs::read(file).unwrap());
    }
    for secret in ["K7QXJ", "anna@example.org", "away from your window", ADDRESS, &taken.code, &taken.code.replace('-', "")] {
        assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()), "{secret}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_keepers_of_the_owner_read_and_answer_and_the_journal_has_it() {
    let town = TestInstallation::new("", 1).await;
    let (record, second, code) = town.public_camera().await;
    town.complains(code, "It films my window.").await.unwrap();
    let schools = town.organisation("Schools").await;
    let helper = town.register.add_member(&Caller::CommandLine, schools, Role::OperatorContributor, "Helper").await.unwrap().id;
    let to = town.organisation("Advisers").await;
    let until = "2026-12-01T00:00:00Z".parse().unwrap();
    town.register.give(&Caller::Member(town.owner), record.into(), to, parvis_model::Purpose::Planning, until).await.unwrap();
    let id = town.complaints_to(&Caller::Member(second), record).await.unwrap()[0].id;
    let reply = answer(ComplaintOutcome::Answered, "No.");
    for (reader, forbidden) in [(helper, true), (town.adviser, false), (town.coordinator, false)] {
        let reader = Caller::Member(reader);
        let (read, said) = (town.complaints_to(&reader, record).await, town.register.reply_to_complaint(&reader, record, id, &reply).await);
        assert_eq!(matches!(read, Err(ServiceError::Forbidden(_))), forbidden, "{reader:?} {read:?}");
        assert_eq!(matches!(said, Err(ServiceError::Forbidden(_))), forbidden, "{reader:?} {said:?}");
        assert!(read.is_err() && said.is_err());
    }
    for nobody in [Caller::Nobody, Caller::CommandLine] {
        assert!(matches!(town.complaints_to(&nobody, record).await, Err(ServiceError::NotFound(_))));
    }
    let counted = town.register.rights_record(&Caller::Member(town.owner), parvis_model::Purpose::OwnWork, record).await.unwrap().complaints.unwrap();
    assert_eq!((counted.waiting, counted.late, counted.closed, counted.next_due_on.map(|day| day.to_string())), (1, 0, 0, Some(day(30))));
    let given = town.register.rights_record(&Caller::Member(town.adviser), parvis_model::Purpose::Planning, record).await.unwrap();
    assert_eq!(given.complaints, None, "to whom it was given is not told how many complained");
    town.replies(record, id, &reply).await.unwrap();
    let journal = town.register.journal(&Caller::CommandLine, 10_000).await.unwrap();
    let words: Vec<&str> = journal.iter().map(|line| line.action.as_str()).collect();
    for word in ["complain", "read_complaints", "reply_to_complaint"] {
        assert_eq!(words.iter().filter(|found| **found == word).count(), 1, "{word}");
    }
    assert!(journal.iter().all(|line| !line.subject.contains("window")));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_day_stands_on_the_due_list_passes_without_anybody_and_moves_once() {
    let town = TestInstallation::new("", 1).await;
    let (record, second, code) = town.public_camera().await;
    let first = town.complains(code, "One.").await.unwrap();
    let other = town.complains(code, "Two.").await.unwrap();
    let due = |lines: Vec<parvis_service::DueLine>| lines.into_iter().find(|line| line.act == DueAct::AnswerComplaint);
    for keeper in [town.owner, second] {
        let line = due(town.due(keeper).await).unwrap();
        assert_eq!((line.on.to_string(), line.count, line.record), (day(30), 2, Some(record.into())));
    }
    assert_eq!(due(town.due(town.adviser).await), None);
    let lines = town.complaints_to(&Caller::Member(town.owner), record).await.unwrap();
    let id = |number: &str| lines.iter().find(|line| line.number == number).unwrap().id;
    let longer = |until: &str| ReplyToComplaint { until: Some(date(until)), ..answer(ComplaintOutcome::Extended, "We ask the supplier.") };
    for wrong in [day(30), day(61), day(-1)] {
        assert_eq!(rule(&town.replies(record, id(&first.number), &longer(&wrong)).await), Some(Rule::ComplaintDays), "{wrong}");
    }
    town.replies(record, id(&first.number), &longer(&day(60))).await.unwrap();
    assert_eq!(rule(&town.replies(record, id(&first.number), &longer(&day(60))).await), Some(Rule::ComplaintDays), "once");
    let told = town.stands(&first).await.unwrap();
    assert_eq!((told.due_on.to_string(), told.delay.unwrap().text.as_str(), told.late), (day(60), "We ask the supplier.", false));

    town.at(31 * 24 * 60);
    assert!(town.stands(&other).await.unwrap().late && !town.stands(&first).await.unwrap().late, "nobody has done anything");
    assert_eq!(rule(&town.replies(record, id(&other.number), &longer(&day(40))).await), Some(Rule::ComplaintDays), "it is over");
    let counted = town.register.rights_record(&Caller::Member(town.owner), parvis_model::Purpose::OwnWork, record).await.unwrap().complaints.unwrap();
    assert_eq!((counted.waiting, counted.late), (2, 1));
    town.replies(record, id(&other.number), &answer(ComplaintOutcome::PassedOn, "It is for them.")).await.unwrap();
    let passed = town.stands(&other).await.unwrap();
    assert_eq!((passed.state, passed.answer.unwrap().to.as_deref(), passed.late), (ComplaintState::PassedOn, Some("Data protection authority"), false));
    assert_eq!(due(town.due(town.owner).await).map(|line| (line.on.to_string(), line.count)), Some((day(60), 1)));
    let unfit = [
        ReplyToComplaint { function: " ".to_owned(), ..answer(ComplaintOutcome::Answered, "x") },
        ReplyToComplaint { to: "them".to_owned(), ..answer(ComplaintOutcome::Answered, "x") },
        ReplyToComplaint { to: String::new(), ..answer(ComplaintOutcome::PassedOn, "x") },
        ReplyToComplaint { until: Some(date(&day(50))), ..answer(ComplaintOutcome::Answered, "x") },
        answer(ComplaintOutcome::Extended, "x"),
    ];
    for reply in unfit {
        assert_eq!(rule(&town.replies(record, id(&first.number), &reply).await), Some(Rule::ComplaintReply), "{reply:?}");
    }
    assert_eq!(rule(&town.replies(record, id(&first.number), &answer(ComplaintOutcome::Answered, "\u{200b}")).await), Some(Rule::TextLength));
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_at_once_are_taken_once_each_what_is_too_much_is_said_and_one_that_is_cancelled_leaves_nothing_half_done() {
    let town = TestInstallation::new("", 1).await;
    let (record, _, code) = town.public_camera().await;
    let mut sent = tokio::task::JoinSet::new();
    for number in 0..50 {
        let register = town.register.clone();
        // The same ten complaints, each five times, as impatient people send them; and each from another address.
        let new = NewComplaint { once: format!("0123456789abcdef{}", number % 10), ..says(&format!("Complaint {}", number % 10)) };
        sent.spawn(async move { register.complain(code, &format!("203.0.113.{number}"), &new).await.unwrap().code });
    }
    let codes: std::collections::BTreeSet<String> = sent.join_all().await.into_iter().collect();
    assert_eq!(codes.len(), 10);
    assert_eq!(town.complaints_to(&Caller::Member(town.owner), record).await.unwrap().len(), 10);
    // The same words in another form are another complaint, and a changed one is not lost.
    let again = NewComplaint { once: "0123456789abcdef0".to_owned(), ..says("Complaint 0, and more") };
    assert!(!codes.contains(&town.register.complain(code, "", &again).await.unwrap().code));

    // Cancelled in the middle: it was taken whole, or not at all, and what is sent again is taken once.
    for microseconds in [0, 50, 200, 1_000, 5_000] {
        let new = NewComplaint { once: format!("fedcba9876543210{microseconds}"), ..says("Cancelled") };
        let _ = tokio::time::timeout(std::time::Duration::from_micros(microseconds), town.register.complain(code, "", &new)).await;
        town.register.complain(code, "", &new).await.unwrap();
    }
    assert_eq!(town.complaints_to(&Caller::Member(town.owner), record).await.unwrap().len(), 16);

    // From one address more than twenty within a quarter of an hour wait; the others do not.
    let mut refused = 0;
    for number in 0..30 {
        refused += usize::from(matches!(town.register.complain(code, ADDRESS, &says(&format!("Again {number}"))).await, Err(ServiceError::TooManyAttempts(_))));
    }
    assert_eq!(refused, 9, "twenty are free, and the next begins the wait");
    assert_eq!(town.complaints_to(&Caller::Member(town.owner), record).await.unwrap().len(), 37);
    let mut full = 0;
    for number in 0..20 {
        let refused = town.register.complain(code, &format!("198.51.100.{number}"), &says(&format!("More {number}"))).await;
        if let Err(error) = &refused {
            assert_eq!(rule(&refused), Some(Rule::ComplaintsFull));
            assert!(error.to_string().contains("not kept") && error.to_string().contains("write to"), "{error}");
            full += 1;
        }
    }
    assert_eq!(full, 7, "fifty about one measure within a day");
    town.at(25 * 60);
    town.register.complain(code, "", &says("The next day.")).await.unwrap();
    for wrong in ["short", "with blanks in it 0123", "x".repeat(101).as_str()] {
        let new = NewComplaint { once: wrong.to_owned(), ..says("x") };
        assert!(matches!(town.register.complain(code, "", &new).await, Err(ServiceError::Invalid(_))), "{wrong}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_measure_that_ended_is_complained_about_as_long_as_its_page_is_there_and_nothing_is_erased_while_somebody_waits() {
    let town = TestInstallation::new("[retention]\nended_notice_days = 10\nclosed_complaint_days = 30\nwithdrawn_days = 5\n", 1).await;
    let (record, _, code) = town.public_camera().await;
    let owner = Caller::Member(town.owner);
    town.takes(town.owner, record, parvis_service::RightsStepWord::Withdraw).await.unwrap();
    let taken = town.complains(code, "Why did it stand there?").await.unwrap();
    town.at(11 * 24 * 60);
    assert!(matches!(town.complains(code, "Too late.").await, Err(ServiceError::NotFound("notice"))));
    assert!(matches!(town.register.complain(NoticeCode::from_random([9; 16]), "", &says("x")).await, Err(ServiceError::NotFound("notice"))));
    let refused = town.register.erase(&owner, record.into()).await;
    assert_eq!(rule(&refused), Some(Rule::ComplaintsWait), "{refused:?}");
    assert_eq!(town.register.apply_retention(&Caller::CommandLine).await.unwrap().records, 0, "somebody waits for an answer");
    let id = town.complaints_to(&owner, record).await.unwrap()[0].id;
    town.replies(record, id, &answer(ComplaintOutcome::Answered, "Because the doors were forced.")).await.unwrap();
    assert_eq!(town.stands(&taken).await.unwrap().state, ComplaintState::Answered);

    // A rotation seals it anew, and it still opens for both; a backup brings it back.
    let rotated = town.register.rotate_data_keys(&Caller::CommandLine).await.unwrap();
    assert!(rotated.damaged.is_empty() && rotated.kept.is_empty(), "{rotated:?}");
    assert_eq!(town.stands(&taken).await.unwrap().answer.unwrap().text, "Because the doors were forced.");
    assert_eq!(town.complaints_to(&owner, record).await.unwrap()[0].text.as_deref(), Some("Why did it stand there?"));
    let backup = town.backup().await;
    let (_place, _, restored) = town.restored(&backup, town.folder.path()).await;
    let code = ComplaintCode { code: taken.code.clone() };
    assert_eq!(restored.complaint_standing("", &code).await.unwrap().answer.unwrap().text, "Because the doors were forced.");
    restored.close().await;

    town.at(42 * 24 * 60);
    let summary = town.register.apply_retention(&Caller::CommandLine).await.unwrap();
    assert_eq!(summary.records + summary.complaints, 1, "it goes with its record, or before: {summary:?}");
    assert!(matches!(town.stands(&taken).await, Err(ServiceError::NotFound("complaint"))));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_public_side_says_the_same_whatever_is_protected_and_a_code_cannot_be_guessed_at_will() {
    let town = TestInstallation::new("", 2).await;
    let (_, _, code) = town.public_camera().await;
    let backup = town.backup().await;
    let (_place, _, plain) = town.restored(&backup, town.folder.path()).await;
    town.note(town.sites[0]).await;
    town.rights_record(town.owner, None).await.unwrap();
    let once = |text: &str| NewComplaint { once: "0123456789abcdef".to_owned(), ..says(text) };
    let absent = NoticeCode::from_random([9; 16]);
    for (notice, new) in [(code, once("It films my window.")), (absent, once("x")), (code, once("")), (code, once(&"x".repeat(4001)))] {
        let said = async |register: &parvis_service::Register| {
            register.complain(notice, "", &new).await.map_or_else(|error| error.to_string(), |taken| format!("{} {}", taken.code, taken.due_on))
        };
        assert_eq!(said(&town.register).await, said(&plain).await);
    }
    plain.close().await;
    let wrong = ComplaintCode { code: "0000-0000-0000-0000-0000".to_owned() };
    let mut waits = false;
    for _ in 0..60 {
        waits |= matches!(town.register.complaint_standing(ADDRESS, &wrong).await, Err(ServiceError::TooManyAttempts(_)));
    }
    assert!(waits, "an address that tries codes waits");
}
