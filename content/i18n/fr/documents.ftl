# Plans imprimés : le plan d’un lieu, les fiches réflexes, les quatre pages.
print-site-plan = Plan d’urgence
print-cards = Fiches réflexes
print-plan-of-day = Plan du { $date }
print-replaced = Certains caractères ne peuvent pas être imprimés et apparaissent comme � : { $characters }. Ils figurent toujours dans le plan lui-même.
print-call = Numéro à appeler
print-address = Adresse à donner
print-uses = Usages du lieu
print-capacity = Nombre maximal de personnes
print-contents = Dans ce plan
print-functions = Qui fait quoi
print-function = Fonction
print-deputies = Suppléance
print-public = Peut être connue du public
print-yes = Oui
print-no = Non
print-none = Néant
print-callers = Qui peut déclencher la procédure
print-caller = { $function } ; suppléance : { $deputies }
print-step = Étape
print-step-number = étape { $number }
print-nobody-yet = encore personne
print-otherwise = Si cela ne fonctionne pas
print-until = Durée
print-ways = Itinéraires et lieux utiles
print-sketch-alt = Croquis du lieu. Points de rassemblement : { $points }, salles : { $rooms }, itinéraires : { $routes }. Le nord est en haut. Les tableaux ci-dessous en donnent la liste.
print-legend = Cercles numérotés : points de rassemblement. Carrés : salles. Trait plein : itinéraires sans marches ; tirets : itinéraires avec marches. Petits cercles : issues. Pointillé : les abords.
print-floor-alt = Un plan d’étage pâle sous le dessin.
print-floor-legend = En dessous, en pâle : le plan d’étage, placé à la main.
print-floor-left-out = { $why ->
    [withheld] Le plan d’étage n’est pas montré ici : vous n’êtes pas autorisé à voir les fichiers de ce plan.
    [gone] Le plan d’étage n’est pas montré ici : son image n’est pas jointe à ce plan.
    [damaged] Le plan d’étage n’est pas montré ici : son image est endommagée et illisible.
   *[far] Le plan d’étage n’est pas montré ici : il se trouve trop loin du dessin.
 }
print-within = Temps d’accès
print-minutes = { $minutes } min
print-route = Itinéraire
print-leads-to = Mène à
print-step-free = Sans marches
print-length = Longueur
print-room = Salle
print-people = Personnes
print-room-says = À savoir
print-who = Qui
print-what = Quoi
print-agreed = Ce qui est convenu
print-goes-with = Accompagnement
print-responders = Pour la police, les pompiers et les secours médicaux
print-meets = Accueil assuré par
print-keys = Clés
print-drawings = Plans
print-neighbours = Voisins
print-reach = Comment les joindre
print-approach = Abords
print-looks-after = Responsable
print-re-entry = Retour dans les lieux
print-says-so = Feu vert donné par
print-conditions = Conditions préalables
print-use-title = Usage : { $use }
print-absent = Fonctions non pourvues
print-stands-in = { $function } (suppléance : { $deputy })
print-ways-in-use = Itinéraires utilisés
print-points-in-use = Points de rassemblement utilisés
print-rooms-in-use = Salles utilisées
print-differs = Ce qui change
print-else-as-plan = Pour tout le reste, le plan s’applique.
# What stands between what something is called and what it is.
print-colon = { " " }:
print-open = Ce qui reste à régler
print-open-none = La vérification de ce plan n’a rien relevé.
print-open-says = La vérification de ce plan a relevé :
print-left-out = Non vérifié, faute d’informations :
print-left-out-outline_unknown = le contour du lieu : si des points de rassemblement sont à l’intérieur, si des itinéraires traversent des murs
print-left-out-exits_unknown = les issues : à quelle distance sont les points de rassemblement
print-left-out-water_unknown = l’eau à proximité : si des points de rassemblement s’y trouvent
print-left-out-main_roads_unknown = les grandes routes à proximité : s’il faut en traverser une
print-check-step_without_function = personne ne se charge de cette étape.
print-check-step_without_words = cette étape n’a pas de texte.
print-check-function_absent = personne n’est présent pour cette étape, pas même une personne suppléante.
print-check-function_without_deputy = il n’y a pas de suppléance.
print-check-names_what_is_missing = le plan mentionne un élément qui n’existe plus ({ $names }).
print-check-nobody_may_call = il n’est pas indiqué qui peut déclencher la procédure.
print-check-doctrine_unknown = les annonces viennent d’un recueil qui n’est pas installé ({ $names }).
print-check-words_unknown = le recueil ne contient pas cette annonce ({ $names }).
print-check-words_without_doctrine = il y a des annonces à faire, mais le plan n’indique pas de quel pays elles viennent.
print-check-card_over_words = la fiche réflexe compte { $words } mots sur une face ; en situation d’urgence, personne n’en lit plus de { $most }.
print-check-card_over_letters = la fiche réflexe compte { $letters } caractères sur une face ; en situation d’urgence, personne n’en lit plus de { $most }.
print-check-assembly_point_inside = il se trouve à l’intérieur du lieu.
print-check-assembly_point_in_water = il se trouve dans l’eau.
print-check-assembly_point_across_main_road = il faut traverser une grande route ({ $names }).
print-check-assembly_point_too_far = il est à { $metres } m ; en { $minutes } min, on parcourt { $reach } m à pied.
print-check-assembly_point_too_far_for_slow = il est à { $metres } m ; une personne qui marche lentement parcourt { $reach } m en { $minutes } min.
print-check-route_through_wall = il traverse un mur, à { $metres } m d’une issue.
print-card-may-call = Vous pouvez déclencher cette procédure.
print-card-say = À dire
print-card-deputy = Votre suppléance
print-card-notes = Notes
print-cards-none = Ce plan n’a pas encore d’étapes : il n’y a donc pas de fiches.
print-function-after = Personne qui annonce la fin de l’alerte
print-services-say = La police ou les pompiers disent qu’il n’y a plus de danger.
print-until-said = Jusqu’à ce que la personne responsable annonce la fin de l’alerte.
print-as-of = État au { $date }
print-number = N°
print-when = Quand
print-edit-drawing = Le dessin du lieu se trouve dans le plan imprimé.
print-findings = Liste des constats
print-findings-places = { $count ->
    [one] { $count } lieu
   *[other] { $count } lieux
 }
print-findings-count = Constats : { $count }. Ouverts : { $open }.
print-findings-none = Il n’y a aucun constat à lister.
print-finding = Ce qui a été constaté
print-finding-photograph = Photo du constat { $number }.
print-duties = État des obligations
print-duties-unsure = Ce qui n’est pas certain
print-duties-met = Conditions remplies
print-duties-unmet = Conditions non remplies
print-duties-answers = Ce qui a été répondu
print-duties-about = À propos de cet état
print-duties-only-law = Ce document explique la loi avec nos mots. Seul le texte de la loi fait foi.
print-rights-glance = En bref
print-rights-effects = Ce qu’elle fait aux personnes
print-rights-stops = Arrête les personnes
print-rights-alternatives = Autres solutions envisagées
print-rights-recordings = Enregistrements
print-rights-kept = { $hours ->
    [one] Conservés { $hours } heure.
   *[other] Conservés { $hours } heures.
 }
print-rights-nothing-kept = Rien n’est enregistré.
print-rights-decision = Décision
print-rights-decided = Décidé le { $date } par { $who }, qui n’a écrit aucune des réponses.
print-rights-not-decided = Personne n’a encore décidé.
print-rights-person = Personne { $letter }
print-rights-who = { $who } ({ $role })
print-rights-former = n’est plus membre
print-rights-letters = La même lettre désigne la même personne. Les noms ne sont imprimés que pour les membres de l’organisation qui tient cet examen.
print-rights-no-measure = Cet examen ne désigne aucune mesure. Il ne permet d’appliquer aucune mesure.
print-rights-measure-hidden = La personne qui lit ce document n’a pas le droit de lire ce qui concerne la mesure.
print-rights-missing = Ce qui manque
print-rights-missing-none = Rien de ce que cet examen doit dire aujourd’hui ne manque.
print-rights-overdue = { $count ->
    [one] { $count } réclamation est en retard.
   *[other] { $count } réclamations sont en retard.
 }
print-rights-gap = R4 : il reste dans la protection une lacune que personne ne peut expliquer.
print-rights-evidence = Pièces justificatives
print-rights-complaints-in-time = Traitées ou transmises à temps
print-rights-complaints-answered-late = Traitées en retard
print-rights-complaints-waiting = En attente, dans le délai
print-rights-complaints-overdue = En attente, hors délai
print-rights-complaints-none = Aucune réclamation sur cette mesure n’est enregistrée.
print-rights-complaints-kept = { $days ->
    [one] Une réclamation est effacée { $days } jour après la réponse et n’est alors plus comptée.
   *[other] Une réclamation est effacée { $days } jours après la réponse et n’est alors plus comptée.
 }
print-rights-complaints-hidden = La personne qui lit ce document ne voit pas s’il y a des réclamations.
print-rights-complaints-more = { $count ->
    [one] { $count } autre réclamation n’est pas imprimée ici.
   *[other] { $count } autres réclamations ne sont pas imprimées ici.
 }
print-rights-closed = { $state ->
    [answered] réponse donnée le { $date }
   *[passed_on] transmise le { $date }
 }
print-rights-late = en retard
print-rights-about = Ce document montre l’examen tel qu’il était à l’impression, dans la limite de ce que la personne qui le lit a le droit de voir.
