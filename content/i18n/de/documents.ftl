# Gedruckte Pläne: der Plan eines Ortes, Handlungskarten, die vier Seiten.
print-site-plan = Notfallplan
print-cards = Handlungskarten
print-plan-of-day = Plan vom { $date }
print-replaced = Einige Zeichen lassen sich nicht drucken und erscheinen als �: { $characters }. Im Plan selbst sind sie weiterhin vorhanden.
print-call = Notrufnummer
print-address = Adresse für den Notruf
print-uses = Nutzungen des Ortes
print-capacity = Höchstzahl der Menschen
print-contents = In diesem Plan
print-functions = Wer was tut
print-function = Funktion
print-deputies = Vertretung
print-public = Darf öffentlich bekannt sein
print-yes = Ja
print-no = Nein
print-none = Keine
print-callers = Wer damit beginnen darf
print-caller = { $function }; Vertretung: { $deputies }
print-step = Schritt
print-step-number = Schritt { $number }
print-nobody-yet = noch niemand
print-otherwise = Wenn es nicht gelingt
print-until = Dauer
print-ways = Wege und Plätze
print-sketch-alt = Zeichnung des Ortes. Sammelplätze: { $points }, Räume: { $rooms }, Wege: { $routes }. Norden ist oben. Die Tabellen darunter führen sie auf.
print-legend = Kreise mit Zahl: Sammelplätze. Quadrate: Räume. Durchgezogen: Wege ohne Stufen; gestrichelt: Wege mit Stufen. Kleine Kreise: Ausgänge. Gepunktet: der Bereich vor den Toren.
print-floor-alt = Ein blasser Grundriss unter der Zeichnung.
print-floor-legend = Blass darunter: der Grundriss, von Hand eingepasst.
print-floor-left-out = { $why ->
    [withheld] Der Grundriss fehlt hier: Sie dürfen die Dateien dieses Plans nicht sehen.
    [gone] Der Grundriss fehlt hier: Sein Bild ist nicht bei diesem Plan.
    [damaged] Der Grundriss fehlt hier: Sein Bild ist beschädigt und lässt sich nicht lesen.
   *[far] Der Grundriss fehlt hier: Er liegt zu weit von der Zeichnung entfernt.
 }
print-within = Erreichbar in
print-minutes = { $minutes } min
print-route = Weg
print-leads-to = Führt zu
print-step-free = Ohne Stufen
print-length = Länge
print-room = Raum
print-people = Menschen
print-room-says = Wissenswertes
print-who = Wer
print-what = Was
print-agreed = Was vereinbart ist
print-goes-with = Begleitung
print-responders = Für Polizei, Feuerwehr und Rettungsdienst
print-meets = Empfang durch
print-keys = Schlüssel
print-drawings = Pläne
print-neighbours = Nachbarn
print-reach = Erreichbar unter
print-approach = Vor den Toren
print-looks-after = Zuständig
print-re-entry = Rückkehr
print-says-so = Freigabe durch
print-conditions = Voraussetzungen
print-use-title = Nutzung: { $use }
print-absent = Nicht besetzt
print-stands-in = { $function } (Vertretung: { $deputy })
print-ways-in-use = Benutzte Wege
print-points-in-use = Benutzte Sammelplätze
print-rooms-in-use = Benutzte Räume
print-differs = Was anders ist
print-else-as-plan = Alles andere gilt wie im Plan.
# What stands between what something is called and what it is.
print-colon = :
print-open = Was noch offen ist
print-open-none = Bei der Prüfung dieses Plans ist nichts aufgefallen.
print-open-says = Bei der Prüfung dieses Plans ist aufgefallen:
print-left-out = Mangels Angaben nicht geprüft:
print-left-out-outline_unknown = der Umriss des Ortes: ob Sammelplätze darin liegen und Wege durch Wände führen
print-left-out-exits_unknown = die Ausgänge: wie weit es bis zu den Sammelplätzen ist
print-left-out-water_unknown = Gewässer in der Nähe: ob Sammelplätze darin liegen
print-left-out-main_roads_unknown = Hauptstraßen in der Nähe: ob jemand eine überqueren muss
print-check-step_without_function = Diesen Schritt übernimmt niemand.
print-check-step_without_words = Dieser Schritt hat keinen Text.
print-check-function_absent = Für diesen Schritt ist niemand da, auch keine Vertretung.
print-check-function_without_deputy = Es gibt keine Vertretung.
print-check-names_what_is_missing = Hier wird etwas genannt, das es nicht mehr gibt ({ $names }).
print-check-nobody_may_call = Es ist nicht festgelegt, wer damit beginnen darf.
print-check-doctrine_unknown = Die Ansagen stammen aus einer Sammlung, die nicht installiert ist ({ $names }).
print-check-words_unknown = Die Sammlung enthält diese Ansage nicht ({ $names }).
print-check-words_without_doctrine = Es gibt Ansagen, aber der Plan nennt nicht das Land, aus dem sie stammen.
print-check-card_over_words = Die Handlungskarte hat { $words } Wörter auf einer Seite; mehr als { $most } liest im Notfall niemand.
print-check-card_over_letters = Die Handlungskarte hat { $letters } Zeichen auf einer Seite; mehr als { $most } liest im Notfall niemand.
print-check-assembly_point_inside = Er liegt innerhalb des Ortes.
print-check-assembly_point_in_water = Er liegt im Wasser.
print-check-assembly_point_across_main_road = Auf dem Weg dorthin liegt eine Hauptstraße ({ $names }).
print-check-assembly_point_too_far = Er ist { $metres } m entfernt; in { $minutes } min geht man { $reach } m.
print-check-assembly_point_too_far_for_slow = Er ist { $metres } m entfernt; wer langsam geht, schafft in { $minutes } min nur { $reach } m.
print-check-route_through_wall = Er führt durch eine Wand, { $metres } m von einem Ausgang entfernt.
print-card-may-call = Sie dürfen damit beginnen.
print-card-say = Ansage
print-card-deputy = Ihre Vertretung
print-card-notes = Notizen
print-cards-none = Dieser Plan hat noch keine Schritte, daher gibt es keine Karten.
print-function-after = Wer sagt, dass es vorbei ist
print-services-say = Polizei oder Feuerwehr haben Entwarnung gegeben.
print-until-said = Bis die Leitung sagt, dass es vorbei ist.
print-as-of = Stand: { $date }
print-number = Nr.
print-when = Wann
print-edit-drawing = Die Zeichnung des Ortes steht im gedruckten Plan.
print-findings = Liste der Befunde
print-findings-places = { $count ->
    [one] { $count } Ort
   *[other] { $count } Orte
 }
print-findings-count = Befunde: { $count }. Offen: { $open }.
print-findings-none = Es gibt keine Befunde aufzulisten.
print-finding = Was festgestellt wurde
print-finding-photograph = Foto zu Befund { $number }.
print-duties = Pflichtenübersicht
print-duties-unsure = Was nicht sicher ist
print-duties-met = Erfüllte Bedingungen
print-duties-unmet = Nicht erfüllte Bedingungen
print-duties-answers = Was geantwortet wurde
print-duties-about = Zu dieser Übersicht
print-duties-only-law = Diese Übersicht erklärt das Gesetz in unseren Worten. Es gilt nur der Gesetzestext.
print-rights-glance = Auf einen Blick
print-rights-effects = Was sie mit Menschen macht
print-rights-stops = Hält Menschen an
print-rights-alternatives = Erwogene Alternativen
print-rights-recordings = Aufnahmen
print-rights-kept = { $hours ->
    [one] { $hours } Stunde aufbewahrt.
   *[other] { $hours } Stunden aufbewahrt.
 }
print-rights-nothing-kept = Es wird nichts aufgezeichnet.
print-rights-decision = Entscheidung
print-rights-decided = Entschieden am { $date }. Entschieden hat: { $who }. Von dieser Person stammt keine der Antworten.
print-rights-not-decided = Bisher hat niemand darüber entschieden.
print-rights-person = Person { $letter }
print-rights-who = { $who } ({ $role })
print-rights-former = nicht mehr Mitglied
print-rights-letters = Derselbe Buchstabe steht für dieselbe Person. Namen werden nur für Mitglieder der Organisation gedruckt, die diese Prüfung führt.
print-rights-no-measure = Diese Prüfung nennt keine Maßnahme. Keine Maßnahme darf ihretwegen laufen.
print-rights-measure-hidden = Die Person, für die dieses Dokument bestimmt ist, darf die Maßnahme nicht einsehen.
print-rights-missing = Was fehlt
print-rights-missing-none = Es fehlt nichts, was in dieser Prüfung heute stehen muss.
print-rights-overdue = { $count ->
    [one] { $count } Beschwerde ist überfällig.
   *[other] { $count } Beschwerden sind überfällig.
 }
print-rights-gap = R4: Es bleibt eine Lücke im Schutz, die niemand erklären kann.
print-rights-evidence = Belege
print-rights-complaints-in-time = Rechtzeitig beantwortet oder weitergeleitet
print-rights-complaints-answered-late = Zu spät beantwortet
print-rights-complaints-waiting = Offen, noch in der Frist
print-rights-complaints-overdue = Offen, überfällig
print-rights-complaints-none = Zu dieser Maßnahme ist keine Beschwerde verzeichnet.
print-rights-complaints-kept = { $days ->
    [one] Eine Beschwerde wird { $days } Tag nach der Antwort gelöscht und dann nicht mehr gezählt.
   *[other] Eine Beschwerde wird { $days } Tage nach der Antwort gelöscht und dann nicht mehr gezählt.
 }
print-rights-complaints-hidden = Wer dieses Papier liest, sieht nicht, ob es Beschwerden gibt.
print-rights-complaints-more = { $count ->
    [one] { $count } weitere Beschwerde ist hier nicht gedruckt.
   *[other] { $count } weitere Beschwerden sind hier nicht gedruckt.
 }
print-rights-closed = { $state ->
    [answered] beantwortet am { $date }
   *[passed_on] weitergeleitet am { $date }
 }
print-rights-late = verspätet
print-rights-about = Dieses Papier zeigt den Stand beim Druck, soweit die lesende Person ihn lesen darf.
