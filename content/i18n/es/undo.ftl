# Palabras de las preguntas antes de que algo se pierda, y de lo que lo recupera.
photo-dropped = Foto descartada.
point-dropped = Punto quitado.
areas-remove-sure = ¿Eliminar { $name }?
areas-remove-says = Los lugares que contiene siguen en el registro. No se puede deshacer: quien quiera recuperar el territorio tendrá que añadirlo o dibujarlo de nuevo.
attachment-remove-sure = ¿Quitar { $name }?
attachment-remove-says = El archivo se borra para todas las personas que pueden verlo aquí. No se puede deshacer.
given-sure = ¿Dejar de compartir con { $name }?
given-sure-says = Desde ahora la organización ya no lo verá. Conservará lo que ya haya leído o exportado. Puede volver a compartirlo en cualquier momento.
