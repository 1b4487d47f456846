# Les échéances par courriel : les réglages d’un membre, les messages et ce qu’ils deviennent.
mail-title = Par courriel
mail-hint = Parvis peut vous dire par courriel combien d’échéances vous attendent, et quand. Le message ne nomme aucun lieu et ne reprend le contenu d’aucune fiche.
mail-hour = Les messages sont envoyés après { $time }. S’il n’y a pas d’échéance, aucun n’est envoyé.
mail-off = Cette installation n’envoie pas de courriels.
mail-rhythm = Fréquence
mail-rhythm-daily = Tous les jours
mail-rhythm-weekly = Tous les lundis
mail-address = Adresse électronique
mail-stop = Arrêter et effacer l’adresse
mail-stopped = L’envoi est arrêté. Votre adresse est effacée.
mail-waits = Un lien est en cours d’envoi à { $address }. Ouvrez-le au plus tard le { $date }. D’ici là, rien d’autre n’est envoyé à cette adresse.
mail-link-over = Le lien envoyé à { $address } ne fonctionne plus. Enregistrez à nouveau l’adresse pour en recevoir un autre.
mail-runs = { $rhythm ->
    [daily] Un message est envoyé à { $address } chaque jour où une échéance est dépassée ou tombe dans la semaine.
   *[weekly] Un message est envoyé à { $address } chaque lundi si une échéance est dépassée ou tombe dans les quatre semaines.
 }
mail-not-sent = Le dernier message qui vous était destiné n’a pas pu être envoyé. Les personnes qui gèrent cette installation peuvent voir pourquoi.
mail-not-taken = Le dernier message ne vous est pas parvenu : le serveur de messagerie n’accepte pas cette adresse. Vérifiez-la.
mail-not-sure = Le dernier message ne vous est peut-être pas parvenu. Il n’est pas renvoyé. Si c’était le lien, enregistrez à nouveau l’adresse.
mail-page-title = Courriels sur les échéances
mail-confirm-ask = Voulez-vous recevoir à cette adresse les échéances de Parvis ?
mail-confirm-do = Confirmer l’adresse
mail-confirmed = L’adresse est confirmée. Le premier message viendra quand il y aura une échéance, au plus tôt demain.
mail-stop-ask = Voulez-vous arrêter les courriels sur les échéances ? Rien d’autre ne change.
mail-stop-do = Arrêter
mail-stop-done = Plus aucun message ne sera envoyé, et l’adresse est effacée.
mail-link-void = Ce lien ne fonctionne plus.
mail-link-none = Ouvrez le lien du message pour confirmer votre adresse ou arrêter les messages.
mail-state-title = Courriel
mail-state-off = Les réglages n’indiquent aucun serveur de messagerie. Aucun courriel n’est envoyé. Pour changer cela, remplissez sur le serveur la section [mail] de parvis.toml, essayez-la avec « parvis mail test --to ADRESSE », puis redémarrez le serveur.
mail-state-through = Les messages passent par { $server } et viennent de { $from }.
mail-state-counts = En attente : { $waiting }. Non envoyés ces 30 derniers jours : { $failed }.
mail-state-what = Message
mail-state-when = Quand
mail-state-why = Pourquoi, et que faire
mail-kind-digest = Échéances
mail-kind-confirm = Lien qui confirme une adresse
mail-at-waits = Prochain essai : { $time }
mail-at-ended = Abandonné : { $time }
mail-tries = Essais : { $count }
mail-said = Réponse : { $said }
mail-why-unreachable = Le serveur de messagerie est injoignable. Vérifiez le serveur et le port dans les réglages, et assurez-vous que cette machine peut s’y connecter.
mail-why-silent = Le serveur de messagerie ne répond pas. Vérifiez le port et « security » dans les réglages.
mail-why-tls = Aucune connexion chiffrée avec le serveur de messagerie n’a pu être établie. Vérifiez « security » et « server » dans les réglages. Si son certificat vient d’une autorité que cette machine ne reconnaît pas, indiquez-la dans « authority ».
mail-why-password = Le serveur de messagerie n’accepte pas le nom d’utilisateur ou le mot de passe. Vérifiez les deux dans les réglages.
mail-why-sender = Le serveur de messagerie n’accepte pas cette adresse d’expéditeur. Adressez-vous aux personnes qui le gèrent, ou indiquez une autre adresse dans « from ».
mail-why-recipient = Le serveur de messagerie n’accepte pas l’adresse du membre. Le membre le voit sur sa page.
mail-why-later = Le serveur de messagerie demande de réessayer plus tard. Parvis réessaie pendant un jour.
mail-why-refused = Le serveur de messagerie a refusé le message. Demandez pourquoi aux personnes qui le gèrent.
mail-why-unknown = Parvis n’a pas compris la réponse du serveur de messagerie. Vérifiez le serveur et le port dans les réglages.
mail-why-unclear = La connexion s’est rompue pendant l’envoi. Le message est peut-être arrivé et ne sera pas renvoyé.
mail-why-unwritten = Le message n’a pas pu être rédigé. Le journal technique du serveur en dit plus.
mail-digest-subject = { $count ->
    [one] Parvis : { $count } échéance
   *[other] Parvis : { $count } échéances
 }
mail-digest-begin = Échéances dépassées, ou à venir jusqu’au { $day } :
mail-digest-line = { $when ->
    [over] { $kind } : { $count }, en retard depuis le { $day }
   *[ahead] { $kind } : { $count }, la première le { $day }
 }
mail-digest-open = Connectez-vous pour voir de quoi il s’agit : { $address }
mail-digest-why = { $rhythm ->
    [daily] Vous recevez ce message les jours où il y a une échéance, parce que vous l’avez demandé.
   *[weekly] Vous recevez ce message le lundi quand il y a une échéance, parce que vous l’avez demandé.
 }
mail-digest-stop = Ne plus recevoir de messages : { $address }
mail-confirm-subject = Parvis : confirmez votre adresse électronique
mail-confirm-text = Quelqu’un a indiqué cette adresse dans Parvis ({ $address }) pour recevoir les échéances.
mail-confirm-open = Si c’était vous, confirmez-la au plus tard le { $day } : { $link }
mail-confirm-ignore = Si ce n’était pas vous, vous n’avez rien à faire. Aucune échéance n’est envoyée à une adresse qui n’est pas confirmée.
mail-test-subject = Parvis : essai
mail-test-text = Le serveur de messagerie de Parvis ({ $address }) fonctionne. Il n’y a rien à faire.
invalid-mail_off = Cette installation n’envoie pas de courriels.
invalid-mail_address = Ce n’est pas une adresse électronique. Écrivez-en une comme nom@example.org.
invalid-mail_asked = Vous ne pouvez plus indiquer d’adresse électronique aujourd’hui. Réessayez demain.
