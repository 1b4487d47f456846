//! Reads the table of decisions, `policies/matrix.txt`.

use std::collections::{BTreeMap, BTreeSet};

use parvis_model::{AccessBasis, Handling, Marking, Purpose, RecordKind, RecordState, Relation, Role, SubjectKind};

use crate::rules::View;
use crate::{Class, Operation, RulesError};

/// Views by kind, role and purpose, each list by [`Class::index`].
type Views = BTreeMap<(RecordKind, Role, Purpose), Box<[View]>>;

/// The view of each kind, role, purpose and class.
#[derive(PartialEq)]
pub(crate) struct Matrix(Views);

/// What a line is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Reader {
    kind: RecordKind,
    role: Role,
    subject: SubjectKind,
    relation: Relation,
}

impl Reader {
    /// How many lines a table has.
    fn lines() -> usize {
        let relations = |kind: RecordKind| kind.row().subjects.iter().map(|subject| subject.relations().len()).sum::<usize>();
        RecordKind::ALL.into_iter().map(relations).sum::<usize>() * Role::ALL.len()
    }
}

/// Nothing is permitted.
fn nothing() -> Views {
    let readers = RecordKind::ALL.into_iter().flat_map(|kind| Role::ALL.map(|role| (kind, role)));
    let keys = readers.flat_map(|(kind, role)| Purpose::ALL.map(|purpose| (kind, role, purpose)));
    keys.map(|key| (key, vec![View::default(); Class::COUNT].into_boxed_slice())).collect()
}

impl Matrix {
    /// What is seen and may be done.
    pub(crate) fn view(&self, kind: RecordKind, role: Role, purpose: Purpose, class: Class) -> View {
        class.index().and_then(|index| self.0.get(&(kind, role, purpose))?.get(index).copied()).unwrap_or_default()
    }

    /// Reads a table that has each kind, role, sort of subject and relation once. What no cell names is refused.
    ///
    /// # Errors
    /// [`RulesError`] with the line that cannot be read, or the one that is missing or repeated.
    pub(crate) fn read(text: &str) -> Result<Self, RulesError> {
        let mut views = nothing();
        let mut seen = BTreeSet::new();
        for (line, number) in text.lines().zip(1..).filter(|(line, _)| !line.starts_with('#')) {
            let wrong = |problem: String| RulesError { line: number, problem };
            let (head, cells) = line.split_once(": ").ok_or_else(|| wrong("there is no colon behind kind, role, subject and relation".to_owned()))?;
            let reader = reader(head).map_err(wrong)?;
            if !seen.insert(reader) {
                return Err(wrong(format!("{head} is there twice")));
            }
            for cell in cells.split(" | ").filter(|cell| *cell != "nothing") {
                enter(&mut views, reader, cell).map_err(wrong)?;
            }
        }
        let (there, wanted) = (seen.len(), Reader::lines());
        if there < wanted {
            let problem = format!("there are {there} lines for {wanted} kinds, roles, subjects and relations");
            return Err(RulesError { line: text.lines().count(), problem });
        }
        Ok(Self(views))
    }
}

/// `site_note adviser area none`.
fn reader(head: &str) -> Result<Reader, String> {
    let mut words = head.split(' ');
    let mut next = || words.next().unwrap_or_default();
    let reader = Reader {
        kind: one(next(), &RecordKind::ALL, RecordKind::as_str)?,
        role: one(next(), &Role::ALL, Role::as_str)?,
        subject: one(next(), &SubjectKind::ALL, SubjectKind::as_str)?,
        relation: one(next(), &Relation::ALL, Relation::as_str)?,
    };
    if !(reader.kind.row().is_about(reader.subject) && reader.subject.relations().contains(&reader.relation)) {
        return Err(format!("{head} does not exist"));
    }
    words.next().map_or(Ok(reader), |word| Err(format!("{word} behind the relation")))
}

/// `given/current[clear,green] if ordinary for planning: existence,text`.
fn enter(views: &mut Views, reader: Reader, cell: &str) -> Result<(), String> {
    let (conditions, operations) = cell.split_once(": ").ok_or_else(|| format!("no colon in {cell}"))?;
    let (basis, rest) = conditions.split_once('/').ok_or_else(|| format!("no basis in {cell}"))?;
    let (states, rest) = rest.split_once('[').ok_or_else(|| format!("no markings in {cell}"))?;
    let (markings, rest) = rest.split_once(']').ok_or_else(|| format!("no end of the markings in {cell}"))?;
    let (mut handlings, mut purposes) = (Handling::ALL.to_vec(), Purpose::ALL.to_vec());
    let mut words = rest.split_whitespace();
    while let Some(word) = words.next() {
        let named = words.next().unwrap_or_default();
        match word {
            "if" => handlings = set(named, &Handling::ALL, Handling::as_str)?,
            "for" => purposes = set(named, &Purpose::ALL, Purpose::as_str)?,
            other => return Err(format!("{other} in {cell}")),
        }
    }
    let basis = one(basis, &AccessBasis::ALL, AccessBasis::as_str)?;
    let states = set(states, &RecordState::ALL, RecordState::as_str)?;
    let markings = set(markings, &Marking::ALL, Marking::as_str)?;
    let view = View::of(set(operations, &Operation::ALL, Operation::as_str)?);
    let fits = |class: &Class| (class.relation, class.basis) == (reader.relation, basis) && states.contains(&class.state);
    let classes = Class::of_subject(reader.subject).filter(fits).filter(|class| markings.contains(&class.marking) && handlings.contains(&class.handling));
    for index in classes.filter_map(Class::index) {
        for purpose in &purposes {
            let of_reader = views.get_mut(&(reader.kind, reader.role, *purpose));
            let entered = of_reader.and_then(|views| views.get_mut(index)).filter(|entered| **entered == View::default());
            *entered.ok_or_else(|| format!("{cell} names what an earlier cell names"))? = view;
        }
    }
    Ok(())
}

fn one<T: Copy>(word: &str, all: &[T], name: fn(T) -> &'static str) -> Result<T, String> {
    all.iter().copied().find(|one| name(*one) == word).ok_or_else(|| format!("{word:?} is no word of its list"))
}

/// Words with commas between them, or `all`.
fn set<T: Copy>(words: &str, all: &[T], name: fn(T) -> &'static str) -> Result<Vec<T>, String> {
    if words == "all" { Ok(all.to_vec()) } else { words.split(',').map(|word| one(word, all, name)).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::MATRIX;

    fn problem(text: &str) -> String {
        Matrix::read(text).err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn a_table_with_a_line_too_few_or_too_many_decides_nothing() {
        let lines: Vec<&str> = MATRIX.lines().collect();
        let wanted = Reader::lines();
        assert!(problem(&lines[..lines.len() - 1].join("\n")).contains(&format!("{} lines for {wanted}", wanted - 1)));
        assert!(problem(&format!("{MATRIX}{}\n", lines[lines.len() - 1])).contains("is there twice"));
    }

    #[test]
    fn a_line_about_a_subject_that_the_kind_or_with_a_relation_that_the_subject_cannot_have_is_refused() {
        for (there, wrong) in [("visit adviser site none", "visit adviser area none"), ("site_note adviser area leads", "site_note adviser area operates")] {
            let changed = MATRIX.replacen(&format!("\n{there}: "), &format!("\n{wrong}: "), 1);
            assert!(problem(&changed).ends_with(&format!("{wrong} does not exist")), "{}", problem(&changed));
        }
    }

    #[test]
    fn whatever_letter_of_the_table_is_changed_it_is_refused_or_decides_another_case() {
        let whole = Matrix::read(MATRIX).unwrap();
        let head = MATRIX.lines().take_while(|line| line.starts_with('#')).map(|line| line.len() + 1).sum::<usize>();
        // Every place would take minutes; a prime number of steps meets each column.
        for at in (head..MATRIX.len()).step_by(97) {
            let mut changed = MATRIX.as_bytes().to_vec();
            changed[at] = if changed[at] == b'x' { b'y' } else { b'x' };
            let changed = String::from_utf8(changed).unwrap();
            assert!(Matrix::read(&changed).map_or(true, |read| read.0 != whole.0), "a change of letter {at} was not noticed");
        }
    }

    #[test]
    fn two_cells_about_one_case_and_words_of_no_list_are_refused_with_their_line() {
        let twice = MATRIX.replacen(" | ", " | own/draft[all]: existence | ", 1);
        assert!(problem(&twice).starts_with("the table of access decisions cannot be read (line 4): "), "{}", problem(&twice));
        let unknown = MATRIX.replacen("existence", "anything", 1);
        assert!(problem(&unknown).contains("\"anything\" is no word of its list"));
    }
}
