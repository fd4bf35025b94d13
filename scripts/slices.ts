/**
 * Draws a region's exact field: coloured sections and shaded views, to look at.
 *   npx tsx scripts/slices.ts <output folder> [region] [patient as JSON] [sections|views|all]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { Anatomy, PatientParameters } from '../src/core/anatomy/anatomy.ts';
import { findRegion } from '../src/core/anatomy/regions/registry.ts';
import { TissueField } from '../src/core/anatomy/tissueField.ts';
import { addScaled, normalize, rejectFrom, scale } from '../src/core/math/vec3.ts';
import { surfaceGradient } from '../src/core/probe/contact.ts';
import { colourOf } from './slicesColours.ts';
import { drawView } from './slicesView.ts';

const PIXEL_MM = 0.4;

type Map2d = (u: number, v: number) => readonly [number, number, number];

function section(field: TissueField, widthMm: number, heightMm: number, at: Map2d): PNG {
  const png = new PNG({ width: Math.round(widthMm / PIXEL_MM), height: Math.round(heightMm / PIXEL_MM) });
  for (let j = 0; j < png.height; j++)
    for (let i = 0; i < png.width; i++) {
      const [x, y, z] = at(i * PIXEL_MM, j * PIXEL_MM);
      const [r, g, b] = colourOf(anatomy, field.idAt(x, y, z));
      png.data.set([r, g, b, 255], 4 * (j * png.width + i));
    }
  return png;
}

function sheetOf(tiles: readonly PNG[], columns: number): PNG {
  const w = Math.max(...tiles.map((t) => t.width)) + 4;
  const h = Math.max(...tiles.map((t) => t.height)) + 4;
  const png = new PNG({ width: w * columns, height: h * Math.ceil(tiles.length / columns) });
  png.data.fill(60);
  tiles.forEach((t, k) => {
    PNG.bitblt(t, png, 0, 0, t.width, t.height, (k % columns) * w, Math.floor(k / columns) * h);
  });
  return png;
}

const [folder = '.', regionId = 'knee', patientText = '{}', what = 'all'] = process.argv.slice(2);
const region = findRegion(regionId);
if (!region) throw new Error(`no region "${regionId}"`);
const patient: PatientParameters = { ...region.defaultPatient, ...(JSON.parse(patientText) as object) };
const anatomy: Anatomy = region.build(patient);
const field = new TissueField(anatomy, { probe: null, cavityVolumeMl: patient.effusionMl, boluses: [] });
mkdirSync(folder, { recursive: true });
const save = (name: string, png: PNG): void => writeFileSync(join(folder, name), PNG.sync.write(png));
const { min, max } = anatomy.bounds;

if (what !== 'views') {
  const through = (axis: 0 | 1 | 2, count: number): number[] =>
    Array.from({ length: count }, (_, i) => min[axis] + ((max[axis] - min[axis]) * (i + 0.5)) / count);
  // Axial sections are seen from below: the patient's right on the left of the picture.
  const axial = through(2, 9).map((z) =>
    section(field, max[0] - min[0], max[1] - min[1], (u, v) => [min[0] + u, min[1] + v, z]),
  );
  save('axial.png', sheetOf(axial.reverse(), 3));
  const sagittal = through(0, 9).map((x) =>
    section(field, max[1] - min[1], max[2] - min[2], (u, v) => [x, min[1] + u, max[2] - v]),
  );
  save('sagittal.png', sheetOf(sagittal, 3));
  const coronal = through(1, 9).map((y) =>
    section(field, max[0] - min[0], max[2] - min[2], (u, v) => [min[0] + u, y, max[2] - v]),
  );
  save('coronal.png', sheetOf(coronal, 3));
  // Where a probe starts: the plane of its image, the marker's side on the left.
  const starts = anatomy.probeStarts.map(({ contactMm: c, markerDirection }) => {
    const inwards = scale(normalize(surfaceGradient(anatomy.surface, c)), -1);
    const along = normalize(rejectFrom(markerDirection, inwards));
    return section(field, 120, 100, (u, v) => addScaled(addScaled(c, along, 60 - u), inwards, v - 8));
  });
  if (starts.length > 0) save('starts.png', sheetOf(starts, 2));
}
if (what !== 'sections') {
  const soft = new Set(['skin', 'fascia-lata', 'deep-fascia']);
  const deep = new Set([...soft, ...anatomy.structures.filter((s) => s.class === 'muscle').map((s) => s.id)]);
  const turns = [0, 90, 180, 270];
  save(
    'views-muscles.png',
    sheetOf(
      turns.map((deg) => drawView(anatomy, soft, deg)),
      4,
    ),
  );
  save(
    'views-deep.png',
    sheetOf(
      turns.map((deg) => drawView(anatomy, deep, deg)),
      4,
    ),
  );
  save(
    'views-skin.png',
    sheetOf(
      turns.map((deg) => drawView(anatomy, new Set(), deg)),
      4,
    ),
  );
}
