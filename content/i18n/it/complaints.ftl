# Reclami sulle misure che osservano persone: il modulo pubblico, la pagina con la risposta, e chi risponde.
notice-complain = Invia un reclamo su questa misura
complaint-title = Reclamo su una misura che osserva persone
complaint-what-happens = Che cosa succede al reclamo
complaint-who-reads = Viene cifrato. Può leggerlo solo chi risponde della misura presso { $body }.
complaint-by-when = { $days ->
    [one] Si risponde entro { $days } giorno. Responsabile: { $function }. Il termine può essere prorogato una volta; in tal caso vi si dice perché e fino a quando.
   *[other] Si risponde entro { $days } giorni. Responsabile: { $function }. Il termine può essere prorogato una volta; in tal caso vi si dice perché e fino a quando.
}
complaint-no-name = Non dovete dire chi siete. Non vengono salvati né il vostro indirizzo di rete né dati sul vostro dispositivo.
complaint-number = Ricevete un numero e un codice. Con il codice potrete leggere qui la risposta.
complaint-erased = { $days ->
    [one] Reclamo e risposta vengono cancellati { $days } giorno dopo la risposta.
   *[other] Reclamo e risposta vengono cancellati { $days } giorni dopo la risposta.
}
complaint-letter = Potete presentare il reclamo anche per lettera o di persona: { $address }
complaint-measure-ended = Questa misura è terminata il { $date }. I reclami che la riguardano si accettano finché esiste questa pagina.
complaint-text = Qual è il vostro reclamo?
complaint-text-hint = Fino a 4000 caratteri. Dite che cosa è successo, dove e quando. Vi preghiamo di non nominare altre persone.
complaint-reach = Come possiamo contattarvi? (facoltativo)
complaint-reach-hint = Un indirizzo e-mail o un numero di telefono, per eventuali domande. Potete lasciare vuoto questo campo.
complaint-send = Invia il reclamo
complaint-have-code = Ho un codice: leggi la risposta
complaint-back = Torna alla pagina della misura
complaint-taken = Il vostro reclamo è arrivato
complaint-your-number = Numero
complaint-your-code = Il vostro codice
complaint-answered-by = Risposta entro il
complaint-keep-code = Annotate il codice o stampate questa pagina. Viene mostrato una volta sola, e nessuno può ridarvelo.
complaint-read = Leggere la risposta a un reclamo
complaint-code-hint = Cinque gruppi di quattro lettere e cifre, come vi sono stati mostrati all’invio del reclamo.
complaint-show = Mostra la risposta
complaint-code-wrong = Nessun reclamo ha questo codice. Controllate quello che avete scritto. Se la risposta è di molto tempo fa, è stato cancellato.
complaint-code-too-many = Dalla vostra rete sono stati provati troppi codici. Aspettate un quarto d’ora, poi riprovate.
complaint-code-not-now = Al momento la risposta non si può mostrare. Riprovate più tardi.
complaint-answer-title = Il vostro reclamo
complaint-received = Arrivato il
complaint-is-waiting = Non ha ancora ricevuto risposta. Tornate con il vostro codice.
complaint-is-late = Doveva ricevere risposta entro il { $date }, e non l’ha ricevuta. Potete rivolgervi all’organo che controlla la misura.
complaint-why-longer = Perché la risposta richiede più tempo
complaint-the-answer = La risposta
complaint-was-passed-on = È stato trasmesso
complaint-passed-on-to = Trasmesso a
complaint-function = Risponde
complaint-words = Il testo
complaint-kept-until = Potete leggere questa pagina fino al { $date }. Poi reclamo e risposta vengono cancellati.
complaint-not-kept = Il vostro reclamo non è stato salvato. { $why } Potete scrivere a: { $address }
complaint-text-length = Scrivete da 1 a { $most } caratteri.
complaint-reach-length = Dite in { $most } caratteri al massimo come possiamo contattarvi.
complaint-too-long = È troppo lungo: si accettano al massimo { $most } caratteri.
complaint-not-understood = Non è stato possibile leggere quello che ha inviato il vostro browser.
complaint-full = Ci sono già troppi reclami in attesa di risposta; per ora non se ne accettano altri.
complaint-too-many = Dalla vostra rete sono arrivati molti reclami in poco tempo. Aspettate un quarto d’ora, poi inviatelo di nuovo.
complaint-not-now = Al momento non si può ricevere. Riprovate più tardi.
complaints-title = Reclami
complaints-waiting = { $count ->
    [one] { $count } reclamo attende una risposta.
   *[other] { $count } reclami attendono una risposta.
}
complaints-late = { $count ->
    [one] Di questi, { $count } è oltre il termine.
   *[other] Di questi, { $count } sono oltre il termine.
}
complaints-closed = { $count ->
    [one] { $count } ha ricevuto risposta.
   *[other] { $count } hanno ricevuto risposta.
}
complaints-next = La prossima risposta è dovuta entro il { $date }.
complaints-show = Mostra i reclami
complaints-hint = Può leggerli solo chi gestisce i contenuti della vostra organizzazione. Ogni lettura è annotata nel giornale.
complaint-received-on = Arrivato il { $date }
complaint-due-by = risposta entro il { $date }
complaint-state-waiting = in attesa
complaint-state-answered = con risposta
complaint-state-passed_on = trasmesso
complaint-damaged = Il testo è danneggiato.
complaint-can-be-reached = Contatto: { $reach }
complaint-cannot-be-reached = Nessun recapito indicato. La risposta si legge con il codice.
complaint-reply = Rispondi
complaint-outcome = Che cosa ne fate
complaint-outcome-answered = Rispondere
complaint-outcome-passed_on = Trasmettere ad altri
complaint-outcome-extended = Dire che la risposta richiede più tempo
complaint-reply-function = Quale funzione risponde
complaint-reply-text = Che cosa legge chi ha presentato il reclamo
complaint-reply-to = A chi si trasmette
complaint-reply-until = Risposta entro il
complaint-replied = Salvato. La risposta si può leggere con il codice.
invalid-complaints_full = Ci sono già troppi reclami in attesa di risposta. Questo non è stato salvato. Scrivete all’indirizzo per i reclami sulla pagina pubblica.
invalid-complaint_reply = Dite quale funzione risponde. Se lo trasmettete, dite a chi. Se la risposta richiede più tempo, dite fino a quando.
invalid-complaint_days = Il termine per la risposta si può prorogare una volta, prima che scada, e al massimo di tanti giorni quanti erano stati promessi.
invalid-complaints_wait = Ci sono persone che attendono una risposta ai reclami su questa misura. Rispondete prima a loro. Non è stato cancellato nulla.
