# Réclamations sur les mesures qui observent des personnes : le formulaire public, la page de la réponse, et ceux qui répondent.
notice-complain = Envoyer une réclamation sur cette mesure
complaint-title = Réclamation sur une mesure qui observe des personnes
complaint-what-happens = Ce qu’elle devient
complaint-who-reads = Elle est chiffrée. Seules les personnes responsables de la mesure au sein de { $body } peuvent la lire.
complaint-by-when = { $days ->
    [one] Une réponse doit être donnée dans un délai de { $days } jour. Responsable : { $function }. Ce délai peut être prolongé une fois ; on vous indique alors pourquoi et jusqu’à quand.
   *[other] Une réponse doit être donnée dans un délai de { $days } jours. Responsable : { $function }. Ce délai peut être prolongé une fois ; on vous indique alors pourquoi et jusqu’à quand.
}
complaint-no-name = Vous n’avez pas à dire qui vous êtes. Ni votre adresse réseau ni aucune donnée sur votre appareil ne sont enregistrées.
complaint-number = Vous recevez un numéro et un code. Le code permet de lire la réponse ici.
complaint-erased = { $days ->
    [one] La réclamation et la réponse sont effacées { $days } jour après la réponse.
   *[other] La réclamation et la réponse sont effacées { $days } jours après la réponse.
}
complaint-letter = Vous pouvez aussi adresser votre réclamation par courrier ou la déposer sur place : { $address }
complaint-measure-ended = Cette mesure a pris fin le { $date }. Les réclamations à son sujet sont acceptées tant que cette page existe.
complaint-text = Quelle est votre réclamation ?
complaint-text-hint = Jusqu’à 4 000 caractères. Indiquez ce qui s’est passé, où et quand. Merci de ne nommer personne d’autre.
complaint-reach = Comment vous joindre ? (facultatif)
complaint-reach-hint = Une adresse électronique ou un numéro de téléphone, pour vous poser des questions. Vous pouvez laisser ce champ vide.
complaint-send = Envoyer la réclamation
complaint-have-code = J’ai un code : lire la réponse
complaint-back = Retour à la page de la mesure
complaint-taken = Votre réclamation est reçue
complaint-your-number = Numéro
complaint-your-code = Votre code
complaint-answered-by = Réponse au plus tard le
complaint-keep-code = Notez le code ou imprimez cette page. Il n’est affiché qu’une fois, et personne ne pourra vous le communiquer de nouveau.
complaint-read = Lire la réponse à une réclamation
complaint-code-hint = Cinq groupes de quatre lettres et chiffres, tels qu’ils ont été affichés lors de l’envoi.
complaint-show = Afficher la réponse
complaint-code-wrong = Aucune réclamation ne porte ce code. Vérifiez ce que vous avez saisi. Si la réponse est ancienne, la réclamation a été effacée.
complaint-code-too-many = Trop de codes ont été essayés depuis votre réseau. Attendez un quart d’heure, puis réessayez.
complaint-code-not-now = La réponse ne peut pas être affichée pour le moment. Réessayez plus tard.
complaint-answer-title = Votre réclamation
complaint-received = Reçue le
complaint-is-waiting = Elle n’a pas encore reçu de réponse. Revenez avec votre code.
complaint-is-late = Une réponse était due au plus tard le { $date }, et elle n’a pas été donnée. Vous pouvez vous adresser à l’organe qui contrôle la mesure.
complaint-why-longer = Pourquoi la réponse demande plus de temps
complaint-the-answer = La réponse
complaint-was-passed-on = Elle a été transmise
complaint-passed-on-to = Transmise à
complaint-function = Réponse de
complaint-words = Texte
complaint-kept-until = Vous pouvez lire ceci ici jusqu’au { $date }. La réclamation et la réponse sont ensuite effacées.
complaint-not-kept = Votre réclamation n’a pas été enregistrée. { $why } Vous pouvez écrire à : { $address }
complaint-text-length = Écrivez de 1 à { $most } caractères.
complaint-reach-length = Indiquez en { $most } caractères au plus comment vous joindre.
complaint-too-long = Elle est trop longue : { $most } caractères au plus sont acceptés.
complaint-not-understood = Ce que votre navigateur a envoyé n’a pas pu être lu.
complaint-full = Trop de réclamations attendent déjà une réponse ici ; aucune autre n’est acceptée pour le moment.
complaint-too-many = Beaucoup de réclamations ont été envoyées depuis votre réseau en peu de temps. Attendez un quart d’heure, puis renvoyez la vôtre.
complaint-not-now = Elle ne peut pas être reçue pour le moment. Réessayez plus tard.
complaints-title = Réclamations
complaints-waiting = { $count ->
    [one] { $count } réclamation attend une réponse.
   *[other] { $count } réclamations attendent une réponse.
}
complaints-late = { $count ->
    [one] Dont { $count } en retard.
   *[other] Dont { $count } en retard.
}
complaints-closed = { $count ->
    [one] { $count } a reçu une réponse.
   *[other] { $count } ont reçu une réponse.
}
complaints-next = La prochaine réponse est due au plus tard le { $date }.
complaints-show = Afficher les réclamations
complaints-hint = Seules les personnes qui tiennent les fiches de votre organisation peuvent les lire. Chaque lecture est inscrite au journal.
complaint-received-on = Reçue le { $date }
complaint-due-by = réponse au plus tard le { $date }
complaint-state-waiting = en attente
complaint-state-answered = réponse donnée
complaint-state-passed_on = transmise
complaint-damaged = Le texte est endommagé.
complaint-can-be-reached = Joignable : { $reach }
complaint-cannot-be-reached = Aucun moyen de contact indiqué. La réponse se lit avec le code.
complaint-reply = Répondre
complaint-outcome = Ce que vous en faites
complaint-outcome-answered = Y répondre
complaint-outcome-passed_on = La transmettre
complaint-outcome-extended = Dire que la réponse demande plus de temps
complaint-reply-function = Quelle fonction répond
complaint-reply-text = Ce que lit la personne qui s’est plainte
complaint-reply-to = À qui elle est transmise
complaint-reply-until = Réponse au plus tard le
complaint-replied = Enregistré. La réponse peut être lue avec le code.
invalid-complaints_full = Trop de réclamations attendent déjà une réponse ici. Celle-ci n’a pas été enregistrée. Écrivez à l’adresse pour les réclamations indiquée sur la page publique.
invalid-complaint_reply = Indiquez quelle fonction répond. Si vous transmettez la réclamation, indiquez à qui. Si la réponse demande plus de temps, indiquez jusqu’à quand.
invalid-complaint_days = Le délai de réponse peut être prolongé une fois, avant son terme, d’un nombre de jours au plus égal à celui qui avait été annoncé.
invalid-complaints_wait = Des personnes attendent une réponse à leurs réclamations sur cette mesure. Répondez-leur d’abord. Rien n’a été effacé.
