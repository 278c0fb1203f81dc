"""Many rows and many keys in one statement, on SQLite and on PostgreSQL.

table       a table and those of its columns that an import fills
inserting   rows into it: executemany, or COPY
asking      which of many keys are taken, in one parameter
room        memory for a whole batch on SQLite
"""
