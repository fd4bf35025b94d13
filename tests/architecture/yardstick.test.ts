import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesUnder, ROOT } from './sourceFiles.ts';

const TEXT = /\.(ts|tsx|mjs|html|json|glsl)$/;

describe('vtk.js, the yardstick of the image’s speed', () => {
  it('is not part of the app: nothing that is built into it names the package', () => {
    const app = [...filesUnder('src', TEXT), ...filesUnder('public', TEXT), ...filesUnder('shaders', TEXT)];
    expect(app.length).toBeGreaterThan(100);
    expect(app.filter((f) => /@kitware|vtk\.js/.test(f.text)).map((f) => f.path)).toEqual([]);
  });

  it('is brought in by the benchmark alone, and comes only with the tools', () => {
    const importers = filesUnder('tests', TEXT).filter((f) => /^import .*'@kitware/m.test(f.text));
    expect(importers.map((f) => f.path)).toEqual(['tests/bench/resliceFrame.browser.ts']);
    const { dependencies, devDependencies } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
    expect(Object.keys(dependencies)).not.toContain('@kitware/vtk.js');
    expect(Object.keys(devDependencies)).toContain('@kitware/vtk.js');
  });
});
