use super::*;

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn fill(place: &Place) {
    std::fs::write(place.filling().join(DATABASE), "database").unwrap();
    std::fs::create_dir(place.filling().join("packs")).unwrap();
    std::fs::write(place.filling().join("packs/x"), "pack").unwrap();
}

#[test]
fn a_folder_that_is_not_there_appears_whole_or_leaves_no_trace() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("a/b/data");
    let place = Place::prepare(&folder, "1").unwrap();
    fill(&place);
    drop(place);
    assert_eq!(names(home.path()), Vec::<String>::new());
    let place = Place::prepare(&folder, "2").unwrap();
    fill(&place);
    place.finish().unwrap();
    assert_eq!(names(&folder), ["packs", DATABASE]);
    assert_eq!(names(folder.parent().unwrap()), ["data"]);
}

#[test]
fn an_empty_folder_is_kept_and_filled_and_is_empty_again_when_it_fails() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("disk");
    std::fs::create_dir_all(folder.join("lost+found")).unwrap();
    let place = Place::prepare(&folder, "1").unwrap();
    fill(&place);
    // Somebody begins to use the folder meanwhile.
    std::fs::write(folder.join(DATABASE), "other").unwrap();
    assert!(place.finish().is_err());
    assert_eq!(names(&folder), ["lost+found", DATABASE]);
    assert_eq!(std::fs::read_to_string(folder.join(DATABASE)).unwrap(), "other");
    std::fs::remove_file(folder.join(DATABASE)).unwrap();
    let place = Place::prepare(&folder, "2").unwrap();
    fill(&place);
    place.finish().unwrap();
    assert_eq!(names(&folder), ["lost+found", "packs", DATABASE]);
}

#[test]
fn what_an_interrupted_restore_left_is_named_and_not_removed() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join(".restoring-1")).unwrap();
    let error = Place::prepare(home.path(), "2").err().unwrap().to_string();
    assert!(error.contains("interrupted") && error.contains(".restoring-1"), "{error}");
    assert!(refuse_half_restored(home.path()).is_err());
    assert_eq!(names(home.path()), [".restoring-1"]);
}

#[test]
fn a_restore_that_runs_is_not_taken_for_one_that_was_interrupted() {
    let home = tempfile::tempdir().unwrap();
    let place = Place::prepare(home.path(), "1").unwrap();
    for _ in 0..2 {
        assert!(matches!(Place::prepare(home.path(), "2").err(), Some(ServiceError::FolderInUse { what: FolderUse::Restoring, .. })));
    }
    assert!(matches!(refuse_half_restored(home.path()), Err(ServiceError::FolderInUse { .. })));
    drop(place);
    Place::prepare(home.path(), "3").unwrap();
}

#[test]
fn of_restores_that_begin_at_the_same_moment_one_runs_and_all_others_hear_that_it_does() {
    let home = tempfile::tempdir().unwrap();
    let there = home.path().join("there");
    std::fs::create_dir(&there).unwrap();
    for folder in [there, home.path().join("not there yet")] {
        let places: Vec<Result<Place, ServiceError>> = std::thread::scope(|scope| {
            let begin = |number: usize| {
                let folder = folder.clone();
                move || Place::prepare(&folder, &number.to_string())
            };
            let restores: Vec<_> = (0..8).map(|number| scope.spawn(begin(number))).collect();
            restores.into_iter().map(|restore| restore.join().unwrap()).collect()
        });
        let (runs, refused): (Vec<_>, Vec<_>) = places.into_iter().partition(Result::is_ok);
        assert_eq!((runs.len(), refused.len()), (1, 7));
        for refused in refused.into_iter().filter_map(Result::err) {
            assert!(matches!(&refused, ServiceError::FolderInUse { what: FolderUse::Restoring, .. }), "{refused}");
            assert!(refused.to_string().contains("another backup is being put back"), "{refused}");
        }
        for place in runs.into_iter().flatten() {
            fill(&place);
            place.finish().unwrap();
        }
        assert_eq!(names(&folder), ["packs", DATABASE]);
    }
}

#[test]
fn a_folder_of_the_user_that_has_the_name_of_ours_stays() {
    let home = tempfile::tempdir().unwrap();
    let theirs = home.path().join(".data.restoring-1");
    std::fs::create_dir(&theirs).unwrap();
    assert!(Place::prepare(&home.path().join("data"), "1").is_err());
    assert!(theirs.is_dir());
}
