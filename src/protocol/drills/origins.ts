/**
 * Where the limits of the built-in drills come from, by metric. A drill whose limits come from elsewhere says so in its
 * own rule, which then counts. Figures of runs are those of docs/assessment (first drill, 200 runs of each class).
 */
export const ORIGINS: Readonly<Record<string, string>> = {
  'volume-in-target':
    'Published: guided injections of the knee reach it in 96.7 %, by landmark in 81.0 %; full points from about the one, required about the other.',
  'tip-to-target':
    'Published: 3.5 ± 3.7 mm freehand (PMC5318157), no points beyond it by half; the aim is the edge of the target.',
  'dose-error': 'TKU: about a twentieth of the dose for full points, about a third and more fails.',
  'needle-in-plane':
    'No cut is published (PMC4384236 takes the mean of experts). Derived from runs by the cuts tool: scripted experts 97 ± 12 %, novices 17 ± 26 %.',
  'tip-visible':
    'No cut is published. Derived from runs by the cuts tool: scripted experts 100 %, novices 32 ± 33 %.',
  'unseen-advance':
    'No cut is published. Derived from runs by the cuts tool: scripted experts 0 mm, novices 21 ± 11 mm.',
  'safety-margin': 'TKU: the safe distances of the drill; 3 mm inside of one gives no points.',
  'structures-entered': 'TKU: none is the aim.',
  'bone-cartilage-contacts': 'TKU: none is the aim.',
  'needle-passes':
    'Published: first pass in 76.4 % freehand and 88.9 % guided (PMC5318157); the most that passes is the drill’s own limit, TKU.',
  redirections: 'TKU: one is steering, five are jabbing.',
  'rough-handling': 'TKU.',
  'aspirated-before-injection':
    'Published: an item of the checklist for the fascia iliaca block (doi 10.1186/s12245-020-00317-6); all of the volume is the aim.',
  'drawn-off': 'TKU: most of what the patient has.',
  'checks-done':
    'Published: an item each of the checklist in doi 10.1186/s12245-020-00317-6; all are the aim.',
  'patient-comfort':
    'Derived from runs by the cuts tool: scripted experts 65 ± 7, novices 58 ± 11. Tells them apart poorly, so it never decides.',
  'drug-errors': 'TKU: none is the aim.',
  'probe-drift':
    'The error is published (Sites 2007, PMID 17350520), a limit is not: 1 mm is a steady hand, 1 cm is another image, TKU.',
  'recess-pressed-empty': 'TKU.',
  'rotational-actions':
    'The count is published (AUC 0.91, JVIR 2023;34:1337), a limit for this needle is not: TKU.',
  'translational-actions':
    'The count is published (AUC 0.86, JVIR 2023;34:1337), a limit for this needle is not: TKU.',
  'insertion-angle':
    'Published for the approach, or TKU where none is: the needle’s echo falls off steeply above 30–45°.',
};

/** Of a pass mark that was not derived from runs. */
export const PASS_TOTAL_ORIGIN =
  'TKU: three quarters of the points; not yet derived from runs of this drill.';
