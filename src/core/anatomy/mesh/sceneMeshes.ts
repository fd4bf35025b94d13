/**
 * Meshes of any patient for the scene, made in seconds: coarser than the shipped ones of the default patient, which are
 * simplified from fine ones and checked.
 */
import type { Anatomy, Structure, StructureClass } from '../anatomy.ts';
import { areaNormals, isFilm, sheetNormals } from './meshNormals.ts';
import { meshStructure } from './meshStructure.ts';
import type { TriangleMesh } from './triangleMesh.ts';
import { tubeRadiusMm } from './tubeMesh.ts';

export interface SceneMesh {
  readonly id: string;
  readonly class: StructureClass;
  readonly tissue: string;
  /** World frame, mm, three numbers a vertex, at rest: the cavity is empty. */
  readonly positionsMm: Float32Array;
  readonly normals: Float32Array;
  readonly triangles: Uint32Array;
}

/** Pitch that still shows a class's shape, mm. */
const PITCH_MM: Partial<Record<StructureClass, number>> = {
  bone: 2,
  muscle: 2.8,
  skin: 4,
  fascia: 3.5,
  synovium: 3.5,
  fat: 2.6,
  cartilage: 1.7,
  nerve: 0.9,
};
/** Of vessels: a fine one has hardly more than its wall, a large one needs no more than its round. */
const FINE_VESSEL_MM = 1;
const LARGE_VESSEL_MM = 1.7;
const LARGE_RADIUS_MM = 2;
const SHEET_PITCH_MM = 3.5;
const SMALL_PITCH_MM = 1.4;
/** Cells of a tube at most, as a share of its radius, since with larger ones it falls into beads; but none below this, mm. */
const TUBE_SHARE = 0.9;
const FINEST_TUBE_MM = 0.5;
/** Finest pitch of a bake that these are made for; a body that asks for a finer one has smaller parts, mm. */
const OF_BAKE_MM = 0.9;

/** Structures without an inside are left out. `onProgress` is told the share done, 0 to 1. */
export function buildSceneMeshes(anatomy: Anatomy, onProgress?: (done01: number) => void): SceneMesh[] {
  const out: SceneMesh[] = [];
  const { structures, finestPitchMm = OF_BAKE_MM } = anatomy;
  const fineness = Math.min(1, finestPitchMm / OF_BAKE_MM);
  structures.forEach((structure, i) => {
    const mesh = meshInPitch(anatomy, structure, fineness * pitchOf(structure));
    onProgress?.((i + 1) / structures.length);
    if (mesh.triangles.length === 0) return;
    const normals =
      structure.sheet && isFilm(structure, mesh) ? sheetNormals(structure.sheet, mesh) : areaNormals(mesh);
    out.push({
      id: structure.id,
      class: structure.class,
      tissue: structure.tissue,
      positionsMm: Float32Array.from(mesh.positionsMm),
      normals,
      triangles: mesh.triangles,
    });
  });
  return out;
}

/** In a pitch of its class, or in a finer one where it is a thinner tube. */
function meshInPitch(anatomy: Anatomy, structure: Structure, pitchMm: number): TriangleMesh {
  const mesh = meshStructure(anatomy, structure, pitchMm);
  if (structure.class !== 'nerve' && structure.class !== 'vessel') return mesh;
  const finerMm = Math.max(FINEST_TUBE_MM, TUBE_SHARE * tubeRadiusMm(mesh));
  return finerMm < pitchMm ? meshStructure(anatomy, structure, finerMm) : mesh;
}

const pitchOf = ({ class: kind, sheet, flow }: Structure): number => {
  if (kind === 'vessel') return flow && flow.radiusMm > LARGE_RADIUS_MM ? LARGE_VESSEL_MM : FINE_VESSEL_MM;
  return PITCH_MM[kind] ?? (sheet ? SHEET_PITCH_MM : SMALL_PITCH_MM);
};
