# Le scadenze, per giorno.
due-title = Scadenze
due-hint = Tutto ciò che ha una scadenza e di cui dovete occuparvi voi o la vostra organizzazione. Un contenuto si apre solo quando ne scegliete la riga.
due-none = Non ci sono scadenze.
due-none-hint = I rilievi con una scadenza, gli obblighi, il riesame delle misure, la revisione dei piani dei luoghi, le visite che vi vengono chieste e le condivisioni che terminano compaiono qui automaticamente.
due-none-kind = Non ci sono scadenze di questo tipo.
due-week = Entro 7 giorni
due-kind = Mostra
due-kind-any = Tutto
due-kind-finding = Rilievi
due-kind-duty = Obblighi
due-kind-measure = Misure
due-kind-plan = Piani dei luoghi
due-kind-statement = Dichiarazioni ai partner
due-kind-agreement = Convenzioni
due-kind-recommendation = Raccomandazioni
due-kind-visit = Visite
due-kind-emergency = Accesso di emergenza
due-kind-complaint = Reclami
due-kind-sharing = Condivisioni
due-kind-membership = Membri
due-kind-token = Token di accesso
due-act-put_right = Risolvere un rilievo
due-act-check_finding = Verificare se un rilievo è risolto
due-act-meet_duty = Adempiere a un obbligo di legge
due-act-begin_measure = Attuare una misura
due-act-review_measure = Riesaminare una misura
due-act-renew_measure = Pianificare di nuovo una misura prima che termini
due-act-review_rights = Rivedere l’esame dei diritti fondamentali di una misura
due-act-review_plan = Rivedere il piano di un luogo
due-act-report_recommendation = Riferire su una raccomandazione
due-act-await_report = Atteso il rapporto di un’organizzazione su una raccomandazione
due-act-review_agreement = Riesaminare una convenzione
due-act-renew_agreement = Una convenzione scade: concluderne un’altra se serve ancora
due-act-renew_statement = Rinnovare una dichiarazione ai partner o indicarne l’esito
due-act-visit_place = Visitare un luogo
due-act-review_emergency = Verificare un accesso di emergenza
due-act-answer_complaint = { $count ->
    [one] Rispondere a un reclamo su una misura
   *[other] Rispondere a { $count } reclami su una misura
}
due-act-renew_token = Creare un nuovo token di accesso
due-act-share_again = { $count ->
    [one] Condividere di nuovo un contenuto, se serve ancora
   *[other] Condividere di nuovo { $count } contenuti, se servono ancora
}
due-act-invite_again = { $count ->
    [one] Creare un nuovo link per un membro che non ha usato il suo
   *[other] Creare nuovi link per { $count } membri che non hanno usato il loro
}
due-act-restore_membership = { $count ->
    [one] Ultimo giorno per riammettere un membro
   *[other] Ultimo giorno per riammettere { $count } membri
}
due-home-all = Mostra tutte le scadenze
due-cut = Ci sono più di 5000 contenuti di uno stesso tipo. In questo elenco ci sono solo i più recenti.
due-calendar-title = Calendario
due-calendar-hint = Il vostro calendario può mostrare le scadenze. Ogni voce dice che cosa fare e porta a questa pagina. Non nomina alcun luogo e non riporta alcun contenuto.
due-calendar-anyone = Chi ha questo indirizzo vede quante scadenze ci sono e quando, e nient’altro. L’indirizzo vale un anno, o finché non lo revocate qui sotto.
due-calendar-make = Crea un indirizzo per il calendario
due-calendar-once = Questo è l’indirizzo. Viene mostrato una volta sola. Aggiungetelo al calendario come abbonamento.
due-calendar-token = Calendario
due-calendar-link = Mostra nel mio calendario
due-mail-link = Ricevi per e-mail
due-calendar-name = Parvis: scadenze
due-calendar-open = Apri in Parvis: { $address }
scope-calendar = mostrare le scadenze in un calendario
keys-due = Vai alle scadenze
help-due = Tutto ciò che ha una scadenza, a partire dalla più vicina: rilievi, obblighi, misure, piani dei luoghi, visite, verifiche e condivisioni che terminano.
