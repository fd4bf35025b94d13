/** Files stay small, and nothing is fetched from foreign hosts. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, ROOT } from './sourceFiles.ts';

const CEILING_BYTES = 16 * 1024;

/** Names of the course standards, which look like addresses, are compared letter by letter and never fetched. */
const STANDARD_NAMES =
  /^https?:\/\/(?:w3id\.org\/xapi\/|adlnet\.gov\/expapi\/|www\.adlnet\.org\/xsd\/|www\.imsproject\.org\/xsd\/|www\.imsglobal\.org\/xsd\/)/;

describe('source files', () => {
  it('are at most 16 kB each', () => {
    const code = [...filesUnder('src', /\.(?:tsx?|css)$/), ...filesUnder('shaders', /\.glsl$/)];
    expect(code.filter((f) => f.bytes > CEILING_BYTES).map((f) => `${f.path}: ${f.bytes}`)).toEqual([]);
  });

  it('name no foreign address outside comments', () => {
    const code = [...filesUnder('src', /\.(?:tsx?|css)$/), ...filesUnder('shaders', /\.glsl$/)];
    const found: string[] = [];
    for (const file of code) {
      const bare = file.text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[^:'"`])\/\/.*$/gm, '$1');
      for (const [address] of bare.matchAll(/(?:https?:|wss?:)?\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s'"`)]*/gi))
        if (
          !/^http:\/\/(?:localhost|127\.0\.0\.1|www\.w3\.org\/|schemas\.openxmlformats\.org\/)/.test(
            address,
          ) &&
          !STANDARD_NAMES.test(address)
        )
          found.push(`${file.path}: ${address}`);
    }
    expect(found).toEqual([]);
  });

  it('load nothing foreign from the page', () => {
    const page = join(ROOT, 'index.html');
    if (!existsSync(page)) throw new Error('index.html is missing');
    expect(readFileSync(page, 'utf8')).not.toMatch(/(?:src|href)=["']?(?:https?:)?\/\//i);
  });

  it('are named as their kind asks', () => {
    const wrong = [
      ...filesUnder('src', /\.ts$/).filter((f) => !/\/[a-z][A-Za-z0-9]*(?:\.d)?\.ts$/.test(f.path)),
      ...filesUnder('src', /\.tsx$/).filter((f) => !/\/(?:[A-Z][A-Za-z0-9]*|main|index)\.tsx$/.test(f.path)),
      ...filesUnder('shaders', /./).filter((f) => !/\/[a-z0-9_]+\.glsl$/.test(f.path)),
    ];
    expect(wrong.map((f) => f.path)).toEqual([]);
  });
});
