/** Seeds of the muscles about the knee, slender enough to grow into their neighbours. Stations [TKU]. */
import { smoothMax, smoothstep } from '../../../math/scalar.ts';
import type { ReadonlyVec3 } from '../../../math/vec3.ts';
import { type BellyStation, belly, leaning, type MuscleSeed } from '../../constructions/belly.ts';
import { evened } from '../../constructions/evened.ts';
import { remembered } from '../../constructions/remembered.ts';
import { lateral, medial } from '../../constructions/sides.ts';
import type { KneePose } from './authoring.ts';
import { pennationOf } from './pennation.ts';
import type { Recess } from './recess.ts';

const kneeBelly = (
  id: string,
  name: string,
  stations: readonly BellyStation[],
  thicknessToward: ReadonlyVec3,
  growthMm?: number,
): MuscleSeed =>
  belly(id, name, stations, thicknessToward, {
    pennationRad: pennationOf(id),
    ...(growthMm === undefined ? {} : { growthMm }),
  });

/** Its origin on the shaft goes so far under the recess's deep wall, from where the fat under that runs out, mm. */
const ORIGIN_DOWN_MM = 5;
const ORIGIN_FROM_MM = 66;
const ORIGIN_TO_MM = 84;

/** Wraps the front of the shaft: in front of the recess's deep wall, above the prefemoral fat from the bone itself. */
function vastusIntermedius(recess: Recess): MuscleSeed {
  const outer = evened((x, y, z) => {
    const around = Math.abs(recess.angle(x, y, z));
    const thickness =
      -8 + 22.5 * smoothstep(46, 86, z) * (1 - smoothstep(0.5, 1.9, around)) + 3 * smoothstep(80, 110, z);
    return (recess.aboveFloor(x, y, z) - thickness) * 0.78;
  });
  const inner = evened((x, y, z) => {
    const downMm = ORIGIN_DOWN_MM * smoothstep(ORIGIN_FROM_MM, ORIGIN_TO_MM, z);
    return (0.3 - downMm - recess.aboveFloor(x, y, z)) * 0.9;
  });
  const signedDistance = remembered((x: number, y: number, z: number): number =>
    smoothMax(outer(x, y, z), inner(x, y, z), 1),
  );
  return {
    id: 'vastus-intermedius',
    name: 'Vastus intermedius',
    signedDistance,
    bounds: { min: [-46, -52, 48], max: [46, 14, 140] },
    fibreInto: leaning(
      (_x, _y, _z, out) => {
        out[0] = 0;
        out[1] = 0;
        out[2] = -1;
      },
      [0, -1, 0],
      pennationOf('vastus-intermedius'),
    ),
  };
}

/** Where the tibia has come up, the slack lateral head bulges backwards over popliteus by a share of that. */
const SLACK_SHARE = 0.6;

export function makeMuscleSeeds(pose: KneePose, recess: Recess): MuscleSeed[] {
  const m = pose.moved;
  const t = pose.onTibia;
  const slackMm = SLACK_SHARE * pose.riseMm;
  return [
    kneeBelly(
      'rectus-femoris',
      'Rectus femoris',
      [
        // a tongue on the front of the tendon, half sunk in it to its very tip
        [medial(-1.5, 39.9, 70), 2, 1.3],
        [medial(-1.5, 40.6, 77), 6.5, 1.8],
        [medial(-1.5, 43, 86), 11.5, 3.4],
        [medial(-2, 48, 100), 16, 6.5],
        [medial(-2, 50, 135), 18, 9],
      ],
      [0, -1, 0],
      2.5,
    ),
    vastusIntermedius(recess),
    kneeBelly(
      'vastus-lateralis',
      'Vastus lateralis',
      [
        [lateral(20, 36.5, 27), 4, 2.4],
        [lateral(25, 33, 40), 9, 4.5],
        [lateral(32, 25, 58), 16, 8],
        [lateral(37, 18, 85), 23, 11],
        [lateral(37, 14, 135), 27, 14],
      ],
      [-0.8, -0.6, 0],
    ),
    kneeBelly(
      'vastus-medialis',
      'Vastus medialis',
      [
        [medial(24.5, 42.3, 5), 5.5, 2.6],
        [medial(28, 37, 18), 10.5, 5.2],
        [medial(33, 28, 34), 15.5, 8.5],
        [medial(37, 19, 54), 20, 11],
        [medial(36, 13, 82), 23, 12],
        [medial(31, 9, 135), 22, 12],
      ],
      [0.8, -0.6, 0],
    ),
    kneeBelly(
      'biceps-femoris',
      'Biceps femoris',
      [
        [lateral(28, -36, 135), 18, 12],
        [lateral(33, -36, 70), 13, 11],
        [lateral(36, -36, 20), 9, 8],
        [t(lateral(38.5, -27, -32)), 4.6, 4.4],
        [t(lateral(38, -24, -41.5)), 3.6, 3.4],
      ],
      [-0.5, 0.8, 0],
    ),
    kneeBelly(
      'semimembranosus',
      'Semimembranosus',
      [
        [medial(20, -40, 135), 17, 13],
        [medial(23, -39, 65), 16, 12],
        [medial(25, -38, 22), 10, 8],
        [t(medial(24, -33, -32)), 5.2, 4.2],
        [t(medial(25, -29, -46)), 4.2, 3],
      ],
      [0.2, 1, 0],
    ),
    kneeBelly(
      'semitendinosus',
      'Semitendinosus',
      [
        [medial(22, -57, 135), 13, 9],
        [medial(25, -54, 65), 7, 5.5],
        [medial(28.3, -48, 31), 3.2, 3],
        [medial(30.5, -43.6, 12), 2.5, 2.5],
        [m(medial(33.5, -39.8, -8)), 2.5, 2.5],
        [m(medial(36.3, -37.6, -27)), 3.2, 2.7],
        [t(medial(27.5, -7, -62)), 4.2, 2],
        [t(medial(18.5, 3, -84)), 5, 1.6],
      ],
      [0.3, 0.9, 0],
      0,
    ),
    kneeBelly(
      'sartorius',
      'Sartorius',
      [
        [medial(40, -12, 135), 12, 6],
        [medial(46, -19, 75), 13, 5],
        [medial(46, -26, 22), 10, 3.4],
        [m(medial(43.5, -27, -22)), 8, 2.3],
        [t(medial(39.5, -11, -46)), 8, 2],
        [t(medial(31, 3, -61)), 8, 1.7],
        [t(medial(17.5, 9, -84)), 8, 1.4],
      ],
      [1, 0, 0],
      2,
    ),
    kneeBelly(
      'medial-gastrocnemius',
      'Medial gastrocnemius',
      [
        [medial(20, -34, 22), 7, 3.2],
        [medial(20, -42, 2), 12, 6.5],
        [m(medial(19, -55, -35)), 16, 9.5],
        [m(medial(17, -73, -90)), 20, 12],
        [m(medial(16, -87, -130)), 20, 12],
      ],
      [0, 1, 0.3],
    ),
    kneeBelly(
      'lateral-gastrocnemius',
      'Lateral gastrocnemius',
      [
        [lateral(20, -33, 20), 6.5, 3.2],
        [lateral(19.5, -41 - slackMm, 2), 11, 6],
        [m(lateral(20, -54 - slackMm, -35)), 14, 9],
        [m(lateral(20, -71, -90)), 18, 11],
        [m(lateral(19, -85, -130)), 18, 11],
      ],
      [0, 1, 0.3],
    ),
    kneeBelly(
      'popliteus',
      'Popliteus',
      [
        [t(lateral(33, -20, -30)), 4.5, 2.6],
        [t(lateral(14, -29.5, -44)), 8, 3],
        [t(medial(8, -28, -66)), 14, 3.4],
        [t(medial(15, -22, -88)), 10, 2.6],
      ],
      [0, 1, 0],
      2,
    ),
    kneeBelly(
      'deep-calf',
      'Deep calf muscles',
      [
        [t(lateral(10, -32, -60)), 14, 4.8],
        [t(lateral(9, -32, -80)), 24, 8],
        [t(lateral(7, -35, -120)), 28, 11],
        [t(lateral(7, -35, -155)), 28, 11],
      ],
      [0, 1, 0],
    ),
    kneeBelly(
      'tibialis-anterior',
      'Tibialis anterior',
      [
        [t(lateral(29, 10, -50)), 6, 3.6],
        [t(lateral(28, 9, -72)), 10, 9],
        [t(lateral(25, 8, -110)), 12, 11],
        [t(lateral(24, 8, -155)), 12, 11],
      ],
      [-1, -0.6, 0],
    ),
    kneeBelly(
      'fibularis-longus',
      'Fibularis longus',
      [
        [t(lateral(42, -12, -58)), 4.5, 2.8],
        [t(lateral(43, -13, -80)), 8, 6],
        [t(lateral(42, -14, -155)), 9, 8],
      ],
      [-1, 0.2, 0],
    ),
  ];
}
