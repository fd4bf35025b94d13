/**
 * Writes what the app loads for each region's default patient into public/models: the meshes (GLB), the baked volume
 * (gzip), a manifest that says which anatomy they were made from, and the drills' first frames. Fails when a mesh is
 * not sound.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'fflate';
import { encodeBaked } from '../src/assets/bakedFile.ts';
import { buildBake } from '../src/assets/buildBake.ts';
import { FIRST_FRAMES_FILE, firstFramesText } from '../src/assets/firstFrames.ts';
import { bakeFileOf } from '../src/assets/loadShipped.ts';
import { anatomyFingerprint, type ModelEntry } from '../src/assets/modelManifest.ts';
import { REGIONS } from '../src/core/anatomy/regions/registry.ts';
import { buildModels } from './models/buildModels.ts';
import { firstFrames } from './models/firstFrames.ts';
import { writeGlb } from './models/writeGlb.ts';

const folder = process.argv[2] ?? fileURLToPath(new URL('../public/models/', import.meta.url));
mkdirSync(folder, { recursive: true });

const entries: ModelEntry[] = [];
for (const region of REGIONS) {
  const patient = region.defaultPatient;
  const anatomy = region.build(patient);
  const models = await buildModels(anatomy, (line) => console.error(line));
  const glb = await writeGlb(anatomy.title, models);
  const started = performance.now();
  const baked = buildBake({ regionId: region.id, patient });
  console.error(
    `bake ${baked.size.join(' × ')} at ${baked.pitchMm} mm, ${baked.distances.length} textures: ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  const packed = gzipSync(encodeBaked(baked), { level: 9, mtime: 0 });
  const entry: ModelEntry = {
    region: region.id,
    patient,
    fingerprint: anatomyFingerprint(anatomy),
    models: { file: `${region.id}.glb`, bytes: glb.length },
    baked: { file: bakeFileOf(region.id), bytes: packed.length },
  };
  writeFileSync(`${folder}/${entry.models.file}`, glb);
  writeFileSync(`${folder}/${entry.baked.file}`, packed);
  entries.push(entry);
}
writeFileSync(
  `${folder}/manifest.json`,
  `${JSON.stringify({ format: 'sononeedle.models', version: 1, entries }, null, 2)}\n`,
);
writeFileSync(`${folder}/${FIRST_FRAMES_FILE}`, firstFramesText(firstFrames()));
console.log(JSON.stringify(entries.map((e) => ({ region: e.region, models: e.models, baked: e.baked }))));
