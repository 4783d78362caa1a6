"""Facts → how bad, whether it can be saved, what to do, when, and why. Pure: `now` is an argument."""
