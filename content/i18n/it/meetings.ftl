# Meetings, and recommendations out of them.
meetings-title = Riunioni
meeting-title = Riunione
meetings-hint = Seminari e altre riunioni tenuti da un’organizzazione, e le loro conclusioni. Il giornale annota che li avete aperti.
meetings-none = Nessuna riunione è stata ancora annotata.
meetings-open = Mostra le riunioni
meetings-signed-out = Accedete per leggere le riunioni.
meeting-write = Annota una riunione
meeting-name = Titolo
meeting-from = Primo giorno
meeting-until = Ultimo giorno, se sono più di uno
meeting-when = Quando
meeting-days = dal { $from } al { $until }
meeting-place = Luogo
meeting-kind = Tipo di riunione
meeting-bodies = Organizzata da
meeting-fields = Ambiti di lavoro
meeting-choose = Scegli
meeting-remove = Togli { $name }
meeting-sessions = Ordine del giorno
meeting-sessions-hint = Una sessione per riga: quando, una barra verticale e di che cosa tratta. Per esempio: 10:00 | Porte aperte.
meeting-participants = Organizzazioni partecipanti
meeting-participants-hint = Un’organizzazione per riga. Nessun nome di persona.
meeting-conclusions = Conclusioni
meeting-recommendations = Stato delle sue raccomandazioni
recommendations-title = Raccomandazioni
recommendation-title = Raccomandazione
recommendation-numbered = Raccomandazione { $number }
recommendations-hint = Che cosa è stato raccomandato a questa organizzazione, e che cosa ne è stato. Il giornale annota che le avete aperte.
recommendations-none = Nessuna raccomandazione a questa organizzazione che possiate vedere.
recommendations-open = Mostra le raccomandazioni
recommendations-signed-out = Accedete per leggere le raccomandazioni.
recommendation-write = Formula una raccomandazione
recommendation-number = Numero
recommendation-wording = Che cosa si raccomanda
recommendation-meeting = Da questa riunione
recommendation-meeting-none = da nessuna riunione
recommendation-addressee = Rivolta a
recommendation-addressee-now = ora si chiama { $name }
recommendation-addressee-ended = Questa organizzazione non esiste più.
recommendation-give = Condividila subito con l’organizzazione, per un anno
recommendation-give-hint = Altrimenti l’organizzazione non la vede. Lasciate vuoto se qui nessuno lavora per l’organizzazione.
recommendation-report-due = Rapporto atteso entro il
recommendation-report-due-hint = Con una data è monitorata: l’organizzazione riferisce entro quel giorno.
recommendation-monitored = Monitorata
recommendation-stop-monitoring = Non più monitorata
recommendation-overdue = In ritardo
recommendation-reported = Rapporto ricevuto il { $date }
recommendation-reply = Risposta
recommendation-reply-none = ancora senza risposta
recommendation-reply-accepted = accettata
recommendation-reply-partly = accettata in parte
recommendation-reply-noted = presa in esame
recommendation-execution = Attuazione
recommendation-execution-not_begun = non iniciata
recommendation-execution-in_work = in corso
recommendation-execution-done_by_own_words = attuata, secondo l’organizzazione
recommendation-execution-confirmed = confermata
recommendation-execution-not_to_be_done = non sarà attuata
recommendation-assistance = Assistenza
recommendation-assistance-none = non richiesta
recommendation-assistance-asked = richiesta
recommendation-assistance-offered = offerta
recommendation-assistance-given = fornita
recommendation-assistance-confirmed = ricevuta, come conferma l’organizzazione
recommendation-evidence = Che cosa lo dimostra
recommendation-earlier = Formulazioni precedenti
recommendation-earlier-until = Fino al { $date }. Motivo della modifica: { $reason }
recommendation-history = Cronologia
recommendation-answer = Rispondere o riferire
recommendation-words = Con parole vostre
recommendation-no-change = invariato
recommendation-sheet = Stampa questa scheda
board-title = Stato delle raccomandazioni
board-hint = Le raccomandazioni formulate dalla vostra organizzazione e quelle che le sono rivolte. Il testo si apre solo quando ne scegliete una.
board-none = Non ci sono raccomandazioni formulate dalla vostra organizzazione o rivolte a essa.
board-meeting = Riunione
board-all = Tutte le riunioni
board-cut = Ci sono più di 2000 raccomandazioni. Sono elencate solo le più recenti.
board-report = Rapporto su queste raccomandazioni
board-report-hint = Mostra il testo e la cronologia di ciascuna. Il giornale annota che le avete aperte.
board-pdf = Rapporto (PDF)
board-table = Salva come tabella (CSV)
# The denominator stands in words, so that no figure is read by itself.
board-said = { $total ->
    [one] Su { $total } raccomandazione: accettate { $accepted }, accettate in parte { $partly }, prese in esame { $noted }, ancora senza risposta { $none }. Attuazione confermata: { $confirmed }. Rapporto in ritardo: { $overdue }.
   *[other] Su { $total } raccomandazioni: accettate { $accepted }, accettate in parte { $partly }, prese in esame { $noted }, ancora senza risposta { $none }. Attuazione confermata: { $confirmed }. Rapporto in ritardo: { $overdue }.
 }
journal-kind-meeting = Riunioni
journal-kind-recommendation = Raccomandazioni
journal-act-respond_to_recommendation = { journal-by } ha risposto a una raccomandazione{ journal-about }.
invalid-recommendation_issuer = Solo l’organizzazione che ha formulato la raccomandazione può confermarla, chiuderla, oppure offrire e fornire assistenza.
invalid-recommendation_addressee = L’organizzazione a cui è rivolta risponde qui da sé.
invalid-recommendation_closed = L’organizzazione che ha formulato questa raccomandazione l’ha chiusa. Se qualcosa è cambiato, avvisatela.
invalid-recommendation_report = Indicate il giorno in cui è atteso il rapporto.
invalid-meeting_days = L’ultimo giorno non può precedere il primo.
invalid-meeting_participant = Questa organizzazione non esiste. Scrivetene il nome.
journal-meetings = { $count ->
    [one] una riunione
   *[other] { $count } riunioni
 }
journal-recommendations = { $count ->
    [one] una raccomandazione
   *[other] { $count } raccomandazioni
 }
lot-meeting = { $count ->
    [one] { $count } riunione
   *[other] { $count } riunioni
 }
lot-recommendation = { $count ->
    [one] { $count } raccomandazione
   *[other] { $count } raccomandazioni
 }
