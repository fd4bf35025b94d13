/** Which mechanics hold where: from what owns a point to the row of the table. */
import type { Anatomy, StructureClass } from '../anatomy/anatomy.ts';
import { OWNER_AIR, OWNER_BACKGROUND, OWNER_BOLUS, OWNER_CAVITY_FLUID } from '../anatomy/tissueField.ts';
import type { TissueAcoustics } from '../imaging/tissues.ts';
import { findTissueMechanics, mechanicsFromModulus, type TissueMechanics } from './tissueMechanics.ts';

/** The mechanics of an owner as `TissueField.ownerAt` gives it. */
export type MediaOf = (owner: number) => TissueMechanics;

/** A capsule may be drawn with the echo of another tissue; it is felt as a capsule. */
const FELT_AS: Partial<Record<StructureClass, string>> = { capsule: 'capsule', bursa: 'synovial-fluid' };
/** What stands in for a tissue that the table does not know. */
const CLASS_ROWS: Record<StructureClass, string> = {
  skin: 'skin',
  fat: 'fat',
  fascia: 'fascia',
  muscle: 'muscle',
  tendon: 'tendon',
  ligament: 'ligament',
  capsule: 'capsule',
  bone: 'cortical-bone',
  cartilage: 'hyaline-cartilage',
  fibrocartilage: 'fibrocartilage',
  vessel: 'blood',
  nerve: 'nerve',
  bursa: 'synovial-fluid',
  recess: 'synovial-fluid',
  synovium: 'synovium',
  pleura: 'synovium',
  dura: 'fascia',
  fluid: 'synovial-fluid',
  wire: 'gel',
  gel: 'gel',
};

/** Looks every structure of an anatomy up once. */
export function mediaOf(anatomy: Anatomy): MediaOf {
  const own = (anatomy.ownTissues ?? []) as readonly TissueAcoustics[];
  const of = (tissue: string, structureClass: StructureClass): TissueMechanics => {
    const brought = own.find((t) => t.id === tissue);
    if (brought) return mechanicsFromModulus(tissue, brought.stiffnessKpa);
    return (
      findTissueMechanics(FELT_AS[structureClass] ?? tissue) ??
      findTissueMechanics(CLASS_ROWS[structureClass])!
    );
  };
  const rows = anatomy.structures.map((s) => of(s.tissue, s.class));
  const background = of(anatomy.background.tissue, anatomy.background.class);
  const air = findTissueMechanics('air')!;
  const pool = findTissueMechanics('local-anaesthetic')!;
  // The wall of a joint's recess is its capsule.
  const cavity: TissueMechanics = {
    ...findTissueMechanics('synovial-fluid')!,
    id: 'cavity',
    punctureN: findTissueMechanics('capsule')!.punctureN,
    dentNPerMm: findTissueMechanics('capsule')!.dentNPerMm,
    dentNPerMm2: findTissueMechanics('capsule')!.dentNPerMm2,
    source: 'fluid behind a capsule',
  };
  return (owner) => {
    if (owner >= 0) return rows[owner]!;
    if (owner === OWNER_BACKGROUND) return background;
    if (owner === OWNER_CAVITY_FLUID) return cavity;
    if (owner === OWNER_BOLUS) return pool;
    if (owner === OWNER_AIR) return air;
    throw new Error(`mechanics: no such owner ${owner}`);
  };
}
