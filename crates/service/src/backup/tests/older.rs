//! Backups of an older schema, and of a register from which something has been taken away since.

use super::*;

/// What an older program would have written: without the tables and columns that came later, under its number of the schema.
fn of_an_older_schema(backup: &[u8], schema: i64, without: &[(&str, &[&str])]) -> Vec<u8> {
    let anew = sealed_again(backup, |lines| {
        let (mut kept, mut rows) = (Vec::new(), 0_u64);
        let mut left_out: Option<Vec<usize>> = None;
        for line in lines.drain(..) {
            let mut value: serde_json::Value = serde_json::from_str(&line).unwrap();
            if let Some(table) = value.get_mut("table") {
                let name = table["name"].as_str().unwrap().to_owned();
                let columns = table["columns"].as_array_mut().unwrap();
                let later = without.iter().find(|(table, _)| *table == name).map_or(&[][..], |(_, columns)| *columns);
                let places = (0..columns.len()).filter(|place| later.contains(&columns[*place].as_str().unwrap())).collect::<Vec<_>>();
                assert_eq!(places.len(), later.len(), "{name}");
                places.iter().rev().for_each(|place| drop(columns.remove(*place)));
                if schema < 21 && ["protected_record", "given", "reading", "subject_opened"].contains(&name.as_str()) {
                    // Records were about sites alone.
                    columns.iter_mut().filter(|column| *column == "subject_id").for_each(|column| *column = "site_id".into());
                    table["name"] = name.replace("subject_opened", "site_opened").into();
                }
                left_out = Some(places);
            } else if let Some(row) = value.get_mut("row") {
                rows += 1;
                let row = row.as_array_mut().unwrap();
                left_out.iter().flatten().rev().for_each(|place| drop(row.remove(*place)));
            } else if let Some(end) = value.get_mut("end") {
                end["rows"] = rows.into();
            }
            kept.push(value.to_string());
        }
        *lines = kept;
    });
    let text = String::from_utf8_lossy(&anew[..4_000.min(anew.len())]).into_owned();
    let head = text.lines().nth(1).unwrap();
    let mut older: serde_json::Value = serde_json::from_str(head).unwrap();
    older["schema"] = schema.into();
    let title = text.lines().next().unwrap().len() + 1;
    [&anew[..title], older.to_string().as_bytes(), &anew[title + head.len()..]].concat()
}

/// A register with a place in an area, a member who keeps a note with a file, and what is derived from all of it.
async fn filled(folder: &Path) -> Register {
    let register = register(folder).await;
    let mut writer = parvis_osm::PbfWriter::new(Vec::new(), [9.0, 47.0, 9.1, 47.1], 0).unwrap();
    for id in 1..=3 {
        writer.node(id, 1, 9.0 + id as f64 * 0.01, 47.05, &[("amenity", "school"), ("name", "Vall School")]).unwrap();
    }
    let extract = folder.join("town.osm.pbf");
    std::fs::write(&extract, writer.finish().unwrap()).unwrap();
    register.import(&SHELL, &extract, &crate::places::import::ImportOptions::default(), &|_, _, _| {}).await.unwrap();
    std::fs::remove_file(extract).unwrap();
    let quarter =
        r#"{"type":"Feature","properties":{"name":"Quarter"},"geometry":{"type":"Polygon","coordinates":[[[9,46],[9.025,46],[9.025,48],[9,48],[9,46]]]}}"#;
    register.add_areas(&SHELL, quarter.to_owned(), parvis_model::AreaOrigin::Drawn).await.unwrap();
    let schools = register.add_organisation(&SHELL, "Schools", parvis_model::OrganisationKind::Operator).await.unwrap().id;
    let site = register.sites(&SHELL, &crate::places::site_list::SiteQuery::default()).await.unwrap().sites[0].id;
    register.relate(&SHELL, schools, parvis_model::Relation::Operates, Some(site), None).await.unwrap();
    let owner = Caller::Member(register.add_member(&SHELL, schools, parvis_model::Role::OperatorManager, "Ada").await.unwrap().id);
    let (marking, handling) = (parvis_model::Marking::Amber, parvis_model::Handling::Ordinary);
    let note = crate::records::notes::NewNote { about: site.into(), text: "A gate.".to_owned(), marking, handling, state: parvis_model::RecordState::Current };
    let note = register.create_note(&owner, note).await.unwrap().id;
    register.attach(&owner, note.into(), "plan.txt", b"where the key hangs").await.unwrap();
    register
}

/// What is read of tables that are derived from others.
async fn derived(register: &Register) -> String {
    let named = crate::places::site_list::SiteQuery { text: "vall sch".to_owned(), ..crate::places::site_list::SiteQuery::default() };
    let found = register.sites(&SHELL, &named).await.unwrap();
    let areas = register.areas(&SHELL, &crate::places::area_list::AreaQuery::default()).await.unwrap().areas;
    let within = crate::places::site_list::SiteQuery { area: Some(areas[0].id), ..crate::places::site_list::SiteQuery::default() };
    let within = register.sites(&SHELL, &within).await.unwrap();
    let mut snapshot = register.store.read().await.unwrap();
    let about = parvis_store::JournalFilter { subject: Some(found.sites[0].id.into()), ..parvis_store::JournalFilter::default() };
    let about = snapshot.journal_found(&about, None, 100).await.unwrap();
    let owner = snapshot.organisation_named("Schools").await.unwrap().unwrap().id;
    let read = parvis_store::OwnerReadings { owner, subject: None, reader: None, from: None, to: None };
    let read = snapshot.readings_of_owner(&read, None, 100).await.unwrap();
    assert!(!about.is_empty() && !read.is_empty(), "{about:?} {read:?}");
    let counted = (
        snapshot.sites_by_category().await.unwrap(),
        snapshot.who_keep(1, 0).await.unwrap(),
        snapshot.wrongly_counted().await.unwrap(),
        snapshot.records_about_nothing(5).await.unwrap(),
    );
    format!("{found:?} {areas:?} {within:?} {counted:?} {about:?} {read:?}")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_of_an_older_schema_is_put_back_and_all_that_is_derived_is_made_again() {
    let home = tempfile::tempdir().unwrap();
    let register = filled(&home.path().join("old")).await;
    let before = derived(&register).await;
    let mut backup = Vec::new();
    register.backup(&SHELL, &key(), &mut backup).await.unwrap();
    let later: &[(&str, &[&str])] = &[
        ("listing_word", &["shown", "sort_key"]),
        ("site_area", &["shown", "sort_key"]),
        ("given", &["subject_id"]),
        ("organisation", &["by_name", "ended_at"]),
        ("protected_version", &["marking", "state", "written_by"]),
    ];
    for (schema, without) in [(parvis_store::SCHEMA_VERSION, &[][..]), (20, &[]), (10, later)] {
        let folder = home.path().join(format!("of {schema}"));
        restore(&of_an_older_schema(&backup, schema, without), &folder).await.unwrap();
        let restored = self::register(&folder).await;
        assert_eq!(derived(&restored).await, before, "schema {schema}");
        restored.close().await;
    }
    let newer = of_an_older_schema(&backup, parvis_store::SCHEMA_VERSION + 1, &[]);
    let refused = restore(&newer, &home.path().join("newer")).await;
    assert!(matches!(&refused, Err(ServiceError::Invalid(text)) if text.contains("newer program")), "{refused:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn passkeys_and_connections_with_a_directory_that_were_taken_away_since_do_not_come_back_with_a_backup() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("old");
    let register = register(&folder).await;
    let authority = register.add_organisation(&SHELL, "Authority", parvis_model::OrganisationKind::Authority).await.unwrap().id;
    let mut sessions = Vec::new();
    let mut keys = Vec::new();
    for number in 0..3_u8 {
        let member = register.add_member(&SHELL, authority, parvis_model::Role::Coordinator, "Ada").await.unwrap().id;
        let link = register.invite(&SHELL, member).await.unwrap();
        let account = crate::people::accounts::NewAccount {
            user_name: format!("ada {number}"),
            proof: "lantern gravel oboe thirst".into(),
            ..crate::people::accounts::NewAccount::default()
        };
        let secret = register.accept_invitation(link.reveal(), account, &crate::people::accounts::Origin::default()).await.unwrap().secret;
        let session = register.identify(Some(crate::people::accounts::Credential::Session(secret.reveal())), false).await.unwrap().session.unwrap();
        let mut change = register.store.write().await.unwrap();
        let (id, created_at) = (parvis_model::PasskeyId::from_random([number + 1; 16]), register.now());
        let row = parvis_store::PasskeyRow { id, member, name: "Key".to_owned(), public_key: format!("{{\"of\":{number}}}"), created_at, used_at: None };
        change.put_passkey(&row).await.unwrap();
        let (issuer, subject) = ("https://login.example.org".to_owned(), format!("ada {number}"));
        let row = parvis_store::DirectoryAccountRow { member, issuer, subject, connected_at: created_at };
        assert!(change.put_directory_account(&row).await.unwrap());
        change.commit(register.entry(&SHELL, crate::door::journal_action::Action::AddPasskey, id)).await.unwrap();
        sessions.push((session, member));
        keys.push(id);
    }
    let mut backup = Vec::new();
    register.backup(&SHELL, &key(), &mut backup).await.unwrap();
    register.remove_passkey(sessions[0].0, keys[0]).await.unwrap();
    register.disconnect_directory(sessions[1].0).await.unwrap();
    let how = RestoreOptions { key: &key(), erased_in: Some(&folder), clock: Arc::new(SystemClock), random: Arc::new(OperatingSystemRandom) };
    let into = home.path().join("new");
    let summary = Register::restore(&into, &SHELL, how, &mut &backup[..]).await.unwrap();
    assert_eq!((summary.erasures, summary.need_link), (2, Vec::new()), "all of them have a password as before");
    let restored = self::register(&into).await;
    let mut snapshot = restored.store.read().await.unwrap();
    let mut left = Vec::new();
    for (_, member) in sessions {
        left.push((snapshot.passkeys(member).await.unwrap().len(), snapshot.directory_account(member).await.unwrap().is_some()));
    }
    assert_eq!(left, [(0, true), (1, false), (1, true)]);
}
