/** Names that xAPI and cmi5 give to things. They look like addresses and are never fetched. */

export const CMI5_CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/cmi5';
export const MOVE_ON_CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/moveon';
export const MASTERY_EXTENSION = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
export const SESSION_EXTENSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

const ADL = 'http://adlnet.gov/expapi/verbs/';
export const VERBS = {
  initialized: `${ADL}initialized`,
  completed: `${ADL}completed`,
  passed: `${ADL}passed`,
  failed: `${ADL}failed`,
  terminated: `${ADL}terminated`,
} as const;

/** Our own profile, docs/xapi-profile.json. */
export const PROFILE = 'urn:sononeedle:xapi:';
export const PERFORMED = `${PROFILE}verbs:performed`;
export const DRILL_TYPE = `${PROFILE}activity-types:procedural-drill`;
export const EXTENSIONS = {
  drill: `${PROFILE}extensions:drill`,
  mode: `${PROFILE}extensions:mode`,
  engine: `${PROFILE}extensions:engine`,
  total: `${PROFILE}extensions:total`,
  passed: `${PROFILE}extensions:passed`,
  metrics: `${PROFILE}extensions:metrics`,
  criticalErrors: `${PROFILE}extensions:critical-errors`,
  code: `${PROFILE}extensions:verification-code`,
  recordingHash: `${PROFILE}extensions:recording-sha256`,
} as const;
