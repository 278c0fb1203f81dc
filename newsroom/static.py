"""Static files with hashed names, in which a module's relative imports are rewritten too."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class ModuleManifestStorage(CompressedManifestStaticFilesStorage):
    """Rewrites `import … from "./x.js";` to the hashed name (each import needs its `;`)."""

    support_js_module_import_aggregation = True
