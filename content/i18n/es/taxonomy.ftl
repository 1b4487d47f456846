# La taxonomía: los términos con los que se clasifica.
taxonomy-title = Taxonomía
taxonomy-intro = Los términos que sirven para clasificar: ámbitos de trabajo, Estados, órganos y tipos de reuniones. Junto a cada nombre se indica de dónde procede y cuándo lo leímos, o que la traducción es nuestra. No necesita una cuenta.
taxonomy-go = Ver la taxonomía
taxonomy-search = Buscar términos en cualquier idioma
taxonomy-list = Lista
taxonomy-still = Situación
taxonomy-current = Actual
taxonomy-ended = Clausurado
taxonomy-count = { $count ->
    [one] { $count } término
   *[other] { $count } términos
 }
taxonomy-none = Ningún término corresponde a estos filtros.
taxonomy-own = Esta instalación ha añadido estos términos.
taxonomy-names = Nombres
taxonomy-as-source = Como en: { $source }
taxonomy-ours = Traducción nuestra
taxonomy-missing = Todavía sin nombre en: { $languages }.
taxonomy-also = También llamado
taxonomy-broader = Pertenece a
taxonomy-narrower = Incluye
taxonomy-replaced-by = Sustituido por
taxonomy-replaces = Sustituye a
taxonomy-held = Corresponde a
taxonomy-same = El mismo término en otros vocabularios
taxonomy-id = Identificador permanente
taxonomy-between = del { $from } al { $until }
taxonomy-from = desde: { $from }
taxonomy-until = hasta: { $until }
taxonomy-from-ended = desde: { $from }; clausurado, fecha desconocida
taxonomy-ended-unknown = clausurado, fecha desconocida
taxonomy-export = Exportar para otros programas (SKOS, JSON-LD)
