"""Ukrainian."""

from languages.base import Language, fold, word_set

LANGUAGE = Language(
    code="uk",
    name="Українська",
    english="Ukrainian",
    script="Cyrl",
    stem=fold,
    stop_words=word_set(
        "і й та в у на з із зі до від за по про для що як це не так але або чи є був була було бути його її їх він вона вони ми ви я який яка яке які цей ця ці то під над без при після",
    ),
    same_word=(("Україна", "україна"),),
    other_word=(("Україна", "Росія"),),
)
