/** Texts of drills that do not come with the product: opened, listed, and how often they may be tried. */
export const ownDrillMessages = {
  title: 'Drills from your course',
  hint: 'Opened from a link or a file. They are kept in this browser.',
  open: 'Open {{title}}',
  remove: 'Forget this drill',
  removeOf: 'Forget this drill: {{title}}',
  removeAsk: 'Forget this drill? Your runs of it stay.',
  badLink: 'This link does not hold a drill that can be used.',
  badDrill: 'This drill cannot be used',
  opening: 'Opening the drill',
  replaced: 'Another version of this drill was known here. From now on this one counts.',
  notBuiltIn: 'Not one of SonoNeedle’s own drills: whoever gave you the link or file wrote it.',
  attempt: 'Attempt {{next}} of {{most}}',
  usedUp_one: 'The one attempt is used.',
  usedUp_other: 'All {{count}} attempts are used.',
  attemptHint: 'Counted in this browser’s records, runs that were left included.',
  backToDraft: 'Back to the workbench',
} as const;
