"""The site as others see it: public checkers over the pages of the demo magazine."""
