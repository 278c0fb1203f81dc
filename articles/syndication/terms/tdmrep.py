"""tdmrep.json: whether text and data mining is reserved (Directive (EU) 2019/790, article 4).

https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/
"""

import json

from articles.models import Terms


def tdmrep(terms: Terms) -> str:
    """One rule for the whole site; a policy is named only where there is something to ask for."""
    rule: dict[str, object] = {"location": "/", "tdm-reservation": int(terms.is_reserved)}
    if terms.is_reserved and terms.licence_address:
        rule["tdm-policy"] = terms.licence_address
    return json.dumps([rule])
