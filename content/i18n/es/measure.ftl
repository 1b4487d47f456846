# Medidas en un lugar: lo que lo protege o debe protegerlo.
site-measure-title = Medida
site-measures-none = No hay medidas que usted pueda ver para esta finalidad.
site-measures-signed-out = Solo quienes han iniciado sesión pueden ver las medidas de un lugar.
site-measure-write = Añadir una medida
site-measure-for-finding = Planificar una medida
site-measure-entry = Medida
site-measure-own = Con nuestras palabras
site-measure-in-catalogue = En el catálogo
site-measure-says = En qué consiste
site-measure-says-here = Cómo se aplica aquí
site-measure-observes = Observa, identifica o registra a las personas, o conserva datos sobre ellas
site-measure-observes-hint = Solo puede funcionar mientras su examen de derechos fundamentales esté en vigor.
site-measure-status = Estado
site-measure-needed = necesaria
site-measure-planned = planificada
site-measure-live = activa
site-measure-present = existente
site-measure-deficient = deficiente
site-measure-expired = caducada
site-measure-answers = Función responsable (sin nombres)
site-measure-since = Fecha de inicio
site-measure-until = Último día
site-measure-review = Fecha de revisión
site-measure-due = próxima fecha: { $date }
site-measure-cost = Coste en este lugar
site-measure-cost-add = Indicar el coste
site-measure-cost-remove = Quitar el coste
site-measure-cost-from = Mínimo
site-measure-cost-to = Máximo
site-measure-cost-currency = Moneda
site-measure-cost-year = Año
site-measure-findings = Para estos hallazgos
site-measure-findings-count = { $count ->
    [one] { $count } hallazgo
   *[other] { $count } hallazgos
 }
site-measure-findings-choose = Elegir hallazgos
site-measure-finding = Hallazgo { $number }
site-measure-remarks = Observaciones
invalid-measure_words = Elija una medida del catálogo, o descríbala con sus palabras e indique su función y su ámbito.
invalid-measure_step = La medida aún no puede tener este estado. Vuelva a abrirla para ver cuáles son posibles.
invalid-measure_answers = Indique la función responsable: una medida planificada o activa necesita una.
invalid-measure_days = Las fechas no concuerdan. El comienzo debe ser anterior al último día, y la revisión no puede ser posterior a ese día. Una medida que aún no ha empezado no puede constar como existente.
invalid-measure_rights = Esta medida observa a personas. Solo puede funcionar si hoy está en vigor un examen de derechos fundamentales. Abra o empiece el examen en la página de la medida.
invalid-measure_cost = Indique el coste mínimo y el máximo, la moneda (por ejemplo, EUR) y el año.
invalid-measure_finding = En este lugar no existe ese hallazgo.
invalid-measure_findings = Elija como máximo { $most } hallazgos, cada uno una sola vez.
