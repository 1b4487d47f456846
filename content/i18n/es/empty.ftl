# Cómo llega algo a donde todavía no hay nada.
findings-none-operator = Los hallazgos proceden de las visitas. Cuando se comparte una visita con usted, sus hallazgos aparecen aquí.
findings-none-adviser = Los hallazgos proceden de las visitas que usted termina. Quienes gestionan el lugar responden a ellos.
findings-none-here = Lo que observe fuera de una visita puede anotarlo aquí.
visits-none-operator = Quienes asesoran a su lugar lo visitan. Puede pedir una visita en la página del lugar, en «{ visits-finished }».
visits-none-adviser = Empiece una visita en la lista de arriba o en la página del lugar, en «{ visits-finished }».
visits-none-here = En «{ visits-finished }» puede empezar una visita o pedirla.
visits-none-below = Empiece la primera aquí abajo.
queue-none-teaches = Un administrador vincula lugares a su organización. Entonces aparecen aquí.
notes-none-teaches = Para escribir una nota, abra la página de un lugar, de un territorio o de una organización, en «{ notes-title }».
notes-none-here = Anote lo que otros deberían saber y no encuentran en ningún otro sitio.
site-measures-none-teaches = Una medida protege el lugar o debe protegerlo. Elija una del catálogo o describa una propia.
measures-none-teaches = Quite un filtro arriba o elija «{ findings-filters-clear }».
relations-none-teaches = Elija abajo qué hace esta organización y en qué lugar o territorio.
home-changed-teaches = Aquí aparece todo lo que se escribe o se comparte sobre sus lugares, incluidas las respuestas.
