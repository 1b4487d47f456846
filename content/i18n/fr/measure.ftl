# Mesures d’un lieu : ce qui le protège ou doit le protéger.
site-measure-title = Mesure
site-measures-none = Aucune mesure ne vous est accessible ici pour cette finalité.
site-measures-signed-out = Les mesures d’un lieu sont réservées aux personnes connectées.
site-measure-write = Ajouter une mesure
site-measure-for-finding = Prévoir une mesure
site-measure-entry = Mesure
site-measure-own = Autre mesure, décrite avec nos propres mots
site-measure-in-catalogue = Dans le catalogue
site-measure-says = De quoi il s’agit
site-measure-says-here = Comment on procède ici
site-measure-observes = Elle observe, identifie, fouille ou enregistre des personnes
site-measure-observes-hint = Elle ne peut fonctionner que tant que son examen des droits fondamentaux est en vigueur.
site-measure-status = État
site-measure-needed = nécessaire
site-measure-planned = prévue
site-measure-live = mise en œuvre
site-measure-present = en place
site-measure-deficient = insuffisante
site-measure-expired = arrivée à échéance
site-measure-answers = Fonction responsable (pas de noms)
site-measure-since = À partir du
site-measure-until = Dernier jour
site-measure-review = Réexamen le
site-measure-due = prochaine échéance : { $date }
site-measure-cost = Coût pour ce lieu
site-measure-cost-add = Indiquer le coût
site-measure-cost-remove = Supprimer le coût
site-measure-cost-from = De
site-measure-cost-to = À
site-measure-cost-currency = Devise
site-measure-cost-year = Année des prix
site-measure-findings = Pour ces constats
site-measure-findings-count = { $count ->
    [one] { $count } constat
   *[other] { $count } constats
 }
site-measure-findings-choose = Choisir des constats
site-measure-finding = Constat { $number }
site-measure-remarks = Remarques
invalid-measure_words = Choisissez une mesure du catalogue, ou décrivez-la avec vos propres mots en indiquant sa fonction et son domaine.
invalid-measure_step = La mesure ne peut pas passer directement de son état actuel à celui-ci. Rouvrez-la pour voir lesquels sont possibles.
invalid-measure_answers = Indiquez la fonction responsable : une mesure prévue ou mise en œuvre doit en avoir une.
invalid-measure_days = Les dates ne sont pas cohérentes. La mesure doit commencer avant son dernier jour et être réexaminée au plus tard ce jour-là ; elle ne peut pas être en place avant d’avoir commencé.
invalid-measure_rights = Cette mesure observe des personnes. Elle ne peut fonctionner que si un examen des droits fondamentaux est en vigueur aujourd’hui. Ouvrez ou commencez l’examen sur la page de la mesure.
invalid-measure_cost = Indiquez le coût minimal et le coût maximal, la devise (par exemple EUR) et l’année.
invalid-measure_finding = Ce constat n’existe pas pour ce lieu.
invalid-measure_findings = Choisissez { $most } constats au plus, chacun une seule fois.
