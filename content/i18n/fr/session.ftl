# Mots d’une session qui se termine pendant le travail.
session-over = Votre session est terminée
session-over-says = Tout ce qui figure sur cette page est toujours là. Reconnectez-vous en tant que { $name }, et ce que vous faisiez se poursuivra.
session-over-other = Si une autre personne se connecte ici, cette page sera quittée et ce qui y a été saisi sera perdu.
session-over-directory = Se connecter avec { $directory } dans un nouvel onglet, puis revenir ici
