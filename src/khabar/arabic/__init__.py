"""Letters, folding with a way back, tokens with their clitics, sentences. Pure functions."""
