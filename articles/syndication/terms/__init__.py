"""What machines may do here, from one row of `Terms`, in the five files that they look for.

robots      robots.txt, RFC 9309
tdmrep      /.well-known/tdmrep.json, TDM Reservation Protocol
trust       /trust.txt
security    /.well-known/security.txt, RFC 9116
ads         /ads.txt
"""

from articles.syndication.terms.ads import ads
from articles.syndication.terms.robots import robots
from articles.syndication.terms.security import security
from articles.syndication.terms.tdmrep import tdmrep
from articles.syndication.terms.trust import trust

__all__ = ["ads", "robots", "security", "tdmrep", "trust"]
