# Was fällig ist, per E-Mail: die Einstellungen eines Mitglieds, die Nachrichten und was aus ihnen wird.
mail-title = Per E-Mail
mail-hint = Parvis kann Ihnen per E-Mail mitteilen, wie viel bis wann fällig ist. Die Nachricht nennt keinen Ort und gibt nichts aus Einträgen wieder.
mail-hour = Nachrichten werden nach { $time } verschickt. Ist nichts fällig, wird keine verschickt.
mail-off = Diese Installation verschickt keine E-Mails.
mail-rhythm = Wie oft
mail-rhythm-daily = Jeden Tag
mail-rhythm-weekly = Jeden Montag
mail-address = E-Mail-Adresse
mail-stop = Beenden und Adresse löschen
mail-stopped = Beendet. Ihre Adresse ist gelöscht.
mail-waits = Ein Link ist unterwegs an { $address }. Öffnen Sie ihn bis { $date }. Bis dahin wird nichts anderes dorthin geschickt.
mail-link-over = Der Link, der an { $address } ging, gilt nicht mehr. Speichern Sie die Adresse noch einmal, um einen neuen zu erhalten.
mail-runs = { $rhythm ->
    [daily] An jedem Tag, an dem etwas überfällig ist oder binnen einer Woche fällig wird, geht eine Nachricht an { $address }.
   *[weekly] Jeden Montag geht eine Nachricht an { $address }, wenn etwas überfällig ist oder binnen vier Wochen fällig wird.
 }
mail-not-sent = Die letzte Nachricht an Sie konnte nicht verschickt werden. Wer diese Installation betreibt, sieht den Grund.
mail-not-taken = Die letzte Nachricht an Sie kam nicht an: Der Mailserver nimmt diese Adresse nicht an. Prüfen Sie sie.
mail-not-sure = Die letzte Nachricht an Sie ist vielleicht nicht angekommen. Sie wird nicht noch einmal verschickt. War es der Link, speichern Sie die Adresse noch einmal.
mail-page-title = E-Mails zu Fälligkeiten
mail-confirm-ask = Möchten Sie an diese Adresse E-Mails darüber erhalten, was in Parvis fällig ist?
mail-confirm-do = Adresse bestätigen
mail-confirmed = Die Adresse ist bestätigt. Die erste Nachricht kommt, wenn etwas fällig ist, frühestens morgen.
mail-stop-ask = Möchten Sie die E-Mails darüber beenden, was fällig ist? Sonst ändert sich nichts.
mail-stop-do = Beenden
mail-stop-done = Es werden keine Nachrichten mehr verschickt, und die Adresse ist gelöscht.
mail-link-void = Dieser Link gilt nicht mehr.
mail-link-none = Öffnen Sie den Link in der Nachricht, um Ihre Adresse zu bestätigen oder die Nachrichten zu beenden.
mail-state-title = E-Mail
mail-state-off = Die Einstellungen nennen keinen Mailserver. Es werden keine E-Mails verschickt. Um das zu ändern, füllen Sie auf dem Server in parvis.toml den Abschnitt [mail] aus, probieren Sie ihn mit „parvis mail test --to ADRESSE“ aus und starten Sie den Server neu.
mail-state-through = Die Nachrichten gehen über { $server } und kommen von { $from }.
mail-state-counts = Warten: { $waiting }. In den letzten 30 Tagen nicht verschickt: { $failed }.
mail-state-what = Nachricht
mail-state-when = Wann
mail-state-why = Warum, und was zu tun ist
mail-kind-digest = Was fällig ist
mail-kind-confirm = Link, der eine Adresse bestätigt
mail-at-waits = Nächster Versuch: { $time }
mail-at-ended = Aufgegeben: { $time }
mail-tries = Versuche: { $count }
mail-said = Antwort: { $said }
mail-why-unreachable = Der Mailserver ist nicht erreichbar. Prüfen Sie Server und Port in den Einstellungen und ob dieser Rechner eine Verbindung dorthin aufbauen darf.
mail-why-silent = Der Mailserver antwortet nicht. Prüfen Sie Port und „security“ in den Einstellungen.
mail-why-tls = Es kam keine verschlüsselte Verbindung zum Mailserver zustande. Prüfen Sie „security“ und „server“ in den Einstellungen. Stammt sein Zertifikat von einer Stelle, der dieser Rechner nicht vertraut, tragen Sie sie bei „authority“ ein.
mail-why-password = Der Mailserver nimmt Benutzernamen oder Passwort nicht an. Prüfen Sie beide in den Einstellungen.
mail-why-sender = Der Mailserver nimmt diese Absenderadresse nicht an. Fragen Sie seine Betreiber, oder tragen Sie bei „from“ eine andere Adresse ein.
mail-why-recipient = Der Mailserver nimmt die Adresse des Mitglieds nicht an. Das Mitglied sieht dies auf seiner Seite.
mail-why-later = Der Mailserver bittet darum, es später noch einmal zu versuchen. Parvis versucht es einen Tag lang.
mail-why-refused = Der Mailserver hat die Nachricht abgelehnt. Fragen Sie seine Betreiber nach dem Grund.
mail-why-unknown = Parvis hat die Antwort des Mailservers nicht verstanden. Prüfen Sie Server und Port in den Einstellungen.
mail-why-unclear = Die Verbindung brach ab, während die Nachricht verschickt wurde. Sie kann angekommen sein und wird nicht noch einmal verschickt.
mail-why-unwritten = Die Nachricht konnte nicht geschrieben werden. Näheres steht im Protokoll des Servers.
mail-digest-subject = { $count ->
    [one] Parvis: 1 Aufgabe ist fällig
   *[other] Parvis: { $count } Aufgaben sind fällig
 }
mail-digest-begin = Überfällig oder fällig bis { $day }:
mail-digest-line = { $when ->
    [over] { $kind }: { $count }, überfällig seit { $day }
   *[ahead] { $kind }: { $count }, nächster Termin: { $day }
 }
mail-digest-open = Worum es geht, sehen Sie nach der Anmeldung: { $address }
mail-digest-why = { $rhythm ->
    [daily] Sie erhalten diese Nachricht an Tagen, an denen etwas fällig ist, weil Sie sie gewünscht haben.
   *[weekly] Sie erhalten diese Nachricht montags, wenn etwas fällig ist, weil Sie sie gewünscht haben.
 }
mail-digest-stop = Nachrichten abbestellen: { $address }
mail-confirm-subject = Parvis: Bestätigen Sie Ihre E-Mail-Adresse
mail-confirm-text = Jemand hat diese Adresse in Parvis ({ $address }) eingetragen, um zu erfahren, was fällig ist.
mail-confirm-open = Wenn Sie das waren, bestätigen Sie sie bis { $day }: { $link }
mail-confirm-ignore = Wenn Sie das nicht waren, brauchen Sie nichts zu tun. Solange die Adresse nicht bestätigt ist, wird nichts über Fälliges an sie verschickt.
mail-test-subject = Parvis: Test
mail-test-text = Der Mailserver von Parvis ({ $address }) funktioniert. Sie brauchen nichts zu tun.
invalid-mail_off = Diese Installation verschickt keine E-Mails.
invalid-mail_address = Das ist keine E-Mail-Adresse. Sie sieht zum Beispiel so aus: name@example.org.
invalid-mail_asked = Heute können Sie keine weitere E-Mail-Adresse eintragen. Versuchen Sie es morgen wieder.
