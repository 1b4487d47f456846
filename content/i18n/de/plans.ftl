# Der Plan eines Ortes auf seinen Seiten: die Liste beim Ort, das Schreiben, die Prüfungen, zwei Personen zugleich, der Druck. Was auch gedruckt wird, steht in documents.ftl.
plans-title = Plan
plan-of = Notfallplan vom { $date }
plans-one = Notfallplan
plans-signed-out = Die Pläne eines Ortes sehen nur angemeldete Personen.
plans-none = Hier gibt es keine Pläne, die Sie zu diesem Zweck sehen dürfen.
plans-none-teaches = Ein Plan sagt, was die Menschen hier im Notfall tun. Beginnen Sie mit einer Vorlage für diese Art von Ort, und ändern Sie, was nicht passt.
plans-write = Plan schreiben
plans-another = Weiteren Plan schreiben
plans-changed = Geändert am { $date }
plans-review-on = Überprüfung am { $date }
plans-review-none = Noch kein Termin für die Überprüfung
plans-use-of = { $use }: { $people }
plans-uses-count =
    { $count ->
        [one] { $count } Nutzung des Ortes
       *[other] { $count } Nutzungen des Ortes
    }
plans-state =
    { $count ->
        [0] Nichts zu prüfen
        [one] { $count } Punkt zu prüfen
       *[other] { $count } Punkte zu prüfen
    }

plans-start = Womit möchten Sie beginnen?
plans-start-template = Mit einer Vorlage, die ich anpasse
plans-start-file = Mit einem Plan aus einer Datei
plans-start-empty = Mit einem leeren Plan
plans-template = Vorlage
plans-language = Sprache des Plans
plans-file-open = Datei auswählen
plans-file-hint = Wählen Sie einen exportierten oder mit der Befehlszeile geschriebenen Plan eines Ortes. Eine aus „{ plan-title }“ gespeicherte Datei wird zum Plan dieses Ortes.
plans-file-none = Wählen Sie zuerst eine Datei aus.
plans-file-large = Diese Datei ist zu groß für einen Plan.
plans-file-json = Diese Datei lässt sich nicht als Plan lesen. Sie ist beschädigt oder von anderer Art.
plans-file-other = Diese Datei ist kein Plan eines Ortes.

plans-parts = Teile des Plans
plans-part = Teil des Plans
plans-part-place = Der Ort
plans-part-responders = Schlüssel und Empfang der Einsatzkräfte
plans-part-around = Nachbarn und der Bereich vor den Toren
plans-part-after = Rückkehr und danach
plans-before = Zurück: { $part }
plans-next = Weiter: { $part }
plans-views = Ansicht
plans-view-write = Schreiben
plans-view-paper = Vorschau
plans-paper-hint = So sieht der gedruckte Plan aus. Zeilen und Seiten können ein wenig anders umbrechen.
plans-paper-empty = Hier steht noch nichts.
plans-to-check =
    { $count ->
        [one] { $count } zu prüfen
       *[other] { $count } zu prüfen
    }
plans-checks-here =
    { $count ->
        [one] { $count } Punkt in diesem Teil zu prüfen
       *[other] { $count } Punkte in diesem Teil zu prüfen
    }
plans-missing = Was noch fehlt
plans-missing-hint = Wählen Sie eine Zeile, um zu der Stelle zu kommen. Sie können den Plan auch speichern und drucken, bevor er vollständig ist.
plans-nothing-missing = Es fehlt nichts. Die Prüfungen ersetzen keine Übung.
plans-lacks-head-title = Der Plan hat keinen Namen.
plans-lacks-head-call = Die Nummer für den Notruf fehlt.
plans-lacks-head-address = Die Adresse, die man angibt, fehlt.
plans-lacks-functions = Es ist noch keine Funktion eingetragen.
plans-lacks-procedures-evacuation = „Räumung“ hat keine Schritte.
plans-lacks-procedures-invacuation = „Geschützter Raum“ hat keine Schritte.
plans-lacks-procedures-lockdown = „Türen schließen“ hat keine Schritte.
plans-lacks-procedures-communication = „Bescheid sagen“ hat keine Schritte.
plans-lacks-assembly_points = Es gibt keinen Sammelplatz.
plans-lacks-routes = Es ist kein Weg eingetragen.
plans-lacks-rooms = Es gibt keinen geschützten Raum.
plans-lacks-help = Über Menschen, die Hilfe brauchen, steht noch nichts im Plan.
plans-lacks-responders = Es ist nicht festgelegt, wer die Einsatzkräfte empfängt.
plans-lacks-re_entry = Es ist nicht festgelegt, wer entscheidet, dass alle wieder hineindürfen.
plans-newer =
    { $count ->
        [one] { $count } Angabe in diesem Plan stammt aus einer neueren Version von Parvis. Sie bleibt erhalten, aber diese Version kann den Plan nicht drucken.
       *[other] { $count } Angaben in diesem Plan stammen aus einer neueren Version von Parvis. Sie bleiben erhalten, aber diese Version kann den Plan nicht drucken.
    }

plans-nothing-unsaved = Es gibt nichts zu speichern.
plans-all-saved = Alles ist gespeichert.
plans-unsaved = Noch nicht gespeichert. Was Sie schreiben, bleibt in diesem Browser.
plans-unsaved-lost = Noch nicht gespeichert. Dieser Browser kann Ihre Eingaben nicht aufbewahren: Speichern Sie, bevor Sie die Seite schließen.
plans-saved-merged = Gespeichert. Inzwischen hat noch jemand gespeichert; was Sie beide geschrieben haben, steht im Plan.
plans-redo = Wiederherstellen
plans-restored = Das sind Ihre Änderungen vom { $date }, die nicht gespeichert wurden. Speichern Sie sie, oder verwerfen Sie sie.
plans-discard = Diese Änderungen verwerfen
plans-unnamed = Etwas hat noch keinen Namen. Benennen Sie es, bevor Sie speichern.
plans-go-there = Zeigen

plans-field-title = Name des Plans
plans-address-hint = So, wie Sie sie am Telefon sagen würden.
plans-doctrine = Merksatz für einen Angriff
plans-doctrine-hint = Auf jeder Karte steht der Merksatz eines einzigen Landes.
plans-doctrine-no = Keiner
plans-review = Plan überprüfen am
plans-review-past = Dieses Datum liegt in der Vergangenheit: Der Plan ist jetzt zu überprüfen.
plans-review-far = Dieses Datum liegt mehr als drei Jahre in der Zukunft. Ist es richtig?
plans-one-a-line = Eine Angabe je Zeile.
plans-people-hint = Schreiben Sie Funktionen, keine Namen: Eine Funktion bleibt, auch wenn die Personen wechseln.
plans-deputies-hint = Kreuzen Sie an, wer übernimmt. Wer zuerst angekreuzt ist, wird zuerst gefragt.
plans-public = Besucher dürfen von dieser Funktion wissen
plans-add-role = Funktion hinzufügen
plans-steps-hint = Eine Handlung je Zeile, kurz und klar. Geben Sie an, wer sie ausführt.
plans-words-hint = Aus: { $title }
plans-words-none = Wählen Sie zuerst unter „Der Ort“ den Merksatz für einen Angriff.
plans-last-resort = letztes Mittel
plans-ways-hint = Schreiben Sie, wo man sich sammelt, welcher Weg dorthin führt und welcher Raum sicherer ist. Alles lässt sich in den Umriss des Ortes einzeichnen.
plans-floor = Grundriss
plans-floor-hint = Ein Bild des Grundrisses (JPEG oder PNG) liegt blass unter Wegen, Räumen und Sammelplätzen, hier und im Druck. Aus einer PDF-Datei speichern Sie zuerst die Seite als Bild.
plans-floor-add = Grundriss hinzufügen
plans-floor-use = Auf { $name } zeichnen
plans-floor-metres = Breite des Bildes in Metern (1 bis 2.000)
plans-floor-degrees = Im Uhrzeigersinn gedreht, in Grad (0 bis 360)
plans-floor-middle = Mitte
plans-floor-place = Verschieben Sie das Bild, bis die Wände auf dem Umriss liegen. Die Marke ist seine Mitte.
plans-floor-off = Der Grundriss wird nicht mehr gezeichnet. Sein Bild bleibt beim Plan gespeichert.
plans-floor-gone = Das Bild dieses Grundrisses ist nicht beim Plan. Fügen Sie es noch einmal hinzu: Es liegt dann, wo es lag.
plans-floor-nowhere = Das Register kennt die Lage des Ortes nicht. Zeichnen Sie zuerst einen Sammelplatz oder einen Raum ein.
plans-floor-full = Ein Plan kann { $most } Bilder haben. Entfernen Sie eines, um ein anderes hinzuzufügen.
plans-points = Sammelplätze
plans-add-point = Sammelplatz hinzufügen
plans-minutes = In wie vielen Minuten zu erreichen?
plans-routes = Wege
plans-add-route = Weg hinzufügen
plans-step-free = Stufenlos
plans-rooms = Geschützte Räume
plans-add-room = Raum hinzufügen
plans-room-people = Für wie viele Personen?
plans-at = Lage
plans-at-none = Noch nicht eingezeichnet.
plans-at-remove = Aus der Zeichnung entfernen
plans-draw = In den Umriss einzeichnen
plans-drawn = Eingezeichnet
plans-path = Verlauf des Weges
plans-path-none = Noch nicht eingezeichnet.
plans-path-count =
    { $count ->
        [one] { $count } Punkt
       *[other] { $count } Punkte
    }
plans-path-hint = Beginnen Sie innen an der Tür, und enden Sie am Sammelplatz. Wählen Sie einen Punkt nach dem anderen, und fügen Sie ihn hinzu.
plans-path-add = Punkt { $number } hinzufügen
plans-path-back = Letzten Punkt entfernen
plans-help-hint = Schreiben Sie, was mit den Menschen selbst vereinbart ist. Keine Namen, keine Krankheiten.
plans-add-help = Menschen hinzufügen, die Hilfe brauchen
plans-who-hint = Zum Beispiel: Menschen im Rollstuhl auf der Empore.
plans-keys-hint = Keine Codes, und nichts über Wertsachen.
plans-add-neighbour = Nachbarn hinzufügen
plans-add-after = Etwas hinzufügen, das danach zu tun ist
plans-nobody-yet = Noch niemand
plans-nowhere-yet = Noch nichts
plans-no-name = ohne Namen
plans-no-roles = Es gibt noch nichts zur Auswahl.
plans-gone = nicht mehr im Plan
plans-nth = Nummer { $place }
plans-more = Mehr
plans-less = Weniger
plans-up = Nach oben
plans-down = Nach unten
plans-remove = Entfernen
plans-removed = Entfernt: { $name }
plans-moved = { $name }: jetzt Nummer { $place }
plans-most = Hier können Sie höchstens { $most } hinzufügen.

plans-use = Nutzung des Ortes
plans-use-none = Der allgemeine Plan
plans-uses-hint = Ein Ort, der verschieden genutzt wird (Spiel, Konzert, teilweise offen), hat einen Plan. Darin steht für jede Nutzung, was anders ist.
plans-uses-back = Alle Nutzungen
plans-add-use = Nutzung hinzufügen
plans-use-name = Wie heißt diese Nutzung?
plans-absent-hint = Kreuzen Sie an, wer bei dieser Nutzung nicht da ist. Die Vertretung übernimmt.
plans-all-in-use =
    { $list ->
        [routes] Alle Wege werden genutzt
        [assembly_points] Alle Sammelplätze werden genutzt
       *[rooms] Alle Räume werden genutzt
    }
plans-own-procedures = Eigene Abläufe
plans-own-hint = Eine Nutzung folgt den Abläufen des Plans, wenn sie keine eigenen hat.
plans-own = eigener Ablauf
plans-is-as-plan = wie im Plan
plans-as-plan = Den des Plans verwenden: { $procedure }
plans-write-own = Eigenen schreiben: { $procedure }
plans-as-plan-all = Alles wie im Plan
plans-order = Reihenfolge der Nutzungen

plans-conflict = Zwei Personen haben denselben Teil geändert
plans-conflict-says = Während Sie schrieben, hat jemand anderes diesen Teil gespeichert. Nichts ist verloren: Lesen Sie beide Texte, und wählen Sie für jeden Teil einen. Alle anderen Änderungen wurden automatisch zusammengeführt.
plans-ours = Was Sie geschrieben haben
plans-theirs = Was jemand anderes gespeichert hat
plans-keep-ours = Meinen Text behalten
plans-keep-theirs = Den anderen Text behalten
plans-conflict-bold = Zeilen, die sich unterscheiden, sind fett.
plans-conflict-open =
    { $count ->
        [one] Noch { $count } Teil zu wählen
       *[other] Noch { $count } Teile zu wählen
    }
plans-empty-here = Leer oder entfernt
plans-settle = So speichern
plans-conflict-back = Zurück zum Schreiben

plans-print-what = Was möchten Sie drucken?
plans-print-plan = Den ganzen Plan
plans-print-cards = Handlungskarten, eine je Funktion und Ablauf
plans-print-pdf = Als PDF speichern
plans-print-unsaved = Ihre letzten Änderungen sind nicht gespeichert. Sie werden nicht gedruckt.
plans-printed = Das PDF ist fertig.
plans-docx = Word-Datei
plans-docx-saved = Die Word-Datei ist fertig.
plans-paper = Papier
plans-paper-a4 = A4
plans-paper-a5 = A5
plans-paper-letter = Letter
plans-earlier-open = Diese Fassung lesen
invalid-cards_too_long = Die Handlungskarten dieses Plans haben zusammen { $letters } Zeichen; auf einmal werden höchstens { $most } gedruckt. Jede Karte nennt alle Vertretungen ihrer Funktion: Nennen Sie weniger Vertretungen oder kürzen Sie die Schritte. Der Plan bleibt, wie er ist.
