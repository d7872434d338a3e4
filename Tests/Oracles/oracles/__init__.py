"""Proofs of Rutter by programs that share no code with it: each is a module with a function main."""
