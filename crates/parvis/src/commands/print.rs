use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;
use std::process::ExitCode;

use parvis_model::{Caller, Clock, FindingId, RecordState, SiteId};
use parvis_service::{
    DutyPrinting, FindingsPrint, LARGEST_PLAN, LONGEST_ATTACHMENT, MOST_PRINTED, PageQuery, PlanForm, PlanPrinting, Register, RightsPrint, ServiceError,
    SystemClock, check_packs, print_duties, print_plan, text_of,
};

use crate::arguments::{PrintAction, PrintCommand, PrintDuties, PrintFindings, PrintPlan, PrintRights, PrintTo};
use crate::exit::Failure;

use super::unsealed;

/// What somebody keeps as a file, or answers here, needs no register: it is printed wherever the program is. Packs of the data folder count where there is one.
pub(crate) async fn run(data: &Path, command: &PrintCommand) -> Result<ExitCode, Failure> {
    match &command.command {
        PrintAction::Plan(options) => plan(data, options),
        PrintAction::Findings(options) => findings(data, options).await,
        PrintAction::Duties(options) => duties(data, options).await,
        PrintAction::Rights(options) => rights(data, options).await,
    }
}

async fn rights(data: &Path, options: &PrintRights) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    let how = RightsPrint { language: options.to.language.clone(), paper: options.to.paper.into(), complaints: options.complaints };
    let printed = register.rights_record_print(&Caller::Member(options.member), options.purpose, options.record, how).await?;
    super::apart(&register, &options.to.out, &[])?;
    register.close().await;
    written(&options.to, &printed.pdf)
}

async fn findings(data: &Path, options: &PrintFindings) -> Result<ExitCode, Failure> {
    let register = super::open(data).await?;
    let site = options.site.as_deref().map(|site| super::id(site, "site")).transpose()?;
    let how = FindingsPrint {
        findings: known_findings(&register, options, site).await?,
        status: options.status,
        severity: options.severity,
        before: options.before.map(|[year, month, day]| format!("{year:04}-{month:02}-{day:02}")),
        photographs: options.photographs,
        language: options.to.language.clone(),
        paper: options.to.paper.into(),
    };
    if how.findings.is_empty() {
        return Err(Failure::Service(ServiceError::NotFound("finding")));
    }
    let printed = register.findings_print(&Caller::Member(options.member), options.purpose, how).await?;
    super::apart(&register, &options.to.out, &[])?;
    register.close().await;
    written(&options.to, &printed.pdf)
}

/// The findings in force that the member may know of, at a site or everywhere, without those that a later one goes on from; none of them is opened.
async fn known_findings(register: &Register, options: &PrintFindings, site: Option<SiteId>) -> Result<Vec<FindingId>, Failure> {
    let (mut known, mut continued, mut page) = (Vec::new(), BTreeSet::new(), PageQuery::largest());
    loop {
        let found = register.findings(&Caller::Member(options.member), options.purpose, None, &page).await?;
        for finding in found.lines.iter().filter(|finding| finding.head.state == RecordState::Current) {
            continued.extend(finding.continues.map(|earlier| earlier.to_string()));
            if site.is_none_or(|site| finding.head.subject == site.into()) {
                known.push(finding.id);
            }
        }
        match found.next {
            Some(next) if known.len() <= MOST_PRINTED => page.after = Some(next),
            _ => break,
        }
    }
    known.retain(|finding| !continued.contains(&finding.to_string()));
    Ok(known)
}

async fn duties(data: &Path, options: &PrintDuties) -> Result<ExitCode, Failure> {
    let (language, paper) = (options.to.language.clone(), options.to.paper.into());
    if let (Some(kept), Some(member)) = (options.kept, options.member) {
        let register = super::open(data).await?;
        let printed = register.duty_assessment_print(&Caller::Member(member), options.purpose, kept, (&language, paper)).await?;
        super::apart(&register, &options.to.out, &[])?;
        register.close().await;
        return written(&options.to, &printed.pdf);
    }
    let packs = check_packs(&data.join("packs")).map_err(|error| Failure::Service(error.into()))?;
    let answers = super::duties::given(&options.answers)?;
    let how = DutyPrinting { place: options.place.clone(), language, paper, marking: options.marking, may_read: String::new() };
    let today = SystemClock.now().to_string().get(..10).and_then(|day| day.parse().ok()).unwrap_or_default();
    let (_, pdf) = print_duties(&packs, options.pack.as_deref().unwrap_or_default(), &answers, &how, today)?;
    written(&options.to, &pdf)
}

fn written(to: &PrintTo, pdf: &[u8]) -> Result<ExitCode, Failure> {
    unsealed::write(&to.out, pdf, &[], &to.output)?;
    Ok(ExitCode::SUCCESS)
}

fn plan(data: &Path, options: &PrintPlan) -> Result<ExitCode, Failure> {
    let packs = check_packs(&data.join("packs")).map_err(|error| Failure::Service(error.into()))?;
    let text = bounded(&options.file)?;
    let how = PlanPrinting {
        form: if options.docx { PlanForm::Docx } else { options.form.into() },
        language: options.language.clone(),
        paper: options.paper.map(Into::into),
        marking: options.marking.clone(),
        day: options.day,
        configuration: options.configuration.clone(),
        picture: options.picture.as_deref().map(picture).transpose()?,
        today: today(),
    };
    let printed = print_plan(&packs, &text, &how)?;
    let place = |path: &Path| path.canonicalize().ok();
    if place(&options.out).is_some()
        && [Some(options.file.as_path()), options.picture.as_deref()].iter().flatten().any(|read| place(read) == place(&options.out))
    {
        return Err(super::not_over(&options.out));
    }
    // Made whole before anything is written.
    unsealed::write(&options.out, &printed.pdf, &printed.notes, &options.output)?;
    Ok(ExitCode::SUCCESS)
}

/// The text of a file, read only as far as a plan can be long.
pub(super) fn bounded(path: &Path) -> Result<String, Failure> {
    let failed = |source| ServiceError::File { path: path.to_owned(), source };
    let mut bytes = Vec::new();
    let most = LARGEST_PLAN as u64 + 4;
    std::fs::File::open(path).map_err(failed)?.take(most).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() > LARGEST_PLAN {
        return Err(Failure::Service(ServiceError::Invalid(format!("{} is larger than {LARGEST_PLAN} bytes; a plan is smaller", path.display()))));
    }
    Ok(text_of(bytes)?)
}

/// The picture in a file, read only as far as a file that is kept with a plan can be long.
fn picture(path: &Path) -> Result<Vec<u8>, Failure> {
    let failed = |source| ServiceError::File { path: path.to_owned(), source };
    let mut bytes = Vec::new();
    std::fs::File::open(path).map_err(failed)?.take(LONGEST_ATTACHMENT as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() > LONGEST_ATTACHMENT {
        let most = LONGEST_ATTACHMENT / (1024 * 1024);
        return Err(Failure::Service(ServiceError::Invalid(format!("{} is longer than {most} MiB: save the picture smaller", path.display()))));
    }
    Ok(bytes)
}

/// Year, month and day of the clock of this machine (UTC).
fn today() -> [i16; 3] {
    let now = SystemClock.now().to_string();
    let number = |from: usize, to: usize| now.get(from..to).and_then(|digits| digits.parse().ok()).unwrap_or(1);
    [number(0, 4), number(5, 7), number(8, 10)]
}
