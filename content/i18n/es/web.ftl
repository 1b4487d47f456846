app-name = Parvis
skip-to-content = Ir al contenido
nav-label = Navegación principal
nav-identify = Importaciones
nav-map = Lugares
nav-areas = Territorios
language-label = Idioma
theme-label = Esquema de colores
theme-system = Como el dispositivo
theme-light = Claro
theme-dark = Oscuro
keys-button = Atajos
keys-title = Atajos de teclado
keys-search = Ir a la búsqueda
keys-identify = Ir a las importaciones
keys-map = Ir a los lugares
keys-areas = Ir a los territorios
keys-help = Mostrar la ayuda de esta página
close = Cerrar
nav-home = Inicio
nav-more = Más
nav-waiting = por atender
visits-waiting = por atender
keys-home = Ir al inicio
keys-coverage = Ir a la cobertura
keys-help-page = Ir a la ayuda
menu-account = cuenta, idioma y colores
menu-organisation = Mi organización
menu-settings = idioma y colores
menu-along = En este dispositivo: { $count }
find-label = Buscar en todo el registro
find-hint = Buscar lugares, contenidos y ayuda
find-hint-guest = Buscar lugares y ayuda
find-found = Resultados
find-count = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
 }
find-nothing = No se ha encontrado nada.
find-unreachable = El servidor no ha respondido a todo: pueden faltar resultados.
find-places = Lugares
find-areas = Territorios
find-organisations = Organizaciones
find-records = Mis contenidos
find-help = Ayuda
find-all-places = Mostrar todos los lugares: { $text }
finding-of = Hallazgo del { $date }
measure-of = Medida del { $date }
home-today = Hoy
home-places = Lugares relacionados con su organización: { $count }.
home-not-reached = El servidor no responde, así que aún no sabemos si ha iniciado sesión. Lo que está en este dispositivo se abre igualmente.
home-not-reached-later = En cuanto responda, esta página mostrará lo que tiene pendiente. Los lugares y los contenidos también necesitan el servidor.
home-along = Visita en este dispositivo: { $site }
home-along-unnamed = Hay una visita en este dispositivo
home-along-unsent = Respuestas sin enviar: { $answers }. Fotos sin enviar: { $photos }. Nadie más puede verlas todavía. Envíelas a más tardar el { $date }.
home-along-sent = Hasta ahora se ha enviado todo. Si añade algo, envíelo a más tardar el { $date }.
home-continue = Continuar
home-draft = Ha empezado: { $survey }
home-draft-says = Preguntas respondidas: { $answered } de { $questions }. Sus respuestas solo se guardan en este navegador.
home-waits = Requiere su atención
home-nothing = No hay nada pendiente
home-nothing-adviser = Elija el próximo lugar que visitará.
home-nothing-coordinator = La cobertura muestra los lugares en los que no hay ninguna visita que usted pueda ver.
home-nothing-overseer = El diario muestra quién leyó qué, cuándo y por qué.
home-nothing-operator = ¿Desea una visita? Abra uno de sus lugares y elija «Pedir una visita».
home-of = { $shown } de { $all }
home-all-queue = Mostrar toda la lista
home-ours = Sus lugares
home-ours-none = Todavía no hay ningún lugar vinculado a su organización. Pida a un administrador que vincule los lugares que usted gestiona.
home-to-answer = Por responder
home-coverage-open = Abrir la cobertura
home-coverage-none = Todavía no hay ningún territorio vinculado a su organización. Pida a un administrador que vincule uno.
home-shared = Compartido con usted
home-shared-none = Todavía no se ha compartido nada con su organización. Cuando alguien comparta una visita, un hallazgo o una nota, aparecerá aquí.
home-asked = Visitas que ha pedido
home-asked-none = No ha pedido ninguna visita. Abra un lugar y elija «Pedir una visita».
home-changed = Cambios desde el { $date }
home-changed-none = No ha cambiado nada.
home-import = Importación de { $territory }
home-import-says = Añadidos: { $added }. Modificados: { $changed }. Ya no figuran en la fuente: { $vanished }.
home-start = Por dónde empezar
start-readings = Quién ha leído sobre un lugar
start-readings-says = Busque el lugar arriba o en la lista, ábralo y elija «{ $link }».
home-doors = Compruébelo usted
home-lonely = Organizaciones sin miembros
home-lonely-none = En cada organización hay alguien que puede iniciar sesión. Miembros: { $count }.
lot-visit = { $count ->
    [one] { $count } visita
   *[other] { $count } visitas
 }
lot-finding = { $count ->
    [one] { $count } hallazgo
   *[other] { $count } hallazgos
 }
lot-measure = { $count ->
    [one] { $count } medida
   *[other] { $count } medidas
 }
lot-note = { $count ->
    [one] { $count } nota
   *[other] { $count } notas
 }
lot-plan = { $count ->
    [one] { $count } plan
   *[other] { $count } planes
 }
lot-record = { $count ->
    [one] { $count } contenido
   *[other] { $count } contenidos
 }
waits-emergency = { $count ->
    [one] { $count } acceso de emergencia requiere su atención
   *[other] { $count } accesos de emergencia requieren su atención
 }
waits-emergency-review = Revise cada uno en un plazo de 72 horas. Vea quién tuvo acceso, cuándo y por qué, y guarde su revisión.
waits-emergency-note = Vea quién tuvo acceso, cuándo y por qué, y acuse recibo.
waits-emergency-act = Revisar
waits-look = Ver
waits-findings = { $count ->
    [one] { $count } hallazgo espera su respuesta
   *[other] { $count } hallazgos esperan su respuesta
 }
waits-findings-says = Indique de cada uno si está corregido, si se corregirá o si se queda como está.
waits-answer = Responder a los hallazgos
waits-check = { $count ->
    [one] Se da por corregido { $count } hallazgo
   *[other] Se dan por corregidos { $count } hallazgos
 }
waits-check-says = Compruébelo sobre el terreno y confírmelo, o indique que el problema continúa.
waits-check-act = Comprobar los hallazgos
waits-place = Abrir el lugar
waits-budget = { $sites ->
    [one] Un asesor pide abrir hoy { $sites } lugar más
   *[other] Un asesor pide abrir hoy { $sites } lugares más
 }
waits-export = { $sites ->
    [one] Alguien pide exportar { $sites } lugar
   *[other] Alguien pide exportar { $sites } lugares
 }
waits-decide = Decidir
waits-same = { $count ->
    [one] { $count } par de entradas puede ser el mismo lugar
   *[other] { $count } pares de entradas pueden ser el mismo lugar
 }
waits-same-says = La importación no pudo saberlo. Compare y decida.
waits-visit = Visita en curso desde el { $date }
waits-plan = Lo que escribió en el plan del lugar el { $date } aún no se ha guardado
waits-plan-differs = Su plan del lugar no se ha guardado, y otra persona lo ha modificado desde entonces
waits-plan-review = El plan del lugar está pendiente de revisión desde el { $date }
waits-plan-act = Revisar
waits-note = Borrador de una nota, { $date }
door-takes = Duración
waits-sharing = Propuesta de { $name }: compartir esta nota con todos los usuarios.
waits-review = Revisar
door-leaves = Obtiene
door-law = ¿Se nos aplica alguna ley?
door-law-says = Responda a unas preguntas sobre el lugar que gestiona. Verá qué le exige la ley, y dónde lo dice.
door-law-takes = unos 2 minutos
door-law-leaves = una página para imprimir
door-law-go = Averiguarlo
door-look = Recorrer el lugar
door-look-says = Recorra su edificio con una lista corta de preguntas. Verá qué conviene mejorar.
door-look-takes = unos 35 minutos, también en el teléfono
door-look-leaves = una lista de tareas para imprimir
door-look-go = Empezar el recorrido
door-find = Encontrar un lugar
door-find-says = Vea los lugares públicos en el mapa, y de dónde procede cada dato.
door-find-takes = el tiempo que quiera
door-find-leaves = solo datos públicos, nada sobre cómo se protege un lugar
door-find-go = Abrir el mapa
guest-title = Para quien cuida de un lugar donde se reúne gente
guest-lead = Averigüe si se le aplica alguna ley, recorra su edificio, escriba su plan o encuentre un lugar. No necesita una cuenta, y sus respuestas no se guardan en el servidor.
guest-invited = ¿Ha recibido una invitación?
guest-invited-says = Abra el enlace que recibió. Si ya no funciona, pida uno nuevo a la persona que gestiona aquí los miembros de su organización.
guest-demonstration = Para probar la demostración, inicie sesión y elija con qué perfil quiere verla. No necesita contraseña.
guest-danger = ¿Alguien está en peligro?
guest-danger-says = Llame a emergencias. Nadie vigila esta página.
steps-title = Primeros pasos
steps-done = { $done } de { $all } hechos
steps-away = Ocultar estos pasos
steps-import = Importar los lugares de su país
steps-import-says = En el servidor, ejecute: parvis import ARCHIVO.osm.pbf
steps-import-go = Ver las importaciones
steps-organisations = Añadir las primeras organizaciones
steps-organisations-says = El servicio de asesoramiento, los operadores y las comunidades, y un órgano de supervisión.
steps-organisations-go = Añadir
steps-invite = Invitar a sus miembros
steps-invite-says = Cada persona recibe un enlace propio, válido durante una semana.
steps-invite-go = Invitar
steps-relate = Vincular organizaciones a lugares
steps-relate-says = Indique quién gestiona qué lugares, quién los asesora y quién interviene allí en las emergencias.
steps-relate-go = Vincular
steps-restore = Probar a restaurar una copia de seguridad
steps-restore-says = Solo se sabe que una copia sirve cuando se ha restaurado.
steps-restore-go = Ver cómo
steps-restore-done = Ya lo he probado
help-title = Ayuda
help-intro = Para qué sirve cada página. En cualquier página, pulse ? para leer la explicación junto a su trabajo.
help-open = Abrir: { $page }
help-home = Todo lo que requiere su atención: visitas empezadas, hallazgos por responder, solicitudes y lo que ha cambiado desde la última vez. Las visitas que se llevó, la autoevaluación y su plan se abren sin conexión a la red.
help-beside = Ayuda de esta página
help-words = Términos de esta página
help-all = Ayuda de todas las páginas
help-places = Todos los lugares públicos, en una tabla y en el mapa. Fíltrelos por categoría, territorio o estado. La página de un lugar muestra sus datos y fuentes y, si puede verlos, sus visitas, hallazgos, medidas, planes y notas.
help-imports = Cada importación de datos cartográficos: qué añadió, qué cambió y qué ya no encontró. Cuando dos entradas pueden ser el mismo lugar, decide usted.
help-areas = Países, distritos y municipios de los datos cartográficos, y territorios que añade desde un archivo o dibuja usted.
help-organisations = Las organizaciones que trabajan con esta instalación. Los administradores las añaden, invitan a sus miembros y las vinculan a lugares.
help-visits = Llévese una visita, recorra el lugar (incluso sin conexión a la red), envíe sus respuestas y termine la visita. El informe se hace a partir de sus respuestas.
help-findings = Lo que conviene mejorar en un lugar. Quienes gestionan el lugar dicen qué han hecho; quienes escribieron el hallazgo lo comprueban.
help-backup = Copias de seguridad
help-backup-says = Para escribirlo todo en un solo archivo cifrado, ejecute: parvis backup --out ARCHIVO --passphrase-file FRASE. Para probarlo, restáurelo en una carpeta vacía: parvis --data CARPETA restore ARCHIVO --passphrase-file FRASE.
term-link = Vínculo
term-survey = Cuestionario
term-points = Puntos
term-draft = Borrador
term-visit = Visita
term-finding = Hallazgo
term-shared = Compartido
term-entry = Asiento del diario
word-candidate = El lugar procede de los datos cartográficos. Nadie lo ha comprobado todavía.
word-confirmed = Alguien ha comprobado que es un lugar público.
word-vanished = Ya no figura en los últimos datos cartográficos. Lo que se ha escrito al respecto se conserva.
word-area = Un país, una región o un municipio, o un territorio que alguien ha dibujado.
word-purpose = Para qué lee usted. De ella depende qué contenidos compartidos ve, y queda anotada en el diario.
word-role = Lo que hace un miembro para la organización. De ello depende qué puede ver y hacer.
word-link = Indica que una organización gestiona un lugar, asesora en él o interviene allí. También puede abarcar todos los lugares de un territorio.
word-survey = Las preguntas que responde al recorrer el lugar. Hay uno para cada tipo de lugar.
word-points = Cuantos más puntos tiene un lugar, antes conviene visitarlo. No miden el peligro.
word-draft = Algo que ha empezado y no ha terminado. Nadie fuera de su organización lo ve.
word-finding = Algo que conviene mejorar en un lugar, y qué ayuda a hacerlo.
word-priority = Con qué rapidez conviene mejorarlo.
word-measures = Lo que usted puede hacer para resolverlo.
word-index = De 0 a 100: cuánto de lo que pide el cuestionario está ya implantado. No mide el peligro.
word-marking = Hasta dónde se puede difundir un contenido: RED a nadie, CLEAR a todos.
word-shared = Otra organización puede leer el contenido, con una finalidad y hasta una fecha. Puede dejar de compartirlo en cualquier momento.
word-review = Después, alguien que no intervino dice si el acceso era necesario.
word-entry = Una línea por cada cambio y cada lectura. Si alguien la alterara después, una comprobación lo mostraría.
word-due = La última visita de la que usted puede tener conocimiento fue hace demasiado tiempo.
word-never = Aquí no hay ninguna visita que usted pueda ver. Es posible que otros hayan visitado el lugar.
word-plan = Qué hacen las personas de un lugar cuando ocurre algo: quién hace qué, en qué orden y con qué palabras.
word-passkey = Está en su dispositivo y se usa con la huella dactilar, la cara o un PIN. Nadie puede adivinarla.
tour-role-adviser = Ve la demostración con el perfil de asesoramiento: visita lugares y anota lo que conviene mejorar.
tour-role-coordinator = Ve la demostración con el perfil de coordinación: ve dónde ha habido visitas y decide sobre las solicitudes.
tour-role-operator = Ve la demostración con el perfil de quien gestiona lugares: responde a lo que se detectó en las visitas.
tour-role-community = Ve la demostración con el perfil de un miembro de una comunidad local: cuida del lugar donde se reúnen y responde a lo que se detectó allí.
tour-role-overseer = Ve la demostración con el perfil de supervisión: ve quién leyó qué y revisa los accesos de emergencia.
tour-role-administrator = Ve la demostración con el perfil de administración: añade organizaciones, invita a personas y las vincula a lugares. No lee contenidos protegidos.
tour-role-partner = Ve la demostración con el perfil de entidad colaboradora: lee lo que otros han compartido con usted.
search-label = Buscar lugares
search-hint = Nombre, calle o localidad
filter-category = Categoría
filter-all-categories = Todas las categorías
filter-area = Territorio
filter-all-areas = Todos los territorios
filter-status = Estado
filter-all-statuses = Todos menos «no es un lugar público»
filter-source = Datos del mapa
filter-source-all = Todos los lugares
filter-source-no = Todavía en los datos del mapa
filter-source-only = Ya no están en los datos del mapa
status-candidate = Candidato
status-confirmed = Confirmado
status-closed = Cerrado
status-not_a_site = No es un lugar público
register-table = Tabla de lugares públicos
column-name = Nombre
column-category = Categoría
column-status = Estado
column-map = Mapa
show-on-map = Mostrar en el mapa: { $title }
more = Mostrar más
damaged = Dañado: ya no se puede leer.
layout-label = Vista
layout-both = Tabla y mapa
layout-table = Solo tabla
layout-map = Solo mapa
empty-register = El registro aún no contiene lugares públicos. Para importar un extracto de OpenStreetMap, ejecute: parvis import ARCHIVO.osm.pbf
empty-result = Ningún lugar público coincide con estos filtros.
places-sets = Grupos de lugares
places-all = Todos
places-mine = Los nuestros
places-changed = Modificados por la importación del { $date }
places-mine-none = Su organización no gestiona ni asesora ninguno de estos lugares, ni interviene en ellos en caso de emergencia.
places-all-show = Mostrar todos los lugares
places-sorted-within = { $count ->
    [one] Solo está ordenado el lugar que se muestra aquí, no toda la lista.
   *[other] Solo están ordenados los { $count } lugares que se muestran aquí, no toda la lista.
 }
places-column-town = Localidad
places-column-runs = Operador
places-column-visit = Última visita
places-visit-none = ninguna que usted pueda ver
places-column-changed = Última modificación
places-column-status = Estado
columns = Columnas
selection = Lugares seleccionados
selection-count = { $count ->
    [one] { $count } lugar seleccionado
   *[other] { $count } lugares seleccionados
 }
selection-full = { $count ->
    [one] Puede seleccionar { $count } lugar a la vez.
   *[other] Puede seleccionar hasta { $count } lugares a la vez.
 }
batch-confirm = Confirmar
batch-close = Marcar como cerrados
batch-ask = Pedir visitas
batch-relate = Vincular a una organización
batch-close-title = { $count ->
    [one] Marcar { $count } lugar como cerrado
   *[other] Marcar { $count } lugares como cerrados
 }
batch-ask-title = { $count ->
    [one] Pedir una visita a { $count } lugar
   *[other] Pedir visitas a { $count } lugares
 }
batch-relate-title = { $count ->
    [one] Vincular { $count } lugar a una organización
   *[other] Vincular { $count } lugares a una organización
 }
batch-done = { $count ->
    [one] Guardado para { $count } lugar.
   *[other] Guardado para { $count } lugares.
 }
batch-undone = { $count ->
    [one] Deshecho para { $count } lugar.
   *[other] Deshecho para { $count } lugares.
 }
batch-refused = { $count ->
    [one] No se ha guardado para { $count } lugar
   *[other] No se ha guardado para { $count } lugares
 }
column-organisation = Organización
export = Exportar
export-title = { $count ->
    [one] Exportar { $count } lugar
   *[other] Exportar { $count } lugares
 }
export-what = Qué exportar
export-layer-openstreetmap = Datos de OpenStreetMap (con su licencia)
export-layer-register = Nuestra información: estado, nombres, operadores, número de personas
export-layer-links = Qué lugar corresponde a qué objeto de OpenStreetMap
export-format = Formato
export-format-csv = CSV, para hojas de cálculo
export-format-geojson = GeoJSON, para mapas
export-mark = Con una marca de orden de bytes, para que Excel lea bien los acentos
export-progress = Exportando… { $megabytes } MB hasta ahora
export-done = El archivo se ha guardado.
loading = Cargando…
map-label = Mapa de lugares públicos. La tabla de al lado muestra los mismos lugares.
map-label-alone = Mapa de lugares públicos
map-unavailable = Este dispositivo no puede mostrar el mapa. La tabla lo muestra todo.
map-open-site = Abrir
map-zoom-in = Acercar
map-zoom-out = Alejar
map-whole = Mostrar todo el mapa
divider-label = Ancho de la tabla
invented = País inventado: ningún lugar de este mapa existe.
site-facts = Datos y fuentes
site-back = Volver a los lugares
site-areas-more = { $count ->
    [one] y { $count } territorio más
   *[other] y { $count } territorios más
 }
site-address = Dirección
site-position = Ubicación
site-names = Nombres
site-areas = Situado en
site-operator = Operador
site-operators-linked = Vinculado a este lugar como operador: { $names }
site-capacity = Máximo de personas a la vez
site-method = Origen de esta cifra
site-reason = Motivo
site-own-name = Nombre que se usará en lugar del de la fuente
site-ours = Nuestra información
site-ours-nothing = Todavía no se ha añadido nada.
site-save = Guardar
site-saved = Guardado.
site-source = Fuente
site-licence = Licencia
site-data-date = Datos del
site-vanished = Este lugar ya no figura en la fuente.
site-incomplete = El contorno está incompleto.
site-tags = Todos los datos de la fuente
site-changed = Última modificación
site-tabs = Sobre este lugar
site-tab-overview = Resumen
site-side = Mapa y datos principales
site-at-a-glance = En resumen
site-all-facts = Todos los datos y sus fuentes
site-all-visits = Todas las visitas
site-who-runs = Operador
site-who-advises = Asesoramiento
site-who-responds = En caso de emergencia
site-next-guest = ¿Es usted responsable de este lugar?
site-next-guest-says = Averigüe qué leyes se aplican o responda a un primer cuestionario. No necesita ninguna cuenta.
site-next-asked = Le han pedido una visita
site-next-confirm = ¿Es un lugar público?
site-next-confirm-says = Procede de los datos del mapa y nadie lo ha comprobado todavía.
site-confirm = Confirmar
site-change = Corregir o rechazar
site-confirmed = El lugar está confirmado.
site-next-last = Última visita: { $date }
site-next-never = Ninguna visita que usted pueda ver
site-readings = Quién ha leído sobre este lugar
method-none = Elegir…
method-fire_safe_occupancy = Aforo máximo por seguridad contra incendios
method-historic_attendance = Asistencia en ocasiones anteriores
method-seats = Asientos y plazas de pie
method-tickets = Entradas o inscripciones
method-imposed_limit = Límite fijado por una autoridad
method-other = Otro (indique el motivo)
identify-title = Importaciones
identify-empty = Aún no se ha importado nada. Ejecute: parvis import ARCHIVO.osm.pbf
identify-how = Un extracto nuevo se importa en el servidor: parvis import ARCHIVO.osm.pbf. Con --dry-run el comando muestra qué cambiaría y no importa nada. La coordinación puede deshacer aquí la última importación.
identify-file = Archivo
identify-when = Importado
identify-difference = Cambios
identify-territory = Territorio
identify-preview = Vista previa: no se ha importado nada
identify-undone = Deshecha
identify-would = Esto es lo que cambiaría la importación. No se ha importado nada. Para importarlo, ejecute: parvis import { $file } --accept
undo-last = Deshacer la importación de { $file } del { $date }…
undo-title = ¿Deshacer la última importación de { $territory }?
undo-keeps = Lo que se haya anotado después de la importación se conservará.
undo-import = Deshacer la importación
undo-goes-on = Esto tarda un poco: paso { $step } de { $steps }. Continúa aunque usted cierre esta página.
undo-done = La importación se ha deshecho.
undo-map = No se ha podido restablecer el mapa base anterior. Para recuperarlo, importe de nuevo el extracto anterior.
undo-removed = Lugares que añadió la importación y que se eliminarán
undo-kept = Lugares que añadió la importación y que se conservarán, porque alguien ha anotado algo
undo-restored = Lugares que volverán a aparecer
undo-changed = Lugares que recuperarán su estado anterior
undo-withheld = Lugares que no deben figurar en la lista y que seguirán sin figurar en ella
undo-areas-removed = Territorios que añadió la importación y que se eliminarán
undo-areas-kept = Territorios que añadió la importación y que se conservarán, porque una organización está vinculada a ellos
same-title = ¿El mismo lugar?
same-hint = El lugar de la izquierda ya no está en la fuente; el de la derecha es nuevo y está muy cerca. Si son el mismo lugar, se reúne todo lo anotado sobre ambos.
same-gone = Ya no está en la fuente
same-come = Nuevo
same-apart = Distancia
same-metres = { $metres } m
same-is-one = El mismo lugar
same-is-two = Dos lugares
same-take-back = Retirar esta respuesta
same-taken-back = Su respuesta se ha retirado. Puede volver a responder.
difference-title = Importación de { $territory }: cambios
difference-none = No hay cambios de este tipo.
difference-vanished-hint = Estos lugares ya no figuran en los datos cartográficos. Lo que se escribió sobre ellos se conserva. Marque los que han cerrado y elija «{ $close }»; deje los demás como están.
difference-there-again = de nuevo en una fuente
difference-kind = Tipo
difference-what = Qué ha cambiado
difference-all = Todos
kind-added = Añadido
kind-changed = Modificado
kind-moved = Desplazado
kind-vanished = Desaparecido
attribute-address = dirección
attribute-category = categoría
attribute-incomplete = contorno completo o incompleto
attribute-object = dibujado de nuevo como otro objeto
attribute-name = nombre
attribute-names = nombres en otros idiomas
attribute-outline = contorno
attribute-tags = otros datos
areas-title = Territorios
areas-level = Nivel
areas-level-hint = El nivel procede de OpenStreetMap. El nivel 2 es un país; cuanto mayor es el número, más pequeño es el territorio.
areas-sites = Lugares públicos
areas-origin = Origen
areas-add = Añadir territorios desde un archivo (GeoJSON)
areas-add-hint = Cada territorio del archivo necesita un nombre («name») y un polígono. Se añaden todos o ninguno.
areas-draw = Dibujar un territorio en el mapa
areas-draw-hint = Haga clic en el mapa para marcar los vértices del territorio, o escriba uno por línea: longitud, latitud.
areas-corners = Vértices
areas-name = Nombre del territorio
areas-remove = Eliminar { $name }
areas-added = Añadido.
areas-removed = Eliminado.
areas-vanished = ya no está en ningún extracto importado
areas-search = Buscar un territorio por su nombre
areas-within = Territorios dentro de { $name }
areas-widest = Los territorios más grandes y los dibujados a mano
origin-osm = OpenStreetMap
origin-geojson = archivo
origin-drawn = dibujado
not-found = No hay ninguna página en esta dirección.
not-found-says = Compruebe que la dirección esté bien escrita o utilice el buscador de la parte superior.
page-not-loaded = No se ha podido cargar esta página. Puede que no haya conexión o que Parvis se haya actualizado.
error-not_found = Aquí no hay nada, o nada que usted pueda ver.
error-invalid = No se ha aceptado lo que ha enviado.
error-detail = Detalles, en inglés:
error-conflict = Entretanto, otra persona ha cambiado esto, por lo que su cambio no se ha guardado. Mire la nueva versión e inténtelo de nuevo.
error-too_large = Esto supera el tamaño permitido. No se ha guardado nada. Pruebe con algo más pequeño.
error-disk_full = El disco del servidor está lleno. Este cambio no se ha guardado; todo lo anterior, sí. Avise a su administrador.
error-quota_full = Su organización ha agotado su espacio de almacenamiento. Este cambio no se ha guardado; todo lo anterior, sí. Borre lo que ya no necesite o pida más espacio a quienes gestionan esta instalación.
error-too_slow = La conexión era demasiado lenta o se ha interrumpido. No se ha guardado nada; inténtelo de nuevo.
error-busy = El servidor está ocupado, o el registro se está modificando. Inténtelo de nuevo en un momento.
error-refused = El servidor no se puede usar en esta dirección. Use la que le haya dado su administrador.
error-internal = Se ha producido un error y no se ha guardado nada. El historial de errores del servidor da más detalles.
error-report_not_made = No se ha podido elaborar el informe. La visita no ha cambiado. Inténtelo de nuevo y, si se repite, avise a su administrador.
error-offline = El servidor no responde. Lo que ha escrito sigue aquí; inténtelo de nuevo.
retry = Reintentar
count-of = Lugares públicos: { $shown } de { $total }
count-more-than = más de { $count }
count-places = { $count ->
    [one] { $count } lugar público
   *[other] { $count } lugares públicos
 }
moved-by = desplazado { $metres } m
working = Procesando…
nav-organisations = Organizaciones
nav-notes = Notas
nav-emergency = Acceso de emergencia
nav-journal = Diario
keys-network = Ir a las organizaciones
keys-share = Ir a las notas
keys-emergency = Ir al acceso de emergencia
keys-requests = Ir a las solicitudes
keys-ours = Ir a «Quién leyó nuestros contenidos»
keys-journal = Ir al diario
footer-not-accredited = No acreditado para información clasificada.
sign-in = Iniciar sesión
sign-out = Cerrar sesión
sign-out-everywhere = Cerrar todas las sesiones
sign-out-everywhere-hint = Se cierran sus sesiones en todos los navegadores. También se anulan sus tokens de acceso, salvo que los conserve.
sign-out-keep-tokens = Conservar mis tokens de acceso
sign-in-with-code = Usar un código de recuperación
sign-in-with-password = Usar mi contraseña
sign-in-with-passkey = Iniciar sesión con una llave de acceso
sign-in-with-directory = Iniciar sesión con { $directory }
sign-in-no-account = ¿Aún no tiene cuenta? Pida un enlace a quien gestiona aquí los miembros de su organización.
look-as = Ver como { $name }: { $role }, { $organisation }
look-as-hint = Esta demostración muestra un país inventado. Elija con qué perfil quiere verlo; no hace falta contraseña.
account-title = Mi cuenta
account-signed-out = No ha iniciado sesión.
account-user-name = Nombre de usuario
account-password = Contraseña
account-old-password = Contraseña actual
account-new-password = Contraseña nueva
account-password-rule = Al menos 10 caracteres. Cuatro palabras sin relación entre sí son fáciles de recordar y difíciles de adivinar.
account-password-show = Mostrar lo que escribo
account-password-change = Cambiar la contraseña
account-password-changed = Su contraseña se ha cambiado.
account-password-ends = También se cierran sus otras sesiones y se anulan todos sus tokens de acceso.
account-no-password = Esta cuenta no tiene contraseña.
account-password-set = Establecer una contraseña
account-password-remove = Iniciar sesión sin contraseña
account-password-remove-hint = Nadie puede adivinar ni robar una contraseña que no existe. Escriba arriba la suya una vez más; a partir de entonces iniciará sesión solo con una llave de acceso o con el servicio de acceso de su organización.
account-password-removed = Su contraseña se ha eliminado. A partir de ahora, inicie sesión con una llave de acceso o con el servicio de acceso de su organización.
account-code = Código de recuperación
sessions-title = Dónde tengo la sesión abierta
session-device = Dispositivo
session-since = Desde
session-seen = Último uso
session-this = esta sesión
session-end = Cerrar
session-ended = La sesión se ha cerrado.
session-method = Iniciada con
method-password = Contraseña
method-recovery_code = Código de recuperación
method-link = Enlace
method-passkey = Llave de acceso
method-directory = Servicio de acceso
method-demonstration = Demostración
codes-title = Códigos de recuperación
codes-hint = Cada código permite iniciar sesión una vez si ha olvidado la contraseña. Guárdelos en papel.
codes-left = Códigos restantes: { $count }.
codes-make = Crear diez códigos nuevos
codes-once = Anótelos o imprímalos ahora: solo se muestran una vez. Sus códigos anteriores ya no sirven.
directory-hint = Conecte esta cuenta con su cuenta de { $directory } y podrá iniciar sesión aquí sin contraseña.
directory-connect = Conectar
directory-connected = Aquí puede iniciar sesión con { $directory }.
directory-disconnect = Desconectar
directory-disconnected = Cuenta desconectada. Sus otras sesiones se han cerrado.
passkeys-title = Llaves de acceso
passkeys-hint = Con una llave de acceso inicia sesión con la huella, el reconocimiento facial o el PIN de su dispositivo. No es posible escribirla por error en una página falsa.
passkeys-impossible = Las llaves de acceso no funcionan en este navegador o en esta dirección. Abra la página con https y el nombre del servidor o, en el propio servidor, como http://localhost.
passkey-name = Nombre del dispositivo
passkey-add = Añadir una llave de acceso
passkey-added = La llave de acceso se ha añadido.
passkey-remove = Quitar
passkey-removed = La llave de acceso se ha quitado. Sus otras sesiones se han cerrado.
tokens-title = Tokens de acceso
tokens-hint = Un token de acceso permite que un programa actúe en su nombre hasta la fecha que elija.
token-once = Este es su token. Solo se muestra una vez.
token-scope = Qué puede hacer
token-days = Días de validez
token-make = Crear un token
token-end = Revocar
token-ended = Este token ya no funciona.
scope-read = leer
scope-read_and_change = leer y cambiar
budget-title = Lugares consultados hoy
budget-used = Lugares cuya información protegida ha consultado hoy: { $opened } de { $all }.
budget-ask = Pedir permiso para consultar más hoy
budget-sites = Cuántos lugares más
budget-for-export = Para exportar muchos lugares a la vez
budget-send = Pedir
budget-asked = Su solicitud se ha enviado. Decidirá la coordinación.
budget-requests = Solicitudes de otras personas
budget-request = { $sites ->
    [one] { $sites } lugar más
   *[other] { $sites } lugares más
 }
budget-request-export = { $sites ->
    [one] Exportación de { $sites } lugar
   *[other] Exportación de { $sites } lugares
 }
budget-grant = Aprobar
budget-refuse = Rechazar
budget-granted = aprobada
budget-refused = rechazada
requests-title = Solicitudes
requests-hint = Cada persona puede consultar cada día la información protegida de un número limitado de lugares. Quien necesita más lo pide, y decide otra persona.
requests-open = Pendientes de decisión
requests-today = Otras solicitudes de hoy
requests-none = Nadie espera una decisión. Las nuevas solicitudes aparecen aquí y en su página de inicio.
requests-final = Una decisión no se puede cambiar. Solo vale para hoy.
requests-own = Es su propia solicitud: decide otra persona.
requests-not-yours = Sobre estas solicitudes deciden otras personas. Lo que usted pide está en la página «{ account-title }».
requests-said-granted = Aprobada: { $name }.
requests-said-refused = Rechazada: { $name }.
welcome-title = Configure su cuenta
welcome-first = Esta es la primera cuenta de esta instalación, la de administración. Sirve para gestionar organizaciones y cuentas; no permite leer ninguna información protegida.
welcome-invited = { $name }, ha recibido una invitación para unirse a { $organisation }.
welcome-organisation = Su organización
welcome-name = Su nombre
welcome-accept = Configurar e iniciar sesión
welcome-directory-hint = O use su cuenta de { $directory } en lugar de una contraseña:
welcome-void = Este enlace ya se ha usado, ha caducado o ha sido sustituido por otro más reciente. Pida un enlace nuevo.
organisations-title = Organizaciones
organisation-kind = Tipo
organisation-add = Añadir una organización
kind-of-authority = Autoridad
kind-of-adviser_service = Servicio de asesoramiento
kind-of-operator = Operador
kind-of-community = Comunidad local
kind-of-partner = Entidad colaboradora
kind-of-overseer = Órgano de supervisión
members-title = Miembros
member-role = Función
member-add = Añadir un miembro
member-actions = Acciones
member-left = ya no es miembro; nombre borrado
member-link = Crear un enlace
member-link-hint = Dé este enlace solo a esta persona. Se puede usar una vez, en el plazo de una semana, para configurar la cuenta o una contraseña nueva. Solo se muestra una vez.
member-link-demonstration = Esto es una demostración: puede añadir miembros, pero no darles un enlace para iniciar sesión.
member-end = Dar de baja
role-coordinator = coordinación
role-adviser = asesoramiento
role-operator_manager = responsable del operador
role-operator_contributor = personal del operador
role-community_member = miembro de la comunidad local
role-overseer = supervisión
role-partner_installation = entidad colaboradora
role-administrator = administración
relation-add = Vincular a un lugar o a un territorio
relation-add-hint = Elija una organización, después qué hace y dónde. Antes de guardar verá lo que permite el vínculo.
relation-label = Esta organización
relation-operates = gestiona
relation-advises = asesora en
relation-responds = interviene en
relation-neighbours = es vecina de
relation-leads = es responsable de
relation-one-site = un solo lugar
purpose-label = Finalidad
purpose-hint = Ve los contenidos de su organización, lo que otras han compartido con ella para esta finalidad y lo que se comparte con todos los usuarios.
purpose-own_work = nuestro propio trabajo
purpose-assessment = evaluación
purpose-planning = planificación
purpose-response = intervención
purpose-oversight = supervisión
audience-people = { $count ->
    [one] { $role } ({ $count } persona).
   *[other] { $role } ({ $count } personas).
 }
# What something is called, and what it is, where they stand side by side.
labelled = { $label }: { $value }
sees-existence = que existe
sees-text = el texto
sees-attachments = los archivos
sees-recipients = con quién se comparte
sees-readers = quién lo ha leído
sees-history = las versiones anteriores
audience-sees = Puede ver: { $what }.
share-given = Porque usted lo comparte con esta organización, con esta finalidad: { $purpose }.
share-emergency = Solo mediante un acceso de emergencia; usted lo ve en Parvis en cuanto empieza.
share-shared_here = Compartida con todos los usuarios.
audience-title = Quién puede ver esto
audience-everybody = Todas las personas que trabajan aquí, salvo quienes administran Parvis
audience-reviewed = Ven la versión revisada.
audience-nobody = Nadie: las reglas no permiten que su organización guarde aquí un contenido de este tipo.
audience-rest = Nadie más puede ver que existe.
installation-title = Esta instalación
installation-tab = Instalación y correo electrónico
leads-title = Quién es responsable de esta instalación
leads-hint = Estas autoridades son responsables de la instalación en su conjunto y escriben las notas sobre ella. Eso, por sí solo, no les permite ver lo que pertenece a otros.
leads-none = Todavía no se ha designado ninguna autoridad.
leads-since = desde el { $date }
leads-add = Añadir una autoridad
notes-title = Notas
notes-about = Notas sobre { $called }
notes-hint = Las notas están cifradas. Solo su organización ve sus notas hasta que las comparte. El diario anota cada apertura.
notes-hint-shared = Notas que otras organizaciones comparten con la suya o con todos los usuarios. El diario anota cada apertura.
notes-none = No hay notas que usted pueda ver para esta finalidad.
notes-signed-out = Solo quienes han iniciado sesión pueden ver las notas.
notes-export = Exportar
notes-export-hint = Todas las notas que usted puede exportar, con su texto. Si se refieren a más de 20 lugares, antes debe aprobarlo una segunda persona: pídalo en «Mi cuenta».
note-title = Nota
note-open = Nota
note-of = Nota del { $date }
note-site = Lugar
note-about = Se refiere a
note-owner = Pertenece a
note-marking = Etiqueta TLP
note-handling = Difusión
note-state = Estado
note-text = Texto
note-write = Escribir una nota
note-change = Editar
note-into-force = Marcar como vigente
record-end = Retirar o borrar este contenido
record-withdraw = Retirar
record-withdrawn-done = El contenido se ha retirado. Las organizaciones con las que se compartió ya no lo ven.
record-erase = Borrar
record-erase-hint = Se borrarán todas las versiones y no se podrán recuperar. El diario sigue mostrando que este contenido existió, pero no lo que decía.
record-erase-now = Borrar ahora
record-draft = borrador
record-current = vigente
record-withdrawn = retirada
visit-state-finished = terminada
marking-clear = TLP:CLEAR – divulgación sin límites
marking-green = TLP:GREEN – dentro de la comunidad
marking-amber = TLP:AMBER – solo quien necesite saberlo, en la organización y sus clientes
marking-amber_strict = TLP:AMBER+STRICT – solo quien necesite saberlo, únicamente en la organización
marking-red = TLP:RED – solo para los destinatarios individuales
handling-ordinary = ordinaria
handling-originator_controlled = no transmitir a terceros
give-title = Compartir con otra organización
give-days = Número de días
give-now = Compartir
given-done = Compartido. Puede dejar de compartirlo en cualquier momento.
given-title = Compartido por nosotros
given-none = No se comparte nada con nadie.
given-to = Compartido con
given-until = Hasta
given-until-date = hasta el { $date }
given-ended-on = se compartió hasta el { $date }
given-readings = Lecturas
given-take-back = Dejar de compartir
given-taken-back = Ya no se comparte. La organización ya no puede verlo.
here-title = Compartir con todos los usuarios
here-hint = Todas las personas que trabajan aquí, salvo quienes administran Parvis, verán esta versión y sus archivos. Antes debe revisarla otro miembro de su organización. Cada versión más reciente necesita su propia revisión. Puede dejar de compartir en cualquier momento.
here-propose = Proponer para revisión
here-propose-version = Proponer esta versión
here-proposed = Propuesta enviada. Otro miembro de su organización ya puede revisar esta versión.
here-waits = A la espera de la revisión de otro miembro de su organización. Propuesta por { $name }, { $date }.
here-drop = Retirar la propuesta
here-dropped = La propuesta se ha retirado.
here-review-hint = Propuesta de { $name }: compartir esta versión con todos los usuarios. Léala y compruebe sus archivos. Si aprueba la propuesta, verán esta versión todas las personas que trabajan aquí, salvo quienes administran Parvis.
here-approve = Aprobar
here-approved = Aprobada. Todos los usuarios pueden ver ya esta versión.
here-refuse = Rechazar
here-refused-now = Rechazada. No se ha compartido nada.
here-refused = Rechazada en la revisión del { $date }.
here-outdated = Esta nota ha cambiado desde que se propuso. Proponga la nueva versión.
here-shared = Todos aquí ven la versión del { $date }. Revisada por { $name }.
here-newer = Hay una versión más reciente, que no se comparte.
here-stop = Dejar de compartir con todos
here-stopped = Ya no se comparte con todos los usuarios.
here-left = una persona que ya no es miembro
given-taken-back-on = se dejó de compartir el { $date }
given-taken-back-all = Ya no se comparten: { $count }. La organización ya no puede ver estos contenidos.
given-refused = Se siguen compartiendo: { $count }
given-take-back-of = Dejar de compartir con { $name }: { $subject }
given-one = { $what } { $number }
readers-show = Quién lo ha leído
readers-title = Quién lo ha leído
readers-unknown = una organización que usted no puede ver
readers-when = Cuándo
readers-who = Quién
readers-what = Qué se leyó y por qué
readers-group-existence = que existe
readers-group-text = el texto
readers-group-attachments = los archivos
readers-group-recipients = con quién se comparte
readers-group-readers = quién lo ha leído
readers-group-history = las versiones anteriores
readers-group-export = una copia completa
readers-said = { $purpose ->
    [own_work] Leído para su propio trabajo: { $what }.
    [assessment] Leído para una evaluación: { $what }.
    [planning] Leído para la planificación: { $what }.
    [response] Leído para una intervención: { $what }.
    [oversight] Leído para la supervisión: { $what }.
   *[none] Leído: { $what }.
 }
readers-unsaid = El diario ya no dice qué se leyó.
emergencies-hint = En una emergencia, quienes intervienen o asesoran pueden leer contenidos que no se han compartido con ellos, durante una hora como máximo e indicando un motivo. El operador del lugar, quienes guardan contenidos sobre él, la coordinación y el órgano de supervisión ven el acceso en esta página en cuanto empieza. Parvis no les envía ningún mensaje. Cada acceso se revisa en un plazo de 72 horas.
emergencies-begin = Para iniciar uno, abra el lugar. «{ emergency-open }» está debajo de su nombre, si su organización asesora o interviene allí.
emergencies-none = Ningún acceso de emergencia le afecta.
emergencies-to-review = Por revisar
emergencies-others = En curso y anteriores
emergency-read-then = Qué se leyó sobre este lugar ese día
emergency-review-hint = ¿Era necesario el acceso? Diga qué ha comprobado y con quién.
emergency-waiting = por atender
emergency-open = Iniciar un acceso de emergencia
emergency-open-now = Iniciar ahora, a la vista de todos los interesados
emergency-terms = Podrá leer las visitas, los hallazgos y las notas de otras organizaciones sobre este lugar. Después no podrá cambiar las condiciones.
emergency-terms-told = El operador del lugar, quienes guardan contenidos sobre él, la coordinación y el órgano de supervisión lo ven con su motivo, desde el comienzo, cuando abren Parvis. No se les envía ningún mensaje en ese momento.
emergency-minutes = Minutos (hasta 60)
emergency-opened = { $minutes ->
    [one] Tiene acceso durante { $minutes } minuto. Para leer, mantenga la finalidad «intervención»; está elegida más abajo.
   *[other] Tiene acceso durante { $minutes } minutos. Para leer, mantenga la finalidad «intervención»; está elegida más abajo.
 }
emergency-from-to = del { $from } al { $to }
emergency-runs = en curso
emergency-close = Terminar ahora
emergency-closed = Terminado.
emergency-note = Acusar recibo
emergency-noted = Se ha acusado recibo.
emergency-review = Revisión
emergency-review-due = Revisión: a más tardar el { $date }
emergency-review-keep = Guardar la revisión
emergency-reviewed = Revisado.
journal-title = Diario
journal-hint = Quién hizo qué y quién leyó qué, cuándo y por qué. El diario nunca muestra lo que dice un contenido.
journal-overseers = Solo el órgano de supervisión puede leer el diario.
journal-readings = Quién ha leído sobre { $name }
journal-empty = No hay nada en el diario que coincida.
journal-details = Detalles
journal-own-folded = { $count ->
    [one] Lo que usted consultó está agrupado al final de cada día: { $count } línea.
   *[other] Lo que usted consultó está agrupado al final de cada día: { $count } líneas.
 }
journal-own-shown = Lo que usted consultó se muestra entre las demás líneas.
journal-own-day = { $count ->
    [one] Usted hizo una consulta.
   *[other] Usted hizo { $count } consultas.
 }
journal-own-show = Mostrar
journal-own-show-all = Mostrar todo
journal-own-fold = Plegar
journal-again = { $count ->
    [one] y otra igual
   *[other] y otras { $count } iguales
 }
journal-number = Número
journal-stored = Tal como se guardó
journal-why = Motivo: { $why }
journal-hash = Huella
journal-record-open = Abrir el contenido
journal-person = Persona
journal-person-hint = Al menos dos letras del nombre
journal-person-none = Nadie en el diario se llama así.
journal-person-only = Solo lo que hizo { $name }
journal-command-line = Línea de comandos del servidor
journal-not-signed-in = Persona sin sesión iniciada
journal-act = Tipo de acción
journal-kind = Tipo de contenido
journal-from = Desde
journal-until = Hasta
journal-from-chip = desde el { $date }
journal-until-chip = hasta el { $date }
journal-group-read = Lectura
journal-group-changed = Cambios
journal-group-shared = Contenidos compartidos
journal-group-exceptions = Acceso de emergencia y límites
journal-group-places = Lugares e importaciones
journal-group-managed = Organizaciones y miembros
journal-group-accounts = Inicio de sesión
journal-group-upkeep = Mantenimiento
journal-kind-site_note = Notas
journal-kind-visit = Visitas
journal-kind-finding = Hallazgos
journal-kind-duty_assessment = Obligaciones legales
journal-kind-measure = Medidas
journal-kind-rights_record = Exámenes de derechos fundamentales
journal-kind-plan = Planes de lugares
journal-kind-partner_statement = Declaraciones de colaboración
ours-title = Quién leyó nuestros contenidos
ours-hint = Esta página muestra quién abrió un contenido de su organización, y cuándo. Los miembros de su organización aparecen con su nombre; de los demás se ve la organización. El diario registra que usted lo consultó.
ours-keepers = Solo quienes se encargan de los contenidos de su organización pueden ver esta página.
ours-none = Nadie ha abierto un contenido suyo que coincida.
ours-others = Ocultar a nuestros propios miembros
nav-ours = Quién leyó nuestros contenidos
journal-by = { $by ->
    [former] Un antiguo miembro de { $organisation }
    [organisation] Alguien de { $organisation }
    [unseen] Alguien cuya organización no se le muestra
    [nobody] Alguien sin sesión iniciada
    [command_line] La línea de comandos del servidor
   *[member] { $name } ({ $organisation })
 }
journal-about = { $about ->
    [site] { " " }en el lugar «{ $place }»
    [area] { " " }en el territorio «{ $place }»
    [organisation] { " " }sobre la organización «{ $place }»
    [installation] { " " }sobre esta instalación
   *[none] { "" }
 }
journal-for = { $purpose ->
    [own_work] , para su propio trabajo
    [assessment] , para una evaluación
    [planning] , para la planificación
    [response] , para una intervención
    [oversight] , para la supervisión
   *[none] { "" }
 }
journal-some = { $count ->
    [one] un contenido
   *[other] { $count } contenidos
 }
journal-notes = { $count ->
    [one] una nota
   *[other] { $count } notas
 }
journal-visits = { $count ->
    [one] una visita
   *[other] { $count } visitas
 }
journal-findings = { $count ->
    [one] un hallazgo
   *[other] { $count } hallazgos
 }
journal-assessments = { $count ->
    [one] un examen de obligaciones legales
   *[other] { $count } exámenes de obligaciones legales
 }
journal-measures = { $count ->
    [one] una medida
   *[other] { $count } medidas
 }
journal-rights_records = { $count ->
    [one] un examen de derechos fundamentales
   *[other] { $count } exámenes de derechos fundamentales
 }
journal-plans = { $count ->
    [one] un plan del lugar
   *[other] { $count } planes de lugares
 }
journal-partner_statements = { $count ->
    [one] una declaración de colaboración
   *[other] { $count } declaraciones de colaboración
 }
journal-records = { $kind ->
    [none] { journal-some }
    [visit] { journal-visits }
    [finding] { journal-findings }
    [duty_assessment] { journal-assessments }
    [measure] { journal-measures }
    [rights_record] { journal-rights_records }
    [plan] { journal-plans }
    [partner_statement] { journal-partner_statements }
    [meeting] { journal-meetings }
    [recommendation] { journal-recommendations }
    [agreement] { journal-agreements }
   *[site_note] { journal-notes }
 }
journal-act-choose_digest = { journal-by } eligió recibir avisos de vencimientos por correo electrónico.
journal-act-confirm_digest = Se confirmó una dirección de correo electrónico mediante su enlace.
journal-act-stop_digest = { journal-by } dejó de recibir avisos de vencimientos por correo electrónico.
journal-act-send_letter = Se envió un correo electrónico a un miembro.
journal-act-give_up_letter = No se pudo enviar un correo electrónico a un miembro.
journal-act-unknown = { journal-by } hizo algo que esta versión no conoce: { $word }.
journal-act-list = { $kind ->
    [none] { journal-by } consultó una lista de contenidos{ journal-about }{ journal-for }.
    [visit] { journal-by } consultó una lista de visitas{ journal-about }{ journal-for }.
    [finding] { journal-by } consultó una lista de hallazgos{ journal-about }{ journal-for }.
    [duty_assessment] { journal-by } consultó una lista de obligaciones legales{ journal-about }{ journal-for }.
    [measure] { journal-by } consultó una lista de medidas{ journal-about }{ journal-for }.
    [rights_record] { journal-by } consultó una lista de exámenes de derechos fundamentales{ journal-about }{ journal-for }.
    [plan] { journal-by } consultó una lista de planes de lugares{ journal-about }{ journal-for }.
    [partner_statement] { journal-by } consultó una lista de declaraciones de colaboración{ journal-about }{ journal-for }.
    [meeting] { journal-by } consultó una lista de reuniones{ journal-about }{ journal-for }.
    [recommendation] { journal-by } consultó una lista de recomendaciones{ journal-about }{ journal-for }.
    [agreement] { journal-by } consultó una lista de convenios{ journal-about }{ journal-for }.
   *[site_note] { journal-by } consultó una lista de notas{ journal-about }{ journal-for }.
 }
journal-act-open = { journal-by } abrió { journal-records }{ journal-about }{ journal-for }.
journal-open-readers = { journal-by } consultó quién había leído { journal-records }{ journal-about }.
journal-act-create = { journal-by } creó { journal-records }{ journal-about }.
journal-act-change = { journal-by } cambió { journal-records }{ journal-about }.
journal-act-give = { journal-by } compartió { journal-records }{ journal-about } con { $other }{ journal-for }.
journal-act-take_back = { journal-by } dejó de compartir { journal-records }{ journal-about }.
journal-act-propose_sharing = { journal-by } propuso compartir { journal-records }{ journal-about } con todos los usuarios.
journal-act-share_here = { journal-by } aprobó compartir { journal-records }{ journal-about } con todos los usuarios.
journal-act-refuse_sharing = { journal-by } decidió no compartir { journal-records }{ journal-about } con todos los usuarios.
journal-act-stop_sharing = { journal-by } dejó de compartir { journal-records }{ journal-about } con todos los usuarios.
journal-act-withdraw = { journal-by } retiró { journal-records }{ journal-about }.
journal-act-erase = { journal-by } borró { journal-records }{ journal-about }.
journal-act-export = { journal-by } exportó { journal-records }{ journal-about }{ journal-for }.
journal-act-accept_invitation = { journal-by } creó una cuenta.
journal-act-add_areas = { journal-by } añadió territorios.
journal-act-add_member = { $whom ->
    [named] { journal-by } añadió a { $person } como miembro de { $other }.
   *[other] { journal-by } añadió un miembro a { $other }.
 }
journal-act-add_organisation = { journal-by } añadió la organización { $other }.
journal-act-rename_organisation = { journal-by } cambió el nombre de la organización { $other }.
journal-act-end_organisation = { journal-by } cerró la organización { $other }.
journal-act-reopen_organisation = { journal-by } reabrió la organización { $other }.
journal-act-merge_organisation = { $about ->
    [organisation] { journal-by } integró la organización { $other } en { $place }.
   *[other] { journal-by } integró la organización { $other } en otra.
 }
journal-act-erase_member = { journal-by } borró el nombre de un antiguo miembro de { $other }.
journal-act-add_passkey = { journal-by } añadió una llave de acceso.
journal-act-answer_same_place = { journal-by } decidió si dos lugares son el mismo.
journal-act-ask_for_budget = { journal-by } pidió abrir más lugares ese día.
journal-act-ask_for_export = { journal-by } pidió exportar de una vez los contenidos de más lugares.
journal-act-ask_for_visit = { journal-by } pidió una visita a { $other }{ journal-about }.
journal-act-attach = { journal-by } añadió un archivo a un contenido{ journal-about }.
journal-act-backup = { journal-by } hizo una copia de seguridad.
journal-act-change_password = { journal-by } cambió la contraseña.
journal-act-change_site = { journal-by } cambió los datos de «{ $place }».
journal-act-close_emergency = { journal-by } terminó un acceso de emergencia.
journal-act-complain = Alguien reclamó sobre una medida{ journal-about } desde su página pública.
journal-act-connect_directory = { journal-by } conectó una cuenta con el servicio de acceso.
journal-act-correct_notice = { journal-by } cambió la página pública de una medida{ journal-about }.
journal-act-correct_public_notice = { journal-by } publicó una nueva versión de un comunicado público.
journal-act-correct_visit = { journal-by } corrigió el texto de una visita{ journal-about }.
journal-act-decide_budget = { journal-by } resolvió una solicitud de abrir más lugares.
journal-act-decline_visit_request = { journal-by } rechazó una solicitud de visita.
journal-act-destroy_data_keys = { journal-by } destruyó claves antiguas de { $other }.
journal-act-discard_public_notice = { journal-by } descartó el borrador de un comunicado público.
journal-act-disconnect_directory = { journal-by } desconectó una cuenta del servicio de acceso.
journal-act-drop_visit_request = { journal-by } cerró una solicitud de visita.
journal-act-end_lead = { journal-by } quitó a { $other } de la lista de responsables de esta instalación.
journal-act-end_notice = { journal-by } cerró la página pública de una medida{ journal-about }.
journal-act-end_membership = { $whom ->
    [named] { journal-by } dio de baja a { $person } en { $other }.
   *[other] { journal-by } dio de baja a un miembro de { $other }.
 }
journal-act-end_relation = { journal-by } quitó un vínculo de { $other }{ journal-about }.
journal-act-end_session = { journal-by } cerró la sesión en uno de sus dispositivos.
journal-act-end_token = { journal-by } revocó un token de acceso.
journal-act-end_what_ran_out = { journal-by } eliminó lo que había caducado.
journal-act-erase_again = { journal-by } volvió a borrar contenidos después de una restauración.
journal-act-finish_visit = { journal-by } terminó una visita{ journal-about }.
journal-act-import = { journal-by } importó un extracto cartográfico.
journal-act-invent_organisations = { journal-by } añadió las organizaciones inventadas de la demostración.
journal-act-invite = { $whom ->
    [named] { journal-by } creó un enlace de invitación para { $person } ({ $other }).
   *[other] { journal-by } creó un enlace de invitación para un miembro de { $other }.
 }
journal-act-journal_checkpoint = { journal-by } firmó un punto de control del diario.
journal-act-left_to_person = { journal-by } restauró una copia de seguridad y dejó una tarea a una persona.
journal-act-list_emergencies = { journal-by } consultó accesos de emergencia y sus motivos.
journal-act-look_as = En la demostración alguien eligió este perfil: { journal-by }.
journal-act-make_journal_key = { journal-by } creó una clave para el diario.
journal-act-move_records = { journal-by } trasladó contenidos al eliminarse un territorio.
journal-act-name_lead = { journal-by } designó a { $other } como responsable de esta instalación.
journal-act-name_installation = { journal-by } creó esta instalación.
journal-act-new_recovery_codes = { journal-by } creó nuevos códigos de recuperación.
journal-act-new_token = { journal-by } creó un token de acceso.
journal-act-note_emergency = { journal-by } tomó nota de un acceso de emergencia.
journal-act-open_emergency = { journal-by } inició un acceso de emergencia{ journal-about }.
journal-act-preview_import = { journal-by } consultó la vista previa de una importación.
journal-act-publish_notice = { journal-by } publicó la página pública de una medida{ journal-about }.
journal-act-publish_public_notice = { journal-by } publicó un comunicado público.
journal-act-read_complaints = { journal-by } leyó reclamaciones sobre una medida{ journal-about }.
journal-act-refuse_sign_in = Se rechazó un intento de iniciar sesión.
journal-act-relate = { journal-by } añadió un vínculo de { $other }{ journal-about }.
journal-act-restore_membership = { $whom ->
    [named] { journal-by } volvió a dar de alta a { $person } en { $other }.
   *[other] { journal-by } volvió a dar de alta a un miembro de { $other }.
 }
journal-act-relate_to_area = { journal-by } añadió un vínculo de { $other }{ journal-about }.
journal-act-relate_to_site = { journal-by } añadió un vínculo de { $other }{ journal-about }.
journal-act-remove_area = { journal-by } eliminó un territorio.
journal-act-remove_attachment = { journal-by } quitó un archivo de un contenido{ journal-about }.
journal-act-remove_passkey = { journal-by } quitó una llave de acceso.
journal-act-reply_to_complaint = { journal-by } respondió a una reclamación sobre una medida{ journal-about }.
journal-act-reseal = { journal-by } cifró de nuevo contenidos de { $other }.
journal-act-respond_to_finding = { journal-by } respondió a un hallazgo{ journal-about }.
journal-act-restore = { journal-by } restauró una copia de seguridad.
journal-act-review_emergency = { journal-by } revisó un acceso de emergencia.
journal-act-review_public_notice = { journal-by } revisó un comunicado público.
journal-act-rotate_data_key = { journal-by } sustituyó la clave de { $other }.
journal-act-rotate_installation_key = { journal-by } sustituyó la clave de la instalación.
journal-act-sign_in = { journal-by } inició sesión.
journal-act-sign_out = { journal-by } cerró la sesión.
journal-act-sign_out_everywhere = { journal-by } cerró todas sus sesiones.
journal-act-undo_import = { journal-by } deshizo una importación.
journal-act-use_passkey = { journal-by } usó una llave de acceso.
journal-act-use_recovery_code = { journal-by } inició sesión con un código de recuperación.
journal-act-withdraw_public_notice = { journal-by } retiró un comunicado público.
journal-act-write_public_notice = { journal-by } redactó un comunicado público.
site-sign-in-to-change = Quienes asesoran en este lugar, lo coordinan o lo gestionan pueden cambiar estos datos.
error-sign_in_needed = Inicie sesión: es posible que su sesión haya caducado. Lo que ha escrito sigue aquí.
error-wrong_credentials = El nombre de usuario no corresponde a la contraseña o al código. Compruebe ambos e inténtelo de nuevo.
error-wrong_password = Esta no es su contraseña. No se ha cambiado nada.
error-confirmation_needed = Confirme que es usted: escriba su contraseña, o inicie sesión otra vez y repita esta acción antes de que pasen diez minutos.
error-directory_unreachable = El servicio de acceso de su organización no responde. Inténtelo de nuevo, o inicie sesión con una contraseña o una llave de acceso.
error-directory_refused = El servicio de acceso no ha confirmado quién es usted. No se ha cambiado nada.
error-passkey_none = No se ha usado ninguna llave de acceso. Inténtelo de nuevo o inicie sesión de otra manera.
error-passkey_known = Este dispositivo ya tiene una llave de acceso para esta cuenta.
error-weak_password = Esta contraseña es demasiado corta o demasiado fácil de adivinar. Use cuatro palabras sin relación entre sí.
error-too_many = Demasiados intentos. Espere un poco e inténtelo de nuevo.
error-over_budget = Ya ha consultado la información protegida del número máximo de lugares permitido por día. En «Mi cuenta» puede pedir más; decidirá otra persona.
error-second_person_needed = Una segunda persona debe aprobar la exportación de tantos lugares. Pídalo en «Mi cuenta» y vuelva a exportar.
error-not_forwarded = La anotación del diario no se ha podido reenviar como exige la configuración. Por eso no se ha mostrado ninguna información protegida ni se ha cambiado nada. Inténtelo más tarde y avise a su administrador.
error-kept = Su cambio se ha guardado, pero no se puede mostrar en este momento. No lo repita; compruébelo más tarde.
error-forbidden = No tiene permiso para hacer esto.
error-sealed = La información protegida no se puede abrir: falta una clave o se ha destruido. El registro público sigue funcionando.
attachments-title = Archivos
attachments-none = No hay archivos.
attachment-add = Añadir un archivo (hasta 10 MB; se cifrará)
attachment-added = Añadido y cifrado.
attachment-kept-as = Ya había otro archivo llamado { $name }, así que este se ha guardado como { $kept }.
attachments-refused = No aceptados:
attachment-remove = Quitar { $name }
attachment-removed = El archivo se ha quitado y borrado.
attachment-size = { $kilobytes } kB
versions-show = Todas las versiones
versions-title = Versiones anteriores
version-number = Versión { $version }
note-export = Exportar

# Obligaciones: si una ley nos obliga.
yes = Sí
no = No
print = Imprimir
duties-title = ¿Qué normas se nos aplican?
duties-intro = Elija el país donde está el lugar y responda lo que sepa. Verá qué se le pide y dónde está escrito. Bastan dos minutos, y no necesita cuenta.
duties-nothing-kept = Sus respuestas no se guardan. Si no sabe algo, déjelo sin responder.
duties-away = El servidor no responde. Es el servidor el que determina qué se deduce de sus respuestas. Siga respondiendo: sus respuestas quedan en esta página, y el resultado aparecerá en cuanto el servidor responda.
duties-kept-with-site = Si no sabe algo, déjelo sin responder. No se guarda nada hasta que elija «{ site-duties-keep }».
duties-filled-in = Algunas respuestas se han tomado de lo que se sabe de este lugar. Compruébelas.
duties-read-on = Situación a { $date }.
duties-version = Versión { $version } de esta descripción, { $licence }.
duties-other-language = Por ahora, esta descripción solo está disponible en inglés.
duties-in-force = Vigencia:
duties-stage-on = Desde el { $date }:
duties-stage-unset = Fecha aún sin fijar:
duties-limits = Lo que esta página no abarca:
duties-source = Fuente:
duties-not-known = No lo sé
duties-again = Empezar de nuevo
duties-standing-in_scope = Según sus respuestas, esto se le aplica
duties-standing-not = Según sus respuestas, esto no se le aplica
duties-standing-no_law = Esta página se basa en buenas prácticas, no en una ley
duties-standing-unclear = Aún no está claro
duties-perhaps = Puede ser uno de estos casos:
duties-missing = Qué permitiría aclararlo:
duties-owed = Qué hacer
duties-owed-perhaps = Quizá:
duties-due = A más tardar el { $date }
duties-begins = Se aplica desde el { $date }
duties-begins-unknown = Aún no se sabe desde qué día se aplica
duties-due-again = { $years ->
    [one] A más tardar el { $date } y después cada año
   *[other] A más tardar el { $date } y después cada { $years } años
 }
duties-done = Hecho
duties-open = Pendiente
duties-unknown = No se sabe
duties-notes = Conviene saber
duties-to-be-checked = Sin verificar:
duties-read = consultado el { $date }
duties-because = Por qué
duties-settled = Condiciones que aclaran sus respuestas: { $count }
duties-unsettled = Condiciones aún por aclarar: { $count }
duties-holds = Se cumple
duties-condition = Condición
duties-paragraph = Disposición
duties-truth-holds = Sí
duties-truth-fails = No
duties-truth-unknown = No se sabe
duties-would-change = Lo que cambiaría el resultado
duties-print = Relación de obligaciones (PDF)
duties-print-hint = La relación se hace con sus respuestas. En el servidor no se guarda nada.
nav-assess = Autoevaluación
keys-assess = Ir a la autoevaluación
assess-title = Autoevaluación

# Cuestionarios: una vuelta al lugar con preguntas.
survey-list-title = Recorra el lugar que gestiona
survey-intro = Recorra el lugar con un cuestionario. Sus respuestas se quedan en este navegador, salvo que las guarde en un archivo o las imprima.
survey-size = Preguntas: { $questions } como máximo. Duración: unos { $minutes } min.
survey-other-language = Este cuestionario solo está en inglés por ahora.
survey-progress = { $place } de { $all }
survey-weakest-point = Responda pensando en el punto más débil que encuentre.
survey-not-applicable = Aquí no procede
survey-saved = Guardado en este navegador.
survey-not-saved = Este navegador no puede guardar sus respuestas. Guárdelas en un archivo antes de cerrar la página.
survey-back = Atrás
survey-next = Siguiente
survey-to-results = Ver los resultados
survey-back-to-questions = Volver a las preguntas
survey-results = Resultados
survey-place = Nombre del lugar
survey-place-hint = Se imprime encima de los resultados. Se queda en este navegador.
survey-place-printed = Lugar: { $place } · Impreso el { $date }
survey-findings = Qué ha encontrado
survey-no-findings = Según las respuestas dadas hasta ahora, no hay nada que corregir.
survey-nothing-answered = Aún no se ha respondido ninguna pregunta.
survey-measures = Qué ayuda
survey-what-if = Marque lo que piensa hacer. Los hallazgos y el índice cambian como si ya estuviera hecho.
survey-index = Índice
survey-index-hint = El índice muestra qué parte de lo que pide el cuestionario se cumple, de 0 a 100, según los pesos que eligieron sus autores. No mide el riesgo.
survey-range = Intervalo
survey-range-hint = El intervalo muestra dónde podría quedar aún el índice si cada pregunta sin responder tuviera la peor respuesta, o la mejor.
survey-handling = Confidencial. Aquí se ven los puntos débiles de un lugar. Muéstrelo solo a quien lo necesite, guarde archivos y papeles bajo llave y destrúyalos cuando ya no hagan falta.
survey-section = Sección
survey-weight = Peso
survey-answered = Respondido
survey-whole = Total
survey-answers = Sus respuestas
survey-open = Sin responder
survey-nothing-kept = Nada de esto se guarda en el servidor. Otras personas que usen este navegador pueden verlo.
survey-save-file = Guardar en un archivo
survey-open-file = Abrir un archivo
survey-opened = El archivo se ha abierto. Sus respuestas anteriores se han sustituido por las del archivo.
survey-file-refused = Este archivo no contiene respuestas a este cuestionario. Sus respuestas anteriores siguen aquí.
survey-forget = Borrar todas las respuestas
survey-forget-sure = ¿Borrar todas las respuestas en este navegador? Los archivos que haya guardado se conservan.
survey-forget-title = ¿Borrar todas las respuestas?
survey-forgotten = Se han borrado todas las respuestas.
survey-forget-undone = Sus respuestas vuelven a estar aquí.
survey-source = { $source }. Versión { $version }, { $licence }.
nav-measures = Catálogo de medidas
keys-measures = Ir al catálogo de medidas
site-measures-title = Medidas
measures-intro = Qué se puede hacer para proteger un lugar: en qué consiste, cómo empezar, cuánto cuesta, qué se sabe de su efecto y qué conlleva. Primero están las medidas gratuitas. No necesita una cuenta.
measures-search = Buscar medidas
measures-place = Tipo de lugar
measures-all-places = Todos los tipos
measures-function = Función
measures-domain = Ámbito
measures-cost = Coste
measures-permanence = Duración
measures-rights = Efecto sobre los derechos
measures-count = { $count ->
    [one] { $count } medida
   *[other] { $count } medidas
 }
measures-none = Ninguna medida corresponde a estos filtros.
measures-asked = Para este hallazgo
measures-for-finding = Medidas para este hallazgo
measures-other-language = Algunos de estos textos solo existen por ahora en inglés.
measures-begin = Cómo empezar:
measures-effect = Efecto conocido
measures-effect-unknown = Desconocido. No hemos encontrado ningún estudio.
measures-range-unknown = No se sabe cuánto cuesta exactamente.
measures-side = Qué conlleva
measures-upkeep = Mantenimiento
measures-street = Vehículos en la calle
measures-uk = Ley británica de 2025
measures-asked-by = Se pregunta en
measures-sources = Fuentes
measures-limits = Lo que el catálogo no dice
measures-version = Versión { $version }, { $licence }.
measure-function-deter = Disuadir
measure-function-detect = Detectar
measure-function-delay = Ganar tiempo
measure-function-deny = Mantener a distancia
measure-function-respond = Primeros minutos
measure-function-recover = Después
measure-domain-procedural = Procedimientos
measure-domain-personnel = Personas
measure-domain-information = Información
measure-domain-physical = Edificios e instalaciones
measure-domain-technical = Tecnología
measure-cost-free = Gratis: solo tiempo
measure-cost-low = Menos de 500 euros (estimación nuestra)
measure-cost-medium = Hasta 10 000 euros (estimación nuestra)
measure-cost-high = Más de 10 000 euros (estimación nuestra)
measure-permanence-permanent = Siempre
measure-permanence-temporary = Por un tiempo limitado
measure-permanence-on_the_day = El día del evento
measure-rights-none = Ninguno
measure-rights-observes_people = Observa a las personas
measure-rights-identifies_people = Identifica a las personas
measure-rights-searches_people = Registra a las personas o sus bolsos
measure-rights-records_people = Conserva datos de las personas
measure-rights-restricts_access = Restringe el acceso
measure-grade-trial = Ensayo con comparación
measure-grade-review = Varios estudios
measure-grade-observation = Observación
measure-grade-expert = Opinión de especialistas
measure-about-escape_routes = Vías de evacuación
measure-about-accessibility = Accesibilidad
measure-about-neighbours = Vecindario
measure-about-privacy = Vida privada
measure-about-helpers = Ayudantes
measure-about-use = Uso del lugar
measure-uk-evacuation = evacuación: sacar a las personas (artículo 5)
measure-uk-invacuation = confinamiento («invacuation»): llevar a las personas a un sitio más seguro dentro (artículo 5)
measure-uk-lockdown = cierre de emergencia («lockdown»): dejar el peligro fuera (artículo 5)
measure-uk-communication = comunicación: avisar a las personas (artículo 5)
measure-uk-monitoring = vigilancia del lugar y de su entorno (artículo 6, nivel reforzado)
measure-uk-movement = movimiento de personas al entrar, al salir y dentro (artículo 6, nivel reforzado)
measure-uk-physical_safety = seguridad física (artículo 6, nivel reforzado)
measure-uk-security_of_information = seguridad de la información (artículo 6, nivel reforzado)
measure-street-do_nothing = Nada más
measure-street-temporary = Barreras temporales
measure-street-semi_permanent = Barreras de temporada
measure-street-traffic_calming = Moderación del tráfico
measure-street-footway_protection = Protección de la acera
measure-street-controlled_inclusion = Solo vehículos esperados
measure-street-total_exclusion = Ningún vehículo
measure-seen-text = Pasaje leído el { $date }.
measure-seen-excerpt = Extractos leídos el { $date }.
measure-seen-not_read = No leído: por comprobar ({ $date }).
measure-seen-own = { $date }.
severity-high = Lo primero
severity-medium = En el plazo de unos meses
severity-low = Cuando sea posible

# Visits
nav-visits = Visitas
error-expired = Ha vencido el plazo para tener esta visita en el dispositivo. No se ha enviado nada; todo sigue en su dispositivo. Llévese la visita de nuevo y envíela después.
visits-along = En este dispositivo
visits-open-along = Abrir una visita (enviar a más tardar el { $date })
visits-along-hint = Está cifrada en este dispositivo. Nadie puede abrirla ni recuperarla sin su frase secreta o su llave de acceso.
visits-signed-out = Solo quienes han iniciado sesión pueden ver las visitas.
visits-begun = En curso
visits-finished = Visitas
visits-done = Visitas terminadas
visits-none = No hay visitas que usted pueda ver.
queue-title = Adónde ir a continuación
queue-hint = Junto a cada lugar se indica por qué está en la lista. No se tienen en cuenta ni los hallazgos ni la fe o las opiniones de nadie.
queue-kind = Categoría
queue-why = Por qué
queue-of = { $all ->
    [one] { $shown } de { $all } lugar
   *[other] { $shown } de { $all } lugares
 }
queue-weights = Cuántos puntos puede aportar como máximo cada motivo
queue-weight-asked = El operador ha pedido una visita
queue-weight-event = Se acerca un evento
queue-weight-duty = Vence una obligación legal
queue-weight-time = Tiempo desde la última visita
queue-weight-attendance = Asistencia declarada
queue-weight-second_rating = Segunda valoración
queue-none = Aún no hay lugares que su organización gestione, ni en los que asesore o intervenga.
queue-search = Nombre, categoría o territorio
queue-map = Mapa
queue-map-hint = La línea une los primeros lugares de la lista, en su orden: { $places }. No sigue las carreteras.
queue-line-points = Puntos: { $points }
queue-not-found = Ningún lugar de su lista coincide con la búsqueda.
queue-look-everywhere = Buscar entre todos los lugares
queue-none-in-area = En este territorio no hay lugares que su organización gestione, ni en los que asesore o intervenga.
visits-continue = Continuar
visits-continue-at = Continuar: { $site }
visits-open-at = Abrir: { $site }
draft-since = Borrador desde el { $date }
draft-delete = Eliminar el borrador
draft-delete-at = Eliminar el borrador: { $site }
draft-delete-question = ¿Eliminar el borrador de la visita a «{ $site }»?
draft-keep = Conservar el borrador
draft-deleted = El borrador se ha eliminado: { $site }.
survey-proposed = Para este tipo de lugar
survey-others = Otros cuestionarios
queue-asked = Visita pedida ({ $input })
queue-asked-by = Visita pedida por: { $name } ({ $input })
queue-event = Evento el { $input }
queue-duty = Obligación que vence el { $input }
queue-second_rating = Falta una segunda valoración
queue-never_visited = Ninguna visita que usted pueda ver
queue-time = { $input ->
    [one] { $input } día desde la última visita
   *[other] { $input } días desde la última visita
 }
queue-attendance = { $input ->
    [one] Asistencia declarada: { $input } persona
   *[other] Asistencia declarada: { $input } personas
 }
install-title = Guardar la página en la tableta o el teléfono
install-ipad = iPad y iPhone: abra esta página en Safari, toque el símbolo de compartir y luego «Añadir a pantalla de inicio». Ábrala desde allí.
install-android = Android: abra esta página en Chrome, luego el menú y «Añadir a pantalla de inicio».
install-safari = Si esta página no está en la pantalla de inicio, Safari borra lo guardado tras siete días de navegación en los que no la haya abierto.
visit-start = Empezar una visita
visit-start-at = Empezar una visita: { $site }
visit-second-hint = Está haciendo la segunda valoración de este lugar. Verá las respuestas de la primera valoración cuando haya terminado.
visit-survey = Cuestionario
visit-remarks = Otras observaciones
visit-to-site = Ir al lugar
visit-blind = Se mostrará cuando ambas personas hayan terminado.
visit-attach = Añadir una foto o un informe anterior (PDF)
visit-finish-title = Terminar la visita
visit-step-begun = Iniciada
visit-step-walked = Recorrido
visit-step-finished = Terminada
visit-step-shared = Compartida
visit-step-done = (hecho)
visit-step-answered = { $answered } de { $asked }
visit-next-walk = Ahora: haga el recorrido
visit-next-continue = Ahora: continúe el recorrido
visit-next-send = Aún sin enviar desde este dispositivo. Respuestas: { $answers }. Fotos: { $photos }.
visit-next-settle = Dos dispositivos no coinciden: elija las respuestas correctas
visit-next-finish = Ahora: revise y termine
visit-next-share = No se comparte con nadie
visit-next-done = El informe está disponible
visit-next-others = Esta visita la hace otra persona
visit-next-withdrawn = Se ha retirado
visit-to-finish = Revisar y terminar
visit-continue-walk = Continuar el recorrido
visit-settle = Elegir las respuestas correctas
visit-to-findings = Hallazgos en este lugar
visit-check-answered = Las { $asked } preguntas tienen respuesta
visit-check-open = Sin respuesta: { $open } de { $asked } preguntas
visit-check-loose = Fotos sin vincular a una pregunta: { $count }
visit-check-loose-hint = Se quedan en la visita, pero no acompañan a ningún hallazgo.
visit-check-here = Todavía está en este dispositivo
visit-check-elsewhere = ¿Queda algo en otro dispositivo?
visit-check-elsewhere-hint = Desde aquí no se ve lo que queda en otro dispositivo. Envíelo antes de terminar; es posible hasta el { $date }.
photo-of-question = Pregunta { $number }.
photo-of-none = Sin vincular a una pregunta
visit-finish-hint = Cada aspecto que haya que corregir se guarda como un hallazgo. Se comparte durante un año con quienes marque; puede dejar de compartirlo en cualquier momento.
visit-finish-nobody = En el registro no consta ningún operador de este lugar, así que nadie sabrá lo que ha encontrado. Pida a la coordinación que añada al operador y, después, comparta la visita con él.
visit-finish-hint-role = Cada aspecto que haya que corregir se guarda como un hallazgo. Usted no puede compartirlo: pida después a quien gestiona los contenidos de su organización que comparta la visita.
visit-finish-hint-red = Cada aspecto que haya que corregir se guarda como un hallazgo. Una visita con la etiqueta TLP:RED no se comparte con nadie.
visit-give-operators = Compartir la visita y sus hallazgos con quienes gestionan el lugar
visit-give-planners = Compartir la visita con la autoridad, para planificar
visit-finish = Terminar
visit-finish-sure = { $count ->
    [one] ¿Terminar con { $open } pregunta sin responder?
   *[other] ¿Terminar con { $open } preguntas sin responder?
 }
visit-finish-sure-says = Una visita terminada no se vuelve a abrir: no se pueden añadir respuestas. Se puede corregir más tarde: puede cambiar el texto, dejar de compartirla o retirarla.
visit-finish-now = Terminar ahora
visit-finished-said = Terminada.
visit-report = Informe (PDF)
visit-report-paper = Papel
visit-report-paper-a4 = A4
visit-report-paper-letter = Letter (Carta)
visit-correct = Corregir el texto
visit-correct-hint = Puede corregir las observaciones, las descripciones de dónde está un punto y las respuestas escritas. Las demás respuestas no cambian, porque en ellas se basan los hallazgos. Las organizaciones con las que se comparte la visita ven el texto corregido y su motivo; el texto anterior queda en el historial.
visit-correct-why = Motivo de la corrección
visit-correct-save = Guardar la corrección
visit-corrected-said = Texto corregido. Las organizaciones con las que se comparte la visita ven el texto corregido.
visit-corrections = Correcciones
visit-versions = Mostrar el texto anterior
visit-version-since = Texto desde el { $date }
visit-version-nothing = No se había escrito nada.
visit-compare = Comparar con lugares parecidos
visit-compared = { $owners ->
    [one] Aquí: { $own }. En lugares parecidos de { $owners } operador más, la mitad central de los valores va de { $low } a { $high }; el valor central (mediana) es { $median }.
   *[other] Aquí: { $own }. En lugares parecidos de otros { $owners } operadores, la mitad central de los valores va de { $low } a { $high }; el valor central (mediana) es { $median }.
 }
visit-not-compared = { $owners ->
    [one] Solo se conocen lugares parecidos de { $owners } operador más. Hacen falta al menos { $fewest }; de lo contrario, se podría deducir de quién son los lugares.
   *[other] Solo se conocen lugares parecidos de otros { $owners } operadores. Hacen falta al menos { $fewest }; de lo contrario, se podría deducir de quién son los lugares.
 }
visit-of = Visita del { $date }
visit-ask = Pedir una visita
visit-ask-at = Pedir una visita: { $site }
visit-ask-whom = A quién
visit-ask-day = Fecha límite
visit-ask-plain = Sin motivo especial
visit-ask-nobody = Nadie asesora aún en este lugar.
visit-asked-said = Su solicitud se ha enviado.
request-asked = Se ha pedido una visita
request-event = Se acerca un evento
request-duty = Vence una obligación legal
request-second_rating = Una segunda valoración
request-for-others = Le corresponde a alguien de su organización que no haya leído esa visita.
request-drop = Cancelar la solicitud
request-from-to = { $from } ha pedido una visita a { $to }.
request-drop-sure = ¿Cancelar esta solicitud?
request-drop-says = { $to } dejará de verla. Puede volver a pedir una visita en cualquier momento.
request-decline = Rechazar
request-decline-sure = ¿Rechazar esta solicitud?
request-decline-says = { $from } verá que usted la ha rechazado y por qué. No se puede deshacer.
request-decline-why = ¿Por qué la rechaza?
request-decline-hint = Basta una frase, por ejemplo para decir cuándo podría venir.
request-declined-said = Solicitud rechazada. { $from } puede leer el motivo.
request-became-visited = { $to } visitó el lugar a petición suya ({ $date }).
request-became-declined = { $to } rechazó su solicitud el { $date }.
request-why = Motivo: { $why }
request-seen = Acusar recibo
request-again = Volver a pedir
request-visits = Ver las visitas
coverage-title = Cobertura
coverage-hint = Muestra qué lugares se han visitado. Solo cuentan las visitas que usted puede ver: un lugar que figura como nunca visitado puede haber sido visitado por otros. No muestra lo que se halló allí ni mide el peligro.
coverage-whole = Lugares visitados: { $visited } de { $sites }. Pendientes: { $due }.
coverage-due-after = { $months ->
    [one] Un lugar vuelve a estar pendiente al cabo de { $months } mes.
   *[other] Un lugar vuelve a estar pendiente al cabo de { $months } meses.
 }
coverage-area = Territorio
coverage-everywhere = En todas partes
coverage-sites = Lugares
coverage-visited = Visitados
coverage-share = Porcentaje
coverage-due = De nuevo pendientes
coverage-never = Nunca visitados
coverage-last = Última visita
walk-title = Recorrido
walk-go = Llevarse la visita
walk-passphrase = Frase secreta
walk-passphrase-new = Elija una frase secreta de al menos 8 caracteres. Cifra la visita en este dispositivo y no se envía a ninguna parte. La necesitará cada vez que abra la visita.
walk-passphrase-open = Escriba la frase secreta que eligió para esta visita.
error-wrong_passphrase = Esta no es la frase secreta. No ha cambiado nada; inténtelo de nuevo.
walk-take = Llevarse la visita
walk-open = Abrir
walk-expired = Según el reloj de este dispositivo, el plazo de esta visita ha vencido. Aun así puede abrir sus propias respuestas. Al enviarlas, el plazo se prolonga.
walk-forget = Quitar esta visita de este dispositivo
walk-forget-sure = Las respuestas y fotos que no se hayan enviado se perderán. ¿Quitarlas de todos modos?
walk-until = enviar a más tardar el { $date }
walk-waiting = aún sin enviar: { $count }
walk-all-home = todo enviado
walk-saved = Guardado en este dispositivo.
walk-points = Puntos
walk-point = Punto { $number }
walk-last-time = La última vez:
walk-still-so = Sigue igual
walk-where = Dónde (con palabras)
walk-position = Registrar dónde estoy
walk-position-again = Registrado. Registrar de nuevo
walk-no-position = Este dispositivo no puede determinar dónde está.
walk-another-point = Añadir otro punto
walk-drop-point = Quitar este punto
walk-all-questions = Todas las preguntas
walk-take-photo = Hacer una foto
walk-remark = Observación
walk-saved-at = Guardado a las { $time }
walk-not-saved-short = Sin guardar en este dispositivo
walk-here = En este dispositivo
walk-overview = Preguntas respondidas: { $answered } de { $asked }
walk-only-missing = Solo las que no tienen respuesta ({ $count })
walk-loose = Fotos sin vincular a una pregunta: { $count }
walk-missing = Sin respuesta
walk-next-missing = Siguiente pregunta sin responder: { $place }
walk-unassigned = Fotos aún sin vincular a una pregunta
walk-conflict = Dos dispositivos tienen respuestas distintas. ¿Cuál es la correcta?
walk-differing = { $count ->
    [one] Dos dispositivos no coinciden en { $count } respuesta: elegir
   *[other] Dos dispositivos no coinciden en { $count } respuestas: elegir
 }
walk-differing-stays = La visita permanece en este dispositivo hasta que elija las respuestas correctas.
walk-send = Enviar lo que está listo
walk-home = Enviar todo y quitar la visita
walk-home-hint = Después no queda nada de la visita en este dispositivo. Para terminarla necesita conexión a la red.
walk-sent = Enviado.
photo-cover = Cubra caras y matrículas: tóquelas o dibuje encima. Después conserve la foto. Lo que se cubre no se puede volver a ver.
photo-cover-upper = Cubrir la mitad superior
photo-keep = Conservar
photo-drop = Descartar
photo-assign = Usar para esta pregunta
photo-unassign = No usar para esta pregunta
photo-number = Foto { $number }
photo-refused = { $name } no se ha podido leer como foto o tiene más de 64 millones de píxeles. No se ha guardado.
raters-title = Las dos valoraciones, una al lado de la otra
raters-differ = Respuestas distintas: { $count } de { $all }.
raters-question = Pregunta
raters-first = Primera
raters-second = Segunda
raters-agreed = Acordada
raters-alike = iguales
raters-take-first = Usar la primera
raters-take-second = Usar la segunda
findings-title = Hallazgos
findings-open-hint = El diario anota que usted los ha abierto.
findings-print = Imprimir la lista
findings-print-hint = La lista contiene lo que ve aquí, con estos filtros. El diario anota que la ha impreso.
findings-print-photographs = Con una fotografía por hallazgo, si la hay
findings-print-pdf = Guardar como PDF
findings-none = Aún no hay hallazgos. Cuando una visita se termine y se comparta con usted, aquí aparecerán sus hallazgos.
finding-closed = Un hallazgo
finding-write = Escribir un hallazgo
finding-says = Qué se ha hallado, en una frase
finding-evidence = En qué se basa
finding-severity = Prioridad
finding-confidence = Grado de certeza
confidence-high = probado o medido
confidence-medium = visto una vez
confidence-low = según otras personas
finding-open = abierto
finding-accepted = riesgo aceptado
finding-treated = corregido, según el operador
finding-verified = corregido y comprobado
finding-void = ya no procede
finding-responsible = Función responsable (sin nombres)
finding-due = Fecha límite
finding-photos = Fotos
finding-photo-alt = Foto { $number } de la visita
finding-photo-failed = No se ha podido abrir esta foto. Vuelva a cargar la página.
finding-continues-link = El hallazgo de la visita anterior
finding-again = Hallado también en una visita anterior
finding-history = Qué ha pasado desde entonces
finding-reason = Por qué, o qué se hizo
finding-answer-treated-words = Qué se ha hecho
finding-answer-open-words = Quién se encargará (función, sin nombres)
finding-answer-accepted-words = Por qué se deja así
finding-answer-seen = Verán su respuesta { $organisation } y todas las organizaciones con las que comparta este hallazgo.
finding-check-seen = Lo que guarde lo verán todas las personas que pueden ver este hallazgo.
findings-check-seen = Lo que guarde lo verán, en cada hallazgo, todas las personas que pueden verlo.
findings-sets = Grupos de hallazgos
findings-tab-answer = Por responder
findings-tab-verify = Por comprobar
findings-tab-fixing = En curso
findings-tab-open = Abiertos
findings-tab-treated = Corregidos, sin comprobar
findings-tab-accepted = Riesgo aceptado
findings-tab-verified = Corregidos y comprobados
findings-tab-all = Todos
findings-search = Palabras, lugar o medida
findings-filters = Filtros
findings-filters-clear = Quitar filtros
findings-filter-off = Quitar el filtro: { $filter }
findings-any = Cualquiera
findings-order = Agrupar por
findings-order-urgency = prioridad
findings-order-due = fecha límite
findings-order-place = lugar
findings-order-measure = medida
findings-due-over = Fuera de plazo
findings-due-month = En los próximos 30 días
findings-due-later = Más adelante
findings-due-none = Sin fecha
findings-no-measure = Sin medida propuesta
findings-select-all = Seleccionar todos ({ $count })
findings-select-none = Quitar la selección
findings-selected = Seleccionados: { $count } de { $all }
findings-select-hint = Marque varios hallazgos para responder a todos a la vez.
findings-select-keys = Con el teclado: la barra espaciadora marca un hallazgo, Intro lleva a la respuesta.
findings-answer-together = { $count ->
    [one] Responder
   *[other] Responder a todos a la vez
}
findings-answer-many = { $count ->
    [one] Responder a { $count } hallazgo
   *[other] Responder a la vez a { $count } hallazgos
 }
findings-and-more = y { $count } más
findings-none-tab = No hay hallazgos en este apartado.
findings-none-filtered = Ningún hallazgo coincide con los filtros. Quítelos para ver todos los hallazgos.
findings-closed = Lugares cuyos hallazgos aún no se muestran: { $places }.
findings-more = Mostrar más
finding-select = Seleccionar: { $finding }
finding-more-measures = y { $count } más
finding-overdue = { $days ->
    [one] { $days } día de retraso
   *[other] { $days } días de retraso
 }
finding-due-before = Vence a más tardar el
finding-due-before-chip = vence a más tardar el { $date }
finding-answer-title = ¿Qué responde?
finding-answer-treated = Lo hemos corregido
finding-answer-treated-hint = Indique qué se ha hecho. Quien lo halló lo comprobará.
finding-answer-open = Lo corregiremos
finding-answer-open-hint = Indique qué función se encargará y para cuándo.
finding-fixed-by-ask = ¿Para cuándo estará corregido?
finding-fixed-by-hint = Si todavía no lo sabe, deje el campo vacío. En ese caso se mantiene la fecha fijada antes.
finding-fixed-by = Estará corregido el
finding-promised = según el operador
finding-step-fixed-by = Estará corregido el { $date } a más tardar.
finding-step-fixed-by-instead = Estará corregido el { $date } a más tardar. Fecha fijada hasta entonces: { $due }.
finding-day-past = ¿Es correcta la fecha?
finding-day-past-says = El { $date } ya ha pasado. Si guarda esta fecha, el hallazgo quedará vencido de inmediato.
finding-answer-accepted = Aceptamos el riesgo
finding-answer-accepted-hint = Indique por qué se deja así.
finding-check-title = ¿Cuál es la situación?
finding-check-verified = Está corregido; lo hemos comprobado
finding-check-verified-hint = Se ha vuelto a comprobar, en el lugar o con una foto.
finding-check-open = Sigue igual
finding-check-open-hint = Quienes gestionan el lugar deben responder de nuevo.
finding-check-treated = Según el operador, está corregido
finding-check-treated-hint = Falta comprobarlo.
finding-check-accepted = El riesgo se acepta
finding-check-accepted-hint = Indique quién lo acepta y por qué.
finding-check-void = Ya no procede
finding-check-void-hint = Indique por qué. El hallazgo dejará de contar.
finding-answer-save = { $count ->
    [one] Guardar { $count } respuesta
   *[other] Guardar { $count } respuestas
 }
finding-answer-none = No hay una respuesta que sirva para todos ellos. Elija hallazgos que sigan abiertos.
finding-answer-choose = Elija primero una respuesta.
finding-answer-change = Cambiar la respuesta
finding-answers-saved = Respuestas guardadas: { $count }.
finding-answers-undone = Respuestas deshechas: { $count }. El historial las sigue mostrando.
finding-answers-refused = Respuestas no guardadas: { $count }
undo = Deshacer
finding-place = Hallazgo { $place } de { $all }
finding-previous = Anterior
finding-next = Siguiente
finding-by-others = Quienes gestionan el lugar
finding-found = Hallado
finding-found-by = Hallado por
finding-open-visit = Abrir la visita
finding-goes-on = Ya se había hallado antes:
finding-next-answer = Le toca responder
finding-next-answer-hint = { $organisation } aún no ha recibido respuesta.
finding-next-fix = ¿Está corregido?
finding-next-fix-hint = Responda en cuanto lo esté. Después lo comprobará { $organisation }.
finding-next-verify = ¿Está corregido de verdad?
finding-next-verify-hint = El operador dice que sí. Vuelva a mirar e indique qué ha visto.
finding-next-wait = Pendiente de comprobación
finding-next-wait-hint = Lo comprobará { $organisation }. No tiene que hacer nada.
finding-next-owner = Le toca al operador
finding-next-owner-hint = Puede indicar quién se encarga y para cuándo, o qué se ha hecho.
finding-next-others = Le toca al operador
finding-next-others-hint = { $organisation } verá la respuesta.
finding-next-managers = Le toca a su responsable
finding-next-managers-hint = Solo los responsables de su organización pueden responder a los hallazgos. Cuente a uno de ellos lo que sepa.
finding-next-accepted = El riesgo se aceptó
finding-next-accepted-hint = El motivo está en el historial. Si ya no es válido, cambie la respuesta.
finding-next-verified = Corregido y comprobado
finding-next-verified-hint = Aquí ya no queda nada por hacer.
finding-next-void = Ya no procede
finding-next-void-hint = Aquí ya no queda nada por hacer.
site-duties = Obligaciones legales
site-duties-open = Mostrar las respuestas guardadas
site-duties-none = No hay respuestas guardadas que usted pueda ver.
site-duties-ask = Comprobar para este lugar:
site-duties-anew = hay que volver a responder
site-duties-keep = Guardar para este lugar
site-duties-kept = Guardado y cifrado para su organización.
duty-assessment-signed-out = Solo quienes han iniciado sesión pueden ver las respuestas guardadas.
duty-assessment-again = Repasar las respuestas

# Printed
report-title = Informe de visita
report-visited-by = Visitado por
report-day = Fecha
date-in-words = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
 } de { $year }
report-replaced = Algunos caracteres no se pueden imprimir y aparecen como �: { $characters }. La propia visita los conserva.
report-corrected = Corregido el { $day }: { $why }
report-survey = Cuestionario
report-limits = El índice muestra qué parte de lo que pide el cuestionario se cumple. No mide el peligro.
report-page-of = Página
report-findings = Hallazgos
report-answers = Respuestas
report-where = Dónde
report-in-it = En este informe
report-contents = Hallazgos: { $findings }; lo primero: { $first }. Fotos: { $photos }. Puntos en el plano: { $points }.
report-may-read = Quién puede leerlo
report-function = { $organisation } ({ $function })
report-first-title = Lo primero que hay que hacer
report-first-none = Ningún hallazgo abierto es urgente. Los demás figuran a continuación, por parte del lugar.
report-others-title = Otros hallazgos, por parte del lugar
report-why = Por qué
report-who = Quién
report-nobody = Nadie designado todavía
report-no-date = Ninguna fecha acordada todavía
report-measure = { $measure } Medios: { $cost }
report-on-plan = En el plano
report-photos-at = Otras fotos: { $numbers }
report-plan-title = Plano con los puntos
report-plan-alt = Plano del lugar. Puntos numerados: { $points }. El norte está arriba. La lista de abajo dice dónde está cada punto.
report-plan-far = Demasiado lejos para el plano: puntos { $points }
report-north = N
report-results = Resultados por parte
report-few = Entre paréntesis: se respondió a menos de la mitad de las preguntas de esta parte. El intervalo dice más que el índice.
report-strengths = Lo que ya está bien
report-not-answered = Sin responder
report-loose = Más fotos
report-how = Cómo se valoró
report-how-weakest = Si algo se observó en varios puntos, cuenta el más débil.
report-how-weights = Pesos de las partes, en centésimas: { $weights }.
report-how-agreed = Dos personas valoraron este lugar; cuenta aquello en lo que se pusieron de acuerdo.
report-recipients = Quién lo ha recibido
report-recipients-none = Nadie hasta ahora.
report-recipient = { $organisation }: { $purpose }, hasta el { $date }
report-recipient-ended = { $organisation }: { $purpose }, terminado el { $date }
report-unreadable = Estas fotos no se pudieron leer y faltan aquí: { $files }

# Agreement of raters
agreement-title = Cuánto coinciden las valoraciones
agreement-hint = Se basa en lugares de su organización que han valorado dos personas. 1 significa coincidencia total; 0, no más que el azar. Con pocos lugares los intervalos son amplios. Muestra cuánto coinciden las valoraciones, no quién tiene razón.
agreement-places = { $places ->
    [one] { $places } lugar se ha valorado dos veces.
   *[other] { $places } lugares se han valorado dos veces.
 }
agreement-none = Aún no se ha valorado ningún lugar dos veces con este cuestionario.
agreement-differ = Distintas
agreement-alpha = Alfa de Krippendorff (95 %)
agreement-kappa = Kappa ponderado (95 %)
agreement-interval = { $value } (de { $low } a { $high })
agreement-divides = Preguntas en las que las valoraciones difieren
photo-count = Fotos: { $count }
photo-answer = Fotos de esta pregunta
photo-rate = Fotos de la primera visita
photo-rate-number = Foto { $number } de la primera visita
photo-rate-hint = Valore solo a partir de estas fotos. Responda únicamente a lo que muestran y deje lo demás sin responder.
outline-title = Contorno del lugar
outline-pick = Toque donde está el punto o muévalo con las flechas.
outline-pick-short = Mostrarlo en el contorno
outline-close = Cerrar el contorno
outline-north = Mover el punto al norte
outline-south = Mover el punto al sur
outline-west = Mover el punto al oeste
outline-east = Mover el punto al este
outline-where = { $direction ->
    [0] { $metres } m al norte del centro del lugar
    [1] { $metres } m al noreste del centro del lugar
    [2] { $metres } m al este del centro del lugar
    [3] { $metres } m al sureste del centro del lugar
    [4] { $metres } m al sur del centro del lugar
    [5] { $metres } m al suroeste del centro del lugar
    [6] { $metres } m al oeste del centro del lugar
   *[7] { $metres } m al noroeste del centro del lugar
 }
outline-middle = En el centro del lugar
outline-no-outline = El registro solo tiene un punto de este lugar, sin contorno. Los círculos están a { $metres } m unos de otros.
walk-lock-passkey = Usar una llave de acceso
walk-lock-passkey-hint = La llave de acceso de este dispositivo cifra la visita, así que no hay frase secreta que recordar. Sin ella nadie puede abrir la visita.
walk-open-passkey = Abrir con la llave de acceso
error-wrong_passkey = Esta llave de acceso no abre la visita. No ha cambiado nada; inténtelo de nuevo.
error-passkey_no_key = Esta llave de acceso no puede cifrar. Elija una frase secreta.
walk-print-language = Para imprimir en el idioma de quienes gestionan el lugar, elija antes ese idioma en la parte superior de la página.
points-title = Qué se vio y dónde
points-number = Punto
points-answer = Respuesta
points-where = Dónde
points-photos = Fotos
visit-ask-second = Pedir una segunda valoración
visit-ask-second-said = Quienes no han leído esta visita en su organización encuentran ahora la segunda valoración en «Adónde ir a continuación». Usted no la ve allí, porque conoce esta visita.
visit-from-photographs = Esta valoración se basa en las fotos de la primera visita.
second-how = Cómo valorar
second-on-site = En el propio lugar
second-photographs = Con las fotos de la primera visita
agreement-sections = Por secciones
coverage-show = Mostrar los lugares: { $name }
coverage-behind = Lugares incluidos en estas cifras: { $name }
coverage-state = Estado
coverage-state-never = nunca visitado
coverage-state-due = de nuevo pendiente
coverage-state-visited = visitado
coverage-behind-hint = Primero los lugares nunca visitados, hasta donde usted puede ver; después los que llevan más tiempo pendientes. La lista contiene 1000 como máximo.
coverage-in = en { $name }
coverage-map-hint = Lugares en el mapa: { $shown } de { $all }. La tabla de abajo contiene todo lo que muestra el mapa.
coverage-any = Mostrar todas las categorías
unit-metres = { $metres } m
error-passkey_not_given = No se ha usado ninguna llave de acceso. No ha cambiado nada; inténtelo de nuevo.
along-opens = Lo que se llevó se abre sin conexión a la red.
walk-passphrase-warning = Nadie puede recuperar esta frase secreta. Si la olvida, se pierde todo lo que no se haya enviado.
walk-passphrase-again = Escríbala otra vez
walk-passphrase-differ = Las dos frases no coinciden. Aún no se ha guardado nada en este dispositivo.
walk-ran-out = Según el reloj de este dispositivo, el plazo de esta visita ha vencido. Puede ver sus propias respuestas; la información de visitas anteriores queda cerrada. Al enviar sus respuestas, el plazo se prolonga.
walk-not-promised = Este navegador puede borrar lo guardado aquí si le falta espacio. Envíelo hoy mismo.
walk-no-restart = Este navegador no puede volver a abrir esta página sin conexión a la red. Déjela abierta hasta su regreso.
walk-not-saved = No se ha podido guardar en este dispositivo. Deje esta página abierta: se intentará de nuevo con su próximo cambio.
walk-gone = Otra ventana ha enviado esta visita y la ha quitado. En este dispositivo ya no queda nada de ella.
walk-asking-position = Determinando dónde está usted…
walk-position-noted = Su posición se ha registrado en la pregunta para la que la pidió.
walk-drafts = Fotos por revisar antes de enviar
walk-drafts-stay = Fotos por revisar: { $count }. Quedan en este dispositivo hasta que las conserve o las descarte.
walk-refused = Lo siguiente no se ha aceptado y sigue en este dispositivo. Todo lo demás se ha enviado.
walk-sign-in = Su sesión ha terminado. Sus respuestas están a salvo en este dispositivo. Inicie sesión aquí y el envío continuará.
photo-look-through = Revisar
photo-protected = Este navegador altera las imágenes, así que aquí no se pueden cubrir las caras. La foto se ha guardado sin lugar ni hora. Permita que este sitio web lea imágenes, o conserve solo lo que cualquiera pueda ver.
photo-keep-uncovered = Conservar tal como está
photo-kept-here = Ya está en este dispositivo. Se enviará cuando la conserve.
visits-open-along-title = { $site }: abrir (enviar a más tardar el { $date })
visits-not-reached = El servidor no responde, así que aún no sabemos si ha iniciado sesión. Lo que se llevó se abre sin él.
visit-finish-waiting = Esta visita sigue en este dispositivo. Respuestas sin enviar: { $answers }. Fotos sin enviar: { $photos }. A una visita terminada no se le puede añadir nada.
visit-finish-anyway = Terminar sin lo que sigue en este dispositivo
error-visit_finished = Esta visita está terminada, así que no se le puede añadir nada. Lo que hay en este dispositivo se queda aquí: imprímalo o escriba lo que falta en una nota.
error-visit_not_yours = La sesión abierta no es la de la persona que hace esta visita. No se ha enviado nada; todo sigue en este dispositivo.
error-not_held = El servidor no ha confirmado que lo tenga todo. No se ha quitado nada de este dispositivo; inténtelo más tarde.
error-device_unread = Este navegador no ha podido leer lo que guarda en este dispositivo. No ha cambiado nada; inténtelo de nuevo.
member-link-for = Enlace para { $name }
member-link-copy = Copiar el enlace para { $name }
member-link-copied = Copiado.
member-link-marked = El enlace está seleccionado: cópielo con el teclado.
member-end-sure = ¿Dar de baja a { $name }?
cancel = Cancelar
unsaved-title = No ha guardado lo que ha escrito.
unsaved-says = Si sale de la página, lo que ha escrito se perderá.
unsaved-leave = Salir
unsaved-stay = Quedarse
relations-title = Vínculos con lugares
relations-none = Esta organización aún no está vinculada a ningún lugar ni territorio.
relations-more = Se muestran los primeros { $shown } de { $all }.
relation-all-of = todos los lugares de { $area }
relation-end = Quitar
relation-end-of = Quitar { $called }
member-link-subject = Invitación: { $organisation }
member-link-letter =
    Hola, { $name }:

    Le invitamos a trabajar en Parvis con { $organisation }. Configure su cuenta con este enlace:

    { $link }

    Se puede usar una vez, en el plazo de una semana. No se lo dé a nadie.
member-link-copy-this = Copiar
member-link-mail-this = Escribir un correo
member-link-mail = Escribir un correo con el enlace para { $name }
member-links-title = Enlaces nuevos
member-links-copy = Copiar todos
member-links-by-hand = Su navegador no lo permite. Copie los enlaces uno por uno.
member-link-of = Crear un enlace: { $name }
members-none = Todavía no hay nadie en esta organización. Añada el primer miembro.
members-settled = Esta organización gestiona ella misma a sus miembros: sus responsables, o los miembros de la comunidad, invitan a las personas y dan de baja a los miembros.
invite-hint = Una línea por persona; cada una recibe su propio enlace. También puede pegar una lista de nombres.
invite-name-of = Nombre, línea { $number }
invite-role-of = Función, línea { $number }
invite-another = Añadir una línea
invite-remove = Quitar la línea { $number }
invite-add = { $count ->
    [one] Añadir un miembro
   *[other] Añadir { $count } miembros
 }
invite-progress = Añadidos: { $done } de { $all }
invite-stop = Detener
invite-stopped = Detenido. Sin añadir todavía: { $count }. Siguen en el formulario.
invite-done = { $count ->
    [one] 1 persona añadida
   *[other] { $count } personas añadidas
 }
invite-refused = { $count ->
    [one] 1 persona no se ha añadido
   *[other] { $count } personas no se han añadido
 }
invite-no-link = { $name } ya figura en la lista, pero aún no tiene enlace. Créelo abajo.
member-left-until = ya no es miembro; se puede readmitir hasta el { $date }
member-end-of = Dar de baja: { $name }
member-end-signs = { $name } ya no podrá iniciar sesión. Sus sesiones, sus tokens de acceso y los enlaces sin usar dejan de funcionar de inmediato.
member-end-keeps = Lo que { $name } escribió se queda en { $organisation }.
member-end-undo = Puede deshacerlo hasta el { $date }. Después se borran el nombre y todo lo que servía para iniciar sesión.
member-left-said = Se ha dado de baja a { $name }.
member-restore = Readmitir
member-restore-of = Readmitir: { $name }
member-restored = { $name } vuelve a ser miembro. Puede iniciar sesión como antes; un enlace sin usar hay que crearlo de nuevo.
member-erase = Borrar el nombre
member-erase-of = Borrar el nombre: { $name }
member-erase-sure = ¿Borrar ahora el nombre de { $name }?
member-erase-what = No se puede deshacer. El nombre y todo lo que servía para iniciar sesión se borran de inmediato, sin esperar los 30 días.
member-erased = El nombre se ha borrado.
organisation-rename = Cambiar el nombre
organisation-new-name = Nombre nuevo
organisation-renamed = Guardado. A partir de ahora todos ven el nombre nuevo.
organisation-end = Cerrar la organización
organisation-end-sure = ¿Cerrar { $name }?
organisation-end-uses = No se puede añadir a nadie ni compartir nada nuevo con ella, y se cierran sus solicitudes de visita pendientes.
organisation-end-keeps = Lo que escribió sigue cifrado y sigue siendo suyo. Lo que compartió sigue compartido hasta su vencimiento.
organisation-end-undo = Puede reabrirla en cualquier momento. Sus vínculos con lugares vuelven entonces a tener efecto.
organisation-ended-since = Esta organización se cerró el { $date }.
organisation-reopen = Reabrir
organisation-reopened = La organización vuelve a estar abierta.
organisation-merge = Integrar en otra…
organisation-merge-title = Integrar { $name } en otra organización
organisation-merge-hint = Para oficinas que se han fusionado y para nombres que se registraron dos veces. Verá las consecuencias antes de que ocurra nada.
organisation-merge-into = ¿En qué organización se integra?
organisation-merge-choose = Elija una organización
organisation-merge-none = No hay otra organización de este tipo.
organisation-merge-why = Motivo (consta en el diario)
organisation-merge-look = Ver las consecuencias
organisation-merge-sure = ¿Integrar { $from } en { $into }?
organisation-merge-verb = Integrar
organisation-merge-members = Miembros que pasan a { $into }: { $count }. Conservan su función y su cuenta.
organisation-merge-reads = Podrán leer lo que pertenece a { $into }, cuyos miembros podrán leer lo que pertenecía a { $from }.
organisation-merge-records = Todos los contenidos de { $from }, por muchos que sean, pasan a { $into }. Lo que compartió sigue compartido hasta su vencimiento. La administración no ve nada de ello.
organisation-merge-links = Vínculos que pasan: { $places } con lugares, { $areas } con territorios. Lugares gestionados por { $from }: { $runs }.
organisation-merge-opens = Lo que estos vínculos permiten a todos los miembros de { $into }:
organisation-merge-leads = { $into } pasa a ser responsable de esta instalación.
organisation-merge-ends = Se deja de compartir lo que otros compartieron con { $from }, y también lo que { $from } comparte con todos los usuarios. Sus propietarios pueden volver a compartirlo con { $into }.
organisation-merge-requests = También pasan las solicitudes de visita; las que hay entre las dos organizaciones se cierran.
organisation-merge-undo = No se puede deshacer. Si no está seguro, cierre { $from } sin integrarla: podrá reabrirla en cualquier momento.
organisation-merged = Hecho. Ahora todo pertenece a { $name }.
organisation-merged-into = Integrada en { $name } el { $date }.
organisation-merged-keeps = Sus miembros, contenidos y vínculos pertenecen ahora a esa organización. Si se reabre, solo conserva el nombre.
organisation-merged-from = Integradas en esta organización: { $names }
organisations-with-ended = Mostrar las organizaciones cerradas
organisations-ended-mark = cerrada
relations-search = Organización, lugar o territorio
relation-organisation = Organización
relation-any-organisation = todas
relation-choose-organisation = Elegir…
relation-choose = Elegir…
batch-relate-opens = { $count ->
    [one] Afecta a 1 lugar.
   *[other] Afecta a { $count } lugares.
 }
batch-relate-first = Como ejemplo se muestra lo que permite en { $title }. Las mismas reglas valen para los demás lugares.
relation-does = Qué hace
relation-any = todo
relation-where = Dónde
relation-leads-area = Elija un territorio: una autoridad es responsable de un territorio, no de un solo lugar.
relation-map = Elegir en el mapa
relation-map-away = Ocultar el mapa
relation-map-hint = Haga clic en un lugar del mapa. Después elija el propio lugar o un territorio que lo rodee.
relation-area-of = { $area } (lugares: { $count })
relation-opens = Lo que permite este vínculo
relation-opens-places = { $count ->
    [one] Afecta a 1 lugar.
   *[other] Afecta a { $count } lugares y a todos los que se añadan allí.
 }
relation-opens-area = Se refiere al propio territorio. No permite nada en los lugares que hay en él.
opening-own_records = Sus miembros pueden escribir allí contenidos propios.
opening-strict_records = Lo que lleva la etiqueta TLP:AMBER+STRICT se puede compartir con ella.
opening-emergency_access = En una emergencia, sus miembros pueden leer aquí contenidos de cualquier tipo, lugar por lugar y durante 60 minutos como máximo. Los contenidos con la etiqueta TLP:RED quedan excluidos. Todos los interesados lo ven en Parvis en cuanto empieza.
opening-told_of_emergencies = Se le avisa de cada acceso de emergencia.
opening-answer_findings = Sus miembros pueden responder a los hallazgos que se compartan con ella.
opening-change_places = Sus miembros pueden corregir lo que se sabe del lugar.
opening-asked_for_visits = Se le pueden pedir visitas.
relation-otherwise = Por lo demás, solo ve lo que se ha compartido con ella.
relation-opens-nothing = Por sí solo no permite nada.
relation-told = No se avisa a nadie de este vínculo. Consta en el diario, que lee el órgano de supervisión.
relation-others = { $count ->
    [one] 1 organización más tiene ya allí un vínculo así.
   *[other] { $count } organizaciones más tienen ya allí un vínculo así.
 }
relation-places-only = Usted no ve contenidos protegidos: esto se deduce solo de las reglas.
relation-already = Esta organización ya tiene este vínculo.
relation-ended-of = Quitado: { $called }.
relation-ended = Lo que se compartió antes con esta organización sigue compartido.
relation-back = El vínculo se ha restablecido.
relations-all = Todos los vínculos de esta organización
relations-not-found = Ningún vínculo coincide. Cambie la búsqueda.
relations-none-at-all = Ninguna organización está vinculada aún a un lugar o a un territorio. Añada el primer vínculo junto a esta lista.
site-picker = Nombre del lugar
site-picker-none = Ningún lugar se llama así.
site-picker-other = Otro lugar
nav-findings = Hallazgos
keys-visits = Ir a las visitas
keys-findings = Ir a los hallazgos
findings-signed-out = Solo quienes han iniciado sesión pueden ver los hallazgos.
findings-waiting = sin respuesta
findings-to-check = por comprobar
finding-measures = Qué ayuda
visit-finish-few = Preguntas respondidas: { $answered } de { $asked }. Las que quedan sin responder siguen así en una visita terminada.
visit-erase-hint = El borrador, sus respuestas y sus fotos se eliminarán del servidor y de este dispositivo. No se podrán recuperar.
visit-erase-now = Eliminar
record-withdraw-hint = Las organizaciones con las que se compartió este contenido ya no lo verán, y no se podrá volver a marcar como vigente.

# Rules that a request broke.
invalid-name = El nombre debe tener de 1 a 200 caracteres visibles, en una línea.
invalid-reason_missing = Indique un motivo.
invalid-text_length = Escriba de 1 a { $most } caracteres.
invalid-text_too_long = Escriba como máximo { $most } caracteres.
invalid-line_length = Indique un motivo de { $least } a { $most } caracteres, en una línea.
invalid-people = Indique de 1 a 2 000 000 de personas.
invalid-operator_kind = Un lugar lo gestiona un operador o una comunidad local. Esta organización es de otro tipo.
invalid-marking = Esta instalación no acepta contenidos con esta etiqueta. Elija una menos estricta.
invalid-nothing_changed = El texto ya era ese. No se ha cambiado nada.
invalid-changed_enough = Este contenido ha alcanzado el número máximo de cambios. Retírelo y empiece otro.
invalid-record_full = Un contenido ocupa como máximo { $kibibytes } KiB. Escriba menos o empiece otro.
invalid-shared_enough = Este contenido ya se ha compartido el número máximo de veces. Retírelo y empiece otro.
invalid-not_shared_here = Solo se pueden compartir con todos los usuarios las notas vigentes con la etiqueta TLP:CLEAR o TLP:GREEN sobre un lugar de la lista.
invalid-second_reviewer = La revisión corresponde a otro miembro de su organización, que no haya escrito ni propuesto esta versión.
invalid-nobody_sees = En esa organización nadie podría verlo para esta finalidad. Elija otra finalidad.
invalid-ends_in_time = Elija de 1 a { $days } días.
invalid-visit_not_shared = La visita no se ha terminado, porque no se puede compartir con una de las organizaciones marcadas. Abra la página de nuevo y elija otra vez.
invalid-answered_enough = Las respuestas a este hallazgo han alcanzado el máximo, en número o en extensión. Pida a la organización a la que pertenece que lo revise de nuevo.
invalid-finding_closed = La organización a la que pertenece ha cerrado este hallazgo. Si el problema ha vuelto, avísele.
invalid-owner_verifies = Solo la organización que escribió el hallazgo puede darlo por comprobado. Puede decir que está corregido, o que el riesgo se acepta, y por qué.
invalid-file_empty = El archivo está vacío. Envíelo otra vez.
invalid-file_too_long = El archivo supera { $mebibytes } MiB.
invalid-files_full = Aquí ya se ha alcanzado el número máximo de archivos. Quite antes uno.
invalid-photograph_damaged = La foto está dañada y no se puede leer. Hágala de nuevo o guarde una copia en JPEG y envíela.
invalid-file_cut_short = El archivo está incompleto. Envíelo otra vez.
invalid-photograph_too_large = La foto es demasiado grande. Guárdela con { $million } millones de píxeles como máximo y envíela.
invalid-file_format = Este formato no se acepta. Guarde una foto en JPEG corriente o en PNG, y un documento en PDF, y envíelo.
invalid-picture_only = Aquí solo se puede añadir una imagen. Guarde la página como imagen (PNG o JPEG) y añádala.
invalid-two_answers = Dos dispositivos tienen respuestas distintas a una pregunta. Elija antes la correcta.
invalid-answers_full = Demasiados dispositivos han respondido aquí de forma distinta. El suyo conserva su respuesta: elija la correcta y envíela después.
invalid-nothing_answered = Todavía no se ha respondido a ninguna pregunta.
invalid-visit_finished = Esta visita ya está terminada.
invalid-visit_unfinished = Esta visita no está terminada. En vez de eso, cambie sus respuestas.
invalid-visit_not_yours = Solo puede hacerlo la persona que hace esta visita, mientras no esté terminada.
invalid-rate_first = Está haciendo la segunda valoración de esta visita. Termine antes su propia valoración.
invalid-day_of_visit = Una visita que termina ahora no puede tener esta fecha. Compruebe la fecha de su dispositivo.
invalid-day_past = Elija un día futuro.
invalid-requests_full = Su organización ya tiene el número máximo de solicitudes pendientes para este lugar. Cancele antes una.
invalid-second_rater = La segunda valoración corresponde a otra persona de la organización que hizo la visita, que no haya leído ni la visita ni sus hallazgos.
invalid-second_asked = Ya se ha pedido una segunda valoración de esta visita.
invalid-no_photographs = La primera visita no tiene fotos con las que valorar.
invalid-raters_unfinished = Para ponerse de acuerdo, las dos personas deben haber terminado su valoración.
invalid-organisation_kind = Ya hay una organización con este nombre, de otro tipo.
invalid-organisations_full = Se ha alcanzado el número máximo de organizaciones. No se ha añadido nada.
invalid-members_full = Esta organización ya tiene el número máximo de miembros. Dé de baja antes a otra persona.
invalid-member_role = Los miembros de una organización de este tipo no pueden tener esta función.
invalid-first_manager = Si no forma parte de una organización, solo puede añadir a su primera persona responsable; después es ella quien decide sobre los demás miembros.
invalid-last_manager = La última persona que gestiona una organización debe quedarse hasta que otra persona la gestione.
invalid-membership_runs = Esta persona sigue siendo miembro.
invalid-organisation_named = Otra organización ya tiene este nombre.
invalid-organisation_has_members = Esta organización todavía tiene miembros. Primero hay que darlos de baja.
invalid-organisation_leads = Esta autoridad es responsable de la instalación. Quítela de ahí antes.
invalid-organisation_ended = Esta organización está cerrada. Reábrala antes.
invalid-organisation_runs = Esta organización no está cerrada.
invalid-merge_same = Una organización no puede integrarse en sí misma. Elija otra.
invalid-merge_kind = Una organización solo puede integrarse en otra del mismo tipo, para que cada persona conserve su función. También puede cerrar esta organización.
invalid-merge_settled = Esta organización (operador o comunidad local) se gestiona a sí misma: nadie de fuera puede ceder lo que le pertenece. Consulte a quienes administran el servidor: pueden integrarla en otra desde la línea de comandos. Si sus miembros se marchan, también puede cerrarla.
invalid-name_erased = El nombre de esta persona se ha borrado. Introdúzcalo de nuevo.
invalid-link_for_self = No puede crear un enlace para usted. Cambie la contraseña en «Mi cuenta» o pídaselo a otra persona de su organización.
invalid-user_name_taken = Otra persona ya usa este nombre de usuario. Elija otro.
invalid-user_name = El nombre de usuario debe tener de 2 a 64 letras, cifras, espacios o . - _ @
invalid-tokens_full = Ya tiene el número máximo de tokens de acceso. Revoque antes uno.
invalid-passkeys_full = Ya tiene el número máximo de llaves de acceso. Quite antes una.
invalid-passkeys_impossible = { passkeys-impossible }
invalid-passkey_answer = La respuesta del dispositivo no es válida. Empiece de nuevo.
invalid-last_way_in = Es su última forma de iniciar sesión. Añada antes una llave de acceso o establezca una contraseña.
invalid-directory_taken = Otra persona inicia sesión con esta cuenta del servicio de acceso.
invalid-places_asked = Puede pedir de 1 a { $most } lugares.
invalid-request_waits = Su solicitud anterior aún está pendiente de decisión.
invalid-requests_today = Hoy ya ha hecho el número máximo de solicitudes. Vuelva a pedirlo mañana.
invalid-emergency_minutes = Un acceso de emergencia dura de 1 a { $most } minutos.
invalid-emergencies_run = Ya tiene el número máximo de accesos de emergencia a la vez. Termine antes uno.
invalid-emergency_here = Ya tiene acceso de emergencia a este lugar. Sus condiciones no cambian.
invalid-emergencies_today = Hoy ya ha iniciado el número máximo de accesos de emergencia. Los activos continúan, y otra persona puede iniciar uno.
invalid-area_file = Esto no es un archivo GeoJSON de territorios. Debe contener al menos un territorio, y cada territorio debe tener un nombre («name») y un polígono.
invalid-area_file_too_long = Un archivo de territorios ocupa como máximo { $mebibytes } MiB. No se ha guardado nada.
invalid-area_file_full = En este archivo hay demasiados territorios o vértices. Divídalo o simplifique los contornos. No se ha guardado nada.
invalid-area_in_file = El territorio n.º { $number } de este archivo no se puede usar. Necesita un nombre («name») y un contorno cerrado que delimite una superficie y no sea demasiado complejo. No se ha guardado nada.
invalid-area_outline = Este contorno no se puede usar. Necesita al menos tres vértices, en grados, que delimiten una superficie.
invalid-area_too_intricate = Este contorno es demasiado complejo. Simplifíquelo o añada menos territorios a la vez. No se ha guardado nada.
invalid-area_places = Estos territorios contienen demasiados lugares. Añada menos territorios a la vez. No se ha guardado nada.
invalid-areas_around = Un mismo lugar quedaría en demasiados territorios. Quite antes algunos, o añada menos. No se ha guardado nada.
invalid-areas_full = Se ha alcanzado el número máximo de territorios. Quite antes algunos. No se ha guardado nada.
invalid-area_of_extract = Este territorio procede de un extracto y permanece mientras algún extracto lo contenga.
invalid-area_linked = Hay organizaciones vinculadas a este territorio que lo perderían. Pida a quienes gestionan esta instalación que lo quiten.
invalid-lead_is_authority = Solo una autoridad puede ser responsable de esta instalación.
invalid-last_lead = Es la única autoridad que queda como responsable de la instalación. Añada antes otra.
invalid-encoding = Guarde este archivo en UTF-8 e inténtelo de nuevo.
invalid-nothing_to_undo = Todavía no se ha importado nada, así que no hay nada que deshacer.
invalid-undo_last = Solo se puede deshacer la última importación. No se ha cambiado nada.
invalid-undone_already = La última importación ya está deshecha, y la anterior ya no se puede deshacer. No se ha cambiado nada.
invalid-undo_not_kept = Faltan los datos necesarios para deshacer la última importación: esta llegó con una copia de seguridad o es de una versión anterior. No se ha cambiado nada.
