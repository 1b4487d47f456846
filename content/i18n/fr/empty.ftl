# Comment quelque chose arrive là où il n’y a encore rien.
findings-none-operator = Les constats proviennent des visites. Dès qu’une visite est partagée avec vous, ce qui y a été constaté figure ici.
findings-none-adviser = Les constats proviennent des visites que vous terminez. Les exploitants du lieu y répondent.
findings-none-here = Vous pouvez noter ici ce que vous remarquez en dehors d’une visite.
visits-none-operator = Les services qui conseillent votre lieu le visitent. Pour demander une visite, ouvrez la page du lieu, sous « { visits-finished } ».
visits-none-adviser = Commencez une visite dans la liste ci-dessus, ou sur la page du lieu, sous « { visits-finished } ».
visits-none-here = Sous « { visits-finished } », vous pouvez en commencer une ou en demander une.
visits-none-below = Commencez la première ci-dessous.
queue-none-teaches = L’administration relie des lieux à votre organisation. Ils apparaissent alors ici.
notes-none-teaches = Pour écrire une note, ouvrez la page d’un lieu, d’un territoire ou d’une organisation, sous « { notes-title } ».
notes-none-here = Notez ce que d’autres devraient savoir à ce sujet et ne trouvent nulle part ailleurs.
site-measures-none-teaches = Une mesure protège le lieu ou doit le protéger. Choisissez-en une dans le catalogue, ou décrivez la vôtre.
measures-none-teaches = Retirez un filtre ci-dessus, ou choisissez « { findings-filters-clear } ».
relations-none-teaches = Choisissez ci-dessous ce que fait cette organisation, et dans quel lieu ou quel territoire.
home-changed-teaches = Tout ce qui est écrit ou partagé au sujet de vos lieux, ainsi que les réponses, apparaît ici.
