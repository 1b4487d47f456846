# Mots des questions posées avant une perte, et de ce qui permet d’y revenir.
photo-dropped = Photo supprimée.
point-dropped = Point retiré.
areas-remove-sure = Supprimer { $name } ?
areas-remove-says = Les lieux qui s’y trouvent restent dans le registre. Cette action est définitive : pour retrouver le territoire, il faudra l’ajouter ou le dessiner de nouveau.
attachment-remove-sure = Retirer { $name } ?
attachment-remove-says = Le fichier sera effacé pour toutes les personnes qui peuvent le voir ici. Cette action est définitive.
given-sure = Arrêter le partage avec { $name } ?
given-sure-says = Dès maintenant, cette organisation ne verra plus rien de ce partage. Elle garde ce qu’elle a déjà lu ou exporté. Vous pouvez partager de nouveau à tout moment.
