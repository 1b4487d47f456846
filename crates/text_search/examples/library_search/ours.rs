use std::fs;
use std::time::Instant;

use parvis_text_search::{Field, Language, Question, Writing};

use crate::invented::{Asked, Invented};
use crate::{Answered, cpu};

/// Memory of this process that is in use, in MB.
fn memory() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.split_whitespace().next().unwrap().parse::<f64>().unwrap() / 1000.0
}

pub(crate) fn answer(invented: &Invented, questions: &[Asked]) -> Answered {
    let (before, start) = (memory(), Instant::now());
    let language = Language::of(&invented.language);
    let mut writing = Writing::default();
    for number in 0..invented.entries {
        let [title, text] = invented.entry(number);
        writing.add(language, &[Field { text: &title, weight: 3 }, Field { text: &text, weight: 1 }]);
    }
    let index = writing.finish();
    let (made, size) = (start.elapsed().as_secs_f64(), format!("{:.0} MB of memory", memory() - before));
    let all = index.all();
    let (mut milliseconds, mut found) = (Vec::new(), Vec::new());
    for round in 0..3 {
        for asked in questions {
            let mut text: String = asked.words.iter().map(|word| format!("{word} ")).collect();
            text.extend(asked.begun.as_deref());
            let start = cpu();
            let answer = index.find(&Question::read(&text).unwrap(), &all, 10);
            milliseconds.push(cpu() - start);
            if round == 0 {
                found.push((answer.entries, answer.total));
            }
        }
    }
    Answered { name: "Parvis", milliseconds, found, size, made }
}
