/** How much of the world the knee's model takes in: the skin lies within it all round, whatever fat and muscle there are. */
import type { Box, PatientParameters } from '../../anatomy.ts';
import { AUTHORED_FLEXION_DEG } from './authoring.ts';
import { SKIN_MM } from './sleeve.ts';

/** For the authored size and flexion, without what covers it behind, mm. */
const DEEP: Box = { min: [-72, -68, -78], max: [75, 88.6, 92] };
/** In front and aside there is room for so much fat, mm. */
const ROOM_FOR_FAT_MM = 6;
/** What more of it takes, as a share: most at the inner thigh. */
const FAT = { lateral: 1.36, medial: 1.76, front: 1, behind: 1.4 };
/** What muscle takes more where it is so much more than usual, mm for all of it again. */
const MUSCLE_MM = { aside: 44, front: 22, behind: 32 };
/** The calf swings back so far for each degree of more flexion, mm. */
const BACK_PER_DEG_MM = 1.4;

/** @param muscleShare muscle against the usual; scale: patient's size / authored */
export function kneeBounds(patient: PatientParameters, muscleShare: number, scale: number): Box {
  const fatMm = Math.max(0, patient.fatMm - ROOM_FOR_FAT_MM) / scale;
  const more = Math.max(0, muscleShare - 1);
  const backMm = BACK_PER_DEG_MM * Math.max(0, patient.flexionDeg - AUTHORED_FLEXION_DEG);
  return {
    min: [
      DEEP.min[0] - FAT.lateral * fatMm - MUSCLE_MM.aside * more,
      DEEP.min[1] - FAT.front * fatMm - MUSCLE_MM.front * more,
      DEEP.min[2],
    ],
    max: [
      DEEP.max[0] + FAT.medial * fatMm + MUSCLE_MM.aside * more,
      DEEP.max[1] + (SKIN_MM + FAT.behind * patient.fatMm) / scale + MUSCLE_MM.behind * more + backMm,
      DEEP.max[2],
    ],
  };
}
