# Was fällig ist, nach Tagen.
due-title = Fällig
due-hint = Alles mit einem Termin, um das Sie oder Ihre Organisation sich kümmern sollten. Ein Eintrag wird erst geöffnet, wenn Sie seine Zeile wählen.
due-none = Es ist nichts fällig.
due-none-hint = Befunde mit Termin, Pflichten, Überprüfungen von Maßnahmen und Notfallplänen, angefragte Besuche und Einträge, die bald nicht mehr geteilt sind, erscheinen hier von selbst.
due-none-kind = Hiervon ist nichts fällig.
due-week = In den nächsten 7 Tagen
due-kind = Anzeigen
due-kind-any = Alles
due-kind-finding = Befunde
due-kind-duty = Pflichten
due-kind-measure = Maßnahmen
due-kind-plan = Notfallpläne
due-kind-statement = Partnermeldungen
due-kind-agreement = Vereinbarungen
due-kind-recommendation = Empfehlungen
due-kind-visit = Besuche
due-kind-emergency = Notfallzugriff
due-kind-complaint = Beschwerden
due-kind-sharing = Geteiltes
due-kind-membership = Mitglieder
due-kind-token = Zugriffstoken
due-act-put_right = Einen Befund beheben
due-act-check_finding = Nachsehen, ob ein Befund behoben ist
due-act-meet_duty = Eine gesetzliche Pflicht erfüllen
due-act-begin_measure = Eine Maßnahme umsetzen
due-act-review_measure = Eine Maßnahme überprüfen
due-act-renew_measure = Eine Maßnahme neu planen, bevor sie endet
due-act-review_rights = Die Grundrechtsprüfung einer Maßnahme überprüfen
due-act-review_plan = Einen Notfallplan überprüfen
due-act-report_recommendation = Über eine Empfehlung berichten
due-act-await_report = Bericht einer Organisation über eine Empfehlung erwartet
due-act-review_agreement = Eine Vereinbarung überprüfen
due-act-renew_agreement = Eine Vereinbarung läuft aus: bei Bedarf neu vereinbaren
due-act-renew_statement = Eine Partnermeldung erneuern oder angeben, was daraus geworden ist
due-act-visit_place = Einen Ort besuchen
due-act-review_emergency = Einen Notfallzugriff prüfen
due-act-answer_complaint = { $count ->
    [one] Eine Beschwerde über eine Maßnahme beantworten
   *[other] { $count } Beschwerden über eine Maßnahme beantworten
}
due-act-renew_token = Ein neues Zugriffstoken erzeugen
due-act-share_again = { $count ->
    [one] Einen Eintrag erneut teilen, falls er noch gebraucht wird
   *[other] { $count } Einträge erneut teilen, falls sie noch gebraucht werden
}
due-act-invite_again = { $count ->
    [one] Einem Mitglied, das seinen Link nicht genutzt hat, einen neuen geben
   *[other] { $count } Mitgliedern, die ihren Link nicht genutzt haben, einen neuen geben
}
due-act-restore_membership = { $count ->
    [one] Letzter Tag, um ein Mitglied wieder aufzunehmen
   *[other] Letzter Tag, um { $count } Mitglieder wieder aufzunehmen
}
due-home-all = Alles Fällige anzeigen
due-cut = Von einer Art gibt es mehr als 5000 Einträge. Diese Liste enthält nur die neuesten.
due-calendar-title = Kalender
due-calendar-hint = Ihr Kalenderprogramm kann anzeigen, was fällig ist. Jeder Termin sagt, was zu tun ist, und führt hierher. Er nennt keinen Ort und gibt nichts aus einem Eintrag wieder.
due-calendar-anyone = Wer diese Adresse hat, sieht, wie viel wann fällig ist, und sonst nichts. Sie gilt ein Jahr oder bis Sie sie unten widerrufen.
due-calendar-make = Kalenderadresse erzeugen
due-calendar-once = Das ist die Adresse. Sie wird nur einmal angezeigt. Abonnieren Sie sie in Ihrem Kalender.
due-calendar-token = Kalender
due-calendar-link = In meinem Kalender anzeigen
due-mail-link = Per E-Mail erhalten
due-calendar-name = Parvis: fällig
due-calendar-open = In Parvis öffnen: { $address }
scope-calendar = die Fälligkeiten in einem Kalender anzeigen
keys-due = Zu den Fälligkeiten
help-due = Alles mit einem Termin, das Nächste zuerst: Befunde, Pflichten, Maßnahmen, Notfallpläne, Besuche, Prüfungen und Einträge, die bald nicht mehr geteilt sind.
