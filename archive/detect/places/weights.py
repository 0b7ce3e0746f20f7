"""How much each sign speaks for a place, in logarithms of odds.

Fitted by logistic regression to annotated texts under free licences and rounded; docs/places.md says to which.
Countries and continents stand a little higher than the fit says: news name them more often than an encyclopaedia.
"""

# Languages whose names begin with a capital letter (fitted to English and German).
CAPITALS = {
    "country": 2.9,
    "continent": 2.6,
    "region": 1.8,
    "capital": 1.4,
    "large city": 1.1,
    "city": 0.2,
    "town": -0.5,
    "known name": 0.8,
    "other name": -2.0,
    "several words": 0.5,
    "short town": -0.8,
    "short land": -0.1,
    "word 1": -0.4,
    "word 2": -2.6,
    "person's name": -1.1,
    "doubtful": -0.8,
    "typed land": 1.2,
    "typed town": 1.6,
    "cued land": 1.2,
    "cued town": 1.6,
    "listed land": 1.2,
    "listed town": 1.2,
    "country named": 0.6,
    "town begins": 0.1,
    "land begins": 0.3,
    "land goes on": -1.8,
    "town goes on": -1.5,
    "land led in": -1.2,
    "town led in": -1.3,
}

# Languages without capital letters (fitted to Arabic).
NO_CAPITALS = {
    "country": 2.9,
    "continent": 1.4,
    "region": 0.5,
    "capital": 0.4,
    "large city": 0.1,
    "city": -0.3,
    "town": -0.6,
    "known name": 1.5,
    "first name": -0.8,
    "other name": -1.4,
    "several words": 0.5,
    "short town": -0.8,
    "short land": -0.8,
    "word 1": -1.0,
    "word 2": -1.5,
    "person's name": -0.8,
    "doubtful": -1.3,
    "typed land": 1.4,
    "typed town": 1.8,
    "cued land": 1.2,
    "cued town": 1.2,
    "glued land": 0.9,
    "listed land": 0.7,
    "listed town": 1.2,
    "country named": 0.4,
    "country not named": -0.9,
    "town begins": -0.4,
}
