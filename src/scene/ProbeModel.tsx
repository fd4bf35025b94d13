/** A linear transducer: rubber face, housing that narrows to the grip, marker ridge, cable; outlined in the hand's colour when active. */
import { useEffect, useMemo, useRef } from 'react';
import { BackSide, CatmullRomCurve3, type Group, TubeGeometry, Vector3 } from 'three';
import type { Transducer } from '../core/probe/transducer.ts';
import { type LoftSection, loftGeometry } from './loftGeometry.ts';
import { type PoseSource, placeAtProbe } from './scenePose.ts';
import { usePoseFrame } from './usePose.ts';

export interface ProbeModelProps {
  readonly transducer: Transducer;
  readonly getPose: PoseSource;
  readonly isActive: boolean;
  readonly colour: string;
  /** A glass probe, for views that look through it. */
  readonly isGhost: boolean;
}

/** Sections of the housing from just behind the face to the cable, by half-length along x and half-height along z of the face. */
export const housing = (hx: number, hz: number, grow: number): LoftSection[] => [
  { y: -2.2 + grow * 0.5, halfX: hx + grow, halfZ: hz + grow },
  { y: -9, halfX: hx + 0.6 + grow, halfZ: hz + 0.8 + grow },
  { y: -20, halfX: hx + 0.2 + grow, halfZ: hz + 2 + grow },
  { y: -30, halfX: hx * 0.88 + grow, halfZ: hz + 3.4 + grow },
  { y: -40, halfX: hx * 0.66 + grow, halfZ: hz + 4.6 + grow },
  { y: -50, halfX: Math.min(hx * 0.55, 15) + grow, halfZ: hz + 5.4 + grow },
  { y: -66, halfX: 13.5 + grow, halfZ: 11 + grow },
  { y: -84, halfX: 13 + grow, halfZ: 10.6 + grow },
  { y: -97, halfX: 11.4 + grow, halfZ: 9.4 + grow },
  { y: -105, halfX: 8 + grow, halfZ: 7 + grow },
  { y: -109 - grow, halfX: 4.6 + grow, halfZ: 4.4 + grow },
];

export function ProbeModel({ transducer, getPose, isActive, colour, isGhost }: ProbeModelProps) {
  const group = useRef<Group>(null);
  const [hx, hz] = [transducer.footprintMm[0] / 2, transducer.footprintMm[1] / 2];
  const parts = useMemo(() => {
    const cable = new CatmullRomCurve3([
      new Vector3(0, -108, 0),
      new Vector3(0, -132, 0),
      new Vector3(4, -168, 14),
      new Vector3(20, -205, 52),
      new Vector3(30, -225, 110),
    ]);
    return {
      body: loftGeometry(housing(hx, hz, 0), 3.2),
      outline: loftGeometry(housing(hx, hz, 1.1), 3.2),
      face: loftGeometry(
        [
          { y: -2.4, halfX: hx - 0.4, halfZ: hz - 0.4 },
          { y: -0.7, halfX: hx - 0.5, halfZ: hz - 0.5 },
          { y: 0, halfX: hx - 1.4, halfZ: hz - 1.4 },
        ],
        5,
      ),
      strain: loftGeometry(
        [
          { y: -107, halfX: 4.4, halfZ: 4.2 },
          { y: -122, halfX: 3.4, halfZ: 3.4 },
          { y: -133, halfX: 2.6, halfZ: 2.6 },
        ],
        2,
        20,
      ),
      cable: new TubeGeometry(cable, 40, 2.3, 8),
      marker: loftGeometry(
        [
          { y: -34, halfX: 1.1, halfZ: 1.1 },
          { y: -31, halfX: 1.7, halfZ: 1.7 },
          { y: -18, halfX: 1.7, halfZ: 1.7 },
          { y: -15, halfX: 1.1, halfZ: 1.1 },
        ],
        2.4,
        16,
      ),
    };
  }, [hx, hz]);
  useEffect(() => () => Object.values(parts).forEach((g) => void g.dispose()), [parts]);
  usePoseFrame(getPose, (pose) => {
    if (group.current) placeAtProbe(group.current, pose);
  });
  // glass and solid are different programs: a new material for each
  const kind = isGhost ? 'glass' : 'solid';
  const glass = isGhost ? { transparent: true, opacity: 0.16, depthWrite: false } : {};
  return (
    <group ref={group} name="probe">
      <mesh geometry={parts.body} renderOrder={isGhost ? 50 : 1}>
        <meshStandardMaterial key={kind} color="#d3d8dc" roughness={0.5} metalness={0.02} {...glass} />
      </mesh>
      <mesh geometry={parts.face} renderOrder={isGhost ? 50 : 1}>
        <meshStandardMaterial key={kind} color="#4a5157" roughness={0.85} {...glass} />
      </mesh>
      <mesh geometry={parts.strain} visible={!isGhost}>
        <meshStandardMaterial color="#5a6167" roughness={0.8} />
      </mesh>
      <mesh geometry={parts.cable} visible={!isGhost}>
        <meshStandardMaterial color="#6a7177" roughness={0.8} />
      </mesh>
      <mesh geometry={parts.marker} position={[hx * 0.97, 0, 0]}>
        <meshStandardMaterial color={colour} emissive={colour} emissiveIntensity={0.35} roughness={0.5} />
      </mesh>
      {isActive && !isGhost && (
        <mesh geometry={parts.outline}>
          <meshBasicMaterial color={colour} side={BackSide} />
        </mesh>
      )}
    </group>
  );
}
