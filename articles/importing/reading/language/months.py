"""The names of months in English, Ukrainian, Russian, German, French and Spanish, to numbers.

Written without dots and in lower case; genitive and nominative where a language has both.
"""

_NAMES = """
january jan januar jänner jän janvier janv enero ene січень січня січ январь января янв
february feb februar feber février fevrier févr fevr febrero лютий лютого лют февраль февраля фев
march mar märz maerz mrz mars marzo березень березня бер март марта мар
april apr avril avr abril abr квітень квітня квіт апрель апреля апр
may mai mayo травень травня трав май мая
june jun juni juin junio червень червня черв июнь июня июн
july jul juli juillet juil julio липень липня лип июль июля июл
august aug août aout agosto ago серпень серпня серп август августа авг
september sept sep septembre septiembre setiembre вересень вересня вер сентябрь сентября сен сент
october oct oktober okt octobre octubre жовтень жовтня жовт октябрь октября окт
november nov novembre noviembre листопад листопада лист ноябрь ноября ноя нояб
december dec dezember dez décembre decembre déc diciembre dic грудень грудня груд декабрь декабря дек
"""  # noqa: E501

MONTHS = {
    name: number
    for number, line in enumerate(_NAMES.strip().splitlines(), 1)
    for name in line.split()
}
