//! The API, one file an endpoint or a pair that belongs together. Path and description are one thing.

mod account;
mod agreements;
mod areas;
mod budget;
mod categories;
mod complaints;
mod coverage;
mod differences;
mod distribution;
mod due;
mod duties;
mod duty_assessments;
mod emergency;
mod findings;
mod imports;
mod installation;
mod journal;
mod library;
mod mail;
mod measure_catalogue;
mod measure_notices;
mod measures;
mod meetings;
mod notes;
mod notice_drafts;
mod notices;
mod openapi;
mod partner_matches;
mod partner_statements;
mod people;
mod plans;
mod recommendations;
mod records;
mod rights_records;
mod same_places;
mod site;
mod site_export;
pub(crate) mod sites;
mod surveys;
mod taxonomy;
mod visits;
mod words;

use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::{App, tiles};

#[derive(OpenApi)]
#[openapi(
    info(title = "Parvis", description = "The register of public places to protect.", license(name = "Apache-2.0 OR MIT")),
    tags((name = "register", description = "Sites and areas"), (name = "import", description = "What imports found different"), (name = "map", description = "Tiles"), (name = "duties", description = "Whether a law binds: nothing is kept"), (name = "surveys", description = "Questions on a place: nothing is kept"), (name = "measures", description = "The catalogue of measures; and measures at sites: protected"), (name = "taxonomy", description = "The terms used to tag things"), (name = "library", description = "Good practices, with their sources"), (name = "rights", description = "Rights records: why a measure that touches people’s rights may run. Protected"), (name = "plans", description = "Plans of sites: protected; and the templates from which they are started"), (name = "account", description = "Signing in, and the own account"), (name = "people", description = "Organisations and members"), (name = "notes", description = "Notes about sites, areas, organisations and the installation: protected"), (name = "visits", description = "Visits, their queue and coverage: protected"), (name = "findings", description = "Findings: protected"), (name = "partners", description = "What organisations need, can offer or lack: protected; and matches between them"), (name = "meetings", description = "Meetings, recommendations out of them, and what became of these: protected"), (name = "due", description = "What is due, by day"), (name = "records", description = "What can be done with protected records of any kind"), (name = "emergency", description = "Emergency access"), (name = "journal", description = "Who did what"), (name = "installation", description = "Settings and words"), (name = "notices", description = "Public notices of authorities; and what everybody may read of measures that observe people, and complaints about them")),
    components(schemas(visits::report::ReportPaper))
)]
struct Description;

pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(Description::openapi())
        .routes(routes!(installation::get))
        .routes(routes!(categories::list))
        .routes(routes!(words::get))
        .routes(routes!(sites::list))
        .routes(routes!(site_export::get))
        .routes(routes!(site::get, site::change))
        .routes(routes!(areas::list, areas::add))
        .routes(routes!(areas::get, areas::remove))
        .routes(routes!(mail::get))
        .routes(routes!(imports::list))
        .routes(routes!(imports::undo))
        .routes(routes!(same_places::list, same_places::answer))
        .routes(routes!(differences::list))
        .routes(routes!(duties::packs::list))
        .routes(routes!(duties::pack::get, duties::evaluation::evaluate))
        .routes(routes!(duties::statement::print))
        .routes(routes!(surveys::all::list))
        .routes(routes!(surveys::one::get, surveys::results::compute))
        .routes(routes!(measure_catalogue::list))
        .routes(routes!(taxonomy::all::list))
        .routes(routes!(taxonomy::linked::get))
        .routes(routes!(library::all::list))
        .routes(routes!(library::entry::get))
        .routes(routes!(measure_notices::all::list))
        .routes(routes!(measure_notices::of_site::list))
        .routes(routes!(measure_notices::one::get))
        .routes(routes!(notices::all::list))
        .routes(routes!(notices::one::get))
        .routes(routes!(notices::picture::get))
        .routes(routes!(notice_drafts::all::list, notice_drafts::all::begin))
        .routes(routes!(notice_drafts::one::get, notice_drafts::one::change, notice_drafts::one::discard))
        .routes(routes!(notice_drafts::picture::get, notice_drafts::picture::set))
        .routes(routes!(notice_drafts::steps::review))
        .routes(routes!(notice_drafts::steps::publish))
        .routes(routes!(notice_drafts::steps::withdraw))
        .routes(routes!(complaints::send))
        .routes(routes!(complaints::standing))
        .routes(routes!(account::me::get))
        .routes(routes!(account::sign_in::password))
        .routes(routes!(account::sign_in::code))
        .routes(routes!(account::sign_in_passkey::challenge))
        .routes(routes!(account::sign_in_passkey::answer))
        .routes(routes!(account::directory::sign_in))
        .routes(routes!(account::directory::come_back))
        .routes(routes!(account::sign_out::here))
        .routes(routes!(account::sign_out::everywhere))
        .routes(routes!(account::password::change))
        .routes(routes!(account::passkeys::list, account::passkeys::add))
        .routes(routes!(account::passkeys::challenge))
        .routes(routes!(account::passkeys::remove))
        .routes(routes!(account::directory::connect, account::directory::disconnect))
        .routes(routes!(account::recovery_codes::new))
        .routes(routes!(account::sessions::list))
        .routes(routes!(account::sessions::end))
        .routes(routes!(account::tokens::list, account::tokens::new))
        .routes(routes!(account::tokens::end))
        .routes(routes!(account::digest::get, account::digest::choose, account::digest::stop))
        .routes(routes!(account::digest::confirm))
        .routes(routes!(account::digest::open_stop, account::digest::stop_by_link))
        .routes(routes!(account::invitation::look))
        .routes(routes!(account::invitation::accept))
        .routes(routes!(account::directory::accept))
        .routes(routes!(account::demonstration::list, account::demonstration::look_as))
        .routes(routes!(budget::own::get, budget::own::ask))
        .routes(routes!(budget::requests::list))
        .routes(routes!(budget::requests::decide))
        .routes(routes!(people::organisations::list, people::organisations::add))
        .routes(routes!(people::organisation::rename))
        .routes(routes!(people::organisation::end))
        .routes(routes!(people::organisation::reopen))
        .routes(routes!(people::merging::preview))
        .routes(routes!(people::merging::merge))
        .routes(routes!(people::relation_list::list))
        .routes(routes!(people::relation_list::preview))
        .routes(routes!(people::relations::list, people::relations::add, people::relations::end))
        .routes(routes!(people::leads::list))
        .routes(routes!(people::leads::name, people::leads::end))
        .routes(routes!(people::members::list, people::members::add))
        .routes(routes!(people::member::end))
        .routes(routes!(people::member::restore))
        .routes(routes!(people::member::erase))
        .routes(routes!(people::member::link))
        .routes(routes!(notes::all::list))
        .routes(routes!(notes::about::list, notes::about::create))
        .routes(routes!(notes::note::get, notes::note::change))
        .routes(routes!(records::attachments::add))
        .routes(routes!(records::attachments::get, records::attachments::remove))
        .routes(routes!(records::record::erase))
        .routes(routes!(records::record::withdraw))
        .routes(routes!(records::given::give))
        .routes(routes!(records::given::take_back))
        .routes(routes!(records::given::list))
        .routes(routes!(records::share_here::propose, records::share_here::stop))
        .routes(routes!(records::share_here::review))
        .routes(routes!(records::share_here::waiting))
        .routes(routes!(records::readers::list))
        .routes(routes!(records::audience::planned))
        .routes(routes!(records::audience::list))
        .routes(routes!(notes::history::list))
        .routes(routes!(notes::export::all))
        .routes(routes!(notes::export::one))
        .routes(routes!(visits::all::list))
        .routes(routes!(visits::of_site::list, visits::of_site::start))
        .routes(routes!(visits::visit::get))
        .routes(routes!(visits::answers::record))
        .routes(routes!(visits::bundle::take_along))
        .routes(routes!(visits::finish::finish))
        .routes(routes!(visits::correction::correct))
        .routes(routes!(visits::correction::versions))
        .routes(routes!(visits::agreed::agree))
        .routes(routes!(visits::comparison::get))
        .routes(routes!(visits::report::get))
        .routes(routes!(visits::what_if::get))
        .routes(routes!(visits::agreement::get))
        .routes(routes!(visits::queue::get))
        .routes(routes!(visits::requests::list))
        .routes(routes!(visits::requests::ask))
        .routes(routes!(visits::requests::visitors))
        .routes(routes!(visits::handover::get))
        .routes(routes!(visits::requests::remove))
        .routes(routes!(visits::answered::list))
        .routes(routes!(visits::answered::decline))
        .routes(routes!(due::list))
        .routes(routes!(due::calendar))
        .routes(routes!(coverage::get))
        .routes(routes!(coverage::sites))
        .routes(routes!(distribution::get))
        .routes(routes!(distribution::table))
        .routes(routes!(findings::all::list))
        .routes(routes!(findings::of_site::list, findings::of_site::create))
        .routes(routes!(findings::finding::get, findings::finding::change))
        .routes(routes!(findings::print::list))
        .routes(routes!(findings::response::respond))
        .routes(routes!(duty_assessments::of_site::list, duty_assessments::of_site::keep))
        .routes(routes!(duty_assessments::assessment::get))
        .routes(routes!(duty_assessments::print::get))
        .routes(routes!(measures::all::list))
        .routes(routes!(measures::of_site::list, measures::of_site::create))
        .routes(routes!(measures::measure::get, measures::measure::change))
        .routes(routes!(meetings::all::list))
        .routes(routes!(meetings::about::list, meetings::about::create))
        .routes(routes!(meetings::meeting::get, meetings::meeting::change))
        .routes(routes!(meetings::report::list))
        .routes(routes!(meetings::report::table))
        .routes(routes!(meetings::report::print))
        .routes(routes!(recommendations::all::list))
        .routes(routes!(recommendations::about::list, recommendations::about::create))
        .routes(routes!(recommendations::recommendation::get, recommendations::recommendation::change))
        .routes(routes!(recommendations::response::respond))
        .routes(routes!(recommendations::board::get))
        .routes(routes!(rights_records::all::list))
        .routes(routes!(rights_records::of_site::list, rights_records::of_site::create))
        .routes(routes!(rights_records::record::get, rights_records::record::change))
        .routes(routes!(rights_records::print::get))
        .routes(routes!(plans::templates::list))
        .routes(routes!(plans::all::list))
        .routes(routes!(plans::of_site::list, plans::of_site::create))
        .routes(routes!(plans::plan::get, plans::plan::change))
        .routes(routes!(plans::versions::list))
        .routes(routes!(plans::print::get))
        .routes(routes!(plans::draft::check))
        .routes(routes!(plans::draft::preview))
        .routes(routes!(partner_statements::all::list))
        .routes(routes!(partner_statements::about::list, partner_statements::about::create))
        .routes(routes!(partner_statements::statement::get, partner_statements::statement::change))
        .routes(routes!(partner_statements::check::look))
        .routes(routes!(partner_statements::release::release, partner_statements::release::stop))
        .routes(routes!(agreements::all::list))
        .routes(routes!(agreements::about::list, agreements::about::create))
        .routes(routes!(agreements::agreement::get, agreements::agreement::change))
        .routes(routes!(agreements::confirmation::confirm))
        .routes(routes!(agreements::end::end))
        .routes(routes!(agreements::given::give))
        .routes(routes!(partner_matches::all::list))
        .routes(routes!(partner_matches::one::get))
        .routes(routes!(partner_matches::consent::consent, partner_matches::consent::take_back))
        .routes(routes!(partner_matches::end::end))
        .routes(routes!(rights_records::notice::get, rights_records::notice::publish, rights_records::notice::end))
        .routes(routes!(rights_records::complaints::list))
        .routes(routes!(rights_records::complaints::reply))
        .routes(routes!(emergency::accesses::list))
        .routes(routes!(emergency::accesses::open))
        .routes(routes!(emergency::access::close))
        .routes(routes!(emergency::access::note))
        .routes(routes!(emergency::access::review))
        .routes(routes!(journal::entries::list))
        .routes(routes!(journal::people::list))
        .routes(routes!(journal::who_read::list))
        .routes(routes!(journal::ours::list))
        .routes(routes!(openapi::get))
        .routes(routes!(tiles::sites))
        .routes(routes!(tiles::base))
}

/// The description of the API (OpenAPI 3.1), as committed in `web/openapi.json`.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn description() -> Result<String, serde_json::Error> {
    let (_, description) = routes().split_for_parts();
    let mut description = serde_json::to_value(&description)?;
    // Whatever is refused or fails is said in one form: any operation may be asked too much, too often or too early.
    let error = serde_json::json!({
        "description": "An error of the closed list",
        "content": { "application/json": { "schema": { "$ref": "#/components/schemas/ErrorAnswer" } } }
    });
    let paths = description.get_mut("paths").and_then(serde_json::Value::as_object_mut);
    let operations = paths.into_iter().flat_map(|paths| paths.values_mut()).filter_map(serde_json::Value::as_object_mut).flat_map(|path| path.values_mut());
    for responses in operations.filter_map(|operation| operation.get_mut("responses")?.as_object_mut()) {
        responses.insert("default".to_owned(), error.clone());
    }
    Ok(serde_json::to_string_pretty(&description)? + "\n")
}
