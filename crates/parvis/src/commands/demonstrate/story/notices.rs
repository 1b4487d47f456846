//! What the authority of the invented country tells everybody: written by one, reviewed by another. It names no body and no State that exists.

use std::collections::BTreeMap;

use parvis_model::{Caller, PublicNoticeId};
use parvis_service::{PublicNoticeChange, PublicNoticeContent, PublicNoticeDraft, PublicNoticeKind, PublicNoticeStep, PublicNoticeText, ServiceError};
use parvis_synthetic_region::{Scene, picture};

use super::{Done, Story};

/// A text in one language: its tag, title, place, summary, and what it says.
type Text = (&'static str, &'static str, &'static str, &'static str, &'static str);

const WEEK: &[Text] = &[
    (
        "en",
        "Open doors, calm evenings: a week for public places",
        "The capital",
        "Next week, churches, schools and the stadium show how they look after the people who come to them.",
        "For one week, twelve public places open their doors and explain what they do so that everybody can come and go safely.\n\n## What you can see\n\n- how a school \
         practises “stay inside”;\n- why the stadium keeps one gate free;\n- how a parish looks after keys.\n\nThe walks are free. *Nobody has to register.*\n\n\
         Questions: [press@authority.example](mailto:press@authority.example).",
    ),
    (
        "fr",
        "Portes ouvertes, soirées tranquilles : une semaine pour les lieux publics",
        "La capitale",
        "La semaine prochaine, des églises, des écoles et le stade montrent comment ils veillent sur leur public.",
        "Pendant une semaine, douze lieux publics ouvrent leurs portes et expliquent ce qu’ils font pour que chacun puisse entrer et sortir en sécurité.\n\n## Au \
         programme\n\n- comment une école s’exerce à « rester à l’intérieur » ;\n- pourquoi le stade garde une porte libre ;\n- comment une paroisse gère ses clés.\n\n\
         Les visites sont gratuites. *Aucune inscription n’est nécessaire.*",
    ),
    (
        "de",
        "Offene Türen, ruhige Abende: eine Woche für öffentliche Orte",
        "Die Hauptstadt",
        "In der kommenden Woche zeigen Kirchen, Schulen und das Stadion, wie sie auf die Menschen achten, die zu ihnen kommen.",
        "Eine Woche lang öffnen zwölf öffentliche Orte ihre Türen und erklären, was sie dafür tun, dass alle sicher kommen und gehen können.\n\n## Was zu sehen \
         ist\n\n- wie eine Schule „drinnen bleiben“ übt;\n- warum das Stadion ein Tor freihält;\n- wie eine Pfarrei auf ihre Schlüssel achtet.\n\nDie Rundgänge sind \
         kostenlos. *Eine Anmeldung ist nicht nötig.*",
    ),
];

const COURSE: &[Text] = &[
    (
        "en",
        "Free first-aid courses for volunteers",
        "The valley",
        "Volunteers of clubs and parishes can learn first aid in one evening, without charge.",
        "The courses take three hours and are held in every district. Each ends with a short exercise.\n\n1. Ask your club or parish for the dates.\n2. Bring somebody \
         along.\n3. Keep the card with the numbers.",
    ),
    (
        "it",
        "Corsi gratuiti di primo soccorso per i volontari",
        "La valle",
        "I volontari di associazioni e parrocchie possono imparare il primo soccorso in una sera, gratuitamente.",
        "I corsi durano tre ore e si tengono in ogni distretto. Ciascuno si conclude con una breve esercitazione.\n\n1. Chiedete le date alla vostra associazione o \
         parrocchia.\n2. Portate qualcuno con voi.\n3. Conservate il biglietto con i numeri.",
    ),
];

const STATEMENT: &[Text] = &[(
    "fr",
    "Chacun a sa place sur la place publique",
    "La capitale",
    "L’autorité rappelle que la protection d’un lieu ne doit en écarter personne.",
    "« Une place protégée est une place où tout le monde vient », a déclaré la responsable de l’autorité.\n\n> Avant d’observer quelqu’un, il faut dire pourquoi, et \
     pour combien de temps.\n\nLes mesures qui observent des personnes ont une page publique ; chacun peut s’y plaindre.",
)];

const REPORT: &[Text] = &[
    (
        "en",
        "Two exercises, and what they showed",
        "The border region",
        "Fire brigades of both sides practised together. They agreed on one radio channel and one meeting point.",
        "Forty people took part. **Three things** worked at once: the meeting point, the words, and the shared list of telephone numbers. One did not: the radios. Both \
         sides now use one channel.",
    ),
    (
        "ru",
        "Два учения и их итоги",
        "Приграничный район",
        "Пожарные с обеих сторон границы провели совместное учение и договорились об одном радиоканале и одном месте сбора.",
        "Участвовали сорок человек. Сразу удались **три вещи**: место сбора, команды и общий список телефонов. Не удалось одно: радиосвязь. Теперь обе стороны \
         используют один канал.",
    ),
    (
        "es",
        "Dos ejercicios y lo que enseñaron",
        "La región fronteriza",
        "Los bomberos de ambos lados practicaron juntos y acordaron un solo canal de radio y un solo punto de encuentro.",
        "Participaron cuarenta personas. **Tres cosas** funcionaron de inmediato: el punto de encuentro, las palabras y la lista común de teléfonos. Una no: las \
         radios. Ambos lados usan ahora un solo canal.",
    ),
];

const SEMINAR: &[Text] = &[
    (
        "en",
        "Seminar on stadiums: places for sixty",
        "The capital",
        "Clubs, stewards and rescue services meet for a day about arriving, staying and leaving.",
        "The seminar begins at nine. Those who look after a stadium tell each other what has worked, in twenty minutes each.\n\nSixty places are free.",
    ),
    (
        "de",
        "Seminar über Stadien: sechzig Plätze",
        "Die Hauptstadt",
        "Vereine, Ordnungsdienste und Rettungsdienste treffen sich einen Tag lang zu Ankunft, Aufenthalt und Heimweg.",
        "Das Seminar beginnt um neun Uhr. Wer für ein Stadion sorgt, erzählt den anderen, was sich bewährt hat, je zwanzig Minuten lang.\n\nSechzig Plätze sind frei.",
    ),
];

const WAITING: &[Text] = &[(
    "en",
    "Winter opening of sports halls",
    "The valley",
    "Three sports halls stay open in the evening until March.",
    "The halls open from six to ten. Somebody of the town is there at all times.",
)];

/// What the picture of the week shows.
const PICTURE: [(&str, &str); 3] =
    [("en", "Drawing of a church with open doors"), ("fr", "Dessin d’une église aux portes ouvertes"), ("de", "Zeichnung einer Kirche mit offenen Türen")];

fn content(kind: PublicNoticeKind, date: &str, fields: &[&str], texts: &[Text]) -> Result<PublicNoticeContent, ServiceError> {
    let text = |(tag, title, place, summary, body): &Text| {
        let [title, place, summary, body] = [title, place, summary, body].map(|part| (*part).to_owned());
        let shows = PICTURE.iter().find(|(language, _)| language == tag && kind == PublicNoticeKind::PressRelease).map_or("", |(_, shows)| shows);
        ((*tag).to_owned(), PublicNoticeText { title, place, summary, body, picture_text: shows.to_owned() })
    };
    Ok(PublicNoticeContent {
        kind,
        date: date.parse().map_err(|_| ServiceError::NotFound("day"))?,
        sources: Vec::new(),
        fields: fields.iter().map(|field| (*field).to_owned()).collect(),
        states: Vec::new(),
        meetings: Vec::new(),
        texts: texts.iter().map(text).collect(),
    })
}

impl Story<'_> {
    /// The second coordinator writes, the first one reviews and publishes.
    pub(super) async fn notices_are_published(&self) -> Done {
        let writer = self.second_coordinator().await?;
        let written = [
            (334, PublicNoticeKind::PressRelease, &["countering-terrorism", "tolerance-and-non-discrimination"][..], WEEK),
            (330, PublicNoticeKind::Announcement, &["youth", "education"][..], COURSE),
            (325, PublicNoticeKind::Statement, &["human-rights", "countering-terrorism"][..], STATEMENT),
            (320, PublicNoticeKind::Report, &["conflict-prevention-and-resolution"][..], REPORT),
        ];
        for (days_ago, kind, fields, texts) in written {
            self.clock.at(days_ago, 9, 0);
            let drafted = self.register.draft_public_notice(&writer, &content(kind, &self.clock.day(-days_ago), fields, texts)?).await?;
            self.clock.at(days_ago, 15, 0);
            let drafted = if kind == PublicNoticeKind::PressRelease { self.with_a_picture(&writer, &drafted).await? } else { drafted };
            self.reviewed_and_published(drafted).await?;
        }
        Ok(())
    }

    /// The day of a seminar was wrong, and was corrected; another notice waits for its review.
    pub(super) async fn a_notice_is_corrected_and_one_waits(&self) -> Done {
        let writer = self.second_coordinator().await?;
        self.clock.at(20, 10, 0);
        let said = content(PublicNoticeKind::Announcement, &self.clock.day(-20), &["countering-terrorism", "policing"], SEMINAR)?;
        let drafted = self.register.draft_public_notice(&writer, &said).await?;
        self.clock.at(20, 11, 0);
        let published = self.reviewed_and_published(drafted).await?;
        let mut content_now = said;
        for text in content_now.texts.values_mut() {
            text.body = text.body.replace("begins at nine", "begins at ten").replace("beginnt um neun Uhr", "beginnt um zehn Uhr");
        }
        let reason = [("en", "The room opens an hour later than we wrote."), ("de", "Der Saal öffnet eine Stunde später, als wir geschrieben hatten.")];
        let reason: BTreeMap<String, String> = reason.map(|(tag, why)| (tag.to_owned(), why.to_owned())).into();
        self.clock.at(20, 14, 0);
        let change = PublicNoticeChange { version: published.version, content: content_now, keeps_picture: true, reason };
        let corrected = self.register.change_public_notice(&writer, published.id, &change).await?;
        self.reviewed_and_published(corrected).await?;
        self.clock.at(20, 16, 0);
        let waiting = content(PublicNoticeKind::Announcement, &self.clock.day(-20), &["youth"], WAITING)?;
        self.register.draft_public_notice(&writer, &waiting).await.map(drop)
    }

    /// The notice with a drawing of a church.
    async fn with_a_picture(&self, writer: &Caller, PublicNoticeDraft { id, version, .. }: &PublicNoticeDraft) -> Result<PublicNoticeDraft, ServiceError> {
        let drawn = picture(Scene::Church, 7).map_err(|_| ServiceError::Interrupted)?;
        self.register.picture_public_notice(writer, *id, *version, "", &drawn).await
    }

    async fn reviewed_and_published(&self, PublicNoticeDraft { id, version, .. }: PublicNoticeDraft) -> Result<PublicNoticeDraft, ServiceError> {
        let (coordinator, step) = (&self.cast.coordinator, PublicNoticeStep { version, ..PublicNoticeStep::default() });
        let id: PublicNoticeId = id;
        self.register.review_public_notice(coordinator, id, &step).await?;
        self.register.publish_public_notice(coordinator, id, &step).await
    }

    async fn second_coordinator(&self) -> Result<Caller, ServiceError> {
        let members = self.register.demonstration_members().await?;
        let found = members.iter().find(|(member, _)| member.name == super::institutions::SECOND_COORDINATOR);
        found.map(|(member, _)| Caller::Member(member.id)).ok_or(ServiceError::NotFound("member"))
    }
}
