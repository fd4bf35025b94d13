/** Texts about the course that a package was put into. */
export const courseMessages = {
  otherSite:
    'The page around this drill is of another site and gives no way to the course: the drill works as practice, and its result is reported to nobody. The course has to show it from its own site, or answer SCORM by messages.',
};
