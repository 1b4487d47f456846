# Le scadenze per e-mail: le impostazioni di un membro, i messaggi e che cosa ne è stato.
mail-title = Per e-mail
mail-hint = Parvis può dirvi per e-mail quante scadenze avete e quando. Il messaggio non nomina luoghi e non riporta alcun contenuto.
mail-hour = I messaggi vengono inviati dopo le { $time }. Se non ci sono scadenze, non ne viene inviato nessuno.
mail-off = Questa installazione non invia e-mail.
mail-rhythm = Frequenza
mail-rhythm-daily = Ogni giorno
mail-rhythm-weekly = Ogni lunedì
mail-address = Indirizzo e-mail
mail-stop = Interrompi l’invio e cancella l’indirizzo
mail-stopped = Non riceverete più messaggi. Il vostro indirizzo è stato cancellato.
mail-waits = Un link è in corso di invio a { $address }. Apritelo entro il { $date }. Fino ad allora a questo indirizzo non viene inviato altro.
mail-link-over = Il link inviato a { $address } non è più valido. Salvate di nuovo l’indirizzo per riceverne uno nuovo.
mail-runs = { $rhythm ->
    [daily] Un messaggio viene inviato a { $address } ogni giorno in cui qualcosa è scaduto o scade entro una settimana.
   *[weekly] Un messaggio viene inviato a { $address } ogni lunedì se qualcosa è scaduto o scade entro quattro settimane.
 }
mail-not-sent = Non è stato possibile inviarvi l’ultimo messaggio. Chi gestisce questa installazione può vederne il motivo.
mail-not-taken = L’ultimo messaggio non vi è arrivato: il server di posta non accetta questo indirizzo. Controllatelo.
mail-not-sure = L’ultimo messaggio potrebbe non esservi arrivato. Non viene inviato di nuovo. Se era il link, salvate di nuovo l’indirizzo.
mail-page-title = E-mail sulle scadenze
mail-confirm-ask = Volete ricevere a questo indirizzo gli avvisi di scadenza di Parvis?
mail-confirm-do = Conferma l’indirizzo
mail-confirmed = L’indirizzo è confermato. Il primo messaggio arriva quando c’è una scadenza, non prima di domani.
mail-stop-ask = Volete interrompere le e-mail sulle scadenze? Non cambia nient’altro.
mail-stop-do = Interrompi
mail-stop-done = Non verranno più inviati messaggi e l’indirizzo è stato cancellato.
mail-link-void = Questo link non è più valido.
mail-link-none = Aprite il link del messaggio per confermare il vostro indirizzo o per non ricevere più messaggi.
mail-state-title = E-mail
mail-state-off = Le impostazioni non indicano alcun server di posta. Non viene inviata alcuna e-mail. Per cambiare, compilate sul server la sezione [mail] di parvis.toml, provatela con «parvis mail test --to INDIRIZZO» e riavviate il server.
mail-state-through = I messaggi passano da { $server } e provengono da { $from }.
mail-state-counts = In attesa: { $waiting }. Non inviati negli ultimi 30 giorni: { $failed }.
mail-state-what = Messaggio
mail-state-when = Quando
mail-state-why = Perché, e che cosa fare
mail-kind-digest = Scadenze
mail-kind-confirm = Link che conferma un indirizzo
mail-at-waits = Prossimo tentativo: { $time }
mail-at-ended = Abbandonato: { $time }
mail-tries = Tentativi: { $count }
mail-said = Risposta: { $said }
mail-why-unreachable = Il server di posta non è raggiungibile. Controllate server e porta nelle impostazioni e verificate che questa macchina possa collegarsi.
mail-why-silent = Il server di posta non risponde. Controllate la porta e «security» nelle impostazioni.
mail-why-tls = Non è stato possibile stabilire una connessione cifrata con il server di posta. Controllate «security» e «server» nelle impostazioni. Se il suo certificato viene da un’autorità di cui questa macchina non si fida, indicatela in «authority».
mail-why-password = Il server di posta non accetta il nome utente o la password. Controllateli nelle impostazioni.
mail-why-sender = Il server di posta non accetta questo indirizzo come mittente. Chiedete a chi lo gestisce o scrivete un altro indirizzo in «from».
mail-why-recipient = Il server di posta non accetta l’indirizzo del membro. Il membro lo vede nella sua pagina.
mail-why-later = Il server di posta chiede di riprovare più tardi. Parvis riprova per un giorno.
mail-why-refused = Il server di posta ha rifiutato il messaggio. Chiedete il motivo a chi lo gestisce.
mail-why-unknown = Parvis non ha capito la risposta del server di posta. Controllate server e porta nelle impostazioni.
mail-why-unclear = La connessione si è interrotta durante l’invio. Il messaggio può essere arrivato e non viene inviato di nuovo.
mail-why-unwritten = Non è stato possibile scrivere il messaggio. I dettagli sono nel log del server.
mail-digest-subject = { $count ->
    [one] Parvis: 1 scadenza
   *[other] Parvis: { $count } scadenze
 }
mail-digest-begin = Già scaduto, o in scadenza entro il { $day }:
mail-digest-line = { $when ->
    [over] { $kind }: { $count }, in ritardo; prima scadenza: { $day }
   *[ahead] { $kind }: { $count }, prima scadenza: { $day }
 }
mail-digest-open = Accedete per vedere di che cosa si tratta: { $address }
mail-digest-why = { $rhythm ->
    [daily] Ricevete questo messaggio nei giorni in cui c’è una scadenza perché lo avete chiesto.
   *[weekly] Ricevete questo messaggio il lunedì, quando c’è una scadenza, perché lo avete chiesto.
 }
mail-digest-stop = Per non ricevere più messaggi: { $address }
mail-confirm-subject = Parvis: confermate il vostro indirizzo e-mail
mail-confirm-text = Qualcuno ha indicato questo indirizzo in Parvis ({ $address }) per ricevere gli avvisi di scadenza.
mail-confirm-open = Se siete stati voi, confermatelo entro il { $day }: { $link }
mail-confirm-ignore = Se non siete stati voi, non dovete fare nulla. A un indirizzo non confermato non si inviano avvisi.
mail-test-subject = Parvis: prova
mail-test-text = Il server di posta di Parvis ({ $address }) funziona. Non dovete fare nulla.
invalid-mail_off = Questa installazione non invia e-mail.
invalid-mail_address = Questo non è un indirizzo e-mail. Scrivetene uno come nome@example.org.
invalid-mail_asked = Oggi non potete indicare altri indirizzi e-mail. Riprovate domani.
