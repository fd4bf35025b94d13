/** Needle with bevel, hub in its colour code, and a syringe whose plunger shows what is left. */
import { useEffect, useMemo, useRef } from 'react';
import { BackSide, CylinderGeometry, type Group, type Mesh } from 'three';
import type { NeedleSpec } from '../core/needle/needle.ts';
import { CURVE_POINTS } from '../core/sim/shaftState.ts';
import { LocalCurve, straightOf } from './bentNeedle.ts';
import { loftGeometry } from './loftGeometry.ts';
import { hubColourOf, shaftGeometry } from './needleGeometry.ts';
import { type PoseSource, placeAtNeedle } from './scenePose.ts';
import { usePoseFrame } from './usePose.ts';

export interface NeedleModelProps {
  readonly needle: NeedleSpec;
  readonly syringeCapacityMl: number;
  readonly getPose: PoseSource;
  readonly isActive: boolean;
  readonly colour: string;
  readonly showsLine: boolean;
}

const HUB_MM = 13;
/** Outer radius and stroke of a 10 mL syringe, mm; other sizes keep the proportions. */
const BARREL_RADIUS_10ML_MM = 7.9;
const STROKE_10ML_MM = 58;

export function NeedleModel(props: NeedleModelProps) {
  const { needle, syringeCapacityMl, getPose, isActive, colour, showsLine } = props;
  const group = useRef<Group>(null);
  const hubEnd = useRef<Group>(null);
  const plunger = useRef<Group>(null);
  const fluid = useRef<Mesh>(null);
  const size = Math.cbrt(syringeCapacityMl / 10);
  const radius = BARREL_RADIUS_10ML_MM * size;
  const stroke = STROKE_10ML_MM * size;
  const parts = useMemo(() => {
    const hub = (grow: number) =>
      loftGeometry(
        [
          { y: 0.6 + grow, halfX: 0.9 + grow, halfZ: 0.9 + grow },
          { y: -2.5, halfX: 1.6 + grow, halfZ: 1.6 + grow },
          { y: -6, halfX: 2.6 + grow, halfZ: 2.6 + grow },
          { y: -11.4, halfX: 3.2 + grow, halfZ: 3.2 + grow },
          { y: -11.5, halfX: 3.9 + grow, halfZ: 3.9 + grow },
          { y: -HUB_MM - grow, halfX: 3.9 + grow, halfZ: 3.9 + grow },
        ],
        2.3,
        24,
      );
    const outline = new CylinderGeometry(
      needle.outerDiameterMm,
      needle.outerDiameterMm,
      needle.lengthMm,
      10,
      CURVE_POINTS - 1,
      true,
    );
    outline.rotateX(Math.PI / 2).translate(0, 0, -needle.lengthMm / 2);
    return {
      shaft: shaftGeometry(needle),
      outline,
      hub: hub(0),
      hubOutline: hub(0.7),
      barrel: loftGeometry(
        [
          { y: 0, halfX: 2.2, halfZ: 2.2 },
          { y: -4, halfX: 2.4, halfZ: 2.4 },
          { y: -4.5, halfX: radius * 0.8, halfZ: radius * 0.8 },
          { y: -7, halfX: radius, halfZ: radius },
          { y: -stroke - 9, halfX: radius, halfZ: radius },
        ],
        2,
        32,
      ),
      flange: loftGeometry(
        [
          { y: -stroke - 8, halfX: radius * 1.9, halfZ: radius * 1.15 },
          { y: -stroke - 10, halfX: radius * 1.9, halfZ: radius * 1.15 },
        ],
        2.6,
        32,
      ),
    };
  }, [needle, radius, stroke]);
  useEffect(() => () => Object.values(parts).forEach((g) => void g.dispose()), [parts]);
  const bent = useMemo(
    () => ({
      curve: new LocalCurve(),
      shaft: straightOf(parts.shaft),
      outline: straightOf(parts.outline),
    }),
    [parts],
  );
  usePoseFrame(getPose, (pose) => {
    const g = group.current;
    if (!g) return;
    g.visible = pose.needle.phase !== 'away';
    placeAtNeedle(g, pose);
    bent.curve.read(g, pose);
    bent.curve.bend(parts.shaft, bent.shaft, needle.lengthMm);
    bent.curve.bend(parts.outline, bent.outline, needle.lengthMm);
    if (hubEnd.current) bent.curve.placeHub(hubEnd.current, g, pose);
    const left01 = Math.min(1, Math.max(0.001, pose.syringe.remainingMl / syringeCapacityMl));
    if (plunger.current) plunger.current.position.y = -7 - left01 * stroke;
    if (fluid.current) {
      fluid.current.scale.set(1, left01 * stroke, 1);
      fluid.current.position.y = -7 - (left01 * stroke) / 2;
    }
  });
  return (
    <group ref={group} name="needle" visible={false}>
      <mesh geometry={parts.shaft} frustumCulled={false}>
        <meshStandardMaterial color="#dfe5ea" roughness={0.28} metalness={0.35} />
      </mesh>
      {isActive && (
        <mesh geometry={parts.outline}>
          <meshBasicMaterial color={colour} side={BackSide} transparent opacity={0.55} depthWrite={false} />
        </mesh>
      )}
      {showsLine && (
        <mesh position={[0, 0, 30]} rotation={[Math.PI / 2, 0, 0]} renderOrder={60}>
          <cylinderGeometry args={[0.22, 0.22, 60, 6, 1, true]} />
          <meshBasicMaterial color={colour} transparent opacity={0.7} depthTest={false} depthWrite={false} />
        </mesh>
      )}
      {/* what follows is modelled along −y and hangs from the hub's end of the shaft */}
      <group ref={hubEnd}>
        <group rotation={[Math.PI / 2, 0, 0]}>
          <mesh geometry={parts.hub}>
            <meshStandardMaterial color={hubColourOf(needle.gaugeG)} roughness={0.55} />
          </mesh>
          {isActive && (
            <mesh geometry={parts.hubOutline}>
              <meshBasicMaterial color={colour} side={BackSide} />
            </mesh>
          )}
          <group position={[0, -HUB_MM + 1, 0]}>
            <mesh geometry={parts.barrel} renderOrder={46}>
              <meshStandardMaterial
                color="#dfeaf2"
                roughness={0.2}
                transparent
                opacity={0.26}
                depthWrite={false}
              />
            </mesh>
            <mesh geometry={parts.flange}>
              <meshStandardMaterial color="#d3dbe1" roughness={0.4} />
            </mesh>
            <mesh ref={fluid} renderOrder={45}>
              <cylinderGeometry args={[radius * 0.9, radius * 0.9, 1, 24]} />
              <meshStandardMaterial
                color="#cfe3ee"
                roughness={0.3}
                transparent
                opacity={0.5}
                depthWrite={false}
              />
            </mesh>
            <group ref={plunger}>
              <mesh position={[0, -2.5, 0]}>
                <cylinderGeometry args={[radius * 0.9, radius * 0.9, 5, 24]} />
                <meshStandardMaterial color="#33383c" roughness={0.8} />
              </mesh>
              <mesh position={[0, -5 - stroke / 2, 0]}>
                <cylinderGeometry args={[radius * 0.35, radius * 0.35, stroke, 12]} />
                <meshStandardMaterial color="#e6ebee" roughness={0.5} />
              </mesh>
              <mesh position={[0, -6 - stroke, 0]}>
                <cylinderGeometry args={[radius * 0.95, radius * 0.95, 2.4, 28]} />
                <meshStandardMaterial color="#e6ebee" roughness={0.5} />
              </mesh>
            </group>
          </group>
        </group>
      </group>
    </group>
  );
}
