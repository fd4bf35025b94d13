import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnusableInput } from '../../src/cli/usage.ts';
import { readFileSync } from 'node:fs';
import { packageDrill } from '../../src/cli/verbs/packageDrill.ts';
import { contentPolicy } from '../../scripts/contentPolicy.mjs';
import { escapeXml } from '../../src/embed/package/manifests.ts';
import { openConnections } from '../../src/embed/package/openConnections.ts';
import { DRILLS, findDrill } from '../../src/protocol/drills/index.ts';
import { regionOfDrill } from '../../src/app/embed/regionOfDrill.ts';
import { checkXml } from './checkXml.ts';

/** A built site in small: what a build leaves, with names as it gives them. */
let folder: string;
let site: string;
const write = (path: string, text: string) => {
  mkdirSync(join(site, path, '..'), { recursive: true });
  writeFileSync(join(site, path), text);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  site = join(folder, 'dist');
  write('index.html', '<script src="./assets/index-00000000.js"></script>');
  write(
    'embed/index.html',
    '<html lang="en" data-site="../"><link href="../icon.svg"><script src="../assets/embed-11111111.js"></script>',
  );
  write('assets/index-00000000.js', 'import("./start-22222222.js")');
  write('assets/start-22222222.js', '');
  write('assets/embed-11111111.js', 'import("./room-33333333.js")');
  write('assets/room-33333333.js', 'new URL("worker-44444444.js"); "assets/room-55555555.css"');
  write('assets/worker-44444444.js', '');
  write('assets/room-55555555.css', '');
  write('icon.svg', '<svg/>');
  write('sono-needle.js', '');
  write('pictures/a.png', '');
  const entry = (region: string) => ({
    region,
    models: { file: `${region}.glb` },
    baked: { file: `${region}.bake.gz` },
  });
  for (const region of ['knee', 'gel-block'])
    for (const kind of ['glb', 'bake.gz']) write(`models/${region}.${kind}`, region);
  write('models/manifest.json', JSON.stringify({ version: 1, entries: [entry('knee'), entry('gel-block')] }));
  write(
    'models/first-frames.json',
    JSON.stringify({
      frames: { 'gel-block-cyst': {}, 'gel-block-cyst-practice': {}, 'knee-bakers-cyst': {} },
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function pack(format: string, drill = 'gel-block-cyst', ...more: string[]) {
  const out = join(folder, `${format}.zip`);
  const result = packageDrill(['--drill', drill, '--format', format, '--site', site, '--out', out, ...more]);
  const bytes = readFileSync(out);
  const files = unzipSync(bytes);
  const text = (path: string) => new TextDecoder().decode(files[path]);
  return { result, bytes, paths: Object.keys(files).sort(), text };
}

const DRILL_FILES = [
  'assets/embed-11111111.js',
  'assets/room-33333333.js',
  'assets/room-55555555.css',
  'assets/worker-44444444.js',
  'icon.svg',
  'index.html',
  'models/first-frames.json',
  'models/gel-block.bake.gz',
  'models/gel-block.glb',
  'models/manifest.json',
];

describe('a package', () => {
  it('has what its drill needs of the site, and nothing of another region', () => {
    const { paths, text } = pack('web');
    expect(paths).toEqual([...DRILL_FILES, 'sono-needle.js']);
    expect(JSON.parse(text('models/manifest.json')).entries).toHaveLength(1);
    expect(Object.keys(JSON.parse(text('models/first-frames.json')).frames)).toEqual([
      'gel-block-cyst',
      'gel-block-cyst-practice',
    ]);
  });

  it('launches the drill in the mode of its id, beside its files', () => {
    const page = pack('scorm12', 'gel-block-cyst-assessment').text('index.html');
    expect(page).toContain(
      'data-site="./" data-drill="gel-block-cyst" data-mode="assessment" data-course="scorm12"',
    );
    expect(page).toContain('src="./assets/embed-11111111.js"');
    expect(page).not.toContain('../');
    expect(pack('cmi5', 'gel-block-cyst', '--mode', 'any').text('index.html')).toContain('data-mode="any"');
  });

  it.each(['scorm12', 'scorm2004'])('of %s lists exactly its files in a well-formed manifest', (format) => {
    const { paths, text } = pack(format);
    const manifest = text('imsmanifest.xml');
    const elements = checkXml(manifest);
    const listed = elements.filter(({ name }) => name === 'file').map(({ attributes }) => attributes['href']);
    expect(listed.sort()).toEqual(paths.filter((path) => path !== 'imsmanifest.xml'));
    const resource = elements.find(({ name }) => name === 'resource')!.attributes;
    expect(resource['href']).toBe('index.html');
    const item = elements.find(({ name }) => name === 'item')!.attributes;
    expect(item['identifierref']).toBe(resource['identifier']);
    expect(resource[format === 'scorm12' ? 'adlcp:scormtype' : 'adlcp:scormType']).toBe('sco');
    expect(manifest).toContain(
      `<schemaversion>${format === 'scorm12' ? '1.2' : '2004 4th Edition'}</schemaversion>`,
    );
  });

  it('of cmi5 is a course of one unit with the drill’s mark', () => {
    const { paths, text } = pack('cmi5');
    expect(paths).toEqual([...DRILL_FILES, 'cmi5.xml'].sort());
    const elements = checkXml(text('cmi5.xml'));
    expect(elements[0]!.attributes['xmlns']).toBe(
      'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd',
    );
    const unit = elements.find(({ name }) => name === 'au')!.attributes;
    const masteryScore = String(findDrill('gel-block-cyst')!.passTotal / 100);
    expect(unit).toMatchObject({ moveOn: 'Passed', masteryScore, launchMethod: 'AnyWindow' });
    expect(text('cmi5.xml')).toContain('<url>index.html</url>');
  });

  it('of a drill file brings that file and the region it needs', () => {
    const file = join(folder, 'mine.json');
    const own = { ...DRILLS.find(({ id }) => id === 'gel-block-cyst-assessment')!, id: 'own-1-assessment' };
    writeFileSync(file, JSON.stringify(own));
    const { paths, text } = pack('scorm12', file);
    expect(paths).toEqual([...DRILL_FILES, 'drill.json', 'imsmanifest.xml'].sort());
    expect(JSON.parse(text('drill.json'))).toEqual(own);
    expect(text('index.html')).toContain(
      'data-drill="own-1" data-mode="assessment" data-course="scorm12" data-drill-file="drill.json" data-region="gel-block"',
    );
    expect(text('imsmanifest.xml')).toContain('<file href="drill.json"/>');
    expect(() => pack('web', file, '--mode', 'any')).toThrow(/one mode/);
    writeFileSync(file, JSON.stringify({ ...own, id: 'gel-block-cyst' }));
    expect(() => pack('web', file)).toThrow(/an id that no built-in drill has/);
  });

  it('is the same bytes each time', () => {
    expect(Buffer.compare(pack('scorm12').bytes, pack('scorm12').bytes)).toBe(0);
  });

  it('of an unknown drill, format or site is refused, with what there is', () => {
    const refusal = (...tokens: string[]) => {
      try {
        packageDrill([...tokens, '--out', join(folder, 'x.zip')]);
      } catch (cause) {
        if (cause instanceof UnusableInput) return cause.lines.join('\n');
      }
      return '';
    };
    const unknown = refusal('--drill', 'gel', '--format', 'web', '--site', site);
    for (const { id } of DRILLS) expect(unknown).toContain(id);
    expect(refusal('--drill', 'gel-block-cyst', '--format', 'h5p', '--site', site)).toMatch(
      /web, scorm12, scorm2004, cmi5.*"h5p"/,
    );
    expect(refusal('--drill', 'gel-block-cyst', '--format', 'web', '--site', folder)).toContain(
      'npm run build',
    );
  });

  it('knows the region of every drill by its id', () => {
    for (const drill of DRILLS) expect(regionOfDrill(drill.id), drill.id).toBe(drill.region);
    expect(regionOfDrill('neck-nerve')).toBeNull();
  });

  it('escapes what goes into XML', () => {
    expect(escapeXml(`<a b="c" d='e'>&</a>`)).toBe(
      '&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;&lt;/a&gt;',
    );
    expect(() => checkXml('<a><b></a>')).toThrow();
    expect(() => checkXml('<a x=1/>')).toThrow();
    expect(() => checkXml('<a>&nbsp;</a>')).toThrow();
  });
});

describe('the policy of a package’s page', () => {
  const page = (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;

  it('lets a cmi5 launch speak to the record store that it names, and changes nothing else', () => {
    const built = page(contentPolicy());
    expect(openConnections(built)).toBe(page(contentPolicy({ connections: "'self' https: http:" })));
    expect(openConnections('<html lang="en">')).toBe('<html lang="en">');
    expect(() => openConnections(page("default-src 'none'"))).toThrow("connect-src 'self'");
  });
});
