app-name = Parvis
skip-to-content = Aller au contenu
nav-label = Navigation principale
nav-identify = Importations
nav-map = Lieux
nav-areas = Territoires
language-label = Langue
theme-label = Thème de couleurs
theme-system = Comme l’appareil
theme-light = Clair
theme-dark = Sombre
keys-button = Raccourcis
keys-title = Raccourcis clavier
keys-search = Aller à la recherche
keys-identify = Aller aux importations
keys-map = Aller aux lieux
keys-areas = Aller aux territoires
keys-help = Afficher l’aide sur cette page
close = Fermer
nav-home = Accueil
nav-more = Plus
nav-waiting = à traiter
visits-waiting = à traiter
keys-home = Aller à l’accueil
keys-coverage = Aller à la couverture
keys-help-page = Aller à l’aide
menu-account = compte, langue et couleurs
menu-organisation = Mon organisation
menu-settings = langue et couleurs
menu-along = Sur cet appareil : { $count }
find-label = Rechercher dans tout le registre
find-hint = Rechercher un lieu, une fiche, de l’aide
find-hint-guest = Rechercher un lieu ou de l’aide
find-found = Résultats
find-count = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
 }
find-nothing = Aucun résultat.
find-unreachable = Des résultats manquent peut-être : la réponse du serveur est incomplète.
find-places = Lieux
find-areas = Territoires
find-organisations = Organisations
find-records = Mes fiches
find-help = Aide
find-all-places = Afficher tous les lieux : { $text }
finding-of = Constat du { $date }
measure-of = Mesure du { $date }
home-today = Aujourd’hui
home-places = Lieux qui concernent votre organisation : { $count }.
home-not-reached = Le serveur ne répond pas ; on ne sait pas encore si votre session est ouverte. Vous pouvez tout de même ouvrir ce qui se trouve sur cet appareil.
home-not-reached-later = Dès qu’il répondra, cette page montrera ce qui vous attend. Les lieux et les fiches ont eux aussi besoin du serveur.
home-along = Visite sur cet appareil : { $site }
home-along-unnamed = Une visite se trouve sur cet appareil
home-along-unsent = Réponses non envoyées : { $answers }. Photos non envoyées : { $photos }. Personne d’autre ne peut encore les voir. Envoyez-les au plus tard le { $date }.
home-along-sent = Jusqu’ici, tout a été envoyé. Envoyez les autres réponses au plus tard le { $date }.
home-continue = Continuer
home-draft = Vous avez commencé : { $survey }
home-draft-says = Questions traitées : { $answered } sur { $questions }. Vos réponses ne sont enregistrées que dans ce navigateur.
home-waits = À traiter
home-nothing = Vous n’avez rien à traiter
home-nothing-adviser = Choisissez le prochain lieu à visiter.
home-nothing-coordinator = La couverture montre les lieux pour lesquels il n’y a aucune visite que vous puissiez voir.
home-nothing-overseer = Le journal montre qui a lu quoi, quand et pourquoi.
home-nothing-operator = Vous souhaitez une visite ? Ouvrez l’un de vos lieux et choisissez « Demander une visite ».
home-of = { $shown } sur { $all }
home-all-queue = Afficher toute la liste
home-ours = Vos lieux
home-ours-none = Aucun lieu n’est encore relié à votre organisation. Demandez à l’administration de relier les lieux que vous exploitez.
home-to-answer = Sans réponse
home-coverage-open = Ouvrir la couverture
home-coverage-none = Aucun territoire n’est encore relié à votre organisation. Demandez à l’administration d’en relier un.
home-shared = Partagé avec vous
home-shared-none = Rien n’a encore été partagé avec votre organisation. Les visites, constats et notes partagés avec elle apparaîtront ici.
home-asked = Visites que vous avez demandées
home-asked-none = Vous n’avez demandé aucune visite. Ouvrez un lieu et choisissez « Demander une visite ».
home-changed = Ce qui a changé depuis le { $date }
home-changed-none = Rien n’a changé.
home-import = Importation de { $territory }
home-import-says = Ajoutés : { $added }. Modifiés : { $changed }. Disparus de la source : { $vanished }.
home-start = Par où commencer
start-readings = Qui a lu ce qui concerne un lieu
start-readings-says = Cherchez le lieu en haut de la page ou dans la liste, ouvrez-le et choisissez « { $link } ».
home-doors = Vérifiez par vous-même
home-lonely = Organisations sans membre
home-lonely-none = Dans chaque organisation, quelqu’un peut se connecter. Membres : { $count }.
lot-visit = { $count ->
    [one] { $count } visite
   *[other] { $count } visites
 }
lot-finding = { $count ->
    [one] { $count } constat
   *[other] { $count } constats
 }
lot-measure = { $count ->
    [one] { $count } mesure
   *[other] { $count } mesures
 }
lot-note = { $count ->
    [one] { $count } note
   *[other] { $count } notes
 }
lot-plan = { $count ->
    [one] { $count } plan d’urgence
   *[other] { $count } plans d’urgence
 }
lot-record = { $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
 }
waits-emergency = { $count ->
    [one] { $count } accès d’urgence à traiter
   *[other] { $count } accès d’urgence à traiter
 }
waits-emergency-review = Contrôlez chacun d’eux dans les 72 heures. Voyez qui y a eu recours, quand et pourquoi, puis enregistrez votre contrôle.
waits-emergency-note = Voyez qui a eu accès, quand et pourquoi, puis prenez-en acte.
waits-emergency-act = Contrôler
waits-look = Voir
waits-findings = { $count ->
    [one] { $count } constat attend votre réponse
   *[other] { $count } constats attendent votre réponse
 }
waits-findings-says = Indiquez pour chacun s’il est corrigé, s’il le sera ou s’il reste en l’état.
waits-answer = Répondre aux constats
waits-check = { $count ->
    [one] { $count } constat est déclaré corrigé
   *[other] { $count } constats sont déclarés corrigés
 }
waits-check-says = Vérifiez sur place, puis confirmez la correction ou signalez que le problème persiste.
waits-check-act = Vérifier les constats
waits-place = Ouvrir le lieu
waits-budget = { $sites ->
    [one] Un conseiller demande à consulter { $sites } lieu de plus aujourd’hui
   *[other] Un conseiller demande à consulter { $sites } lieux de plus aujourd’hui
 }
waits-export = { $sites ->
    [one] Quelqu’un demande à exporter { $sites } lieu
   *[other] Quelqu’un demande à exporter { $sites } lieux
 }
waits-decide = Décider
waits-same = { $count ->
    [one] { $count } paire d’entrées désigne peut-être un même lieu
   *[other] { $count } paires d’entrées désignent peut-être chacune un même lieu
 }
waits-same-says = L’importation n’a pas pu trancher. Comparez et décidez.
waits-visit = Visite en cours depuis le { $date }
waits-plan = Ce que vous avez écrit le { $date } dans le plan d’urgence n’est pas encore enregistré
waits-plan-differs = Votre plan d’urgence n’est pas enregistré, et quelqu’un d’autre l’a modifié depuis
waits-plan-review = Le plan d’urgence est à réexaminer depuis le { $date }
waits-plan-act = Réexaminer
waits-note = Brouillon de note, { $date }
waits-sharing = Proposé par { $name } : partager cette note avec tout le monde ici.
waits-review = Relire
door-takes = Durée
door-leaves = Vous obtenez
door-law = Une loi s’applique-t-elle à nous ?
door-law-says = Répondez à quelques questions sur le lieu dont vous vous occupez. Vous verrez ce que la loi vous demande, et où c’est écrit.
door-law-takes = environ 2 minutes
door-law-leaves = une page à imprimer
door-law-go = Vérifier
door-look = Faire le tour du lieu
door-look-says = Parcourez votre bâtiment avec une courte liste de questions. Vous verrez ce qu’il faut corriger.
door-look-takes = environ 35 minutes, sur un téléphone si vous voulez
door-look-leaves = une liste de choses à faire, à imprimer
door-look-go = Commencer le tour
door-find = Trouver un lieu
door-find-says = Consultez les lieux publics sur la carte, et l’origine de chaque information.
door-find-takes = le temps que vous voulez
door-find-leaves = uniquement des informations publiques, rien sur la protection d’un lieu
door-find-go = Ouvrir la carte
guest-title = Veiller sur un lieu où l’on se rassemble
guest-lead = Vérifiez si une loi s’applique à vous, faites le tour de votre bâtiment, rédigez votre plan ou trouvez un lieu. Aucun compte n’est nécessaire, et vos réponses ne sont pas enregistrées sur le serveur.
guest-invited = Vous avez reçu une invitation ?
guest-invited-says = Ouvrez le lien que vous avez reçu. S’il ne fonctionne plus, demandez-en un nouveau à la personne qui gère ici les membres de votre organisation.
guest-demonstration = Pour essayer la démonstration, connectez-vous : vous choisissez le point de vue qui vous intéresse, sans mot de passe.
guest-danger = Quelqu’un est en danger ?
guest-danger-says = En cas de danger, appelez les secours. Personne ne surveille cette page.
steps-title = Premiers pas
steps-done = { $done } sur { $all } terminées
steps-away = Masquer ces étapes
steps-import = Importer les lieux de votre pays
steps-import-says = Sur le serveur, lancez : parvis import FICHIER.osm.pbf
steps-import-go = Voir les importations
steps-organisations = Ajouter les premières organisations
steps-organisations-says = Le service de conseil, les exploitants et les communautés, et un organe de contrôle.
steps-organisations-go = Ajouter
steps-invite = Inviter leurs membres
steps-invite-says = Chaque personne reçoit son propre lien, valable une semaine.
steps-invite-go = Inviter
steps-relate = Relier les organisations aux lieux
steps-relate-says = Indiquez qui exploite quels lieux, qui les conseille et qui y intervient en cas d’urgence.
steps-relate-go = Relier
steps-restore = Tester la restauration d’une sauvegarde
steps-restore-says = Tant qu’on ne l’a pas restaurée, on ne sait pas si une sauvegarde fonctionne.
steps-restore-go = Voir comment
steps-restore-done = Je l’ai testée
help-title = Aide
help-intro = À quoi sert chaque page. Sur n’importe quelle page, appuyez sur ? pour lire l’explication à côté de votre travail.
help-open = Ouvrir : { $page }
help-home = Tout ce que vous avez à traiter : visites commencées, constats sans réponse, demandes, et ce qui a changé depuis votre dernier passage. Les visites que vous avez emportées, l’autodiagnostic et votre plan s’ouvrent sans connexion au réseau.
help-beside = Aide sur cette page
help-words = Les mots de cette page
help-all = Aide sur toutes les pages
help-places = Tous les lieux publics, dans un tableau et sur la carte. Filtrez-les par catégorie, territoire ou statut. La page d’un lieu montre ses informations et leurs sources et, si vous y avez droit, ses visites, constats, mesures, plans d’urgence et notes.
help-imports = Chaque importation de données cartographiques : ce qu’elle a ajouté, modifié ou n’a plus trouvé. Lorsque deux entrées désignent peut-être un même lieu, c’est vous qui décidez.
help-areas = Pays, districts et communes tirés des données cartographiques, et territoires que vous ajoutez depuis un fichier ou que vous dessinez.
help-organisations = Les organisations qui travaillent avec cette installation. L’administration les ajoute, invite leurs membres et les relie aux lieux.
help-visits = Emportez une visite, parcourez le lieu (même sans connexion au réseau), envoyez vos réponses et terminez la visite. Le rapport est établi à partir de vos réponses.
help-findings = Ce qu’il faut corriger dans un lieu. L’exploitant indique ce qui a été fait ; les auteurs du constat vérifient.
help-backup = Sauvegardes
help-backup-says = Pour tout écrire dans un seul fichier chiffré, lancez : parvis backup --out FICHIER --passphrase-file PHRASE. Pour le tester, restaurez-le dans un dossier vide : parvis --data DOSSIER restore FICHIER --passphrase-file PHRASE.
term-link = Lien
term-survey = Questionnaire
term-points = Points
term-draft = Brouillon
term-visit = Visite
term-finding = Constat
term-shared = Partagé
term-entry = Ligne du journal
word-candidate = Le lieu vient des données cartographiques. Personne ne l’a encore vérifié.
word-confirmed = Quelqu’un a vérifié qu’il s’agit d’un lieu public.
word-vanished = Les dernières données cartographiques ne le contiennent plus. Ce qui a été écrit à son sujet est conservé.
word-area = Un pays, une région ou une commune, ou encore un territoire que quelqu’un a dessiné.
word-purpose = Ce à quoi doit servir votre consultation. Les fiches partagées que vous voyez en dépendent, et le journal la note.
word-role = Ce qu’un membre fait pour l’organisation. Ce qu’il peut voir et faire en dépend.
word-link = Il indique qu’une organisation exploite ou conseille un lieu, ou qu’elle y intervient. Il peut aussi valoir pour tous les lieux d’un territoire.
word-survey = Les questions auxquelles vous répondez en faisant le tour du lieu. Il y en a un pour chaque type de lieu.
word-points = Plus un lieu a de points, plus il convient de le visiter tôt. Ils ne mesurent pas le danger.
word-draft = Ce que vous avez commencé sans le terminer. Personne en dehors de votre organisation ne le voit.
word-finding = Ce qu’il faut corriger dans un lieu, et ce qui peut aider.
word-priority = Le délai dans lequel il convient de corriger.
word-measures = Ce que vous pouvez faire pour y remédier.
word-index = De 0 à 100 : la part de ce que demande le questionnaire qui est en place. Il ne mesure pas le danger.
word-marking = Jusqu’où une fiche peut être transmise : RED à personne, CLEAR à tout le monde.
word-shared = Une autre organisation peut lire la fiche, pour une finalité donnée et jusqu’à une date fixée. Vous pouvez arrêter le partage à tout moment.
word-review = Ensuite, quelqu’un qui n’était pas concerné dit si l’accès était nécessaire.
word-entry = Une ligne pour chaque modification et chaque lecture. Si quelqu’un la modifiait ensuite, une vérification le montrerait.
word-due = La dernière visite dont vous pouvez avoir connaissance est trop ancienne.
word-never = Il n’y a ici aucune visite que vous puissiez voir. D’autres ont peut-être visité le lieu.
word-plan = Ce que font les personnes présentes quand il se passe quelque chose : qui fait quoi, dans quel ordre et avec quels mots.
word-passkey = Elle reste sur votre appareil ; vous l’utilisez avec votre empreinte digitale, votre visage ou un code. Personne ne peut la deviner.
tour-role-adviser = Vous tenez le rôle du conseil : vous visitez des lieux et notez ce qu’il faut corriger.
tour-role-coordinator = Vous tenez le rôle de la coordination : vous voyez où des visites ont eu lieu et décidez des demandes.
tour-role-operator = Vous tenez le rôle d’un exploitant : vous répondez aux constats faits lors des visites.
tour-role-community = Vous tenez le rôle d’un membre d’une communauté : vous prenez soin du lieu où vous vous réunissez et répondez aux constats.
tour-role-overseer = Vous tenez le rôle de l’organe de contrôle : vous voyez qui a lu quoi et contrôlez les accès d’urgence.
tour-role-administrator = Vous tenez le rôle de l’administration : vous ajoutez des organisations, invitez des personnes et les reliez à des lieux. Vous ne lisez aucune fiche protégée.
tour-role-partner = Vous tenez le rôle d’un partenaire : vous lisez ce que d’autres ont partagé avec vous.
search-label = Rechercher un lieu
search-hint = Nom, rue ou localité
filter-category = Catégorie
filter-all-categories = Toutes les catégories
filter-area = Territoire
filter-all-areas = Tous les territoires
filter-status = Statut
filter-all-statuses = Tous sauf « pas un lieu public »
filter-source = Données cartographiques
filter-source-all = Tous les lieux
filter-source-no = Encore présents dans les données cartographiques
filter-source-only = Disparus des données cartographiques
status-candidate = Proposé
status-confirmed = Confirmé
status-closed = Fermé
status-not_a_site = Pas un lieu public
register-table = Tableau des lieux publics
column-name = Nom
column-category = Catégorie
column-status = Statut
column-map = Carte
show-on-map = Afficher sur la carte : { $title }
more = Afficher la suite
damaged = Endommagé : ce contenu n’est plus lisible.
layout-label = Affichage
layout-both = Tableau et carte
layout-table = Tableau seul
layout-map = Carte seule
empty-register = Le registre ne contient encore aucun lieu public. Pour importer un extrait d’OpenStreetMap, lancez : parvis import FICHIER.osm.pbf
empty-result = Aucun lieu public ne correspond à ces filtres.
places-sets = Groupes de lieux
places-all = Tous
places-mine = Les nôtres
places-changed = Modifiés par l’importation du { $date }
places-mine-none = Votre organisation n’exploite ni ne conseille aucun de ces lieux et n’y intervient pas en cas d’urgence.
places-all-show = Afficher tous les lieux
places-sorted-within = { $count ->
    [one] Seul le lieu affiché ici est trié, pas toute la liste.
   *[other] Seuls les { $count } lieux affichés ici sont triés, pas toute la liste.
 }
places-column-town = Localité
places-column-runs = Exploitant
places-column-visit = Dernière visite
places-visit-none = aucune que vous puissiez voir
places-column-changed = Dernière modification
places-column-status = Statut
columns = Colonnes
selection = Lieux sélectionnés
selection-count = { $count ->
    [one] { $count } lieu sélectionné
   *[other] { $count } lieux sélectionnés
 }
selection-full = { $count ->
    [one] Vous pouvez sélectionner { $count } lieu à la fois.
   *[other] Vous pouvez sélectionner jusqu’à { $count } lieux à la fois.
 }
batch-confirm = Confirmer
batch-close = Marquer comme fermés
batch-ask = Demander des visites
batch-relate = Relier à une organisation
batch-close-title = { $count ->
    [one] Marquer { $count } lieu comme fermé
   *[other] Marquer { $count } lieux comme fermés
 }
batch-ask-title = { $count ->
    [one] Demander une visite pour { $count } lieu
   *[other] Demander des visites pour { $count } lieux
 }
batch-relate-title = { $count ->
    [one] Relier { $count } lieu à une organisation
   *[other] Relier { $count } lieux à une organisation
 }
batch-done = { $count ->
    [one] Enregistré pour { $count } lieu.
   *[other] Enregistré pour { $count } lieux.
 }
batch-undone = { $count ->
    [one] Annulé pour { $count } lieu.
   *[other] Annulé pour { $count } lieux.
 }
batch-refused = { $count ->
    [one] Non enregistré pour { $count } lieu
   *[other] Non enregistré pour { $count } lieux
 }
column-organisation = Organisation
export = Exporter
export-title = { $count ->
    [one] Exporter { $count } lieu
   *[other] Exporter { $count } lieux
 }
export-what = Contenu à exporter
export-layer-openstreetmap = Données d’OpenStreetMap (sous leur licence)
export-layer-register = Nos informations : statut, noms, exploitants, nombre de personnes
export-layer-links = Quel lieu correspond à quel objet d’OpenStreetMap
export-format = Format
export-format-csv = CSV, pour les tableurs
export-format-geojson = GeoJSON, pour les cartes
export-mark = Avec un indicateur d’ordre des octets, pour qu’Excel lise bien les accents
export-progress = Exportation en cours… { $megabytes } Mo jusqu’ici
export-done = Le fichier est enregistré.
loading = Chargement…
map-label = Carte des lieux publics. Le tableau à côté présente les mêmes lieux.
map-label-alone = Carte des lieux publics
map-unavailable = Cet appareil ne peut pas afficher la carte. Tout figure dans le tableau.
map-open-site = Ouvrir
map-zoom-in = Agrandir
map-zoom-out = Réduire
map-whole = Afficher toute la carte
divider-label = Largeur du tableau
invented = Pays inventé : aucun lieu de cette carte n’existe.
site-facts = Informations et sources
site-back = Retour aux lieux
site-areas-more = { $count ->
    [one] et { $count } autre territoire
   *[other] et { $count } autres territoires
 }
site-address = Adresse
site-position = Emplacement
site-names = Noms
site-areas = Situé dans
site-operator = Exploitant
site-operators-linked = Relié à ce lieu comme exploitant : { $names }
site-capacity = Nombre maximal de personnes en même temps
site-method = Origine de ce chiffre
site-reason = Motif
site-own-name = Nom à utiliser à la place de celui de la source
site-ours = Nos informations
site-ours-nothing = Rien n’a encore été ajouté.
site-save = Enregistrer
site-saved = Enregistré.
site-source = Source
site-licence = Licence
site-data-date = Données du
site-vanished = La source ne mentionne plus ce lieu.
site-incomplete = Le contour est incomplet.
site-tags = Toutes les données de la source
site-changed = Dernière modification
site-tabs = À propos de ce lieu
site-tab-overview = Vue d’ensemble
site-side = Carte et informations principales
site-at-a-glance = En bref
site-all-facts = Toutes les informations et leurs sources
site-all-visits = Toutes les visites
site-who-runs = Exploitant
site-who-advises = Conseil
site-who-responds = En cas d’urgence
site-next-guest = Êtes-vous responsable de ce lieu ?
site-next-guest-says = Voyez quelles lois s’appliquent, ou répondez à un premier questionnaire. Aucun compte n’est nécessaire.
site-next-asked = Une visite vous est demandée
site-next-confirm = Est-ce bien un lieu public ?
site-next-confirm-says = Ce lieu provient des données cartographiques, et personne ne l’a encore vérifié.
site-confirm = Confirmer
site-change = Corriger ou rejeter
site-confirmed = Le lieu est confirmé.
site-next-last = Dernière visite : { $date }
site-next-never = Aucune visite que vous puissiez voir
site-readings = Qui a lu ce qui concerne ce lieu
method-none = Choisir…
method-fire_safe_occupancy = Effectif maximal (sécurité incendie)
method-historic_attendance = Fréquentation passée
method-seats = Places assises et debout
method-tickets = Billets ou inscriptions
method-imposed_limit = Limite fixée par une autorité
method-other = Autre (indiquez le motif)
identify-title = Importations
identify-empty = Rien n’a encore été importé. Lancez : parvis import FICHIER.osm.pbf
identify-how = Pour importer un nouvel extrait, lancez sur le serveur : parvis import FICHIER.osm.pbf. Avec --dry-run, cette commande montre ce qui changerait, sans rien importer. La coordination peut annuler ici la dernière importation.
identify-file = Fichier
identify-when = Importé le
identify-difference = Modifications
identify-territory = Territoire
identify-preview = Aperçu : rien n’a été importé
identify-undone = Annulée
identify-would = Voici ce que l’importation modifierait. Rien n’a été importé. Pour importer, lancez : parvis import { $file } --accept
undo-last = Annuler l’importation du fichier { $file } du { $date }…
undo-title = Annuler la dernière importation concernant { $territory } ?
undo-keeps = Ce qui a été saisi depuis l’importation est conservé.
undo-import = Annuler l’importation
undo-goes-on = L’opération prend du temps : étape { $step } sur { $steps }. Elle se poursuit même si vous fermez cette page.
undo-done = L’importation est annulée.
undo-map = Le fond de carte précédent n’a pas pu être remis en place. Pour le retrouver, importez de nouveau l’extrait précédent.
undo-removed = Lieux ajoutés par cette importation, qui disparaîtront
undo-kept = Lieux ajoutés par cette importation, conservés parce que quelqu’un y a saisi des informations
undo-restored = Lieux qui seront rétablis
undo-changed = Lieux qui retrouveront leur état précédent
undo-withheld = Lieux qui ne doivent pas figurer dans la liste et n’y reviendront pas
undo-areas-removed = Territoires ajoutés par cette importation, qui disparaîtront
undo-areas-kept = Territoires ajoutés par cette importation, conservés parce qu’une organisation y est reliée
same-title = Même lieu ?
same-hint = Le lieu de gauche ne figure plus dans la source ; celui de droite est nouveau et tout proche. S’il s’agit du même lieu, tout ce qui a été saisi sur l’un et l’autre est réuni.
same-gone = Disparu de la source
same-come = Nouveau
same-apart = Distance
same-metres = { $metres } m
same-is-one = Même lieu
same-is-two = Deux lieux
same-take-back = Annuler cette réponse
same-taken-back = Votre réponse a été annulée. Vous pouvez répondre de nouveau.
difference-title = Importation concernant { $territory } : modifications
difference-none = Aucune modification de ce type.
difference-vanished-hint = Ces lieux ne figurent plus dans les données cartographiques. Ce qui a été écrit à leur sujet est conservé. Cochez ceux qui ont fermé et choisissez « { $close } ». Laissez les autres tels quels.
difference-there-again = de nouveau dans une source
difference-kind = Type
difference-what = Ce qui a changé
difference-all = Tous
kind-added = Ajouté
kind-changed = Modifié
kind-moved = Déplacé
kind-vanished = Disparu
attribute-address = adresse
attribute-category = catégorie
attribute-incomplete = contour complet ou incomplet
attribute-object = redessiné comme un autre objet
attribute-name = nom
attribute-names = noms dans d’autres langues
attribute-outline = contour
attribute-tags = autres données
areas-title = Territoires
areas-level = Niveau
areas-level-hint = Le niveau vient d’OpenStreetMap. 2 désigne un pays ; plus le nombre est élevé, plus le territoire est petit.
areas-sites = Lieux publics
areas-origin = Origine
areas-add = Ajouter des territoires depuis un fichier (GeoJSON)
areas-add-hint = Chaque territoire du fichier doit avoir un nom (« name ») et un polygone. Ils sont tous ajoutés, ou aucun.
areas-draw = Dessiner un territoire sur la carte
areas-draw-hint = Cliquez sur la carte à chaque sommet du contour, ou saisissez un sommet par ligne : longitude, latitude.
areas-corners = Sommets
areas-name = Nom du territoire
areas-remove = Supprimer { $name }
areas-added = Ajouté.
areas-removed = Supprimé.
areas-vanished = absent de tous les extraits importés
areas-search = Rechercher un territoire par son nom
areas-within = Territoires dans { $name }
areas-widest = Les plus grands territoires, et ceux qui ont été dessinés à la main
origin-osm = OpenStreetMap
origin-geojson = fichier
origin-drawn = dessiné
not-found = Il n’y a pas de page à cette adresse.
not-found-says = Vérifiez que l’adresse est bien saisie, ou utilisez la recherche en haut de la page.
page-not-loaded = Cette page n’a pas pu être chargée. La connexion est peut-être coupée, ou Parvis a été mis à jour.
error-not_found = Il n’y a rien ici, ou rien que vous puissiez voir.
error-invalid = Votre saisie n’a pas été acceptée.
error-detail = Détails, en anglais :
error-conflict = Une autre personne a modifié ce contenu entre-temps ; votre modification n’a donc pas été enregistrée. Consultez la nouvelle version, puis réessayez.
error-too_large = Ce contenu dépasse la taille autorisée. Rien n’a été enregistré. Essayez avec un contenu plus petit.
error-disk_full = Le disque du serveur est plein. Cette modification n’a pas été enregistrée ; tout ce qui précède l’a été. Prévenez votre administrateur.
error-quota_full = Votre organisation a utilisé tout son espace de stockage. Cette modification n’a pas été enregistrée ; tout ce qui précède l’a été. Effacez ce dont vous n’avez plus besoin, ou demandez plus d’espace aux responsables de cette installation.
error-too_slow = La connexion était trop lente ou s’est interrompue. Rien n’a été enregistré ; réessayez.
error-busy = Le serveur est occupé, ou le registre est en cours de modification. Réessayez dans un instant.
error-refused = Le serveur n’est pas utilisable à cette adresse. Utilisez celle que votre administrateur vous a donnée.
error-internal = Un problème est survenu et rien n’a été enregistré. Le journal technique du serveur en dit plus.
error-report_not_made = Le rapport n’a pas pu être établi. La visite n’a pas changé. Réessayez, et prévenez votre administrateur si cela se répète.
error-offline = Le serveur ne répond pas. Ce que vous avez saisi est toujours là ; réessayez.
retry = Réessayer
count-of = Lieux publics affichés : { $shown } sur { $total }
count-more-than = plus de { $count }
count-places = { $count ->
    [one] { $count } lieu public
   *[other] { $count } lieux publics
 }
moved-by = déplacé de { $metres } m
working = En cours…
nav-organisations = Organisations
nav-notes = Notes
nav-emergency = Accès d’urgence
nav-journal = Journal
keys-network = Aller aux organisations
keys-share = Aller aux notes
keys-emergency = Aller à l’accès d’urgence
keys-requests = Aller aux demandes
keys-ours = Aller à « Qui a lu nos fiches »
keys-journal = Aller au journal
footer-not-accredited = Non homologué pour les informations classifiées.
sign-in = Se connecter
sign-out = Se déconnecter
sign-out-everywhere = Se déconnecter partout
sign-out-everywhere-hint = Cela met fin à vos sessions dans tous les navigateurs. Vos jetons d’accès cessent aussi de fonctionner, sauf si vous les gardez.
sign-out-keep-tokens = Garder mes jetons d’accès
sign-in-with-code = Utiliser un code de secours
sign-in-with-password = Utiliser mon mot de passe
sign-in-with-passkey = Se connecter avec une clé d’accès
sign-in-with-directory = Se connecter avec { $directory }
sign-in-no-account = Pas encore de compte ? Demandez un lien à la personne qui gère ici les membres de votre organisation.
look-as = Voir comme { $name } : { $role }, { $organisation }
look-as-hint = Cette démonstration présente un pays inventé. Choisissez le point de vue qui vous intéresse ; aucun mot de passe n’est nécessaire.
account-title = Mon compte
account-signed-out = Votre session n’est pas ouverte.
account-user-name = Nom d’utilisateur
account-password = Mot de passe
account-old-password = Mot de passe actuel
account-new-password = Nouveau mot de passe
account-password-rule = Au moins 10 caractères. Quatre mots sans rapport entre eux sont faciles à retenir et difficiles à deviner.
account-password-show = Afficher la saisie
account-password-change = Changer le mot de passe
account-password-changed = Votre mot de passe a été changé.
account-password-ends = Cela met fin aussi à vos autres sessions et à tous vos jetons d’accès.
account-no-password = Ce compte n’a pas de mot de passe.
account-password-set = Définir un mot de passe
account-password-remove = Se connecter sans mot de passe
account-password-remove-hint = Personne ne peut deviner ni voler un mot de passe qui n’existe pas. Saisissez encore une fois le vôtre ci-dessus ; ensuite, vous vous connecterez uniquement avec une clé d’accès ou par le service de connexion de votre organisation.
account-password-removed = Votre mot de passe a été supprimé. Connectez-vous désormais avec une clé d’accès ou par le service de connexion de votre organisation.
account-code = Code de secours
sessions-title = Mes sessions ouvertes
session-device = Appareil
session-since = Depuis
session-seen = Dernière utilisation
session-this = cette session
session-end = Terminer
session-ended = La session est terminée.
session-method = Connexion par
method-password = Mot de passe
method-recovery_code = Code de secours
method-link = Lien
method-passkey = Clé d’accès
method-directory = Service de connexion
method-demonstration = Démonstration
codes-title = Codes de secours
codes-hint = Chaque code vous connecte une fois si vous avez oublié votre mot de passe. Gardez-les sur papier.
codes-left = Codes restants : { $count }.
codes-make = Créer dix nouveaux codes
codes-once = Notez-les ou imprimez-les maintenant : ils ne sont affichés qu’une fois. Vos anciens codes ne fonctionnent plus.
directory-hint = Associez ce compte à votre compte { $directory } pour vous connecter ici sans mot de passe.
directory-connect = Associer
directory-connected = Vous pouvez vous connecter ici avec { $directory }.
directory-disconnect = Dissocier
directory-disconnected = Comptes dissociés. Vos autres sessions ont pris fin.
passkeys-title = Clés d’accès
passkeys-hint = Une clé d’accès vous connecte grâce au lecteur d’empreintes, à la reconnaissance faciale ou au code de votre appareil. Impossible de la saisir par erreur sur une fausse page.
passkeys-impossible = Les clés d’accès ne fonctionnent pas dans ce navigateur ou à cette adresse. Ouvrez la page en https sous le nom du serveur ou, sur le serveur lui-même, à l’adresse http://localhost.
passkey-name = Nom de l’appareil
passkey-add = Ajouter une clé d’accès
passkey-added = La clé d’accès a été ajoutée.
passkey-remove = Retirer
passkey-removed = La clé d’accès a été retirée. Vos autres sessions ont pris fin.
tokens-title = Jetons d’accès
tokens-hint = Un jeton d’accès permet à un programme d’agir en votre nom jusqu’à la date que vous choisissez.
token-once = Voici votre jeton. Il n’est affiché qu’une fois.
token-scope = Autorisé à
token-days = Durée de validité (jours)
token-make = Créer un jeton
token-end = Révoquer
token-ended = Ce jeton ne fonctionne plus.
scope-read = lire
scope-read_and_change = lire et modifier
budget-title = Lieux consultés aujourd’hui
budget-used = Lieux dont vous avez consulté des informations protégées aujourd’hui : { $opened } sur { $all }.
budget-ask = Demander à consulter plus de lieux aujourd’hui
budget-sites = Nombre de lieux supplémentaires
budget-for-export = Pour exporter de nombreux lieux à la fois
budget-send = Demander
budget-asked = Votre demande a été envoyée. La coordination décidera.
budget-requests = Demandes d’autres personnes
budget-request = { $sites ->
    [one] { $sites } lieu de plus
   *[other] { $sites } lieux de plus
 }
budget-request-export = { $sites ->
    [one] Exportation de { $sites } lieu
   *[other] Exportation de { $sites } lieux
 }
budget-grant = Approuver
budget-refuse = Refuser
budget-granted = approuvée
budget-refused = refusée
requests-title = Demandes
requests-hint = Chaque personne peut consulter, chaque jour, les informations protégées d’un nombre limité de lieux. Toute personne qui a besoin d’en consulter davantage peut le demander, et quelqu’un d’autre décide.
requests-open = En attente d’une décision
requests-today = Autres demandes du jour
requests-none = Personne n’attend de décision. Les nouvelles demandes apparaissent ici et sur votre page d’accueil.
requests-final = Une décision ne peut pas être modifiée. Elle ne vaut que pour aujourd’hui.
requests-own = Votre propre demande : quelqu’un d’autre décide.
requests-not-yours = Ce n’est pas vous qui décidez de ces demandes. Ce que vous demandez vous-même figure sur la page « { account-title } ».
requests-said-granted = Demande approuvée : { $name }.
requests-said-refused = Demande refusée : { $name }.
welcome-title = Créer votre compte
welcome-first = C’est le premier compte de cette installation, celui de l’administration. Il sert à gérer les organisations et les comptes ; il ne permet de lire aucune information protégée.
welcome-invited = { $name }, une invitation à rejoindre { $organisation } vous attend.
welcome-organisation = Votre organisation
welcome-name = Votre nom
welcome-accept = Créer le compte et se connecter
welcome-directory-hint = Ou utilisez votre compte { $directory } au lieu d’un mot de passe :
welcome-void = Ce lien a déjà servi, a expiré ou a été remplacé par un plus récent. Demandez-en un nouveau.
organisations-title = Organisations
organisation-kind = Type
organisation-add = Ajouter une organisation
kind-of-authority = Autorité
kind-of-adviser_service = Service de conseil
kind-of-operator = Exploitant
kind-of-community = Communauté
kind-of-partner = Partenaire
kind-of-overseer = Organe de contrôle
members-title = Membres
member-role = Rôle
member-add = Ajouter un membre
member-actions = Actions
member-left = n’est plus membre ; nom effacé
member-link = Créer un lien
member-link-hint = Ne donnez ce lien qu’à cette personne. Il ne sert qu’une fois, dans un délai d’une semaine, à créer le compte ou à définir un nouveau mot de passe. Il n’est affiché qu’une fois.
member-link-demonstration = Ceci est une démonstration : vous pouvez ajouter des membres, mais pas leur donner de lien pour se connecter.
member-end = Retirer de l’organisation
role-coordinator = coordination
role-adviser = conseil
role-operator_manager = responsable chez l’exploitant
role-operator_contributor = personnel de l’exploitant
role-community_member = membre de la communauté
role-overseer = contrôle
role-partner_installation = partenaire
role-administrator = administration
relation-add = Relier à un lieu ou à un territoire
relation-add-hint = Choisissez une organisation, puis ce qu’elle fait et où. Avant d’enregistrer, vous voyez ce que ce lien permet.
relation-label = Cette organisation
relation-operates = exploite
relation-advises = conseille
relation-responds = intervient dans
relation-neighbours = est voisine de
relation-leads = est responsable de
relation-one-site = un seul lieu
purpose-label = Finalité
purpose-hint = Vous voyez les fiches de votre organisation, ce que d’autres ont partagé avec elle pour cette finalité et ce qui est partagé avec tout le monde ici.
purpose-own_work = notre propre travail
purpose-assessment = appréciation du risque
purpose-planning = planification
purpose-response = intervention
purpose-oversight = contrôle
audience-people = { $count ->
    [one] { $role } ({ $count } personne).
   *[other] { $role } ({ $count } personnes).
 }
# What something is called, and what it is, where they stand side by side.
labelled = { $label } : { $value }
sees-existence = son existence
sees-text = le texte
sees-attachments = les fichiers
sees-recipients = avec qui la fiche est partagée
sees-readers = qui l’a lue
sees-history = les versions antérieures
audience-sees = Peut voir : { $what }.
share-given = Parce que vous partagez cette fiche avec cette organisation, pour cette finalité : { $purpose }.
share-emergency = Uniquement par un accès d’urgence, que vous voyez dans Parvis dès qu’il commence.
share-shared_here = Partagée avec tout le monde ici.
audience-title = Qui peut voir cette fiche
audience-everybody = Toutes les personnes qui travaillent ici, sauf celles qui administrent Parvis
audience-reviewed = Elles voient la version qui a été relue.
audience-nobody = Personne : les règles ne permettent pas à votre organisation de conserver ici une telle fiche.
audience-rest = Personne d’autre ne peut voir que cette fiche existe.
installation-title = Cette installation
installation-tab = Installation et courriel
leads-title = Qui est responsable de cette installation
leads-hint = Ces autorités sont responsables de l’installation dans son ensemble et rédigent les notes à son sujet. Cette désignation ne leur donne pas accès à ce qui appartient à d’autres.
leads-none = Aucune autorité n’a encore été désignée.
leads-since = depuis le { $date }
leads-add = Ajouter une autorité
notes-title = Notes
notes-about = Notes au sujet de { $called }
notes-hint = Les notes sont chiffrées. Seule votre organisation voit ses notes tant qu’elle ne les partage pas. Le journal enregistre chaque ouverture.
notes-hint-shared = Voici les notes que d’autres organisations partagent avec la vôtre ou avec tout le monde ici. Le journal enregistre chaque ouverture.
notes-none = Aucune note ne vous est accessible pour cette finalité.
notes-signed-out = Seules les personnes connectées peuvent voir les notes.
notes-export = Exporter
notes-export-hint = Toutes les notes que vous pouvez exporter, avec leur texte. Si elles concernent plus de 20 lieux, une seconde personne doit d’abord approuver l’exportation : demandez son accord dans « Mon compte ».
note-title = Note
note-open = Note
note-of = Note du { $date }
note-site = Lieu
note-about = Objet
note-owner = Appartient à
note-marking = Marquage
note-handling = Diffusion
note-state = État
note-text = Texte
note-write = Écrire une note
note-change = Modifier
note-into-force = Valider
record-end = Retirer ou effacer cette fiche
record-withdraw = Retirer la fiche
record-withdrawn-done = La fiche a été retirée. Les organisations avec lesquelles elle était partagée ne la voient plus.
record-erase = Effacer la fiche
record-erase-hint = Toutes les versions seront effacées, sans retour possible. Le journal montre encore qu’il y a eu une fiche, mais pas ce qu’elle disait.
record-erase-now = Effacer maintenant
record-draft = brouillon
record-current = validée
record-withdrawn = retirée
visit-state-finished = terminée
marking-clear = TLP:CLEAR – diffusion sans restriction
marking-green = TLP:GREEN – au sein de la communauté
marking-amber = TLP:AMBER – besoin d’en connaître, dans l’organisation et chez ses clients
marking-amber_strict = TLP:AMBER+STRICT – besoin d’en connaître, dans l’organisation seulement
marking-red = TLP:RED – pour les seuls destinataires
handling-ordinary = ordinaire
handling-originator_controlled = à ne pas retransmettre
give-title = Partager avec une autre organisation
give-days = Nombre de jours
give-now = Partager
given-done = Partagé. Vous pouvez arrêter le partage à tout moment.
given-title = Partagé par nous
given-none = Rien n’est partagé.
given-to = Partagé avec
given-until = Jusqu’au
given-until-date = jusqu’au { $date }
given-ended-on = partage expiré le { $date }
given-readings = Lectures
given-take-back = Arrêter le partage
given-taken-back = Le partage est arrêté. L’organisation ne peut plus voir cette fiche.
here-title = Partager avec tout le monde ici
here-hint = Toutes les personnes qui travaillent ici, sauf celles qui administrent Parvis, verront cette version et ses fichiers. Un autre membre de votre organisation doit d’abord la relire. Chaque version plus récente doit être relue à son tour. Vous pouvez arrêter le partage à tout moment.
here-propose = Proposer à la relecture
here-propose-version = Proposer cette version
here-proposed = Proposition envoyée. Un autre membre de votre organisation peut maintenant relire cette version.
here-waits = En attente de relecture par un autre membre de votre organisation. Proposée par { $name }, le { $date }.
here-drop = Retirer la proposition
here-dropped = La proposition a été retirée.
here-review-hint = Proposé par { $name } : partager cette version avec tout le monde ici. Lisez-la et vérifiez ses fichiers. Si vous approuvez, toutes les personnes qui travaillent ici, sauf celles qui administrent Parvis, la verront.
here-approve = Approuver
here-approved = Approuvée. Tout le monde ici peut maintenant voir cette version.
here-refuse = Refuser
here-refused-now = Refusée. Rien n’a été partagé.
here-refused = Refusée lors de la relecture du { $date }.
here-outdated = Cette note a été modifiée depuis la proposition. Proposez la nouvelle version.
here-shared = Tout le monde ici voit la version du { $date }. Relue par { $name }.
here-newer = Il existe une version plus récente, qui n’est pas partagée.
here-stop = Arrêter le partage avec tous
here-stopped = Cette note n’est plus partagée avec tout le monde ici.
here-left = un ancien membre
given-taken-back-on = partage arrêté le { $date }
given-taken-back-all = Fiches qui ne sont plus partagées : { $count }. L’organisation ne peut plus les voir.
given-refused = Fiches encore partagées : { $count }
given-take-back-of = Arrêter le partage avec { $name } : { $subject }
given-one = { $what } { $number }
readers-show = Qui l’a lue
readers-title = Qui l’a lue
readers-unknown = une organisation que vous ne pouvez pas voir
readers-when = Quand
readers-who = Qui
readers-what = Ce qui a été lu, et pourquoi
readers-group-existence = l’existence de la fiche
readers-group-text = le texte
readers-group-attachments = les fichiers
readers-group-recipients = avec qui elle est partagée
readers-group-readers = qui l’a lue
readers-group-history = les versions antérieures
readers-group-export = une copie complète
readers-said = { $purpose ->
    [own_work] Lu pour son propre travail : { $what }.
    [assessment] Lu pour une appréciation du risque : { $what }.
    [planning] Lu pour la planification : { $what }.
    [response] Lu pour une intervention : { $what }.
    [oversight] Lu pour un contrôle : { $what }.
   *[none] Lu : { $what }.
 }
readers-unsaid = Le journal ne dit plus ce qui a été lu.
emergencies-hint = En cas d’urgence, les secours et les conseillers peuvent lire des fiches qui n’ont pas été partagées avec eux, pendant une heure au plus et en donnant un motif. L’exploitant du lieu, les organisations qui ont des fiches à son sujet, la coordination et l’organe de contrôle voient l’accès sur cette page dès qu’il commence. Parvis ne leur envoie aucun message. Chaque accès est contrôlé dans les 72 heures.
emergencies-begin = Pour en ouvrir un, allez à la page du lieu. « { emergency-open } » se trouve sous son nom, si votre organisation y conseille ou y intervient.
emergencies-none = Aucun accès d’urgence ne vous concerne.
emergencies-to-review = À contrôler
emergencies-others = En cours et antérieurs
emergency-read-then = Ce qui a été lu sur ce lieu ce jour-là
emergency-review-hint = L’accès était-il nécessaire ? Indiquez ce que vous avez vérifié, et auprès de qui.
emergency-waiting = à traiter
emergency-open = Ouvrir un accès d’urgence
emergency-open-now = Ouvrir maintenant, au vu de toutes les organisations concernées
emergency-terms = Vous pourrez lire les visites, les constats et les notes d’autres organisations sur ce lieu. Vous ne pourrez plus modifier les conditions ensuite.
emergency-terms-told = L’exploitant du lieu, les organisations qui ont des fiches à son sujet, la coordination et l’organe de contrôle le voient avec votre motif, dès le début, lorsqu’ils ouvrent Parvis. Aucun message ne leur est envoyé à ce moment-là.
emergency-minutes = Minutes (60 au plus)
emergency-opened = { $minutes ->
    [one] Vous avez accès pendant { $minutes } minute. Pour lire, gardez la finalité « intervention » ; elle est choisie ci-dessous.
   *[other] Vous avez accès pendant { $minutes } minutes. Pour lire, gardez la finalité « intervention » ; elle est choisie ci-dessous.
 }
emergency-from-to = du { $from } au { $to }
emergency-runs = en cours
emergency-close = Y mettre fin maintenant
emergency-closed = Terminé.
emergency-note = Prendre acte
emergency-noted = Vous en avez pris acte.
emergency-review = Contrôle
emergency-review-due = Contrôle à faire au plus tard le { $date }
emergency-review-keep = Enregistrer le contrôle
emergency-reviewed = Contrôlé.
journal-title = Journal
journal-hint = Qui a fait quoi et qui a lu quoi, quand et pourquoi. Le journal ne montre jamais le contenu d’une fiche.
journal-overseers = Seul l’organe de contrôle peut lire le journal.
journal-readings = Qui a lu ce qui concerne { $name }
journal-empty = Aucune ligne du journal ne correspond.
journal-details = Détails
journal-own-folded = { $count ->
    [one] Ce que vous avez consulté vous-même est replié sous chaque jour : { $count } ligne.
   *[other] Ce que vous avez consulté vous-même est replié sous chaque jour : { $count } lignes.
 }
journal-own-shown = Ce que vous avez consulté vous-même figure parmi les autres lignes.
journal-own-day = { $count ->
    [one] Vos propres consultations : { $count }.
   *[other] Vos propres consultations : { $count }.
 }
journal-own-show = Afficher
journal-own-show-all = Tout afficher
journal-own-fold = Replier
journal-again = { $count ->
    [one] et { $count } autre semblable
   *[other] et { $count } autres semblables
 }
journal-number = Numéro
journal-stored = Tel qu’enregistré
journal-why = Motif : { $why }
journal-hash = Empreinte
journal-record-open = Ouvrir la fiche
journal-person = Personne
journal-person-hint = Au moins deux lettres du nom
journal-person-none = Personne de ce nom dans le journal.
journal-person-only = Seulement ce qu’a fait { $name }
journal-command-line = Ligne de commande du serveur
journal-not-signed-in = Personne non connectée
journal-act = Type d’action
journal-kind = Type de fiche
journal-from = Du
journal-until = Au
journal-from-chip = à partir du { $date }
journal-until-chip = jusqu’au { $date }
journal-group-read = Lecture
journal-group-changed = Modification
journal-group-shared = Partage
journal-group-exceptions = Accès d’urgence et limites
journal-group-places = Lieux et importations
journal-group-managed = Organisations et membres
journal-group-accounts = Connexion
journal-group-upkeep = Maintenance
journal-kind-site_note = Notes
journal-kind-visit = Visites
journal-kind-finding = Constats
journal-kind-duty_assessment = Obligations légales
journal-kind-measure = Mesures
journal-kind-rights_record = Examens des droits fondamentaux
journal-kind-plan = Plans d’urgence
journal-kind-partner_statement = Déclarations aux partenaires
ours-title = Qui a lu nos fiches
ours-hint = Cette page montre qui a ouvert une fiche de votre organisation, et quand. Les membres de votre organisation sont nommés ; pour les autres, vous voyez l’organisation. Le journal indique que vous avez consulté cette page.
ours-keepers = Seules les personnes qui gèrent les fiches de leur organisation voient cette page.
ours-none = Personne n’a ouvert de fiche de votre organisation qui corresponde.
ours-others = Masquer nos propres membres
nav-ours = Qui a lu nos fiches
journal-by = { $by ->
    [former] Un ancien membre ({ $organisation })
    [organisation] Quelqu’un ({ $organisation })
    [unseen] Quelqu’un dont l’organisation ne vous est pas montrée
    [nobody] Une personne non connectée
    [command_line] La ligne de commande du serveur
   *[member] { $name } ({ $organisation })
 }
journal-about = { $about ->
    [site] { " " }concernant le lieu « { $place } »
    [area] { " " }concernant le territoire « { $place } »
    [organisation] { " " }concernant l’organisation « { $place } »
    [installation] { " " }concernant cette installation
   *[none] { "" }
 }
journal-for = { $purpose ->
    [own_work] , pour son propre travail
    [assessment] , pour une appréciation du risque
    [planning] , pour la planification
    [response] , pour une intervention
    [oversight] , pour un contrôle
   *[none] { "" }
 }
journal-some = { $count ->
    [one] une fiche
   *[other] { $count } fiches
 }
journal-notes = { $count ->
    [one] une note
   *[other] { $count } notes
 }
journal-visits = { $count ->
    [one] une visite
   *[other] { $count } visites
 }
journal-findings = { $count ->
    [one] un constat
   *[other] { $count } constats
 }
journal-assessments = { $count ->
    [one] un examen des obligations légales
   *[other] { $count } examens des obligations légales
 }
journal-measures = { $count ->
    [one] une mesure
   *[other] { $count } mesures
 }
journal-rights_records = { $count ->
    [one] un examen des droits fondamentaux
   *[other] { $count } examens des droits fondamentaux
 }
journal-plans = { $count ->
    [one] un plan d’urgence
   *[other] { $count } plans d’urgence
 }
journal-partner_statements = { $count ->
    [one] une déclaration aux partenaires
   *[other] { $count } déclarations aux partenaires
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
journal-act-choose_digest = { journal-by } a choisi de recevoir les échéances par courriel.
journal-act-confirm_digest = Une adresse électronique a été confirmée par son lien.
journal-act-stop_digest = { journal-by } a arrêté les courriels sur les échéances.
journal-act-send_letter = Un courriel a été envoyé à un membre.
journal-act-give_up_letter = Un courriel à un membre n’a pas pu être envoyé.
journal-act-unknown = { journal-by } a fait une chose que cette version ne connaît pas : { $word }.
journal-act-list = { $kind ->
    [none] { journal-by } a consulté une liste de fiches{ journal-about }{ journal-for }.
    [visit] { journal-by } a consulté une liste de visites{ journal-about }{ journal-for }.
    [finding] { journal-by } a consulté une liste de constats{ journal-about }{ journal-for }.
    [duty_assessment] { journal-by } a consulté une liste d’obligations légales{ journal-about }{ journal-for }.
    [measure] { journal-by } a consulté une liste de mesures{ journal-about }{ journal-for }.
    [rights_record] { journal-by } a consulté une liste d’examens des droits fondamentaux{ journal-about }{ journal-for }.
    [plan] { journal-by } a consulté une liste de plans d’urgence{ journal-about }{ journal-for }.
    [partner_statement] { journal-by } a consulté une liste de déclarations aux partenaires{ journal-about }{ journal-for }.
    [meeting] { journal-by } a consulté une liste de réunions{ journal-about }{ journal-for }.
    [recommendation] { journal-by } a consulté une liste de recommandations{ journal-about }{ journal-for }.
    [agreement] { journal-by } a consulté une liste de conventions{ journal-about }{ journal-for }.
   *[site_note] { journal-by } a consulté une liste de notes{ journal-about }{ journal-for }.
 }
journal-act-open = { journal-by } a ouvert { journal-records }{ journal-about }{ journal-for }.
journal-open-readers = { journal-by } a vérifié qui a lu { journal-records }{ journal-about }.
journal-act-create = { journal-by } a créé { journal-records }{ journal-about }.
journal-act-change = { journal-by } a modifié { journal-records }{ journal-about }.
journal-act-give = { journal-by } a partagé { journal-records }{ journal-about } avec { $other }{ journal-for }.
journal-act-take_back = { journal-by } a cessé de partager { journal-records }{ journal-about }.
journal-act-propose_sharing = { journal-by } a proposé de partager { journal-records }{ journal-about } avec tout le monde ici.
journal-act-share_here = { journal-by } a accepté de partager { journal-records }{ journal-about } avec tout le monde ici.
journal-act-refuse_sharing = { journal-by } a refusé de partager { journal-records }{ journal-about } avec tout le monde ici.
journal-act-stop_sharing = { journal-by } a cessé de partager { journal-records }{ journal-about } avec tout le monde ici.
journal-act-withdraw = { journal-by } a retiré { journal-records }{ journal-about }.
journal-act-erase = { journal-by } a effacé { journal-records }{ journal-about }.
journal-act-export = { journal-by } a exporté { journal-records }{ journal-about }{ journal-for }.
journal-act-accept_invitation = { journal-by } a créé un compte.
journal-act-add_areas = { journal-by } a ajouté des territoires.
journal-act-add_member = { $whom ->
    [named] { journal-by } a ajouté { $person } aux membres de l’organisation { $other }.
   *[other] { journal-by } a ajouté un membre à l’organisation { $other }.
 }
journal-act-add_organisation = { journal-by } a ajouté l’organisation { $other }.
journal-act-rename_organisation = { journal-by } a renommé l’organisation { $other }.
journal-act-end_organisation = { journal-by } a fermé l’organisation { $other }.
journal-act-reopen_organisation = { journal-by } a rouvert l’organisation { $other }.
journal-act-merge_organisation = { $about ->
    [organisation] { journal-by } a fusionné l’organisation { $other } avec { $place }.
   *[other] { journal-by } a fusionné l’organisation { $other } avec une autre.
 }
journal-act-erase_member = { journal-by } a effacé le nom d’un ancien membre de l’organisation { $other }.
journal-act-add_passkey = { journal-by } a ajouté une clé d’accès.
journal-act-answer_same_place = { journal-by } a décidé si deux lieux n’en font qu’un.
journal-act-ask_for_budget = { journal-by } a demandé à ouvrir plus de lieux ce jour-là.
journal-act-ask_for_export = { journal-by } a demandé à exporter en une fois les fiches d’un plus grand nombre de lieux.
journal-act-ask_for_visit = { journal-by } a demandé une visite à l’organisation { $other }{ journal-about }.
journal-act-attach = { journal-by } a ajouté un fichier à une fiche{ journal-about }.
journal-act-backup = { journal-by } a fait une sauvegarde.
journal-act-change_password = { journal-by } a changé le mot de passe.
journal-act-change_site = { journal-by } a modifié les informations sur « { $place } ».
journal-act-close_emergency = { journal-by } a mis fin à un accès d’urgence.
journal-act-complain = Quelqu’un a adressé une réclamation sur une mesure{ journal-about } depuis sa page publique.
journal-act-connect_directory = { journal-by } a relié un compte au service de connexion.
journal-act-correct_notice = { journal-by } a modifié la page publique d’une mesure{ journal-about }.
journal-act-correct_public_notice = { journal-by } a publié une nouvelle version d’un communiqué public.
journal-act-correct_visit = { journal-by } a corrigé le texte d’une visite{ journal-about }.
journal-act-decide_budget = { journal-by } a statué sur une demande d’ouverture de lieux supplémentaires.
journal-act-decline_visit_request = { journal-by } a refusé une demande de visite.
journal-act-destroy_data_keys = { journal-by } a détruit d’anciennes clés de l’organisation { $other }.
journal-act-discard_public_notice = { journal-by } a supprimé le brouillon d’un communiqué public.
journal-act-disconnect_directory = { journal-by } a détaché un compte du service de connexion.
journal-act-drop_visit_request = { journal-by } a clos une demande de visite.
journal-act-end_lead = { journal-by } a retiré { $other } de la liste des responsables de cette installation.
journal-act-end_notice = { journal-by } a mis fin à la page publique d’une mesure{ journal-about }.
journal-act-end_membership = { $whom ->
    [named] { journal-by } a retiré { $person } de l’organisation { $other }.
   *[other] { journal-by } a retiré un membre de l’organisation { $other }.
 }
journal-act-end_relation = { journal-by } a supprimé un lien de l’organisation { $other }{ journal-about }.
journal-act-end_session = { journal-by } a déconnecté l’un de ses appareils.
journal-act-end_token = { journal-by } a révoqué un jeton d’accès.
journal-act-end_what_ran_out = { journal-by } a supprimé ce qui avait expiré.
journal-act-erase_again = { journal-by } a effacé de nouveau des fiches après une restauration.
journal-act-finish_visit = { journal-by } a terminé une visite{ journal-about }.
journal-act-import = { journal-by } a importé un extrait cartographique.
journal-act-invent_organisations = { journal-by } a ajouté les organisations fictives de la démonstration.
journal-act-invite = { $whom ->
    [named] { journal-by } a créé un lien d’invitation pour { $person } ({ $other }).
   *[other] { journal-by } a créé un lien d’invitation pour un membre de l’organisation { $other }.
 }
journal-act-journal_checkpoint = { journal-by } a signé un point de contrôle du journal.
journal-act-left_to_person = { journal-by } a restauré une sauvegarde en laissant une tâche à une personne.
journal-act-list_emergencies = { journal-by } a consulté des accès d’urgence et leurs motifs.
journal-act-look_as = Rôle choisi dans la démonstration : { journal-by }.
journal-act-make_journal_key = { journal-by } a créé une clé pour le journal.
journal-act-move_records = { journal-by } a déplacé des fiches lors de la suppression d’un territoire.
journal-act-name_lead = { journal-by } a désigné { $other } comme responsable de cette installation.
journal-act-name_installation = { journal-by } a créé cette installation.
journal-act-new_recovery_codes = { journal-by } a créé de nouveaux codes de secours.
journal-act-new_token = { journal-by } a créé un jeton d’accès.
journal-act-note_emergency = { journal-by } a pris acte d’un accès d’urgence.
journal-act-open_emergency = { journal-by } a ouvert un accès d’urgence{ journal-about }.
journal-act-preview_import = { journal-by } a consulté l’aperçu d’une importation.
journal-act-publish_notice = { journal-by } a publié la page publique d’une mesure{ journal-about }.
journal-act-publish_public_notice = { journal-by } a publié un communiqué public.
journal-act-read_complaints = { journal-by } a lu des réclamations sur une mesure{ journal-about }.
journal-act-refuse_sign_in = Une tentative de connexion a été refusée.
journal-act-relate = { journal-by } a ajouté un lien de l’organisation { $other }{ journal-about }.
journal-act-restore_membership = { $whom ->
    [named] { journal-by } a rétabli { $person } dans l’organisation { $other }.
   *[other] { journal-by } a rétabli un membre de l’organisation { $other }.
 }
journal-act-relate_to_area = { journal-by } a ajouté un lien de l’organisation { $other }{ journal-about }.
journal-act-relate_to_site = { journal-by } a ajouté un lien de l’organisation { $other }{ journal-about }.
journal-act-remove_area = { journal-by } a supprimé un territoire.
journal-act-remove_attachment = { journal-by } a retiré un fichier d’une fiche{ journal-about }.
journal-act-remove_passkey = { journal-by } a supprimé une clé d’accès.
journal-act-reply_to_complaint = { journal-by } a répondu à une réclamation sur une mesure{ journal-about }.
journal-act-reseal = { journal-by } a chiffré de nouveau des fiches de l’organisation { $other }.
journal-act-respond_to_finding = { journal-by } a répondu à un constat{ journal-about }.
journal-act-restore = { journal-by } a restauré une sauvegarde.
journal-act-review_emergency = { journal-by } a contrôlé un accès d’urgence.
journal-act-review_public_notice = { journal-by } a examiné un communiqué public.
journal-act-rotate_data_key = { journal-by } a remplacé la clé de l’organisation { $other }.
journal-act-rotate_installation_key = { journal-by } a remplacé la clé de l’installation.
journal-act-sign_in = { journal-by } a ouvert une session.
journal-act-sign_out = { journal-by } a fermé sa session.
journal-act-sign_out_everywhere = { journal-by } a fermé toutes ses sessions.
journal-act-undo_import = { journal-by } a annulé une importation.
journal-act-use_passkey = { journal-by } a utilisé une clé d’accès.
journal-act-use_recovery_code = { journal-by } a ouvert une session avec un code de secours.
journal-act-withdraw_public_notice = { journal-by } a retiré un communiqué public.
journal-act-write_public_notice = { journal-by } a rédigé un communiqué public.
site-sign-in-to-change = Les personnes qui conseillent, coordonnent ou exploitent ce lieu peuvent modifier ces informations.
error-sign_in_needed = Connectez-vous ; votre session a peut-être expiré. Ce que vous avez saisi est toujours là.
error-wrong_credentials = Le nom d’utilisateur ne correspond pas au mot de passe ou au code. Vérifiez les deux et réessayez.
error-wrong_password = Ce n’est pas votre mot de passe. Rien n’a été modifié.
error-confirmation_needed = Confirmez que c’est bien vous : saisissez votre mot de passe, ou reconnectez-vous et recommencez dans les dix minutes.
error-directory_unreachable = Le service de connexion de votre organisation ne répond pas. Réessayez, ou connectez-vous avec un mot de passe ou une clé d’accès.
error-directory_refused = Le service de connexion n’a pas confirmé qui vous êtes. Rien n’a été modifié.
error-passkey_none = Aucune clé d’accès n’a été utilisée. Réessayez, ou connectez-vous autrement.
error-passkey_known = Cet appareil a déjà une clé d’accès pour ce compte.
error-weak_password = Ce mot de passe est trop court ou trop facile à deviner. Utilisez quatre mots sans rapport entre eux.
error-too_many = Trop de tentatives. Attendez un peu, puis réessayez.
error-over_budget = Vous avez consulté le nombre maximal de lieux autorisé par jour. Dans « Mon compte », vous pouvez demander à en consulter plus ; une autre personne décidera.
error-second_person_needed = Une seconde personne doit approuver l’exportation d’autant de lieux. Demandez cet accord dans « Mon compte », puis relancez l’exportation.
error-not_forwarded = L’entrée du journal n’a pas pu être transmise comme l’exigent les réglages ; aucune information protégée n’a donc été affichée et rien n’a été modifié. Réessayez plus tard, et prévenez votre administrateur.
error-kept = Votre modification a été enregistrée, mais ne peut pas être affichée pour le moment. Ne la refaites pas ; consultez-la plus tard.
error-forbidden = Vous n’avez pas le droit de faire cela.
error-sealed = Les informations protégées ne peuvent pas être ouvertes : une clé manque ou a été détruite. Le registre public fonctionne toujours.
attachments-title = Fichiers
attachments-none = Aucun fichier.
attachment-add = Ajouter un fichier (10 Mo au plus ; il sera chiffré)
attachment-added = Ajouté et chiffré.
attachment-kept-as = Il y avait déjà un autre fichier nommé { $name } ; celui-ci a été enregistré sous le nom { $kept }.
attachments-refused = Non acceptés :
attachment-remove = Retirer { $name }
attachment-removed = Retiré et effacé.
attachment-size = { $kilobytes } ko
versions-show = Toutes les versions
versions-title = Versions antérieures
version-number = Version { $version }
note-export = Exporter

# Obligations : si une loi nous lie.
yes = Oui
no = Non
print = Imprimer
duties-title = Quelles règles nous concernent ?
duties-intro = Choisissez le pays où se trouve votre lieu, et répondez aux questions dont vous connaissez la réponse. Vous verrez ce qui s’applique à vous, et dans quel texte. Deux minutes suffisent, et aucun compte n’est nécessaire.
duties-nothing-kept = Vos réponses ne sont pas enregistrées. Si vous ne savez pas, laissez la question sans réponse.
duties-away = Le serveur ne répond pas. C’est lui qui établit ce qui découle de vos réponses. Continuez : vos réponses restent sur cette page, et le résultat s’affichera dès que le serveur répondra.
duties-kept-with-site = Si vous ne savez pas, laissez la question sans réponse. Rien n’est enregistré tant que vous n’avez pas choisi « { site-duties-keep } ».
duties-filled-in = Certaines réponses reprennent ce que l’on sait de ce lieu. Vérifiez-les.
duties-read-on = État au { $date }.
duties-version = Version { $version } de cette description, { $licence }.
duties-other-language = Cette description n’existe qu’en anglais pour l’instant.
duties-in-force = Application :
duties-stage-on = À partir du { $date } :
duties-stage-unset = Date non encore fixée :
duties-limits = Ce que cette page ne traite pas :
duties-source = Source :
duties-not-known = Je ne sais pas
duties-again = Recommencer
duties-standing-in_scope = D’après vos réponses, cela s’applique à vous
duties-standing-not = D’après vos réponses, cela ne s’applique pas à vous
duties-standing-no_law = Cette page ne repose sur aucune loi, seulement sur de bonnes pratiques
duties-standing-unclear = Ce n’est pas encore clair
duties-perhaps = Il peut s’agir de l’un de ces cas :
duties-missing = Ce qui permettrait de trancher :
duties-owed = Ce qu’il faut faire
duties-owed-perhaps = Peut-être :
duties-due = Au plus tard le { $date }
duties-begins = S’applique à partir du { $date }
duties-begins-unknown = La date à partir de laquelle cela s’applique n’est pas encore connue
duties-due-again = { $years ->
    [one] Au plus tard le { $date }, puis chaque année
   *[other] Au plus tard le { $date }, puis tous les { $years } ans
 }
duties-done = Fait
duties-open = À faire
duties-unknown = Inconnu
duties-notes = Bon à savoir
duties-to-be-checked = Non vérifié :
duties-read = lu le { $date }
duties-because = Pourquoi
duties-settled = Conditions établies par vos réponses : { $count }
duties-unsettled = Conditions encore à vérifier : { $count }
duties-holds = Remplie
duties-condition = Condition
duties-paragraph = Disposition
duties-truth-holds = Oui
duties-truth-fails = Non
duties-truth-unknown = Inconnu
duties-would-change = Ce qui changerait le résultat
duties-print = État des obligations (PDF)
duties-print-hint = Cet état est établi à partir de vos réponses. Rien n’est enregistré sur le serveur.
nav-assess = Autodiagnostic
keys-assess = Aller à l’autodiagnostic
assess-title = Autodiagnostic

# Questionnaires : un tour du lieu avec des questions.
survey-list-title = Faites vous-même le tour du lieu
survey-intro = Faites le tour du lieu avec un questionnaire. Vos réponses restent dans ce navigateur, sauf si vous les enregistrez dans un fichier ou les imprimez.
survey-size = Questions : { $questions } au plus. Durée : environ { $minutes } min.
survey-other-language = Ce questionnaire n’existe qu’en anglais pour l’instant.
survey-progress = { $place } sur { $all }
survey-weakest-point = Répondez en pensant au point le plus faible que vous avez trouvé.
survey-not-applicable = Sans objet ici
survey-saved = Enregistré dans ce navigateur.
survey-not-saved = Ce navigateur ne peut pas enregistrer vos réponses. Enregistrez-les dans un fichier avant de fermer la page.
survey-back = Retour
survey-next = Suivant
survey-to-results = Voir les résultats
survey-back-to-questions = Revenir aux questions
survey-results = Résultats
survey-place = Nom de votre lieu
survey-place-hint = Ce nom est imprimé au-dessus des résultats. Il reste dans ce navigateur.
survey-place-printed = Lieu : { $place } · Imprimé le { $date }
survey-findings = Ce que vous avez constaté
survey-no-findings = D’après les réponses données jusqu’ici, il n’y a rien à améliorer.
survey-nothing-answered = Aucune réponse pour l’instant.
survey-measures = Ce qui aide
survey-what-if = Cochez ce que vous envisagez de faire. Les constats et l’indice changent comme si c’était fait.
survey-index = Indice
survey-index-hint = L’indice montre quelle part de ce que demande le questionnaire est en place, de 0 à 100, selon une pondération choisie par les auteurs du questionnaire. Il ne mesure pas le risque.
survey-range = Fourchette
survey-range-hint = La fourchette montre où l’indice pourrait encore se situer si chaque question sans réponse recevait la plus mauvaise réponse, ou la meilleure.
survey-handling = Confidentiel. Ce document montre les points faibles d’un lieu. Ne le montrez qu’aux personnes qui en ont besoin, gardez fichiers et papiers sous clé, et détruisez-les dès qu’ils ne servent plus.
survey-section = Section
survey-weight = Poids
survey-answered = Réponses
survey-whole = Total
survey-answers = Vos réponses
survey-open = Sans réponse
survey-nothing-kept = Rien de tout cela n’est enregistré sur le serveur. Les autres personnes qui utilisent ce navigateur peuvent le voir.
survey-save-file = Enregistrer dans un fichier
survey-open-file = Ouvrir un fichier
survey-opened = Fichier ouvert. Vos réponses précédentes ont été remplacées.
survey-file-refused = Ce fichier ne contient pas de réponses à ce questionnaire. Vos réponses précédentes sont toujours là.
survey-forget = Effacer toutes les réponses
survey-forget-sure = Effacer toutes les réponses dans ce navigateur ? Un fichier que vous avez enregistré ne sera pas effacé.
survey-forget-title = Effacer toutes les réponses ?
survey-forgotten = Toutes les réponses ont été effacées.
survey-forget-undone = Vos réponses sont de nouveau là.
survey-source = { $source }. Version { $version }, { $licence }.
nav-measures = Catalogue des mesures
keys-measures = Aller au catalogue des mesures
site-measures-title = Mesures
measures-intro = Ce que l’on peut faire pour protéger un lieu : en quoi cela consiste, par où commencer, ce que cela coûte, ce que l’on sait de l’effet et ce que cela entraîne. Les mesures gratuites viennent d’abord. Aucun compte n’est nécessaire.
measures-search = Rechercher une mesure
measures-place = Type de lieu
measures-all-places = Tous les types
measures-function = Fonction
measures-domain = Domaine
measures-cost = Coût
measures-permanence = Durée
measures-rights = Effet sur les droits
measures-count = { $count ->
    [one] { $count } mesure
   *[other] { $count } mesures
 }
measures-none = Aucune mesure ne correspond à ces filtres.
measures-asked = Pour ce constat
measures-for-finding = Mesures correspondantes
measures-other-language = Certains de ces textes n’existent pour l’instant qu’en anglais.
measures-begin = Par où commencer :
measures-effect = Effet connu
measures-effect-unknown = Inconnu. Nous n’avons trouvé aucune étude.
measures-range-unknown = Le coût exact n’est pas connu.
measures-side = Ce que cela entraîne
measures-upkeep = Entretien et suivi
measures-street = Véhicules dans la rue
measures-uk = Loi britannique de 2025
measures-asked-by = Question posée dans
measures-sources = Sources
measures-limits = Ce que le catalogue ne dit pas
measures-version = Version { $version }, { $licence }.
measure-function-deter = Dissuader
measure-function-detect = Remarquer
measure-function-delay = Gagner du temps
measure-function-deny = Tenir à l’écart
measure-function-respond = Premières minutes
measure-function-recover = Après
measure-domain-procedural = Procédures
measure-domain-personnel = Personnes
measure-domain-information = Informations
measure-domain-physical = Bâtiments et équipements
measure-domain-technical = Technique
measure-cost-free = Gratuit : du temps seulement
measure-cost-low = Moins de 500 euros (notre estimation)
measure-cost-medium = Jusqu’à 10 000 euros (notre estimation)
measure-cost-high = Plus de 10 000 euros (notre estimation)
measure-permanence-permanent = En permanence
measure-permanence-temporary = Pour une durée limitée
measure-permanence-on_the_day = Le jour de l’événement
measure-rights-none = Aucun
measure-rights-observes_people = Observe les personnes
measure-rights-identifies_people = Identifie les personnes
measure-rights-searches_people = Fouille les personnes ou leurs sacs
measure-rights-records_people = Conserve des données sur les personnes
measure-rights-restricts_access = Restreint l’accès
measure-grade-trial = Essai comparatif
measure-grade-review = Plusieurs études
measure-grade-observation = Observation
measure-grade-expert = Avis d’experts
measure-about-escape_routes = Voies d’évacuation
measure-about-accessibility = Accessibilité
measure-about-neighbours = Voisinage
measure-about-privacy = Vie privée
measure-about-helpers = Équipe
measure-about-use = Usage du lieu
measure-uk-evacuation = évacuation : faire sortir (article 5)
measure-uk-invacuation = invacuation : mettre à l’abri à l’intérieur (article 5)
measure-uk-lockdown = lockdown : empêcher le danger d’entrer (article 5)
measure-uk-communication = communication : prévenir les personnes (article 5)
measure-uk-monitoring = surveillance du lieu et de ses abords (article 6, niveau renforcé)
measure-uk-movement = mouvements des personnes, à l’entrée, à la sortie et à l’intérieur (article 6, niveau renforcé)
measure-uk-physical_safety = sûreté et sécurité physiques (article 6, niveau renforcé)
measure-uk-security_of_information = sécurité des informations (article 6, niveau renforcé)
measure-street-do_nothing = Rien de plus
measure-street-temporary = Barrières temporaires
measure-street-semi_permanent = Barrières saisonnières
measure-street-traffic_calming = Apaisement de la circulation
measure-street-footway_protection = Protection du trottoir
measure-street-controlled_inclusion = Véhicules attendus seulement
measure-street-total_exclusion = Aucun véhicule
measure-seen-text = Passage lu le { $date }.
measure-seen-excerpt = Extraits lus le { $date }.
measure-seen-not_read = Non lu : à vérifier ({ $date }).
measure-seen-own = { $date }.
severity-high = En premier
severity-medium = D’ici quelques mois
severity-low = Quand c’est possible

# Visits
nav-visits = Visites
error-expired = Le délai pendant lequel vous pouviez garder cette visite sur l’appareil est écoulé. Rien n’a été envoyé ; tout est encore sur votre appareil. Emportez à nouveau la visite, puis envoyez-la.
visits-along = Sur cet appareil
visits-open-along = Ouvrir une visite (à envoyer au plus tard le { $date })
visits-along-hint = La visite est chiffrée sur cet appareil. Personne ne peut l’ouvrir ni la récupérer sans votre phrase secrète ou votre clé d’accès.
visits-signed-out = Seules les personnes connectées peuvent voir les visites.
visits-begun = En cours
visits-finished = Visites
visits-done = Visites terminées
visits-none = Aucune visite ne vous est accessible.
queue-title = Où aller ensuite
queue-hint = La raison pour laquelle un lieu figure dans la liste est indiquée à côté de son nom. Ce qui a été constaté sur place n’entre pas en ligne de compte, pas plus que les croyances ou les opinions de qui que ce soit.
queue-kind = Catégorie
queue-why = Pourquoi
queue-of = { $all ->
    [one] Lieux affichés : { $shown } sur { $all }
   *[other] Lieux affichés : { $shown } sur { $all }
 }
queue-weights = Nombre maximal de points par raison
queue-weight-asked = L’exploitant a demandé une visite
queue-weight-event = Un événement approche
queue-weight-duty = Une obligation légale arrive à échéance
queue-weight-time = Temps écoulé depuis la dernière visite
queue-weight-attendance = Fréquentation déclarée
queue-weight-second_rating = Seconde évaluation
queue-none = Votre organisation n’exploite ni ne conseille encore aucun lieu, et n’intervient encore nulle part.
queue-search = Nom, catégorie ou territoire
queue-map = Carte
queue-map-hint = La ligne relie les premiers lieux de la liste, dans l’ordre : { $places }. Elle ne suit pas les routes.
queue-line-points = Points : { $points }
queue-not-found = Aucun lieu de votre liste ne correspond à la recherche.
queue-look-everywhere = Rechercher parmi tous les lieux
queue-none-in-area = Dans ce territoire, votre organisation n’exploite ni ne conseille aucun lieu, et n’intervient nulle part.
visits-continue = Continuer
visits-continue-at = Continuer : { $site }
visits-open-at = Ouvrir : { $site }
draft-since = Brouillon depuis le { $date }
draft-delete = Supprimer le brouillon
draft-delete-at = Supprimer le brouillon : { $site }
draft-delete-question = Supprimer le brouillon de la visite : { $site } ?
draft-keep = Garder le brouillon
draft-deleted = Le brouillon a été supprimé : { $site }.
survey-proposed = Pour ce type de lieu
survey-others = Autres questionnaires
queue-asked = Visite demandée ({ $input })
queue-asked-by = Visite demandée par : { $name } ({ $input })
queue-event = Événement le { $input }
queue-duty = Obligation à échéance le { $input }
queue-second_rating = Seconde évaluation à faire
queue-never_visited = Aucune visite que vous puissiez voir
queue-time = { $input ->
    [one] { $input } jour depuis la dernière visite
   *[other] { $input } jours depuis la dernière visite
 }
queue-attendance = { $input ->
    [one] Fréquentation déclarée : { $input } personne
   *[other] Fréquentation déclarée : { $input } personnes
 }
install-title = Garder cette page sur une tablette ou un téléphone
install-ipad = iPad et iPhone : ouvrez cette page dans Safari, touchez le symbole de partage, puis « Sur l’écran d’accueil ». Ouvrez-la ensuite depuis cet écran.
install-android = Android : ouvrez cette page dans Chrome, puis le menu, puis « Ajouter à l’écran d’accueil ».
install-safari = Si cette page n’est pas sur l’écran d’accueil, Safari efface ce qu’elle a enregistré après sept jours de navigation pendant lesquels vous ne l’avez pas ouverte.
visit-start = Commencer une visite
visit-start-at = Commencer une visite : { $site }
visit-second-hint = Vous faites la seconde évaluation de ce lieu. Vous verrez les réponses de la première évaluation quand vous aurez terminé.
visit-survey = Questionnaire
visit-remarks = Autres remarques
visit-to-site = Aller au lieu
visit-blind = S’affichera quand les deux évaluations seront terminées.
visit-attach = Ajouter une photo ou un rapport antérieur (PDF)
visit-finish-title = Terminer la visite
visit-step-begun = Commencée
visit-step-walked = Tour du lieu
visit-step-finished = Terminée
visit-step-shared = Partagée
visit-step-done = (fait)
visit-step-answered = { $answered } sur { $asked }
visit-next-walk = Ensuite : faire le tour du lieu
visit-next-continue = Ensuite : continuer le tour du lieu
visit-next-send = Pas encore envoyé depuis cet appareil. Réponses : { $answers }. Photos : { $photos }.
visit-next-settle = Deux appareils se contredisent : choisissez les bonnes réponses
visit-next-finish = Ensuite : vérifier et terminer
visit-next-share = Elle n’est partagée avec personne
visit-next-done = Le rapport est disponible
visit-next-others = Quelqu’un d’autre fait cette visite
visit-next-withdrawn = Elle a été retirée
visit-to-finish = Vérifier et terminer
visit-continue-walk = Continuer le tour du lieu
visit-settle = Choisir les bonnes réponses
visit-to-findings = Constats dans ce lieu
visit-check-answered = Les { $asked } questions ont une réponse
visit-check-open = Sans réponse : { $open } questions sur { $asked }
visit-check-loose = Photos non rattachées à une question : { $count }
visit-check-loose-hint = Elles restent avec la visite, mais n’accompagnent aucun constat.
visit-check-here = Elle est encore sur cet appareil
visit-check-elsewhere = Reste-t-il quelque chose sur un autre appareil ?
visit-check-elsewhere-hint = On ne peut pas voir d’ici ce qu’il y a sur un autre appareil. Envoyez-le avant de terminer ; c’est possible jusqu’au { $date }.
photo-of-question = Question { $number }.
photo-of-none = Non rattachée à une question
visit-finish-hint = Chaque point à améliorer est enregistré comme constat. Il est partagé pendant un an avec les organisations que vous cochez ; vous pouvez arrêter le partage à tout moment.
visit-finish-nobody = Aucun exploitant n’est enregistré pour ce lieu : personne sur place ne sera informé de ce que vous avez constaté. Demandez à la coordination d’ajouter l’exploitant, puis partagez la visite avec lui.
visit-finish-hint-role = Chaque point à améliorer est enregistré comme constat. Vous ne pouvez pas le partager vous-même : demandez ensuite à une personne qui gère les fiches de votre organisation de partager la visite.
visit-finish-hint-red = Chaque point à améliorer est enregistré comme constat. Une visite marquée TLP:RED n’est partagée avec personne.
visit-give-operators = Partager la visite et ses constats avec les exploitants du lieu
visit-give-planners = Partager la visite avec l’autorité, pour la planification
visit-finish = Terminer
visit-finish-sure = { $count ->
    [one] Terminer avec { $open } question sans réponse ?
   *[other] Terminer avec { $open } questions sans réponse ?
 }
visit-finish-sure-says = Une visite terminée n’est pas rouverte : aucune réponse ne peut y être ajoutée. Elle peut être corrigée plus tard : vous pouvez en changer le texte, cesser de la partager ou la retirer.
visit-finish-now = Terminer maintenant
visit-finished-said = Terminée.
visit-report = Rapport (PDF)
visit-report-paper = Papier
visit-report-paper-a4 = A4
visit-report-paper-letter = Letter
visit-correct = Rectifier le texte
visit-correct-hint = Vous pouvez rectifier les remarques, les mots qui indiquent l’emplacement d’un point et les réponses rédigées. Les autres réponses restent inchangées, car les constats en découlent. Toutes les organisations avec lesquelles la visite est partagée voient le texte rectifié et votre motif ; l’ancien texte reste dans l’historique.
visit-correct-why = Motif de la rectification
visit-correct-save = Enregistrer la rectification
visit-corrected-said = Texte rectifié. Toutes les organisations avec lesquelles la visite est partagée voient le texte rectifié.
visit-corrections = Rectifications
visit-versions = Afficher l’ancien texte
visit-version-since = Texte depuis le { $date }
visit-version-nothing = Aucun texte n’avait été écrit.
visit-compare = Comparer avec des lieux semblables
visit-compared = { $owners ->
    [one] Ici : { $own }. Dans des lieux semblables de { $owners } autre exploitant, la moitié centrale des valeurs va de { $low } à { $high } ; la valeur du milieu (médiane) est { $median }.
   *[other] Ici : { $own }. Dans des lieux semblables de { $owners } autres exploitants, la moitié centrale des valeurs va de { $low } à { $high } ; la valeur du milieu (médiane) est { $median }.
 }
visit-not-compared = { $owners ->
    [one] On ne connaît de lieux semblables que chez { $owners } autre exploitant. Il en faut au moins { $fewest }, sinon on pourrait deviner de quels exploitants il s’agit.
   *[other] On ne connaît de lieux semblables que chez { $owners } autres exploitants. Il en faut au moins { $fewest }, sinon on pourrait deviner de quels exploitants il s’agit.
 }
visit-of = Visite du { $date }
visit-ask = Demander une visite
visit-ask-at = Demander une visite : { $site }
visit-ask-whom = À qui
visit-ask-day = Date limite
visit-ask-plain = Sans raison particulière
visit-ask-nobody = Aucun service ne conseille encore ce lieu.
visit-asked-said = Votre demande a été envoyée.
request-asked = Une visite est demandée
request-event = Un événement approche
request-duty = Une obligation légale arrive à échéance
request-second_rating = Une seconde évaluation
request-for-others = Elle revient à une personne de votre organisation qui n’a pas lu cette visite.
request-drop = Annuler la demande
request-from-to = { $from } a demandé une visite à { $to }.
request-drop-sure = Annuler cette demande ?
request-drop-says = { $to } ne la verra plus. Vous pourrez demander de nouveau une visite à tout moment.
request-decline = Refuser
request-decline-sure = Refuser cette demande ?
request-decline-says = { $from } verra que vous avez refusé, et pourquoi. Cette action est irréversible.
request-decline-why = Pourquoi refusez-vous ?
request-decline-hint = Une phrase suffit, par exemple pour dire quand vous pourriez venir.
request-declined-said = Demande refusée. { $from } peut en lire le motif.
request-became-visited = { $to } a visité le lieu à votre demande ({ $date }).
request-became-declined = { $to } a refusé votre demande le { $date }.
request-why = Motif : { $why }
request-seen = Prendre acte
request-again = Demander de nouveau
request-visits = Voir les visites
coverage-title = Couverture
coverage-hint = On voit ici quels lieux ont été visités. Seules comptent les visites que vous pouvez voir : un lieu indiqué comme jamais visité l’a peut-être été par d’autres. On n’y voit pas ce qui a été constaté, et cela ne mesure pas le danger.
coverage-whole = Lieux visités : { $visited } sur { $sites }. À visiter : { $due }.
coverage-due-after = { $months ->
    [one] Un lieu est de nouveau à visiter après { $months } mois.
   *[other] Un lieu est de nouveau à visiter après { $months } mois.
 }
coverage-area = Territoire
coverage-everywhere = Partout
coverage-sites = Lieux
coverage-visited = Visités
coverage-share = Pourcentage
coverage-due = À visiter de nouveau
coverage-never = Jamais visités
coverage-last = Dernière visite
walk-title = Tour du lieu
walk-go = Emporter
walk-passphrase = Phrase secrète
walk-passphrase-new = Choisissez une phrase secrète d’au moins 8 caractères. Elle chiffre la visite sur cet appareil et n’est envoyée nulle part. Vous en aurez besoin chaque fois que vous ouvrirez la visite.
walk-passphrase-open = Saisissez la phrase secrète que vous avez choisie pour cette visite.
error-wrong_passphrase = Ce n’est pas la phrase secrète. Rien n’a changé ; réessayez.
walk-take = Emporter
walk-open = Ouvrir
walk-expired = Selon l’horloge de cet appareil, le délai de cette visite est écoulé. Vous pouvez toujours ouvrir vos propres réponses. Le délai est prolongé quand vous les envoyez.
walk-forget = Retirer cette visite de cet appareil
walk-forget-sure = Les réponses et photos qui n’ont pas été envoyées seront perdues. Les retirer ?
walk-until = à envoyer au plus tard le { $date }
walk-waiting = pas encore envoyé : { $count }
walk-all-home = tout est envoyé
walk-saved = Enregistré sur cet appareil.
walk-points = Points
walk-point = Point { $number }
walk-last-time = La dernière fois :
walk-still-so = Inchangé
walk-where = Où (en quelques mots)
walk-position = Noter ma position
walk-position-again = Notée. Noter à nouveau
walk-no-position = Cet appareil ne peut pas déterminer où il se trouve.
walk-another-point = Ajouter un autre point
walk-drop-point = Retirer ce point
walk-all-questions = Toutes les questions
walk-take-photo = Prendre une photo
walk-remark = Remarque
walk-saved-at = Enregistré à { $time }
walk-not-saved-short = Non enregistré sur cet appareil
walk-here = Sur cet appareil
walk-overview = Réponses données : { $answered } sur { $asked }
walk-only-missing = Sans réponse seulement ({ $count })
walk-loose = Photos non rattachées à une question : { $count }
walk-missing = Sans réponse
walk-next-missing = Prochaine question sans réponse : { $place }
walk-unassigned = Photos pas encore rattachées à une question
walk-conflict = Deux appareils donnent des réponses différentes. Laquelle est la bonne ?
walk-differing = { $count ->
    [one] Deux appareils se contredisent sur { $count } réponse : choisir
   *[other] Deux appareils se contredisent sur { $count } réponses : choisir
 }
walk-differing-stays = La visite reste sur cet appareil jusqu’à ce que vous ayez choisi les bonnes réponses.
walk-send = Envoyer ce qui est prêt
walk-home = Tout envoyer, puis retirer
walk-home-hint = Ensuite, il ne reste rien de la visite sur cet appareil. Pour la terminer, il faut une connexion au réseau.
walk-sent = Envoyé.
photo-cover = Masquez les visages et les plaques d’immatriculation : touchez-les ou tracez par-dessus. Gardez ensuite la photo. Ce qui est masqué le reste définitivement.
photo-cover-upper = Masquer la moitié haute
photo-keep = Garder
photo-drop = Supprimer
photo-assign = Utiliser pour cette question
photo-unassign = Ne pas utiliser pour cette question
photo-number = Photo { $number }
photo-refused = { $name } n’est pas une photo lisible, ou dépasse 64 millions de pixels. Elle n’a pas été enregistrée.
raters-title = Les deux évaluations côte à côte
raters-differ = Réponses différentes : { $count } sur { $all }.
raters-question = Question
raters-first = Première
raters-second = Seconde
raters-agreed = Réponse retenue
raters-alike = identiques
raters-take-first = Retenir la première
raters-take-second = Retenir la seconde
findings-title = Constats
findings-open-hint = Le journal enregistre que vous les avez ouverts.
findings-print = Imprimer la liste
findings-print-hint = La liste contient ce que vous voyez ici, avec ces filtres. Le journal note que vous l’avez imprimée.
findings-print-photographs = Avec une photo par constat, s’il y en a une
findings-print-pdf = Enregistrer en PDF
findings-none = Aucun constat pour l’instant. Quand une visite est terminée et partagée avec vous, ses constats apparaissent ici.
finding-closed = Un constat
finding-write = Rédiger un constat
finding-says = Ce qui a été constaté, en une phrase
finding-evidence = Sur quoi cela se fonde
finding-severity = Priorité
finding-confidence = Degré de certitude
confidence-high = testé ou mesuré
confidence-medium = vu une fois
confidence-low = rapporté par d’autres
finding-open = ouvert
finding-accepted = risque accepté
finding-treated = corrigé, selon l’exploitant
finding-verified = corrigé et vérifié
finding-void = sans objet
finding-responsible = Fonction responsable (sans nom)
finding-due = Date limite
finding-photos = Photos
finding-photo-alt = Photo { $number } prise lors de la visite
finding-photo-failed = Cette photo n’a pas pu être ouverte. Rechargez la page.
finding-continues-link = Le constat de la visite précédente
finding-again = Constaté aussi lors d’une visite précédente
finding-history = Ce qui s’est passé depuis
finding-reason = Pourquoi, ou ce qui a été fait
finding-answer-treated-words = Ce qui a été fait
finding-answer-open-words = Qui s’en charge (fonction, sans nom)
finding-answer-accepted-words = Pourquoi cela reste ainsi
finding-answer-seen = Votre réponse sera visible par { $organisation } et par toutes les organisations avec lesquelles ce constat est partagé.
finding-check-seen = Ce que vous enregistrez sera visible par toutes les personnes qui peuvent voir ce constat.
findings-check-seen = Ce que vous enregistrez sera visible, pour chaque constat, par toutes les personnes qui peuvent le voir.
findings-sets = Groupes de constats
findings-tab-answer = Sans réponse
findings-tab-verify = À vérifier
findings-tab-fixing = En cours
findings-tab-open = Ouverts
findings-tab-treated = Corrigés, pas encore vérifiés
findings-tab-accepted = Risque accepté
findings-tab-verified = Corrigés et vérifiés
findings-tab-all = Tous
findings-search = Mots, lieu ou mesure
findings-filters = Filtres
findings-filters-clear = Effacer les filtres
findings-filter-off = Retirer le filtre : { $filter }
findings-any = Indifférent
findings-order = Regrouper par
findings-order-urgency = priorité
findings-order-due = date limite
findings-order-place = lieu
findings-order-measure = mesure
findings-due-over = En retard
findings-due-month = Dans les 30 jours
findings-due-later = Plus tard
findings-due-none = Sans date
findings-no-measure = Aucune mesure proposée
findings-select-all = Tout sélectionner ({ $count })
findings-select-none = Tout désélectionner
findings-selected = Sélection : { $count } sur { $all }
findings-select-hint = Cochez plusieurs constats pour y répondre en une fois.
findings-select-keys = Au clavier : la barre d’espace coche un constat, Entrée mène à la réponse.
findings-answer-together = { $count ->
    [one] Répondre
   *[other] Répondre en une fois
}
findings-answer-many = { $count ->
    [one] Répondre à { $count } constat
   *[other] Répondre à { $count } constats en une fois
 }
findings-and-more = et { $count } de plus
findings-none-tab = Il n’y a aucun constat sous ce titre.
findings-none-filtered = Aucun constat ne correspond. Effacez les filtres pour tout voir.
findings-closed = Lieux dont les constats ne sont pas encore affichés : { $places }.
findings-more = En afficher d’autres
finding-select = Sélectionner : { $finding }
finding-more-measures = et { $count } de plus
finding-overdue = { $days ->
    [one] en retard de { $days } jour
   *[other] en retard de { $days } jours
 }
finding-due-before = À corriger au plus tard le
finding-due-before-chip = au plus tard le { $date }
finding-answer-title = Que répondez-vous ?
finding-answer-treated = Nous l’avons corrigé
finding-answer-treated-hint = Indiquez ce qui a été fait. Les auteurs du constat vérifieront.
finding-answer-open = Nous allons le corriger
finding-answer-open-hint = Indiquez quelle fonction s’en charge, et pour quand.
finding-fixed-by-ask = Quand sera-ce corrigé ?
finding-fixed-by-hint = Si vous ne le savez pas encore, laissez ce champ vide. La date fixée auparavant reste alors valable.
finding-fixed-by = Sera corrigé d’ici au
finding-promised = selon l’exploitant
finding-step-fixed-by = Sera corrigé d’ici au { $date }.
finding-step-fixed-by-instead = Sera corrigé d’ici au { $date }. Date fixée jusque-là : { $due }.
finding-day-past = La date est-elle juste ?
finding-day-past-says = Le { $date } est déjà passé. Si vous enregistrez cette date, le constat est aussitôt en retard.
finding-answer-accepted = Nous acceptons le risque
finding-answer-accepted-hint = Indiquez pourquoi cela reste ainsi.
finding-check-title = Où en est-on ?
finding-check-verified = C’est corrigé ; nous l’avons vérifié
finding-check-verified-hint = Quelqu’un l’a vérifié de nouveau, sur place ou sur une photo.
finding-check-open = Le problème persiste
finding-check-open-hint = L’exploitant doit répondre de nouveau.
finding-check-treated = Selon l’exploitant, c’est corrigé
finding-check-treated-hint = Il reste à le vérifier.
finding-check-accepted = Le risque est accepté
finding-check-accepted-hint = Indiquez qui l’accepte, et pourquoi.
finding-check-void = C’est sans objet
finding-check-void-hint = Indiquez pourquoi. Le constat ne comptera plus.
finding-answer-save = { $count ->
    [one] Enregistrer { $count } réponse
   *[other] Enregistrer { $count } réponses
 }
finding-answer-none = Aucune réponse ne convient à tous ces constats. Choisissez des constats encore ouverts.
finding-answer-choose = Choisissez d’abord une réponse.
finding-answer-change = Modifier la réponse
finding-answers-saved = Réponses enregistrées : { $count }.
finding-answers-undone = Annulé : { $count }. L’historique montre toujours les réponses.
finding-answers-refused = Non enregistré : { $count }
undo = Annuler
finding-place = Constat { $place } sur { $all }
finding-previous = Précédent
finding-next = Suivant
finding-by-others = Exploitant
finding-found = Constaté
finding-found-by = Constaté par
finding-open-visit = Ouvrir la visite
finding-goes-on = Cela avait déjà été constaté :
finding-next-answer = C’est à vous de répondre
finding-next-answer-hint = { $organisation } n’a pas encore reçu de réponse.
finding-next-fix = Est-ce corrigé ?
finding-next-fix-hint = Répondez dès que c’est fait. { $organisation } le vérifiera ensuite.
finding-next-verify = Est-ce vraiment corrigé ?
finding-next-verify-hint = L’exploitant l’affirme. Vérifiez, puis indiquez ce que vous avez vu.
finding-next-wait = En attente de vérification
finding-next-wait-hint = { $organisation } doit le vérifier. Vous n’avez rien à faire.
finding-next-owner = C’est au tour de l’exploitant
finding-next-owner-hint = Vous pouvez indiquer qui s’en charge et pour quand, ou ce qui a été fait.
finding-next-others = C’est au tour de l’exploitant
finding-next-others-hint = { $organisation } verra la réponse.
finding-next-managers = En attente de la réponse de votre responsable
finding-next-managers-hint = Seuls les responsables de votre organisation peuvent répondre aux constats. Dites à l’un d’eux ce que vous savez.
finding-next-accepted = Le risque a été accepté
finding-next-accepted-hint = Le motif figure dans l’historique. Modifiez la réponse s’il n’est plus valable.
finding-next-verified = Corrigé et vérifié
finding-next-verified-hint = Il n’y a plus rien à faire ici.
finding-next-void = C’est sans objet
finding-next-void-hint = Il n’y a plus rien à faire ici.
site-duties = Obligations légales
site-duties-open = Afficher les réponses enregistrées
site-duties-none = Aucune réponse enregistrée ne vous est accessible.
site-duties-ask = Vérifier pour ce lieu :
site-duties-anew = nouvelles réponses nécessaires
site-duties-keep = Enregistrer avec ce lieu
site-duties-kept = Enregistré et chiffré pour votre organisation.
duty-assessment-signed-out = Seules les personnes connectées peuvent voir les réponses enregistrées.
duty-assessment-again = Revoir les réponses

# Printed
report-title = Rapport de visite
report-visited-by = Visite effectuée par
report-day = Date
date-in-words = { $day ->
    [1] 1er
   *[other] { $day }
 } { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
 } { $year }
report-replaced = Certains caractères ne peuvent pas être imprimés et apparaissent sous la forme � : { $characters }. La visite elle-même les conserve.
report-corrected = Rectifié le { $day } : { $why }
report-survey = Questionnaire
report-limits = L’indice montre quelle part de ce que demande le questionnaire est en place. Il ne mesure pas le danger.
report-page-of = Page
report-findings = Constats
report-answers = Réponses
report-where = Lieu
report-in-it = Dans ce rapport
report-contents = Constats : { $findings }, à traiter en premier : { $first }. Photos : { $photos }. Points sur le plan : { $points }.
report-may-read = Qui peut le lire
report-function = { $organisation } ({ $function })
report-first-title = À faire en premier
report-first-none = Aucun constat ouvert n’est urgent. Les autres suivent, par partie du lieu.
report-others-title = Autres constats, par partie du lieu
report-why = Pourquoi
report-who = Qui
report-nobody = Personne n’est encore désigné
report-no-date = Aucune date n’est encore convenue
report-measure = { $measure } Moyens : { $cost }
report-on-plan = Sur le plan
report-photos-at = Autres photos : { $numbers }
report-plan-title = Plan et points
report-plan-alt = Plan du lieu. Points numérotés : { $points }. Le nord est en haut. La liste ci-dessous indique où se trouve chaque point.
report-plan-far = Trop loin pour le plan : points { $points }
report-north = N
report-results = Résultats par partie
report-few = Entre parenthèses : moins de la moitié des questions de cette partie ont reçu une réponse. La fourchette en dit plus que l’indice.
report-strengths = Ce qui est déjà bien
report-not-answered = Sans réponse
report-loose = Photos supplémentaires
report-how = Comment l’évaluation a été faite
report-how-weakest = Quand une chose a été examinée en plusieurs points, c’est le plus faible qui compte.
report-how-weights = Poids des parties, en centièmes : { $weights }.
report-how-agreed = Deux personnes ont évalué ce lieu ; les réponses sur lesquelles elles se sont accordées comptent.
report-recipients = Qui l’a reçu
report-recipients-none = Personne pour l’instant.
report-recipient = { $organisation } : { $purpose }, jusqu’au { $date }
report-recipient-ended = { $organisation } : { $purpose }, partage terminé le { $date }
report-unreadable = Ces photos n’ont pas pu être lues et manquent ici : { $files }

# Agreement of raters
agreement-title = Accord entre évaluateurs
agreement-hint = Calculé sur les lieux de votre organisation que deux personnes ont évalués. 1 signifie un accord complet ; 0, pas plus d’accord que si le hasard décidait. Avec peu de lieux, les intervalles sont larges. Cela montre dans quelle mesure les évaluations concordent, non qui a raison.
agreement-places = { $places ->
    [one] { $places } lieu a été évalué deux fois.
   *[other] { $places } lieux ont été évalués deux fois.
 }
agreement-none = Aucun lieu n’a encore été évalué deux fois avec ce questionnaire.
agreement-differ = Différentes
agreement-alpha = Alpha de Krippendorff (95 %)
agreement-kappa = Kappa pondéré (95 %)
agreement-interval = { $value } ({ $low } à { $high })
agreement-divides = Questions sur lesquelles les évaluations divergent
photo-count = Photos : { $count }
photo-answer = Photos pour cette question
photo-rate = Photos de la première visite
photo-rate-number = Photo { $number } de la première visite
photo-rate-hint = Évaluez d’après ces seules photos. Ne répondez qu’à ce qu’elles montrent, et laissez le reste sans réponse.
outline-title = Contour du lieu
outline-pick = Touchez l’endroit où se trouve le point, ou déplacez-le avec les flèches.
outline-pick-short = Le montrer sur le contour
outline-close = Fermer le contour
outline-north = Déplacer le point vers le nord
outline-south = Déplacer le point vers le sud
outline-west = Déplacer le point vers l’ouest
outline-east = Déplacer le point vers l’est
outline-where = { $direction ->
    [0] À { $metres } m au nord du centre du lieu
    [1] À { $metres } m au nord-est du centre du lieu
    [2] À { $metres } m à l’est du centre du lieu
    [3] À { $metres } m au sud-est du centre du lieu
    [4] À { $metres } m au sud du centre du lieu
    [5] À { $metres } m au sud-ouest du centre du lieu
    [6] À { $metres } m à l’ouest du centre du lieu
   *[7] À { $metres } m au nord-ouest du centre du lieu
 }
outline-middle = Au centre du lieu
outline-no-outline = Pour ce lieu, le registre n’a qu’un point, sans contour. Les cercles sont espacés de { $metres } m.
walk-lock-passkey = Utiliser plutôt une clé d’accès
walk-lock-passkey-hint = La clé d’accès de cet appareil chiffre la visite ; il n’y a donc pas de phrase secrète à retenir. Sans cette clé, personne ne peut ouvrir la visite.
walk-open-passkey = Ouvrir avec la clé d’accès
error-wrong_passkey = Cette clé d’accès n’ouvre pas la visite. Rien n’a changé ; réessayez.
error-passkey_no_key = Cette clé d’accès ne peut pas chiffrer. Choisissez plutôt une phrase secrète.
walk-print-language = Pour imprimer dans la langue des personnes qui exploitent le lieu, choisissez d’abord cette langue en haut de la page.
points-title = Ce qui a été vu, et où
points-number = Point
points-answer = Réponse
points-where = Où
points-photos = Photos
visit-ask-second = Demander une seconde évaluation
visit-ask-second-said = Vos collègues qui n’ont pas lu cette visite trouvent maintenant la seconde évaluation dans « Où aller ensuite ». Vous ne l’y voyez pas, car vous connaissez cette visite.
visit-from-photographs = Cette évaluation se fonde sur les photos de la première visite.
second-how = Comment évaluer
second-on-site = Sur place
second-photographs = D’après les photos de la première visite
agreement-sections = Par section
coverage-show = Afficher les lieux : { $name }
coverage-behind = Lieux pris en compte dans ces chiffres : { $name }
coverage-state = État
coverage-state-never = jamais visité
coverage-state-due = à visiter de nouveau
coverage-state-visited = visité
coverage-behind-hint = D’abord les lieux jamais visités, pour autant que vous puissiez le voir ; puis ceux qui sont en retard depuis le plus longtemps. La liste en compte 1 000 au plus.
coverage-in = dans { $name }
coverage-map-hint = Lieux sur la carte : { $shown } sur { $all }. Le tableau ci-dessous contient tout ce que montre la carte.
coverage-any = Afficher toutes les catégories
unit-metres = { $metres } m
error-passkey_not_given = Aucune clé d’accès n’a été utilisée. Rien n’a changé ; réessayez.
along-opens = Ce que vous avez emporté s’ouvre sans connexion au réseau.
walk-passphrase-warning = Personne ne peut récupérer cette phrase secrète. Si vous l’oubliez, tout ce qui n’a pas été envoyé est perdu.
walk-passphrase-again = Saisissez-la à nouveau
walk-passphrase-differ = Les deux saisies ne correspondent pas. Rien n’a encore été enregistré sur cet appareil.
walk-ran-out = Selon l’horloge de cet appareil, le délai de cette visite est écoulé. Vous voyez vos propres réponses ; les informations des visites précédentes restent inaccessibles. Le délai est prolongé quand vous envoyez vos réponses.
walk-not-promised = Ce navigateur peut effacer ce qui est enregistré ici s’il manque de place. Envoyez-le aujourd’hui.
walk-no-restart = Ce navigateur ne peut pas rouvrir cette page sans connexion au réseau. Laissez-la ouverte jusqu’à votre retour.
walk-not-saved = Votre saisie n’a pas pu être enregistrée sur cet appareil. Laissez cette page ouverte : votre prochaine modification déclenchera un nouvel essai.
walk-gone = Une autre fenêtre a envoyé cette visite et l’a retirée. Il n’en reste rien sur cet appareil.
walk-asking-position = Recherche de votre position…
walk-position-noted = Votre position a été notée dans la question pour laquelle vous l’avez demandée.
walk-drafts = Photos à vérifier avant l’envoi
walk-drafts-stay = Photos encore à vérifier : { $count }. Elles restent sur cet appareil jusqu’à ce que vous les gardiez ou les supprimiez.
walk-refused = Ce qui suit n’a pas été accepté et se trouve encore sur cet appareil. Tout le reste a été envoyé.
walk-sign-in = Votre session est terminée. Vos réponses sont en sécurité sur cet appareil. Connectez-vous ici, et l’envoi continue.
photo-look-through = Vérifier
photo-protected = Ce navigateur altère les images ; les visages ne peuvent donc pas être masqués ici. La photo a été enregistrée sans lieu ni heure. Autorisez ce site à lire les images, ou ne gardez que ce que tout le monde peut voir.
photo-keep-uncovered = Garder telle quelle
photo-kept-here = Elle est déjà sur cet appareil. Elle sera envoyée quand vous aurez choisi de la garder.
visits-open-along-title = { $site } : ouvrir (à envoyer au plus tard le { $date })
visits-not-reached = Le serveur ne répond pas ; on ne sait pas encore si votre session est ouverte. Vous pouvez tout de même ouvrir ce que vous avez emporté.
visit-finish-waiting = Cette visite est encore sur cet appareil. Réponses non envoyées : { $answers }. Photos non envoyées : { $photos }. On ne peut rien ajouter à une visite terminée.
visit-finish-anyway = Terminer sans ce qui est encore sur cet appareil
error-visit_finished = Cette visite est terminée ; on ne peut plus rien y ajouter. Ce qui est sur cet appareil y reste : imprimez-le, ou écrivez ce qui manque dans une note.
error-visit_not_yours = La personne connectée n’est pas celle qui fait cette visite. Rien n’a été envoyé ; tout est encore sur cet appareil.
error-not_held = Le serveur n’a pas confirmé avoir tout reçu. Rien n’a été retiré de cet appareil ; réessayez plus tard.
error-device_unread = Ce navigateur n’a pas pu lire ce qu’il conserve sur cet appareil. Rien n’a changé ; réessayez.
member-link-for = Lien pour { $name }
member-link-copy = Copier le lien pour { $name }
member-link-copied = Copié.
member-link-marked = Le lien est sélectionné : copiez-le au clavier.
member-end-sure = Retirer { $name } de l’organisation ?
cancel = Annuler
unsaved-title = Vous n’avez pas enregistré ce que vous avez saisi.
unsaved-says = Si vous quittez cette page, votre saisie sera perdue.
unsaved-leave = Quitter
unsaved-stay = Rester
relations-title = Liens avec des lieux
relations-none = Cette organisation n’est encore reliée à aucun lieu ni à aucun territoire.
relations-more = Les { $shown } premiers sur { $all } sont affichés.
relation-all-of = tous les lieux du territoire { $area }
relation-end = Retirer
relation-end-of = Retirer { $called }
member-link-subject = Invitation à rejoindre { $organisation }
member-link-letter =
    Bonjour { $name },

    Vous avez reçu une invitation à rejoindre { $organisation } dans Parvis. Créez votre compte avec ce lien :

    { $link }

    Il ne sert qu’une fois, dans un délai d’une semaine. Ne le transmettez à personne.
member-link-copy-this = Copier
member-link-mail-this = Écrire un courriel
member-link-mail = Écrire un courriel avec le lien pour { $name }
member-links-title = Nouveaux liens
member-links-copy = Tout copier
member-links-by-hand = Votre navigateur ne le permet pas. Copiez les liens un par un.
member-link-of = Créer un lien pour { $name }
members-none = Personne ne travaille encore pour cette organisation. Ajoutez un premier membre.
members-settled = Cette organisation gère elle-même ses membres : ses responsables, ou les membres de la communauté, invitent et retirent les personnes.
invite-hint = Une ligne par personne ; chacune reçoit son propre lien. Vous pouvez aussi coller une liste de noms.
invite-name-of = Nom, ligne { $number }
invite-role-of = Rôle, ligne { $number }
invite-another = Ajouter une ligne
invite-remove = Supprimer la ligne { $number }
invite-add = { $count ->
    [one] Ajouter un membre
   *[other] Ajouter { $count } membres
 }
invite-progress = Ajoutés : { $done } sur { $all }
invite-stop = Arrêter
invite-stopped = Arrêté. Pas encore ajoutés : { $count }. Ces personnes sont toujours dans le formulaire.
invite-done = { $count ->
    [one] { $count } personne ajoutée
   *[other] { $count } personnes ajoutées
 }
invite-refused = { $count ->
    [one] { $count } personne n’a pas été ajoutée
   *[other] { $count } personnes n’ont pas été ajoutées
 }
invite-no-link = { $name } figure maintenant parmi les membres, mais n’a pas encore de lien. Créez-le dans la liste ci-dessous.
member-left-until = n’est plus membre ; rétablissement possible jusqu’au { $date }
member-end-of = Retirer de l’organisation : { $name }
member-end-signs = { $name } ne peut plus se connecter. Ses sessions, ses jetons d’accès et les liens non utilisés cessent aussitôt de fonctionner.
member-end-keeps = Ce que { $name } a écrit continue d’appartenir à l’organisation { $organisation }.
member-end-undo = Vous pouvez annuler jusqu’au { $date }. Ensuite, le nom est effacé, ainsi que tout ce qui servait à se connecter.
member-left-said = { $name } ne fait plus partie de l’organisation.
member-restore = Rétablir
member-restore-of = Rétablir : { $name }
member-restored = { $name } fait de nouveau partie de l’organisation. La connexion fonctionne comme avant ; un lien non utilisé doit être recréé.
member-erase = Effacer le nom
member-erase-of = Effacer le nom : { $name }
member-erase-sure = Effacer ce nom maintenant : { $name } ?
member-erase-what = C’est définitif. Le nom et tout ce qui servait à se connecter disparaissent aussitôt, sans attendre les 30 jours.
member-erased = Le nom a été effacé.
organisation-rename = Renommer
organisation-new-name = Nouveau nom
organisation-renamed = Enregistré. Tout le monde voit désormais le nouveau nom.
organisation-end = Fermer l’organisation
organisation-end-sure = Fermer { $name } ?
organisation-end-uses = On ne peut plus y ajouter personne ni partager quoi que ce soit avec elle, et ses demandes de visite en cours sont closes.
organisation-end-keeps = Ce qu’elle a écrit reste chiffré et reste à elle. Ce qu’elle a partagé reste partagé jusqu’au terme prévu.
organisation-end-undo = Vous pouvez la rouvrir à tout moment. Ses liens avec des lieux s’appliquent alors de nouveau.
organisation-ended-since = Cette organisation a été fermée le { $date }.
organisation-reopen = Rouvrir
organisation-reopened = L’organisation est de nouveau ouverte.
organisation-merge = Fusionner avec une autre…
organisation-merge-title = Fusionner { $name } avec une autre organisation
organisation-merge-hint = Pour des services réunis en un seul et pour des noms saisis deux fois. Vous voyez les conséquences avant toute modification.
organisation-merge-into = Dans quelle organisation sera-t-elle intégrée ?
organisation-merge-choose = Choisir une organisation
organisation-merge-none = Il n’y a pas d’autre organisation de ce type.
organisation-merge-why = Motif (inscrit au journal)
organisation-merge-look = Voir les conséquences
organisation-merge-sure = Fusionner { $from } avec { $into } ?
organisation-merge-verb = Fusionner
organisation-merge-members = Membres qui passent à { $into } : { $count }. Ils gardent leur rôle et leur compte.
organisation-merge-reads = Ils pourront lire ce qui appartient à { $into }, et les membres de celle-ci ce qui appartenait à { $from }.
organisation-merge-records = Toutes les fiches de { $from } appartiendront à { $into }. Ce que { $from } a partagé reste partagé jusqu’au terme prévu. L’administration n’en voit toujours rien.
organisation-merge-links = Liens transférés : { $places } avec des lieux, { $areas } avec des territoires. Lieux exploités par { $from } : { $runs }.
organisation-merge-opens = Ce que ces liens permettent à tous les membres de { $into } :
organisation-merge-leads = { $into } sera responsable de cette installation.
organisation-merge-ends = Ce que d’autres ont partagé avec { $from } ne sera plus partagé, ni ce que { $from } partage avec tout le monde ici. Les organisations auxquelles cela appartient peuvent le partager de nouveau avec { $into }.
organisation-merge-requests = Les demandes de visite sont aussi transférées ; celles que les deux organisations s’étaient adressées sont closes.
organisation-merge-undo = Cette action est irréversible. En cas de doute, fermez plutôt { $from } : vous pourrez la rouvrir à tout moment.
organisation-merged = Fusion effectuée. Tout appartient désormais à { $name }.
organisation-merged-into = Fusionnée avec { $name } le { $date }.
organisation-merged-keeps = Ses membres, ses fiches et ses liens appartiennent désormais à cette organisation. Si vous la rouvrez, elle ne retrouve que son nom.
organisation-merged-from = Fusionnées avec cette organisation : { $names }
organisations-with-ended = Afficher les organisations fermées
organisations-ended-mark = fermée
relations-search = Organisation, lieu ou territoire
relation-organisation = Organisation
relation-any-organisation = toutes
relation-choose-organisation = Choisir…
relation-choose = Choisir…
batch-relate-opens = { $count ->
    [one] Il concerne { $count } lieu.
   *[other] Il concerne { $count } lieux.
 }
batch-relate-first = À titre d’exemple, voici ce qu’il permet pour { $title }. Les mêmes règles valent pour les autres lieux.
relation-does = Ce qu’elle fait
relation-any = tout
relation-where = Où
relation-leads-area = Choisissez un territoire : une autorité est responsable d’un territoire, pas d’un seul lieu.
relation-map = Choisir sur la carte
relation-map-away = Masquer la carte
relation-map-hint = Cliquez sur un lieu de la carte. Choisissez ensuite ce lieu ou un territoire qui l’entoure.
relation-area-of = { $area } (lieux : { $count })
relation-opens = Ce que ce lien permet
relation-opens-places = { $count ->
    [one] Il concerne { $count } lieu.
   *[other] Il concerne { $count } lieux, et tout lieu qui s’y ajoutera.
 }
relation-opens-area = Il concerne le territoire lui-même. Il ne permet rien dans les lieux qui s’y trouvent.
opening-own_records = Ses membres peuvent y rédiger leurs propres fiches.
opening-strict_records = Ce qui porte le marquage TLP:AMBER+STRICT peut être partagé avec elle.
opening-emergency_access = En cas d’urgence, ses membres peuvent y lire tous les types de fiches, lieu par lieu et pendant 60 minutes au plus. Les fiches marquées TLP:RED restent fermées. Toutes les organisations concernées le voient dans Parvis dès le début.
opening-told_of_emergencies = Elle est avertie de chaque accès d’urgence.
opening-answer_findings = Ses membres peuvent répondre aux constats partagés avec elle.
opening-change_places = Ses membres peuvent corriger ce que l’on sait du lieu.
opening-asked_for_visits = On peut lui demander des visites.
relation-otherwise = Pour le reste, elle ne voit que ce qui a été partagé avec elle.
relation-opens-nothing = À lui seul, il ne permet rien.
relation-told = Personne n’est averti de ce lien. Il figure dans le journal, que lit l’organe de contrôle.
relation-others = { $count ->
    [one] { $count } autre organisation y a déjà un tel lien.
   *[other] { $count } autres organisations y ont déjà un tel lien.
 }
relation-places-only = Vous ne voyez aucune fiche protégée : ceci découle des seules règles.
relation-already = Cette organisation a déjà ce lien.
relation-ended-of = Lien retiré : { $called }.
relation-ended = Ce qui avait été partagé avec cette organisation reste partagé.
relation-back = Le lien est rétabli.
relations-all = Tous les liens de cette organisation
relations-not-found = Aucun lien ne correspond. Modifiez la recherche.
relations-none-at-all = Aucune organisation n’est encore reliée à un lieu ou à un territoire. Ajoutez le premier lien à côté de cette liste.
site-picker = Nom du lieu
site-picker-none = Aucun lieu ne porte ce nom.
site-picker-other = Un autre lieu
nav-findings = Constats
keys-visits = Aller aux visites
keys-findings = Aller aux constats
findings-signed-out = Les constats sont réservés aux personnes connectées.
findings-waiting = sans réponse
findings-to-check = à vérifier
finding-measures = Ce qui aide
visit-finish-few = Réponses : { $answered } sur { $asked }. Les questions sans réponse le restent dans une visite terminée.
visit-erase-hint = Le brouillon, ses réponses et ses photos seront supprimés du serveur et de cet appareil, sans retour possible.
visit-erase-now = Supprimer
record-withdraw-hint = Les organisations avec lesquelles cette fiche est partagée ne la verront plus, et elle ne pourra plus être validée.

# Rules that a request broke.
invalid-name = Le nom doit compter de 1 à 200 caractères visibles, sur une ligne.
invalid-reason_missing = Indiquez un motif.
invalid-text_length = Écrivez de 1 à { $most } caractères.
invalid-text_too_long = Écrivez { $most } caractères au plus.
invalid-line_length = Indiquez un motif de { $least } à { $most } caractères, sur une ligne.
invalid-people = Indiquez un nombre compris entre 1 et 2 000 000.
invalid-operator_kind = Seul un exploitant ou une communauté peut exploiter un lieu. Cette organisation est d’un autre type.
invalid-marking = Cette installation n’accepte pas de fiches portant ce marquage. Choisissez-en un moins strict.
invalid-nothing_changed = C’est déjà ce qui est écrit. Rien n’a été modifié.
invalid-changed_enough = Cette fiche a atteint le nombre maximal de modifications. Retirez-la et commencez-en une autre.
invalid-record_full = Une fiche contient au plus { $kibibytes } Kio. Écrivez moins, ou commencez une autre fiche.
invalid-shared_enough = Cette fiche a atteint le nombre maximal de partages. Retirez-la et commencez-en une autre.
invalid-not_shared_here = Seules les notes validées, marquées TLP:CLEAR ou TLP:GREEN et portant sur un lieu répertorié peuvent être partagées avec tout le monde ici.
invalid-second_reviewer = La relecture revient à un autre membre de votre organisation, qui n’a ni rédigé ni proposé cette version.
invalid-nobody_sees = Dans cette organisation, personne ne pourrait voir cette fiche pour cette finalité. Choisissez une autre finalité.
invalid-ends_in_time = Choisissez de 1 à { $days } jours.
invalid-visit_not_shared = La visite n’a pas été terminée, car elle ne peut pas être partagée avec l’une des organisations cochées. Rouvrez la page et choisissez à nouveau.
invalid-answered_enough = Les réponses à ce constat ont atteint le maximum, en nombre ou en longueur. Demandez à l’organisation à laquelle il appartient de le revoir.
invalid-finding_closed = L’organisation à laquelle il appartient a clos ce constat. Si le problème est revenu, prévenez-la.
invalid-owner_verifies = Seule l’organisation qui a rédigé le constat peut le déclarer vérifié. Vous pouvez dire qu’il est corrigé, ou que le risque est accepté, et pourquoi.
invalid-file_empty = Le fichier est vide. Envoyez-le à nouveau.
invalid-file_too_long = Le fichier dépasse { $mebibytes } Mio.
invalid-files_full = Le nombre maximal de fichiers est atteint ici. Retirez-en d’abord un.
invalid-photograph_damaged = La photo est endommagée et illisible. Reprenez-la, ou enregistrez une copie en JPEG et envoyez-la.
invalid-file_cut_short = Le fichier est incomplet. Envoyez-le à nouveau.
invalid-photograph_too_large = La photo est trop grande. Enregistrez-la avec { $million } millions de pixels au plus, puis envoyez-la.
invalid-file_format = Ce format n’est pas accepté. Enregistrez la photo en JPEG ordinaire ou en PNG, ou le document en PDF, puis recommencez l’envoi.
invalid-picture_only = Seule une image peut être ajoutée ici. Enregistrez la page comme image (PNG ou JPEG) et ajoutez celle-ci.
invalid-two_answers = Deux appareils donnent des réponses différentes à une question. Choisissez d’abord la bonne.
invalid-answers_full = Trop d’appareils ont donné ici des réponses différentes. Votre appareil garde la vôtre : choisissez la bonne, puis envoyez-la.
invalid-nothing_answered = Aucune question n’a encore de réponse.
invalid-visit_finished = Cette visite est déjà terminée.
invalid-visit_unfinished = Cette visite n’est pas terminée. Modifiez plutôt ses réponses.
invalid-visit_not_yours = Tant que cette visite n’est pas terminée, cette action est réservée à la personne qui la fait.
invalid-rate_first = Vous faites la seconde évaluation de cette visite. Terminez d’abord la vôtre.
invalid-day_of_visit = Une visite qui se termine maintenant ne peut pas porter cette date. Vérifiez la date de votre appareil.
invalid-day_past = Choisissez un jour à venir.
invalid-requests_full = Votre organisation a atteint le nombre maximal de demandes en cours pour ce lieu. Annulez-en d’abord une.
invalid-second_rater = La seconde évaluation revient à une autre personne de l’organisation qui a fait la visite, qui n’a lu ni la visite ni ses constats.
invalid-second_asked = Une seconde évaluation de cette visite est déjà demandée.
invalid-no_photographs = La première visite ne comporte pas de photos sur lesquelles fonder une évaluation.
invalid-raters_unfinished = Vous pourrez vous mettre d’accord quand les deux évaluations seront terminées.
invalid-organisation_kind = Il existe déjà une organisation de ce nom, d’un autre type.
invalid-organisations_full = Le nombre maximal d’organisations est atteint. Rien n’a été ajouté.
invalid-members_full = Cette organisation a atteint le nombre maximal de membres. Retirez d’abord quelqu’un.
invalid-member_role = Les membres d’une organisation de ce type ne peuvent pas avoir ce rôle.
invalid-first_manager = Si vous ne faites pas partie d’une organisation, vous ne pouvez y ajouter que la première personne responsable ; c’est elle qui décide ensuite des autres membres.
invalid-last_manager = La dernière personne qui gère une organisation doit rester jusqu’à ce que quelqu’un d’autre la gère.
invalid-membership_runs = Cette personne fait toujours partie de l’organisation.
invalid-organisation_named = Une autre organisation porte déjà ce nom.
invalid-organisation_has_members = Cette organisation a encore des membres. Retirez-les d’abord.
invalid-organisation_leads = Cette autorité est responsable de l’installation. Retirez-la d’abord de cette fonction.
invalid-organisation_ended = Cette organisation est fermée. Rouvrez-la d’abord.
invalid-organisation_runs = Cette organisation n’est pas fermée.
invalid-merge_same = Une organisation ne peut pas être fusionnée avec elle-même. Choisissez-en une autre.
invalid-merge_kind = Seules des organisations de même type peuvent être fusionnées, afin que chacun garde son rôle. Vous pouvez fermer cette organisation à la place.
invalid-merge_settled = Cette organisation (exploitant ou communauté) se gère elle-même : personne de l’extérieur ne peut remettre à d’autres ce qui lui appartient. Adressez-vous aux personnes qui exploitent le serveur : elles peuvent procéder à la fusion en ligne de commande. Si ses membres partent, vous pouvez la fermer à la place.
invalid-name_erased = Le nom de cette personne a été effacé. Saisissez-le de nouveau.
invalid-link_for_self = Vous ne pouvez pas créer de lien pour vous-même. Changez votre mot de passe dans « Mon compte », ou demandez un lien à une autre personne de votre organisation.
invalid-user_name_taken = Quelqu’un d’autre utilise déjà ce nom d’utilisateur. Choisissez-en un autre.
invalid-user_name = Le nom d’utilisateur doit compter de 2 à 64 lettres, chiffres, espaces ou . - _ @
invalid-tokens_full = Vous avez atteint le nombre maximal de jetons d’accès. Révoquez-en d’abord un.
invalid-passkeys_full = Vous avez atteint le nombre maximal de clés d’accès. Retirez-en d’abord une.
invalid-passkeys_impossible = { passkeys-impossible }
invalid-passkey_answer = La réponse de l’appareil ne convient pas. Recommencez.
invalid-last_way_in = C’est votre dernier moyen de connexion. Ajoutez d’abord une clé d’accès ou définissez un mot de passe.
invalid-directory_taken = Quelqu’un d’autre se connecte déjà avec ce compte du service de connexion.
invalid-places_asked = Vous pouvez demander de 1 à { $most } lieux.
invalid-request_waits = Votre demande précédente attend encore une décision.
invalid-requests_today = Vous avez atteint le nombre maximal de demandes pour aujourd’hui. Recommencez demain.
invalid-emergency_minutes = Un accès d’urgence dure de 1 à { $most } minutes.
invalid-emergencies_run = Vous avez atteint le nombre maximal d’accès d’urgence simultanés. Mettez d’abord fin à l’un d’eux.
invalid-emergency_here = Vous avez déjà un accès d’urgence à ce lieu. Ses conditions restent les mêmes.
invalid-emergencies_today = Vous avez atteint le nombre maximal d’accès d’urgence pour aujourd’hui. Ceux qui sont en cours continuent, et quelqu’un d’autre peut en ouvrir un.
invalid-area_file = Ce n’est pas un fichier GeoJSON de territoires. Il doit contenir au moins un territoire ; chaque territoire doit avoir un nom (« name ») et un polygone.
invalid-area_file_too_long = Un fichier de territoires contient au plus { $mebibytes } Mio. Rien n’a été enregistré.
invalid-area_file_full = Ce fichier contient trop de territoires ou de sommets. Divisez-le, ou simplifiez les contours. Rien n’a été enregistré.
invalid-area_in_file = Le territoire n° { $number } de ce fichier est inutilisable. Il lui faut un nom (« name ») et un contour fermé qui délimite une surface sans être trop complexe. Rien n’a été enregistré.
invalid-area_outline = Ce contour est inutilisable. Il faut au moins trois sommets, en degrés, qui délimitent une surface.
invalid-area_too_intricate = Ce contour est trop complexe. Simplifiez-le, ou ajoutez moins de territoires à la fois. Rien n’a été enregistré.
invalid-area_places = Ces territoires contiennent trop de lieux. Ajoutez moins de territoires à la fois. Rien n’a été enregistré.
invalid-areas_around = Un même lieu se trouverait dans trop de territoires. Retirez d’abord quelques-uns de ces territoires, ou ajoutez-en moins. Rien n’a été enregistré.
invalid-areas_full = Le nombre maximal de territoires est atteint. Retirez-en d’abord quelques-uns. Rien n’a été enregistré.
invalid-area_of_extract = Ce territoire vient d’un extrait et reste tant qu’un extrait le contient.
invalid-area_linked = Des organisations sont reliées à ce territoire et le perdraient. Demandez aux personnes qui gèrent cette installation de le retirer.
invalid-lead_is_authority = Seule une autorité peut être responsable de cette installation.
invalid-last_lead = C’est la dernière autorité responsable de l’installation. Ajoutez-en d’abord une autre.
invalid-encoding = Enregistrez ce fichier en UTF-8, puis réessayez.
invalid-nothing_to_undo = Rien n’a encore été importé ; il n’y a rien à annuler.
invalid-undo_last = Seule la dernière importation peut être annulée. Rien n’a été modifié.
invalid-undone_already = La dernière importation est déjà annulée ; la précédente ne peut plus l’être. Rien n’a été modifié.
invalid-undo_not_kept = Les données nécessaires pour annuler la dernière importation manquent : celle-ci vient d’une sauvegarde ou d’une version antérieure. Rien n’a été modifié.
