register = x
