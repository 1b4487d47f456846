# Les visites guidées de la démonstration. Chaque étape dit en une phrase ce qu’il faut faire et pourquoi.
tour-title = Visite guidée : étape { $step } sur { $of }
tour-offer = Une visite guidée vous conduit une fois d’un bout à l’autre, sur les vraies pages.
tour-start = { $minutes ->
    [one] Montrez-moi ({ $minutes } minute)
   *[other] Montrez-moi ({ $minutes } minutes)
}
tour-start-police = { $minutes ->
    [one] Montrez-moi un accès d’urgence ({ $minutes } minute)
   *[other] Montrez-moi un accès d’urgence ({ $minutes } minutes)
}
tour-left = Vous avez quitté la visite guidée. Vous pouvez la reprendre là où vous étiez.
tour-go-on = Reprendre la visite guidée
tour-decline = Non, merci
tour-next = Suivant
tour-back = Précédent
tour-skip = Passer cette étape
tour-leave = Quitter la visite guidée
tour-done = Terminer
tour-where = Montrer où
tour-elsewhere = Vous êtes sur une autre page.
tour-take-me = Aller à cette étape
tour-missing = Cela ne figure pas sur la page en ce moment. Vous pouvez passer l’étape.
tour-any-place = n’importe quel lieu
tour-over = La visite guidée est terminée ; rien de ce que vous avez essayé ne touche un lieu réel. Dans ce menu, vous pouvez vous connecter ou vous déconnecter, ou choisir un autre rôle.

tour-role-volunteer = Vous tenez le rôle d’une personne qui s’occupe d’un lieu où l’on se réunit et qui n’a pas de compte.
tour-role-contributor = Vous tenez le rôle d’une personne qui travaille dans un lieu : vous voyez les constats faits lors des visites, vos responsables y répondent.

tour-volunteer-look = Choisissez « { door-look-go } » : des questions vous seront posées sur votre propre lieu, une à la fois.
tour-volunteer-answer = Choisissez la réponse qui correspond à ce que vous voyez ; elle reste sur cet appareil.
tour-volunteer-results = Répondez à autant de questions que vous voulez avec « { survey-next } », puis choisissez « { survey-to-results } » : ce que vous laissez de côté apparaît comme sans réponse.
tour-volunteer-findings = Lisez ce que vous avez constaté : ce qu’il faut corriger en premier figure en haut.
tour-volunteer-plan = Passez à votre plan avec le bouton sous vos résultats, car il reprend vos réponses.
tour-volunteer-begin = Choisissez « { plan-begin } » : 14 questions deviennent quatre pages que vos bénévoles peuvent suivre.
tour-volunteer-pages = Répondez à ce que vous savez, puis choisissez « { plan-to-pages } » : ce que vous laissez de côté devient une ligne à remplir à la main.
tour-volunteer-print = Choisissez « { print } » pour obtenir les quatre pages sur papier ou dans un fichier PDF.

tour-adviser-start = Choisissez « { visit-start } » à côté d’un lieu : ceux qui attendent depuis le plus longtemps viennent en premier.
tour-adviser-confirm = Confirmez avec « { visit-start } » : le questionnaire qui convient au lieu est déjà choisi.
tour-adviser-take = Choisissez « { walk-go } », pour que la visite fonctionne aussi sans réseau.
tour-adviser-lock = Saisissez deux fois une phrase secrète et choisissez « { walk-take } » : elle chiffre la visite sur cet appareil.
tour-adviser-answer = Choisissez une réponse pour le point le plus faible que vous trouvez ; elle est enregistrée aussitôt.
tour-adviser-results = Répondez à autant de questions que vous voulez, puis choisissez « { survey-to-results } » pour voir ce qui en ressort.
tour-adviser-send = Choisissez « { walk-home } », pour que rien de la visite ne reste sur cet appareil.
tour-adviser-check = Choisissez « { visit-to-finish } » pour voir ce qui manque encore.
tour-adviser-finish = Choisissez avec qui vous partagez la visite, puis « { visit-finish } » : les constats et le rapport sont alors établis.
tour-adviser-report = Choisissez « { visit-report } » : c’est le rapport destiné à l’exploitant du lieu.

tour-police-find = Cherchez « { $place } » et choisissez ce lieu dans la liste : en cas d’urgence, vous n’en connaissez que le nom.
tour-police-open = Choisissez « { emergency-open } » : personne n’a à l’autoriser d’abord, mais toutes les organisations concernées le verront.
tour-police-reason = Donnez un motif et choisissez « { emergency-open-now } » : le motif ne pourra plus être modifié.
tour-police-read = Regardez ce qui est maintenant ouvert dans les onglets de ce lieu ; vous pouvez le lire, mais ni le modifier ni l’exporter.
tour-police-list = Ouvrez « { nav-emergency } » : votre accès y figure jusqu’à son contrôle.
tour-police-end = Choisissez « { emergency-close } » dès que vous en savez assez ; quelqu’un d’autre contrôle ensuite l’accès.

tour-operator-open = Ouvrez « { nav-findings } » pour voir ce qui a été constaté dans vos lieux.
tour-operator-tick = Cochez un constat : les plus urgents figurent en haut, et vous pouvez en cocher plusieurs qui appellent la même réponse.
tour-operator-choose = Choisissez votre réponse ; « { finding-answer-accepted } » en est une, et elle est honnête.
tour-operator-save = Dites en une phrase pourquoi, ou ce qui a été fait, et choisissez « { site-save } » : ceux qui ont fait le constat verront votre réponse.
tour-operator-undo = Votre réponse est enregistrée ; « { undo } » la retire si c’était une erreur.
tour-operator-read = Choisissez la phrase d’un constat : vous verrez ses photos, ce qui peut aider et ce qui s’est passé depuis.

tour-contributor-open = Ouvrez « { nav-findings } » pour voir ce qui a été constaté là où vous travaillez.
tour-contributor-tell = Lisez ce qui aide et dites à vos responsables ce que vous savez, car ce sont eux qui répondent pour votre organisation.

tour-coordinator-open = Choisissez un territoire pour voir où des visites ont eu lieu, et où il n’y en a pas eu.
tour-coordinator-district = Choisissez votre district par son nom ; la flèche à côté d’un nom montre les territoires plus petits qu’il contient.
tour-coordinator-never = Voici ses lieux : ceux qui n’ont jamais été visités, pour autant que vous puissiez le voir, viennent en premier.
tour-coordinator-tick = Cochez un lieu qui devrait être visité.
tour-coordinator-ask = Choisissez « { batch-ask } » pour les demander à ceux qui conseillent ce lieu.
tour-coordinator-send = Choisissez à qui vous adressez la demande et envoyez-la si vous voulez : chaque lieu fait l’objet de sa propre demande, et « { undo } » les retire.

tour-overseer-find = Cherchez « { $place } » et choisissez ce lieu dans la liste, pour vérifier qui a lu ce qui le concerne.
tour-overseer-who = Choisissez « { site-readings } » : chaque lecture d’une fiche protégée laisse une ligne.
tour-overseer-lines = Voyez qui a lu quoi, quand et à quelle fin ; « { findings-filters } » limite la liste à une personne ou à un jour.
tour-overseer-emergency = Ouvrez « { nav-emergency } » : ce sont ces accès qui demandent le plus votre attention.
tour-overseer-review = Lisez le motif et ce qui a été lu ce jour-là, puis dites sous « { emergency-review } » si l’accès était nécessaire.

tour-administrator-open = Ouvrez « { organisations-title } » : quiconque travaille avec Parvis appartient à l’une d’elles.
tour-administrator-own = Choisissez votre propre organisation, pour y inviter quelqu’un.
tour-administrator-name = Saisissez un nom, choisissez un rôle et ajoutez la personne : le rôle dit ce qu’elle peut faire.
tour-administrator-link = Hors de la démonstration, un lien réservé à cette personne figurerait ici ; vous le transmettez vous-même, car Parvis ne l’envoie pas.

tour-partner-open = Choisissez une fiche sous « { home-shared } » : c’est ce que d’autres vous laissent lire.
tour-partner-read = Regardez à qui appartient la fiche et jusqu’où elle peut être transmise, avant de vous en servir.
tour-partner-all = Ouvrez « { nav-notes } » pour voir tout ce qui a été partagé avec vous.
tour-partner-list = Vous retrouvez ici tout ce qui est partagé, tant que le partage dure ; les organisations qui partagent peuvent y mettre fin à tout moment.
