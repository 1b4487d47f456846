//! What a version says otherwise than the one before it: the earlier words are shown beside the new ones. What is added, such as a translation, corrects
//! nothing.

use super::answers::{Kept, NoticeEarlier};
use super::markdown::blocks;
use super::{PublicNoticeContent, PublicNoticePart, PublicNoticeText};

fn words(part: PublicNoticePart, language: Option<&str>, text: &str) -> NoticeEarlier {
    NoticeEarlier { part, language: language.map(str::to_owned), text: Some(text.to_owned()), blocks: Vec::new(), terms: Vec::new() }
}

/// The parts of a text that say something else now; all of them where the language is gone.
fn of_text(language: &str, before: &PublicNoticeText, now: &PublicNoticeText) -> Vec<NoticeEarlier> {
    let lines = [
        (PublicNoticePart::Title, &before.title, &now.title),
        (PublicNoticePart::Place, &before.place, &now.place),
        (PublicNoticePart::Summary, &before.summary, &now.summary),
        (PublicNoticePart::PictureText, &before.picture_text, &now.picture_text),
    ];
    let changed = lines.into_iter().filter(|(_, before, now)| before != now && !before.is_empty());
    let mut all: Vec<NoticeEarlier> = changed.map(|(part, before, _)| words(part, Some(language), before)).collect();
    // Both were read when they were kept.
    let (said, says) = (blocks(&before.body).unwrap_or_default(), blocks(&now.body).unwrap_or_default());
    let mut gone: Vec<_> = said.iter().filter(|block| !says.contains(block)).cloned().collect();
    if gone.is_empty() && said.len() > says.iter().filter(|block| said.contains(block)).count() {
        // What stood there twice stands there once.
        gone = said;
    }
    if !gone.is_empty() {
        all.push(NoticeEarlier { blocks: gone, text: None, ..words(PublicNoticePart::Body, Some(language), "") });
    }
    all
}

fn of_terms(before: &PublicNoticeContent, now: &PublicNoticeContent) -> Vec<NoticeEarlier> {
    let lists = [
        (PublicNoticePart::Sources, &before.sources, &now.sources),
        (PublicNoticePart::Fields, &before.fields, &now.fields),
        (PublicNoticePart::States, &before.states, &now.states),
        (PublicNoticePart::Meetings, &before.meetings, &now.meetings),
    ];
    let gone = lists.into_iter().filter(|(_, before, now)| before.iter().any(|term| !now.contains(term)));
    gone.map(|(part, before, _)| NoticeEarlier { terms: before.clone(), text: None, ..words(part, None, "") }).collect()
}

/// What stood in a version and stands in the next no longer, part by part; nothing where the next one only adds something.
pub(super) fn earlier(before: &Kept, now: &Kept) -> Vec<NoticeEarlier> {
    let (was, is) = (&before.content, &now.content);
    let nothing = PublicNoticeText::default();
    let mut all: Vec<NoticeEarlier> = was.texts.iter().flat_map(|(tag, text)| of_text(tag, text, is.texts.get(tag).unwrap_or(&nothing))).collect();
    if was.date != is.date {
        all.push(words(PublicNoticePart::Date, None, &was.date.to_string()));
    }
    if was.kind != is.kind {
        all.push(words(PublicNoticePart::Kind, None, was.kind.as_str()));
    }
    if before.picture.is_some() && before.picture != now.picture {
        all.push(words(PublicNoticePart::Picture, None, ""));
    }
    all.extend(of_terms(was, is));
    all
}
