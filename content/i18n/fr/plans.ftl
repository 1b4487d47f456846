# Le plan d’un lieu sur ses pages : la liste, la rédaction, les contrôles, deux personnes à la fois, l’impression. Les mots imprimés sont dans documents.ftl.
plans-title = Plan
plan-of = Plan d’urgence du { $date }
plans-one = Plan d’urgence
plans-signed-out = Les plans d’un lieu sont réservés aux personnes connectées.
plans-none = Aucun plan ne vous est accessible ici pour cette finalité.
plans-none-teaches = Un plan dit ce que font les personnes présentes en cas d’urgence. Partez d’un modèle pour ce type de lieu et changez ce qui ne convient pas.
plans-write = Rédiger le plan
plans-another = Rédiger un autre plan
plans-changed = Modifié le { $date }
plans-review-on = Révision le { $date }
plans-review-none = Pas encore de date de révision
plans-use-of = { $use } : { $people }
plans-uses-count =
    { $count ->
        [one] { $count } usage du lieu
       *[other] { $count } usages du lieu
    }
plans-state =
    { $count ->
        [0] Rien à vérifier
        [one] { $count } point à vérifier
       *[other] { $count } points à vérifier
    }

plans-start = Par quoi voulez-vous commencer ?
plans-start-template = Par un modèle, que j’adapte
plans-start-file = Par un plan déjà enregistré dans un fichier
plans-start-empty = Par un plan vide
plans-template = Modèle
plans-language = Langue du plan
plans-file-open = Choisir un fichier
plans-file-hint = Choisissez le plan d’un lieu, exporté ou écrit par la ligne de commande. Un fichier enregistré depuis « { plan-title } » devient le plan de ce lieu.
plans-file-none = Choisissez d’abord un fichier.
plans-file-large = Ce fichier est trop volumineux pour être un plan.
plans-file-json = Ce fichier ne peut pas être lu comme un plan. Il est endommagé ou d’un autre type.
plans-file-other = Ce fichier n’est pas le plan d’un lieu.

plans-parts = Parties du plan
plans-part = Partie du plan
plans-part-place = Le lieu
plans-part-responders = Clés et accueil des secours
plans-part-around = Voisins et abords
plans-part-after = Retour dans les lieux et suites
plans-before = Précédent : { $part }
plans-next = Suivant : { $part }
plans-views = Affichage
plans-view-write = Rédaction
plans-view-paper = Aperçu
plans-paper-hint = Le plan imprimé a cet aspect. Les lignes et les pages peuvent se couper un peu autrement.
plans-paper-empty = Rien n’est encore écrit ici.
plans-to-check =
    { $count ->
        [one] { $count } à vérifier
       *[other] { $count } à vérifier
    }
plans-checks-here =
    { $count ->
        [one] { $count } point à vérifier dans cette partie
       *[other] { $count } points à vérifier dans cette partie
    }
plans-missing = Ce qui manque
plans-missing-hint = Choisissez une ligne pour aller à l’endroit voulu. Vous pouvez enregistrer et imprimer le plan avant qu’il soit complet.
plans-nothing-missing = Rien ne manque. Ces contrôles ne remplacent pas les exercices.
plans-lacks-head-title = Le plan n’a pas de nom.
plans-lacks-head-call = Le numéro à appeler manque.
plans-lacks-head-address = L’adresse à donner manque.
plans-lacks-functions = Aucune fonction n’a été ajoutée.
plans-lacks-procedures-evacuation = L’évacuation n’a pas d’étapes.
plans-lacks-procedures-invacuation = La mise à l’abri n’a pas d’étapes.
plans-lacks-procedures-lockdown = La fermeture des portes n’a pas d’étapes.
plans-lacks-procedures-communication = La partie « Prévenir » n’a pas d’étapes.
plans-lacks-assembly_points = Il n’y a pas de point de rassemblement.
plans-lacks-routes = Il n’y a pas d’itinéraire.
plans-lacks-rooms = Il n’y a pas de salle plus sûre.
plans-lacks-help = Le plan ne dit rien des personnes qui ont besoin d’aide.
plans-lacks-responders = Personne n’est désigné pour accueillir les secours.
plans-lacks-re_entry = Personne n’est désigné pour autoriser le retour dans les lieux.
plans-newer =
    { $count ->
        [one] { $count } élément de ce plan provient d’une version plus récente de Parvis. Il est conservé, mais cette version ne peut pas imprimer le plan.
       *[other] { $count } éléments de ce plan proviennent d’une version plus récente de Parvis. Ils sont conservés, mais cette version ne peut pas imprimer le plan.
    }

plans-nothing-unsaved = Il n’y a rien à enregistrer.
plans-all-saved = Tout est enregistré.
plans-unsaved = Pas encore enregistré. Ce que vous écrivez reste dans ce navigateur.
plans-unsaved-lost = Pas encore enregistré. Ce navigateur ne peut pas conserver ce que vous écrivez : enregistrez avant de fermer la page.
plans-saved-merged = Enregistré. Entre-temps, quelqu’un d’autre a enregistré ; vos deux textes sont dans le plan.
plans-redo = Rétablir
plans-restored = Voici vos modifications du { $date }, qui n’ont pas été enregistrées. Enregistrez-les ou abandonnez-les.
plans-discard = Abandonner ces modifications
plans-unnamed = Un élément n’a pas encore de nom. Nommez-le avant d’enregistrer.
plans-go-there = Montrer

plans-field-title = Nom du plan
plans-address-hint = Comme vous la diriez au téléphone.
plans-doctrine = Mot d’ordre en cas d’attaque
plans-doctrine-hint = Chaque fiche réflexe porte le mot d’ordre d’un seul pays.
plans-doctrine-no = Aucun
plans-review = Réviser le plan le
plans-review-past = Cette date est passée : le plan est à réviser dès maintenant.
plans-review-far = Cette date est dans plus de trois ans. Est-elle exacte ?
plans-one-a-line = Un élément par ligne.
plans-people-hint = Écrivez des fonctions, pas des noms : une fonction reste quand les personnes changent.
plans-deputies-hint = Cochez qui prend la relève. La première fonction cochée est sollicitée en premier.
plans-public = Le public peut connaître cette fonction
plans-add-role = Ajouter une fonction
plans-steps-hint = Une seule action par ligne, le verbe d’abord. Dites qui l’accomplit.
plans-words-hint = Source : { $title }
plans-words-none = Choisissez d’abord le mot d’ordre en cas d’attaque dans « Le lieu ».
plans-last-resort = dernier recours
plans-ways-hint = Écrivez où l’on se rassemble, quel itinéraire y mène et quelle salle est plus sûre. Tout peut être dessiné sur le contour du lieu.
plans-floor = Plan d’étage
plans-floor-hint = Une image de l’étage (JPEG ou PNG) apparaît en pâle sous les itinéraires, les salles et les points de rassemblement, ici et à l’impression. S’il s’agit d’un PDF, enregistrez d’abord la page comme image.
plans-floor-add = Ajouter un plan d’étage
plans-floor-use = Dessiner sur { $name }
plans-floor-metres = Largeur de l’image en mètres (de 1 à 2 000)
plans-floor-degrees = Rotation dans le sens des aiguilles d’une montre, en degrés (de 0 à 360)
plans-floor-middle = Milieu
plans-floor-place = Déplacez l’image jusqu’à ce que les murs coïncident avec le contour. Le repère en marque le milieu.
plans-floor-off = Le plan d’étage n’est plus dessiné. Son image reste conservée avec le plan.
plans-floor-gone = L’image de ce plan d’étage n’est pas jointe au plan. Ajoutez-la de nouveau : elle reprendra sa place.
plans-floor-nowhere = Le registre ne connaît pas l’emplacement du lieu. Placez d’abord un point de rassemblement ou une salle.
plans-floor-full = Un plan peut contenir { $most } images. Retirez-en une pour en ajouter une autre.
plans-points = Points de rassemblement
plans-add-point = Ajouter un point de rassemblement
plans-minutes = Atteint en combien de minutes ?
plans-routes = Itinéraires
plans-add-route = Ajouter un itinéraire
plans-step-free = Sans marches
plans-rooms = Salles plus sûres
plans-add-room = Ajouter une salle
plans-room-people = Pour combien de personnes ?
plans-at = Emplacement
plans-at-none = Pas encore dessiné.
plans-at-remove = Retirer du dessin
plans-draw = Dessiner sur le contour
plans-drawn = Dessiné
plans-path = Tracé de l’itinéraire
plans-path-none = Pas encore dessiné.
plans-path-count =
    { $count ->
        [one] { $count } point
       *[other] { $count } points
    }
plans-path-hint = Commencez à l’intérieur, à la porte, et finissez au point de rassemblement. Choisissez chaque point l’un après l’autre et ajoutez-le.
plans-path-add = Ajouter le point { $number }
plans-path-back = Retirer le dernier point
plans-help-hint = Écrivez ce qui est convenu avec les personnes elles-mêmes. Ni noms ni maladies.
plans-add-help = Ajouter des personnes qui ont besoin d’aide
plans-who-hint = Par exemple : personnes en fauteuil roulant au balcon.
plans-keys-hint = Aucun code, et rien sur les objets de valeur.
plans-add-neighbour = Ajouter un voisin
plans-add-after = Ajouter une chose à faire ensuite
plans-nobody-yet = Encore personne
plans-nowhere-yet = Encore rien
plans-no-name = sans nom
plans-no-roles = Il n’y a encore rien à choisir.
plans-gone = n’est plus dans le plan
plans-nth = numéro { $place }
plans-more = Plus
plans-less = Moins
plans-up = Monter
plans-down = Descendre
plans-remove = Retirer
plans-removed = Retiré : { $name }
plans-moved = { $name } : maintenant numéro { $place }
plans-most = Vous pouvez en ajouter au plus { $most } ici.

plans-use = Usage du lieu
plans-use-none = Le plan général
plans-uses-hint = Un lieu qui a plusieurs usages (match, concert, ouverture partielle) a un seul plan, qui indique pour chaque usage ce qui change.
plans-uses-back = Tous les usages
plans-add-use = Ajouter un usage
plans-use-name = Comment s’appelle cet usage ?
plans-absent-hint = Cochez les fonctions absentes dans cet usage. La suppléance prend la relève.
plans-all-in-use =
    { $list ->
        [routes] Tous les itinéraires sont utilisés
        [assembly_points] Tous les points de rassemblement sont utilisés
       *[rooms] Toutes les salles sont utilisées
    }
plans-own-procedures = Procédures propres
plans-own-hint = Un usage suit les procédures du plan, sauf s’il en a qui lui sont propres.
plans-own = procédure propre
plans-is-as-plan = comme dans le plan
plans-as-plan = Reprendre celle du plan : { $procedure }
plans-write-own = En rédiger une à part : { $procedure }
plans-as-plan-all = Tout comme dans le plan
plans-order = Ordre des usages

plans-conflict = Deux personnes ont modifié la même partie
plans-conflict-says = Pendant que vous écriviez, quelqu’un d’autre a enregistré cette partie. Rien n’est perdu : lisez les deux textes et choisissez-en un pour chaque partie. Toutes les autres modifications ont été réunies automatiquement.
plans-ours = Ce que vous avez écrit
plans-theirs = Ce que quelqu’un d’autre a enregistré
plans-keep-ours = Garder le mien
plans-keep-theirs = Garder l’autre
plans-conflict-bold = Les lignes qui diffèrent sont en gras.
plans-conflict-open =
    { $count ->
        [one] Encore { $count } partie à choisir
       *[other] Encore { $count } parties à choisir
    }
plans-empty-here = Vide, ou retiré
plans-settle = Enregistrer ce choix
plans-conflict-back = Revenir à la rédaction

plans-print-what = Que voulez-vous imprimer ?
plans-print-plan = Le plan entier
plans-print-cards = Les fiches réflexes, une par fonction et par procédure
plans-print-pdf = Enregistrer en PDF
plans-print-unsaved = Vos dernières modifications ne sont pas enregistrées. Elles ne seront pas imprimées.
plans-printed = Le PDF est prêt.
plans-docx = Fichier Word
plans-docx-saved = Le fichier Word est prêt.
plans-paper = Papier
plans-paper-a4 = A4
plans-paper-a5 = A5
plans-paper-letter = Letter
plans-earlier-open = Lire cette version
invalid-cards_too_long = Les fiches réflexes de ce plan comptent { $letters } caractères au total ; on en imprime au plus { $most } à la fois. Chaque fiche nomme tous les suppléants de sa fonction : nommez-en moins ou abrégez les étapes. Le plan reste inchangé.
