# Palabras de una sesión que termina durante el trabajo.
session-over = Su sesión ha terminado
session-over-says = Todo lo que hay en esta página sigue aquí. Vuelva a iniciar sesión como { $name } y continúe donde estaba.
session-over-other = Si aquí inicia sesión otra persona, se cerrará esta página y se perderá lo que haya escrito en ella.
session-over-directory = Iniciar sesión con { $directory } en una pestaña nueva y después volver aquí
