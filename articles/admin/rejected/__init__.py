"""What an import rejected: why, the original to read, and the ways to bring it in after all.

advice   what a reason means, and where its cause is mended
forms    the options that can be given for one document
page     the list
retry    one of them tried again
"""

from articles.admin.rejected.page import rejected_page
from articles.admin.rejected.retry import retry_page

__all__ = ["rejected_page", "retry_page"]
