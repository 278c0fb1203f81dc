"""What lies in the folder of a report, one module a kind of file; all are written as it goes.

places     where each stands, and which files below are a report's own and no documents
as_json    report.json: every document in full, for programs
as_csv     report.csv: a line a document, for a person with a spreadsheet
redirects  redirects.csv: old address to new address, for a web server
rejected   rejected/: the bytes of what was not taken, to be mended and given again
"""

from .as_csv import CsvFile
from .as_json import JsonFile
from .places import Places
from .redirects import Redirects
from .rejected import Rejected

__all__ = ["CsvFile", "JsonFile", "Places", "Redirects", "Rejected"]
