# Les échéances, par jour.
due-title = Échéances
due-hint = Tout ce qui a une échéance et dont vous ou votre organisation devez vous occuper. Une fiche ne s’ouvre que lorsque vous choisissez sa ligne.
due-none = Aucune échéance.
due-none-hint = Les constats avec une échéance, les obligations, le réexamen des mesures et des plans d’urgence, les visites qui vous sont demandées et les partages qui prennent fin apparaissent ici d’eux-mêmes.
due-none-kind = Aucune échéance de ce type.
due-week = Dans les 7 jours
due-kind = Afficher
due-kind-any = Tout
due-kind-finding = Constats
due-kind-duty = Obligations
due-kind-measure = Mesures
due-kind-plan = Plans d’urgence
due-kind-statement = Déclarations aux partenaires
due-kind-agreement = Conventions
due-kind-recommendation = Recommandations
due-kind-visit = Visites
due-kind-emergency = Accès d’urgence
due-kind-complaint = Réclamations
due-kind-sharing = Partages
due-kind-membership = Membres
due-kind-token = Jetons d’accès
due-act-put_right = Remédier à un constat
due-act-check_finding = Vérifier si un constat est corrigé
due-act-meet_duty = Remplir une obligation légale
due-act-begin_measure = Mettre en place une mesure
due-act-review_measure = Réexaminer une mesure
due-act-renew_measure = Replanifier une mesure avant sa fin
due-act-review_rights = Revoir l’examen des droits fondamentaux d’une mesure
due-act-review_plan = Réexaminer un plan d’urgence
due-act-report_recommendation = Faire rapport sur une recommandation
due-act-await_report = Rapport d’une organisation sur une recommandation attendu
due-act-review_agreement = Réexaminer une convention
due-act-renew_agreement = Une convention prend fin : en conclure une nouvelle si besoin
due-act-renew_statement = Renouveler une déclaration aux partenaires, ou indiquer ce qu’elle est devenue
due-act-visit_place = Visiter un lieu
due-act-review_emergency = Contrôler un accès d’urgence
due-act-answer_complaint = { $count ->
    [one] Répondre à { $count } réclamation sur une mesure
   *[other] Répondre à { $count } réclamations sur une mesure
}
due-act-renew_token = Créer un nouveau jeton d’accès
due-act-share_again = { $count ->
    [one] Partager de nouveau { $count } fiche, si elle est encore utile
   *[other] Partager de nouveau { $count } fiches, si elles sont encore utiles
}
due-act-invite_again = { $count ->
    [one] Créer un nouveau lien pour { $count } membre qui n’a pas utilisé le sien
   *[other] Créer de nouveaux liens pour { $count } membres qui n’ont pas utilisé le leur
}
due-act-restore_membership = { $count ->
    [one] Dernier jour pour réintégrer { $count } membre
   *[other] Dernier jour pour réintégrer { $count } membres
}
due-home-all = Afficher toutes les échéances
due-cut = Il y a plus de 5 000 fiches d’un même type. Seules les plus récentes figurent dans cette liste.
due-calendar-title = Agenda
due-calendar-hint = Votre agenda peut afficher les échéances. Chaque entrée indique ce qu’il faut faire et renvoie à cette page. Elle ne nomme aucun lieu et ne reprend le contenu d’aucune fiche.
due-calendar-anyone = Toute personne qui a cette adresse voit combien d’échéances il y a, et quand, mais rien d’autre. L’adresse est valable un an, ou jusqu’à ce que vous la révoquiez ci-dessous.
due-calendar-make = Créer une adresse d’agenda
due-calendar-once = Voici l’adresse. Elle n’est affichée qu’une fois. Abonnez-y votre agenda.
due-calendar-token = Agenda
due-calendar-link = Afficher dans mon agenda
due-mail-link = Recevoir par courriel
due-calendar-name = Parvis : échéances
due-calendar-open = Ouvrir dans Parvis : { $address }
scope-calendar = afficher les échéances dans un agenda
keys-due = Aller aux échéances
help-due = Tout ce qui a une échéance, la plus proche d’abord : constats, obligations, mesures, plans d’urgence, visites, contrôles et partages qui prennent fin.
