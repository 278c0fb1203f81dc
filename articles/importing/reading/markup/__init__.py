"""The text of a record as rules read it: blocks, their words, and what stands in the words.

block       Block: one block, and spans of the source that rules take from it
blocks      HTML parsed once into blocks
as_text     HTML of a block as the text a reader sees, and the same with parts taken out
prose       what rule after rule asks of all blocks together
inline      pictures in the text: numbers that hold their places
visible     the characters that count: the unit in which nothing may be lost
"""
