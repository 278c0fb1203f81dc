"""The desk's screens: one ModelAdmin a module, and the acts as pages of their own.

The admin only asks and shows. What may be done, and what is refused, is decided in `desk`, which
is called with `by=request.user`; its refusals come back to the form with the typed words kept.
`site.py` lists the screens. Nothing is imported here: Django imports this package while it makes
the site, and a screen that registered itself meanwhile would do so with a site thrown away.
"""
