# Meetings, and recommendations out of them.
meetings-title = Treffen
meeting-title = Treffen
meetings-hint = Seminare und andere Treffen, die eine Organisation abgehalten hat, und ihre Schlussfolgerungen. Das Öffnen wird im Journal festgehalten.
meetings-none = Noch kein Treffen ist festgehalten.
meetings-open = Treffen anzeigen
meetings-signed-out = Melden Sie sich an, um Treffen zu lesen.
meeting-write = Treffen festhalten
meeting-name = Titel
meeting-from = Erster Tag
meeting-until = Letzter Tag, falls es mehrere sind
meeting-when = Wann
meeting-days = { $from } bis { $until }
meeting-place = Ort
meeting-kind = Art des Treffens
meeting-bodies = Veranstaltet von
meeting-fields = Arbeitsbereiche
meeting-choose = Auswählen
meeting-remove = { $name } entfernen
meeting-sessions = Tagesordnung
meeting-sessions-hint = Eine Sitzung pro Zeile: wann, ein senkrechter Strich und worum es geht. Zum Beispiel: 10:00 | Offene Türen.
meeting-participants = Teilnehmende Organisationen
meeting-participants-hint = Eine Organisation pro Zeile. Keine Namen von Personen.
meeting-conclusions = Schlussfolgerungen
meeting-recommendations = Stand der Empfehlungen
recommendations-title = Empfehlungen
recommendation-title = Empfehlung
recommendation-numbered = Empfehlung { $number }
recommendations-hint = Was dieser Organisation empfohlen wurde und was daraus geworden ist. Das Öffnen wird im Journal festgehalten.
recommendations-none = Keine Empfehlung an diese Organisation, die Sie sehen dürfen.
recommendations-open = Empfehlungen anzeigen
recommendations-signed-out = Melden Sie sich an, um Empfehlungen zu lesen.
recommendation-write = Empfehlung aussprechen
recommendation-number = Nummer
recommendation-wording = Was empfohlen wird
recommendation-meeting = Aus diesem Treffen
recommendation-meeting-none = aus keinem Treffen
recommendation-addressee = Gerichtet an
recommendation-addressee-now = heißt jetzt { $name }
recommendation-addressee-ended = Diese Organisation besteht nicht mehr.
recommendation-give = Jetzt für ein Jahr mit der Organisation teilen
recommendation-give-hint = Sonst sieht die Organisation sie nicht. Lassen Sie es weg, wenn hier niemand für die Organisation arbeitet.
recommendation-report-due = Bericht fällig bis
recommendation-report-due-hint = Mit einem Tag wird sie überwacht: Bis dahin berichtet die Organisation.
recommendation-monitored = Überwacht
recommendation-stop-monitoring = Nicht mehr überwachen
recommendation-overdue = Überfällig
recommendation-reported = Bericht eingegangen am { $date }
recommendation-reply = Antwort
recommendation-reply-none = noch nicht beantwortet
recommendation-reply-accepted = angenommen
recommendation-reply-partly = teilweise angenommen
recommendation-reply-noted = zur Kenntnis genommen
recommendation-execution = Umsetzung
recommendation-execution-not_begun = nicht begonnen
recommendation-execution-in_work = in Arbeit
recommendation-execution-done_by_own_words = nach eigenen Angaben umgesetzt
recommendation-execution-confirmed = bestätigt
recommendation-execution-not_to_be_done = wird nicht umgesetzt
recommendation-assistance = Unterstützung
recommendation-assistance-none = keine erbeten
recommendation-assistance-asked = erbeten
recommendation-assistance-offered = angeboten
recommendation-assistance-given = geleistet
recommendation-assistance-confirmed = erhalten, wie die Organisation bestätigt
recommendation-evidence = Was das belegt
recommendation-earlier = Frühere Fassungen
recommendation-earlier-until = Bis { $date }. Grund der Änderung: { $reason }
recommendation-history = Verlauf
recommendation-answer = Antworten oder berichten
recommendation-words = In eigenen Worten
recommendation-no-change = wie bisher
recommendation-sheet = Dieses Blatt drucken
board-title = Stand der Empfehlungen
board-hint = Die Empfehlungen, die Ihre Organisation ausgesprochen hat, und die an sie gerichteten. Was sie besagen, wird erst geöffnet, wenn Sie eine auswählen.
board-none = Es gibt keine Empfehlungen, die Ihre Organisation ausgesprochen hat oder die an sie gerichtet sind.
board-meeting = Treffen
board-all = Alle Treffen
board-cut = Es gibt mehr als 2.000 Empfehlungen. Nur die neuesten sind aufgeführt.
board-report = Bericht über diese Empfehlungen
board-report-hint = Zeigt Wortlaut und Verlauf jeder Empfehlung. Das Öffnen wird im Journal festgehalten.
board-pdf = Bericht (PDF)
board-table = Als Tabelle speichern (CSV)
# The denominator stands in words, so that no figure is read by itself.
board-said = { $total ->
    [one] Von { $total } Empfehlung: angenommen { $accepted }, teilweise angenommen { $partly }, zur Kenntnis genommen { $noted }, noch nicht beantwortet { $none }. Als umgesetzt bestätigt: { $confirmed }. Bericht überfällig: { $overdue }.
   *[other] Von { $total } Empfehlungen: angenommen { $accepted }, teilweise angenommen { $partly }, zur Kenntnis genommen { $noted }, noch nicht beantwortet { $none }. Als umgesetzt bestätigt: { $confirmed }. Bericht überfällig: { $overdue }.
 }
journal-kind-meeting = Treffen
journal-kind-recommendation = Empfehlungen
journal-act-respond_to_recommendation = { journal-by } hat auf eine Empfehlung{ journal-about } geantwortet.
invalid-recommendation_issuer = Nur die Organisation, die die Empfehlung ausgesprochen hat, kann sie bestätigen, abschließen oder Unterstützung anbieten und leisten.
invalid-recommendation_addressee = Die Organisation, an die sie gerichtet ist, antwortet hier selbst.
invalid-recommendation_closed = Die Organisation, die diese Empfehlung ausgesprochen hat, hat sie abgeschlossen. Hat sich etwas geändert, sagen Sie es ihr.
invalid-recommendation_report = Geben Sie den Tag an, an dem der Bericht fällig ist.
invalid-meeting_days = Der letzte Tag kann nicht vor dem ersten liegen.
invalid-meeting_participant = Diese Organisation gibt es nicht. Schreiben Sie ihren Namen.
journal-meetings = { $count ->
    [one] ein Treffen
   *[other] { $count } Treffen
 }
journal-recommendations = { $count ->
    [one] eine Empfehlung
   *[other] { $count } Empfehlungen
 }
lot-meeting = { $count ->
    [one] { $count } Treffen
   *[other] { $count } Treffen
 }
lot-recommendation = { $count ->
    [one] { $count } Empfehlung
   *[other] { $count } Empfehlungen
 }
