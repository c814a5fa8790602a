"""The rules of the house: who imports whom, checked and seen to be checked."""
