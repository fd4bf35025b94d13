/** Japanese: everything, in one piece that is fetched when it is chosen. */
import type { LanguageTexts } from '../messageTypes.ts';
import { card, debrief, file, keyCard, unit } from './card.ts';
import { care, careEvents, careRefusals } from './care.ts';
import { agents, drills, needleWords, origins, probes, regions, units } from './catalogue.ts';
import { cohort } from './cohort.ts';
import { beside, ghost, integrity, notes, rating, report, words as runWords } from './debrief.ts';
import { embed } from './embed.ts';
import { event, refusal } from './events.ts';
import { feel } from './feel.ts';
import { learn } from './learn.ts';
import { machine } from './machine.ts';
import { careMetrics } from './metrics/care.ts';
import { hands } from './metrics/hands.ts';
import { image } from './metrics/image.ts';
import { motion } from './metrics/motion.ts';
import { procedure } from './metrics/procedure.ts';
import { result } from './metrics/result.ts';
import { distance, safety } from './metrics/safety.ts';
import { tracked } from './metrics/tracked.ts';
import { course, example, offline } from './offline.ts';
import { pairs } from './pairs.ts';
import { corridor, grading, metric, patient } from './patient.ts';
import { progress } from './progress.ts';
import { qa } from './qa.ts';
import { guide, needle, probe, run, status, syringe } from './run.ts';
import { problem } from './problem.ts';
import { reason } from './reason.ts';
import { spoken } from './spoken.ts';
import {
  errors,
  harms,
  mixReasons,
  outcomes,
  painAdvice,
  sentenceParts,
  sentences,
  settings,
  slips,
  stopReasons,
} from './scorer.ts';
import { app, caseTexts, language, load, mode, modeHint, runs, start } from './start.ts';
import { muscles } from './structures/muscles.ts';
import { places } from './structures/places.ts';
import { skeleton } from './structures/skeleton.ts';
import { spaces } from './structures/spaces.ts';
import { tendonsLigaments } from './structures/tendonsLigaments.ts';
import { vesselsNerves } from './structures/vesselsNerves.ts';
import { own, workbench } from './workbench.ts';

export const ja: LanguageTexts = {
  messages: {
    app,
    care,
    language,
    qa,
    metric,
    grading,
    embed,
    beside,
    ghost,
    integrity,
    notes,
    rating,
    report,
    words: runWords,
    course,
    example,
    offline,
    own,
    workbench,
    progress,
    cohort,
    patient,
    start,
    runs,
    mode,
    modeHint,
    case: caseTexts,
    load,
    run,
    probe,
    needle,
    syringe,
    machine,
    guide,
    status,
    spoken,
    problem,
    reason,
    refusal: { ...refusal, ...careRefusals },
    feel,
    learn,
    card,
    debrief,
    corridor,
    event: { ...event, ...careEvents },
    file,
    keyCard,
    unit,
  },
  words: {
    structures: { ...skeleton, ...vesselsNerves, ...muscles, ...tendonsLigaments, ...spaces },
    places,
    drills,
    regions,
    agents,
    probes,
    needle: needleWords,
    units,
    metrics: {
      ...result,
      ...image,
      ...safety,
      ...procedure,
      ...careMetrics,
      ...motion,
      ...tracked,
      ...hands,
    },
    distance,
    origins,
    pairs,
    sentences,
    sentenceParts,
    errors,
    harms,
    painAdvice,
    settings,
    stopReasons,
    slips,
    outcomes,
    mixReasons,
  },
};
