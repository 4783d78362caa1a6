"""The nouns of Ringback: frozen values, standard library only, no behaviour beyond reading themselves."""
