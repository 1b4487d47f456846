# Le scadenze, per giorno.
due-title = Scadenze
due-hint = Tutto ciò che ha una data e di cui dovete occuparvi voi o la vostra organizzazione. L’elenco non apre alcun contenuto. Aprite una riga per vedere di che cosa si tratta.
due-none = Non ci sono scadenze.
due-none-hint = Un rilievo con una data, un obbligo, il riesame di una misura o del piano di un luogo, una visita che vi viene chiesta e una condivisione che termina compaiono qui da soli.
due-none-kind = Non ci sono scadenze di questo tipo.
due-week = Entro 7 giorni
due-kind = Mostra
due-kind-any = Tutto
due-kind-finding = Rilievi
due-kind-duty = Obblighi
due-kind-measure = Misure
due-kind-plan = Piani dei luoghi
due-kind-visit = Visite
due-kind-emergency = Accesso di emergenza
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
due-act-review_plan = Riesaminare il piano di un luogo
due-act-visit_place = Fare una visita
due-act-review_emergency = Verificare un accesso di emergenza
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
    [one] Ultimo giorno per ripristinare un membro
   *[other] Ultimo giorno per ripristinare { $count } membri
}
due-home-all = Mostra tutte le scadenze
due-cut = Di un tipo ci sono più di 5000 contenuti. In questo elenco ci sono solo i più recenti.
due-calendar-title = Calendario
due-calendar-hint = Il vostro calendario può mostrare le scadenze. Le voci dicono che cosa fare e portano qui. Non nominano alcun luogo e non dicono nulla di alcun contenuto.
due-calendar-anyone = Chi ha questo indirizzo vede quante scadenze ci sono e quando. L’indirizzo non apre altro, vale un anno e smette di funzionare non appena lo revocate qui sotto.
due-calendar-make = Crea un indirizzo per il calendario
due-calendar-once = Questo è l’indirizzo. Viene mostrato una volta sola. Aggiungetelo al calendario come abbonamento.
due-calendar-token = Calendario
due-calendar-link = Mostra nel mio calendario
due-calendar-name = Parvis: scadenze
due-calendar-open = Apri in Parvis: { $address }
scope-calendar = mostrare le scadenze in un calendario
keys-due = Vai alle scadenze
help-due = Ciò che ha una data, il più vicino per primo: rilievi, obblighi, misure, piani dei luoghi, visite, verifiche, condivisioni che terminano.
