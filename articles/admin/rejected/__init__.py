"""What an import rejected: why, the original to read, and the ways to bring it in after all."""

from articles.admin.rejected.page import rejected_page
from articles.admin.rejected.retry import retry_page

__all__ = ["rejected_page", "retry_page"]
