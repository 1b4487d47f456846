# Misure in un luogo: che cosa lo protegge o dovrà proteggerlo.
site-measure-title = Misura
site-measures-none = Non ci sono misure che possiate vedere per questa finalità.
site-measures-signed-out = Solo chi ha effettuato l’accesso può vedere le misure di un luogo.
site-measure-write = Aggiungi una misura
site-measure-for-finding = Pianifica una misura
site-measure-entry = Misura
site-measure-own = Con parole nostre
site-measure-in-catalogue = Nel catalogo
site-measure-says = Di che cosa si tratta
site-measure-says-here = Come viene attuata qui
site-measure-observes = Osserva, identifica o perquisisce le persone, o conserva dati su di loro
site-measure-observes-hint = Può funzionare solo finché il suo esame dei diritti fondamentali è in vigore.
site-measure-status = Stato
site-measure-needed = necessaria
site-measure-planned = pianificata
site-measure-live = attiva
site-measure-present = presente
site-measure-deficient = carente
site-measure-expired = scaduta
site-measure-answers = Funzione responsabile (senza nomi)
site-measure-since = Data di inizio
site-measure-until = Ultimo giorno
site-measure-review = Data del riesame
site-measure-due = prossima scadenza: { $date }
site-measure-cost = Costo in questo luogo
site-measure-cost-add = Indica il costo
site-measure-cost-remove = Rimuovi il costo
site-measure-cost-from = Minimo
site-measure-cost-to = Massimo
site-measure-cost-currency = Valuta
site-measure-cost-year = Anno
site-measure-findings = Per questi rilievi
site-measure-findings-count = { $count ->
    [one] { $count } rilievo
   *[other] { $count } rilievi
 }
site-measure-findings-choose = Scegli i rilievi
site-measure-finding = Rilievo { $number }
site-measure-remarks = Osservazioni
invalid-measure_words = Scegliete una misura dal catalogo, oppure descrivetela con parole vostre indicandone la funzione e l’ambito.
invalid-measure_step = La misura non può ancora avere questo stato. Riapritela per vedere quali sono possibili.
invalid-measure_answers = Indicate la funzione responsabile: una misura pianificata o attiva deve averne una.
invalid-measure_days = Le date non concordano. L’inizio deve precedere l’ultimo giorno e il riesame non può essere successivo a quel giorno. Una misura che deve ancora iniziare non può risultare presente.
invalid-measure_rights = Questa misura osserva persone. Può funzionare solo se oggi è in vigore un esame dei diritti fondamentali. Aprite o iniziate l’esame nella pagina della misura.
invalid-measure_cost = Indicate il costo minimo e quello massimo, la valuta (per esempio EUR) e l’anno.
invalid-measure_finding = In questo luogo non esiste questo rilievo.
invalid-measure_findings = Scegliete al massimo { $most } rilievi, ciascuno una sola volta.
