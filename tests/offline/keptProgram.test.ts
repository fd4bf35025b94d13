import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bodyCache, bodyKey, isProgramCache, keptAnswer, programCache } from '../../src/offline/addresses.ts';
import { fetchChecked } from '../../src/offline/fetchChecked.ts';
import { type Caches, dropEarlier, keepProgram } from '../../src/offline/keptProgram.ts';
import { parseSiteList, type SiteFile, type SiteList } from '../../src/offline/siteList.ts';

const SITE = 'https://host.example/courses/sono/';

const fileOf = (path: string, content: string): SiteFile => ({
  path,
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
});

type Contents = Readonly<Record<string, string>>;

function listOf(build: string, program: Contents, knee: string): SiteList {
  const files = Object.entries(program).map(([path, content]) => fileOf(path, content));
  const bodies = [{ region: 'knee', files: [fileOf('models/knee.bake.gz', knee)] }];
  return { format: 'sononeedle.offline', version: 1, build, program: files, bodies };
}

/** A browser's caches in memory, in the order in which they were opened. */
function fakeCaches(): Caches & { readonly names: () => string[] } {
  const all = new Map<string, Map<string, Response>>();
  const cacheOf = (held: Map<string, Response>): Cache =>
    ({
      match: async (key: string) => held.get(key)?.clone(),
      put: async (key: string, response: Response) => void held.set(key, response),
      keys: async () => [...held.keys()].map((url) => ({ url })),
      delete: async (key: string | { url: string }) => held.delete(typeof key === 'string' ? key : key.url),
    }) as unknown as Cache;
  return {
    names: () => [...all.keys()],
    open: async (name) => {
      if (!all.has(name)) all.set(name, new Map());
      return cacheOf(all.get(name)!);
    },
    keys: async () => [...all.keys()],
    delete: async (name) => all.delete(name),
  };
}

/** Answers from contents by path, and counts. */
function server(contents: Contents) {
  const asked: string[] = [];
  return {
    asked,
    fetchFile: async (address: string) => {
      const path = address.slice(SITE.length);
      asked.push(path);
      const content = contents[path];
      return content === undefined ? new Response('', { status: 404 }) : new Response(content);
    },
  };
}

const textIn = async (caches: Caches, name: string, address: string) =>
  (await (await caches.open(name)).match(address))?.text();

const FIRST = { 'index.html': 'one', 'assets/a-1.js': 'a', 'embed/index.html': 'embed' };
const SECOND = { 'index.html': 'two', 'assets/b-2.js': 'b', 'embed/index.html': 'embed' };

describe('a request', () => {
  const list = listOf('1', FIRST, 'knee');
  const answer = (address: string) => keptAnswer(address, SITE, list);

  it('is answered with a page, a script, or a body by its content, whatever follows the question mark', () => {
    const page = { kind: 'program', address: `${SITE}index.html` };
    for (const address of [SITE, `${SITE}index.html`, `${SITE}?x=1#/run`])
      expect(answer(address)).toEqual(page);
    expect(answer(`${SITE}embed/?drill=gel-block-cyst`)).toEqual({
      kind: 'program',
      address: `${SITE}embed/index.html`,
    });
    expect(answer(`${SITE}offline.json`)?.kind).toBe('program');
    const key = bodyKey(SITE, list.bodies[0]!.files[0]!);
    expect(answer(`${SITE}models/knee.bake.gz`)).toEqual({ kind: 'body', address: key });
    expect(answer(`${SITE}assets/of-another-version.js`)?.kind).toBe('earlier');
  });

  it('is left alone where it is not for the site', () => {
    for (const address of [
      'https://other.example/courses/sono/index.html',
      'https://host.example/courses/index.html',
      'https://host.example/courses/sono-2/index.html',
      `${SITE}examples/`,
      `${SITE}service-worker.js`,
    ])
      expect(answer(address), address).toBeNull();
  });

  it('of one site never meets the caches of another on the same host', () => {
    expect(isProgramCache(SITE, programCache(SITE, '1'))).toBe(true);
    expect(isProgramCache(SITE, programCache('https://host.example/courses/', '1'))).toBe(false);
    expect(isProgramCache('https://host.example/courses/', programCache(SITE, '1'))).toBe(false);
    expect(bodyCache(SITE)).not.toBe(bodyCache('https://host.example/'));
  });
});

describe('a version', () => {
  it('is kept whole, and is none while a file is missing or is not the one that belongs to it', async () => {
    for (const wrong of [
      { 'index.html': 'one', 'embed/index.html': 'embed' },
      { ...FIRST, 'assets/a-1.js': 'tampered with' },
    ]) {
      const caches = fakeCaches();
      const { fetchFile } = server(wrong);
      await expect(keepProgram(caches, SITE, listOf('1', FIRST, 'knee'), fetchFile)).rejects.toThrow(
        'assets/a-1.js',
      );
      expect(await textIn(caches, programCache(SITE, '1'), `${SITE}offline.json`)).toBeUndefined();
    }
    const caches = fakeCaches();
    const { fetchFile, asked } = server(FIRST);
    await keepProgram(caches, SITE, listOf('1', FIRST, 'knee'), fetchFile);
    expect(asked.sort()).toEqual(Object.keys(FIRST).sort());
    expect(await textIn(caches, programCache(SITE, '1'), `${SITE}index.html`)).toBe('one');
  });

  it('that follows takes over what is the same, renews the bodies that are kept, and leaves the one before', async () => {
    const caches = fakeCaches();
    const one = listOf('1', FIRST, 'knee');
    await keepProgram(caches, SITE, one, server(FIRST).fetchFile);
    const [knee] = one.bodies[0]!.files;
    const bodies = await caches.open(bodyCache(SITE));
    await bodies.put(bodyKey(SITE, knee!), new Response('knee'));

    const two = listOf('2', SECOND, 'knee, redrawn');
    const { fetchFile, asked } = server({ ...SECOND, 'models/knee.bake.gz': 'knee, redrawn' });
    await keepProgram(caches, SITE, two, fetchFile);
    expect(asked.sort()).toEqual(['assets/b-2.js', 'index.html', 'models/knee.bake.gz']);
    // Until the new one rules, the old one has everything.
    expect(await textIn(caches, programCache(SITE, '1'), `${SITE}assets/a-1.js`)).toBe('a');
    expect(await textIn(caches, bodyCache(SITE), bodyKey(SITE, knee!))).toBe('knee');

    await dropEarlier(caches, SITE, two);
    expect(await textIn(caches, programCache(SITE, '1'), `${SITE}assets/a-1.js`)).toBe('a');
    expect(await textIn(caches, bodyCache(SITE), bodyKey(SITE, two.bodies[0]!.files[0]!))).toBe(
      'knee, redrawn',
    );

    const three = listOf('3', SECOND, 'knee, redrawn');
    await keepProgram(caches, SITE, three, fetchFile);
    await dropEarlier(caches, SITE, three);
    expect(caches.names().filter((name) => isProgramCache(SITE, name))).toEqual([
      programCache(SITE, '2'),
      programCache(SITE, '3'),
    ]);
    expect(await textIn(caches, bodyCache(SITE), bodyKey(SITE, knee!))).toBeUndefined();
    expect(await textIn(caches, bodyCache(SITE), bodyKey(SITE, two.bodies[0]!.files[0]!))).toBe(
      'knee, redrawn',
    );
  });

  it('fetches no body that nobody chose', async () => {
    const caches = fakeCaches();
    await keepProgram(caches, SITE, listOf('1', FIRST, 'knee'), server(FIRST).fetchFile);
    const { fetchFile, asked } = server(SECOND);
    await keepProgram(caches, SITE, listOf('2', SECOND, 'knee, redrawn'), fetchFile);
    expect(asked).not.toContain('models/knee.bake.gz');
  });
});

describe('a file', () => {
  it('may come unpacked where it is packed, tells its true length, and says when the server has none', async () => {
    const packed = fileOf('models/knee.bake.gz', '\u001f\u008bpacked');
    const sent = new Response('unpacked', { headers: { 'Content-Encoding': 'gzip', 'Content-Length': '4' } });
    const kept = await fetchChecked(`${SITE}models/knee.bake.gz`, packed, async () => sent);
    expect(kept.headers.get('content-encoding')).toBeNull();
    expect(kept.headers.get('content-length')).toBe('8');
    await expect(
      fetchChecked(SITE, fileOf('index.html', 'a'), async () => new Response('', { status: 503 })),
    ).rejects.toThrow('index.html: the server answered 503');
  });
});

describe('the list', () => {
  it('is refused with the field that is wrong', () => {
    const list = listOf('1', FIRST, 'knee');
    expect(parseSiteList(JSON.parse(JSON.stringify(list)))).toEqual(list);
    const bad = { ...list, program: [{ path: 'index.html', bytes: -1, sha256: 'x' }] };
    expect(() => parseSiteList(bad)).toThrow('offline.json: program.0.bytes');
  });
});
