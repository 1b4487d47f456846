# La taxonomie : les termes qui servent à classer.
taxonomy-title = Taxonomie
taxonomy-intro = Les termes qui servent à classer : domaines d’activité, États, organes et types de réunions. Pour chaque nom, il est indiqué d’où il vient et quand nous l’avons lu, ou que la traduction est de nous. Aucun compte n’est nécessaire.
taxonomy-go = Parcourir la taxonomie
taxonomy-search = Rechercher un terme dans n’importe quelle langue
taxonomy-list = Liste
taxonomy-still = Situation
taxonomy-current = Actuel
taxonomy-ended = Clos
taxonomy-count = { $count ->
    [one] { $count } terme
   *[other] { $count } termes
 }
taxonomy-none = Aucun terme ne correspond à ces filtres.
taxonomy-own = Cette installation a ajouté ces termes.
taxonomy-names = Noms
taxonomy-as-source = Comme dans : { $source }
taxonomy-ours = Notre propre traduction
taxonomy-missing = Pas encore de nom dans les langues suivantes : { $languages }.
taxonomy-also = Autre nom
taxonomy-broader = Fait partie de
taxonomy-narrower = Comprend
taxonomy-replaced-by = Remplacé par
taxonomy-replaces = Remplace
taxonomy-held = Exercée par
taxonomy-same = Le même terme ailleurs
taxonomy-id = Identifiant permanent
taxonomy-between = du { $from } au { $until }
taxonomy-from = depuis : { $from }
taxonomy-until = jusqu’à : { $until }
taxonomy-from-ended = depuis : { $from } ; clos, date inconnue
taxonomy-ended-unknown = clos, date inconnue
taxonomy-export = Exporter pour d’autres programmes (SKOS, JSON-LD)
