app-name = Parvis
skip-to-content = Vai al contenuto
nav-label = Navigazione principale
nav-identify = Importazioni
nav-map = Luoghi
nav-areas = Territori
language-label = Lingua
theme-label = Schema di colori
theme-system = Come sul dispositivo
theme-light = Chiaro
theme-dark = Scuro
keys-button = Scorciatoie
keys-title = Scorciatoie da tastiera
keys-search = Vai alla ricerca
keys-identify = Vai alle importazioni
keys-map = Vai ai luoghi
keys-areas = Vai ai territori
keys-help = Mostra la guida a questa pagina
close = Chiudi
nav-home = Inizio
nav-more = Altro
nav-waiting = in sospeso
visits-waiting = in sospeso
keys-home = Vai alla pagina «Inizio»
keys-coverage = Vai alla copertura
keys-help-page = Vai alla guida
menu-account = account, lingua e colori
menu-organisation = La mia organizzazione
menu-settings = lingua e colori
menu-along = Su questo dispositivo: { $count }
find-label = Cerca in tutto il registro
find-hint = Cerca luoghi, contenuti e guida
find-hint-guest = Cerca luoghi e guida
find-found = Risultati
find-count = { $count ->
    [one] { $count } risultato
   *[other] { $count } risultati
 }
find-nothing = Nessun risultato.
find-unreachable = Il server non ha risposto a tutto: potrebbero mancare dei risultati.
find-places = Luoghi
find-areas = Territori
find-organisations = Organizzazioni
find-records = I miei contenuti
find-help = Guida
find-all-places = Mostra tutti i luoghi: { $text }
finding-of = Rilievo in data { $date }
measure-of = Misura in data { $date }
home-today = Oggi
home-places = Luoghi che riguardano la vostra organizzazione: { $count }.
home-not-reached = Il server non risponde, perciò non sappiamo ancora se avete effettuato l’accesso. Ciò che è su questo dispositivo si apre anche senza server.
home-not-reached-later = Appena risponderà, questa pagina mostrerà ciò che avete in sospeso. Anche i luoghi e i contenuti richiedono il server.
home-along = Visita su questo dispositivo: { $site }
home-along-unnamed = C’è una visita su questo dispositivo
home-along-unsent = Risposte non inviate: { $answers }. Foto non inviate: { $photos }. Nessun altro può ancora vederle. Termine per l’invio: { $date }.
home-along-sent = Finora è stato inviato tutto. Termine per l’invio di altre risposte: { $date }.
home-continue = Continua
home-draft = Avete iniziato: { $survey }
home-draft-says = Domande con risposta: { $answered } su { $questions }. Le risposte sono salvate solo in questo browser.
home-waits = In sospeso
home-nothing = Non avete nulla in sospeso
home-nothing-adviser = Scegliete il prossimo luogo da visitare.
home-nothing-coordinator = La copertura mostra i luoghi per i quali non c’è nessuna visita che possiate vedere.
home-nothing-overseer = Il giornale mostra chi ha letto che cosa, quando e perché.
home-nothing-operator = Desiderate una visita? Aprite uno dei vostri luoghi e scegliete «Chiedi una visita».
home-of = { $shown } di { $all }
home-all-queue = Mostra tutto l’elenco
home-ours = I vostri luoghi
home-ours-none = Nessun luogo è ancora collegato alla vostra organizzazione. Chiedete a un amministratore di collegare i luoghi che gestite.
home-to-answer = Senza risposta
home-coverage-open = Apri la copertura
home-coverage-none = Nessun territorio è ancora collegato alla vostra organizzazione. Chiedete a un amministratore di collegarne uno.
home-shared = Condiviso con voi
home-shared-none = Con la vostra organizzazione non è ancora stato condiviso nulla. Le visite, i rilievi e le note condivisi con voi compariranno qui.
home-asked = Visite che avete chiesto
home-asked-none = Non avete chiesto visite. Aprite un luogo e scegliete «Chiedi una visita».
home-changed = Modifiche dal giorno { $date }
home-changed-none = Non è cambiato nulla.
home-import = Importazione di { $territory }
home-import-says = Aggiunti: { $added }. Modificati: { $changed }. Non più presenti nella fonte: { $vanished }.
home-start = Da dove cominciare
start-readings = Chi ha letto ciò che riguarda un luogo
start-readings-says = Cercate il luogo in alto o nell’elenco, apritelo e scegliete «{ $link }».
home-doors = Verificate voi stessi
home-lonely = Organizzazioni senza membri
home-lonely-none = In ogni organizzazione c’è qualcuno che può accedere. Membri: { $count }.
lot-visit = { $count ->
    [one] { $count } visita
   *[other] { $count } visite
 }
lot-finding = { $count ->
    [one] { $count } rilievo
   *[other] { $count } rilievi
 }
lot-measure = { $count ->
    [one] { $count } misura
   *[other] { $count } misure
 }
lot-note = { $count ->
    [one] { $count } nota
   *[other] { $count } note
 }
lot-plan = { $count ->
    [one] { $count } piano
   *[other] { $count } piani
 }
lot-record = { $count ->
    [one] { $count } contenuto
   *[other] { $count } contenuti
 }
waits-emergency = { $count ->
    [one] { $count } accesso di emergenza da esaminare
   *[other] { $count } accessi di emergenza da esaminare
 }
waits-emergency-review = Verificate ciascuno entro 72 ore. Controllate chi ha avuto accesso, quando e perché, poi salvate la verifica.
waits-emergency-note = Controllate chi ha avuto accesso, quando e perché, poi prendetene atto.
waits-emergency-act = Verifica
waits-look = Mostra
waits-findings = { $count ->
    [one] { $count } rilievo attende la vostra risposta
   *[other] { $count } rilievi attendono la vostra risposta
 }
waits-findings-says = Indicate per ciascuno se è risolto, se lo sarà o se resta com’è.
waits-answer = Rispondi ai rilievi
waits-check = { $count ->
    [one] { $count } rilievo è dichiarato risolto
   *[other] { $count } rilievi sono dichiarati risolti
 }
waits-check-says = Verificate sul posto, poi confermate oppure segnalate che il problema c’è ancora.
waits-check-act = Verifica i rilievi
waits-place = Apri il luogo
waits-budget = { $sites ->
    [one] Un consulente chiede di aprire oggi { $sites } luogo in più
   *[other] Un consulente chiede di aprire oggi { $sites } luoghi in più
 }
waits-export = { $sites ->
    [one] Qualcuno chiede di esportare { $sites } luogo
   *[other] Qualcuno chiede di esportare { $sites } luoghi
 }
waits-decide = Decidi
waits-same = { $count ->
    [one] { $count } coppia di voci potrebbe indicare lo stesso luogo
   *[other] { $count } coppie di voci potrebbero indicare lo stesso luogo
 }
waits-same-says = L’importazione non ha potuto stabilirlo. Confrontate e decidete.
waits-visit = Visita in corso, iniziata in data { $date }
waits-plan = Ciò che avete scritto nel piano del luogo in data { $date } non è ancora salvato
waits-plan-differs = Il vostro piano del luogo non è salvato, e nel frattempo qualcun altro lo ha modificato
waits-plan-review = Il piano del luogo è da riesaminare dal { $date }
waits-plan-act = Riesamina
waits-note = Bozza di una nota, { $date }
waits-sharing = Proposto da { $name }: condividere questa nota con tutti gli utenti.
waits-review = Esamina
door-takes = Durata
door-leaves = Ottenete
door-law = C’è una legge che ci riguarda?
door-law-says = Rispondete ad alcune domande sul luogo di cui vi occupate. Vedrete che cosa vi chiede la legge, e dove è scritto.
door-law-takes = circa 2 minuti
door-law-leaves = una pagina da stampare
door-law-go = Verifica
door-look = Fare un giro di controllo
door-look-says = Percorrete il vostro edificio con un breve elenco di domande. Vedrete che cosa sistemare.
door-look-takes = circa 35 minuti, anche sul telefono
door-look-leaves = un elenco stampabile delle cose da fare
door-look-go = Inizia il giro
door-find = Trovare un luogo
door-find-says = Consultate i luoghi pubblici sulla mappa, e l’origine di ogni dato.
door-find-takes = quanto volete
door-find-leaves = solo dati pubblici, nulla su come un luogo è protetto
door-find-go = Apri la mappa
guest-title = Per chi si prende cura di un luogo dove ci si riunisce
guest-lead = Verificate se c’è una legge che vi riguarda, fate un giro di controllo, scrivete il vostro piano o trovate un luogo. Non serve un account, e le vostre risposte non vengono salvate sul server.
guest-invited = Avete ricevuto un invito?
guest-invited-says = Aprite il link che avete ricevuto. Se non funziona più, chiedetene uno nuovo a chi gestisce qui i membri della vostra organizzazione.
guest-demonstration = Per provare la dimostrazione, accedete e scegliete con quale ruolo vederla. Non serve una password.
guest-danger = Qualcuno è in pericolo?
guest-danger-says = Chiamate i soccorsi. Nessuno sorveglia questa pagina.
steps-title = Primi passi
steps-done = { $done } su { $all } fatti
steps-away = Nascondi questi passi
steps-import = Importare i luoghi del vostro Paese
steps-import-says = Sul server, eseguite: parvis import FILE.osm.pbf
steps-import-go = Mostra le importazioni
steps-organisations = Aggiungere le prime organizzazioni
steps-organisations-says = Il servizio di consulenza, i gestori e le comunità, e un organo di controllo.
steps-organisations-go = Aggiungi
steps-invite = Invitare i loro membri
steps-invite-says = Ogni persona riceve un link personale, valido una settimana.
steps-invite-go = Invita
steps-relate = Collegare le organizzazioni ai luoghi
steps-relate-says = Indicate chi gestisce quali luoghi, chi dà loro consulenza e chi vi interviene nelle emergenze.
steps-relate-go = Collega
steps-restore = Provare a ripristinare un backup
steps-restore-says = Si sa che un backup funziona solo dopo averlo ripristinato.
steps-restore-go = Mostra come
steps-restore-done = L’ho provato
help-title = Guida
help-intro = A che cosa serve ogni pagina. Su qualsiasi pagina premete ? per leggere la spiegazione accanto al vostro lavoro.
help-open = Apri: { $page }
help-home = Tutto ciò che avete in sospeso: visite iniziate, rilievi a cui rispondere, richieste; e che cosa è cambiato dall’ultima volta. Le visite che avete portato con voi, l’autovalutazione e il vostro piano si aprono senza connessione di rete.
help-beside = Guida a questa pagina
help-words = Termini di questa pagina
help-all = Guida a tutte le pagine
help-places = Tutti i luoghi pubblici, in una tabella e sulla mappa. Filtrateli per categoria, territorio o stato. La pagina di un luogo mostra dati e fonti e, se potete vederli, visite, rilievi, misure, piani e note.
help-imports = Ogni importazione di dati cartografici: che cosa ha aggiunto, modificato o non più trovato. Quando due voci indicano forse lo stesso luogo, decidete voi.
help-areas = Paesi, distretti e comuni dai dati cartografici, e territori che aggiungete da un file o disegnate voi.
help-organisations = Le organizzazioni che lavorano con questa installazione. Gli amministratori le aggiungono, ne invitano i membri e le collegano ai luoghi.
help-visits = Portate con voi una visita, percorrete il luogo (anche senza connessione di rete), inviate le risposte e concludete la visita. Il rapporto si basa sulle vostre risposte.
help-findings = Che cosa sistemare in un luogo. Chi lo gestisce dice che cosa è stato fatto; chi ha fatto il rilievo verifica.
help-backup = Backup
help-backup-says = Per scrivere tutto in un unico file cifrato, eseguite: parvis backup --out FILE --passphrase-file FRASE. Per provarlo, ripristinatelo in una cartella vuota: parvis --data CARTELLA restore FILE --passphrase-file FRASE.
term-link = Collegamento
term-survey = Questionario
term-points = Punti
term-draft = Bozza
term-visit = Visita
term-finding = Rilievo
term-shared = Condiviso
term-entry = Riga del giornale
word-candidate = Il luogo viene dai dati cartografici. Nessuno lo ha ancora verificato.
word-confirmed = Qualcuno ha verificato che si tratta di un luogo pubblico.
word-vanished = Non figura più nei dati cartografici più recenti. Ciò che è stato scritto in proposito resta.
word-area = Un Paese, una regione o un comune, oppure un territorio disegnato da qualcuno.
word-purpose = Per che cosa leggete. Da essa dipende quali contenuti condivisi vedete; il giornale la registra.
word-role = Che cosa fa un membro per l’organizzazione. Da ciò dipende che cosa può vedere e fare.
word-link = Indica che un’organizzazione gestisce un luogo, vi fornisce consulenza o vi interviene in emergenza. Può valere anche per tutti i luoghi di un territorio.
word-survey = Le domande a cui rispondete durante il giro. Ce n’è uno per ogni tipo di luogo.
word-points = Più punti ha un luogo, prima conviene visitarlo. Non misurano il pericolo.
word-draft = Qualcosa che avete iniziato e non ancora concluso. Nessuno al di fuori della vostra organizzazione lo vede.
word-finding = Qualcosa da sistemare in un luogo, e che cosa si può fare.
word-priority = Quanto presto va sistemato.
word-measures = Che cosa potete fare per rimediare.
word-index = Da 0 a 100: quanto di ciò che chiede il questionario è già presente. Non misura il pericolo.
word-marking = Fin dove si può inoltrare un contenuto: RED a nessuno, CLEAR a tutti.
word-shared = Un’altra organizzazione può leggere il contenuto, per una finalità e fino a una data. Potete interrompere la condivisione in qualsiasi momento.
word-review = In seguito una persona non coinvolta dice se l’accesso era necessario.
word-entry = Una riga per ogni modifica e ogni lettura. Se qualcuno la alterasse in seguito, un controllo lo mostrerebbe.
word-due = L’ultima visita di cui potete essere a conoscenza risale a troppo tempo fa.
word-never = Qui non c’è nessuna visita che possiate vedere. Forse altri hanno visitato il luogo.
word-plan = Che cosa fanno le persone di un luogo quando succede qualcosa: chi fa che cosa, in quale ordine e con quali parole.
word-passkey = Resta sul vostro dispositivo e la usate con l’impronta digitale, il volto o un PIN. Nessuno può indovinarla.
tour-role-adviser = Vedete la dimostrazione nel ruolo di consulente: visitate i luoghi e annotate che cosa va sistemato.
tour-role-coordinator = Vedete la dimostrazione nel ruolo di coordinamento: vedete dove ci sono state visite e decidete sulle richieste.
tour-role-operator = Vedete la dimostrazione nel ruolo di gestore di luoghi: rispondete ai rilievi fatti durante le visite.
tour-role-community = Vedete la dimostrazione nel ruolo di membro di una comunità: avete cura del luogo in cui vi riunite e rispondete ai rilievi.
tour-role-overseer = Vedete la dimostrazione nel ruolo di organo di controllo: vedete chi ha letto che cosa e verificate gli accessi di emergenza.
tour-role-administrator = Vedete la dimostrazione nel ruolo di amministratore: aggiungete organizzazioni, invitate persone e le collegate ai luoghi. Non leggete contenuti protetti.
tour-role-partner = Vedete la dimostrazione nel ruolo di partner: leggete ciò che altri hanno condiviso con voi.
search-label = Cerca un luogo
search-hint = Nome, via o località
filter-category = Categoria
filter-all-categories = Tutte le categorie
filter-area = Territorio
filter-all-areas = Tutti i territori
filter-status = Stato
filter-all-statuses = Tutti tranne «non è un luogo pubblico»
filter-source = Dati cartografici
filter-source-all = Tutti i luoghi
filter-source-no = Ancora nei dati cartografici
filter-source-only = Non più nei dati cartografici
status-candidate = Candidato
status-confirmed = Confermato
status-closed = Chiuso
status-not_a_site = Non è un luogo pubblico
register-table = Tabella dei luoghi pubblici
column-name = Nome
column-category = Categoria
column-status = Stato
column-map = Mappa
show-on-map = Mostra sulla mappa: { $title }
more = Mostra altri
damaged = Danneggiato: non è più leggibile.
layout-label = Vista
layout-both = Tabella e mappa
layout-table = Solo tabella
layout-map = Solo mappa
empty-register = Il registro non contiene ancora luoghi pubblici. Per importare un estratto di OpenStreetMap, eseguite: parvis import FILE.osm.pbf
empty-result = Nessun luogo pubblico corrisponde a questi filtri.
places-sets = Gruppi di luoghi
places-all = Tutti
places-mine = I nostri
places-changed = Modificati con l’importazione in data { $date }
places-mine-none = La vostra organizzazione non gestisce nessuno di questi luoghi, non vi presta consulenza e non vi interviene in caso di emergenza.
places-all-show = Mostra tutti i luoghi
places-sorted-within = { $count ->
    [one] È ordinato solo il luogo mostrato qui, non tutto l’elenco.
   *[other] Sono ordinati solo i { $count } luoghi mostrati qui, non tutto l’elenco.
 }
places-column-town = Località
places-column-runs = Gestore
places-column-visit = Ultima visita
places-visit-none = nessuna che possiate vedere
places-column-changed = Ultima modifica
places-column-status = Stato
columns = Colonne
selection = Luoghi selezionati
selection-count = { $count ->
    [one] { $count } luogo selezionato
   *[other] { $count } luoghi selezionati
 }
selection-full = { $count ->
    [one] Potete selezionare { $count } luogo alla volta.
   *[other] Potete selezionare fino a { $count } luoghi alla volta.
 }
batch-confirm = Conferma
batch-close = Segna come chiusi
batch-ask = Chiedi visite
batch-relate = Collega a un’organizzazione
batch-close-title = { $count ->
    [one] Segna { $count } luogo come chiuso
   *[other] Segna { $count } luoghi come chiusi
 }
batch-ask-title = { $count ->
    [one] Chiedi una visita a { $count } luogo
   *[other] Chiedi visite a { $count } luoghi
 }
batch-relate-title = { $count ->
    [one] Collega { $count } luogo a un’organizzazione
   *[other] Collega { $count } luoghi a un’organizzazione
 }
batch-done = { $count ->
    [one] Salvato per { $count } luogo.
   *[other] Salvato per { $count } luoghi.
 }
batch-undone = { $count ->
    [one] Annullato per { $count } luogo.
   *[other] Annullato per { $count } luoghi.
 }
batch-refused = { $count ->
    [one] Non salvato per { $count } luogo
   *[other] Non salvato per { $count } luoghi
 }
column-organisation = Organizzazione
export = Esporta
export-title = { $count ->
    [one] Esporta { $count } luogo
   *[other] Esporta { $count } luoghi
 }
export-what = Che cosa esportare
export-layer-openstreetmap = Dati di OpenStreetMap (con la loro licenza)
export-layer-register = Le nostre informazioni: stato, nomi, gestori, numero di persone
export-layer-links = Quale luogo corrisponde a quale oggetto di OpenStreetMap
export-format = Formato
export-format-csv = CSV, per i fogli di calcolo
export-format-geojson = GeoJSON, per le mappe
export-mark = Con un indicatore di ordine dei byte, perché Excel legga bene gli accenti
export-progress = Esportazione in corso… { $megabytes } MB finora
export-done = Il file è stato salvato.
loading = Caricamento…
map-label = Mappa dei luoghi pubblici. La tabella accanto mostra gli stessi luoghi.
map-label-alone = Mappa dei luoghi pubblici
map-unavailable = Questo dispositivo non può mostrare la mappa. La tabella mostra tutto.
map-open-site = Apri
map-zoom-in = Ingrandisci
map-zoom-out = Riduci
map-whole = Mostra tutta la mappa
divider-label = Larghezza della tabella
invented = Paese inventato: nessun luogo di questa mappa esiste.
site-facts = Dati e fonti
site-back = Torna ai luoghi
site-areas-more = { $count ->
    [one] e { $count } altro territorio
   *[other] e altri { $count } territori
 }
site-address = Indirizzo
site-position = Posizione
site-names = Nomi
site-areas = Si trova in
site-operator = Gestore
site-operators-linked = Collegato a questo luogo come gestore: { $names }
site-capacity = Numero massimo di persone presenti nello stesso momento
site-method = Fonte di questo dato
site-reason = Motivo
site-own-name = Nome da usare al posto di quello della fonte
site-ours = Le nostre informazioni
site-ours-nothing = Non è ancora stato aggiunto nulla.
site-save = Salva
site-saved = Salvato.
site-source = Fonte
site-licence = Licenza
site-data-date = Dati del
site-vanished = La fonte non riporta più questo luogo.
site-incomplete = Il contorno è incompleto.
site-tags = Tutti i dati della fonte
site-changed = Ultima modifica
site-tabs = Informazioni su questo luogo
site-tab-overview = Panoramica
site-side = Mappa e dati principali
site-at-a-glance = In breve
site-all-facts = Tutti i dati e le fonti
site-all-visits = Tutte le visite
site-who-runs = Gestore
site-who-advises = Consulenza
site-who-responds = In caso di emergenza
site-next-guest = Siete responsabili di questo luogo?
site-next-guest-says = Scoprite quali leggi si applicano, oppure rispondete a un primo questionario. Non serve un account.
site-next-asked = Vi è stata chiesta una visita
site-next-confirm = È un luogo pubblico?
site-next-confirm-says = Il luogo proviene dai dati cartografici e nessuno l’ha ancora verificato.
site-confirm = Conferma
site-change = Correggi o rifiuta
site-confirmed = Il luogo è confermato.
site-next-last = Ultima visita: { $date }
site-next-never = Nessuna visita che possiate vedere
site-readings = Chi ha letto ciò che riguarda questo luogo
method-none = Scegliete…
method-fire_safe_occupancy = Affollamento massimo ai fini antincendio
method-historic_attendance = Affluenza passata
method-seats = Posti a sedere e in piedi
method-tickets = Biglietti o iscrizioni
method-imposed_limit = Limite fissato da un’autorità
method-other = Altro (indicate il motivo)
identify-title = Importazioni
identify-empty = Non è ancora stato importato nulla. Eseguite: parvis import FILE.osm.pbf
identify-how = Un nuovo estratto si importa sul server: parvis import FILE.osm.pbf. Con --dry-run il comando mostra che cosa cambierebbe, senza importare nulla. Il coordinamento può annullare qui l’ultima importazione.
identify-file = File
identify-when = Data di importazione
identify-difference = Modifiche
identify-territory = Territorio
identify-preview = Anteprima: non è stato importato nulla
identify-undone = Annullata
identify-would = Ecco che cosa cambierebbe l’importazione. Non è stato importato nulla. Per importare, eseguite: parvis import { $file } --accept
undo-last = Annulla l’importazione di { $file } ({ $date })…
undo-title = Annullare l’ultima importazione di { $territory }?
undo-keeps = Ciò che è stato inserito dopo l’importazione resta.
undo-import = Annulla l’importazione
undo-goes-on = Ci vuole un po’ di tempo: passaggio { $step } di { $steps }. L’operazione continua anche se chiudete questa pagina.
undo-done = L’importazione è annullata.
undo-map = Non è stato possibile ripristinare la mappa di base precedente. Per riaverla, importate di nuovo l’estratto precedente.
undo-removed = Luoghi aggiunti dall’importazione, che saranno rimossi
undo-kept = Luoghi aggiunti dall’importazione, che restano perché vi sono state inserite informazioni
undo-restored = Luoghi che saranno ripristinati
undo-changed = Luoghi che torneranno allo stato precedente
undo-withheld = Luoghi che non devono figurare nell’elenco e quindi ne restano fuori
undo-areas-removed = Territori aggiunti dall’importazione, che saranno rimossi
undo-areas-kept = Territori aggiunti dall’importazione, che restano perché un’organizzazione vi è collegata
same-title = Stesso luogo?
same-hint = Il luogo a sinistra non è più nella fonte; quello a destra è nuovo e molto vicino. Se sono lo stesso luogo, tutto ciò che è stato inserito per l’uno e per l’altro viene riunito.
same-gone = Non più nella fonte
same-come = Nuovo
same-apart = Distanza
same-metres = { $metres } m
same-is-one = Stesso luogo
same-is-two = Due luoghi
same-take-back = Annulla la risposta
same-taken-back = La vostra risposta è stata annullata. Potete rispondere di nuovo.
difference-title = Importazione di { $territory }: modifiche
difference-none = Non ci sono modifiche di questo tipo.
difference-vanished-hint = Questi luoghi non sono più nei dati cartografici. Ciò che è stato scritto su di loro resta. Selezionate quelli che hanno chiuso e scegliete «{ $close }»; lasciate gli altri come sono.
difference-there-again = di nuovo in una fonte
difference-kind = Tipo
difference-what = Che cosa è cambiato
difference-all = Tutte
kind-added = Aggiunto
kind-changed = Modificato
kind-moved = Spostato
kind-vanished = Scomparso
attribute-address = indirizzo
attribute-category = categoria
attribute-incomplete = completezza
attribute-object = ridisegnato come altro oggetto
attribute-name = nome
attribute-names = nomi in altre lingue
attribute-outline = contorno
attribute-tags = altri dati
areas-title = Territori
areas-level = Livello
areas-level-hint = Il livello viene da OpenStreetMap. Il livello 2 è un Paese; più alto è il numero, più piccolo è il territorio.
areas-sites = Luoghi pubblici
areas-origin = Origine
areas-add = Aggiungi territori da un file (GeoJSON)
areas-add-hint = Ogni territorio del file deve avere un nome («name») e un poligono. Si aggiungono tutti o nessuno.
areas-draw = Disegna un territorio sulla mappa
areas-draw-hint = Fate clic sulla mappa in corrispondenza di ogni vertice, oppure scrivete un vertice per riga: longitudine, latitudine.
areas-corners = Vertici
areas-name = Nome del territorio
areas-remove = Rimuovi { $name }
areas-added = Aggiunto.
areas-removed = Rimosso.
areas-vanished = non più presente in alcun estratto importato
areas-search = Cerca un territorio per nome
areas-within = Territori in { $name }
areas-widest = I territori più grandi e quelli disegnati a mano
origin-osm = OpenStreetMap
origin-geojson = file
origin-drawn = disegnato
not-found = A questo indirizzo non c’è alcuna pagina.
not-found-says = Controllate che l’indirizzo sia scritto correttamente oppure usate la ricerca in alto.
page-not-loaded = Non è stato possibile caricare questa pagina. Forse manca la connessione, oppure Parvis è stato aggiornato.
error-not_found = Qui non c’è nulla, o nulla che possiate vedere.
error-invalid = Non è stato accettato.
error-detail = Dettagli, in inglese:
error-conflict = Nel frattempo qualcun altro ha modificato questi dati, perciò la vostra modifica non è stata salvata. Guardate la nuova versione, poi riprovate.
error-too_large = Ciò che avete inviato supera il limite. Non è stato salvato nulla. Provate con qualcosa di più piccolo.
error-disk_full = Il disco del server è pieno. Questa modifica non è stata salvata; quelle precedenti sì. Avvisate l’amministratore.
error-quota_full = La vostra organizzazione ha esaurito lo spazio a sua disposizione. Quest’ultima modifica non è stata salvata; quelle precedenti sì. Cancellate ciò che non serve più, o chiedete più spazio a chi gestisce questa installazione.
error-too_slow = La connessione era troppo lenta o si è interrotta. Non è stato salvato nulla; riprovate.
error-busy = Il server è occupato, oppure un altro programma sta scrivendo nel registro. Riprovate tra poco.
error-refused = Il server non è utilizzabile a questo indirizzo. Usate quello che vi ha dato l’amministratore.
error-internal = Qualcosa è andato storto e non è stato salvato nulla. I dettagli sono nel log del server.
error-report_not_made = Non è stato possibile preparare il rapporto. La visita non è cambiata. Riprovate e, se il problema si ripete, avvisate l’amministratore.
error-offline = Il server non risponde. Ciò che avete scritto è ancora qui; riprovate.
retry = Riprova
count-of = Luoghi pubblici: { $shown } di { $total }
count-more-than = più di { $count }
count-places = { $count ->
    [one] { $count } luogo pubblico
   *[other] { $count } luoghi pubblici
 }
moved-by = spostato di { $metres } m
working = In corso…
nav-organisations = Organizzazioni
nav-notes = Note
nav-emergency = Accesso di emergenza
nav-journal = Giornale
keys-network = Vai alle organizzazioni
keys-share = Vai alle note
keys-emergency = Vai all’accesso di emergenza
keys-requests = Vai alle richieste
keys-ours = Vai a «Chi ha letto i nostri contenuti»
keys-journal = Vai al giornale
footer-not-accredited = Non omologato per informazioni classificate.
sign-in = Accedi
sign-out = Esci
sign-out-everywhere = Esci da tutti i dispositivi
sign-out-everywhere-hint = Così terminano le vostre sessioni in tutti i browser. Vengono revocati anche i vostri token di accesso, a meno che non scegliate di conservarli.
sign-out-keep-tokens = Conserva i miei token di accesso
sign-in-with-code = Usa un codice di recupero
sign-in-with-password = Usa la mia password
sign-in-with-passkey = Accedi con una passkey
sign-in-with-directory = Accedi con { $directory }
sign-in-no-account = Non avete ancora un account? Chiedete un link alla persona che qui gestisce i membri della vostra organizzazione.
look-as = Visualizza come { $name }: { $role }, { $organisation }
look-as-hint = Questa dimostrazione mostra un Paese inventato. Scegliete con quale ruolo vederlo; non serve una password.
account-title = Il mio account
account-signed-out = Non avete effettuato l’accesso.
account-user-name = Nome utente
account-password = Password
account-old-password = Password attuale
account-new-password = Nuova password
account-password-rule = Almeno 10 caratteri. Quattro parole senza legame tra loro sono facili da ricordare e difficili da indovinare.
account-password-show = Mostra ciò che scrivo
account-password-change = Cambia la password
account-password-changed = La password è stata cambiata.
account-password-ends = Così terminano anche le altre sessioni e vengono revocati tutti i vostri token di accesso.
account-no-password = Questo account non ha password.
account-password-set = Imposta una password
account-password-remove = Accedi senza password
account-password-remove-hint = Nessuno può indovinare o rubare una password che non esiste. Scrivete qui sopra la vostra un’ultima volta; da quel momento accederete solo con una passkey o con il servizio di accesso della vostra organizzazione.
account-password-removed = La password è stata eliminata. D’ora in poi accedete con una passkey o con il servizio di accesso della vostra organizzazione.
account-code = Codice di recupero
sessions-title = Dove ho effettuato l’accesso
session-device = Dispositivo
session-since = Dal
session-seen = Ultimo uso
session-this = questa sessione
session-end = Termina
session-ended = La sessione è terminata.
session-method = Accesso con
method-password = Password
method-recovery_code = Codice di recupero
method-link = Link
method-passkey = Passkey
method-directory = Servizio di accesso
method-demonstration = Dimostrazione
codes-title = Codici di recupero
codes-hint = Ogni codice vi fa accedere una volta se avete dimenticato la password. Conservateli su carta.
codes-left = Codici rimasti: { $count }.
codes-make = Crea dieci nuovi codici
codes-once = Annotateli o stampateli ora: vengono mostrati una volta sola. I codici precedenti non valgono più.
directory-hint = Collegate questo account al vostro account { $directory } per accedere qui senza password.
directory-connect = Collega
directory-connected = Potete accedere qui con { $directory }.
directory-disconnect = Scollega
directory-disconnected = Scollegato. Le altre sessioni sono terminate.
passkeys-title = Passkey
passkeys-hint = Con una passkey si accede usando l’impronta digitale, il riconoscimento del volto o il PIN del dispositivo. Una passkey non si può digitare per errore su una pagina falsa.
passkeys-impossible = Le passkey non funzionano in questo browser o a questo indirizzo. Aprite la pagina in https con il nome del server o, sul server stesso, come http://localhost.
passkey-name = Nome del dispositivo
passkey-add = Aggiungi una passkey
passkey-added = La passkey è stata aggiunta.
passkey-remove = Rimuovi
passkey-removed = La passkey è stata rimossa. Le altre sessioni sono terminate.
tokens-title = Token di accesso
tokens-hint = Un token di accesso permette a un programma di agire per vostro conto fino alla data che scegliete.
token-once = Questo è il vostro token. Viene mostrato una volta sola.
token-scope = Che cosa può fare
token-days = Valido per quanti giorni
token-make = Crea un token
token-end = Revoca
token-ended = Questo token non funziona più.
scope-read = leggere
scope-read_and_change = leggere e modificare
budget-title = Luoghi aperti oggi
budget-used = Luoghi di cui oggi avete aperto informazioni protette: { $opened } su { $all }.
budget-ask = Chiedi di aprirne altri oggi
budget-sites = Quanti luoghi in più
budget-for-export = Per esportare molti luoghi insieme
budget-send = Invia la richiesta
budget-asked = La richiesta è stata inviata. Deciderà il coordinamento.
budget-requests = Richieste di altri
budget-request = { $sites ->
    [one] { $sites } luogo in più
   *[other] { $sites } luoghi in più
 }
budget-request-export = { $sites ->
    [one] Esportazione di { $sites } luogo
   *[other] Esportazione di { $sites } luoghi
 }
budget-grant = Approva
budget-refuse = Rifiuta
budget-granted = approvata
budget-refused = rifiutata
requests-title = Richieste
requests-hint = Ogni persona può aprire in un giorno le informazioni protette di un numero limitato di luoghi. Chi ha bisogno di aprirne altri lo chiede, e decide un’altra persona.
requests-open = In attesa di una decisione
requests-today = Altre richieste di oggi
requests-none = Nessuno attende una decisione. Le nuove richieste appaiono qui e nella vostra pagina iniziale.
requests-final = Una decisione non si può cambiare. Vale solo per oggi.
requests-own = È una vostra richiesta: decide qualcun altro.
requests-not-yours = Su queste richieste decidono altri. Ciò che chiedete voi si trova nella pagina «{ account-title }».
requests-said-granted = Richiesta approvata: { $name }.
requests-said-refused = Richiesta rifiutata: { $name }.
welcome-title = Configurazione dell’account
welcome-first = È il primo account di questa installazione, quello dell’amministratore. L’amministratore gestisce organizzazioni e account, ma non può leggere nulla di protetto.
welcome-invited = { $name }, avete ricevuto l’invito a far parte di { $organisation }.
welcome-organisation = La vostra organizzazione
welcome-name = Il vostro nome
welcome-accept = Configura e accedi
welcome-directory-hint = Oppure, al posto di una password, usate il vostro account { $directory }:
welcome-void = Questo link è già stato usato, è scaduto o è stato sostituito da uno più recente. Chiedetene uno nuovo.
organisations-title = Organizzazioni
organisation-kind = Tipo
organisation-add = Aggiungi un’organizzazione
kind-of-authority = Autorità
kind-of-adviser_service = Servizio di consulenza
kind-of-operator = Gestore
kind-of-community = Comunità
kind-of-partner = Partner
kind-of-overseer = Organo di controllo
members-title = Membri
member-role = Ruolo
member-add = Aggiungi un membro
member-actions = Azioni
member-left = non ne fa più parte; nome cancellato
member-link = Crea un link
member-link-hint = Date questo link solo a questa persona. Si può usare una volta, entro una settimana, per configurare l’account o una nuova password. Viene mostrato una volta sola.
member-link-demonstration = Questa è una dimostrazione: potete aggiungere membri, ma non dare loro un link per accedere.
member-end = Rimuovi dall’organizzazione
role-coordinator = coordinamento
role-adviser = consulente
role-operator_manager = responsabile presso il gestore
role-operator_contributor = personale del gestore
role-community_member = membro della comunità
role-overseer = membro dell’organo di controllo
role-partner_installation = partner
role-administrator = amministratore
relation-add = Collega a un luogo o a un territorio
relation-add-hint = Scegliete un’organizzazione, poi che cosa fa e dove. Prima di salvare vedete che cosa consente il collegamento.
relation-label = Questa organizzazione
relation-operates = gestisce
relation-advises = fornisce consulenza a
relation-responds = interviene in emergenza presso
relation-neighbours = è vicina a
relation-leads = è responsabile di
relation-one-site = un solo luogo
purpose-label = Finalità
purpose-hint = Vedete i contenuti della vostra organizzazione, ciò che altri hanno condiviso con essa per questa finalità e ciò che è condiviso con tutti gli utenti.
purpose-own_work = il nostro lavoro
purpose-assessment = valutazione
purpose-planning = pianificazione
purpose-response = intervento di emergenza
purpose-oversight = controllo
audience-people = { $count ->
    [one] { $role } ({ $count } persona).
   *[other] { $role } ({ $count } persone).
 }
# What something is called, and what it is, where they stand side by side.
labelled = { $label }: { $value }
sees-existence = che esiste
sees-text = il testo
sees-attachments = i file
sees-recipients = con chi è condiviso
sees-readers = chi l’ha letto
sees-history = le versioni precedenti
audience-sees = Può vedere: { $what }.
share-given = Perché lo condividete con loro, per questa finalità: { $purpose }.
share-emergency = Solo con un accesso di emergenza; lo vedete in Parvis appena inizia.
share-shared_here = Condivisa con tutti gli utenti.
audience-title = Chi può vederlo
audience-everybody = Tutte le persone che lavorano qui, tranne gli amministratori
audience-reviewed = Vedono la versione che è stata esaminata.
audience-nobody = Nessuno: le regole non permettono alla vostra organizzazione di tenere qui un contenuto di questo tipo.
audience-rest = Nessun altro può vedere che esiste.
installation-title = Questa installazione
installation-tab = Installazione ed e-mail
leads-title = Chi è responsabile di questa installazione
leads-hint = Queste autorità sono responsabili dell’installazione nel suo insieme e scrivono le note che la riguardano. Questo, da solo, non consente loro di vedere ciò che appartiene ad altri.
leads-none = Non è ancora stata designata alcuna autorità.
leads-since = designata in data { $date }
leads-add = Aggiungi un’autorità
notes-title = Note
notes-about = Note su { $called }
notes-hint = Le note sono cifrate. Solo la vostra organizzazione vede le sue note finché non le condivide. Ogni apertura è annotata nel giornale.
notes-hint-shared = Le note che altre organizzazioni condividono con la vostra o con tutti gli utenti. Ogni apertura è annotata nel giornale.
notes-none = Non ci sono note che possiate vedere per questa finalità.
notes-signed-out = Solo chi ha effettuato l’accesso può vedere le note.
notes-export = Esporta
notes-export-hint = Tutte le note che potete esportare, con il loro testo. Se riguardano più di 20 luoghi, serve prima l’approvazione di una seconda persona: chiedetela in «Il mio account».
note-title = Nota
note-open = Nota
note-of = Nota in data { $date }
note-site = Luogo
note-about = Riguarda
note-owner = Appartiene a
note-marking = Marcatura
note-handling = Diffusione
note-state = Stato
note-text = Testo
note-write = Scrivi una nota
note-change = Modifica
note-into-force = Rendi valida
record-end = Ritirare o cancellare questo contenuto
record-withdraw = Ritira
record-withdrawn-done = Il contenuto è stato ritirato. Le organizzazioni con cui era condiviso non possono più vederlo.
record-erase = Cancella
record-erase-hint = Tutte le versioni saranno cancellate e non si potranno recuperare. Nel giornale resta scritto che il contenuto esisteva, ma non che cosa diceva.
record-erase-now = Cancella ora
record-draft = bozza
record-current = valida
record-withdrawn = ritirata
visit-state-finished = conclusa
marking-clear = TLP:CLEAR – diffusione senza limiti
marking-green = TLP:GREEN – all’interno della comunità
marking-amber = TLP:AMBER – solo a chi ha necessità di conoscere, nell’organizzazione e presso i suoi clienti
marking-amber_strict = TLP:AMBER+STRICT – solo a chi ha necessità di conoscere, esclusivamente nell’organizzazione
marking-red = TLP:RED – solo per i singoli destinatari
handling-ordinary = ordinaria
handling-originator_controlled = da non inoltrare
give-title = Condividi con un’altra organizzazione
give-days = Numero di giorni
give-now = Condividi
given-done = Condiviso. Potete interrompere la condivisione in qualsiasi momento.
given-title = Condiviso da noi
given-none = Non è condiviso nulla con nessuno.
given-to = Condiviso con
given-until = Scadenza
given-until-date = scadenza: { $date }
given-ended-on = condivisione terminata in data { $date }
given-readings = Letture
given-take-back = Interrompi la condivisione
given-taken-back = Non più condiviso. L’organizzazione non può più vederlo.
here-title = Condividi con tutti gli utenti
here-hint = Tutte le persone che lavorano qui, tranne gli amministratori, vedranno questa versione e i suoi file. Prima deve esaminarla un altro membro della vostra organizzazione. Ogni versione più recente va esaminata a sua volta. Potete interrompere la condivisione in qualsiasi momento.
here-propose = Proponi per l’esame
here-propose-version = Proponi questa versione
here-proposed = Proposta inviata. Ora un altro membro della vostra organizzazione può esaminare questa versione.
here-waits = In attesa dell’esame di un altro membro della vostra organizzazione. Proposta da { $name }, { $date }.
here-drop = Ritira la proposta
here-dropped = La proposta è stata ritirata.
here-review-hint = Proposto da { $name }: condividere questa versione con tutti gli utenti. Leggetela e controllate i suoi file. Se approvate, la vedranno tutte le persone che lavorano qui, tranne gli amministratori.
here-approve = Approva
here-approved = Approvata. Ora tutti gli utenti possono vedere questa versione.
here-refuse = Rifiuta
here-refused-now = Rifiutata. Non è stato condiviso nulla.
here-refused = Rifiutata nell’esame in data { $date }.
here-outdated = Questa nota è stata modificata dopo la proposta. Proponete la nuova versione.
here-shared = Tutti qui vedono la versione in data { $date }. Esaminata da { $name }.
here-newer = Esiste una versione più recente, che non è condivisa.
here-stop = Interrompi la condivisione con tutti
here-stopped = Non è più condivisa con tutti gli utenti.
here-left = una persona che non fa più parte dell’organizzazione
given-taken-back-on = condivisione interrotta in data { $date }
given-taken-back-all = Contenuti non più condivisi: { $count }. L’organizzazione non può più vederli.
given-refused = Contenuti ancora condivisi: { $count }
given-take-back-of = Interrompi la condivisione con { $name }: { $subject }
given-one = { $what } { $number }
readers-show = Chi l’ha letto
readers-title = Chi l’ha letto
readers-unknown = un’organizzazione che non potete vedere
readers-when = Quando
readers-who = Chi
readers-what = Che cosa è stato letto, e perché
readers-group-existence = che esiste
readers-group-text = il testo
readers-group-attachments = i file
readers-group-recipients = con chi è condiviso
readers-group-readers = chi l’ha letto
readers-group-history = le versioni precedenti
readers-group-export = una copia completa
readers-said = { $purpose ->
    [own_work] Letto per il proprio lavoro: { $what }.
    [assessment] Letto per una valutazione: { $what }.
    [planning] Letto per la pianificazione: { $what }.
    [response] Letto per un intervento di emergenza: { $what }.
    [oversight] Letto per un controllo: { $what }.
   *[none] Letto: { $what }.
 }
readers-unsaid = Il giornale non dice più che cosa è stato letto.
emergencies-hint = In caso di emergenza, soccorritori e consulenti possono leggere contenuti che non sono stati condivisi con loro, per un’ora al massimo e indicando un motivo. Il gestore del luogo, chi conserva contenuti che lo riguardano, il coordinamento e l’organo di controllo vedono l’accesso in questa pagina appena inizia. Parvis non invia loro alcun messaggio. Ogni accesso viene verificato entro 72 ore.
emergencies-begin = Per iniziarne uno, aprite il luogo. «{ emergency-open }» si trova sotto il suo nome, se la vostra organizzazione vi presta consulenza o interviene.
emergencies-none = Nessun accesso di emergenza vi riguarda.
emergencies-to-review = Da verificare
emergencies-others = In corso e precedenti
emergency-read-then = Che cosa è stato letto su questo luogo quel giorno
emergency-review-hint = L’accesso era necessario? Indicate che cosa avete verificato e con chi.
emergency-waiting = da esaminare
emergency-open = Inizia un accesso di emergenza
emergency-open-now = Inizia ora, visibile a tutti gli interessati
emergency-terms = Potrete leggere le visite, i rilievi e le note di altre organizzazioni su questo luogo. In seguito non potrete cambiare le condizioni.
emergency-terms-told = Il gestore del luogo, chi conserva contenuti che lo riguardano, il coordinamento e l’organo di controllo vedono l’accesso con il vostro motivo, fin dall’inizio, quando aprono Parvis. In quel momento non viene inviato loro alcun messaggio.
emergency-minutes = Minuti (fino a 60)
emergency-opened = { $minutes ->
    [one] Avete accesso per { $minutes } minuto. Per leggere, mantenete la finalità «intervento di emergenza»; è scelta qui sotto.
   *[other] Avete accesso per { $minutes } minuti. Per leggere, mantenete la finalità «intervento di emergenza»; è scelta qui sotto.
 }
emergency-from-to = { $from } – { $to }
emergency-runs = in corso
emergency-close = Termina ora
emergency-closed = Terminato.
emergency-note = Prendi atto
emergency-noted = Preso atto.
emergency-review = Verifica
emergency-review-due = Termine per la verifica: { $date }
emergency-review-keep = Salva la verifica
emergency-reviewed = Verificato.
journal-title = Giornale
journal-hint = Chi ha fatto che cosa e chi ha letto che cosa, quando e perché. Il giornale non mostra mai che cosa dice un contenuto.
journal-overseers = Solo l’organo di controllo può leggere il giornale.
journal-readings = Chi ha letto ciò che riguarda { $name }
journal-empty = Nel giornale non c’è nulla che corrisponda.
journal-details = Dettagli
journal-own-folded = { $count ->
    [one] Ciò che avete consultato voi è raccolto in fondo a ogni giorno: { $count } riga.
   *[other] Ciò che avete consultato voi è raccolto in fondo a ogni giorno: { $count } righe.
 }
journal-own-shown = Ciò che avete consultato voi è mostrato tra le altre righe.
journal-own-day = { $count ->
    [one] Voi avete fatto una consultazione.
   *[other] Voi avete fatto { $count } consultazioni.
 }
journal-own-show = Mostra
journal-own-show-all = Mostra tutto
journal-own-fold = Comprimi
journal-again = { $count ->
    [one] e un’altra uguale
   *[other] e altre { $count } uguali
 }
journal-number = Numero
journal-stored = Come registrato
journal-why = Motivo: { $why }
journal-hash = Impronta
journal-record-open = Apri il contenuto
journal-person = Persona
journal-person-hint = Almeno due lettere del nome
journal-person-none = Nel giornale nessuno si chiama così.
journal-person-only = Solo ciò che ha fatto { $name }
journal-command-line = Riga di comando del server
journal-not-signed-in = Persona non autenticata
journal-act = Tipo di azione
journal-kind = Tipo di contenuto
journal-from = Dal
journal-until = Al
journal-from-chip = dal giorno { $date }
journal-until-chip = fino al giorno { $date }
journal-group-read = Lettura
journal-group-changed = Modifica
journal-group-shared = Condivisione
journal-group-exceptions = Accesso di emergenza e limiti
journal-group-places = Luoghi e importazioni
journal-group-managed = Organizzazioni e membri
journal-group-accounts = Accesso degli utenti
journal-group-upkeep = Manutenzione
journal-kind-site_note = Note
journal-kind-visit = Visite
journal-kind-finding = Rilievi
journal-kind-duty_assessment = Obblighi di legge
journal-kind-measure = Misure
journal-kind-rights_record = Esami dei diritti fondamentali
journal-kind-plan = Piani dei luoghi
journal-kind-partner_statement = Dichiarazioni ai partner
ours-title = Chi ha letto i nostri contenuti
ours-hint = Questa pagina mostra chi ha aperto un contenuto della vostra organizzazione, e quando. I membri della vostra organizzazione sono indicati per nome; degli altri vedete l’organizzazione. Il giornale registra che avete consultato questa pagina.
ours-keepers = Solo chi gestisce i contenuti della propria organizzazione può vedere questa pagina.
ours-none = Nessuno ha aperto un vostro contenuto che corrisponda.
ours-others = Nascondi i nostri membri
nav-ours = Chi ha letto i nostri contenuti
journal-by = { $by ->
    [former] Un ex membro ({ $organisation })
    [organisation] Qualcuno ({ $organisation })
    [unseen] Qualcuno di un’organizzazione che non vi viene mostrata
    [nobody] Una persona non autenticata
    [command_line] La riga di comando del server
   *[member] { $name } ({ $organisation })
 }
journal-about = { $about ->
    [site] { " " }(luogo «{ $place }»)
    [area] { " " }(territorio «{ $place }»)
    [organisation] { " " }(organizzazione «{ $place }»)
    [installation] { " " }(questa installazione)
   *[none] { "" }
 }
journal-for = { $purpose ->
    [own_work] , per il proprio lavoro
    [assessment] , per una valutazione
    [planning] , per la pianificazione
    [response] , per un intervento di emergenza
    [oversight] , per un controllo
   *[none] { "" }
 }
journal-some = { $count ->
    [one] un contenuto
   *[other] { $count } contenuti
 }
journal-notes = { $count ->
    [one] una nota
   *[other] { $count } note
 }
journal-visits = { $count ->
    [one] una visita
   *[other] { $count } visite
 }
journal-findings = { $count ->
    [one] un rilievo
   *[other] { $count } rilievi
 }
journal-assessments = { $count ->
    [one] una verifica degli obblighi di legge
   *[other] { $count } verifiche degli obblighi di legge
 }
journal-measures = { $count ->
    [one] una misura
   *[other] { $count } misure
 }
journal-rights_records = { $count ->
    [one] un esame dei diritti fondamentali
   *[other] { $count } esami dei diritti fondamentali
 }
journal-plans = { $count ->
    [one] un piano del luogo
   *[other] { $count } piani dei luoghi
 }
journal-partner_statements = { $count ->
    [one] una dichiarazione ai partner
   *[other] { $count } dichiarazioni ai partner
 }
journal-records = { $kind ->
    [none] { journal-some }
    [visit] { journal-visits }
    [finding] { journal-findings }
    [duty_assessment] { journal-assessments }
    [measure] { journal-measures }
    [rights_record] { journal-rights_records }
    [plan] { journal-plans }
    [partner_statement] { journal-partner_statements }
    [meeting] { journal-meetings }
    [recommendation] { journal-recommendations }
    [agreement] { journal-agreements }
   *[site_note] { journal-notes }
 }
journal-act-choose_digest = { journal-by } ha scelto di ricevere gli avvisi di scadenza per e-mail.
journal-act-confirm_digest = Un indirizzo e-mail è stato confermato tramite il suo link.
journal-act-stop_digest = { journal-by } ha smesso di ricevere gli avvisi di scadenza per e-mail.
journal-act-send_letter = Un’e-mail è stata inviata a un membro.
journal-act-give_up_letter = Non è stato possibile inviare un’e-mail a un membro.
journal-act-unknown = { journal-by } ha fatto qualcosa che questa versione non conosce: { $word }.
journal-act-list = { $kind ->
    [none] { journal-by } ha consultato un elenco di contenuti{ journal-about }{ journal-for }.
    [visit] { journal-by } ha consultato un elenco di visite{ journal-about }{ journal-for }.
    [finding] { journal-by } ha consultato un elenco di rilievi{ journal-about }{ journal-for }.
    [duty_assessment] { journal-by } ha consultato un elenco di obblighi di legge{ journal-about }{ journal-for }.
    [measure] { journal-by } ha consultato un elenco di misure{ journal-about }{ journal-for }.
    [rights_record] { journal-by } ha consultato un elenco di esami dei diritti fondamentali{ journal-about }{ journal-for }.
    [plan] { journal-by } ha consultato un elenco di piani dei luoghi{ journal-about }{ journal-for }.
    [partner_statement] { journal-by } ha consultato un elenco di dichiarazioni ai partner{ journal-about }{ journal-for }.
    [meeting] { journal-by } ha consultato un elenco di riunioni{ journal-about }{ journal-for }.
    [recommendation] { journal-by } ha consultato un elenco di raccomandazioni{ journal-about }{ journal-for }.
    [agreement] { journal-by } ha consultato un elenco di convenzioni{ journal-about }{ journal-for }.
   *[site_note] { journal-by } ha consultato un elenco di note{ journal-about }{ journal-for }.
 }
journal-act-open = { journal-by } ha aperto { journal-records }{ journal-about }{ journal-for }.
journal-open-readers = { journal-by } ha controllato chi ha letto { journal-records }{ journal-about }.
journal-act-create = { journal-by } ha creato { journal-records }{ journal-about }.
journal-act-change = { journal-by } ha modificato { journal-records }{ journal-about }.
journal-act-give = { journal-by } ha condiviso { journal-records }{ journal-about } con { $other }{ journal-for }.
journal-act-take_back = { journal-by } ha smesso di condividere { journal-records }{ journal-about }.
journal-act-propose_sharing = { journal-by } ha proposto di condividere { journal-records }{ journal-about } con tutti gli utenti.
journal-act-share_here = { journal-by } ha accettato di condividere { journal-records }{ journal-about } con tutti gli utenti.
journal-act-refuse_sharing = { journal-by } ha rifiutato di condividere { journal-records }{ journal-about } con tutti gli utenti.
journal-act-stop_sharing = { journal-by } ha smesso di condividere { journal-records }{ journal-about } con tutti gli utenti.
journal-act-withdraw = { journal-by } ha ritirato { journal-records }{ journal-about }.
journal-act-erase = { journal-by } ha cancellato { journal-records }{ journal-about }.
journal-act-export = { journal-by } ha esportato { journal-records }{ journal-about }{ journal-for }.
journal-act-accept_invitation = { journal-by } ha creato un account.
journal-act-add_areas = { journal-by } ha aggiunto territori.
journal-act-add_member = { $whom ->
    [named] { journal-by } ha aggiunto { $person } ai membri di { $other }.
   *[other] { journal-by } ha aggiunto un membro a { $other }.
 }
journal-act-add_organisation = { journal-by } ha aggiunto l’organizzazione { $other }.
journal-act-rename_organisation = { journal-by } ha rinominato l’organizzazione { $other }.
journal-act-end_organisation = { journal-by } ha chiuso l’organizzazione { $other }.
journal-act-reopen_organisation = { journal-by } ha riaperto l’organizzazione { $other }.
journal-act-merge_organisation = { $about ->
    [organisation] { journal-by } ha unito l’organizzazione { $other } a { $place }.
   *[other] { journal-by } ha unito l’organizzazione { $other } a un’altra.
 }
journal-act-erase_member = { journal-by } ha cancellato il nome di un ex membro di { $other }.
journal-act-add_passkey = { journal-by } ha aggiunto una passkey.
journal-act-answer_same_place = { journal-by } ha deciso se due luoghi sono lo stesso luogo.
journal-act-ask_for_budget = { journal-by } ha chiesto di poter aprire altri luoghi quel giorno.
journal-act-ask_for_export = { journal-by } ha chiesto di poter esportare in una volta i contenuti di un numero maggiore di luoghi.
journal-act-ask_for_visit = { journal-by } ha chiesto una visita a { $other }{ journal-about }.
journal-act-attach = { journal-by } ha aggiunto un file a un contenuto{ journal-about }.
journal-act-backup = { journal-by } ha fatto un backup.
journal-act-change_password = { journal-by } ha cambiato la password.
journal-act-change_site = { journal-by } ha modificato le informazioni su «{ $place }».
journal-act-close_emergency = { journal-by } ha terminato un accesso di emergenza.
journal-act-complain = Qualcuno ha inviato un reclamo su una misura{ journal-about } dalla sua pagina pubblica.
journal-act-connect_directory = { journal-by } ha collegato un account al servizio di accesso.
journal-act-correct_notice = { journal-by } ha modificato la pagina pubblica di una misura{ journal-about }.
journal-act-correct_public_notice = { journal-by } ha pubblicato una nuova versione di un comunicato pubblico.
journal-act-correct_visit = { journal-by } ha corretto il testo di una visita{ journal-about }.
journal-act-decide_budget = { journal-by } ha deciso su una richiesta di aprire altri luoghi.
journal-act-decline_visit_request = { journal-by } ha rifiutato una richiesta di visita.
journal-act-destroy_data_keys = { journal-by } ha distrutto vecchie chiavi di { $other }.
journal-act-discard_public_notice = { journal-by } ha eliminato la bozza di un comunicato pubblico.
journal-act-disconnect_directory = { journal-by } ha scollegato un account dal servizio di accesso.
journal-act-drop_visit_request = { journal-by } ha chiuso una richiesta di visita.
journal-act-end_lead = { journal-by } ha tolto { $other } dall’elenco dei responsabili di questa installazione.
journal-act-end_notice = { journal-by } ha chiuso la pagina pubblica di una misura{ journal-about }.
journal-act-end_membership = { $whom ->
    [named] { journal-by } ha rimosso { $person } dall’organizzazione { $other }.
   *[other] { journal-by } ha rimosso un membro dall’organizzazione { $other }.
 }
journal-act-end_relation = { journal-by } ha rimosso un collegamento di { $other }{ journal-about }.
journal-act-end_session = { journal-by } ha scollegato uno dei propri dispositivi.
journal-act-end_token = { journal-by } ha revocato un token di accesso.
journal-act-end_what_ran_out = { journal-by } ha rimosso ciò che era scaduto.
journal-act-erase_again = { journal-by } ha cancellato di nuovo contenuti dopo un ripristino.
journal-act-finish_visit = { journal-by } ha concluso una visita{ journal-about }.
journal-act-import = { journal-by } ha importato un estratto cartografico.
journal-act-invent_organisations = { journal-by } ha aggiunto le organizzazioni inventate della dimostrazione.
journal-act-invite = { $whom ->
    [named] { journal-by } ha creato un link di invito per { $person } ({ $other }).
   *[other] { journal-by } ha creato un link di invito per un membro di { $other }.
 }
journal-act-journal_checkpoint = { journal-by } ha firmato un punto di controllo del giornale.
journal-act-left_to_person = { journal-by } ha ripristinato un backup lasciando un compito a una persona.
journal-act-list_emergencies = { journal-by } ha consultato accessi di emergenza e i loro motivi.
journal-act-look_as = Nella dimostrazione qualcuno ha scelto questo ruolo: { journal-by }.
journal-act-make_journal_key = { journal-by } ha creato una chiave per il giornale.
journal-act-move_records = { journal-by } ha spostato contenuti quando un territorio è stato rimosso.
journal-act-name_lead = { journal-by } ha designato { $other } come responsabile di questa installazione.
journal-act-name_installation = { journal-by } ha creato questa installazione.
journal-act-new_recovery_codes = { journal-by } ha creato nuovi codici di recupero.
journal-act-new_token = { journal-by } ha creato un token di accesso.
journal-act-note_emergency = { journal-by } ha preso atto di un accesso di emergenza.
journal-act-open_emergency = { journal-by } ha iniziato un accesso di emergenza{ journal-about }.
journal-act-preview_import = { journal-by } ha consultato l’anteprima di un’importazione.
journal-act-publish_notice = { journal-by } ha pubblicato la pagina pubblica di una misura{ journal-about }.
journal-act-publish_public_notice = { journal-by } ha pubblicato un comunicato pubblico.
journal-act-read_complaints = { journal-by } ha letto reclami su una misura{ journal-about }.
journal-act-refuse_sign_in = Un tentativo di accesso è stato rifiutato.
journal-act-relate = { journal-by } ha aggiunto un collegamento di { $other }{ journal-about }.
journal-act-restore_membership = { $whom ->
    [named] { journal-by } ha riammesso { $person } tra i membri di { $other }.
   *[other] { journal-by } ha riammesso un membro di { $other }.
 }
journal-act-relate_to_area = { journal-by } ha aggiunto un collegamento di { $other }{ journal-about }.
journal-act-relate_to_site = { journal-by } ha aggiunto un collegamento di { $other }{ journal-about }.
journal-act-remove_area = { journal-by } ha rimosso un territorio.
journal-act-remove_attachment = { journal-by } ha rimosso un file da un contenuto{ journal-about }.
journal-act-remove_passkey = { journal-by } ha rimosso una passkey.
journal-act-reply_to_complaint = { journal-by } ha risposto a un reclamo su una misura{ journal-about }.
journal-act-reseal = { journal-by } ha cifrato di nuovo contenuti di { $other }.
journal-act-respond_to_finding = { journal-by } ha risposto a un rilievo{ journal-about }.
journal-act-restore = { journal-by } ha ripristinato un backup.
journal-act-review_emergency = { journal-by } ha verificato un accesso di emergenza.
journal-act-review_public_notice = { journal-by } ha rivisto un comunicato pubblico.
journal-act-rotate_data_key = { journal-by } ha sostituito la chiave di { $other }.
journal-act-rotate_installation_key = { journal-by } ha sostituito la chiave dell’installazione.
journal-act-sign_in = { journal-by } ha effettuato l’accesso.
journal-act-sign_out = { journal-by } ha chiuso la sessione.
journal-act-sign_out_everywhere = { journal-by } ha chiuso tutte le sessioni.
journal-act-undo_import = { journal-by } ha annullato un’importazione.
journal-act-use_passkey = { journal-by } ha usato una passkey.
journal-act-use_recovery_code = { journal-by } ha effettuato l’accesso con un codice di recupero.
journal-act-withdraw_public_notice = { journal-by } ha ritirato un comunicato pubblico.
journal-act-write_public_notice = { journal-by } ha scritto un comunicato pubblico.
site-sign-in-to-change = Questi dati possono essere modificati da chi fornisce consulenza a questo luogo, lo coordina o lo gestisce.
error-sign_in_needed = Effettuate l’accesso; la sessione potrebbe essere scaduta. Ciò che avete scritto è ancora qui.
error-wrong_credentials = Nome utente, password o codice non corretti. Controllateli e riprovate.
error-wrong_password = La password non è corretta. Non è stato modificato nulla.
error-confirmation_needed = Confermate la vostra identità: scrivete la password, oppure accedete di nuovo e riprovate entro dieci minuti.
error-directory_unreachable = Il servizio di accesso della vostra organizzazione non risponde. Riprovate, o accedete con una password o una passkey.
error-directory_refused = Il servizio di accesso non ha confermato la vostra identità. Non è stato modificato nulla.
error-passkey_none = Non è stata usata alcuna passkey. Riprovate o accedete in altro modo.
error-passkey_known = Questo dispositivo ha già una passkey per questo account.
error-weak_password = Questa password è troppo corta o troppo facile da indovinare. Usate quattro parole senza legame tra loro.
error-too_many = Troppi tentativi. Aspettate un po’, poi riprovate.
error-over_budget = Avete aperto tutti i luoghi consentiti in un giorno. In «Il mio account» potete chiederne altri; deciderà un’altra persona.
error-second_person_needed = L’esportazione di così tanti luoghi deve essere approvata da una seconda persona. Chiedetelo in «Il mio account», poi esportate di nuovo.
error-not_forwarded = Non è stato possibile inoltrare l’annotazione del giornale come richiedono le impostazioni; perciò non è stata mostrata alcuna informazione protetta e non è stato modificato nulla. Riprovate più tardi e avvisate l’amministratore.
error-kept = La modifica è stata salvata, ma al momento non può essere mostrata. Non ripetetela; ricontrollate più tardi.
error-forbidden = Non siete autorizzati a farlo.
error-sealed = Le informazioni protette non si possono aprire: una chiave manca o è stata distrutta. Il registro pubblico funziona ancora.
attachments-title = File
attachments-none = Nessun file.
attachment-add = Aggiungi un file (fino a 10 MB; verrà cifrato)
attachment-added = Aggiunto e cifrato.
attachment-kept-as = C’era già un altro file di nome { $name }; questo è stato salvato come { $kept }.
attachments-refused = Non accettati:
attachment-remove = Rimuovi { $name }
attachment-removed = Rimosso e cancellato.
attachment-size = { $kilobytes } kB
versions-show = Tutte le versioni
versions-title = Versioni precedenti
version-number = Versione { $version }
note-export = Esporta

# Obblighi: se una legge ci vincola.
yes = Sì
no = No
print = Stampa
duties-title = Quali norme si applicano a noi?
duties-intro = Scegliete il Paese in cui si trova il luogo e rispondete per quanto ne sapete. Vedrete che cosa vi si chiede e dove è scritto. Bastano due minuti e non serve un account.
duties-nothing-kept = Le vostre risposte non vengono salvate. Se non sapete rispondere a una domanda, lasciatela senza risposta.
duties-away = Il server non risponde. È il server a stabilire che cosa comportano le vostre risposte. Continuate pure: le risposte restano su questa pagina, e il risultato comparirà appena il server risponderà.
duties-kept-with-site = Se non sapete rispondere a una domanda, lasciatela senza risposta. Nulla viene salvato finché non scegliete «{ site-duties-keep }».
duties-filled-in = Alcune risposte sono state ricavate da ciò che si sa di questo luogo. Verificatele.
duties-read-on = Aggiornamento: { $date }.
duties-version = Versione { $version } di questa descrizione, { $licence }.
duties-other-language = Per ora questa descrizione è disponibile solo in inglese.
duties-in-force = Applicazione:
duties-stage-on = Decorrenza { $date }:
duties-stage-unset = Data non ancora fissata:
duties-limits = Che cosa non tratta questa pagina:
duties-source = Fonte:
duties-not-known = Non lo so
duties-again = Ricomincia
duties-standing-in_scope = In base alle risposte, questo si applica a voi
duties-standing-not = In base alle risposte, questo non si applica a voi
duties-standing-no_law = Questa pagina si basa su buone pratiche, non su una legge
duties-standing-unclear = Non è ancora chiaro
duties-perhaps = Potrebbe trattarsi di uno di questi casi:
duties-missing = Che cosa permetterebbe di chiarirlo:
duties-owed = Che cosa fare
duties-owed-perhaps = Forse:
duties-due = Scadenza: { $date }
duties-begins = Decorrenza: { $date }
duties-begins-unknown = Decorrenza non ancora nota
duties-due-again = { $years ->
    [one] Scadenza: { $date }, poi ogni anno
   *[other] Scadenza: { $date }, poi ogni { $years } anni
 }
duties-done = Fatto
duties-open = Da fare
duties-unknown = Non noto
duties-notes = Da sapere
duties-to-be-checked = Non verificato:
duties-read = consultato in data { $date }
duties-because = Perché
duties-settled = Condizioni chiarite dalle vostre risposte: { $count }
duties-unsettled = Condizioni ancora da chiarire: { $count }
duties-holds = Soddisfatta
duties-condition = Condizione
duties-paragraph = Disposizione
duties-truth-holds = Sì
duties-truth-fails = No
duties-truth-unknown = Non noto
duties-would-change = Che cosa cambierebbe il risultato
duties-print = Prospetto (PDF)
duties-print-hint = Il prospetto viene compilato in base alle vostre risposte. Sul server non viene salvato nulla.
nav-assess = Autovalutazione
keys-assess = Vai all’autovalutazione
assess-title = Autovalutazione

# Questionari: un giro del luogo con domande.
survey-list-title = Un giro nel luogo di cui vi occupate
survey-intro = Fate il giro con un questionario in mano. Le risposte restano in questo browser, a meno che non le salviate in un file o le stampiate.
survey-size = Domande: al massimo { $questions }. Durata: circa { $minutes } min.
survey-other-language = Per ora questo questionario è disponibile solo in inglese.
survey-progress = { $place } di { $all }
survey-weakest-point = Rispondete per il punto più debole che trovate.
survey-not-applicable = Qui non si applica
survey-saved = Salvato in questo browser.
survey-not-saved = Questo browser non può salvare le vostre risposte. Salvatele in un file prima di chiudere la pagina.
survey-back = Indietro
survey-next = Avanti
survey-to-results = Vedi i risultati
survey-back-to-questions = Torna alle domande
survey-results = Risultati
survey-place = Nome del luogo
survey-place-hint = Viene stampato sopra i risultati. Resta in questo browser.
survey-place-printed = Luogo: { $place } · Data di stampa: { $date }
survey-findings = Che cosa avete rilevato
survey-no-findings = In base alle risposte date finora, non c’è nulla da sistemare.
survey-nothing-answered = Nessuna risposta finora.
survey-measures = Che cosa si può fare
survey-what-if = Spuntate ciò che pensate di fare. I rilievi e l’indice cambiano come se l’aveste già fatto.
survey-index = Indice
survey-index-hint = L’indice mostra in che misura è presente ciò che chiede il questionario, da 0 a 100, secondo pesi scelti dai suoi autori. Non misura il rischio.
survey-range = Intervallo
survey-range-hint = L’intervallo mostra dove potrebbe ancora arrivare l’indice se tutte le domande senza risposta avessero la risposta peggiore, o la migliore.
survey-handling = Riservato. Qui si vedono i punti deboli di un luogo. Mostrateli solo a chi ne ha bisogno, tenete file e fogli stampati sotto chiave e distruggeteli quando non servono più.
survey-section = Sezione
survey-weight = Peso
survey-answered = Risposte
survey-whole = Totale
survey-answers = Le vostre risposte
survey-open = Senza risposta
survey-nothing-kept = Nulla di tutto questo viene salvato sul server. Altre persone che usano questo browser possono vederlo.
survey-save-file = Salva in un file
survey-open-file = Apri un file
survey-opened = Aperto. Le vostre risposte precedenti sono state sostituite.
survey-file-refused = Questo file non contiene risposte a questo questionario. Le vostre risposte precedenti sono ancora qui.
survey-forget = Cancella tutte le risposte
survey-forget-sure = Cancellare tutte le risposte in questo browser? I file che avete salvato restano.
survey-forget-title = Cancellare tutte le risposte?
survey-forgotten = Tutte le risposte sono state cancellate.
survey-forget-undone = Le vostre risposte sono di nuovo qui.
survey-source = { $source }. Versione { $version }, { $licence }.
nav-measures = Catalogo delle misure
keys-measures = Vai al catalogo delle misure
site-measures-title = Misure
measures-intro = Che cosa si può fare per proteggere un luogo: in che cosa consiste, come cominciare, quanto costa, che cosa si sa dell’effetto e che cosa comporta. Le misure gratuite vengono per prime. Non serve un account.
measures-search = Cerca una misura
measures-place = Tipo di luogo
measures-all-places = Tutti i tipi
measures-function = Funzione
measures-domain = Ambito
measures-cost = Costo
measures-permanence = Durata
measures-rights = Effetto sui diritti
measures-count = { $count ->
    [one] { $count } misura
   *[other] { $count } misure
 }
measures-none = Nessuna misura corrisponde a questi filtri.
measures-asked = Per questo rilievo
measures-for-finding = Misure corrispondenti
measures-other-language = Alcuni di questi testi esistono per ora solo in inglese.
measures-begin = Come cominciare:
measures-effect = Effetto noto
measures-effect-unknown = Sconosciuto. Non abbiamo trovato studi.
measures-range-unknown = Il costo esatto non è noto.
measures-side = Che cosa comporta
measures-upkeep = Manutenzione
measures-street = Veicoli sulla strada
measures-uk = Legge britannica del 2025
measures-asked-by = Domanda presente in
measures-sources = Fonti
measures-limits = Che cosa il catalogo non dice
measures-version = Versione { $version }, { $licence }.
measure-function-deter = Dissuadere
measure-function-detect = Accorgersi
measure-function-delay = Guadagnare tempo
measure-function-deny = Tenere lontano
measure-function-respond = Primi minuti
measure-function-recover = Dopo
measure-domain-procedural = Procedure
measure-domain-personnel = Persone
measure-domain-information = Informazioni
measure-domain-physical = Edifici e arredi
measure-domain-technical = Tecnologia
measure-cost-free = Gratis: solo tempo
measure-cost-low = Meno di 500 euro (nostra stima)
measure-cost-medium = Fino a 10.000 euro (nostra stima)
measure-cost-high = Più di 10.000 euro (nostra stima)
measure-permanence-permanent = Sempre
measure-permanence-temporary = Per un tempo limitato
measure-permanence-on_the_day = Il giorno dell’evento
measure-rights-none = Nessuno
measure-rights-observes_people = Osserva le persone
measure-rights-identifies_people = Identifica le persone
measure-rights-searches_people = Perquisisce le persone o le loro borse
measure-rights-records_people = Conserva dati sulle persone
measure-rights-restricts_access = Limita l’accesso
measure-grade-trial = Prova con confronto
measure-grade-review = Più studi
measure-grade-observation = Osservazione
measure-grade-expert = Parere di esperti
measure-about-escape_routes = Vie di fuga
measure-about-accessibility = Accessibilità
measure-about-neighbours = Vicinato
measure-about-privacy = Vita privata
measure-about-helpers = Aiutanti
measure-about-use = Uso del luogo
measure-uk-evacuation = evacuazione: far uscire le persone (sezione 5)
measure-uk-invacuation = invacuazione («invacuation»): portare le persone al riparo all’interno (sezione 5)
measure-uk-lockdown = lockdown: chiudere fuori il pericolo (sezione 5)
measure-uk-communication = comunicazione: avvisare le persone (sezione 5)
measure-uk-monitoring = sorveglianza del luogo e dei dintorni (sezione 6, livello rafforzato)
measure-uk-movement = movimento delle persone in entrata, in uscita e all’interno (sezione 6, livello rafforzato)
measure-uk-physical_safety = sicurezza fisica (sezione 6, livello rafforzato)
measure-uk-security_of_information = sicurezza delle informazioni (sezione 6, livello rafforzato)
measure-street-do_nothing = Niente di più
measure-street-temporary = Barriere temporanee
measure-street-semi_permanent = Barriere stagionali
measure-street-traffic_calming = Moderazione del traffico
measure-street-footway_protection = Protezione del marciapiede
measure-street-controlled_inclusion = Solo veicoli attesi
measure-street-total_exclusion = Nessun veicolo
measure-seen-text = Passo letto in data { $date }.
measure-seen-excerpt = Estratti letti in data { $date }.
measure-seen-not_read = Non letto: da verificare ({ $date }).
measure-seen-own = { $date }.
severity-high = Da fare per primo
severity-medium = Entro alcuni mesi
severity-low = Quando possibile

# Visits
nav-visits = Visite
error-expired = Il tempo per tenere questa visita sul dispositivo è scaduto. Non è stato inviato nulla; tutto è ancora sul vostro dispositivo. Portate di nuovo con voi la visita, poi inviatela.
visits-along = Su questo dispositivo
visits-open-along = Apri una visita (termine per l’invio: { $date })
visits-along-hint = La visita è cifrata su questo dispositivo. Nessuno può aprirla o recuperarla senza la vostra frase segreta o la vostra passkey.
visits-signed-out = Solo chi ha effettuato l’accesso può vedere le visite.
visits-begun = In corso
visits-finished = Visite
visits-done = Visite concluse
visits-none = Non ci sono visite che possiate vedere.
queue-title = Prossimi luoghi da visitare
queue-hint = Accanto a ogni luogo è scritto perché è nell’elenco. Non si tiene conto di ciò che vi è stato rilevato, né della fede o delle opinioni di nessuno.
queue-kind = Categoria
queue-why = Perché
queue-of = { $all ->
    [one] { $shown } su { $all } luogo
   *[other] { $shown } su { $all } luoghi
 }
queue-weights = Quanti punti può dare al massimo ogni motivo
queue-weight-asked = Il gestore ha chiesto una visita
queue-weight-event = Si avvicina un evento
queue-weight-duty = Scade un obbligo di legge
queue-weight-time = Tempo dall’ultima visita
queue-weight-attendance = Affluenza dichiarata
queue-weight-second_rating = Seconda valutazione
queue-none = Non c’è ancora alcun luogo che la vostra organizzazione gestisca, a cui fornisca consulenza o in cui intervenga.
queue-search = Nome, categoria o territorio
queue-map = Mappa
queue-map-hint = La linea unisce i primi luoghi dell’elenco, nel loro ordine: { $places }. Non segue le strade.
queue-line-points = Punti: { $points }
queue-not-found = Nessun luogo del vostro elenco corrisponde alla ricerca.
queue-look-everywhere = Cerca tra tutti i luoghi
queue-none-in-area = In questo territorio non c’è alcun luogo che la vostra organizzazione gestisca, a cui fornisca consulenza o in cui intervenga.
visits-continue = Continua
visits-continue-at = Continua: { $site }
visits-open-at = Apri: { $site }
draft-since = Bozza iniziata in data { $date }
draft-delete = Cancella la bozza
draft-delete-at = Cancella la bozza: { $site }
draft-delete-question = Cancellare la bozza della visita a «{ $site }»?
draft-keep = Mantieni la bozza
draft-deleted = La bozza è stata cancellata: { $site }.
survey-proposed = Per questo tipo di luogo
survey-others = Altri questionari
queue-asked = Visita richiesta ({ $input })
queue-asked-by = Visita richiesta da: { $name } ({ $input })
queue-event = Evento in data { $input }
queue-duty = Scadenza dell’obbligo: { $input }
queue-second_rating = Serve una seconda valutazione
queue-never_visited = Nessuna visita che possiate vedere
queue-time = { $input ->
    [one] { $input } giorno dall’ultima visita
   *[other] { $input } giorni dall’ultima visita
 }
queue-attendance = { $input ->
    [one] Affluenza dichiarata: { $input } persona
   *[other] Affluenza dichiarata: { $input } persone
 }
install-title = Aggiungete la pagina alla schermata Home del tablet o del telefono
install-ipad = iPad e iPhone: aprite questa pagina in Safari, toccate il simbolo di condivisione, poi «Aggiungi alla schermata Home». D’ora in poi apritela da lì.
install-android = Android: aprite questa pagina in Chrome, poi il menu, poi «Aggiungi a schermata Home».
install-safari = Se questa pagina non è nella schermata Home, Safari ne cancella i dati salvati dopo sette giorni di navigazione in cui non l’avete aperta.
visit-start = Inizia una visita
visit-start-at = Inizia una visita: { $site }
visit-second-hint = State facendo la seconda valutazione di questo luogo. Vedrete le risposte della prima valutazione quando avrete finito.
visit-survey = Questionario
visit-remarks = Altre osservazioni
visit-to-site = Vai al luogo
visit-blind = Visibile quando entrambe le valutazioni saranno concluse.
visit-attach = Aggiungi una foto o un rapporto precedente (PDF)
visit-finish-title = Concludi la visita
visit-step-begun = Iniziata
visit-step-walked = Giro fatto
visit-step-finished = Conclusa
visit-step-shared = Condivisa
visit-step-done = (fatto)
visit-step-answered = { $answered } su { $asked }
visit-next-walk = Ora: fare il giro
visit-next-continue = Ora: continuare il giro
visit-next-send = Non ancora inviate da questo dispositivo. Risposte: { $answers }. Foto: { $photos }.
visit-next-settle = Due dispositivi non concordano: scegliete le risposte giuste
visit-next-finish = Ora: controllare e concludere
visit-next-share = Non è condivisa con nessuno
visit-next-done = Il rapporto è disponibile
visit-next-others = Questa visita è svolta da un’altra persona
visit-next-withdrawn = È stata ritirata
visit-to-finish = Controlla e concludi
visit-continue-walk = Continua il giro
visit-settle = Scegli le risposte giuste
visit-to-findings = Rilievi in questo luogo
visit-check-answered = Tutte le { $asked } domande hanno una risposta
visit-check-open = Senza risposta: { $open } domande su { $asked }
visit-check-loose = Foto non collegate a una domanda: { $count }
visit-check-loose-hint = Restano nella visita, ma non compaiono accanto a un rilievo.
visit-check-here = È ancora su questo dispositivo
visit-check-elsewhere = È rimasto qualcosa su un altro dispositivo?
visit-check-elsewhere-hint = Da qui non si vede che cosa è rimasto su un altro dispositivo. Inviatelo prima di concludere la visita. Termine per l’invio: { $date }.
photo-of-question = Domanda { $number }.
photo-of-none = Non collegata a una domanda
visit-finish-hint = Ogni cosa da sistemare è salvata come rilievo. Il rilievo viene condiviso per un anno con le organizzazioni selezionate; potete interrompere la condivisione in qualsiasi momento.
visit-finish-nobody = Nessun gestore è registrato per questo luogo: nessuno saprà che cosa avete rilevato. Chiedete al coordinamento di aggiungere il gestore, poi condividete la visita con quest’ultimo.
visit-finish-hint-role = Ogni cosa da sistemare è salvata come rilievo. Non potete condividerlo voi: chiedete poi a chi gestisce i contenuti della vostra organizzazione di condividere la visita.
visit-finish-hint-red = Ogni cosa da sistemare è salvata come rilievo. Una visita con marcatura TLP:RED non si condivide con nessuno.
visit-give-operators = Condividi la visita e i rilievi con chi gestisce il luogo
visit-give-planners = Condividi la visita con l’autorità, per la pianificazione
visit-finish = Concludi
visit-finish-sure = { $count ->
    [one] Concludere con { $open } domanda senza risposta?
   *[other] Concludere con { $open } domande senza risposta?
 }
visit-finish-sure-says = Una visita conclusa non viene riaperta: non si possono aggiungere risposte. Si può correggere in seguito: potete cambiarne il testo, smettere di condividerla o ritirarla.
visit-finish-now = Concludi ora
visit-finished-said = Conclusa.
visit-report = Rapporto (PDF)
visit-report-paper = Carta
visit-report-paper-a4 = A4
visit-report-paper-letter = Letter
visit-correct = Correggi il testo
visit-correct-hint = Si possono correggere le osservazioni, la descrizione a parole di dove si trova un punto e le risposte a parole. Le altre risposte restano, perché su di esse si basano i rilievi. Tutti coloro con cui la visita è condivisa vedono il testo corretto e il motivo; il testo precedente resta nella cronologia.
visit-correct-why = Motivo della correzione
visit-correct-save = Salva la correzione
visit-corrected-said = Testo corretto. Tutti coloro con cui la visita è condivisa vedono il testo corretto.
visit-corrections = Correzioni
visit-versions = Mostra il testo precedente
visit-version-since = Testo salvato in data { $date }
visit-version-nothing = Non c’era scritto nulla.
visit-compare = Confronta con luoghi simili
visit-compared = { $owners ->
    [one] Qui: { $own }. In luoghi simili di { $owners } altro gestore, la metà centrale dei valori va da { $low } a { $high }; il valore centrale (mediana) è { $median }.
   *[other] Qui: { $own }. In luoghi simili di altri { $owners } gestori, la metà centrale dei valori va da { $low } a { $high }; il valore centrale (mediana) è { $median }.
 }
visit-not-compared = { $owners ->
    [one] Si conoscono luoghi simili di { $owners } solo altro gestore. Servono almeno { $fewest } gestori, altrimenti si potrebbe capire di chi sono i luoghi.
   *[other] Si conoscono luoghi simili solo di altri { $owners } gestori. Servono almeno { $fewest } gestori, altrimenti si potrebbe capire di chi sono i luoghi.
 }
visit-of = Visita in data { $date }
visit-ask = Chiedi una visita
visit-ask-at = Chiedi una visita: { $site }
visit-ask-whom = A chi
visit-ask-day = Entro quando
visit-ask-plain = Nessun motivo particolare
visit-ask-nobody = Nessuno fornisce ancora consulenza a questo luogo.
visit-asked-said = La richiesta è stata inviata.
request-asked = È stata richiesta una visita
request-event = Si avvicina un evento
request-duty = Scade un obbligo di legge
request-second_rating = Una seconda valutazione
request-for-others = Spetta a una persona della vostra organizzazione che non ha letto quella visita.
request-drop = Annulla la richiesta
request-from-to = { $from } ha chiesto una visita a { $to }.
request-drop-sure = Annullare questa richiesta?
request-drop-says = { $to } non la vedrà più. Potete chiedere di nuovo una visita in qualsiasi momento.
request-decline = Rifiuta
request-decline-sure = Rifiutare questa richiesta?
request-decline-says = { $from } vedrà che avete rifiutato, e perché. L’operazione non si può annullare.
request-decline-why = Perché rifiutate?
request-decline-hint = Basta una frase, per esempio per dire quando potreste venire.
request-declined-said = Richiesta rifiutata. { $from } può leggerne il motivo.
request-became-visited = { $to } ha visitato il luogo su vostra richiesta ({ $date }).
request-became-declined = { $to } ha rifiutato la vostra richiesta ({ $date }).
request-why = Motivo: { $why }
request-seen = Prendi atto
request-again = Chiedi di nuovo
request-visits = Vedi le visite
coverage-title = Copertura
coverage-hint = Mostra quali luoghi sono stati visitati. Contano solo le visite che potete vedere: un luogo indicato come mai visitato può essere stato visitato da altri. Non mostra che cosa vi è stato rilevato, e non misura il pericolo.
coverage-whole = Luoghi visitati: { $visited } su { $sites }. Da visitare: { $due }.
coverage-due-after = { $months ->
    [one] Un luogo va visitato di nuovo dopo { $months } mese.
   *[other] Un luogo va visitato di nuovo dopo { $months } mesi.
 }
coverage-area = Territorio
coverage-everywhere = Ovunque
coverage-sites = Luoghi
coverage-visited = Visitati
coverage-share = Percentuale
coverage-due = Da visitare di nuovo
coverage-never = Mai visitati
coverage-last = Ultima visita
walk-title = Giro del luogo
walk-go = Porta con me
walk-passphrase = Frase segreta
walk-passphrase-new = Scegliete una frase segreta (una password lunga) di almeno 8 caratteri. Serve a cifrare la visita su questo dispositivo e non viene inviata da nessuna parte. La dovrete scrivere ogni volta che aprite la visita.
walk-passphrase-open = Scrivete la frase segreta che avete scelto per questa visita.
error-wrong_passphrase = Questa non è la frase segreta. Non è cambiato nulla; riprovate.
walk-take = Porta con me
walk-open = Apri
walk-expired = Secondo l’orologio di questo dispositivo, il tempo per questa visita è scaduto. Potete comunque aprire le vostre risposte. Quando le inviate, il tempo viene prolungato.
walk-forget = Rimuovi questa visita da questo dispositivo
walk-forget-sure = Le risposte e le foto che non sono state inviate andranno perse. Rimuoverle?
walk-until = termine per l’invio: { $date }
walk-waiting = ancora da inviare: { $count }
walk-all-home = tutto inviato
walk-saved = Salvato su questo dispositivo.
walk-points = Punti
walk-point = Punto { $number }
walk-last-time = L’ultima volta:
walk-still-so = Ancora così
walk-where = Dove (a parole)
walk-position = Registra dove sono
walk-position-again = Registrato. Registra di nuovo
walk-no-position = Questo dispositivo non riesce a stabilire dove si trova.
walk-another-point = Aggiungi un altro punto
walk-drop-point = Rimuovi questo punto
walk-all-questions = Tutte le domande
walk-take-photo = Scatta una foto
walk-remark = Osservazione
walk-saved-at = Salvato alle { $time }
walk-not-saved-short = Non salvato su questo dispositivo
walk-here = Su questo dispositivo
walk-overview = Domande con risposta: { $answered } su { $asked }
walk-only-missing = Solo quelle senza risposta ({ $count })
walk-loose = Foto non collegate a una domanda: { $count }
walk-missing = Senza risposta
walk-next-missing = Prossima domanda senza risposta: { $place }
walk-unassigned = Foto non ancora collegate a una domanda
walk-conflict = Due dispositivi hanno risposte diverse. Qual è quella giusta?
walk-differing = { $count ->
    [one] Due dispositivi non concordano su { $count } risposta: scegliere
   *[other] Due dispositivi non concordano su { $count } risposte: scegliere
 }
walk-differing-stays = La visita resta su questo dispositivo finché non avrete scelto le risposte giuste.
walk-send = Invia ciò che è pronto
walk-home = Invia tutto, poi rimuovi
walk-home-hint = Dopo, su questo dispositivo non resta nulla della visita. Per concluderla serve una connessione di rete.
walk-sent = Inviato.
photo-cover = Coprite volti e targhe: toccateli o disegnateci sopra. Poi tenete la foto. Ciò che è coperto non si può più scoprire.
photo-cover-upper = Copri la metà superiore
photo-keep = Tieni
photo-drop = Scarta
photo-assign = Usa per questa domanda
photo-unassign = Non usare per questa domanda
photo-number = Foto { $number }
photo-refused = Non è stato possibile leggere { $name } come foto, oppure supera i 64 milioni di pixel. Il file non è stato salvato.
raters-title = Le due valutazioni a confronto
raters-differ = Risposte diverse: { $count } su { $all }.
raters-question = Domanda
raters-first = Prima
raters-second = Seconda
raters-agreed = Concordata
raters-alike = uguale
raters-take-first = Usa la prima
raters-take-second = Usa la seconda
findings-title = Rilievi
findings-open-hint = Il giornale annota che li avete aperti.
findings-print = Stampa l’elenco
findings-print-hint = L’elenco contiene ciò che vedete qui, con questi filtri. Il giornale annota che l’avete stampato.
findings-print-photographs = Con una fotografia per ogni rilievo, se c’è
findings-print-pdf = Salva come PDF
findings-none = Qui non ci sono ancora rilievi. Quando una visita è conclusa e condivisa con voi, i suoi rilievi compaiono qui.
finding-closed = Un rilievo
finding-write = Scrivi un rilievo
finding-says = Che cosa è stato rilevato, in una frase
finding-evidence = Su che cosa si basa
finding-severity = Priorità
finding-confidence = Grado di certezza
confidence-high = messo alla prova o misurato
confidence-medium = visto una volta
confidence-low = riferito da altri
finding-open = aperto
finding-accepted = rischio accettato
finding-treated = risolto, secondo il gestore
finding-verified = risolto e verificato
finding-void = non più pertinente
finding-responsible = Funzione responsabile (senza nomi)
finding-due = Entro quando
finding-photos = Foto
finding-photo-alt = Foto { $number } della visita
finding-photo-failed = Non è stato possibile aprire questa foto. Ricaricate la pagina.
finding-continues-link = Il rilievo della visita precedente
finding-again = Rilevato anche in una visita precedente
finding-history = Che cosa è successo da allora
finding-reason = Perché, o che cosa è stato fatto
finding-answer-treated-words = Che cosa è stato fatto
finding-answer-open-words = Chi se ne occuperà (funzione, senza nomi)
finding-answer-accepted-words = Perché resta così
finding-answer-seen = La vostra risposta sarà visibile a { $organisation } e a tutti coloro con cui questa organizzazione condivide il rilievo.
finding-check-seen = Ciò che salvate sarà visibile a tutti coloro che possono vedere questo rilievo.
findings-check-seen = Ciò che salvate sarà visibile, per ogni rilievo, a tutti coloro che possono vederlo.
findings-sets = Gruppi di rilievi
findings-tab-answer = Senza risposta
findings-tab-verify = Da verificare
findings-tab-fixing = In corso
findings-tab-open = Aperti
findings-tab-treated = Risolti, non ancora verificati
findings-tab-accepted = Rischio accettato
findings-tab-verified = Risolti e verificati
findings-tab-all = Tutti
findings-search = Parole, luogo o misura
findings-filters = Filtri
findings-filters-clear = Cancella i filtri
findings-filter-off = Rimuovi il filtro: { $filter }
findings-any = Qualsiasi
findings-order = Raggruppa per
findings-order-urgency = priorità
findings-order-due = scadenza
findings-order-place = luogo
findings-order-measure = misura
findings-due-over = In ritardo
findings-due-month = Entro 30 giorni
findings-due-later = Più avanti
findings-due-none = Senza scadenza
findings-no-measure = Nessuna misura proposta
findings-select-all = Seleziona tutti ({ $count })
findings-select-none = Annulla la selezione
findings-selected = Selezionati: { $count } su { $all }
findings-select-hint = Selezionate più rilievi per rispondere a tutti insieme.
findings-select-keys = Con la tastiera: la barra spaziatrice seleziona un rilievo, Invio porta alla risposta.
findings-answer-together = { $count ->
    [one] Rispondi
   *[other] Rispondi a tutti insieme
}
findings-answer-many = { $count ->
    [one] Rispondi a { $count } rilievo
   *[other] Rispondi a { $count } rilievi in una volta sola
 }
findings-and-more = e altri { $count }
findings-none-tab = Sotto questa voce non ci sono rilievi.
findings-none-filtered = Nessun rilievo corrisponde ai filtri. Cancellate i filtri per vedere tutti i rilievi.
findings-closed = Luoghi di cui non si vedono ancora i rilievi: { $places }.
findings-more = Mostra altri
finding-select = Seleziona: { $finding }
finding-more-measures = e altre { $count }
finding-overdue = { $days ->
    [one] in ritardo di { $days } giorno
   *[other] in ritardo di { $days } giorni
 }
finding-due-before = Scadenza entro il
finding-due-before-chip = scadenza entro: { $date }
finding-answer-title = Che cosa rispondete?
finding-answer-treated = L’abbiamo risolto
finding-answer-treated-hint = Indicate che cosa è stato fatto. Chi l’ha rilevato lo verificherà.
finding-answer-open = Lo risolveremo
finding-answer-open-hint = Indicate quale funzione se ne occuperà, ed entro quando.
finding-fixed-by-ask = Entro quando sarà risolto?
finding-fixed-by-hint = Se non lo sapete ancora, lasciate vuoto il campo. In tal caso resta la data fissata prima.
finding-fixed-by = Sarà risolto entro il
finding-promised = secondo il gestore
finding-step-fixed-by = Sarà risolto entro il { $date }.
finding-step-fixed-by-instead = Sarà risolto entro il { $date }. Data fissata fino ad allora: { $due }.
finding-day-past = La data è giusta?
finding-day-past-says = Il { $date } è già passato. Se salvate questa data, il rilievo risulta subito in ritardo.
finding-answer-accepted = Accettiamo il rischio
finding-answer-accepted-hint = Indicate perché resta così.
finding-check-title = Qual è la situazione?
finding-check-verified = È risolto; l’abbiamo verificato
finding-check-verified-hint = È stato controllato di nuovo, sul posto o su una foto.
finding-check-open = Il problema c’è ancora
finding-check-open-hint = Chi gestisce il luogo deve rispondere di nuovo.
finding-check-treated = Secondo il gestore è risolto
finding-check-treated-hint = Resta da verificare.
finding-check-accepted = Il rischio è accettato
finding-check-accepted-hint = Indicate chi lo accetta, e perché.
finding-check-void = Non è più pertinente
finding-check-void-hint = Indicate perché. Il rilievo non conterà più.
finding-answer-save = { $count ->
    [one] Salva { $count } risposta
   *[other] Salva { $count } risposte
 }
finding-answer-none = Non c’è una risposta che valga per tutti. Scegliete rilievi ancora aperti.
finding-answer-choose = Scegliete prima una risposta.
finding-answer-change = Cambia la risposta
finding-answers-saved = Risposte salvate: { $count }.
finding-answers-undone = Risposte annullate: { $count }. La cronologia le mostra ancora.
finding-answers-refused = Risposte non salvate: { $count }
undo = Annulla
finding-place = Rilievo { $place } di { $all }
finding-previous = Precedente
finding-next = Successivo
finding-by-others = Chi gestisce il luogo
finding-found = Rilevato
finding-found-by = Rilevato da
finding-open-visit = Apri la visita
finding-goes-on = Era già stato rilevato:
finding-next-answer = Ora tocca a voi rispondere
finding-next-answer-hint = { $organisation } non ha ancora ricevuto una risposta.
finding-next-fix = È risolto?
finding-next-fix-hint = Rispondete appena è fatto. Poi lo verificherà { $organisation }.
finding-next-verify = È davvero risolto?
finding-next-verify-hint = Il gestore dice di sì. Controllate di nuovo, poi indicate che cosa avete visto.
finding-next-wait = In attesa di verifica
finding-next-wait-hint = Lo verificherà { $organisation }. Non dovete fare nulla.
finding-next-owner = Tocca al gestore
finding-next-owner-hint = Potete indicare chi se ne occupa ed entro quando, o che cosa è stato fatto.
finding-next-others = Tocca al gestore
finding-next-others-hint = { $organisation } vedrà la risposta.
finding-next-managers = Tocca al vostro responsabile
finding-next-managers-hint = Solo i responsabili della vostra organizzazione possono rispondere ai rilievi. Riferite a uno di loro ciò che sapete.
finding-next-accepted = Il rischio è stato accettato
finding-next-accepted-hint = Il motivo è nella cronologia. Se non vale più, cambiate la risposta.
finding-next-verified = Risolto e verificato
finding-next-verified-hint = Qui non c’è più nulla da fare.
finding-next-void = Non è più pertinente
finding-next-void-hint = Qui non c’è più nulla da fare.
site-duties = Obblighi di legge
site-duties-open = Mostra le risposte salvate
site-duties-none = Non ci sono risposte salvate che possiate vedere.
site-duties-ask = Verifica per questo luogo:
site-duties-anew = servono nuove risposte
site-duties-keep = Salva per questo luogo
site-duties-kept = Salvato e cifrato per la vostra organizzazione.
duty-assessment-signed-out = Solo chi ha effettuato l’accesso può vedere le risposte salvate.
duty-assessment-again = Rivedi le risposte

# Printed
report-title = Rapporto di visita
report-visited-by = Visita effettuata da
report-day = Data
date-in-words = { $day ->
    [1] 1º
   *[other] { $day }
 } { $month ->
    [1] gennaio
    [2] febbraio
    [3] marzo
    [4] aprile
    [5] maggio
    [6] giugno
    [7] luglio
    [8] agosto
    [9] settembre
    [10] ottobre
    [11] novembre
   *[12] dicembre
 } { $year }
report-replaced = Alcuni caratteri non si possono stampare e appaiono come �: { $characters }. Nella visita restano come sono.
report-corrected = Corretto in data { $day }: { $why }
report-survey = Questionario
report-limits = L’indice mostra in che misura è presente ciò che chiede il questionario. Non misura il pericolo.
report-page-of = Pagina
report-findings = Rilievi
report-answers = Risposte
report-where = Dove
report-in-it = In questo rapporto
report-contents = Rilievi: { $findings }, da fare per primi: { $first }. Foto: { $photos }. Punti sulla pianta: { $points }.
report-may-read = Chi può leggerlo
report-function = { $organisation } ({ $function })
report-first-title = Da fare per prima cosa
report-first-none = Nessun rilievo aperto è urgente. Gli altri seguono, per parte del luogo.
report-others-title = Altri rilievi, per parte del luogo
report-why = Perché
report-who = Chi
report-nobody = Nessuno è ancora indicato
report-no-date = Nessuna data ancora concordata
report-measure = { $measure } Impegno: { $cost }
report-on-plan = Sulla pianta
report-photos-at = Altre foto: { $numbers }
report-plan-title = Pianta con i punti
report-plan-alt = Pianta del luogo. Punti numerati: { $points }. Il nord è in alto. L’elenco qui sotto dice dove si trova ciascun punto.
report-plan-far = Troppo lontani per la pianta: punti { $points }
report-north = N
report-results = Risultati per parte
report-few = Tra parentesi: in questa parte ha avuto risposta meno della metà delle domande. L’intervallo dice più dell’indice.
report-strengths = Che cosa va già bene
report-not-answered = Senza risposta
report-loose = Ulteriori foto
report-how = Come è stata fatta la valutazione
report-how-weakest = Dove una cosa è stata osservata in più punti, conta il più debole.
report-how-weights = Pesi delle parti, in centesimi: { $weights }.
report-how-agreed = Due persone hanno valutato questo luogo; contano le risposte su cui si sono accordate.
report-recipients = Chi lo ha ricevuto
report-recipients-none = Nessuno finora.
report-recipient = { $organisation }: { $purpose }, fino al giorno { $date }
report-recipient-ended = { $organisation }: { $purpose }, condivisione terminata in data { $date }
report-unreadable = Non è stato possibile leggere queste foto, che qui mancano: { $files }

# Agreement of raters
agreement-title = Quanto concordano le valutazioni
agreement-hint = Calcolato sui luoghi della vostra organizzazione che due persone hanno valutato. 1 significa accordo completo, 0 un accordo non maggiore di quello dovuto al caso. Con pochi luoghi gli intervalli sono ampi. Mostra quanto concordano le valutazioni, non chi ha ragione.
agreement-places = { $places ->
    [one] { $places } luogo è stato valutato due volte.
   *[other] { $places } luoghi sono stati valutati due volte.
 }
agreement-none = Nessun luogo è stato ancora valutato due volte con questo questionario.
agreement-differ = Diverse
agreement-alpha = Alfa di Krippendorff (95%)
agreement-kappa = Kappa pesato (95%)
agreement-interval = { $value } (da { $low } a { $high })
agreement-divides = Domande su cui le valutazioni divergono
photo-count = Foto: { $count }
photo-answer = Foto per questa domanda
photo-rate = Foto della prima visita
photo-rate-number = Foto { $number } della prima visita
photo-rate-hint = Valutate solo in base a queste foto. Rispondete solo a ciò che mostrano e lasciate il resto senza risposta.
outline-title = Contorno del luogo
outline-pick = Toccate dove si trova il punto, oppure spostatelo con le frecce.
outline-pick-short = Indica sul contorno
outline-close = Chiudi il contorno
outline-north = Sposta il punto a nord
outline-south = Sposta il punto a sud
outline-west = Sposta il punto a ovest
outline-east = Sposta il punto a est
outline-where = { $direction ->
    [0] { $metres } m a nord del centro del luogo
    [1] { $metres } m a nord-est del centro del luogo
    [2] { $metres } m a est del centro del luogo
    [3] { $metres } m a sud-est del centro del luogo
    [4] { $metres } m a sud del centro del luogo
    [5] { $metres } m a sud-ovest del centro del luogo
    [6] { $metres } m a ovest del centro del luogo
   *[7] { $metres } m a nord-ovest del centro del luogo
 }
outline-middle = Al centro del luogo
outline-no-outline = Di questo luogo il registro ha solo un punto, senza contorno. I cerchi distano { $metres } m l’uno dall’altro.
walk-lock-passkey = Usa invece una passkey
walk-lock-passkey-hint = La passkey di questo dispositivo cifra la visita: non c’è una frase segreta da ricordare. Senza di essa nessuno può aprire la visita.
walk-open-passkey = Apri con la passkey
error-wrong_passkey = Questa passkey non apre la visita. Non è cambiato nulla; riprovate.
error-passkey_no_key = Questa passkey non può cifrare. Scegliete invece una frase segreta.
walk-print-language = Per stampare nella lingua di chi gestisce il luogo, scegliete prima quella lingua in cima alla pagina.
points-title = Che cosa è stato visto, e dove
points-number = Punto
points-answer = Risposta
points-where = Dove
points-photos = Foto
visit-ask-second = Chiedi una seconda valutazione
visit-ask-second-said = I colleghi che non hanno letto questa visita trovano ora la seconda valutazione tra i «Prossimi luoghi da visitare». Voi non la vedete, perché conoscete questa visita.
visit-from-photographs = Questa valutazione si basa sulle foto della prima visita.
second-how = Come si valuta
second-on-site = Sul posto
second-photographs = Dalle foto della prima visita
agreement-sections = Per sezione
coverage-show = Mostra i luoghi: { $name }
coverage-behind = Luoghi compresi in questi numeri: { $name }
coverage-state = Stato
coverage-state-never = mai visitato
coverage-state-due = da visitare di nuovo
coverage-state-visited = visitato
coverage-behind-hint = Prima i luoghi mai visitati, per quanto potete vedere; poi quelli in ritardo da più tempo. L’elenco ne contiene al massimo 1000.
coverage-in = in { $name }
coverage-map-hint = Luoghi sulla mappa: { $shown } su { $all }. La tabella qui sotto contiene tutto ciò che mostra la mappa.
coverage-any = Mostra tutte le categorie
unit-metres = { $metres } m
error-passkey_not_given = Non è stata usata alcuna passkey. Non è cambiato nulla; riprovate.
along-opens = Ciò che avete portato con voi si apre senza connessione di rete.
walk-passphrase-warning = Nessuno può recuperare questa frase segreta. Se la dimenticate, tutto ciò che non è stato inviato è perso.
walk-passphrase-again = Scrivetela di nuovo
walk-passphrase-differ = Le due frasi non coincidono. Su questo dispositivo non è stato ancora salvato nulla.
walk-ran-out = Secondo l’orologio di questo dispositivo, il tempo per questa visita è scaduto. Potete vedere le vostre risposte, ma non le informazioni delle visite precedenti. Quando inviate le risposte, il tempo viene prolungato.
walk-not-promised = Se manca spazio, questo browser potrebbe cancellare ciò che è salvato qui. Inviate tutto oggi stesso.
walk-no-restart = Questo browser non può riaprire questa pagina senza connessione di rete. Tenetela aperta fino al ritorno.
walk-not-saved = Non è stato possibile salvare su questo dispositivo. Tenete aperta questa pagina: il salvataggio verrà ritentato alla prossima modifica.
walk-gone = Un’altra finestra ha inviato questa visita e l’ha rimossa. Su questo dispositivo non ne resta nulla.
walk-asking-position = Ricerca della posizione…
walk-position-noted = La vostra posizione è stata registrata con la domanda per cui l’avete chiesta.
walk-drafts = Foto da controllare prima dell’invio
walk-drafts-stay = Foto ancora da controllare: { $count }. Restano su questo dispositivo finché non scegliete di tenerle o di scartarle.
walk-refused = Quanto segue non è stato accettato ed è ancora su questo dispositivo. Tutto il resto è stato inviato.
walk-sign-in = La sessione è terminata. Le vostre risposte sono al sicuro su questo dispositivo. Accedete qui e l’invio prosegue.
photo-look-through = Controlla
photo-protected = Questo browser altera le immagini, perciò qui i volti non si possono coprire. La foto è stata salvata senza luogo e senza ora. Consentite a questo sito di leggere le immagini, oppure tenete solo le foto che tutti possono vedere.
photo-keep-uncovered = Tieni così com’è
photo-kept-here = È già su questo dispositivo. Sarà inviata quando sceglierete «Tieni».
visits-open-along-title = { $site }: apri (termine per l’invio: { $date })
visits-not-reached = Il server non risponde, perciò non sappiamo ancora se avete effettuato l’accesso. Ciò che avete portato con voi si apre anche senza server.
visit-finish-waiting = Questa visita è ancora su questo dispositivo. Risposte non inviate: { $answers }. Foto non inviate: { $photos }. A una visita conclusa non si può aggiungere nulla.
visit-finish-anyway = Concludi senza ciò che è ancora su questo dispositivo
error-visit_finished = Questa visita è conclusa, perciò non si può aggiungere nulla. Ciò che è su questo dispositivo resta qui: stampatelo, o scrivete in una nota ciò che manca.
error-visit_not_yours = Avete effettuato l’accesso con un account diverso da quello di chi fa questa visita. Non è stato inviato nulla; tutto è ancora su questo dispositivo.
error-not_held = Il server non ha confermato di avere tutto. Da questo dispositivo non è stato rimosso nulla; riprovate più tardi.
error-device_unread = Questo browser non è riuscito a leggere ciò che conserva su questo dispositivo. Non è cambiato nulla; riprovate.
member-link-for = Link per { $name }
member-link-copy = Copia il link per { $name }
member-link-copied = Copiato.
member-link-marked = Il link è selezionato: copiatelo con la tastiera.
member-end-sure = Rimuovere { $name } dall’organizzazione?
cancel = Annulla
unsaved-title = Non avete salvato ciò che avete scritto.
unsaved-says = Se lasciate la pagina, ciò che avete scritto va perso.
unsaved-leave = Lascia la pagina
unsaved-stay = Resta
relations-title = Collegamenti con luoghi
relations-none = Questa organizzazione non è ancora collegata a nessun luogo o territorio.
relations-more = Sono mostrati i primi { $shown } di { $all }.
relation-all-of = tutti i luoghi in { $area }
relation-end = Rimuovi
relation-end-of = Rimuovi { $called }
member-link-subject = Invito: { $organisation }
member-link-letter =
    Buongiorno { $name },

    avete ricevuto un invito a lavorare per { $organisation } in Parvis. Configurate il vostro account con questo link:

    { $link }

    Si può usare una volta, entro una settimana. Non datelo ad altri.
member-link-copy-this = Copia
member-link-mail-this = Scrivi un’e-mail
member-link-mail = Scrivi un’e-mail con il link per { $name }
member-links-title = Nuovi link
member-links-copy = Copia tutti
member-links-by-hand = Il vostro browser non lo permette. Copiate i link uno per uno.
member-link-of = Crea un link: { $name }
members-none = Nessuno lavora ancora per questa organizzazione. Aggiungete il primo membro.
members-settled = Questa organizzazione gestisce da sé i propri membri: i suoi responsabili, o i membri della comunità, invitano e rimuovono le persone.
invite-hint = Una riga per persona; ognuna riceve un link proprio. Potete anche incollare un elenco di nomi.
invite-name-of = Nome, riga { $number }
invite-role-of = Ruolo, riga { $number }
invite-another = Aggiungi una riga
invite-remove = Rimuovi la riga { $number }
invite-add = { $count ->
    [one] Aggiungi un membro
   *[other] Aggiungi { $count } membri
 }
invite-progress = Aggiunti: { $done } su { $all }
invite-stop = Interrompi
invite-stopped = Interrotto. Non ancora aggiunti: { $count }. Sono ancora nel modulo.
invite-done = { $count ->
    [one] 1 persona aggiunta
   *[other] { $count } persone aggiunte
 }
invite-refused = { $count ->
    [one] 1 persona non è stata aggiunta
   *[other] { $count } persone non sono state aggiunte
 }
invite-no-link = { $name }: aggiunta riuscita, ma il link manca ancora. Createlo nell’elenco qui sotto.
member-left-until = non ne fa più parte; si può riammettere fino al giorno { $date }
member-end-of = Rimuovi dall’organizzazione: { $name }
member-end-signs = { $name } non può più accedere. Sessioni, token di accesso e link non usati smettono subito di funzionare.
member-end-keeps = Ciò che { $name } ha scritto resta a { $organisation }.
member-end-undo = Potete annullare fino al giorno { $date }. Poi vengono cancellati il nome e tutto ciò che serviva per accedere.
member-left-said = { $name } non fa più parte dell’organizzazione.
member-restore = Riammetti
member-restore-of = Riammetti: { $name }
member-restored = { $name } fa di nuovo parte dell’organizzazione. L’accesso funziona come prima; un link non usato va ricreato.
member-erase = Cancella il nome
member-erase-of = Cancella il nome: { $name }
member-erase-sure = Cancellare ora il nome di { $name }?
member-erase-what = Non si può annullare. Il nome e tutto ciò che serviva per accedere vengono cancellati subito, prima dei 30 giorni.
member-erased = Il nome è stato cancellato.
organisation-rename = Rinomina
organisation-new-name = Nuovo nome
organisation-renamed = Salvato. D’ora in poi tutti vedono il nuovo nome.
organisation-end = Chiudi l’organizzazione
organisation-end-sure = Chiudere { $name }?
organisation-end-uses = Nessuno può più esservi aggiunto, nulla può più essere condiviso con essa, e le sue richieste di visita aperte vengono chiuse.
organisation-end-keeps = Ciò che ha scritto resta cifrato e resta suo. Ciò che ha condiviso resta condiviso fino alla scadenza.
organisation-end-undo = Potete riaprirla in qualsiasi momento. I suoi collegamenti con i luoghi tornano allora validi.
organisation-ended-since = Questa organizzazione è stata chiusa in data { $date }.
organisation-reopen = Riapri
organisation-reopened = L’organizzazione è di nuovo aperta.
organisation-merge = Unisci a un’altra…
organisation-merge-title = Unire { $name } a un’altra organizzazione
organisation-merge-hint = Per uffici che sono diventati uno solo e per nomi inseriti due volte. Prima di procedere vedrete le conseguenze.
organisation-merge-into = Di quale organizzazione entra a far parte?
organisation-merge-choose = Scegliete un’organizzazione
organisation-merge-none = Non esiste un’altra organizzazione di questo tipo.
organisation-merge-why = Motivo (annotato nel giornale)
organisation-merge-look = Vedi le conseguenze
organisation-merge-sure = Unire { $from } a { $into }?
organisation-merge-verb = Unisci
organisation-merge-members = Membri che passano a { $into }: { $count }. Conservano ruolo e account.
organisation-merge-reads = Potranno leggere ciò che appartiene a { $into }, i cui membri potranno leggere ciò che apparteneva a { $from }.
organisation-merge-records = Tutti i contenuti di { $from }, per quanti siano, passano a { $into }. Ciò che ha condiviso resta condiviso fino alla scadenza. Gli amministratori non ne vedono nulla.
organisation-merge-links = Collegamenti trasferiti: { $places } con luoghi, { $areas } con territori. Luoghi gestiti da { $from }: { $runs }.
organisation-merge-opens = Che cosa consentono questi collegamenti a tutti i membri di { $into }:
organisation-merge-leads = { $into } sarà responsabile di questa installazione.
organisation-merge-ends = Terminano le condivisioni di altri con { $from }, e anche quelle di { $from } con tutti gli utenti. Chi ha condiviso può farlo di nuovo con { $into }.
organisation-merge-requests = Anche le richieste di visita vengono trasferite; quelle tra le due organizzazioni vengono chiuse.
organisation-merge-undo = L’operazione non si può annullare. In caso di dubbio chiudete invece { $from }: potete riaprirla in qualsiasi momento.
organisation-merged = Fatto. Ora tutto appartiene a { $name }.
organisation-merged-into = Unita a { $name } in data { $date }.
organisation-merged-keeps = I suoi membri, i suoi contenuti e i suoi collegamenti appartengono ora a quell’organizzazione. Se viene riaperta, conserva solo il nome.
organisation-merged-from = Unite a questa organizzazione: { $names }
organisations-with-ended = Mostra le organizzazioni chiuse
organisations-ended-mark = chiusa
relations-search = Organizzazione, luogo o territorio
relation-organisation = Organizzazione
relation-any-organisation = tutte
relation-choose-organisation = Scegliete…
relation-choose = Scegliete…
batch-relate-opens = { $count ->
    [one] Riguarda 1 luogo.
   *[other] Riguarda { $count } luoghi.
 }
batch-relate-first = Come esempio è mostrato ciò che consente per { $title }. Le stesse regole valgono per gli altri luoghi.
relation-does = Che cosa fa
relation-any = tutto
relation-where = Dove
relation-leads-area = Scegliete un territorio: un’autorità è responsabile di un territorio, non di un singolo luogo.
relation-map = Scegli sulla mappa
relation-map-away = Nascondi la mappa
relation-map-hint = Fate clic su un luogo della mappa. Poi scegliete il luogo stesso o un territorio in cui si trova.
relation-area-of = { $area } (luoghi: { $count })
relation-opens = Che cosa consente questo collegamento
relation-opens-places = { $count ->
    [one] Riguarda 1 luogo.
   *[other] Riguarda { $count } luoghi e ogni luogo che vi si aggiungerà.
 }
relation-opens-area = Riguarda il territorio stesso. Non consente nulla nei luoghi che vi si trovano.
opening-own_records = I suoi membri possono scrivervi contenuti propri.
opening-strict_records = Ciò che ha la marcatura TLP:AMBER+STRICT può essere condiviso con essa.
opening-emergency_access = In caso di emergenza i suoi membri possono leggervi ogni tipo di contenuto, un luogo alla volta e per 60 minuti al massimo. I contenuti con marcatura TLP:RED restano esclusi. Tutti gli interessati lo vedono in Parvis appena inizia.
opening-told_of_emergencies = Viene avvisata di ogni accesso di emergenza.
opening-answer_findings = I suoi membri possono rispondere ai rilievi condivisi con essa.
opening-change_places = I suoi membri possono correggere ciò che si sa del luogo.
opening-asked_for_visits = Le si possono chiedere visite.
relation-otherwise = Per il resto vede solo ciò che è stato condiviso con essa.
relation-opens-nothing = Da solo non consente nulla.
relation-told = Nessuno viene avvisato di questo collegamento. Figura nel giornale, che è letto dall’organo di controllo.
relation-others = { $count ->
    [one] 1 altra organizzazione vi ha già un collegamento simile.
   *[other] { $count } altre organizzazioni vi hanno già un collegamento simile.
 }
relation-places-only = Non vedete contenuti protetti: questo risulta dalle sole regole.
relation-already = Questa organizzazione ha già questo collegamento.
relation-ended-of = Rimosso: { $called }.
relation-ended = Ciò che era stato condiviso con questa organizzazione resta condiviso.
relation-back = Il collegamento è ripristinato.
relations-all = Tutti i collegamenti di questa organizzazione
relations-not-found = Nessun collegamento corrisponde. Cambiate la ricerca.
relations-none-at-all = Nessuna organizzazione è ancora collegata a un luogo o a un territorio. Aggiungete il primo collegamento accanto a questo elenco.
site-picker = Nome del luogo
site-picker-none = Nessun luogo si chiama così.
site-picker-other = Un altro luogo
nav-findings = Rilievi
keys-visits = Vai alle visite
keys-findings = Vai ai rilievi
findings-signed-out = Solo chi ha effettuato l’accesso può vedere i rilievi.
findings-waiting = senza risposta
findings-to-check = da verificare
finding-measures = Che cosa si può fare
visit-finish-few = Risposte: { $answered } su { $asked }. In una visita conclusa le domande senza risposta restano tali.
visit-erase-hint = La bozza, le risposte e le foto saranno cancellate dal server e da questo dispositivo. Non si potranno recuperare.
visit-erase-now = Cancella
record-withdraw-hint = Le organizzazioni con cui questo contenuto è condiviso non lo vedranno più, e il contenuto non potrà tornare valido.

# Rules that a request broke.
invalid-name = Un nome deve avere da 1 a 200 caratteri visibili, su una riga.
invalid-reason_missing = Indicate un motivo.
invalid-text_length = Scrivete da 1 a { $most } caratteri.
invalid-text_too_long = Scrivete al massimo { $most } caratteri.
invalid-line_length = Indicate un motivo da { $least } a { $most } caratteri, su una riga.
invalid-people = Indicate un numero di persone da 1 a 2.000.000.
invalid-operator_kind = Solo un gestore o una comunità può gestire un luogo, e questa organizzazione è di un altro tipo.
invalid-marking = Questa installazione non accetta contenuti con questa marcatura. Sceglietene una meno restrittiva.
invalid-nothing_changed = È già scritto così. Non è stato modificato nulla.
invalid-changed_enough = Questo contenuto ha già il numero massimo di versioni. Ritiratelo e createne uno nuovo.
invalid-record_full = Un contenuto può occupare al massimo { $kibibytes } KiB. Scrivete meno, o createne un altro.
invalid-shared_enough = Questo contenuto è già stato condiviso il numero massimo di volte. Ritiratelo e createne uno nuovo.
invalid-not_shared_here = Si possono condividere con tutti gli utenti solo le note valide con marcatura TLP:CLEAR o TLP:GREEN su un luogo in elenco.
invalid-second_reviewer = L’esame spetta a un altro membro della vostra organizzazione, che non abbia né scritto né proposto questa versione.
invalid-nobody_sees = In quell’organizzazione nessuno potrebbe vederlo per questa finalità. Scegliete un’altra finalità.
invalid-ends_in_time = Scegliete da 1 a { $days } giorni.
invalid-visit_not_shared = La visita non è stata conclusa, perché non può essere condivisa con una delle organizzazioni selezionate. Riaprite la pagina e scegliete di nuovo.
invalid-answered_enough = Le risposte a questo rilievo hanno raggiunto il numero massimo o la lunghezza massima. Chiedete all’organizzazione a cui appartiene di riesaminarlo.
invalid-finding_closed = L’organizzazione a cui appartiene ha chiuso questo rilievo. Se il problema si ripresenta, avvisatela.
invalid-owner_verifies = Solo l’organizzazione che ha scritto il rilievo può dichiararlo verificato. Potete dire che è risolto, o che il rischio è accettato, e perché.
invalid-file_empty = Il file è vuoto. Inviatelo di nuovo.
invalid-file_too_long = Il file supera { $mebibytes } MiB.
invalid-files_full = Qui c’è già il numero massimo di file. Rimuovetene prima uno.
invalid-photograph_damaged = La foto è danneggiata e illeggibile. Scattatela di nuovo, o salvatene una copia in JPEG e inviate quella.
invalid-file_cut_short = Il file è incompleto. Inviatelo di nuovo.
invalid-photograph_too_large = La foto è troppo grande. Salvatela con al massimo { $million } milioni di pixel e inviate quella.
invalid-file_format = Questo formato non è accettato. Salvate la foto come normale JPEG o PNG, il documento come PDF, poi inviate il nuovo file.
invalid-picture_only = Qui si può aggiungere solo un’immagine. Salvate la pagina come immagine (PNG o JPEG) e aggiungete quella.
invalid-two_answers = Due dispositivi hanno risposte diverse a una domanda. Scegliete prima quella giusta.
invalid-answers_full = Troppi dispositivi hanno risposto in modo diverso. Il vostro conserva la vostra risposta: scegliete quella giusta, poi inviatela.
invalid-nothing_answered = Non è ancora stata data nessuna risposta.
invalid-visit_finished = Questa visita è già conclusa.
invalid-visit_unfinished = Questa visita non è conclusa. Modificate piuttosto le risposte.
invalid-visit_not_yours = Può farlo solo la persona che fa questa visita, finché non è conclusa.
invalid-rate_first = State facendo la seconda valutazione di questa visita. Concludete prima la vostra.
invalid-day_of_visit = Una visita che termina ora non può avere questa data. Controllate la data del vostro dispositivo.
invalid-day_past = Scegliete un giorno futuro.
invalid-requests_full = La vostra organizzazione ha già il numero massimo di richieste aperte per questo luogo. Annullatene prima una.
invalid-second_rater = La seconda valutazione spetta a un’altra persona dell’organizzazione che ha fatto la visita, che non abbia letto né la visita né i suoi rilievi.
invalid-second_asked = È già stata chiesta una seconda valutazione di questa visita.
invalid-no_photographs = La prima visita non ha foto in base alle quali valutare.
invalid-raters_unfinished = Per accordarsi, entrambi devono aver concluso la valutazione.
invalid-organisation_kind = Esiste già un’organizzazione con questo nome, di un altro tipo.
invalid-organisations_full = È già stato raggiunto il numero massimo di organizzazioni. Non è stato aggiunto nulla.
invalid-members_full = Questa organizzazione ha già il numero massimo di membri. Rimuovetene prima uno.
invalid-member_role = I membri di un’organizzazione di questo tipo non possono avere questo ruolo.
invalid-first_manager = Dall’esterno potete aggiungere solo la prima persona responsabile di un’organizzazione, che poi decide su tutte le altre.
invalid-last_manager = L’ultima persona che gestisce un’organizzazione deve restare finché non lo fa qualcun altro.
invalid-membership_runs = Questa persona fa ancora parte dell’organizzazione.
invalid-organisation_named = Un’altra organizzazione ha già questo nome.
invalid-organisation_has_members = Questa organizzazione ha ancora membri. Prima rimuoveteli.
invalid-organisation_leads = Questa autorità è responsabile dell’installazione. Prima rimuovetela da lì.
invalid-organisation_ended = Questa organizzazione è chiusa. Prima riapritela.
invalid-organisation_runs = Questa organizzazione non è chiusa.
invalid-merge_same = Un’organizzazione non può essere unita a sé stessa. Sceglietene un’altra.
invalid-merge_kind = Si possono unire solo organizzazioni dello stesso tipo, così ognuno conserva il proprio ruolo. In alternativa potete chiudere questa organizzazione.
invalid-merge_settled = Questa organizzazione (gestore o comunità) si amministra da sé: nessuno dall’esterno può cedere ciò che le appartiene. Rivolgetevi a chi gestisce il server, che può unirla a un’altra dalla riga di comando. Se i suoi membri se ne vanno, potete invece chiuderla.
invalid-name_erased = Il nome di questa persona è stato cancellato. Inseritelo di nuovo.
invalid-link_for_self = Non potete creare un link per voi stessi. Cambiate la password in «Il mio account», o chiedete a un collega.
invalid-user_name_taken = Questo nome utente è già in uso. Sceglietene un altro.
invalid-user_name = Un nome utente deve avere da 2 a 64 lettere, cifre, spazi o . - _ @
invalid-tokens_full = Avete già il numero massimo di token di accesso. Revocatene prima uno.
invalid-passkeys_full = Avete già il numero massimo di passkey. Rimuovetene prima una.
invalid-passkeys_impossible = { passkeys-impossible }
invalid-passkey_answer = La risposta del dispositivo non corrisponde. Ricominciate.
invalid-last_way_in = È il vostro ultimo modo di accedere. Aggiungete prima una passkey o impostate una password.
invalid-directory_taken = Qualcun altro accede con questo account del servizio di accesso.
invalid-places_asked = Potete chiedere da 1 a { $most } luoghi.
invalid-request_waits = La vostra richiesta precedente attende ancora una decisione.
invalid-requests_today = Oggi avete già raggiunto il numero massimo di richieste. Riprovate domani.
invalid-emergency_minutes = Un accesso di emergenza dura da 1 a { $most } minuti.
invalid-emergencies_run = Avete già in corso il numero massimo di accessi di emergenza. Terminatene prima uno.
invalid-emergency_here = Avete già un accesso di emergenza a questo luogo. Le sue condizioni restano invariate.
invalid-emergencies_today = Oggi avete già avviato il numero massimo di accessi di emergenza. Quelli in corso continuano, e qualcun altro può avviarne uno.
invalid-area_file = Questo non è un file GeoJSON di territori. Serve almeno un territorio, e ogni territorio deve avere un nome («name») e un poligono.
invalid-area_file_too_long = Un file di territori può occupare al massimo { $mebibytes } MiB. Non è stato salvato nulla.
invalid-area_file_full = Questo file contiene troppi territori o troppi vertici. Dividetelo, o semplificate i contorni. Non è stato salvato nulla.
invalid-area_in_file = Il territorio n. { $number } di questo file non è utilizzabile. Servono un nome («name») e un contorno chiuso che delimiti una superficie e non sia troppo complesso. Non è stato salvato nulla.
invalid-area_outline = Questo contorno non è utilizzabile. Servono almeno tre vertici, con le coordinate in gradi, che delimitino una superficie.
invalid-area_too_intricate = Questo contorno è troppo complesso. Semplificatelo, o aggiungete meno territori alla volta. Non è stato salvato nulla.
invalid-area_places = Questi territori contengono troppi luoghi. Aggiungete meno territori alla volta. Non è stato salvato nulla.
invalid-areas_around = Uno stesso luogo si troverebbe in troppi territori. Rimuovetene prima alcuni, o aggiungetene meno. Non è stato salvato nulla.
invalid-areas_full = È già stato raggiunto il numero massimo di territori. Rimuovetene prima alcuni. Non è stato salvato nulla.
invalid-area_of_extract = Questo territorio viene da un estratto e resta finché un estratto lo contiene.
invalid-area_linked = Alcune organizzazioni sono collegate a questo territorio e lo perderebbero. Chiedete a chi gestisce questa installazione di rimuoverlo.
invalid-lead_is_authority = Solo un’autorità può essere responsabile di questa installazione.
invalid-last_lead = È l’unica autorità rimasta responsabile dell’installazione. Aggiungetene prima un’altra.
invalid-encoding = Salvate questo file in UTF-8, poi riprovate.
invalid-nothing_to_undo = Non è ancora stato importato nulla, quindi non c’è nulla da annullare.
invalid-undo_last = Si può annullare solo l’ultima importazione. Non è stato modificato nulla.
invalid-undone_already = L’ultima importazione è già stata annullata; quella precedente non si può più annullare. Non è stato modificato nulla.
invalid-undo_not_kept = Mancano i dati per annullare l’ultima importazione: è arrivata con un backup, o è stata fatta con una versione precedente. Non è stato modificato nulla.
