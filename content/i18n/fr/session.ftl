# Mots d’une session qui se termine pendant le travail.
session-over = Votre session est terminée
session-over-says = Tout ce qui figure sur cette page est toujours là. Reconnectez-vous en tant que { $name } et reprenez là où vous étiez.
session-over-other = Si une autre personne se connecte ici, cette page sera fermée et ce que vous y avez saisi sera perdu.
session-over-directory = Se connecter avec { $directory } dans un nouvel onglet, puis revenir ici
