/**
 * A record store on loopback that does what cmi5 asks of a learning system, and holds every statement to the rules of
 * its sections 9.3 to 10: what breaks one is kept in `broken`. The network can be cut before a request is read, or
 * after it is done, so that only its answer is lost.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const VERB = 'http://adlnet.gov/expapi/verbs/';
const XAPI = 'https://w3id.org/xapi/cmi5/context/';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DURATION = /^PT(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?$/;

/** A store stands on another host than the drill: a browser asks whether the page may speak to it. */
const FROM_ANYWHERE = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, POST, PUT',
  'Access-Control-Allow-Headers':
    'authorization, content-type, if-match, if-none-match, x-experience-api-version',
};

interface Found {
  readonly id: string;
  readonly actor: unknown;
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string };
  readonly timestamp?: string;
  readonly result?: {
    readonly score?: { scaled?: number; raw?: number; min?: number; max?: number };
    readonly success?: boolean;
    readonly completion?: boolean;
    readonly duration?: string;
  };
  readonly context: {
    readonly registration?: string;
    readonly extensions?: Record<string, unknown>;
    readonly contextActivities?: {
      readonly category?: readonly { readonly id: string }[];
      readonly grouping?: readonly { readonly id: string }[];
    };
  };
}

/** A real store behind the stub: what is sent to `statements` goes there, and the status of its answers comes back. */
export type StatementStore = (
  method: string,
  search: string,
  body: string,
) => Promise<{ readonly status: number }>;

export interface LrsStub {
  readonly launchSearch: (launch?: Launch) => string;
  /** As they came in, each once. */
  readonly statements: readonly Found[];
  readonly broken: readonly string[];
  /** Statements that came in again with the same id. */
  readonly repeats: number;
  network: 'up' | 'cut' | 'answers-lost';
  /** Puts a document there, as if an earlier session had. */
  giveState(stateId: string, document: Record<string, unknown>): void;
  verbs(): string[];
  close(): Promise<void>;
}

export interface Launch {
  readonly mode?: 'Normal' | 'Browse' | 'Review';
  readonly mastery?: number;
  readonly session?: string;
}

export const ACTOR = { objectType: 'Agent', account: { homePage: 'https://course.example', name: 'u-81f3' } };
export const REGISTRATION = '7d1f2c1a-6f2f-4c39-9a5c-0b7f0a6f5d11';
const ACTIVITY = 'https://course.example/units/42';

export async function startLrs(store?: StatementStore): Promise<LrsStub> {
  const statements: Found[] = [];
  const broken: string[] = [];
  const states = new Map<string, Record<string, unknown>>();
  const tokens = new Map<string, string>();
  const modes = new Map<string, Required<Launch>['mode']>();
  let launches = 0;
  let current: Required<Omit<Launch, 'mastery'>> & { mastery: number | undefined } = {
    mode: 'Normal',
    mastery: undefined,
    session: '',
  };
  let repeats = 0;
  const server = createServer((request, response) => void serve(request, response));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (stub.network === 'cut') return void request.socket.destroy();
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const isQuestion = request.method === 'OPTIONS';
    const [status, body] = isQuestion ? [204] : await answer(request, Buffer.concat(parts).toString());
    if (stub.network === 'answers-lost' && !isQuestion) return void request.socket.destroy();
    response.writeHead(status, { 'Content-Type': 'application/json', ...FROM_ANYWHERE });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }

  async function answer(request: IncomingMessage, body: string): Promise<[number, unknown?]> {
    const url = new URL(request.url!, 'http://127.0.0.1');
    if (url.pathname === '/fetch') {
      const key = url.searchParams.get('launch')!;
      if (request.method !== 'POST' || tokens.has(key))
        return [200, { 'error-code': '1', 'error-text': 'the token was given out already' }];
      tokens.set(key, `token-${key}`);
      return [200, { 'auth-token': `token-${key}` }];
    }
    const token = request.headers.authorization?.replace(/^Basic /, '');
    if (![...tokens.values()].includes(token ?? '')) return [401];
    if (request.headers['x-experience-api-version'] !== '1.0.3') return [400];
    if (url.pathname === '/xapi/activities/state') {
      const isOurs =
        url.searchParams.get('activityId') === ACTIVITY &&
        url.searchParams.get('registration') === REGISTRATION &&
        url.searchParams.get('agent') === JSON.stringify(ACTOR);
      if (!isOurs) return [400];
      const id = url.searchParams.get('stateId')!;
      if (request.method === 'POST') {
        states.set(id, { ...states.get(id), ...(JSON.parse(body) as object) });
        return [204];
      }
      if (id === 'LMS.LaunchData') return [200, launchData()];
      const state = states.get(id);
      return state ? [200, state] : [404];
    }
    if (url.pathname === '/xapi/agents/profile') return [200, { languagePreference: 'en-US,de' }];
    if (url.pathname === '/xapi/statements') {
      const id = url.searchParams.get('statementId');
      const kept = await store?.(request.method!, url.search, body);
      if (kept && (kept.status >= 300 || request.method === 'GET')) return [kept.status];
      if (request.method === 'GET') return statements.some((s) => s.id === id) ? [200, {}] : [404];
      const sent = JSON.parse(body) as Found | Found[];
      const list = Array.isArray(sent) ? sent : [sent];
      if (request.method === 'PUT' && list[0]!.id !== id) return [400];
      for (const statement of list) take(statement);
      return request.method === 'PUT' ? [204] : [200, list.map((s) => s.id)];
    }
    return [404];
  }

  const launchData = () => ({
    contextTemplate: {
      contextActivities: { grouping: [{ objectType: 'Activity', id: 'urn:sononeedle:drill:x' }] },
      extensions: { [`${XAPI}extensions/sessionid`]: current.session },
    },
    launchMode: current.mode,
    ...(current.mastery === undefined ? {} : { masteryScore: current.mastery }),
    moveOn: 'Passed',
    returnURL: 'https://course.example/back',
  });

  function take(s: Found): void {
    const known = statements.find((other) => other.id === s.id);
    if (known) {
      repeats++;
      if (JSON.stringify(known) !== JSON.stringify(s)) broken.push(`${s.id}: came again changed`);
      return;
    }
    check(s);
    statements.push(s);
  }

  function check(s: Found): void {
    const verb = s.verb.id.replace(VERB, '');
    const rule = (holds: boolean, text: string) => {
      if (!holds) broken.push(`${verb}: ${text}`);
    };
    const session = s.context.extensions?.[`${XAPI}extensions/sessionid`];
    const inSession = statements.filter(
      (o) => o.context.extensions?.[`${XAPI}extensions/sessionid`] === session,
    );
    const has = (list: readonly Found[], v: string) => list.some((o) => o.verb.id === VERB + v);
    const categories = s.context.contextActivities?.category?.map(({ id }) => id) ?? [];
    const isDefined = ['initialized', 'completed', 'passed', 'failed', 'terminated'].includes(verb);
    const isJudged = verb === 'passed' || verb === 'failed';
    rule(UUID.test(s.id), 'has an id that is a UUID (9.1)');
    rule(JSON.stringify(s.actor) === JSON.stringify(ACTOR), 'has the actor of the launch (9.2)');
    rule(s.object.id === ACTIVITY, 'has the activity of the launch (9.4)');
    rule(s.timestamp?.endsWith('Z') === true, 'has a time in UTC (9.7)');
    rule(s.context.registration === REGISTRATION, 'has the registration (9.6.1)');
    rule(typeof session === 'string' && session !== '', 'has the session id of the template (9.6.3.1)');
    rule((s.context.contextActivities?.grouping?.length ?? 0) === 1, 'keeps the template (10.2.1)');
    rule(
      categories.includes(`${XAPI}categories/cmi5`) === isDefined,
      'is of the category cmi5 or not (9.6.2.1)',
    );
    rule(
      categories.includes(`${XAPI}categories/moveon`) === (isJudged || verb === 'completed'),
      'is of the category moveOn or not (9.6.2.2)',
    );
    rule(
      inSession.length > 0 ? has(inSession, 'initialized') : verb === 'initialized',
      'comes after Initialized (9.3.2)',
    );
    rule(!has(inSession, 'terminated'), 'comes before Terminated (9.3.8)');
    if (isDefined) rule(!has(inSession, verb), 'is the only one of its verb in the session (9.3)');
    if (verb === 'completed' || verb === 'passed')
      rule(!has(statements, verb), 'is the only one in the registration (9.3.3, 9.3.4)');
    if (verb === 'failed') rule(!has(statements, 'passed'), 'does not follow a pass (9.3.5)');
    if (isJudged)
      rule(!has(inSession, verb === 'passed' ? 'failed' : 'passed'), 'is the only verdict of the session');
    rule((s.result?.score !== undefined) === false || isJudged, 'has a score only with a verdict (9.5.1)');
    rule((s.result?.success === undefined) === !isJudged, 'tells success with a verdict (9.5.2)');
    rule((s.result?.completion === true) === (verb === 'completed'), 'tells completion (9.5.3)');
    if (isDefined && verb !== 'initialized')
      rule(DURATION.test(s.result?.duration ?? ''), 'has a duration (9.5.4)');
    if (typeof session === 'string' && modes.get(session) !== 'Normal')
      rule(verb === 'initialized' || verb === 'terminated', 'is sent in normal mode only (10.2.2)');
    const score = s.result?.score;
    if (score) {
      const { scaled = Number.NaN, raw, min, max } = score;
      rule(scaled >= 0 && scaled <= 1, 'has a scaled score from 0 to 1');
      rule(raw === undefined || (min !== undefined && max !== undefined), 'has raw with min and max');
      if (current.mastery !== undefined) {
        if (verb === 'passed') rule(scaled >= current.mastery, 'has at least the mastery score');
        else rule(scaled < current.mastery, 'has less than the mastery score');
      }
    }
    const told = s.context.extensions?.[`${XAPI}extensions/masteryscore`];
    rule(
      told === (isJudged ? current.mastery : undefined),
      'tells the mastery score with the verdict (9.6.3.2)',
    );
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const stub: LrsStub = {
    network: 'up',
    statements,
    broken,
    get repeats() {
      return repeats;
    },
    launchSearch(launch = {}) {
      launches++;
      current = {
        mode: launch.mode ?? 'Normal',
        mastery: launch.mastery,
        session: launch.session ?? `session-${launches}`,
      };
      modes.set(current.session, current.mode);
      return `?${new URLSearchParams({
        endpoint: `http://127.0.0.1:${port}/xapi/`,
        fetch: `http://127.0.0.1:${port}/fetch?launch=${launches}`,
        actor: JSON.stringify(ACTOR),
        registration: REGISTRATION,
        activityId: ACTIVITY,
      })}`;
    },
    giveState: (stateId, document) => void states.set(stateId, document),
    verbs: () => statements.map((s) => s.verb.id.replace(/^.*[/:]/, '')),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return stub;
}
