# Words of a session that ends while somebody works.
session-over = Your session has ended
session-over-says = Everything on this page is still here. Sign in again as { $name } and carry on where you left off.
session-over-other = If somebody else signs in here, this page closes and what you typed on it is lost.
session-over-directory = Sign in with { $directory } in a new tab, then come back
