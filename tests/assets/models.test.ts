/** The shipped files against the anatomy that they are said to be made from. */
import { readFileSync } from 'node:fs';
import { NodeIO } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { gunzipSync } from 'fflate';
import { MeshoptDecoder } from 'meshoptimizer';
import { describe, expect, it } from 'vitest';
import { firstFrameOf } from '../../src/app/firstFrame.ts';
import { frameOf } from '../../src/app/frameOf.ts';
import { FIRST_REGION } from '../../src/app/modelsUrl.ts';
import { decodeBaked } from '../../src/assets/bakedFile.ts';
import { FIRST_FRAMES_FILE, parseFirstFrames } from '../../src/assets/firstFrames.ts';
import { bakeFileOf } from '../../src/assets/loadShipped.ts';
import { anatomyFingerprint, parseManifest } from '../../src/assets/modelManifest.ts';
import { createBakedSample, sampleBaked } from '../../src/core/anatomy/bake/sampleBaked.ts';
import { checkMesh } from '../../src/core/anatomy/mesh/triangleMesh.ts';
import { findRegion } from '../../src/core/anatomy/regions/registry.ts';
import { ownerAtRest, TissueField } from '../../src/core/anatomy/tissueField.ts';
import { createSimulation } from '../../src/core/sim/simulation.ts';
import { anatomyOf } from '../../src/protocol/drillChecks.ts';
import { DRILLS } from '../../src/protocol/drills/index.ts';
import { firstFrames } from '../../scripts/models/firstFrames.ts';

const folder = new URL('../../public/models/', import.meta.url);
const entries = parseManifest(readFileSync(new URL('manifest.json', folder), 'utf8'));

describe.each(entries)('shipped models of $region', (entry) => {
  const region = findRegion(entry.region)!;
  const anatomy = region.build(entry.patient);

  it('are of the default patient and of the anatomy as it is now (else: npm run models)', () => {
    expect(entry.patient).toEqual(region.defaultPatient);
    expect(anatomyFingerprint(anatomy)).toBe(entry.fingerprint);
  });

  it('keep to their sizes', () => {
    const glb = readFileSync(new URL(entry.models.file, folder));
    const bake = readFileSync(new URL(entry.baked.file, folder));
    expect([glb.length, bake.length]).toEqual([entry.models.bytes, entry.baked.bytes]);
    expect(glb.length).toBeLessThan(600e3);
    expect(bake.length).toBeLessThan(2.2e6);
    expect(glb.length + bake.length).toBeLessThan(3e6);
  });

  it('are closed, manifold, named, in mm of the world frame, and on the field', async () => {
    await MeshoptDecoder.ready;
    const io = new NodeIO()
      .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
      .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
    const document = await io.readBinary(readFileSync(new URL(entry.models.file, folder)));
    const field = new TissueField(anatomy, {
      probe: null,
      cavityVolumeMl: 0,
      boluses: [],
    });
    const named = new Set<string>();
    let triangleCount = 0;
    for (const node of document.getRoot().listNodes()) {
      const primitive = node.getMesh()!.listPrimitives()[0]!;
      const position = primitive.getAttribute('POSITION')!;
      const [s, t] = [node.getScale(), node.getTranslation()];
      const positionsMm = new Float64Array(3 * position.getCount());
      const element = [0, 0, 0];
      for (let i = 0; i < position.getCount(); i++) {
        position.getElement(i, element);
        for (let k = 0; k < 3; k++) positionsMm[3 * i + k] = element[k]! * s[k]! + t[k]!;
      }
      const triangles = Uint32Array.from(primitive.getIndices()!.getArray()!);
      triangleCount += triangles.length / 3;
      const check = checkMesh({ positionsMm, triangles });
      expect({ id: node.getName(), ...check }).toMatchObject({ badEdges: 0, degenerate: 0 });
      expect(check.volumeMm3, node.getName()).toBeGreaterThan(0);
      const extras = node.getExtras() as Record<string, unknown>;
      expect(extras).toMatchObject({ id: node.getName(), unit: 'mm', frame: 'world-lps' });
      named.add(node.getName());
      const structure = anatomy.structures.find((x) => x.id === node.getName());
      // fillers are carved by their neighbours, so their own distance is not all that bounds them
      if (!structure || ['fat', 'fluid'].includes(structure.class)) continue;
      expect(extras).toMatchObject({ class: structure.class, tissue: structure.tissue });
      const { min, max } = anatomy.bounds;
      const errors: number[] = [];
      for (let v = 0; v < positionsMm.length; v += 3) {
        const p = positionsMm.subarray(v, v + 3);
        // where the model ends, a cap closes the mesh
        if ([0, 1, 2].some((a) => p[a]! < min[a]! + 0.5 || p[a]! > max[a]! - 0.5)) continue;
        errors.push(Math.abs(field.distanceTo(structure, p[0]!, p[1]!, p[2]!)));
      }
      errors.sort((a, b) => a - b);
      expect(errors[Math.floor(0.95 * errors.length)], structure.id).toBeLessThan(0.3);
    }
    for (const s of anatomy.structures) expect(named, s.id).toContain(s.id);
    expect(triangleCount).toBeLessThan(80e3);
  });

  it('bake to the owners of the exact field but for a thin skin about the interfaces', () => {
    const baked = decodeBaked(gunzipSync(readFileSync(new URL(entry.baked.file, folder))));
    const out = createBakedSample();
    let seed = 12345;
    const next = (): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      return seed / 0x7fffffff;
    };
    const n = anatomy.structures.length;
    let inside = 0;
    let wrong = 0;
    let wrongFar = 0;
    while (inside < 6000) {
      const p = [0, 1, 2].map(
        (a) => anatomy.bounds.min[a]! + (anatomy.bounds.max[a]! - anatomy.bounds.min[a]!) * next(),
      );
      const owner = ownerAtRest(anatomy, p[0]!, p[1]!, p[2]!);
      if (owner === -2) continue;
      inside++;
      sampleBaked(baked, p[0]!, p[1]!, p[2]!, out);
      if (out.owner === (owner >= 0 ? owner : n)) continue;
      wrong++;
      if (out.interfaceMm > 0.2) wrongFar++;
    }
    expect(wrong / inside).toBeLessThan(0.02);
    expect(wrongFar / inside).toBeLessThan(0.003);
  });
});

describe('what is fetched before anyone asks', () => {
  it('is the bake of the first drill', () => {
    const drill = DRILLS[0]!;
    expect(drill.region).toBe(FIRST_REGION);
    expect(entries.find((e) => e.region === FIRST_REGION)?.baked.file).toBe(bakeFileOf(FIRST_REGION));
  });
});

describe('first frames', () => {
  it('are what each drill starts with, whatever its seed (else: npm run models)', () => {
    const shipped = parseFirstFrames(readFileSync(new URL(FIRST_FRAMES_FILE, folder), 'utf8'));
    expect(shipped).toEqual(firstFrames(1));
    expect(shipped).toEqual(firstFrames(77));
  });

  it('make the very frame that the run then begins with', () => {
    const shipped = parseFirstFrames(readFileSync(new URL(FIRST_FRAMES_FILE, folder), 'utf8'));
    for (const drill of DRILLS) {
      const { worldFromTransducer, deformation, ...rest } = firstFrameOf(drill, shipped.get(drill.id)!);
      const run = frameOf(createSimulation(drill, anatomyOf(drill), 5));
      expect(run).toMatchObject(rest);
      expect(worldFromTransducer.positionMm).toEqual(run.worldFromTransducer.positionMm);
      // a transform is normalised once more, which may turn the last bit
      worldFromTransducer.quaternionXyzw.forEach((q, i) => {
        expect(q).toBeCloseTo(run.worldFromTransducer.quaternionXyzw[i]!, 14);
      });
      const { needle, fat, ...still } = run.deformation;
      expect(needle ?? null).toBeNull();
      expect(fat ?? null).toBeNull();
      const pose = run.worldFromTransducer;
      expect({ ...deformation, probe: { ...deformation.probe, worldFromTransducer: pose } }).toEqual(still);
    }
  });

  it('are refused where they are no such file, with the path of the field', () => {
    const file = JSON.parse(readFileSync(new URL(FIRST_FRAMES_FILE, folder), 'utf8'));
    expect(() => parseFirstFrames(JSON.stringify({ ...file, version: 2 }))).toThrow(/version/);
    const [id, frame] = Object.entries(file.frames)[0] as [string, object];
    const broken = { ...file, frames: { [id]: { ...frame, positionMm: [0, 'x', 0] } } };
    expect(() => parseFirstFrames(JSON.stringify(broken))).toThrow(/positionMm/);
  });
});
