"""Words with their places."""


def placed(words):
    return [(word, place) for place, word in enumerate(words)]
