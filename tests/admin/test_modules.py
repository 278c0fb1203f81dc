"""The desk's modules as production serves them: under hashed names, each import rewritten too."""

import re
from pathlib import Path

from django.contrib.staticfiles.finders import find
from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from django.core.files.storage import FileSystemStorage

MODULES = sorted(Path(find("js/desk")).glob("*.js"))
BUNDLE = ["django_prose_editor/editor.js", "django_prose_editor/editor.js.map"]
IMPORT = re.compile(r'from "([^"]+)";')


class Hashed(ManifestStaticFilesStorage):
    support_js_module_import_aggregation = True


def test_every_import_of_a_module_leads_to_a_hashed_file_that_is_there(tmp_path):
    names = [f"js/desk/{module.name}" for module in MODULES] + BUNDLE
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(Path(find(name)).read_bytes())
    storage = Hashed(location=tmp_path, base_url="/static/")
    plain = FileSystemStorage(tmp_path)

    done = list(storage.post_process({name: (plain, name) for name in names}))

    assert [result for _name, _hashed, result in done if isinstance(result, Exception)] == []
    imports = 0
    for name in names[: len(MODULES)]:
        module = tmp_path / storage.stored_name(name)
        for address in IMPORT.findall(module.read_text()):
            imports += 1
            target = (module.parent / address).resolve()
            assert re.search(r"\.[0-9a-f]{12}\.js$", address), (name, address)
            assert target.is_file(), (name, address)
    assert imports >= 7
