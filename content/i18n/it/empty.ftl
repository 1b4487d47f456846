# Come qualcosa arriva dove non c’è ancora nulla.
findings-none-operator = I rilievi provengono dalle visite. Quando una visita è condivisa con voi, i suoi rilievi compaiono qui.
findings-none-adviser = I rilievi provengono dalle visite che concludete. Risponde chi gestisce il luogo.
findings-none-here = Qui potete annotare ciò che notate al di fuori di una visita.
visits-none-operator = Chi fornisce consulenza al vostro luogo lo visita. Potete chiedere una visita nella pagina del luogo, alla voce «{ visits-finished }».
visits-none-adviser = Iniziate una visita dall’elenco qui sopra o dalla pagina del luogo, alla voce «{ visits-finished }».
visits-none-here = Alla voce «{ visits-finished }» potete iniziarne o chiederne una.
visits-none-below = Iniziate la prima qui sotto.
queue-none-teaches = Un amministratore collega i luoghi alla vostra organizzazione. Poi compaiono qui.
notes-none-teaches = Una nota si scrive nella pagina di un luogo, di un territorio o di un’organizzazione, alla voce «{ notes-title }».
notes-none-here = Annotate ciò che altri dovrebbero sapere e non trovano altrove.
site-measures-none-teaches = Una misura protegge il luogo o dovrà proteggerlo. Sceglietene una dal catalogo, o descrivetene una vostra.
measures-none-teaches = Togliete un filtro qui sopra, oppure scegliete «{ findings-filters-clear }».
relations-none-teaches = Scegliete qui sotto che cosa fa questa organizzazione, e in quale luogo o territorio.
home-changed-teaches = Qui compare tutto ciò che viene scritto o condiviso sui vostri luoghi, comprese le risposte.
