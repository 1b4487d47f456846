# Maßnahmen an einem Ort: was ihn schützt oder schützen soll.
site-measure-title = Maßnahme
site-measures-none = Hier gibt es keine Maßnahmen, die Sie zu diesem Zweck sehen dürfen.
site-measures-signed-out = Die Maßnahmen an einem Ort sehen nur angemeldete Personen.
site-measure-write = Maßnahme hinzufügen
site-measure-for-finding = Maßnahme dafür planen
site-measure-entry = Maßnahme
site-measure-own = Andere Maßnahme, mit eigenen Worten
site-measure-in-catalogue = Im Katalog
site-measure-says = Worum es geht
site-measure-says-here = Wie es hier gemacht wird
site-measure-observes = Sie beobachtet, identifiziert oder durchsucht Menschen oder zeichnet sie auf
site-measure-observes-hint = Sie darf nur laufen, solange ihre Grundrechtsprüfung in Kraft ist.
site-measure-status = Stand
site-measure-needed = nötig
site-measure-planned = geplant
site-measure-live = umgesetzt
site-measure-present = vorhanden
site-measure-deficient = mangelhaft
site-measure-expired = abgelaufen
site-measure-answers = Zuständige Funktion (keine Namen)
site-measure-since = Ab
site-measure-until = Letzter Tag
site-measure-review = Überprüfung am
site-measure-due = nächster Termin: { $date }
site-measure-cost = Kosten an diesem Ort
site-measure-cost-add = Kosten angeben
site-measure-cost-remove = Kosten entfernen
site-measure-cost-from = Von
site-measure-cost-to = Bis
site-measure-cost-currency = Währung
site-measure-cost-year = Preisstand (Jahr)
site-measure-findings = Für diese Befunde
site-measure-findings-count = { $count ->
    [one] { $count } Befund
   *[other] { $count } Befunde
 }
site-measure-findings-choose = Befunde auswählen
site-measure-finding = Befund { $number }
site-measure-remarks = Bemerkungen
invalid-measure_words = Wählen Sie eine Maßnahme aus dem Katalog, oder beschreiben Sie sie mit eigenen Worten und wählen Sie Funktion und Bereich.
invalid-measure_step = Dieser Stand kann nicht unmittelbar auf den bisherigen folgen. Öffnen Sie die Maßnahme erneut, um zu sehen, welche möglich sind.
invalid-measure_answers = Geben Sie die zuständige Funktion an: Eine geplante oder umgesetzte Maßnahme braucht eine.
invalid-measure_days = Die Termine passen nicht zusammen. Die Maßnahme muss vor ihrem letzten Tag beginnen und bis dahin überprüft werden. Vor ihrem Beginn kann sie nicht vorhanden sein.
invalid-measure_rights = Diese Maßnahme beobachtet Menschen. Sie darf nur laufen, wenn heute eine Grundrechtsprüfung dafür in Kraft ist. Öffnen oder beginnen Sie die Prüfung auf der Seite der Maßnahme.
invalid-measure_cost = Geben Sie den niedrigsten und den höchsten Betrag an, dazu die Währung (zum Beispiel EUR) und das Jahr.
invalid-measure_finding = Einen solchen Befund gibt es an diesem Ort nicht.
invalid-measure_findings = Wählen Sie höchstens { $most } Befunde, jeden nur einmal.
