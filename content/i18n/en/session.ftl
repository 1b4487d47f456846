# Words of a session that ends while somebody works.
session-over = Your session has ended
session-over-says = Everything on this page is still here. Sign in again as { $name }, and what you were doing goes on.
session-over-other = If somebody else signs in here, this page is left and what was typed on it is lost.
session-over-directory = Sign in with { $directory } in a new tab, then come back
