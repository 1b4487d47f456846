# Meetings, and recommendations out of them.
meetings-title = Réunions
meeting-title = Réunion
meetings-hint = Séminaires et autres réunions tenus par une organisation, et leurs conclusions. Le journal enregistre que vous les avez ouverts.
meetings-none = Aucune réunion n’a encore été enregistrée.
meetings-open = Afficher les réunions
meetings-signed-out = Connectez-vous pour lire les réunions.
meeting-write = Enregistrer une réunion
meeting-name = Titre
meeting-from = Premier jour
meeting-until = Dernier jour, s’il y en a plusieurs
meeting-when = Quand
meeting-days = du { $from } au { $until }
meeting-place = Lieu
meeting-kind = Type de réunion
meeting-bodies = Organisée par
meeting-fields = Domaines d’activité
meeting-choose = Choisir
meeting-remove = Retirer { $name }
meeting-sessions = Ordre du jour
meeting-sessions-hint = Une séance par ligne : l’heure, une barre verticale, puis le sujet. Par exemple : 10:00 | Portes ouvertes.
meeting-participants = Organisations participantes
meeting-participants-hint = Une organisation par ligne. Aucun nom de personne.
meeting-conclusions = Conclusions
meeting-recommendations = État de ses recommandations
recommendations-title = Recommandations
recommendation-title = Recommandation
recommendation-numbered = Recommandation { $number }
recommendations-hint = Ce qui a été recommandé à cette organisation, et ce qu’il en est advenu. Le journal enregistre que vous les avez ouvertes.
recommendations-none = Aucune recommandation à cette organisation que vous puissiez voir.
recommendations-open = Afficher les recommandations
recommendations-signed-out = Connectez-vous pour lire les recommandations.
recommendation-write = Formuler une recommandation
recommendation-number = Numéro
recommendation-wording = Ce qui est recommandé
recommendation-meeting = Issue de cette réunion
recommendation-meeting-none = d’aucune réunion
recommendation-addressee = Adressée à
recommendation-addressee-now = aujourd’hui { $name }
recommendation-addressee-ended = Cette organisation n’existe plus.
recommendation-give = La partager dès maintenant avec l’organisation, pour un an
recommendation-give-hint = Sinon, l’organisation ne la voit pas. Laissez décoché si personne ne travaille ici pour l’organisation.
recommendation-report-due = Rapport attendu pour le
recommendation-report-due-hint = Avec une date, elle est suivie : l’organisation fait rapport d’ici là.
recommendation-monitored = Suivie
recommendation-stop-monitoring = Ne plus suivre
recommendation-overdue = En retard
recommendation-reported = Rapport reçu le { $date }
recommendation-reply = Réponse
recommendation-reply-none = sans réponse à ce jour
recommendation-reply-accepted = acceptée
recommendation-reply-partly = acceptée en partie
recommendation-reply-noted = prise en note
recommendation-execution = Mise en œuvre
recommendation-execution-not_begun = pas commencée
recommendation-execution-in_work = en cours
recommendation-execution-done_by_own_words = réalisée, selon l’organisation
recommendation-execution-confirmed = confirmée
recommendation-execution-not_to_be_done = ne sera pas réalisée
recommendation-assistance = Assistance
recommendation-assistance-none = aucune demandée
recommendation-assistance-asked = demandée
recommendation-assistance-offered = proposée
recommendation-assistance-given = fournie
recommendation-assistance-confirmed = reçue, comme le confirme l’organisation
recommendation-evidence = Ce qui l’atteste
recommendation-earlier = Formulations antérieures
recommendation-earlier-until = Jusqu’au { $date }. Motif du changement : { $reason }
recommendation-history = Historique
recommendation-answer = Répondre ou faire rapport
recommendation-words = Dans vos propres termes
recommendation-no-change = inchangé
recommendation-sheet = Imprimer cette fiche
board-title = État des recommandations
board-hint = Les recommandations que votre organisation a formulées, et celles qui lui sont adressées. Leur texte n’est ouvert que lorsque vous en choisissez une.
board-none = Votre organisation n’a formulé aucune recommandation et n’en a reçu aucune.
board-meeting = Réunion
board-all = Toutes les réunions
board-cut = Il y a plus de 2 000 recommandations. Seules les plus récentes sont listées.
board-report = Rapport sur ces recommandations
board-report-hint = Montre le texte et l’historique de chacune. Le journal enregistre que vous les avez ouvertes.
board-pdf = Rapport (PDF)
board-table = Enregistrer comme tableau (CSV)
# The denominator stands in words, so that no figure is read by itself.
board-said = { $total ->
    [one] Sur { $total } recommandation : acceptées { $accepted }, acceptées en partie { $partly }, prises en note { $noted }, sans réponse à ce jour { $none }. Mise en œuvre confirmée : { $confirmed }. Rapport en retard : { $overdue }.
   *[other] Sur { $total } recommandations : acceptées { $accepted }, acceptées en partie { $partly }, prises en note { $noted }, sans réponse à ce jour { $none }. Mise en œuvre confirmée : { $confirmed }. Rapport en retard : { $overdue }.
 }
journal-kind-meeting = Réunions
journal-kind-recommendation = Recommandations
journal-act-respond_to_recommendation = { journal-by } a répondu à une recommandation{ journal-about }.
invalid-recommendation_issuer = Seule l’organisation qui a formulé la recommandation peut la confirmer, la clore, ou proposer et fournir une assistance.
invalid-recommendation_addressee = L’organisation destinataire répond ici elle-même.
invalid-recommendation_closed = L’organisation qui a formulé cette recommandation l’a close. Si quelque chose a changé, prévenez-la.
invalid-recommendation_report = Indiquez le jour où le rapport est attendu.
invalid-meeting_days = Le dernier jour ne peut pas précéder le premier.
invalid-meeting_participant = Cette organisation n’existe pas. Écrivez son nom.
journal-meetings = { $count ->
    [one] une réunion
   *[other] { $count } réunions
 }
journal-recommendations = { $count ->
    [one] une recommandation
   *[other] { $count } recommandations
 }
lot-meeting = { $count ->
    [one] { $count } réunion
   *[other] { $count } réunions
 }
lot-recommendation = { $count ->
    [one] { $count } recommandation
   *[other] { $count } recommandations
 }
