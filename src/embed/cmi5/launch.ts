/** What a cmi5 launch gives: the five parameters of the address, and the launch data of the course. */
import { z } from 'zod';
import type { CourseMode } from '../course.ts';

export interface LaunchParameters {
  /** Ends in a slash. */
  readonly endpoint: string;
  readonly fetchUrl: string;
  /** As the course gave it: an account, whose name is the course's own id of the learner. Passed on unread. */
  readonly actor: Readonly<Record<string, unknown>>;
  readonly registration: string;
  readonly activityId: string;
}

/** Null where the address is that of no cmi5 launch; throws an Error where one of the five is missing or unusable. */
export function readLaunch(search: string): LaunchParameters | null {
  const query = new URLSearchParams(search);
  const names = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'] as const;
  if (!names.some((name) => query.has(name))) return null;
  const need = (name: (typeof names)[number]): string => {
    const value = query.get(name);
    if (!value) throw new Error(`launch: ${name} is missing`);
    return value;
  };
  const endpoint = webAddress(need('endpoint'), 'endpoint');
  let actor: unknown;
  try {
    actor = JSON.parse(need('actor'));
  } catch {
    throw new Error('launch: actor is no JSON');
  }
  if (!isAccountActor(actor)) throw new Error('launch: actor has no account');
  return {
    endpoint: endpoint.endsWith('/') ? endpoint : `${endpoint}/`,
    fetchUrl: webAddress(need('fetch'), 'fetch'),
    actor,
    registration: need('registration'),
    activityId: need('activityId'),
  };
}

function webAddress(text: string, name: string): string {
  try {
    const url = new URL(text);
    if (url.protocol === 'https:' || url.protocol === 'http:') return text;
  } catch {
    // told below
  }
  throw new Error(`launch: ${name} is no web address`);
}

const accountActor = z.looseObject({
  objectType: z.literal('Agent').optional(),
  account: z.object({ homePage: z.string().min(1), name: z.string().min(1) }),
});
const isAccountActor = (value: unknown): value is Record<string, unknown> =>
  accountActor.safeParse(value).success;

const launchData = z.looseObject({
  contextTemplate: z.looseObject({
    extensions: z.record(z.string(), z.unknown()).optional(),
    contextActivities: z.record(z.string(), z.array(z.looseObject({ id: z.string() }))).optional(),
  }),
  launchMode: z.enum(['Normal', 'Browse', 'Review']),
  masteryScore: z.number().min(0).max(1).optional(),
  moveOn: z.string().optional(),
  returnURL: z.string().optional(),
});

export type LaunchData = z.infer<typeof launchData>;

/** Throws an Error that names the field. */
export function parseLaunchData(value: unknown): LaunchData {
  const parsed = launchData.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new Error(`LMS.LaunchData: ${issue.path.join('.')}: ${issue.message}`);
}

export const modeOf = (data: LaunchData): CourseMode =>
  data.launchMode === 'Browse' ? 'browse' : data.launchMode === 'Review' ? 'review' : 'normal';
