"""How newspapers word corrections, and what only looks like one."""

import re

from .mentions import Mentions

_MONTH = r"[^\W\d_]{3,12}\.?"
DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|er|\.)?,? (?:de )?{_MONTH},? (?:del? )?\d{{4}}"
    r"(?: (?:року|рік|р\.|года|г\.))?"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{4}}-\d\d-\d\d"
    r"|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d\d\b))"
)
_SPACED_DATE = DATE.replace(" ", r"\ ")  # for expressions in which a space says nothing
_WEEKDAY = r"(?:[^\W\d_]{2,10}day,? |[^\W\d_]{6,10}, )?"
_CLOCK = r"(?:,? (?:at |um |à )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\b\.?)?(?: [A-Z]{2,4})?)"
# "May 3": a day that no year belongs to is no date, but the label is one all the same.
_YEARLESS = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th|\.)? {_MONTH})"

# The label's first word -> what it announces.
KINDS = {
    "correction": "correction", "corrections": "correction", "corrected": "correction",
    "correx": "correction", "corrigendum": "correction", "corrigenda": "correction",
    "erratum": "correction", "errata": "correction",
    "виправлення": "correction", "виправлено": "correction", "исправление": "correction",
    "korrektur": "correction", "richtigstellung": "correction", "rectificatif": "correction",
    "correctif": "correction", "corrección": "correction", "fe de erratas": "correction",
    "correction and clarification": "correction", "corrections and clarifications": "correction",
    "correction & clarification": "correction", "corrections & clarifications": "correction",
    "correction/clarification": "correction", "berichtigung": "correction",
    "виправлення та уточнення": "correction", "поправка": "correction",
    "clarification": "clarification", "clarifications": "clarification",
    "уточнення": "clarification", "уточнение": "clarification", "klarstellung": "clarification",
    "précision": "clarification", "aclaración": "clarification",
    "retraction": "retraction", "retracted": "retraction", "спростування": "retraction",
    "update": "update", "updated": "update", "amended": "update",
    "оновлення": "update", "оновлено": "update",
    "обновление": "update", "обновлено": "update", "mise à jour": "update",
    "actualización": "update", "aktualisierung": "update",
    "editor’s note": "editors_note", "editor's note": "editors_note",
    "editors’ note": "editors_note", "editors' note": "editors_note",
    "від редакції": "editors_note", "примітка редакції": "editors_note",
    "от редакции": "editors_note", "anmerkung der redaktion": "editors_note",
    "note de la rédaction": "editors_note", "nota del editor": "editors_note",
    "nota de la redacción": "editors_note", "ndlr": "editors_note", "n.d.l.r.": "editors_note",
    "anm. d. red.": "editors_note", "anm. der redaktion": "editors_note",
    "note from the editor": "editors_note", "note from the editors": "editors_note",
    "editorial note": "editors_note", "ред.": "editors_note",
}  # fmt: skip
_WORDS = "|".join(sorted(map(re.escape, KINDS), key=len, reverse=True))
_LABEL = (
    rf"[\s*_(\[•·]*+(?:an? )?(?P<word>{_WORDS})"
    r"(?:\s+(?:appended|made|to (?:this|the) \w+|notice))?"
    rf"(?:\s*[(,\[:|—–-]?\s*(?:on |of |from |am |vom |le |du |del? |від |от ){{0,1}}{_WEEKDAY}"
    rf"(?:(?P<date>{DATE}){_CLOCK}?|{_YEARLESS}(?=\s*[)\]:]))\s*[)\]]?)?"
)
LABEL = re.compile(rf"{_LABEL}(?:\s*[:.—–|]\s*|\s+-\s+|\s*$)", re.IGNORECASE)
# "CORRECTION The weir is old": without a sign, only where the label is set off from the text.
BARE_LABEL = re.compile(rf"{_LABEL}\s+(?=(?-i:[A-ZÀ-ÞА-ЯЁІЇЄҐ“«\"]))", re.IGNORECASE)
SET_OFF = re.compile(
    rf"\A<p[^>]*>\s*<(?P<tag>strong|b|em|i)\b[^>]*>\s*(?:{_WORDS})\s*</(?P=tag)>", re.IGNORECASE
)

# "We regret the error", by those who speak for a newspaper.
_REGRETS = (
    r"wir bedauern|nous regrettons|(?:la|notre) rédaction (?:regrette|prie|s[’']excuse)"
    r"|lamentamos|pedimos disculpas|перепрошуємо|просимо вибачення|вибачте за помилку"
    r"|редакція перепрошує|приносим извинения|редакция приносит извинения|мы сожалеем"
)
_PIECE = (
    r"(?:article|story|piece|post|page|op-ed|column|interview|report|essay|version|commentary"
    r"|headline|caption|text|item|feature|profile|review)"
)
# What has one author and one day of publication: "the text" and "the report" may be a law's.
_OURS = r"(?:article|story|piece|post|op-ed|column|interview)"
_CHANGED = (
    r"(?:updated|amended|corrected|edited|changed|revised|clarified|modified|altered|retracted)"
)
_WAS = r"(?:was|were|has\ been|have\ been|is)\ (?:\w+ly\ |since\ |also\ )?"
# "edited by Ada Roe" is a credit, "amended by parliament" is news.
_NOT_BY = r"(?!(?:\ and\ [\w-]+ed)?\ by\b)"
_IN_ORDER_TO = (
    r"\ to\ (?:correct|remove|reflect|clarify|fix|add|include|update|show|say|state|note|make"
    r"|acknowledge|amend|change|replace|delete|give|spell|identify|attribute|more)\b"
)
# "This article was amended on …", "An earlier version of this story misstated …"
DID = re.compile(
    rf"""[\s*_(\[]*+(?:note:\ )?(?:(?:because\ of|due\ to|owing\ to|through)\ an?\ [\w\ ]{{0,30}}
      \b(?:error|mistake|oversight)\b,?\ )?(?:in\ )?(?:
      (?:the\ (?:\w+\ ){{1,3}}?(?:of|in|on|for|to|with)\ )?
        this\ (?:\w+\ ){{0,3}}?{_PIECE}\b(?:'s|’s)?(?:\ \w+){{0,6}}?\ {_WAS}{_CHANGED}\b{_NOT_BY}
    | the\ {_OURS}\ {_WAS}{_CHANGED}\b{_NOT_BY}
        (?=(?:\ (?:on|at)\ [^.!?]{{0,40}}?)?{_IN_ORDER_TO}|\ (?:on|at)\ {_SPACED_DATE}\s*(?:[.:]|$))
    | (?:an|a|the)\ (?:earlier|previous|original|prior|first)\ (?:\w+\ )?
        (?:version|edition)\ of\ (?:this\ {_PIECE}\b(?!\ from\b)
        |the\ {_OURS}\b(?=.*\b(?:incorrect|wrong|mis|error|erroneous|should\ have)))
    | this\ (?:article|story|post|column|piece|op-ed|commentary)
        \ (?:(?:originally|initially|previously|first)\ )?(?:
        mis(?:stated|spell?ed|spelt|identified|quoted|attributed|reported)
        |(?:incorrectly|wrongly|erroneously|mistakenly)\ \w+ed|(?:incorrectly|wrongly)\ said)\b
    | we(?:['’]ve|\ have)?\ (?:since\ )?(?:updated|amended|corrected)\ this\ {_PIECE}\b
    | we(?:['’]ve|\ have)\ (?:since\ )?(?:updated|amended|corrected)\ the\ {_OURS}\b
    | we(?:['’]ve|\ have)\ (?:since\ )?corrected\b[^.!?]{{3,120}}?\bin\ (?:this|the)\ {_PIECE}\b
    | an?\ correction\ was\ made\b
    | this\ version\ (?:corrects|clarifies|updates)\b
    | (?:updated|amended|corrected)\ (?:on|at)\ (?={_SPACED_DATE})
    | (?:цю|ця|в\ цій|цей)\ (?:статтю|стаття|статті|матеріал|текст)
        \ (?:було\ )?(?:оновлено|виправлено|уточнено)
    | (?:(?:ця|цей)\ )?(?:стаття|публікація|матеріал|текст|колонка|розмова)\ (?:бу(?:ла|в|ло)\ )?
        (?:оновлен|виправлен|уточнен)[ао]?\b(?=.{{0,40}}\b(?:щоб|\d{{4}})\b)
    | [ув]\ (?:попередній|ранішій|початковій)\ версії
    | в\ (?:предыдущей|первоначальной|ранней)\ версии
    | (?:эта\ |этот\ )?(?:статья|материал|текст|публикация)\ (?:был[ао]?\ )?
        (?:обновл[её]н|исправлен|уточн[её]н)[ао]?\b
    | (?:einer\ früheren|der\ ursprünglichen|einer\ ersten)\ (?:version|fassung)
    | (?:dieser|der)\ (?:artikel|text|beitrag)\ wurde\b.{{0,80}}?
        \b(?:aktualisiert|korrigiert|geändert|ergänzt|berichtigt)
    | (?:dans\ )?une\ version\ (?:précédente|antérieure)\ de
    | cet\ article\ a\ été\ (?:mis\ à\ jour|corrigé|modifié|actualisé)
    | (?:en\ )?una\ versión\ (?:anterior|previa)
    | est[ea]\ (?:artículo|texto|nota|noticia|entrevista)\ (?:fue|ha\ sido)
        \ (?:actualizad|corregid|modificad)[oa]
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# One of these stands in whatever DID matches, in a label and in a regret; "editor" is there since
# "editor’s" has more than one apostrophe.
MAY_BE_LABELLED_OR_SAY_SO = Mentions(
    *KINDS, "regret", "editor",
    "updated", "amended", "corrects", "clarifies", "updates", "for the record", "bedauer",
    "regrett", "lament", "перепрош", "вибач", "извин", "сожале",
    "corrected", "edited", "changed", "revised", "clarified", "modified",
    "altered", "retracted", "version", "edition", " mis", "incorrectly", "wrongly", "erroneously",
    "mistakenly", "оновлен", "виправлен", "уточн", "версі", "верси", "обновл", "исправлен",
    "fassung", "aktualisiert", "korrigiert", "geändert", "ergänzt", "berichtigt", "corrigé",
    "modifié", "actualisé", "versión", "actualizad", "corregid", "modificad",
)  # fmt: skip
DID_ON = re.compile(
    rf"(?:\b(?:{_CHANGED}|made)(?:\s+(?:this|the)\s+{_PIECE})?\s+(?:on|at)\s+(?:\w+day,? )?"
    r"|\b(?:оновлен|виправлен|уточнен|обновлен|обновлён|исправлен|уточнен)[оаы]?\s+"
    r"|\b(?:mis à jour|corrigé|modifié|actualisé)\s+le\s+"
    rf"|\b(?:actualizad|corregid|modificad)[oa]\s+el\s+)(?P<date>{DATE})",
    re.IGNORECASE,
)
# The verb stands behind the day: "wurde am 3. Mai 2019 korrigiert".
DID_ON_DAY = re.compile(
    rf"\bwurde am (?P<date>{DATE})(?=.{{0,40}}?\b(?:aktualisiert|korrigiert|geändert|ergänzt"
    r"|berichtigt)\b)",
    re.IGNORECASE,
)
VERB_OF_CORRECTION = re.compile(
    r"\b(?:correct(?:s|ed|ing|ion)?|incorrect(?:ly)?|wrong(?:ly)?|mis(?:stated?|spell?ed|spelt"
    r"|identified|quoted|attributed|takenly|represented|named|reported)|erroneous(?:ly)?|mistake"
    r"|in error|an error|errors?|should have|regrets?|retract(?:s|ed)?|inaccurate(?:ly)?"
    r"|помилк\w+|виправ\w+|ошибочн\w+|ошибк\w+|исправ\w+|fälschlich\w*|falsch\w*|korrigier\w+"
    r"|berichtig\w+|par erreur|erreur|corrig\w+|por error|errónea\w*|correg\w+"
    rf"|{_REGRETS})\b",
    re.IGNORECASE,
)
# What stands behind such a sentence, in a paragraph of its own, says what is right.
TELLS_WHAT_WAS_WRONG = re.compile(
    rf"{VERB_OF_CORRECTION.pattern}|\b(?:version|edition|fassung|versión|версії|версии)\b",
    re.IGNORECASE,
)
# "Update: the council has since voted" says what changed; "Update 14:05" is a live ticker.
UPDATED = re.compile(
    rf"\b(?:this|the) {_PIECE}\b|\b(?:has|have|had) (?:since|now)\b"
    r"|\b(?:since|after) (?:this|the|we)\b"
    r"|\b(?:was|were|has been|have been) (?:added|updated|changed|removed|replaced)\b"
    r"|\bnow includes?\b|\bsince publication\b|\bafter publication\b",
    re.IGNORECASE,
)
PROMOTION = re.compile(
    r"(?:join|register|buy|get|click|sign|subscribe|don['’]t|come|book|see|watch|listen|follow"
    r"|tickets|save|order|meet)\b",
    re.IGNORECASE,
)
BOILERPLATE = re.compile(
    r"\bif you\b|\b(?:please|to) (?:e-?mail|contact|report|write|let us)\b|\blet us know\b"
    r"|\bsend (?:an e-?mail|corrections)\b|\bwe welcome\b|\bspot(?:ted)? an error\b"
    r"|\bto report an? (?:error|mistake)\b|\b(?:readers|anyone) who\b.*"
    r"\b(?:can|may|should) (?:write|e-?mail|contact|tell)\b|\A(?:якщо|если|wenn|falls|si)\b.*"
    r"\b(?:помил\w+|ошиб\w+|неточн\w+|fehler\w*|erreurs?|error(?:es)?)\b",
    re.IGNORECASE,
)
REPUBLISHED = re.compile(
    r"\b(?:appeared|ran|(?:was|were|is) (?:first |originally |previously )?(?:published|posted"
    r"|printed|delivered|broadcast))\b",
    re.IGNORECASE,
)
NOTE_OF_EDITING = re.compile(
    r"\b(?:edited|condensed|shortened|abridged|cut)\b.{0,60}?\b(?:length|clarity|brevity|concision"
    r"|style|condensed|shortened)\b|\b(?:condensed|shortened) and (?:lightly )?edited\b",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"(?:It|The (?:article|story|error|correct|text|piece)|We (?:regret|apologi[sz]e)|That"
    r"|This (?:has|was)|He|She|They|In fact|A previous|An earlier|Due to"
    rf"|(?i:{_REGRETS}))\b"
)
# Weaker than a label at the beginning: "It rained. Correction: It snowed.", "We regret the error."
_GRAVE = "|".join(
    re.escape(word) for word, kind in KINDS.items() if kind not in {"update", "editors_note"}
)
LABEL_WITHIN = re.compile(rf"(?:{_GRAVE})\s*:\s+\S", re.IGNORECASE)
REGRETS = re.compile(
    r"\bregrets? (?:the|this|its|an?) (?:error|mistake|omission|oversight)\b"
    rf"|\b(?:{_REGRETS})\b.{{0,40}}?\b(?:fehler|irrtum|erreur|error|помилк|ошибк|неточн)"
    r"|\A\s*for the record\s*[:,—–]\s",
    re.IGNORECASE,
)
