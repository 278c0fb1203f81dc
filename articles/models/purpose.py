"""Purpose: what a page of the magazine about itself is for, and what readers look for on it."""

from django.db import models


class Purpose(models.TextChoices):
    """What the page is for, in the order in which readers find them; the value is its address."""

    ABOUT = "about", "About the magazine"
    MASTHEAD = "masthead", "Masthead: who works here"
    PRINCIPLES = "policies/principles", "Publishing principles"
    CORRECTIONS = "policies/corrections", "Corrections policy"
    ETHICS = "policies/ethics", "Ethics policy"
    COVERAGE = "policies/coverage", "Mission and coverage priorities"
    VERIFICATION = "policies/verification", "Verification and fact-checking"
    SOURCES = "policies/sources", "Unnamed sources policy"
    BYLINES = "policies/bylines", "Bylines policy: when no name stands above a piece"
    FUNDING = "policies/funding", "Ownership and funding"
    DIVERSITY = "policies/diversity", "Diversity policy"
    FEEDBACK = "policies/feedback", "Feedback policy"
    ACCESSIBILITY = "accessibility", "Accessibility statement"


POLICIES = tuple(purpose for purpose in Purpose if purpose.startswith("policies/"))

# What readers look for on each page, put to the editor who is to write it.
QUESTIONS = {
    Purpose.ABOUT: "What is this magazine, for whom, since when, and how is it reached?",
    Purpose.MASTHEAD: "How is the newsroom reached, and who decides what is printed? The names "
    "below your words come from the authors who have a job title.",
    Purpose.PRINCIPLES: "What do you promise readers, and what do you ask of those who write?",
    Purpose.CORRECTIONS: "What is corrected, how fast, where does it stand, who may ask for it?",
    Purpose.ETHICS: "What may nobody here accept, and which ties does a writer have to name?",
    Purpose.COVERAGE: "What do you cover, what do you leave to others, and who chooses?",
    Purpose.VERIFICATION: "What is checked before print, by whom, and what is checked in opinion?",
    Purpose.SOURCES: "When do you print what somebody says without a name, and who agrees to it?",
    Purpose.BYLINES: "Which pieces carry no name, why, and who answers for them?",
    Purpose.FUNDING: "Who owns the magazine, who pays for it, and what do they get for it?",
    Purpose.DIVERSITY: "Whose voices are missing, what do you do about it, how do you count?",
    Purpose.FEEDBACK: "Where do readers write, what happens to it, and when do they hear?",
    Purpose.ACCESSIBILITY: "What works, with which aids was it tried, what does not work yet, "
    "and whom does one tell?",
}  # fmt: skip
