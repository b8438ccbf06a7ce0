"""The pool of sealed top-up PINs and the files they come from."""
