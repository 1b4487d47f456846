# Le visite guidate della dimostrazione. Ogni passo dice in una frase che cosa fare e perché.
tour-title = Visita guidata: passo { $step } di { $of }
tour-offer = Una visita guidata vi accompagna dall’inizio alla fine, sulle pagine vere.
tour-start = { $minutes ->
    [one] Mostrami come si fa ({ $minutes } minuto)
   *[other] Mostrami come si fa ({ $minutes } minuti)
}
tour-start-police = { $minutes ->
    [one] Mostrami un accesso di emergenza ({ $minutes } minuto)
   *[other] Mostrami un accesso di emergenza ({ $minutes } minuti)
}
tour-left = Avete lasciato la visita guidata. Potete riprendere da dove eravate.
tour-go-on = Continua la visita guidata
tour-decline = No, grazie
tour-next = Avanti
tour-back = Indietro
tour-skip = Salta questo passo
tour-leave = Lascia la visita guidata
tour-done = Fine
tour-where = Mostra dove
tour-elsewhere = Siete su un’altra pagina.
tour-take-me = Vai a questo passo
tour-missing = In questo momento non si trova sulla pagina. Potete saltare il passo.
tour-any-place = un luogo qualsiasi
tour-over = La visita guidata finisce qui; nulla di ciò che avete provato riguarda un luogo reale. In questo menu potete accedere o uscire, o scegliere un altro ruolo.

tour-role-volunteer = Vedete la dimostrazione nel ruolo di chi ha cura di un luogo di ritrovo e non ha un account.
tour-role-contributor = Vedete la dimostrazione nel ruolo di chi lavora in un luogo: vedete i rilievi fatti durante le visite, a cui rispondono i vostri responsabili.

tour-volunteer-look = Scegliete «{ door-look-go }»: vi verranno poste domande sul vostro luogo, una alla volta.
tour-volunteer-answer = Scegliete la risposta che corrisponde a ciò che vedete; resta su questo dispositivo.
tour-volunteer-results = Rispondete a quante domande volete con «{ survey-next }», poi scegliete «{ survey-to-results }»: ciò che tralasciate risulta senza risposta.
tour-volunteer-findings = Leggete che cosa avete trovato: ciò che va sistemato per primo sta in cima.
tour-volunteer-plan = Passate al vostro piano con il pulsante sotto i risultati, perché riprende le vostre risposte.
tour-volunteer-begin = Scegliete «{ plan-begin }»: 14 domande diventano quattro pagine che la vostra squadra può seguire.
tour-volunteer-pages = Rispondete a ciò che sapete, poi scegliete «{ plan-to-pages }»: ciò che tralasciate diventa una riga da compilare a mano.
tour-volunteer-print = Scegliete «{ print }» per avere le quattro pagine su carta o in un file PDF.

tour-adviser-start = Scegliete «{ visit-start }» accanto a un luogo: quelli che aspettano da più tempo vengono per primi.
tour-adviser-confirm = Confermate con «{ visit-start }»: il questionario adatto al luogo è già scelto.
tour-adviser-take = Scegliete «{ walk-go }», così la visita funziona anche senza rete.
tour-adviser-lock = Inserite due volte una frase segreta e scegliete «{ walk-take }»: cifra la visita su questo dispositivo.
tour-adviser-answer = Scegliete una risposta per il punto più debole che trovate; viene salvata subito.
tour-adviser-results = Rispondete a quante domande volete, poi scegliete «{ survey-to-results }» per vedere il risultato delle vostre risposte.
tour-adviser-send = Scegliete «{ walk-home }», così nulla della visita resta su questo dispositivo.
tour-adviser-check = Scegliete «{ visit-to-finish }» per vedere che cosa manca ancora.
tour-adviser-finish = Scegliete con chi condividere la visita, poi «{ visit-finish }»: in questo modo vengono creati i rilievi e il rapporto.
tour-adviser-report = Scegliete «{ visit-report }»: è il rapporto per chi gestisce il luogo.

tour-police-find = Cercate «{ $place }» e scegliete il luogo nell’elenco: in un’emergenza ne conoscete solo il nome.
tour-police-open = Scegliete «{ emergency-open }»: nessuno deve autorizzarlo prima, ma tutti gli interessati lo vedranno.
tour-police-reason = Indicate un motivo e scegliete «{ emergency-open-now }»: il motivo non si può cambiare in seguito.
tour-police-read = Guardate che cosa è ora aperto nelle schede di questo luogo; potete leggerlo, ma non modificarlo né esportarlo.
tour-police-list = Aprite «{ nav-emergency }»: il vostro accesso resta lì fino alla verifica.
tour-police-end = Scegliete «{ emergency-close }» appena ne sapete abbastanza; poi qualcun altro verifica l’accesso.

tour-operator-open = Aprite «{ nav-findings }» per vedere che cosa è stato rilevato nei vostri luoghi.
tour-operator-tick = Spuntate un rilievo: i più urgenti stanno in cima, e potete spuntarne più di uno se la risposta è la stessa.
tour-operator-choose = Scegliete la vostra risposta; anche «{ finding-answer-accepted }» è una risposta onesta.
tour-operator-save = Dite in una frase perché, o che cosa è stato fatto, e scegliete «{ site-save }»: chi ha fatto il rilievo vedrà la vostra risposta.
tour-operator-undo = La vostra risposta è salvata; «{ undo }» la ritira se era uno sbaglio.
tour-operator-read = Scegliete la frase di un rilievo per vedere le sue fotografie, che cosa può aiutare e che cosa è successo da allora.

tour-contributor-open = Aprite «{ nav-findings }» per vedere che cosa è stato rilevato dove lavorate.
tour-contributor-tell = Leggete che cosa può aiutare e dite ai vostri responsabili ciò che sapete, perché sono loro a rispondere per la vostra organizzazione.

tour-coordinator-open = Scegliete un territorio per vedere dove ci sono state visite, e dove no.
tour-coordinator-district = Scegliete il vostro distretto dal nome; la freccia accanto a un nome mostra i territori più piccoli che contiene.
tour-coordinator-never = Ecco i suoi luoghi: quelli mai visitati, per quanto potete vedere, vengono per primi.
tour-coordinator-tick = Spuntate un luogo che andrebbe visitato.
tour-coordinator-ask = Scegliete «{ batch-ask }» per rivolgervi a chi fornisce consulenza a quel luogo.
tour-coordinator-send = Scegliete a chi chiedere e, se volete, inviate: per ogni luogo parte una richiesta a sé, e «{ undo }» le ritira.

tour-overseer-find = Cercate «{ $place }» e scegliete il luogo nell’elenco, per controllare chi ha letto ciò che lo riguarda.
tour-overseer-who = Scegliete «{ site-readings }»: ogni lettura di un contenuto protetto viene annotata su una riga.
tour-overseer-lines = Leggete chi ha letto che cosa, quando e per quale finalità; «{ findings-filters }» limita l’elenco a una persona o a un giorno.
tour-overseer-emergency = Aprite «{ nav-emergency }»: sono gli accessi che più richiedono la vostra attenzione.
tour-overseer-review = Leggete il motivo e che cosa è stato letto quel giorno, poi indicate alla voce «{ emergency-review }» se l’accesso era necessario.

tour-administrator-open = Aprite «{ organisations-title }»: chiunque lavori con Parvis appartiene a una di esse.
tour-administrator-own = Scegliete la vostra organizzazione, per invitarvi qualcuno.
tour-administrator-name = Inserite un nome, scegliete un ruolo e aggiungete la persona: il ruolo stabilisce che cosa può fare.
tour-administrator-link = Fuori dalla dimostrazione, qui ci sarebbe un link solo per questa persona; lo consegnate voi, perché Parvis non lo invia.

tour-partner-open = Scegliete un contenuto alla voce «{ home-shared }»: è ciò che altri vi permettono di leggere.
tour-partner-read = Guardate di chi è e fin dove può essere trasmesso, prima di usarlo.
tour-partner-all = Aprite «{ nav-notes }» per vedere tutto ciò che è stato condiviso con voi.
tour-partner-list = Qui lo ritrovate finché è condiviso; chi lo condivide può smettere in qualsiasi momento.
