import { careMessages } from './careMessages.ts';
import { embedMessages } from './embedMessages.ts';
import { courseMessages } from './courseMessages.ts';
import { exampleMessages } from './exampleMessages.ts';
import { cardMessages, debriefMessages } from './cardMessages.ts';
import { besideMessages } from './besideMessages.ts';
import { cohortMessages } from './cohortMessages.ts';
import { metricMessages } from './metricMessages.ts';
import { ghostMessages } from './ghostMessages.ts';
import { integrityMessages } from './integrityMessages.ts';
import { notesMessages } from './notesMessages.ts';
import { workbenchMessages } from './workbenchMessages.ts';
import { progressMessages } from './progressMessages.ts';
import { qaMessages } from './qaMessages.ts';
import { reasonMessages } from './reasonMessages.ts';
import { ratingMessages } from './ratingMessages.ts';
import { reportMessages } from './reportMessages.ts';
import { wordsMessages } from './wordsMessages.ts';
import { addEnglish } from './i18n.ts';

/**
 * English texts of the pages that are fetched when they are opened. Such a page imports this file for its effect, which
 * adds them; other languages are fetched whole.
 */
export const enLater = {
  card: cardMessages,
  debrief: debriefMessages,
  care: careMessages,
  embed: embedMessages,
  course: courseMessages,
  example: exampleMessages,
  qa: qaMessages,
  metric: metricMessages,
  notes: notesMessages,
  ghost: ghostMessages,
  words: wordsMessages,
  beside: besideMessages,
  rating: ratingMessages,
  integrity: integrityMessages,
  report: reportMessages,
  progress: progressMessages,
  reason: reasonMessages,
  cohort: cohortMessages,
  workbench: workbenchMessages,
};

addEnglish(enLater);
