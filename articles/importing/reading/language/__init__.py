"""What rules know of languages.

sentences   where sentences begin and end, and what a name looks like
dates       dates with the precision that they have; nothing is guessed
months      their names in six languages
respelled   other spellings of a date, brought to those that dates reads
"""
