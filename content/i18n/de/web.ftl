app-name = Parvis
skip-to-content = Zum Inhalt
nav-label = Hauptnavigation
nav-identify = Importe
nav-map = Orte
nav-areas = Gebiete
language-label = Sprache
theme-label = Farbschema
theme-system = Wie auf dem Gerät eingestellt
theme-light = Hell
theme-dark = Dunkel
keys-button = Tastenkürzel
keys-title = Tastenkürzel
keys-search = Zur Suche
keys-identify = Zu den Importen
keys-map = Zu den Orten
keys-areas = Zu den Gebieten
keys-help = Hilfe zu dieser Seite anzeigen
close = Schließen
nav-home = Start
nav-more = Mehr
nav-waiting = noch zu bearbeiten
visits-waiting = noch zu bearbeiten
keys-home = Zur Startseite
keys-coverage = Zur Abdeckung
keys-help-page = Zur Hilfe
menu-account = Konto, Sprache und Farben
menu-organisation = Meine Organisation
menu-settings = Sprache und Farben
menu-along = Auf diesem Gerät: { $count }
find-label = Im ganzen Register suchen
find-hint = Orte, Einträge und Hilfe suchen
find-hint-guest = Orte und Hilfe suchen
find-found = Treffer
find-count = { $count ->
    [one] { $count } Treffer
   *[other] { $count } Treffer
 }
find-nothing = Nichts gefunden.
find-unreachable = Möglicherweise fehlen Treffer: Der Server hat nicht vollständig geantwortet.
find-places = Orte
find-areas = Gebiete
find-organisations = Organisationen
find-records = Meine Einträge
find-help = Hilfe
find-all-places = Alle Orte anzeigen: { $text }
finding-of = Befund vom { $date }
measure-of = Maßnahme vom { $date }
home-today = Heute
home-places = Orte, mit denen Ihre Organisation zu tun hat: { $count }.
home-not-reached = Der Server antwortet nicht; deshalb lässt sich noch nicht sagen, ob Sie angemeldet sind. Was auf diesem Gerät ist, lässt sich auch ohne ihn öffnen.
home-not-reached-later = Sobald er antwortet, zeigt diese Seite, was auf Sie wartet. Auch Orte und Einträge brauchen den Server.
home-along = Besuch auf diesem Gerät: { $site }
home-along-unnamed = Auf diesem Gerät ist ein Besuch
home-along-unsent = Nicht gesendete Antworten: { $answers }. Nicht gesendete Fotos: { $photos }. Noch kann sie sonst niemand sehen. Senden Sie sie bis { $date }.
home-along-sent = Bisher ist alles gesendet. Senden Sie weitere Antworten bis { $date }.
home-continue = Fortsetzen
home-draft = Sie haben begonnen: { $survey }
home-draft-says = Beantwortete Fragen: { $answered } von { $questions }. Ihre Antworten sind nur in diesem Browser gespeichert.
home-waits = Wartet auf Sie
home-nothing = Für Sie gibt es gerade nichts zu tun
home-nothing-adviser = Wählen Sie den Ort, den Sie als Nächstes besuchen.
home-nothing-coordinator = Die Abdeckung zeigt, an welchen Orten es keinen Besuch gibt, den Sie sehen dürfen.
home-nothing-overseer = Das Journal zeigt, wer was wann und warum gelesen hat.
home-nothing-operator = Wünschen Sie einen Besuch? Öffnen Sie einen Ihrer Orte und wählen Sie „Besuch anfragen“.
home-of = { $shown } von { $all }
home-all-queue = Ganze Liste anzeigen
home-ours = Ihre Orte
home-ours-none = Mit Ihrer Organisation ist noch kein Ort verknüpft. Bitten Sie die Administration, die Orte zu verknüpfen, die Sie betreiben.
home-to-answer = Zu beantworten
home-coverage-open = Abdeckung öffnen
home-coverage-none = Mit Ihrer Organisation ist noch kein Gebiet verknüpft. Bitten Sie die Administration darum.
home-shared = Mit Ihnen geteilt
home-shared-none = Mit Ihrer Organisation wurde noch nichts geteilt. Besuche, Befunde und Notizen, die jemand mit ihr teilt, erscheinen hier.
home-asked = Besuche, die Sie angefragt haben
home-asked-none = Sie haben keinen Besuch angefragt. Öffnen Sie einen Ort und wählen Sie „Besuch anfragen“.
home-changed = Änderungen seit { $date }
home-changed-none = Es hat sich nichts geändert.
home-import = Import von { $territory }
home-import-says = Hinzugefügt: { $added }. Geändert: { $changed }. Nicht mehr enthalten: { $vanished }.
home-start = Womit Sie anfangen können
start-readings = Wer etwas über einen Ort gelesen hat
start-readings-says = Suchen Sie den Ort oben oder in der Liste, öffnen Sie ihn und wählen Sie „{ $link }“.
home-doors = Selbst nachsehen
home-lonely = Organisationen ohne Mitglieder
home-lonely-none = In jeder Organisation kann sich jemand anmelden. Mitglieder: { $count }.
lot-visit = { $count ->
    [one] { $count } Besuch
   *[other] { $count } Besuche
 }
lot-finding = { $count ->
    [one] { $count } Befund
   *[other] { $count } Befunde
 }
lot-measure = { $count ->
    [one] { $count } Maßnahme
   *[other] { $count } Maßnahmen
 }
lot-note = { $count ->
    [one] { $count } Notiz
   *[other] { $count } Notizen
 }
lot-plan = { $count ->
    [one] { $count } Notfallplan
   *[other] { $count } Notfallpläne
 }
lot-record = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
 }
waits-emergency = { $count ->
    [one] { $count } Notfallzugriff wartet auf Sie
   *[other] { $count } Notfallzugriffe warten auf Sie
 }
waits-emergency-review = Prüfen Sie jeden innerhalb von 72 Stunden. Sehen Sie nach, wer wann und warum zugegriffen hat, und speichern Sie Ihre Prüfung.
waits-emergency-note = Sehen Sie nach, wer wann und warum zugegriffen hat, und nehmen Sie es zur Kenntnis.
waits-emergency-act = Prüfen
waits-look = Ansehen
waits-findings = { $count ->
    [one] { $count } Befund wartet auf Ihre Antwort
   *[other] { $count } Befunde warten auf Ihre Antwort
 }
waits-findings-says = Geben Sie zu jedem an, ob er behoben ist, behoben wird oder so bleibt.
waits-answer = Befunde beantworten
waits-check = { $count ->
    [one] { $count } Befund ist als behoben gemeldet
   *[other] { $count } Befunde sind als behoben gemeldet
 }
waits-check-says = Prüfen Sie vor Ort, ob das stimmt, und bestätigen Sie es oder geben Sie an, dass der Mangel noch besteht.
waits-check-act = Befunde prüfen
waits-place = Ort öffnen
waits-budget = { $sites ->
    [one] Jemand aus der Beratung beantragt, heute { $sites } weiteren Ort öffnen zu dürfen
   *[other] Jemand aus der Beratung beantragt, heute { $sites } weitere Orte öffnen zu dürfen
 }
waits-export = { $sites ->
    [one] Jemand beantragt, { $sites } Ort exportieren zu dürfen
   *[other] Jemand beantragt, { $sites } Orte exportieren zu dürfen
 }
waits-decide = Entscheiden
waits-same = { $count ->
    [one] { $count } Paar von Orten ist vielleicht ein und derselbe Ort
   *[other] { $count } Paare von Orten sind vielleicht jeweils ein und derselbe Ort
 }
waits-same-says = Der Import konnte das nicht entscheiden. Vergleichen Sie die Angaben und entscheiden Sie.
waits-visit = Besuch begonnen am { $date }
waits-plan = Was Sie am { $date } in den Notfallplan geschrieben haben, ist noch nicht gespeichert
waits-plan-differs = Ihr Notfallplan ist nicht gespeichert, und jemand anderes hat ihn inzwischen geändert
waits-plan-review = Der Notfallplan ist seit dem { $date } zu überprüfen
waits-plan-act = Überprüfen
waits-note = Entwurf einer Notiz vom { $date }
waits-sharing = Vorschlag von { $name }: diese Notiz mit allen hier teilen.
waits-review = Prüfen
door-takes = Dauert
door-leaves = Sie erhalten
door-law = Gilt ein Gesetz für uns?
door-law-says = Beantworten Sie einige Fragen zu dem Ort, für den Sie zuständig sind. Sie sehen, was das Gesetz von Ihnen verlangt und wo das steht.
door-law-takes = etwa 2 Minuten
door-law-leaves = eine Seite zum Ausdrucken
door-law-go = Herausfinden
door-look = Rundgang
door-look-says = Gehen Sie mit einer kurzen Frageliste durch Ihr Gebäude. Sie sehen, was zu verbessern ist.
door-look-takes = etwa 35 Minuten, auch auf dem Telefon
door-look-leaves = eine Aufgabenliste zum Ausdrucken
door-look-go = Rundgang beginnen
door-find = Einen Ort finden
door-find-says = Sie sehen die öffentlichen Orte auf der Karte und erfahren, woher jede Angabe stammt.
door-find-takes = so lange Sie möchten
door-find-leaves = nur öffentliche Angaben, nichts über den Schutz eines Ortes
door-find-go = Karte öffnen
guest-title = Für Orte, an denen Menschen zusammenkommen
guest-lead = Finden Sie heraus, ob ein Gesetz für Sie gilt, gehen Sie durch Ihr Gebäude, schreiben Sie Ihren Plan oder suchen Sie einen Ort. Sie brauchen kein Konto, und Ihre Antworten werden nicht auf dem Server gespeichert.
guest-invited = Wurden Sie eingeladen?
guest-invited-says = Öffnen Sie den Link, den Sie erhalten haben. Wenn er nicht mehr gilt, bitten Sie die Person, die hier die Mitglieder Ihrer Organisation verwaltet, um einen neuen.
guest-demonstration = Um die Demoversion auszuprobieren, melden Sie sich an und wählen Sie, wessen Ansicht Sie sehen möchten. Sie brauchen kein Passwort.
guest-danger = Ist jemand in Gefahr?
guest-danger-says = Wählen Sie den Notruf. Diese Seite wird nicht überwacht.
steps-title = Erste Schritte
steps-done = { $done } von { $all } erledigt
steps-away = Diese Schritte ausblenden
steps-import = Die Orte Ihres Landes importieren
steps-import-says = Geben Sie auf dem Server ein: parvis import DATEI.osm.pbf
steps-import-go = Importe anzeigen
steps-organisations = Die ersten Organisationen hinzufügen
steps-organisations-says = Den Beratungsdienst, Betreiber und Gemeinschaften sowie eine Aufsichtsstelle.
steps-organisations-go = Hinzufügen
steps-invite = Ihre Mitglieder einladen
steps-invite-says = Jede Person erhält einen eigenen Link, der eine Woche gilt.
steps-invite-go = Einladen
steps-relate = Organisationen mit Orten verknüpfen
steps-relate-says = Geben Sie an, wer welche Orte betreibt, wer sie berät und wer dort für Einsätze zuständig ist.
steps-relate-go = Verknüpfen
steps-restore = Ein Backup probeweise wiederherstellen
steps-restore-says = Ob ein Backup funktioniert, weiß man erst, wenn es einmal wiederhergestellt wurde.
steps-restore-go = Anleitung anzeigen
steps-restore-done = Ich habe es ausprobiert
help-title = Hilfe
help-intro = Wozu jede Seite da ist. Drücken Sie auf einer Seite die Taste ?, dann steht die Erklärung neben Ihrer Arbeit.
help-open = Öffnen: { $page }
help-home = Alles, was auf Sie wartet: begonnene Besuche, Befunde, die eine Antwort brauchen, Anträge und was sich geändert hat, seit Sie zuletzt hier waren. Ohne Netzverbindung lassen sich mitgenommene Besuche, die Selbstprüfung und Ihr eigener Plan öffnen.
help-beside = Hilfe zu dieser Seite
help-words = Begriffe auf dieser Seite
help-all = Hilfe zu allen Seiten
help-places = Alle öffentlichen Orte, in einer Tabelle und auf der Karte. Filtern Sie nach Kategorie, Gebiet oder Status. Die Seite eines Ortes zeigt Angaben und Quellen und, soweit Sie sie sehen dürfen, Besuche, Befunde, Maßnahmen, Notfallpläne und Notizen.
help-imports = Jeder Import von Kartendaten: was er hinzugefügt, was er geändert und was er nicht mehr gefunden hat. Wo zwei Orte vielleicht derselbe sind, entscheiden Sie.
help-areas = Länder, Bezirke und Gemeinden aus den Kartendaten und Gebiete, die Sie aus einer Datei hinzufügen oder selbst zeichnen.
help-organisations = Die Organisationen, die mit dieser Installation arbeiten. Die Administration fügt sie hinzu, lädt ihre Mitglieder ein und verknüpft sie mit Orten.
help-visits = Nehmen Sie einen Besuch mit, machen Sie den Rundgang vor Ort (auch ohne Netzverbindung), senden Sie Ihre Antworten und schließen Sie den Besuch ab. Aus Ihren Antworten entsteht der Bericht.
help-findings = Was an einem Ort zu verbessern ist. Wer den Ort betreibt, gibt an, was getan wurde; wer den Befund festgestellt hat, überprüft das.
help-backup = Backups
help-backup-says = Alles in eine verschlüsselte Datei schreiben: parvis backup --out DATEI --passphrase-file PASSPHRASE. Zur Probe in einen leeren Ordner wiederherstellen: parvis --data ORDNER restore DATEI --passphrase-file PASSPHRASE.
term-link = Verknüpfung
term-survey = Fragebogen
term-points = Punkte
term-draft = Entwurf
term-visit = Besuch
term-finding = Befund
term-shared = Geteilt
term-entry = Journaleintrag
word-candidate = Der Ort stammt aus den Kartendaten. Noch niemand hat ihn geprüft.
word-confirmed = Jemand hat geprüft, dass dies ein öffentlicher Ort ist.
word-vanished = In den neuesten Kartendaten fehlt der Ort. Was dazu geschrieben wurde, bleibt.
word-area = Ein Land, eine Region, eine Gemeinde oder ein Gebiet, das jemand gezeichnet hat.
word-purpose = Wofür Sie lesen. Davon hängt ab, welche geteilten Einträge Sie sehen; das Journal hält ihn fest.
word-role = Was ein Mitglied für die Organisation tut. Davon hängt ab, was es sehen und tun darf.
word-link = Sie besagt, dass eine Organisation einen Ort betreibt, ihn berät oder dort für Einsätze zuständig ist. Sie kann auch für alle Orte eines Gebiets gelten.
word-survey = Die Fragen, die Sie beim Rundgang beantworten. Für jede Art von Ort gibt es einen eigenen.
word-points = Je mehr Punkte ein Ort hat, desto eher sollte er besucht werden. Sie sind kein Maß für die Gefahr.
word-draft = Etwas, das Sie begonnen und noch nicht abgeschlossen haben. Niemand außerhalb Ihrer Organisation sieht es.
word-finding = Etwas an einem Ort, das verbessert werden sollte, und was dabei hilft.
word-priority = Wie bald es verbessert werden sollte.
word-measures = Was Sie dagegen tun können.
word-index = Von 0 bis 100: wie viel von dem, wonach der Fragebogen fragt, vorhanden ist. Er ist kein Maß für die Gefahr.
word-marking = Wie weit ein Eintrag weitergegeben werden darf: RED an niemanden, CLEAR an alle.
word-shared = Eine andere Organisation kann den Eintrag lesen, für einen bestimmten Zweck und bis zu einem festgelegten Tag. Sie können das Teilen jederzeit beenden.
word-review = Danach sagt jemand, der nicht beteiligt war, ob der Zugriff nötig war.
word-entry = Eine Zeile für jede Änderung und jedes Lesen. Würde sie nachträglich verändert, fiele das bei einer Prüfung auf.
word-due = Der letzte Besuch, den Sie sehen dürfen, liegt zu lange zurück.
word-never = Hier gibt es keinen Besuch, den Sie sehen dürfen. Vielleicht haben andere den Ort besucht.
word-plan = Was die Menschen an einem Ort tun, wenn etwas geschieht: wer was tut, in welcher Reihenfolge und mit welchen Worten.
word-passkey = Er liegt auf Ihrem Gerät; Sie geben ihn mit Fingerabdruck, Gesicht oder PIN frei. Niemand kann ihn erraten.
tour-role-adviser = Sie sehen die Demoversion als Beratung: Sie besuchen Orte und halten fest, was zu verbessern ist.
tour-role-coordinator = Sie sehen die Demoversion als Koordination: Sie sehen, wo es Besuche gab, und entscheiden über Anfragen.
tour-role-operator = Sie sehen die Demoversion als Betreiber: Sie beantworten, was bei Besuchen festgestellt wurde.
tour-role-community = Sie sehen die Demoversion als Mitglied einer Gemeinschaft: Sie kümmern sich um Ihren Treffpunkt und beantworten, was dort festgestellt wurde.
tour-role-overseer = Sie sehen die Demoversion als Aufsicht: Sie sehen, wer was gelesen hat, und prüfen Notfallzugriffe.
tour-role-administrator = Sie sehen die Demoversion als Administration: Sie fügen Organisationen hinzu, laden Menschen ein und verknüpfen sie mit Orten. Geschützte Einträge lesen Sie nicht.
tour-role-partner = Sie sehen die Demoversion als Partner: Sie lesen, was andere mit Ihnen geteilt haben.
search-label = Orte suchen
search-hint = Name, Straße oder Gemeinde
filter-category = Kategorie
filter-all-categories = Alle Kategorien
filter-area = Gebiet
filter-all-areas = Alle Gebiete
filter-status = Status
filter-all-statuses = Alle außer „kein öffentlicher Ort“
filter-source = Kartendaten
filter-source-all = Alle Orte
filter-source-no = Noch in den Kartendaten
filter-source-only = Nicht mehr in den Kartendaten
status-candidate = Vorgeschlagen
status-confirmed = Bestätigt
status-closed = Geschlossen
status-not_a_site = Kein öffentlicher Ort
register-table = Tabelle der öffentlichen Orte
column-name = Name
column-category = Kategorie
column-status = Status
column-map = Karte
show-on-map = Auf der Karte anzeigen: { $title }
more = Mehr anzeigen
damaged = Beschädigt: Das ist nicht mehr lesbar.
layout-label = Ansicht
layout-both = Tabelle und Karte
layout-table = Nur Tabelle
layout-map = Nur Karte
empty-register = Das Register enthält noch keine öffentlichen Orte. Um einen OpenStreetMap-Auszug zu importieren, geben Sie diesen Befehl ein: parvis import DATEI.osm.pbf
empty-result = Kein öffentlicher Ort passt zu diesen Filtern.
places-sets = Gruppen von Orten
places-all = Alle
places-mine = Unsere
places-changed = Geändert durch den Import vom { $date }
places-mine-none = Ihre Organisation betreibt oder berät keinen dieser Orte und ist dort auch nicht für Einsätze zuständig.
places-all-show = Alle Orte anzeigen
places-sorted-within = { $count ->
    [one] Nur der hier gezeigte Ort ist sortiert, nicht die ganze Liste.
   *[other] Nur die { $count } hier gezeigten Orte sind sortiert, nicht die ganze Liste.
 }
places-column-town = Gemeinde
places-column-runs = Betreiber
places-column-visit = Letzter Besuch
places-visit-none = keiner, den Sie sehen dürfen
places-column-changed = Letzte Änderung
places-column-status = Status
columns = Spalten
selection = Ausgewählte Orte
selection-count = { $count ->
    [one] { $count } Ort ausgewählt
   *[other] { $count } Orte ausgewählt
 }
selection-full = { $count ->
    [one] Sie können { $count } Ort auf einmal auswählen.
   *[other] Sie können bis zu { $count } Orte auf einmal auswählen.
 }
batch-confirm = Bestätigen
batch-close = Als geschlossen kennzeichnen
batch-ask = Besuche anfragen
batch-relate = Mit einer Organisation verknüpfen
batch-close-title = { $count ->
    [one] { $count } Ort als geschlossen kennzeichnen
   *[other] { $count } Orte als geschlossen kennzeichnen
 }
batch-ask-title = { $count ->
    [one] Besuch für { $count } Ort anfragen
   *[other] Besuche für { $count } Orte anfragen
 }
batch-relate-title = { $count ->
    [one] { $count } Ort mit einer Organisation verknüpfen
   *[other] { $count } Orte mit einer Organisation verknüpfen
 }
batch-done = { $count ->
    [one] Für { $count } Ort gespeichert.
   *[other] Für { $count } Orte gespeichert.
 }
batch-undone = { $count ->
    [one] Für { $count } Ort rückgängig gemacht.
   *[other] Für { $count } Orte rückgängig gemacht.
 }
batch-refused = { $count ->
    [one] Für { $count } Ort nicht gespeichert
   *[other] Für { $count } Orte nicht gespeichert
 }
column-organisation = Organisation
export = Exportieren
export-title = { $count ->
    [one] { $count } Ort exportieren
   *[other] { $count } Orte exportieren
 }
export-what = Was exportiert wird
export-layer-openstreetmap = Daten von OpenStreetMap (unter deren Lizenz)
export-layer-register = Unsere Angaben: Status, Namen, Betreiber, Personenzahlen
export-layer-links = Welcher Ort welchem Objekt in OpenStreetMap entspricht
export-format = Format
export-format-csv = CSV, für Tabellenprogramme
export-format-geojson = GeoJSON, für Karten
export-mark = Mit Byte-Order-Mark, damit Excel Umlaute richtig liest
export-progress = Wird exportiert … bisher { $megabytes } MB
export-done = Die Datei ist gespeichert.
loading = Wird geladen …
map-label = Karte der öffentlichen Orte. Die Tabelle daneben zeigt dieselben Orte.
map-label-alone = Karte der öffentlichen Orte
map-unavailable = Dieses Gerät kann die Karte nicht darstellen. Die Tabelle zeigt alles.
map-open-site = Öffnen
map-zoom-in = Vergrößern
map-zoom-out = Verkleinern
map-whole = Ganze Karte anzeigen
divider-label = Breite der Tabelle
invented = Erfundenes Land: Keinen der Orte auf dieser Karte gibt es wirklich.
site-facts = Angaben und Quellen
site-back = Zurück zu den Orten
site-areas-more = { $count ->
    [one] und { $count } weiteres Gebiet
   *[other] und { $count } weitere Gebiete
 }
site-address = Adresse
site-position = Lage
site-names = Namen
site-areas = Liegt in
site-operator = Betreiber
site-operators-linked = Mit diesem Ort als Betreiber verknüpft: { $names }
site-capacity = Höchstzahl gleichzeitig anwesender Personen
site-method = Quelle dieser Zahl
site-reason = Grund
site-own-name = Name, der den Namen in der Quelle ersetzt
site-ours = Unsere Angaben
site-ours-nothing = Noch ist nichts eingetragen.
site-save = Speichern
site-saved = Gespeichert.
site-source = Quelle
site-licence = Lizenz
site-data-date = Datenstand
site-vanished = Die Quelle führt diesen Ort nicht mehr.
site-incomplete = Der Umriss ist unvollständig.
site-tags = Alle Angaben der Quelle
site-changed = Zuletzt geändert
site-tabs = Über diesen Ort
site-tab-overview = Überblick
site-side = Karte und wichtigste Angaben
site-at-a-glance = Auf einen Blick
site-all-facts = Alle Angaben und Quellen
site-all-visits = Alle Besuche
site-who-runs = Betreiber
site-who-advises = Beratung
site-who-responds = Im Notfall
site-next-guest = Sind Sie für diesen Ort zuständig?
site-next-guest-says = Finden Sie heraus, welche Gesetze gelten, oder beantworten Sie einen ersten Fragebogen. Ein Konto brauchen Sie dafür nicht.
site-next-asked = Bei Ihnen wurde ein Besuch angefragt
site-next-confirm = Ist das ein öffentlicher Ort?
site-next-confirm-says = Der Ort stammt aus den Kartendaten. Bisher hat ihn niemand geprüft.
site-confirm = Bestätigen
site-change = Berichtigen oder ablehnen
site-confirmed = Der Ort ist bestätigt.
site-next-last = Letzter Besuch: { $date }
site-next-never = Kein Besuch, den Sie sehen dürfen
site-readings = Wer etwas über diesen Ort gelesen hat
method-none = Auswählen …
method-fire_safe_occupancy = Nach Brandschutz zulässige Höchstzahl
method-historic_attendance = Frühere Besucherzahlen
method-seats = Sitz- und Stehplätze
method-tickets = Karten oder Anmeldungen
method-imposed_limit = Behördlich festgelegte Höchstzahl
method-other = Sonstiges (bitte begründen)
identify-title = Importe
identify-empty = Es wurde noch nichts importiert. Geben Sie diesen Befehl ein: parvis import DATEI.osm.pbf
identify-how = Einen neuen Auszug importieren Sie auf dem Server mit: parvis import DATEI.osm.pbf. Mit --dry-run zeigt der Befehl, was sich ändern würde, und importiert nichts. Die Koordination kann den letzten Import hier rückgängig machen.
identify-file = Datei
identify-when = Importiert
identify-difference = Änderungen
identify-territory = Gebiet
identify-preview = Vorschau: nichts importiert
identify-undone = Rückgängig gemacht
identify-would = Das würde der Import ändern. Es wurde nichts importiert. Zum Importieren geben Sie diesen Befehl ein: parvis import { $file } --accept
undo-last = Import von { $file } vom { $date } rückgängig machen …
undo-title = Den letzten Import von { $territory } rückgängig machen?
undo-keeps = Was seit dem Import eingetragen wurde, bleibt erhalten.
undo-import = Import rückgängig machen
undo-goes-on = Das dauert etwas: Schritt { $step } von { $steps }. Es läuft weiter, auch wenn Sie diese Seite schließen.
undo-done = Der Import wurde rückgängig gemacht.
undo-map = Die frühere Grundkarte konnte nicht wiederhergestellt werden. Importieren Sie dafür den früheren Auszug noch einmal.
undo-removed = Orte aus diesem Import, die wieder entfernt werden
undo-kept = Orte aus diesem Import, die bleiben, weil jemand etwas eingetragen hat
undo-restored = Orte, die wiederhergestellt werden
undo-changed = Orte, die in den vorherigen Stand zurückversetzt werden
undo-withheld = Orte, die nicht aufgeführt werden dürfen und weiterhin nicht aufgeführt werden
undo-areas-removed = Gebiete aus diesem Import, die wieder entfernt werden
undo-areas-kept = Gebiete aus diesem Import, die bleiben, weil eine Organisation mit ihnen verknüpft ist
same-title = Derselbe Ort?
same-hint = Der Ort links steht nicht mehr in der Quelle, der rechte ist neu und liegt in der Nähe. Ist es derselbe Ort, wird alles zusammengeführt, was zu beiden eingetragen ist.
same-gone = Nicht mehr in der Quelle
same-come = Neu
same-apart = Entfernung
same-metres = { $metres } m
same-is-one = Derselbe Ort
same-is-two = Zwei Orte
same-take-back = Antwort zurücknehmen
same-taken-back = Ihre Antwort wurde zurückgenommen. Sie können neu antworten.
difference-title = Import von { $territory }: Änderungen
difference-none = Keine Änderungen dieser Art.
difference-vanished-hint = Diese Orte stehen nicht mehr in den Kartendaten. Was über sie geschrieben wurde, bleibt erhalten. Kreuzen Sie die Orte an, die geschlossen haben, und wählen Sie „{ $close }“. Die anderen lassen Sie stehen.
difference-there-again = wieder in einer Quelle
difference-kind = Art
difference-what = Was sich geändert hat
difference-all = Alle
kind-added = Hinzugekommen
kind-changed = Geändert
kind-moved = Verschoben
kind-vanished = Verschwunden
attribute-address = Adresse
attribute-category = Kategorie
attribute-incomplete = Vollständigkeit
attribute-object = als anderes Objekt neu gezeichnet
attribute-name = Name
attribute-names = Namen in anderen Sprachen
attribute-outline = Umriss
attribute-tags = weitere Angaben
areas-title = Gebiete
areas-level = Ebene
areas-level-hint = Die Ebene stammt aus OpenStreetMap. 2 ist ein Staat; je höher die Zahl, desto kleiner das Gebiet.
areas-sites = Öffentliche Orte
areas-origin = Herkunft
areas-add = Gebiete aus einer Datei hinzufügen (GeoJSON)
areas-add-hint = Jedes Gebiet in der Datei braucht einen Namen („name“) und ein Polygon. Es werden alle hinzugefügt oder keines.
areas-draw = Gebiet auf der Karte zeichnen
areas-draw-hint = Klicken Sie die Ecken auf der Karte an, oder schreiben Sie in jede Zeile eine Ecke: Längengrad, Breitengrad.
areas-corners = Ecken
areas-name = Name des Gebiets
areas-remove = { $name } entfernen
areas-added = Hinzugefügt.
areas-removed = Entfernt.
areas-vanished = in keinem importierten Auszug mehr enthalten
areas-search = Gebiet nach Namen suchen
areas-within = Gebiete in { $name }
areas-widest = Die größten und die von Hand gezeichneten Gebiete
origin-osm = OpenStreetMap
origin-geojson = Datei
origin-drawn = gezeichnet
not-found = Unter dieser Adresse gibt es keine Seite.
not-found-says = Prüfen Sie die Adresse auf Tippfehler oder nutzen Sie die Suche oben.
page-not-loaded = Diese Seite konnte nicht geladen werden. Vielleicht besteht keine Verbindung, oder Parvis wurde aktualisiert.
error-not_found = Hier gibt es nichts, jedenfalls nichts, was Sie sehen dürfen.
error-invalid = Das wurde nicht angenommen.
error-detail = Einzelheiten, auf Englisch:
error-conflict = Jemand anderes hat das inzwischen geändert; Ihre Änderung wurde deshalb nicht gespeichert. Sehen Sie sich die neue Fassung an und versuchen Sie es noch einmal.
error-too_large = Das ist größer als zulässig. Es wurde nichts gespeichert. Versuchen Sie es mit etwas Kleinerem.
error-disk_full = Der Datenträger des Servers ist voll. Diese Änderung wurde nicht gespeichert, alle früheren schon. Verständigen Sie Ihre Systembetreuung.
error-quota_full = Ihre Organisation hat ihren Speicherplatz hier ausgeschöpft. Diese Änderung wurde nicht gespeichert, alle früheren schon. Löschen Sie, was Sie nicht mehr brauchen, oder bitten Sie die Systembetreuung um mehr Platz.
error-too_slow = Die Verbindung war zu langsam oder ist abgebrochen. Es wurde nichts gespeichert; versuchen Sie es noch einmal.
error-busy = Der Server ist ausgelastet, oder ein anderer Vorgang schreibt gerade in das Register. Versuchen Sie es gleich noch einmal.
error-refused = Der Server lässt sich unter dieser Adresse nicht verwenden. Nehmen Sie die Adresse, die Sie von Ihrer Systembetreuung haben.
error-internal = Es ist ein Fehler aufgetreten; es wurde nichts gespeichert. Näheres steht im Protokoll des Servers.
error-report_not_made = Der Bericht konnte nicht erstellt werden. Der Besuch ist unverändert. Versuchen Sie es noch einmal, und verständigen Sie Ihre Systembetreuung, wenn es wieder vorkommt.
error-offline = Der Server antwortet nicht. Ihre Eingaben sind noch da; versuchen Sie es noch einmal.
retry = Noch einmal versuchen
count-of = Öffentliche Orte: { $shown } von { $total }
count-more-than = mehr als { $count }
count-places = { $count ->
    [one] { $count } öffentlicher Ort
   *[other] { $count } öffentliche Orte
 }
moved-by = um { $metres } m verschoben
working = Wird bearbeitet …
nav-organisations = Organisationen
nav-notes = Notizen
nav-emergency = Notfallzugriff
nav-journal = Journal
keys-network = Zu den Organisationen
keys-share = Zu den Notizen
keys-emergency = Zum Notfallzugriff
keys-requests = Zu den Anträgen
keys-ours = Zu „Wer unsere Einträge gelesen hat“
keys-journal = Zum Journal
footer-not-accredited = Nicht für Verschlusssachen zugelassen.
sign-in = Anmelden
sign-out = Abmelden
sign-out-everywhere = Überall abmelden
sign-out-everywhere-hint = Damit werden Ihre Sitzungen in allen Browsern beendet. Auch Ihre Zugriffstoken werden ungültig, es sei denn, Sie behalten sie.
sign-out-keep-tokens = Meine Zugriffstoken behalten
sign-in-with-code = Wiederherstellungscode verwenden
sign-in-with-password = Mein Passwort verwenden
sign-in-with-passkey = Mit Passkey anmelden
sign-in-with-directory = Mit { $directory } anmelden
sign-in-no-account = Noch kein Konto? Bitten Sie die Person, die die Mitglieder Ihrer Organisation hier verwaltet, um einen Link.
look-as = Ansicht: { $name }, { $role }, { $organisation }
look-as-hint = Diese Demoversion zeigt ein erfundenes Land. Wählen Sie, wessen Ansicht Sie sehen möchten; ein Passwort brauchen Sie nicht.
account-title = Mein Konto
account-signed-out = Sie sind nicht angemeldet.
account-user-name = Benutzername
account-password = Passwort
account-old-password = Aktuelles Passwort
account-new-password = Neues Passwort
account-password-rule = Mindestens 10 Zeichen. Vier Wörter, die nichts miteinander zu tun haben, sind leicht zu merken und schwer zu erraten.
account-password-show = Eingabe anzeigen
account-password-change = Passwort ändern
account-password-changed = Ihr Passwort wurde geändert.
account-password-ends = Damit werden auch Ihre anderen Sitzungen beendet und alle Ihre Zugriffstoken ungültig.
account-no-password = Dieses Konto hat kein Passwort.
account-password-set = Passwort festlegen
account-password-remove = Künftig ohne Passwort anmelden
account-password-remove-hint = Ein Passwort, das es nicht gibt, kann niemand erraten oder stehlen. Geben Sie Ihr Passwort oben noch einmal ein; danach melden Sie sich nur noch mit einem Passkey oder über den Anmeldedienst Ihrer Organisation an.
account-password-removed = Ihr Passwort wurde entfernt. Melden Sie sich künftig mit einem Passkey oder über den Anmeldedienst Ihrer Organisation an.
account-code = Wiederherstellungscode
sessions-title = Wo ich angemeldet bin
session-device = Gerät
session-since = Angemeldet seit
session-seen = Zuletzt verwendet
session-this = diese Sitzung
session-end = Beenden
session-ended = Die Sitzung wurde beendet.
session-method = Angemeldet mit
method-password = Passwort
method-recovery_code = Wiederherstellungscode
method-link = Link
method-passkey = Passkey
method-directory = Anmeldedienst
method-demonstration = Demoversion
codes-title = Wiederherstellungscodes
codes-hint = Mit jedem Code können Sie sich einmal anmelden, wenn Sie Ihr Passwort vergessen haben. Bewahren Sie die Codes auf Papier auf.
codes-left = Noch verfügbare Codes: { $count }.
codes-make = Zehn neue Codes erzeugen
codes-once = Schreiben Sie sie jetzt auf oder drucken Sie sie aus: Sie werden nur einmal angezeigt. Ihre früheren Codes gelten nicht mehr.
directory-hint = Verbinden Sie dieses Konto mit Ihrem Konto bei { $directory }; dann können Sie sich hier ohne Passwort anmelden.
directory-connect = Verbinden
directory-connected = Sie können sich hier mit { $directory } anmelden.
directory-disconnect = Trennen
directory-disconnected = Getrennt. Ihre anderen Sitzungen wurden beendet.
passkeys-title = Passkeys
passkeys-hint = Mit einem Passkey melden Sie sich über Fingerabdruck, Gesichtserkennung oder PIN Ihres Geräts an. Man kann ihn nicht versehentlich auf einer gefälschten Seite eingeben.
passkeys-impossible = In diesem Browser oder unter dieser Adresse sind Passkeys nicht möglich. Öffnen Sie die Seite mit https unter dem Namen des Servers oder, wenn Sie am Server selbst sitzen, unter http://localhost.
passkey-name = Name des Geräts
passkey-add = Passkey hinzufügen
passkey-added = Der Passkey wurde hinzugefügt.
passkey-remove = Entfernen
passkey-removed = Der Passkey wurde entfernt. Ihre anderen Sitzungen wurden beendet.
tokens-title = Zugriffstoken
tokens-hint = Mit einem Zugriffstoken kann ein Programm bis zu einem von Ihnen gewählten Tag in Ihrem Namen handeln.
token-once = Das ist Ihr Token. Es wird nur einmal angezeigt.
token-scope = Das Token darf
token-days = Gültigkeit in Tagen
token-make = Token erzeugen
token-end = Widerrufen
token-ended = Dieses Token gilt nicht mehr.
scope-read = lesen
scope-read_and_change = lesen und ändern
budget-title = Heute eingesehene Orte
budget-used = Orte, deren geschützte Informationen Sie heute geöffnet haben: { $opened } von { $all }.
budget-ask = Für heute weitere Orte beantragen
budget-sites = Wie viele weitere Orte
budget-for-export = Für den Export vieler Orte auf einmal
budget-send = Beantragen
budget-asked = Ihr Antrag wurde gesendet. Die Koordination entscheidet darüber.
budget-requests = Anträge anderer
budget-request = { $sites ->
    [one] { $sites } weiterer Ort
   *[other] { $sites } weitere Orte
 }
budget-request-export = { $sites ->
    [one] Export von { $sites } Ort
   *[other] Export von { $sites } Orten
 }
budget-grant = Genehmigen
budget-refuse = Ablehnen
budget-granted = genehmigt
budget-refused = abgelehnt
requests-title = Anträge
requests-hint = Jede Person darf pro Tag geschützte Informationen zu einer begrenzten Zahl von Orten öffnen. Wer mehr braucht, stellt einen Antrag, und jemand anderes entscheidet.
requests-open = Noch nicht entschieden
requests-today = Weitere Anträge von heute
requests-none = Niemand wartet auf eine Entscheidung. Neue Anträge erscheinen hier und auf Ihrer Startseite.
requests-final = Eine Entscheidung lässt sich nicht ändern. Sie gilt nur heute.
requests-own = Ihr eigener Antrag: Darüber entscheidet jemand anderes.
requests-not-yours = Über diese Anträge entscheiden andere. Was Sie selbst beantragen, steht auf der Seite „{ account-title }“.
requests-said-granted = Genehmigt: { $name }.
requests-said-refused = Abgelehnt: { $name }.
welcome-title = Ihr Konto einrichten
welcome-first = Das ist das erste Konto dieser Installation, das Administrationskonto. Mit ihm werden Organisationen und Konten verwaltet; geschützte Informationen lassen sich damit nicht lesen.
welcome-invited = { $name }, Sie wurden eingeladen, { $organisation } beizutreten.
welcome-organisation = Ihre Organisation
welcome-name = Ihr Name
welcome-accept = Einrichten und anmelden
welcome-directory-hint = Oder verwenden Sie statt eines Passworts Ihr Konto bei { $directory }:
welcome-void = Dieser Link wurde schon verwendet, ist abgelaufen oder wurde durch einen neueren ersetzt. Bitten Sie um einen neuen Link.
organisations-title = Organisationen
organisation-kind = Art
organisation-add = Organisation hinzufügen
kind-of-authority = Behörde
kind-of-adviser_service = Beratungsdienst
kind-of-operator = Betreiber
kind-of-community = Gemeinschaft
kind-of-partner = Partner
kind-of-overseer = Aufsichtsstelle
members-title = Mitglieder
member-role = Rolle
member-add = Mitglied hinzufügen
member-actions = Aktionen
member-left = ausgeschieden; Name gelöscht
member-link = Link erzeugen
member-link-hint = Geben Sie diesen Link nur an diese Person weiter. Mit ihm lässt sich innerhalb einer Woche einmal das Konto oder ein neues Passwort einrichten. Er wird nur einmal angezeigt.
member-link-demonstration = Dies ist eine Demoversion: Sie können Mitglieder hinzufügen, aber niemandem einen Link zur Anmeldung geben.
member-end = Mitgliedschaft beenden
role-coordinator = Koordination
role-adviser = Beratung
role-operator_manager = Leitung des Betreibers
role-operator_contributor = Personal des Betreibers
role-community_member = Mitglied der Gemeinschaft
role-overseer = Aufsicht
role-partner_installation = Partner
role-administrator = Administration
relation-add = Mit einem Ort oder Gebiet verknüpfen
relation-add-hint = Wählen Sie eine Organisation, dann, was sie tut und wo. Vor dem Speichern sehen Sie, was die Verknüpfung erlaubt.
relation-label = Diese Organisation
relation-operates = betreibt
relation-advises = berät
relation-responds = ist für Einsätze zuständig
relation-neighbours = ist benachbart
relation-leads = ist verantwortlich für
relation-one-site = ein einzelner Ort
purpose-label = Zweck
purpose-hint = Sie sehen die Einträge Ihrer Organisation, was andere für diesen Zweck mit ihr geteilt haben und was mit allen hier geteilt ist.
purpose-own_work = unsere eigene Arbeit
purpose-assessment = Beurteilung
purpose-planning = Planung
purpose-response = Einsatz
purpose-oversight = Aufsicht
audience-people = { $count ->
    [one] { $role } ({ $count } Person).
   *[other] { $role } ({ $count } Personen).
 }
# What something is called, and what it is, where they stand side by side.
labelled = { $label }: { $value }
sees-existence = dass es vorhanden ist
sees-text = der Text
sees-attachments = die Dateien
sees-recipients = mit wem es geteilt ist
sees-readers = wer es gelesen hat
sees-history = frühere Fassungen
audience-sees = Sichtbar: { $what }.
share-given = Weil Sie es zu diesem Zweck mit ihnen teilen: { $purpose }.
share-emergency = Nur bei einem Notfallzugriff; Sie sehen ihn in Parvis, sobald er beginnt.
share-shared_here = Mit allen hier geteilt.
audience-title = Wer das sehen kann
audience-everybody = Alle, die hier arbeiten, außer der Administration
audience-reviewed = Sie sehen die geprüfte Fassung.
audience-nobody = Niemand: Nach den Regeln darf Ihre Organisation hier keinen solchen Eintrag führen.
audience-rest = Sonst kann niemand sehen, dass es diesen Eintrag gibt.
installation-title = Diese Installation
installation-tab = Installation und E-Mail
leads-title = Wer für diese Installation verantwortlich ist
leads-hint = Diese Behörden sind für die Installation als Ganzes verantwortlich und schreiben die Notizen dazu. Das allein gibt ihnen keinen Einblick in das, was anderen gehört.
leads-none = Bisher ist keine Behörde benannt.
leads-since = seit { $date }
leads-add = Behörde hinzufügen
notes-title = Notizen
notes-about = Notizen zu { $called }
notes-hint = Notizen sind verschlüsselt. Was Ihre Organisation nicht teilt, sieht nur sie selbst. Jedes Öffnen wird im Journal festgehalten.
notes-hint-shared = Hier stehen Notizen, die andere Organisationen mit Ihrer Organisation oder mit allen hier teilen. Jedes Öffnen wird im Journal festgehalten.
notes-none = Es gibt keine Notizen, die Sie zu diesem Zweck sehen dürfen.
notes-signed-out = Nur angemeldete Personen können Notizen sehen.
notes-export = Exportieren
notes-export-hint = Alle Notizen, die Sie exportieren dürfen, mit ihren Texten. Betreffen sie mehr als 20 Orte, muss zuerst eine zweite Person zustimmen: Beantragen Sie das unter „Mein Konto“.
note-title = Notiz
note-open = Notiz
note-of = Notiz vom { $date }
note-site = Ort
note-about = Betrifft
note-owner = Eigentümer
note-marking = TLP-Kennzeichnung
note-handling = Weitergabe
note-state = Status
note-text = Text
note-write = Notiz schreiben
note-change = Bearbeiten
note-into-force = Für gültig erklären
record-end = Diesen Eintrag zurückziehen oder löschen
record-withdraw = Zurückziehen
record-withdrawn-done = Der Eintrag wurde zurückgezogen. Die Organisationen, mit denen er geteilt war, sehen ihn nicht mehr.
record-erase = Löschen
record-erase-hint = Alle Fassungen werden gelöscht und lassen sich nicht wiederherstellen. Das Journal zeigt weiter, dass es einen Eintrag gab, aber nicht, was darin stand.
record-erase-now = Jetzt löschen
record-draft = Entwurf
record-current = gültig
record-withdrawn = zurückgezogen
visit-state-finished = abgeschlossen
marking-clear = TLP:CLEAR – unbegrenzte Weitergabe
marking-green = TLP:GREEN – organisationsübergreifend, aber nicht öffentlich
marking-amber = TLP:AMBER – Kenntnis nur, wenn nötig: in der Organisation und bei denen, für die sie arbeitet
marking-amber_strict = TLP:AMBER+STRICT – Kenntnis nur, wenn nötig: allein in der Organisation
marking-red = TLP:RED – nur persönlich für die einzelnen Empfänger
handling-ordinary = wie üblich
handling-originator_controlled = nicht weitergeben
give-title = Mit einer anderen Organisation teilen
give-days = Anzahl der Tage
give-now = Teilen
given-done = Geteilt. Sie können das Teilen jederzeit beenden.
given-title = Von uns geteilt
given-none = Es ist nichts mit anderen geteilt.
given-to = Geteilt mit
given-until = Bis
given-until-date = bis { $date }
given-ended-on = abgelaufen am { $date }
given-readings = Wie oft gelesen
given-take-back = Teilen beenden
given-taken-back = Wird nicht mehr geteilt. Die Organisation kann es nicht mehr sehen.
here-title = Mit allen hier teilen
here-hint = Alle, die hier arbeiten, außer der Administration, sehen dann diese Fassung und ihre Dateien. Zuvor muss ein anderes Mitglied Ihrer Organisation sie prüfen. Jede neuere Fassung wird eigens geprüft. Sie können das Teilen jederzeit beenden.
here-propose = Zur Prüfung vorschlagen
here-propose-version = Diese Fassung vorschlagen
here-proposed = Vorgeschlagen. Ein anderes Mitglied Ihrer Organisation kann diese Fassung jetzt prüfen.
here-waits = Wartet auf die Prüfung durch ein anderes Mitglied Ihrer Organisation. Vorgeschlagen von { $name } am { $date }.
here-drop = Vorschlag zurückziehen
here-dropped = Der Vorschlag wurde zurückgezogen.
here-review-hint = Vorschlag von { $name }: diese Fassung mit allen hier teilen. Lesen Sie sie und prüfen Sie die Dateien. Wenn Sie den Vorschlag genehmigen, wird die Fassung für alle sichtbar, die hier arbeiten, außer für die Administration.
here-approve = Genehmigen
here-approved = Genehmigt. Alle hier können diese Fassung jetzt sehen.
here-refuse = Ablehnen
here-refused-now = Abgelehnt. Nichts wurde geteilt.
here-refused = Bei der Prüfung am { $date } abgelehnt.
here-outdated = Diese Notiz wurde seit dem Vorschlag geändert. Schlagen Sie die neue Fassung vor.
here-shared = Alle hier sehen die Fassung vom { $date }. Geprüft von { $name }.
here-newer = Es gibt eine neuere Fassung, die nicht geteilt ist.
here-stop = Teilen mit allen beenden
here-stopped = Wird nicht mehr mit allen hier geteilt.
here-left = einem ehemaligen Mitglied
given-taken-back-on = Teilen beendet am { $date }
given-taken-back-all = Nicht mehr geteilt: { $count }. Die Organisation kann diese Einträge nicht mehr sehen.
given-refused = Weiterhin geteilt: { $count }
given-take-back-of = Teilen beenden mit { $name }: { $subject }
given-one = { $what } { $number }
readers-show = Wer es gelesen hat
readers-title = Wer es gelesen hat
readers-unknown = eine Organisation, die Sie nicht sehen können
readers-when = Wann
readers-who = Wer
readers-what = Was gelesen wurde und wofür
readers-group-existence = dass es den Eintrag gibt
readers-group-text = der Text
readers-group-attachments = die Dateien
readers-group-recipients = mit wem er geteilt ist
readers-group-readers = wer ihn gelesen hat
readers-group-history = frühere Fassungen
readers-group-export = eine vollständige Kopie
readers-said = { $purpose ->
    [own_work] Für die eigene Arbeit gelesen: { $what }.
    [assessment] Für eine Beurteilung gelesen: { $what }.
    [planning] Für die Planung gelesen: { $what }.
    [response] Für einen Einsatz gelesen: { $what }.
    [oversight] Für die Aufsicht gelesen: { $what }.
   *[none] Gelesen: { $what }.
 }
readers-unsaid = Das Journal sagt nicht mehr, was gelesen wurde.
emergencies-hint = Im Notfall dürfen Einsatz- und Beratungskräfte Einträge lesen, die nicht mit ihnen geteilt wurden: höchstens eine Stunde lang und mit Begründung. Der Betreiber des Ortes, wer Einträge dazu führt, die Koordination und die Aufsicht sehen den Zugriff auf dieser Seite, sobald er beginnt. Eine Nachricht verschickt Parvis nicht. Jeder Zugriff wird innerhalb von 72 Stunden geprüft.
emergencies-begin = Um einen zu beginnen, öffnen Sie den Ort. „{ emergency-open }“ steht unter seinem Namen, wenn Ihre Organisation dort berät oder für Einsätze zuständig ist.
emergencies-none = Es gibt keinen Notfallzugriff, der Sie betrifft.
emergencies-to-review = Zu prüfen
emergencies-others = Laufende und frühere
emergency-read-then = Was an diesem Tag zu diesem Ort gelesen wurde
emergency-review-hint = War der Zugriff nötig? Schreiben Sie, was Sie geprüft und mit wem Sie gesprochen haben.
emergency-waiting = noch zu bearbeiten
emergency-open = Notfallzugriff beginnen
emergency-open-now = Jetzt beginnen, für alle Betroffenen sichtbar
emergency-terms = Sie können dann Besuche, Befunde und Notizen anderer Organisationen zu diesem Ort lesen. Was Sie hier festlegen, lässt sich danach nicht mehr ändern.
emergency-terms-told = Der Betreiber des Ortes, wer Einträge dazu führt, die Koordination und die Aufsicht sehen den Zugriff mit Ihrer Begründung, von Anfang an, sobald sie Parvis öffnen. Eine Nachricht wird in diesem Augenblick nicht verschickt.
emergency-minutes = Minuten (höchstens 60)
emergency-opened = { $minutes ->
    [one] Sie haben { $minutes } Minute lang Zugriff. Lassen Sie zum Lesen den Zweck „Einsatz“ stehen; er ist unten ausgewählt.
   *[other] Sie haben { $minutes } Minuten lang Zugriff. Lassen Sie zum Lesen den Zweck „Einsatz“ stehen; er ist unten ausgewählt.
 }
emergency-from-to = { $from } bis { $to }
emergency-runs = läuft gerade
emergency-close = Jetzt beenden
emergency-closed = Beendet.
emergency-note = Zur Kenntnis nehmen
emergency-noted = Zur Kenntnis genommen.
emergency-review = Prüfung
emergency-review-due = Prüfung fällig bis { $date }
emergency-review-keep = Prüfung speichern
emergency-reviewed = Geprüft.
journal-title = Journal
journal-hint = Wer was getan und wer was gelesen hat, wann und wofür. Den Inhalt eines Eintrags zeigt das Journal nie.
journal-overseers = Das Journal kann nur die Aufsicht lesen.
journal-readings = Wer etwas über { $name } gelesen hat
journal-empty = Im Journal steht nichts Passendes.
journal-details = Einzelheiten
journal-own-folded = { $count ->
    [one] Was Sie selbst angesehen haben, ist unter jedem Tag eingeklappt: { $count } Zeile.
   *[other] Was Sie selbst angesehen haben, ist unter jedem Tag eingeklappt: { $count } Zeilen.
 }
journal-own-shown = Was Sie selbst angesehen haben, steht zwischen den anderen Zeilen.
journal-own-day = { $count ->
    [one] Sie haben selbst einmal etwas angesehen.
   *[other] Sie haben selbst { $count }-mal etwas angesehen.
 }
journal-own-show = Anzeigen
journal-own-show-all = Alles anzeigen
journal-own-fold = Einklappen
journal-again = { $count ->
    [one] und { $count } weiterer dieser Art
   *[other] und { $count } weitere dieser Art
 }
journal-number = Nummer
journal-stored = Wie gespeichert
journal-why = Grund: { $why }
journal-hash = Prüfsumme
journal-record-open = Eintrag öffnen
journal-person = Person
journal-person-hint = Mindestens zwei Buchstaben des Namens
journal-person-none = Niemand im Journal heißt so.
journal-person-only = Nur was { $name } getan hat
journal-command-line = Befehlszeile des Servers
journal-not-signed-in = Nicht angemeldete Person
journal-act = Art der Handlung
journal-kind = Art des Eintrags
journal-from = Von
journal-until = Bis
journal-from-chip = ab { $date }
journal-until-chip = bis { $date }
journal-group-read = Gelesen
journal-group-changed = Geändert
journal-group-shared = Geteilt
journal-group-exceptions = Notfallzugriff und Grenzen
journal-group-places = Orte und Importe
journal-group-managed = Organisationen und Mitglieder
journal-group-accounts = Anmeldung
journal-group-upkeep = Betrieb
journal-kind-site_note = Notizen
journal-kind-visit = Besuche
journal-kind-finding = Befunde
journal-kind-duty_assessment = Gesetzliche Pflichten
journal-kind-measure = Maßnahmen
journal-kind-rights_record = Grundrechtsprüfungen
journal-kind-plan = Notfallpläne
journal-kind-partner_statement = Partnermeldungen
ours-title = Wer unsere Einträge gelesen hat
ours-hint = Diese Seite zeigt, wer wann einen Eintrag Ihrer Organisation geöffnet hat. Mitglieder Ihrer eigenen Organisation stehen mit Namen da, bei anderen sehen Sie die Organisation. Das Journal hält fest, dass Sie nachgesehen haben.
ours-keepers = Das sehen nur Personen, die die Einträge ihrer Organisation betreuen.
ours-none = Niemand hat einen passenden Eintrag von Ihnen geöffnet.
ours-others = Eigene Mitglieder ausblenden
nav-ours = Wer unsere Einträge gelesen hat
journal-by = { $by ->
    [former] Ein ehemaliges Mitglied von { $organisation }
    [organisation] Jemand bei { $organisation }
    [unseen] Jemand aus einer Organisation, die Ihnen nicht angezeigt wird,
    [nobody] Jemand ohne Anmeldung
    [command_line] Die Befehlszeile des Servers
   *[member] { $name } ({ $organisation })
 }
journal-about = { $about ->
    [site] { " " }am Ort „{ $place }“
    [area] { " " }im Gebiet „{ $place }“
    [organisation] { " " }zur Organisation „{ $place }“
    [installation] { " " }zu dieser Installation
   *[none] { "" }
 }
journal-for = { $purpose ->
    [own_work] , für die eigene Arbeit
    [assessment] , für eine Beurteilung
    [planning] , für die Planung
    [response] , für einen Einsatz
    [oversight] , für die Aufsicht
   *[none] { "" }
 }
journal-some = { $count ->
    [one] einen Eintrag
   *[other] { $count } Einträge
 }
journal-notes = { $count ->
    [one] eine Notiz
   *[other] { $count } Notizen
 }
journal-visits = { $count ->
    [one] einen Besuch
   *[other] { $count } Besuche
 }
journal-findings = { $count ->
    [one] einen Befund
   *[other] { $count } Befunde
 }
journal-assessments = { $count ->
    [one] eine Prüfung gesetzlicher Pflichten
   *[other] { $count } Prüfungen gesetzlicher Pflichten
 }
journal-measures = { $count ->
    [one] eine Maßnahme
   *[other] { $count } Maßnahmen
 }
journal-rights_records = { $count ->
    [one] eine Grundrechtsprüfung
   *[other] { $count } Grundrechtsprüfungen
 }
journal-plans = { $count ->
    [one] einen Notfallplan
   *[other] { $count } Notfallpläne
 }
journal-partner_statements = { $count ->
    [one] eine Partnermeldung
   *[other] { $count } Partnermeldungen
 }
journal-records = { $kind ->
    [none] { journal-some }
    [visit] { journal-visits }
    [finding] { journal-findings }
    [duty_assessment] { journal-assessments }
    [measure] { journal-measures }
    [rights_record] { journal-rights_records }
    [plan] { journal-plans }
    [partner_statement] { journal-partner_statements }
    [meeting] { journal-meetings }
    [recommendation] { journal-recommendations }
    [agreement] { journal-agreements }
   *[site_note] { journal-notes }
 }
journal-act-choose_digest = { journal-by } hat gewählt, per E-Mail zu erfahren, was fällig ist.
journal-act-confirm_digest = Eine E-Mail-Adresse wurde über ihren Link bestätigt.
journal-act-stop_digest = { journal-by } hat die E-Mails darüber beendet, was fällig ist.
journal-act-send_letter = Eine E-Mail wurde an ein Mitglied verschickt.
journal-act-give_up_letter = Eine E-Mail an ein Mitglied konnte nicht verschickt werden.
journal-act-unknown = { journal-by } hat etwas getan, das diese Version nicht kennt: { $word }.
journal-act-list = { $kind ->
    [none] { journal-by } hat eine Liste von Einträgen{ journal-about } angesehen{ journal-for }.
    [visit] { journal-by } hat eine Liste von Besuchen{ journal-about } angesehen{ journal-for }.
    [finding] { journal-by } hat eine Liste von Befunden{ journal-about } angesehen{ journal-for }.
    [duty_assessment] { journal-by } hat eine Liste gesetzlicher Pflichten{ journal-about } angesehen{ journal-for }.
    [measure] { journal-by } hat eine Liste von Maßnahmen{ journal-about } angesehen{ journal-for }.
    [rights_record] { journal-by } hat eine Liste von Grundrechtsprüfungen{ journal-about } angesehen{ journal-for }.
    [plan] { journal-by } hat eine Liste von Notfallplänen{ journal-about } angesehen{ journal-for }.
    [partner_statement] { journal-by } hat eine Liste von Partnermeldungen{ journal-about } angesehen{ journal-for }.
    [meeting] { journal-by } hat eine Liste von Treffen{ journal-about } angesehen{ journal-for }.
    [recommendation] { journal-by } hat eine Liste von Empfehlungen{ journal-about } angesehen{ journal-for }.
    [agreement] { journal-by } hat eine Liste von Vereinbarungen{ journal-about } angesehen{ journal-for }.
   *[site_note] { journal-by } hat eine Liste von Notizen{ journal-about } angesehen{ journal-for }.
 }
journal-act-open = { journal-by } hat { journal-records }{ journal-about } geöffnet{ journal-for }.
journal-open-readers = { journal-by } hat nachgesehen, wer { journal-records }{ journal-about } gelesen hat.
journal-act-create = { journal-by } hat { journal-records }{ journal-about } angelegt.
journal-act-change = { journal-by } hat { journal-records }{ journal-about } geändert.
journal-act-give = { journal-by } hat { journal-records }{ journal-about } mit { $other } geteilt{ journal-for }.
journal-act-take_back = { journal-by } hat aufgehört, { journal-records }{ journal-about } zu teilen.
journal-act-propose_sharing = { journal-by } hat vorgeschlagen, { journal-records }{ journal-about } mit allen hier zu teilen.
journal-act-share_here = { journal-by } hat genehmigt, { journal-records }{ journal-about } mit allen hier zu teilen.
journal-act-refuse_sharing = { journal-by } hat abgelehnt, { journal-records }{ journal-about } mit allen hier zu teilen.
journal-act-stop_sharing = { journal-by } hat aufgehört, { journal-records }{ journal-about } mit allen hier zu teilen.
journal-act-withdraw = { journal-by } hat { journal-records }{ journal-about } zurückgezogen.
journal-act-erase = { journal-by } hat { journal-records }{ journal-about } gelöscht.
journal-act-export = { journal-by } hat { journal-records }{ journal-about } exportiert{ journal-for }.
journal-act-accept_invitation = { journal-by } hat ein Konto eingerichtet.
journal-act-add_areas = { journal-by } hat Gebiete hinzugefügt.
journal-act-add_member = { $whom ->
    [named] { journal-by } hat { $person } bei { $other } als Mitglied hinzugefügt.
   *[other] { journal-by } hat bei { $other } ein Mitglied hinzugefügt.
 }
journal-act-add_organisation = { journal-by } hat die Organisation { $other } hinzugefügt.
journal-act-rename_organisation = { journal-by } hat die Organisation { $other } umbenannt.
journal-act-end_organisation = { journal-by } hat die Organisation { $other } geschlossen.
journal-act-reopen_organisation = { journal-by } hat die Organisation { $other } wieder geöffnet.
journal-act-merge_organisation = { $about ->
    [organisation] { journal-by } hat die Organisation { $other } mit { $place } zusammengeführt.
   *[other] { journal-by } hat die Organisation { $other } mit einer anderen zusammengeführt.
 }
journal-act-erase_member = { journal-by } hat den Namen eines ehemaligen Mitglieds von { $other } gelöscht.
journal-act-add_passkey = { journal-by } hat einen Passkey hinzugefügt.
journal-act-answer_same_place = { journal-by } hat entschieden, ob zwei Orte ein und derselbe Ort sind.
journal-act-ask_for_budget = { journal-by } hat beantragt, an diesem Tag mehr Orte öffnen zu dürfen.
journal-act-ask_for_export = { journal-by } hat beantragt, Einträge zu mehr Orten auf einmal exportieren zu dürfen.
journal-act-ask_for_visit = { journal-by } hat bei { $other } einen Besuch{ journal-about } angefragt.
journal-act-attach = { journal-by } hat einem Eintrag{ journal-about } eine Datei hinzugefügt.
journal-act-backup = { journal-by } hat ein Backup erstellt.
journal-act-change_password = { journal-by } hat das Passwort geändert.
journal-act-change_site = { journal-by } hat die Angaben zu „{ $place }“ geändert.
journal-act-close_emergency = { journal-by } hat einen Notfallzugriff beendet.
journal-act-complain = Jemand hat sich auf der öffentlichen Seite über eine Maßnahme{ journal-about } beschwert.
journal-act-connect_directory = { journal-by } hat ein Konto mit dem Anmeldedienst verbunden.
journal-act-correct_notice = { journal-by } hat die öffentliche Seite einer Maßnahme{ journal-about } geändert.
journal-act-correct_public_notice = { journal-by } hat eine neue Fassung einer öffentlichen Mitteilung veröffentlicht.
journal-act-correct_visit = { journal-by } hat den Wortlaut eines Besuchs{ journal-about } berichtigt.
journal-act-decide_budget = { journal-by } hat über einen Antrag entschieden, mehr Orte öffnen zu dürfen.
journal-act-decline_visit_request = { journal-by } hat eine Besuchsanfrage abgelehnt.
journal-act-destroy_data_keys = { journal-by } hat alte Schlüssel von { $other } vernichtet.
journal-act-discard_public_notice = { journal-by } hat den Entwurf einer öffentlichen Mitteilung verworfen.
journal-act-disconnect_directory = { journal-by } hat ein Konto vom Anmeldedienst getrennt.
journal-act-drop_visit_request = { journal-by } hat eine Besuchsanfrage geschlossen.
journal-act-end_lead = { journal-by } hat { $other } aus der Liste der Verantwortlichen für diese Installation entfernt.
journal-act-end_notice = { journal-by } hat die öffentliche Seite einer Maßnahme{ journal-about } beendet.
journal-act-end_membership = { $whom ->
    [named] { journal-by } hat die Mitgliedschaft von { $person } bei { $other } beendet.
   *[other] { journal-by } hat eine Mitgliedschaft bei { $other } beendet.
 }
journal-act-end_relation = { journal-by } hat eine Verknüpfung von { $other }{ journal-about } entfernt.
journal-act-end_session = { journal-by } hat eines der eigenen Geräte abgemeldet.
journal-act-end_token = { journal-by } hat ein Zugriffstoken widerrufen.
journal-act-end_what_ran_out = { journal-by } hat Abgelaufenes entfernt.
journal-act-erase_again = { journal-by } hat nach einer Wiederherstellung Einträge erneut gelöscht.
journal-act-finish_visit = { journal-by } hat einen Besuch{ journal-about } abgeschlossen.
journal-act-import = { journal-by } hat einen Kartenauszug importiert.
journal-act-invent_organisations = { journal-by } hat die erfundenen Organisationen der Demoversion angelegt.
journal-act-invite = { $whom ->
    [named] { journal-by } hat einen Einladungslink für { $person } bei { $other } erzeugt.
   *[other] { journal-by } hat einen Einladungslink für ein Mitglied von { $other } erzeugt.
 }
journal-act-journal_checkpoint = { journal-by } hat einen Prüfpunkt des Journals signiert.
journal-act-left_to_person = { journal-by } hat ein Backup wiederhergestellt und dabei eine Aufgabe einer Person überlassen.
journal-act-list_emergencies = { journal-by } hat Notfallzugriffe und ihre Gründe angesehen.
journal-act-look_as = { journal-by } wurde in der Demoversion als Rolle gewählt.
journal-act-make_journal_key = { journal-by } hat einen Schlüssel für das Journal erzeugt.
journal-act-move_records = { journal-by } hat Einträge verschoben, weil ein Gebiet entfernt wurde.
journal-act-name_lead = { journal-by } hat { $other } als verantwortlich für diese Installation benannt.
journal-act-name_installation = { journal-by } hat diese Installation eingerichtet.
journal-act-new_recovery_codes = { journal-by } hat neue Wiederherstellungscodes erzeugt.
journal-act-new_token = { journal-by } hat ein Zugriffstoken erzeugt.
journal-act-note_emergency = { journal-by } hat einen Notfallzugriff zur Kenntnis genommen.
journal-act-open_emergency = { journal-by } hat einen Notfallzugriff{ journal-about } begonnen.
journal-act-preview_import = { journal-by } hat sich die Vorschau eines Imports angesehen.
journal-act-publish_notice = { journal-by } hat die öffentliche Seite einer Maßnahme{ journal-about } veröffentlicht.
journal-act-publish_public_notice = { journal-by } hat eine öffentliche Mitteilung veröffentlicht.
journal-act-read_complaints = { journal-by } hat Beschwerden über eine Maßnahme{ journal-about } gelesen.
journal-act-refuse_sign_in = Eine Anmeldung wurde abgelehnt.
journal-act-relate = { journal-by } hat eine Verknüpfung von { $other }{ journal-about } hinzugefügt.
journal-act-restore_membership = { $whom ->
    [named] { journal-by } hat { $person } bei { $other } wieder aufgenommen.
   *[other] { journal-by } hat ein Mitglied bei { $other } wieder aufgenommen.
 }
journal-act-relate_to_area = { journal-by } hat eine Verknüpfung von { $other }{ journal-about } hinzugefügt.
journal-act-relate_to_site = { journal-by } hat eine Verknüpfung von { $other }{ journal-about } hinzugefügt.
journal-act-remove_area = { journal-by } hat ein Gebiet entfernt.
journal-act-remove_attachment = { journal-by } hat eine Datei aus einem Eintrag{ journal-about } entfernt.
journal-act-remove_passkey = { journal-by } hat einen Passkey entfernt.
journal-act-reply_to_complaint = { journal-by } hat auf eine Beschwerde über eine Maßnahme{ journal-about } geantwortet.
journal-act-reseal = { journal-by } hat Einträge von { $other } neu verschlüsselt.
journal-act-respond_to_finding = { journal-by } hat auf einen Befund{ journal-about } geantwortet.
journal-act-restore = { journal-by } hat ein Backup wiederhergestellt.
journal-act-review_emergency = { journal-by } hat einen Notfallzugriff überprüft.
journal-act-review_public_notice = { journal-by } hat eine öffentliche Mitteilung geprüft.
journal-act-rotate_data_key = { journal-by } hat den Schlüssel von { $other } ersetzt.
journal-act-rotate_installation_key = { journal-by } hat den Schlüssel der Installation ersetzt.
journal-act-sign_in = { journal-by } hat sich angemeldet.
journal-act-sign_out = { journal-by } hat sich abgemeldet.
journal-act-sign_out_everywhere = { journal-by } hat sich überall abgemeldet.
journal-act-undo_import = { journal-by } hat einen Import rückgängig gemacht.
journal-act-use_passkey = { journal-by } hat einen Passkey benutzt.
journal-act-use_recovery_code = { journal-by } hat sich mit einem Wiederherstellungscode angemeldet.
journal-act-withdraw_public_notice = { journal-by } hat eine öffentliche Mitteilung zurückgezogen.
journal-act-write_public_notice = { journal-by } hat an einer öffentlichen Mitteilung geschrieben.
site-sign-in-to-change = Ändern können das die Beratung, die Koordination und der Betreiber dieses Ortes.
error-sign_in_needed = Bitte melden Sie sich an; Ihre Sitzung ist vielleicht abgelaufen. Ihre Eingaben sind noch da.
error-wrong_credentials = Der Benutzername passt nicht zum Passwort oder Code. Prüfen Sie beides und versuchen Sie es noch einmal.
error-wrong_password = Das ist nicht Ihr Passwort. Es wurde nichts geändert.
error-confirmation_needed = Bitte bestätigen Sie, dass Sie es sind: Geben Sie Ihr Passwort ein, oder melden Sie sich neu an und wiederholen Sie dies innerhalb von zehn Minuten.
error-directory_unreachable = Der Anmeldedienst Ihrer Organisation antwortet nicht. Versuchen Sie es noch einmal, oder melden Sie sich mit einem Passwort oder Passkey an.
error-directory_refused = Der Anmeldedienst hat Ihre Identität nicht bestätigt. Es wurde nichts geändert.
error-passkey_none = Es wurde kein Passkey verwendet. Versuchen Sie es noch einmal, oder melden Sie sich auf andere Weise an.
error-passkey_known = Dieses Gerät hat bereits einen Passkey für dieses Konto.
error-weak_password = Dieses Passwort ist zu kurz oder zu leicht zu erraten. Verwenden Sie vier Wörter, die nichts miteinander zu tun haben.
error-too_many = Zu viele Versuche. Warten Sie etwas und versuchen Sie es dann noch einmal.
error-over_budget = Sie haben heute geschützte Informationen zu so vielen Orten geöffnet, wie an einem Tag zulässig ist. Unter „Mein Konto“ können Sie weitere Orte beantragen; darüber entscheidet eine andere Person.
error-second_person_needed = Dem Export so vieler Orte muss eine zweite Person zustimmen. Beantragen Sie das unter „Mein Konto“ und exportieren Sie dann noch einmal.
error-not_forwarded = Der Eintrag im Journal konnte nicht so weitergeleitet werden, wie es die Einstellungen verlangen; deshalb wurde nichts Geschütztes angezeigt und nichts geändert. Versuchen Sie es später noch einmal, und verständigen Sie Ihre Systembetreuung.
error-kept = Ihre Änderung wurde gespeichert, kann aber gerade nicht angezeigt werden. Nehmen Sie sie nicht noch einmal vor, sondern sehen Sie später nach.
error-forbidden = Dazu sind Sie nicht berechtigt.
error-sealed = Geschützte Informationen lassen sich nicht öffnen: Ein Schlüssel fehlt oder wurde vernichtet. Das öffentliche Register funktioniert weiter.
attachments-title = Dateien
attachments-none = Keine Dateien.
attachment-add = Datei hinzufügen (bis 10 MB; sie wird verschlüsselt)
attachment-added = Hinzugefügt und verschlüsselt.
attachment-kept-as = Es gab schon eine andere Datei namens { $name }; diese wurde deshalb als { $kept } gespeichert.
attachments-refused = Nicht angenommen:
attachment-remove = { $name } entfernen
attachment-removed = Entfernt und gelöscht.
attachment-size = { $kilobytes } kB
versions-show = Alle Fassungen
versions-title = Frühere Fassungen
version-number = Fassung { $version }
note-export = Exportieren

# Pflichten: ob ein Gesetz bindet.
yes = Ja
no = Nein
print = Drucken
duties-title = Welche Regeln gelten für uns?
duties-intro = Wählen Sie das Land, in dem Ihr Ort liegt, und beantworten Sie die Fragen, soweit Sie können. Sie erfahren, was von Ihnen verlangt wird und wo das steht. Es dauert zwei Minuten, und Sie brauchen kein Konto.
duties-nothing-kept = Ihre Antworten werden nicht gespeichert. Was Sie nicht wissen, lassen Sie offen.
duties-away = Der Server antwortet nicht. Er ermittelt, was aus Ihren Antworten folgt. Antworten Sie ruhig weiter: Ihre Antworten bleiben auf dieser Seite, und das Ergebnis erscheint, sobald der Server antwortet.
duties-kept-with-site = Was Sie nicht wissen, lassen Sie offen. Gespeichert wird erst, wenn Sie „{ site-duties-keep }“ wählen.
duties-filled-in = Einige Antworten wurden aus dem übernommen, was über diesen Ort bekannt ist. Prüfen Sie sie.
duties-read-on = Stand: { $date }.
duties-version = Version { $version } dieser Beschreibung, { $licence }.
duties-other-language = Diese Beschreibung gibt es bisher nur auf Englisch.
duties-in-force = Geltung:
duties-stage-on = Ab { $date }:
duties-stage-unset = Noch kein Tag festgelegt:
duties-limits = Was diese Seite nicht behandelt:
duties-source = Quelle:
duties-not-known = Weiß ich nicht
duties-again = Neu beginnen
duties-standing-in_scope = Nach Ihren Antworten gilt das für Sie
duties-standing-not = Nach Ihren Antworten gilt das nicht für Sie
duties-standing-no_law = Dieser Seite liegt kein Gesetz zugrunde, nur bewährte Praxis
duties-standing-unclear = Noch nicht klar
duties-perhaps = Eines davon könnte zutreffen:
duties-missing = Was wir noch wissen müssten:
duties-owed = Was zu tun ist
duties-owed-perhaps = Vielleicht:
duties-due = Bis { $date }
duties-begins = Gilt ab { $date }
duties-begins-unknown = Ab wann das gilt, ist noch nicht bekannt
duties-due-again = { $years ->
    [one] Bis { $date } und dann jedes Jahr
   *[other] Bis { $date } und dann alle { $years } Jahre
 }
duties-done = Erledigt
duties-open = Offen
duties-unknown = Nicht bekannt
duties-notes = Gut zu wissen
duties-to-be-checked = Nicht geprüft:
duties-read = eingesehen am { $date }
duties-because = Warum
duties-settled = Durch Ihre Antworten geklärte Bedingungen: { $count }
duties-unsettled = Noch offene Bedingungen: { $count }
duties-holds = Erfüllt
duties-condition = Bedingung
duties-paragraph = Fundstelle
duties-truth-holds = Ja
duties-truth-fails = Nein
duties-truth-unknown = Nicht bekannt
duties-would-change = Was das ändern würde
duties-print = Pflichtenübersicht (PDF)
duties-print-hint = Die Übersicht entsteht aus Ihren Antworten. Auf dem Server wird nichts gespeichert.
nav-assess = Selbstprüfung
keys-assess = Zur Selbstprüfung
assess-title = Selbstprüfung

# Fragebögen: ein Rundgang mit Fragen.
survey-list-title = Rundgang bei Ihnen vor Ort
survey-intro = Machen Sie einen Rundgang mit einem Fragebogen. Ihre Antworten bleiben in diesem Browser, es sei denn, Sie speichern sie als Datei oder drucken sie.
survey-size = Fragen: höchstens { $questions }. Dauer: etwa { $minutes } Min.
survey-other-language = Diesen Fragebogen gibt es bisher nur auf Englisch.
survey-progress = { $place } von { $all }
survey-weakest-point = Beantworten Sie diese Frage für die schwächste Stelle, die Sie finden.
survey-not-applicable = Trifft hier nicht zu
survey-saved = In diesem Browser gespeichert.
survey-not-saved = Dieser Browser kann Ihre Antworten nicht speichern. Speichern Sie sie als Datei, bevor Sie die Seite schließen.
survey-back = Zurück
survey-next = Weiter
survey-to-results = Zu den Ergebnissen
survey-back-to-questions = Zurück zu den Fragen
survey-results = Ergebnisse
survey-place = Name Ihres Ortes
survey-place-hint = Steht im Ausdruck über den Ergebnissen. Der Name bleibt in diesem Browser.
survey-place-printed = Ort: { $place } · Gedruckt am { $date }
survey-findings = Was Sie festgestellt haben
survey-no-findings = Nach den bisherigen Antworten gibt es nichts zu verbessern.
survey-nothing-answered = Es wurde noch keine Frage beantwortet.
survey-measures = Was hilft
survey-what-if = Kreuzen Sie an, was Sie vorhaben. Befunde und Index ändern sich dann so, als wäre es schon getan.
survey-index = Index
survey-index-hint = Der Index zeigt auf einer Skala von 0 bis 100, wie viel von dem vorhanden ist, wonach der Fragebogen fragt. Die Gewichte stammen von denen, die den Fragebogen verfasst haben. Der Index ist kein Maß für das Risiko.
survey-range = Spanne
survey-range-hint = Die Spanne zeigt, wo der Index am Ende liegen könnte, wenn alle offenen Fragen die schlechteste oder die beste Antwort erhielten.
survey-handling = Vertraulich. Hier steht, wo ein Ort Schwächen hat. Zeigen Sie es nur Personen, die es wissen müssen, halten Sie Dateien und Papier unter Verschluss, und vernichten Sie beides, wenn Sie es nicht mehr brauchen.
survey-section = Abschnitt
survey-weight = Gewicht
survey-answered = Beantwortet
survey-whole = Insgesamt
survey-answers = Ihre Antworten
survey-open = Nicht beantwortet
survey-nothing-kept = Nichts davon wird auf dem Server gespeichert. Andere, die diesen Browser benutzen, können es sehen.
survey-save-file = Als Datei speichern
survey-open-file = Datei öffnen
survey-opened = Geöffnet. Ihre bisherigen Antworten wurden dadurch ersetzt.
survey-file-refused = Diese Datei enthält keine Antworten auf diesen Fragebogen. Ihre bisherigen Antworten sind noch da.
survey-forget = Alle Antworten löschen
survey-forget-sure = Alle Antworten in diesem Browser löschen? Eine gespeicherte Datei bleibt erhalten.
survey-forget-title = Alle Antworten löschen?
survey-forgotten = Alle Antworten wurden gelöscht.
survey-forget-undone = Ihre Antworten sind wieder da.
survey-source = { $source }. Version { $version }, { $licence }.
nav-measures = Katalog der Maßnahmen
keys-measures = Zum Katalog der Maßnahmen
site-measures-title = Maßnahmen
measures-intro = Was sich zum Schutz eines Ortes tun lässt: worum es geht, wie man anfängt, was es kostet, was über die Wirkung bekannt ist und was es mit sich bringt. Kostenlose Maßnahmen stehen am Anfang. Sie brauchen kein Konto.
measures-search = Maßnahmen suchen
measures-place = Art des Ortes
measures-all-places = Alle Arten
measures-function = Aufgabe
measures-domain = Bereich
measures-cost = Kosten
measures-permanence = Dauer
measures-rights = Eingriff in Rechte
measures-count = { $count ->
    [one] { $count } Maßnahme
   *[other] { $count } Maßnahmen
 }
measures-none = Zu diesen Filtern passt keine Maßnahme.
measures-asked = Zu diesem Befund
measures-for-finding = Maßnahmen dazu
measures-other-language = Einige dieser Texte gibt es bisher nur auf Englisch.
measures-begin = So fangen Sie an:
measures-effect = Bekannte Wirkung
measures-effect-unknown = Unbekannt. Wir haben keine Studie gefunden.
measures-range-unknown = Was es genau kostet, ist nicht bekannt.
measures-side = Was es mit sich bringt
measures-upkeep = Pflege
measures-street = Fahrzeuge auf der Straße
measures-uk = Britisches Gesetz von 2025
measures-asked-by = Danach gefragt in
measures-sources = Quellen
measures-limits = Was der Katalog nicht sagt
measures-version = Version { $version }, { $licence }.
measure-function-deter = Abschrecken
measure-function-detect = Bemerken
measure-function-delay = Zeit gewinnen
measure-function-deny = Fernhalten
measure-function-respond = Erste Minuten
measure-function-recover = Danach
measure-domain-procedural = Abläufe
measure-domain-personnel = Menschen
measure-domain-information = Informationen
measure-domain-physical = Bau und Ausstattung
measure-domain-technical = Technik
measure-cost-free = Kostenlos: nur Zeit
measure-cost-low = Unter 500 Euro (unsere Schätzung)
measure-cost-medium = Bis 10.000 Euro (unsere Schätzung)
measure-cost-high = Über 10.000 Euro (unsere Schätzung)
measure-permanence-permanent = Dauerhaft
measure-permanence-temporary = Für begrenzte Zeit
measure-permanence-on_the_day = Am Tag der Veranstaltung
measure-rights-none = Keiner
measure-rights-observes_people = Beobachtet Menschen
measure-rights-identifies_people = Stellt fest, wer jemand ist
measure-rights-searches_people = Durchsucht Menschen oder ihr Gepäck
measure-rights-records_people = Zeichnet Daten über Menschen auf
measure-rights-restricts_access = Beschränkt den Zugang
measure-grade-trial = Versuch mit Vergleich
measure-grade-review = Mehrere Studien
measure-grade-observation = Beobachtung
measure-grade-expert = Einschätzung von Fachleuten
measure-about-escape_routes = Fluchtwege
measure-about-accessibility = Barrierefreiheit
measure-about-neighbours = Nachbarschaft
measure-about-privacy = Privatsphäre
measure-about-helpers = Helfende
measure-about-use = Nutzung des Ortes
measure-uk-evacuation = Räumung („evacuation“): Menschen hinausführen (Section 5)
measure-uk-invacuation = Invakuierung: Menschen drinnen in Sicherheit bringen (Section 5)
measure-uk-lockdown = Lockdown: eine Gefahr aussperren (Section 5)
measure-uk-communication = Kommunikation: Menschen informieren (Section 5)
measure-uk-monitoring = den Ort und seine Umgebung im Blick behalten (Section 6, höhere Stufe)
measure-uk-movement = Bewegung von Menschen beim Betreten, beim Verlassen und im Inneren (Section 6, höhere Stufe)
measure-uk-physical_safety = bauliche Sicherheit (Section 6, höhere Stufe)
measure-uk-security_of_information = Sicherheit von Informationen (Section 6, höhere Stufe)
measure-street-do_nothing = Nichts weiter
measure-street-temporary = Vorübergehende Sperren
measure-street-semi_permanent = Saisonale Sperren
measure-street-traffic_calming = Verkehrsberuhigung
measure-street-footway_protection = Schutz des Gehwegs
measure-street-controlled_inclusion = Nur erwartete Fahrzeuge
measure-street-total_exclusion = Keine Fahrzeuge
measure-seen-text = Stelle gelesen am { $date }.
measure-seen-excerpt = Auszüge gelesen am { $date }.
measure-seen-not_read = Nicht gelesen: zu prüfen ({ $date }).
measure-seen-own = { $date }.
severity-high = Zuerst
severity-medium = In den nächsten Monaten
severity-low = Wenn möglich

# Visits
nav-visits = Besuche
error-expired = Die Zeit, für die Sie diesen Besuch mitgenommen haben, ist abgelaufen. Es wurde nichts gesendet; alles ist noch auf Ihrem Gerät. Nehmen Sie den Besuch noch einmal mit und senden Sie ihn dann.
visits-along = Auf diesem Gerät
visits-open-along = Besuch öffnen (senden bis { $date })
visits-along-hint = Der Besuch liegt verschlüsselt auf diesem Gerät. Ohne Ihre Passphrase oder Ihren Passkey kann ihn niemand öffnen oder wiederherstellen.
visits-signed-out = Nur angemeldete Personen können Besuche sehen.
visits-begun = In Arbeit
visits-finished = Besuche
visits-done = Abgeschlossene Besuche
visits-none = Es gibt keine Besuche, die Sie sehen dürfen.
queue-title = Wohin als Nächstes
queue-hint = Bei jedem Ort steht, warum er in der Liste ist. Was dort festgestellt wurde, spielt keine Rolle, ebenso wenig Glaube oder Meinung.
queue-kind = Kategorie
queue-why = Warum
queue-of = { $all ->
    [one] { $shown } von { $all } Ort
   *[other] { $shown } von { $all } Orten
 }
queue-weights = Wie viele Punkte jeder Grund höchstens bringt
queue-weight-asked = Der Betreiber hat einen Besuch angefragt
queue-weight-event = Eine Veranstaltung steht bevor
queue-weight-duty = Eine gesetzliche Pflicht wird fällig
queue-weight-time = Zeit seit dem letzten Besuch
queue-weight-attendance = Angegebene Besucherzahl
queue-weight-second_rating = Zweite Beurteilung
queue-none = Es gibt noch keine Orte, die Ihre Organisation berät oder betreibt oder an denen sie für Einsätze zuständig ist.
queue-search = Name, Kategorie oder Gebiet
queue-map = Karte
queue-map-hint = Die Linie verbindet die ersten Orte der Liste der Reihe nach: { $places }. Sie folgt keinen Straßen.
queue-line-points = Punkte: { $points }
queue-not-found = Kein Ort Ihrer Liste passt zu Ihrer Suche.
queue-look-everywhere = Unter allen Orten suchen
queue-none-in-area = In diesem Gebiet gibt es keine Orte, die Ihre Organisation berät oder betreibt oder an denen sie für Einsätze zuständig ist.
visits-continue = Fortsetzen
visits-continue-at = Fortsetzen: { $site }
visits-open-at = Öffnen: { $site }
draft-since = Entwurf seit { $date }
draft-delete = Entwurf löschen
draft-delete-at = Entwurf löschen: { $site }
draft-delete-question = Den Entwurf des Besuchs löschen: { $site }?
draft-keep = Entwurf behalten
draft-deleted = Der Entwurf wurde gelöscht: { $site }.
survey-proposed = Für diese Art von Ort
survey-others = Andere Fragebögen
queue-asked = Besuch angefragt ({ $input })
queue-asked-by = Besuch angefragt von: { $name } ({ $input })
queue-event = Veranstaltung am { $input }
queue-duty = Pflicht fällig am { $input }
queue-second_rating = Zweite Beurteilung nötig
queue-never_visited = Kein Besuch, den Sie sehen dürfen
queue-time = { $input ->
    [one] { $input } Tag seit dem letzten Besuch
   *[other] { $input } Tage seit dem letzten Besuch
 }
queue-attendance = { $input ->
    [one] { $input } Person angegeben
   *[other] { $input } Personen angegeben
 }
install-title = Auf dem Tablet oder Smartphone ablegen
install-ipad = iPad und iPhone: Öffnen Sie diese Seite in Safari, tippen Sie auf das Teilen-Symbol und dann auf „Zum Home-Bildschirm“. Öffnen Sie die Seite künftig von dort.
install-android = Android: Öffnen Sie diese Seite in Chrome, und wählen Sie im Menü „Zum Startbildschirm hinzufügen“.
install-safari = Liegt diese Seite nicht auf dem Home-Bildschirm, löscht Safari das Gespeicherte nach sieben Tagen, an denen Sie den Browser benutzt, aber diese Seite nicht geöffnet haben.
visit-start = Besuch beginnen
visit-start-at = Besuch beginnen: { $site }
visit-second-hint = Sie beurteilen diesen Ort ein zweites Mal. Die Antworten der ersten Beurteilung sehen Sie, wenn Sie fertig sind.
visit-survey = Fragebogen
visit-remarks = Sonstige Bemerkungen
visit-to-site = Zum Ort
visit-blind = Wird angezeigt, wenn beide Beurteilungen abgeschlossen sind.
visit-attach = Foto oder früheren Bericht (PDF) hinzufügen
visit-finish-title = Besuch abschließen
visit-step-begun = Begonnen
visit-step-walked = Rundgang
visit-step-finished = Abgeschlossen
visit-step-shared = Geteilt
visit-step-done = (erledigt)
visit-step-answered = { $answered } von { $asked }
visit-next-walk = Als Nächstes: Rundgang machen
visit-next-continue = Als Nächstes: Rundgang fortsetzen
visit-next-send = Von diesem Gerät noch nicht gesendet. Antworten: { $answers }. Fotos: { $photos }.
visit-next-settle = Zwei Geräte widersprechen sich: Wählen Sie die richtigen Antworten aus
visit-next-finish = Als Nächstes: prüfen und abschließen
visit-next-share = Mit niemandem geteilt
visit-next-done = Der Bericht ist verfügbar
visit-next-others = Diesen Besuch macht jemand anderes
visit-next-withdrawn = Zurückgezogen
visit-to-finish = Prüfen und abschließen
visit-continue-walk = Rundgang fortsetzen
visit-settle = Richtige Antworten auswählen
visit-to-findings = Befunde an diesem Ort
visit-check-answered = Alle { $asked } Fragen sind beantwortet
visit-check-open = Nicht beantwortet: { $open } von { $asked } Fragen
visit-check-loose = Fotos, die zu keiner Frage gehören: { $count }
visit-check-loose-hint = Sie bleiben beim Besuch, stehen aber bei keinem Befund.
visit-check-here = Er liegt noch auf diesem Gerät
visit-check-elsewhere = Liegt noch etwas auf einem anderen Gerät?
visit-check-elsewhere-hint = Was auf einem anderen Gerät liegt, ist von hier aus nicht zu sehen. Senden Sie es vor dem Abschließen; das geht bis { $date }.
photo-of-question = Frage { $number }.
photo-of-none = Gehört zu keiner Frage
visit-finish-hint = Für alles, was zu verbessern ist, wird ein Befund gespeichert. Die Befunde werden ein Jahr lang mit denen geteilt, die Sie ankreuzen; Sie können das Teilen jederzeit beenden.
visit-finish-nobody = Für diesen Ort ist kein Betreiber eingetragen. Deshalb erfährt dort niemand, was Sie festgestellt haben. Bitten Sie die Koordination, den Betreiber einzutragen, und teilen Sie den Besuch dann mit ihm.
visit-finish-hint-role = Für alles, was zu verbessern ist, wird ein Befund gespeichert. Sie selbst können die Befunde nicht teilen: Bitten Sie danach jemanden, der die Einträge Ihrer Organisation verwaltet, den Besuch zu teilen.
visit-finish-hint-red = Für alles, was zu verbessern ist, wird ein Befund gespeichert. Ein mit TLP:RED gekennzeichneter Besuch wird mit niemandem geteilt.
visit-give-operators = Besuch und Befunde mit denen teilen, die den Ort betreiben
visit-give-planners = Besuch für die Planung mit der Behörde teilen
visit-finish = Abschließen
visit-finish-sure = { $count ->
    [one] Abschließen, obwohl { $open } Frage offen ist?
   *[other] Abschließen, obwohl { $open } Fragen offen sind?
 }
visit-finish-sure-says = Ein abgeschlossener Besuch wird nicht wieder geöffnet: Antworten lassen sich nicht mehr hinzufügen. Er lässt sich später berichtigen: Sie können den Text ändern, das Teilen beenden oder den Besuch zurückziehen.
visit-finish-now = Jetzt abschließen
visit-finished-said = Abgeschlossen.
visit-report = Bericht (PDF)
visit-report-paper = Papier
visit-report-paper-a4 = A4
visit-report-paper-letter = Letter
visit-correct = Text berichtigen
visit-correct-hint = Berichtigen lassen sich die Bemerkungen, die Angaben, wo eine Stelle ist, und Antworten in Worten. Alle anderen Antworten bleiben, denn auf ihnen beruhen die Befunde. Alle, mit denen der Besuch geteilt wird, sehen den berichtigten Text und Ihre Begründung; der frühere Text bleibt im Verlauf.
visit-correct-why = Grund der Berichtigung
visit-correct-save = Berichtigung speichern
visit-corrected-said = Berichtigt. Alle, mit denen der Besuch geteilt wird, sehen den berichtigten Text.
visit-corrections = Berichtigungen
visit-versions = Früheren Text anzeigen
visit-version-since = Text seit { $date }
visit-version-nothing = Es war kein Text eingetragen.
visit-compare = Mit ähnlichen Orten vergleichen
visit-compared = { $owners ->
    [one] Hier: { $own }. An ähnlichen Orten von { $owners } anderen Betreiber liegt die mittlere Hälfte der Werte zwischen { $low } und { $high }, der mittlere Wert (Median) bei { $median }.
   *[other] Hier: { $own }. An ähnlichen Orten von { $owners } anderen Betreibern liegt die mittlere Hälfte der Werte zwischen { $low } und { $high }, der mittlere Wert (Median) bei { $median }.
 }
visit-not-compared = { $owners ->
    [one] Ähnliche Orte sind nur von { $owners } anderen Betreiber bekannt. Mindestens { $fewest } sind nötig, sonst ließe sich herausfinden, wessen Orte es sind.
   *[other] Ähnliche Orte sind nur von { $owners } anderen Betreibern bekannt. Mindestens { $fewest } sind nötig, sonst ließe sich herausfinden, wessen Orte es sind.
 }
visit-of = Besuch vom { $date }
visit-ask = Besuch anfragen
visit-ask-at = Besuch anfragen: { $site }
visit-ask-whom = Bei wem
visit-ask-day = Bis wann
visit-ask-plain = Kein besonderer Anlass
visit-ask-nobody = Diesen Ort berät noch niemand.
visit-asked-said = Ihre Anfrage wurde gesendet.
request-asked = Besuch angefragt
request-event = Eine Veranstaltung steht bevor
request-duty = Eine gesetzliche Pflicht wird fällig
request-second_rating = Eine zweite Beurteilung
request-for-others = Das übernimmt jemand aus Ihrer Organisation, der diesen Besuch nicht gelesen hat.
request-drop = Anfrage zurückziehen
request-from-to = { $from } hat { $to } um einen Besuch gebeten.
request-drop-sure = Diese Anfrage zurückziehen?
request-drop-says = { $to } sieht die Anfrage dann nicht mehr. Sie können jederzeit erneut anfragen.
request-decline = Ablehnen
request-decline-sure = Diese Anfrage ablehnen?
request-decline-says = { $from } sieht, dass Sie abgelehnt haben und warum. Das lässt sich nicht rückgängig machen.
request-decline-why = Warum lehnen Sie ab?
request-decline-hint = Ein Satz genügt, zum Beispiel wann Sie stattdessen kommen könnten.
request-declined-said = Abgelehnt. { $from } kann den Grund lesen.
request-became-visited = { $to } hat den Ort auf Ihre Anfrage besucht ({ $date }).
request-became-declined = { $to } hat Ihre Anfrage am { $date } abgelehnt.
request-why = Grund: { $why }
request-seen = Zur Kenntnis nehmen
request-again = Erneut anfragen
request-visits = Besuche ansehen
coverage-title = Abdeckung
coverage-hint = Hier steht, welche Orte besucht wurden. Es zählen nur Besuche, die Sie sehen dürfen: Ein Ort, der als nie besucht gilt, wurde vielleicht von anderen besucht. Was dort festgestellt wurde, steht hier nicht. Die Abdeckung ist kein Maß für die Gefahr.
coverage-whole = Besuchte Orte: { $visited } von { $sites }. Fällig: { $due }.
coverage-due-after = { $months ->
    [one] Ein Ort ist nach { $months } Monat wieder fällig.
   *[other] Ein Ort ist nach { $months } Monaten wieder fällig.
 }
coverage-area = Gebiet
coverage-everywhere = Überall
coverage-sites = Orte
coverage-visited = Besucht
coverage-share = Anteil
coverage-due = Wieder fällig
coverage-never = Nie besucht
coverage-last = Letzter Besuch
walk-title = Rundgang
walk-go = Mitnehmen
walk-passphrase = Passphrase
walk-passphrase-new = Wählen Sie eine Passphrase (ein langes Passwort) mit mindestens 8 Zeichen. Sie verschlüsselt den Besuch auf diesem Gerät und wird nirgendwohin gesendet. Sie brauchen sie jedes Mal, wenn Sie den Besuch öffnen.
walk-passphrase-open = Geben Sie die Passphrase ein, die Sie für diesen Besuch gewählt haben.
error-wrong_passphrase = Das ist nicht die Passphrase. Es wurde nichts geändert; versuchen Sie es noch einmal.
walk-take = Mitnehmen
walk-open = Öffnen
walk-expired = Nach der Uhr dieses Geräts ist die Zeit für diesen Besuch abgelaufen. Ihre eigenen Antworten können Sie trotzdem öffnen. Beim Senden wird die Zeit verlängert.
walk-forget = Diesen Besuch von diesem Gerät entfernen
walk-forget-sure = Antworten und Fotos, die nicht gesendet wurden, gehen verloren. Entfernen?
walk-until = senden bis { $date }
walk-waiting = noch nicht gesendet: { $count }
walk-all-home = alles gesendet
walk-saved = Auf diesem Gerät gespeichert.
walk-points = Stellen
walk-point = Stelle { $number }
walk-last-time = Letztes Mal:
walk-still-so = Immer noch so
walk-where = Wo (in Worten)
walk-position = Meinen Standort festhalten
walk-position-again = Festgehalten. Neu festhalten
walk-no-position = Dieses Gerät kann nicht feststellen, wo es ist.
walk-another-point = Weitere Stelle hinzufügen
walk-drop-point = Diese Stelle entfernen
walk-all-questions = Alle Fragen
walk-take-photo = Foto machen
walk-remark = Bemerkung
walk-saved-at = Gespeichert um { $time }
walk-not-saved-short = Auf diesem Gerät nicht gespeichert
walk-here = Auf diesem Gerät
walk-overview = Beantwortete Fragen: { $answered } von { $asked }
walk-only-missing = Nur unbeantwortete ({ $count })
walk-loose = Fotos, die zu keiner Frage gehören: { $count }
walk-missing = Nicht beantwortet
walk-next-missing = Nächste unbeantwortete Frage: { $place }
walk-unassigned = Fotos, die noch keiner Frage zugeordnet sind
walk-conflict = Zwei Geräte haben verschiedene Antworten. Welche stimmt?
walk-differing = { $count ->
    [one] Zwei Geräte widersprechen sich bei { $count } Antwort: auswählen
   *[other] Zwei Geräte widersprechen sich bei { $count } Antworten: auswählen
 }
walk-differing-stays = Der Besuch bleibt auf diesem Gerät, bis Sie ausgewählt haben, welche Antworten richtig sind.
walk-send = Senden, was fertig ist
walk-home = Alles senden, dann entfernen
walk-home-hint = Danach ist von dem Besuch nichts mehr auf diesem Gerät. Zum Abschließen brauchen Sie eine Netzverbindung.
walk-sent = Gesendet.
photo-cover = Verdecken Sie Gesichter und Autokennzeichen: Tippen Sie sie an, oder ziehen Sie darüber. Behalten Sie dann das Foto. Verdecktes lässt sich nicht wieder aufdecken.
photo-cover-upper = Obere Hälfte verdecken
photo-keep = Behalten
photo-drop = Verwerfen
photo-assign = Für diese Frage verwenden
photo-unassign = Nicht für diese Frage verwenden
photo-number = Foto { $number }
photo-refused = { $name } lässt sich nicht als Foto lesen oder hat mehr als 64 Millionen Bildpunkte. Es wurde nicht gespeichert.
raters-title = Beide Beurteilungen nebeneinander
raters-differ = Abweichende Antworten: { $count } von { $all }.
raters-question = Frage
raters-first = Erste
raters-second = Zweite
raters-agreed = Einigung
raters-alike = gleich
raters-take-first = Die erste übernehmen
raters-take-second = Die zweite übernehmen
findings-title = Befunde
findings-open-hint = Das Öffnen wird im Journal festgehalten.
findings-print = Liste drucken
findings-print-hint = Die Liste enthält, was Sie hier mit diesen Filtern sehen. Das Journal hält fest, dass Sie sie gedruckt haben.
findings-print-photographs = Mit einem Foto zu jedem Befund, wo es eines gibt
findings-print-pdf = Als PDF speichern
findings-none = Hier sind noch keine Befunde. Wird ein Besuch abgeschlossen und mit Ihnen geteilt, erscheinen seine Befunde hier.
finding-closed = Ein Befund
finding-write = Befund schreiben
finding-says = Was festgestellt wurde, in einem Satz
finding-evidence = Worauf sich das stützt
finding-severity = Dringlichkeit
finding-confidence = Wie sicher
confidence-high = ausprobiert oder gemessen
confidence-medium = einmal gesehen
confidence-low = von anderen berichtet
finding-open = offen
finding-accepted = Risiko akzeptiert
finding-treated = behoben, laut Betreiber
finding-verified = behoben und überprüft
finding-void = gegenstandslos
finding-responsible = Zuständige Funktion (keine Namen)
finding-due = Bis wann
finding-photos = Fotos
finding-photo-alt = Foto { $number } vom Besuch
finding-photo-failed = Dieses Foto ließ sich nicht öffnen. Laden Sie die Seite neu.
finding-continues-link = Der Befund des früheren Besuchs
finding-again = Auch bei einem früheren Besuch festgestellt
finding-history = Was seitdem geschehen ist
finding-reason = Warum, oder was getan wurde
finding-answer-treated-words = Was getan wurde
finding-answer-open-words = Wer sich darum kümmert (Funktion, keine Namen)
finding-answer-accepted-words = Warum es so bleibt
finding-answer-seen = Ihre Antwort sehen { $organisation } und alle, mit denen diese Organisation den Befund teilt.
finding-check-seen = Was Sie speichern, sehen alle, die diesen Befund sehen dürfen.
findings-check-seen = Was Sie speichern, sehen bei jedem Befund alle, die ihn sehen dürfen.
findings-sets = Gruppen von Befunden
findings-tab-answer = Zu beantworten
findings-tab-verify = Zu überprüfen
findings-tab-fixing = In Arbeit
findings-tab-open = Offen
findings-tab-treated = Behoben, noch nicht überprüft
findings-tab-accepted = Risiko akzeptiert
findings-tab-verified = Behoben und überprüft
findings-tab-all = Alle
findings-search = Wörter, Ort oder Maßnahme
findings-filters = Filter
findings-filters-clear = Filter zurücksetzen
findings-filter-off = Filter entfernen: { $filter }
findings-any = Alle
findings-order = Gruppieren nach
findings-order-urgency = Dringlichkeit
findings-order-due = Termin
findings-order-place = Ort
findings-order-measure = Maßnahme
findings-due-over = Überfällig
findings-due-month = In den nächsten 30 Tagen
findings-due-later = Später
findings-due-none = Ohne Termin
findings-no-measure = Keine Maßnahme vorgeschlagen
findings-select-all = Alle auswählen ({ $count })
findings-select-none = Auswahl aufheben
findings-selected = Ausgewählt: { $count } von { $all }
findings-select-hint = Wählen Sie mehrere Befunde aus, um sie gemeinsam zu beantworten.
findings-select-keys = Mit der Tastatur: Die Leertaste wählt einen Befund aus, die Eingabetaste führt zur Antwort.
findings-answer-together = { $count ->
    [one] Beantworten
   *[other] Gemeinsam beantworten
}
findings-answer-many = { $count ->
    [one] { $count } Befund beantworten
   *[other] { $count } Befunde gemeinsam beantworten
 }
findings-and-more = und { $count } weitere
findings-none-tab = Unter dieser Überschrift gibt es keine Befunde.
findings-none-filtered = Kein Befund passt zu den Filtern. Setzen Sie die Filter zurück, um alle zu sehen.
findings-closed = Orte, deren Befunde noch nicht angezeigt werden: { $places }.
findings-more = Weitere anzeigen
finding-select = Auswählen: { $finding }
finding-more-measures = und { $count } weitere
finding-overdue = { $days ->
    [one] { $days } Tag überfällig
   *[other] { $days } Tage überfällig
 }
finding-due-before = Fällig bis
finding-due-before-chip = fällig bis { $date }
finding-answer-title = Was antworten Sie?
finding-answer-treated = Wir haben es behoben
finding-answer-treated-hint = Geben Sie an, was getan wurde. Wer den Befund festgestellt hat, überprüft es.
finding-answer-open = Wir werden es beheben
finding-answer-open-hint = Geben Sie an, welche Funktion sich darum kümmert und bis wann.
finding-fixed-by-ask = Bis wann wird es behoben?
finding-fixed-by-hint = Wenn Sie es noch nicht wissen, lassen Sie das Feld leer. Dann bleibt es beim bisherigen Datum.
finding-fixed-by = Wird behoben bis
finding-promised = laut Betreiber
finding-step-fixed-by = Wird bis { $date } behoben.
finding-step-fixed-by-instead = Wird bis { $date } behoben. Bisher gesetztes Datum: { $due }.
finding-day-past = Stimmt das Datum?
finding-day-past-says = Der { $date } ist schon vorbei. Wenn Sie dieses Datum speichern, ist der Befund sofort überfällig.
finding-answer-accepted = Wir akzeptieren das Risiko
finding-answer-accepted-hint = Geben Sie an, warum es so bleibt.
finding-check-title = Wie ist der Stand?
finding-check-verified = Es ist behoben; wir haben es überprüft
finding-check-verified-hint = Es wurde noch einmal angesehen, vor Ort oder auf einem Foto.
finding-check-open = Es besteht weiter
finding-check-open-hint = Der Betreiber muss noch einmal antworten.
finding-check-treated = Laut Betreiber ist es behoben
finding-check-treated-hint = Es muss noch überprüft werden.
finding-check-accepted = Das Risiko wird akzeptiert
finding-check-accepted-hint = Geben Sie an, wer es akzeptiert und warum.
finding-check-void = Es ist gegenstandslos
finding-check-void-hint = Geben Sie an, warum. Der Befund zählt dann nicht mehr.
finding-answer-save = { $count ->
    [one] { $count } Antwort speichern
   *[other] { $count } Antworten speichern
 }
finding-answer-none = Keine Antwort passt zu allen. Wählen Sie Befunde, die noch offen sind.
finding-answer-choose = Wählen Sie zuerst eine Antwort.
finding-answer-change = Antwort ändern
finding-answers-saved = Gespeicherte Antworten: { $count }.
finding-answers-undone = Rückgängig gemacht: { $count }. Der Verlauf zeigt die Antworten weiterhin.
finding-answers-refused = Nicht gespeichert: { $count }
undo = Rückgängig machen
finding-place = Befund { $place } von { $all }
finding-previous = Vorheriger
finding-next = Nächster
finding-by-others = Betreiber
finding-found = Festgestellt
finding-found-by = Festgestellt von
finding-open-visit = Besuch öffnen
finding-goes-on = Das wurde schon früher festgestellt:
finding-next-answer = Ihre Antwort steht noch aus
finding-next-answer-hint = { $organisation } hat noch keine Antwort erhalten.
finding-next-fix = Ist es behoben?
finding-next-fix-hint = Antworten Sie, sobald es so weit ist. { $organisation } überprüft es dann.
finding-next-verify = Ist es wirklich behoben?
finding-next-verify-hint = Laut Betreiber ja. Sehen Sie noch einmal nach und tragen Sie ein, was Sie gesehen haben.
finding-next-wait = Die Überprüfung steht noch aus
finding-next-wait-hint = Als Nächstes überprüft es { $organisation }. Sie haben nichts zu tun.
finding-next-owner = Der Betreiber ist an der Reihe
finding-next-owner-hint = Sie können eintragen, wer sich darum kümmert und bis wann, oder was daraus geworden ist.
finding-next-others = Der Betreiber ist an der Reihe
finding-next-others-hint = { $organisation } sieht die Antwort, sobald sie da ist.
finding-next-managers = Ihre Leitung ist an der Reihe
finding-next-managers-hint = Nur die Leitung Ihrer Organisation kann Befunde beantworten. Sagen Sie ihr, was Sie wissen.
finding-next-accepted = Das Risiko wurde akzeptiert
finding-next-accepted-hint = Der Grund steht im Verlauf. Ändern Sie die Antwort, wenn er nicht mehr gilt.
finding-next-verified = Behoben und überprüft
finding-next-verified-hint = Hier ist nichts mehr zu tun.
finding-next-void = Es ist gegenstandslos
finding-next-void-hint = Hier ist nichts mehr zu tun.
site-duties = Gesetzliche Pflichten
site-duties-open = Gespeicherte Antworten anzeigen
site-duties-none = Es gibt keine gespeicherten Antworten, die Sie sehen dürfen.
site-duties-ask = Für diesen Ort prüfen:
site-duties-anew = neu zu beantworten
site-duties-keep = Beim Ort speichern
site-duties-kept = Für Ihre Organisation verschlüsselt gespeichert.
duty-assessment-signed-out = Nur angemeldete Personen können gespeicherte Antworten sehen.
duty-assessment-again = Antworten noch einmal durchgehen

# Printed
report-title = Besuchsbericht
report-visited-by = Besucht von
report-day = Datum
date-in-words = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
 } { $year }
report-replaced = Einige Zeichen lassen sich nicht drucken und erscheinen als �: { $characters }. Im Besuch selbst sind sie erhalten.
report-corrected = Berichtigt am { $day }: { $why }
report-survey = Fragebogen
report-limits = Der Index zeigt, wie viel von dem vorhanden ist, wonach der Fragebogen fragt. Er ist kein Maß für die Gefahr.
report-page-of = Seite
report-findings = Befunde
report-answers = Antworten
report-where = Wo
report-in-it = In diesem Bericht
report-contents = Befunde: { $findings }, zuerst zu tun: { $first }. Fotos: { $photos }. Punkte im Plan: { $points }.
report-may-read = Wer ihn lesen darf
report-function = { $organisation } ({ $function })
report-first-title = Was zuerst zu tun ist
report-first-none = Kein offener Befund ist dringend. Die übrigen folgen, geordnet nach Teilen des Ortes.
report-others-title = Weitere Befunde, nach Teilen des Ortes
report-why = Warum
report-who = Wer
report-nobody = Noch niemand benannt
report-no-date = Noch kein Termin vereinbart
report-measure = { $measure } Aufwand: { $cost }
report-on-plan = Im Plan
report-photos-at = Weitere Fotos: { $numbers }
report-plan-title = Plan mit Punkten
report-plan-alt = Plan des Ortes. Nummerierte Punkte: { $points }. Norden ist oben. Die Liste darunter sagt, wo jeder Punkt liegt.
report-plan-far = Zu weit entfernt für den Plan: Punkte { $points }
report-north = N
report-results = Ergebnisse nach Teilen
report-few = In Klammern: In diesem Teil wurde weniger als die Hälfte der Fragen beantwortet. Die Spanne sagt mehr als der Index.
report-strengths = Was schon gut ist
report-not-answered = Nicht beantwortet
report-loose = Weitere Fotos
report-how = Wie beurteilt wurde
report-how-weakest = Wo etwas an mehreren Punkten angesehen wurde, zählt der schwächste.
report-how-weights = Gewichte der Teile, in Hundertsteln: { $weights }.
report-how-agreed = Zwei Personen haben diesen Ort beurteilt; es zählt, worauf sie sich geeinigt haben.
report-recipients = Wer ihn erhalten hat
report-recipients-none = Bisher niemand.
report-recipient = { $organisation }: { $purpose }, bis { $date }
report-recipient-ended = { $organisation }: { $purpose }, beendet am { $date }
report-unreadable = Diese Fotos ließen sich nicht lesen und fehlen hier: { $files }

# Agreement of raters
agreement-title = Wie weit Beurteilungen übereinstimmen
agreement-hint = Grundlage sind Orte Ihrer Organisation, die zwei Personen beurteilt haben. 1 heißt völlige Übereinstimmung, 0 heißt: nicht mehr als Zufall. Bei wenigen Orten sind die Intervalle breit. Das zeigt, wie weit Beurteilungen übereinstimmen, nicht, wer recht hat.
agreement-places = { $places ->
    [one] { $places } Ort wurde zweimal beurteilt.
   *[other] { $places } Orte wurden zweimal beurteilt.
 }
agreement-none = Mit diesem Fragebogen wurde noch kein Ort zweimal beurteilt.
agreement-differ = Abweichend
agreement-alpha = Krippendorffs Alpha (95 %)
agreement-kappa = Gewichtetes Kappa (95 %)
agreement-interval = { $value } ({ $low } bis { $high })
agreement-divides = Fragen, bei denen die Beurteilungen auseinandergehen
photo-count = Fotos: { $count }
photo-answer = Fotos zu dieser Frage
photo-rate = Fotos des ersten Besuchs
photo-rate-number = Foto { $number } des ersten Besuchs
photo-rate-hint = Beurteilen Sie allein nach diesen Fotos. Beantworten Sie nur, was sie zeigen, und lassen Sie das Übrige offen.
outline-title = Umriss des Ortes
outline-pick = Tippen Sie auf die Stelle, oder verschieben Sie sie mit den Pfeilen.
outline-pick-short = Auf dem Umriss zeigen
outline-close = Umriss schließen
outline-north = Stelle nach Norden verschieben
outline-south = Stelle nach Süden verschieben
outline-west = Stelle nach Westen verschieben
outline-east = Stelle nach Osten verschieben
outline-where = { $direction ->
    [0] { $metres } m nördlich der Mitte des Ortes
    [1] { $metres } m nordöstlich der Mitte des Ortes
    [2] { $metres } m östlich der Mitte des Ortes
    [3] { $metres } m südöstlich der Mitte des Ortes
    [4] { $metres } m südlich der Mitte des Ortes
    [5] { $metres } m südwestlich der Mitte des Ortes
    [6] { $metres } m westlich der Mitte des Ortes
   *[7] { $metres } m nordwestlich der Mitte des Ortes
 }
outline-middle = In der Mitte des Ortes
outline-no-outline = Das Register kennt von diesem Ort nur einen Punkt, keinen Umriss. Der Abstand der Kreise beträgt { $metres } m.
walk-lock-passkey = Stattdessen einen Passkey verwenden
walk-lock-passkey-hint = Der Passkey dieses Geräts verschlüsselt den Besuch; eine Passphrase müssen Sie sich dann nicht merken. Ohne den Passkey kann niemand den Besuch öffnen.
walk-open-passkey = Mit dem Passkey öffnen
error-wrong_passkey = Dieser Passkey öffnet den Besuch nicht. Es wurde nichts geändert; versuchen Sie es noch einmal.
error-passkey_no_key = Dieser Passkey kann nicht verschlüsseln. Wählen Sie stattdessen eine Passphrase.
walk-print-language = Um in der Sprache derer zu drucken, die den Ort betreiben, wählen Sie zuerst oben auf der Seite diese Sprache.
points-title = Was gesehen wurde und wo
points-number = Stelle
points-answer = Antwort
points-where = Wo
points-photos = Fotos
visit-ask-second = Zweite Beurteilung anfragen
visit-ask-second-said = Ihre Kolleginnen und Kollegen, die diesen Besuch nicht gelesen haben, finden die zweite Beurteilung jetzt unter „Wohin als Nächstes“. Sie selbst sehen sie dort nicht, weil Sie diesen Besuch kennen.
visit-from-photographs = Diese Beurteilung stützt sich auf die Fotos des ersten Besuchs.
second-how = Art der Beurteilung
second-on-site = Vor Ort
second-photographs = Anhand der Fotos des ersten Besuchs
agreement-sections = Nach Abschnitten
coverage-show = Orte anzeigen: { $name }
coverage-behind = Orte hinter diesen Zahlen: { $name }
coverage-state = Status
coverage-state-never = nie besucht
coverage-state-due = wieder fällig
coverage-state-visited = besucht
coverage-behind-hint = Zuerst die nie besuchten Orte, soweit Sie Besuche sehen dürfen, dann die am längsten überfälligen. Höchstens 1.000 stehen in der Liste.
coverage-in = in { $name }
coverage-map-hint = Orte auf der Karte: { $shown } von { $all }. In der Tabelle darunter steht alles, was die Karte zeigt.
coverage-any = Alle Kategorien anzeigen
unit-metres = { $metres } m
error-passkey_not_given = Es wurde kein Passkey verwendet. Es wurde nichts geändert; versuchen Sie es noch einmal.
along-opens = Was Sie mitgenommen haben, lässt sich ohne Netzverbindung öffnen.
walk-passphrase-warning = Diese Passphrase kann niemand wiederherstellen. Wenn Sie sie vergessen, ist alles verloren, was noch nicht gesendet wurde.
walk-passphrase-again = Noch einmal eingeben
walk-passphrase-differ = Die beiden Eingaben stimmen nicht überein. Auf diesem Gerät wurde noch nichts gespeichert.
walk-ran-out = Nach der Uhr dieses Geräts ist die Zeit für diesen Besuch abgelaufen. Sie sehen Ihre eigenen Antworten; Angaben aus früheren Besuchen bleiben verschlossen. Beim Senden wird die Zeit verlängert.
walk-not-promised = Dieser Browser löscht das Gespeicherte möglicherweise, wenn der Platz knapp wird. Senden Sie es noch heute.
walk-no-restart = Dieser Browser kann diese Seite ohne Netzverbindung nicht wieder öffnen. Lassen Sie sie offen, bis Sie zurück sind.
walk-not-saved = Das konnte auf diesem Gerät nicht gespeichert werden. Lassen Sie die Seite offen: Bei Ihrer nächsten Änderung wird es noch einmal versucht.
walk-gone = Ein anderes Fenster hat diesen Besuch gesendet und entfernt. Auf diesem Gerät ist nichts mehr davon.
walk-asking-position = Standort wird bestimmt …
walk-position-noted = Ihr Standort ist bei der Frage festgehalten, für die Sie ihn abgefragt haben.
walk-drafts = Fotos, die vor dem Senden zu prüfen sind
walk-drafts-stay = Noch zu prüfende Fotos: { $count }. Sie bleiben auf diesem Gerät, bis Sie sie behalten oder verwerfen.
walk-refused = Folgendes wurde nicht angenommen und ist noch auf diesem Gerät. Alles andere wurde gesendet.
walk-sign-in = Ihre Sitzung ist beendet. Ihre Antworten bleiben auf diesem Gerät erhalten. Melden Sie sich hier an, dann geht das Senden weiter.
photo-look-through = Prüfen
photo-protected = Dieser Browser verfälscht Bilder; deshalb lassen sich Gesichter hier nicht verdecken. Das Foto wurde ohne Orts- und Zeitangaben gespeichert. Erlauben Sie dieser Website, Bilder zu lesen, oder behalten Sie nur, was alle sehen dürfen.
photo-keep-uncovered = Unverändert behalten
photo-kept-here = Das Foto ist schon auf diesem Gerät. Es wird gesendet, sobald Sie es behalten.
visits-open-along-title = { $site }: öffnen (senden bis { $date })
visits-not-reached = Der Server antwortet nicht; deshalb lässt sich noch nicht sagen, ob Sie angemeldet sind. Was Sie mitgenommen haben, lässt sich auch ohne ihn öffnen.
visit-finish-waiting = Dieser Besuch ist noch auf diesem Gerät. Nicht gesendete Antworten: { $answers }. Nicht gesendete Fotos: { $photos }. Einem abgeschlossenen Besuch lässt sich nichts mehr hinzufügen.
visit-finish-anyway = Abschließen, ohne zu übernehmen, was noch auf diesem Gerät ist
error-visit_finished = Dieser Besuch ist abgeschlossen; es lässt sich nichts mehr hinzufügen. Was auf diesem Gerät ist, bleibt hier: Drucken Sie es, oder schreiben Sie das Fehlende in eine Notiz.
error-visit_not_yours = Diesen Besuch macht eine andere Person als die, die gerade angemeldet ist. Es wurde nichts gesendet; alles ist noch auf diesem Gerät.
error-not_held = Der Server hat nicht bestätigt, dass er alles hat. Auf diesem Gerät wurde nichts entfernt; versuchen Sie es später noch einmal.
error-device_unread = Dieser Browser konnte nicht lesen, was er auf diesem Gerät aufbewahrt. Es hat sich nichts geändert; versuchen Sie es noch einmal.
member-link-for = Link für { $name }
member-link-copy = Link für { $name } kopieren
member-link-copied = Kopiert.
member-link-marked = Der Link ist markiert: Kopieren Sie ihn mit der Tastatur.
member-end-sure = Die Mitgliedschaft von { $name } beenden?
cancel = Abbrechen
unsaved-title = Sie haben Ihre Eingabe nicht gespeichert.
unsaved-says = Wenn Sie die Seite verlassen, geht sie verloren.
unsaved-leave = Verlassen
unsaved-stay = Bleiben
relations-title = Verknüpfungen mit Orten
relations-none = Diese Organisation ist noch mit keinem Ort oder Gebiet verknüpft.
relations-more = Gezeigt werden die ersten { $shown } von { $all }.
relation-all-of = alle Orte in { $area }
relation-end = Entfernen
relation-end-of = { $called } entfernen
member-link-subject = Einladung: { $organisation }
member-link-letter =
    Guten Tag { $name },

    Sie sind eingeladen, in Parvis für { $organisation } mitzuarbeiten. Mit diesem Link richten Sie Ihr Konto ein:

    { $link }

    Er gilt eine Woche lang und lässt sich nur einmal verwenden. Bitte geben Sie ihn nicht weiter.
member-link-copy-this = Kopieren
member-link-mail-this = E-Mail schreiben
member-link-mail = E-Mail schreiben mit dem Link für { $name }
member-links-title = Neue Links
member-links-copy = Alle kopieren
member-links-by-hand = Ihr Browser lässt das nicht zu. Kopieren Sie die Links einzeln.
member-link-of = Link erzeugen: { $name }
members-none = Für diese Organisation arbeitet noch niemand. Fügen Sie das erste Mitglied hinzu.
members-settled = Diese Organisation verwaltet ihre Mitglieder selbst: Ihre Leitung oder die Mitglieder der Gemeinschaft laden Personen ein und beenden Mitgliedschaften.
invite-hint = Eine Zeile je Person; jede bekommt einen eigenen Link. Sie können auch eine Liste mit Namen einfügen.
invite-name-of = Name, Zeile { $number }
invite-role-of = Rolle, Zeile { $number }
invite-another = Zeile hinzufügen
invite-remove = Zeile { $number } entfernen
invite-add = { $count ->
    [one] Mitglied hinzufügen
   *[other] { $count } Mitglieder hinzufügen
 }
invite-progress = Hinzugefügt: { $done } von { $all }
invite-stop = Anhalten
invite-stopped = Angehalten. Noch nicht hinzugefügt: { $count }. Diese Personen stehen weiter im Formular.
invite-done = { $count ->
    [one] 1 Person hinzugefügt
   *[other] { $count } Personen hinzugefügt
 }
invite-refused = { $count ->
    [one] 1 Person wurde nicht hinzugefügt
   *[other] { $count } Personen wurden nicht hinzugefügt
 }
invite-no-link = { $name } ist hinzugefügt, hat aber noch keinen Link. Erzeugen Sie ihn in der Liste unten.
member-left-until = ausgeschieden; Rückkehr möglich bis { $date }
member-end-of = Mitgliedschaft beenden: { $name }
member-end-signs = { $name } kann sich nicht mehr anmelden. Sitzungen, Zugriffstoken und unbenutzte Links gelten ab sofort nicht mehr.
member-end-keeps = Was { $name } geschrieben hat, bleibt bei { $organisation }.
member-end-undo = Bis { $date } können Sie das rückgängig machen. Danach werden der Name und alles gelöscht, was zum Anmelden diente.
member-left-said = Die Mitgliedschaft von { $name } ist beendet.
member-restore = Wieder aufnehmen
member-restore-of = Wieder aufnehmen: { $name }
member-restored = Die Mitgliedschaft von { $name } besteht weiter. Die Anmeldung funktioniert wie vorher; ein unbenutzter Link muss neu erzeugt werden.
member-erase = Namen löschen
member-erase-of = Namen löschen: { $name }
member-erase-sure = Den Namen von { $name } jetzt löschen?
member-erase-what = Das lässt sich nicht rückgängig machen. Der Name und alles, was zum Anmelden diente, sind sofort gelöscht, schon vor Ablauf der 30 Tage.
member-erased = Der Name ist gelöscht.
organisation-rename = Umbenennen
organisation-new-name = Neuer Name
organisation-renamed = Gespeichert. Ab jetzt sehen alle den neuen Namen.
organisation-end = Organisation schließen
organisation-end-sure = { $name } schließen?
organisation-end-uses = Es kann niemand mehr hinzugefügt und nichts mehr mit ihr geteilt werden; ihre offenen Besuchsanfragen werden geschlossen.
organisation-end-keeps = Was sie geschrieben hat, bleibt verschlüsselt und gehört weiter ihr. Was sie geteilt hat, bleibt bis zum Ablauf geteilt.
organisation-end-undo = Sie können sie jederzeit wieder öffnen. Ihre Verknüpfungen mit Orten gelten dann wieder.
organisation-ended-since = Diese Organisation wurde am { $date } geschlossen.
organisation-reopen = Wieder öffnen
organisation-reopened = Die Organisation ist wieder geöffnet.
organisation-merge = Mit einer anderen zusammenführen …
organisation-merge-title = { $name } mit einer anderen Organisation zusammenführen
organisation-merge-hint = Für Stellen, die zusammengelegt wurden, und für Namen, die doppelt erfasst sind. Sie sehen die Folgen, bevor etwas geschieht.
organisation-merge-into = In welcher Organisation geht sie auf?
organisation-merge-choose = Organisation wählen
organisation-merge-none = Es gibt keine andere Organisation dieser Art.
organisation-merge-why = Grund (steht im Journal)
organisation-merge-look = Folgen ansehen
organisation-merge-sure = { $from } mit { $into } zusammenführen?
organisation-merge-verb = Zusammenführen
organisation-merge-members = Mitglieder, die zu { $into } wechseln: { $count }. Sie behalten ihre Rolle und ihr Konto.
organisation-merge-reads = Diese Mitglieder lesen dann, was { $into } gehört, und deren Mitglieder lesen, was { $from } gehörte.
organisation-merge-records = Alle Einträge von { $from } gehören dann { $into }. Was { $from } geteilt hat, bleibt bis zum Ablauf geteilt. Die Administration sieht weiterhin nichts davon.
organisation-merge-links = Verknüpfungen, die übergehen: mit Orten { $places }, mit Gebieten { $areas }. Von { $from } betriebene Orte: { $runs }.
organisation-merge-opens = Was diese Verknüpfungen allen Mitgliedern von { $into } erlauben:
organisation-merge-leads = { $into } ist dann für diese Installation verantwortlich.
organisation-merge-ends = Was andere mit { $from } geteilt haben, ist dann nicht mehr geteilt; das gilt auch für alles, was { $from } mit allen hier teilt. Die Organisationen, denen es gehört, können es erneut mit { $into } teilen.
organisation-merge-requests = Auch Besuchsanfragen gehen über. Anfragen zwischen den beiden Organisationen werden geschlossen.
organisation-merge-undo = Das lässt sich nicht rückgängig machen. Wenn Sie unsicher sind, schließen Sie { $from } stattdessen: Eine geschlossene Organisation können Sie jederzeit wieder öffnen.
organisation-merged = Zusammengeführt. Alles gehört jetzt { $name }.
organisation-merged-into = Am { $date } mit { $name } zusammengeführt.
organisation-merged-keeps = Ihre Mitglieder, Einträge und Verknüpfungen gehören jetzt dieser Organisation. Wenn Sie sie wieder öffnen, bleibt ihr nur der Name.
organisation-merged-from = Mit dieser Organisation zusammengeführt: { $names }
organisations-with-ended = Geschlossene Organisationen zeigen
organisations-ended-mark = geschlossen
relations-search = Organisation, Ort oder Gebiet
relation-organisation = Organisation
relation-any-organisation = alle
relation-choose-organisation = Auswählen …
relation-choose = Auswählen …
batch-relate-opens = { $count ->
    [one] Sie betrifft 1 Ort.
   *[other] Sie betrifft { $count } Orte.
 }
batch-relate-first = Als Beispiel sehen Sie, was sie bei { $title } erlaubt. Für die anderen Orte gelten dieselben Regeln.
relation-does = Was sie tut
relation-any = alles
relation-where = Wo
relation-leads-area = Wählen Sie ein Gebiet: Eine Behörde ist für ein Gebiet verantwortlich, nicht für einen einzelnen Ort.
relation-map = Auf der Karte wählen
relation-map-away = Karte ausblenden
relation-map-hint = Klicken Sie auf der Karte auf einen Ort. Wählen Sie dann den Ort selbst oder ein Gebiet, in dem er liegt.
relation-area-of = { $area } (Orte: { $count })
relation-opens = Was diese Verknüpfung erlaubt
relation-opens-places = { $count ->
    [one] Sie betrifft 1 Ort.
   *[other] Sie betrifft { $count } Orte und jeden, der dort später hinzukommt.
 }
relation-opens-area = Sie betrifft das Gebiet selbst. An den Orten darin erlaubt sie nichts.
opening-own_records = Die Mitglieder dieser Organisation können dort eigene Einträge schreiben.
opening-strict_records = Was mit TLP:AMBER+STRICT gekennzeichnet ist, kann mit ihr geteilt werden.
opening-emergency_access = Im Notfall können ihre Mitglieder hier Einträge jeder Art lesen, jeweils zu einem Ort und höchstens 60 Minuten lang. Ausgenommen sind Einträge mit TLP:RED. Alle Betroffenen sehen das in Parvis, sobald der Zugriff beginnt.
opening-told_of_emergencies = Die Organisation wird über jeden Notfallzugriff dort benachrichtigt.
opening-answer_findings = Die Mitglieder dieser Organisation können Befunde beantworten, die mit ihr geteilt werden.
opening-change_places = Die Mitglieder dieser Organisation können berichtigen, was über den Ort bekannt ist.
opening-asked_for_visits = Bei ihr können Besuche angefragt werden.
relation-otherwise = Sonst sieht sie nur, was mit ihr geteilt wurde.
relation-opens-nothing = Für sich allein erlaubt sie nichts.
relation-told = Niemand wird über diese Verknüpfung benachrichtigt. Sie steht im Journal, das die Aufsichtsstelle liest.
relation-others = { $count ->
    [one] 1 andere Organisation hat dort schon eine solche Verknüpfung.
   *[other] { $count } andere Organisationen haben dort schon eine solche Verknüpfung.
 }
relation-places-only = Geschützte Einträge sehen Sie nicht; dies ergibt sich allein aus den Regeln.
relation-already = Diese Organisation hat diese Verknüpfung schon.
relation-ended-of = Entfernt: { $called }.
relation-ended = Was vorher mit dieser Organisation geteilt wurde, bleibt geteilt.
relation-back = Die Verknüpfung besteht wieder.
relations-all = Alle Verknüpfungen dieser Organisation
relations-not-found = Keine Verknüpfung passt. Ändern Sie die Suche.
relations-none-at-all = Noch ist keine Organisation mit einem Ort oder Gebiet verknüpft. Fügen Sie neben dieser Liste die erste Verknüpfung hinzu.
site-picker = Name des Ortes
site-picker-none = Kein Ort heißt so.
site-picker-other = Anderer Ort
nav-findings = Befunde
keys-visits = Zu den Besuchen
keys-findings = Zu den Befunden
findings-signed-out = Nur angemeldete Personen können Befunde sehen.
findings-waiting = nicht beantwortet
findings-to-check = zu prüfen
finding-measures = Was hilft
visit-finish-few = Beantwortet: { $answered } von { $asked }. Offene Fragen bleiben in einem abgeschlossenen Besuch offen.
visit-erase-hint = Der Entwurf mit seinen Antworten und Fotos wird auf dem Server und auf diesem Gerät gelöscht. Er lässt sich nicht wiederherstellen.
visit-erase-now = Löschen
record-withdraw-hint = Die Organisationen, mit denen dieser Eintrag geteilt ist, sehen ihn dann nicht mehr; er kann nicht wieder für gültig erklärt werden.

# Rules that a request broke.
invalid-name = Ein Name hat 1 bis 200 sichtbare Zeichen in einer Zeile.
invalid-reason_missing = Geben Sie einen Grund an.
invalid-text_length = Schreiben Sie 1 bis { $most } Zeichen.
invalid-text_too_long = Schreiben Sie höchstens { $most } Zeichen.
invalid-line_length = Geben Sie einen Grund mit { $least } bis { $most } Zeichen an, in einer Zeile.
invalid-people = Geben Sie eine Zahl von 1 bis 2.000.000 ein.
invalid-operator_kind = Ein Ort wird von einem Betreiber oder einer Gemeinschaft betrieben. Diese Organisation ist von anderer Art.
invalid-marking = Diese Installation nimmt keine Einträge mit dieser Kennzeichnung an. Wählen Sie eine weniger strenge.
invalid-nothing_changed = Das steht dort schon. Es wurde nichts geändert.
invalid-changed_enough = Das lässt sich nicht mehr ändern, weil keine weiteren Fassungen gespeichert werden können. Ziehen Sie es zurück und beginnen Sie neu.
invalid-record_full = Ein Eintrag fasst höchstens { $kibibytes } KiB. Schreiben Sie weniger oder beginnen Sie einen weiteren Eintrag.
invalid-shared_enough = Das lässt sich nicht noch öfter teilen. Ziehen Sie es zurück und beginnen Sie neu.
invalid-not_shared_here = Nur gültige Notizen mit der Kennzeichnung TLP:CLEAR oder TLP:GREEN zu einem verzeichneten Ort lassen sich mit allen hier teilen.
invalid-second_reviewer = Prüfen muss ein anderes Mitglied Ihrer Organisation, das diese Fassung weder geschrieben noch vorgeschlagen hat.
invalid-nobody_sees = Niemand dort könnte das für diesen Zweck sehen. Wählen Sie einen anderen Zweck.
invalid-ends_in_time = Wählen Sie 1 bis { $days } Tage.
invalid-visit_not_shared = Der Besuch wurde nicht abgeschlossen, weil er mit einer der angekreuzten Organisationen nicht geteilt werden kann. Öffnen Sie die Seite erneut und wählen Sie neu.
invalid-answered_enough = Zu diesem Befund lassen sich keine weiteren Antworten speichern. Bitten Sie die Organisation, der er gehört, ihn erneut anzusehen.
invalid-finding_closed = Dieser Befund wurde von der Organisation, der er gehört, geschlossen. Besteht das Problem wieder, teilen Sie es ihr mit.
invalid-owner_verifies = Nur die Organisation, die den Befund geschrieben hat, kann ihn als geprüft abschließen. Sie können sagen, dass er behoben ist oder dass das Risiko akzeptiert wird, und warum.
invalid-file_empty = Die Datei ist leer. Senden Sie sie noch einmal.
invalid-file_too_long = Die Datei ist größer als { $mebibytes } MiB.
invalid-files_full = Hier lassen sich keine weiteren Dateien speichern. Entfernen Sie zuerst eine.
invalid-photograph_damaged = Das Foto ist beschädigt und lässt sich nicht lesen. Nehmen Sie es neu auf, oder speichern Sie eine Kopie als JPEG und senden Sie diese.
invalid-file_cut_short = Die Datei ist unvollständig. Senden Sie sie noch einmal.
invalid-photograph_too_large = Das Foto ist zu groß. Speichern Sie es mit höchstens { $million } Millionen Bildpunkten und senden Sie es dann.
invalid-file_format = Dieses Format wird nicht angenommen. Speichern Sie ein Foto als gewöhnliches JPEG oder als PNG, ein Dokument als PDF, und senden Sie es dann.
invalid-picture_only = Hier lässt sich nur ein Bild hinzufügen. Speichern Sie die Seite als Bild (PNG oder JPEG) und fügen Sie dieses hinzu.
invalid-two_answers = Zwei Geräte haben verschiedene Antworten auf eine Frage. Wählen Sie zuerst die richtige.
invalid-answers_full = Zu viele Geräte haben das verschieden beantwortet. Ihr Gerät behält Ihre Antwort: Wählen Sie die richtige, und senden Sie sie dann.
invalid-nothing_answered = Es wurde noch keine Frage beantwortet.
invalid-visit_finished = Dieser Besuch ist schon abgeschlossen.
invalid-visit_unfinished = Dieser Besuch ist nicht abgeschlossen. Ändern Sie stattdessen seine Antworten.
invalid-visit_not_yours = Das kann nur die Person, die diesen Besuch macht, und nur bis er abgeschlossen ist.
invalid-rate_first = Sie beurteilen diesen Besuch ein zweites Mal. Schließen Sie zuerst Ihre eigene Beurteilung ab.
invalid-day_of_visit = Ein Besuch, den Sie jetzt abschließen, kann nicht dieses Datum haben. Prüfen Sie das Datum Ihres Geräts.
invalid-day_past = Wählen Sie einen Tag in der Zukunft.
invalid-requests_full = Ihre Organisation kann für diesen Ort keine weiteren Anfragen stellen. Ziehen Sie zuerst eine zurück.
invalid-second_rater = Die zweite Beurteilung muss jemand anderes aus der Organisation vornehmen, die den Besuch gemacht hat: jemand, der weder ihn noch seine Befunde gelesen hat.
invalid-second_asked = Eine zweite Beurteilung dieses Besuchs ist schon angefragt.
invalid-no_photographs = Der erste Besuch hat keine Fotos, nach denen sich beurteilen ließe.
invalid-raters_unfinished = Beide müssen ihre Beurteilung abgeschlossen haben, bevor sie sich einigen können.
invalid-organisation_kind = Es gibt schon eine Organisation dieses Namens, aber von anderer Art.
invalid-organisations_full = Es lassen sich keine weiteren Organisationen hinzufügen. Es wurde nichts gespeichert.
invalid-members_full = Diese Organisation kann keine weiteren Mitglieder haben. Beenden Sie zuerst eine andere Mitgliedschaft.
invalid-member_role = Mitglieder einer Organisation dieser Art können diese Rolle nicht haben.
invalid-first_manager = Von außen können Sie nur die erste Leitung einer Organisation hinzufügen; diese entscheidet dann über alle anderen.
invalid-last_manager = Die letzte Person, die eine Organisation leitet, muss bleiben, bis jemand anderes sie leitet.
invalid-membership_runs = Diese Mitgliedschaft ist nicht beendet.
invalid-organisation_named = Eine andere Organisation heißt schon so.
invalid-organisation_has_members = Diese Organisation hat noch Mitglieder. Beenden Sie zuerst deren Mitgliedschaften.
invalid-organisation_leads = Diese Behörde ist für die Installation verantwortlich. Heben Sie diese Zuständigkeit zuerst auf.
invalid-organisation_ended = Diese Organisation ist geschlossen. Öffnen Sie sie zuerst wieder.
invalid-organisation_runs = Diese Organisation ist nicht geschlossen.
invalid-merge_same = Eine Organisation kann nicht mit sich selbst zusammengeführt werden. Wählen Sie eine andere.
invalid-merge_kind = Nur Organisationen derselben Art lassen sich zusammenführen, damit alle ihre Rolle behalten. Sie können diese Organisation stattdessen schließen.
invalid-merge_settled = Diese Organisation (Betreiber oder Gemeinschaft) verwaltet sich selbst; deshalb kann niemand von außen weitergeben, was ihr gehört. Wenden Sie sich an die Systembetreuung: Sie kann die Organisation auf der Befehlszeile zusammenführen. Wenn ihre Mitglieder ausscheiden, können Sie sie stattdessen schließen.
invalid-name_erased = Der Name dieser Person ist gelöscht. Geben Sie ihn neu ein.
invalid-link_for_self = Für sich selbst können Sie keinen Link erzeugen. Ändern Sie Ihr Passwort unter „Mein Konto“, oder fragen Sie jemanden aus Ihrer Organisation.
invalid-user_name_taken = Diesen Benutzernamen verwendet schon jemand anderes. Wählen Sie einen anderen.
invalid-user_name = Ein Benutzername hat 2 bis 64 Buchstaben, Ziffern, Leerzeichen oder die Zeichen . - _ @
invalid-tokens_full = Sie können keine weiteren Zugriffstoken haben. Widerrufen Sie zuerst eines.
invalid-passkeys_full = Sie können keine weiteren Passkeys haben. Entfernen Sie zuerst einen.
invalid-passkeys_impossible = { passkeys-impossible }
invalid-passkey_answer = Die Antwort des Geräts ließ sich nicht prüfen. Beginnen Sie von vorn.
invalid-last_way_in = Das ist Ihre letzte Möglichkeit, sich anzumelden. Fügen Sie zuerst einen Passkey hinzu, oder legen Sie ein Passwort fest.
invalid-directory_taken = Mit diesem Konto des Anmeldedienstes meldet sich bereits jemand anderes an.
invalid-places_asked = Sie können 1 bis { $most } Orte beantragen.
invalid-request_waits = Über Ihren früheren Antrag ist noch nicht entschieden.
invalid-requests_today = Sie können heute keinen weiteren Antrag stellen. Versuchen Sie es morgen wieder.
invalid-emergency_minutes = Ein Notfallzugriff dauert 1 bis { $most } Minuten.
invalid-emergencies_run = Mehr Notfallzugriffe gleichzeitig sind nicht möglich. Beenden Sie zuerst einen.
invalid-emergency_here = Sie haben schon Notfallzugriff auf diesen Ort. Seine Bedingungen bleiben, wie sie sind.
invalid-emergencies_today = Sie können heute keinen weiteren Notfallzugriff beginnen. Die laufenden gelten weiter, und jemand anderes kann einen beginnen.
invalid-area_file = Das ist keine GeoJSON-Datei mit Gebieten. Sie braucht mindestens ein Gebiet; jedes braucht einen Namen („name“) und ein Polygon.
invalid-area_file_too_long = Eine Datei mit Gebieten fasst höchstens { $mebibytes } MiB. Es wurde nichts gespeichert.
invalid-area_file_full = In dieser Datei sind zu viele Gebiete oder Ecken. Teilen Sie sie, oder vereinfachen Sie die Umrisse. Es wurde nichts gespeichert.
invalid-area_in_file = Gebiet Nr. { $number } in dieser Datei lässt sich nicht verwenden. Es braucht einen Namen („name“) und einen geschlossenen Umriss, der eine Fläche umschließt und nicht zu detailliert ist. Es wurde nichts gespeichert.
invalid-area_outline = Dieser Umriss lässt sich nicht verwenden. Er braucht mindestens drei Ecken in Grad, die eine Fläche umschließen.
invalid-area_too_intricate = Dieser Umriss ist zu detailliert. Vereinfachen Sie ihn, oder fügen Sie weniger Gebiete auf einmal hinzu. Es wurde nichts gespeichert.
invalid-area_places = In diesen Gebieten liegen zu viele Orte. Fügen Sie weniger Gebiete auf einmal hinzu. Es wurde nichts gespeichert.
invalid-areas_around = Ein Ort läge in zu vielen Gebieten zugleich. Entfernen Sie zuerst einige der Gebiete dort, oder fügen Sie weniger hinzu. Es wurde nichts gespeichert.
invalid-areas_full = Es lassen sich keine weiteren Gebiete speichern. Entfernen Sie zuerst einige. Es wurde nichts gespeichert.
invalid-area_of_extract = Dieses Gebiet stammt aus einem Auszug und bleibt, solange ein Auszug es enthält.
invalid-area_linked = Organisationen sind mit diesem Gebiet verknüpft und würden es verlieren. Bitten Sie die Systembetreuung, es zu entfernen.
invalid-lead_is_authority = Nur eine Behörde kann für diese Installation verantwortlich sein.
invalid-last_lead = Dies ist die letzte Behörde, die für die Installation verantwortlich ist. Fügen Sie zuerst eine andere hinzu.
invalid-encoding = Speichern Sie diese Datei als UTF-8, und versuchen Sie es dann erneut.
invalid-nothing_to_undo = Es wurde noch nichts importiert; es gibt nichts rückgängig zu machen.
invalid-undo_last = Nur der letzte Import lässt sich rückgängig machen. Es wurde nichts geändert.
invalid-undone_already = Der letzte Import ist schon rückgängig gemacht; der davor lässt sich nicht mehr rückgängig machen. Es wurde nichts geändert.
invalid-undo_not_kept = Der letzte Import lässt sich nicht rückgängig machen, weil er aus einem Backup oder von einer früheren Version von Parvis stammt. Es wurde nichts geändert.
