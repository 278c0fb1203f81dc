"""What was never part of the piece: scripts, advertisements, share buttons, empty tags.

prune       all blocks of a record, gone over once
unwanted    why the whole of a block goes
media       frames, code and pictures inside a block: what stays of them
pruned      what was gathered on the way, for the record and for the ledger
"""
