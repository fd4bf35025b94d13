import { describe, expect, it } from 'vitest';
import { Plane } from '../../../src/core/injectate/plane.ts';
import { jointRoom, Room, roomPressureKpa, roomVolumeMl } from '../../../src/core/injectate/room.ts';

describe('a joint', () => {
  it('rises gently, then steeply, and without a jump', () => {
    const spec = jointRoom(23);
    let before = 0;
    let rise = 0;
    for (let v = 0; v <= 34; v += 1) {
      const p = roomPressureKpa(spec, v);
      expect(p).toBeGreaterThan(before);
      if (v > 1) expect(p - before).toBeGreaterThanOrEqual(rise);
      rise = v > 0 ? p - before : 0;
      before = p;
    }
    expect(roomPressureKpa(spec, 11)).toBeLessThan(2);
  });

  it('has one volume for each pressure', () => {
    const spec = jointRoom(60);
    for (const v of [0, 5, 20, 60, 80])
      expect(roomVolumeMl(spec, roomPressureKpa(spec, v))).toBeCloseTo(v, 9);
  });

  it('gives back what was put in and no more than it has', () => {
    const room = new Room(jointRoom(60), 5);
    room.fill(10);
    expect(room.aspirate(12)).toBe(12);
    expect(room.aspirate(12)).toBe(3);
    expect(room.aspirate(12)).toBe(0);
  });
});

describe('a plane', () => {
  it('opens at a peak, goes on at a plateau, and holds every drop', () => {
    const plane = new Plane('plane');
    const opening = plane.pressureKpa(0);
    const course: number[] = [];
    for (let i = 0; i < 1000; i++) {
      plane.fill(0.01);
      course.push(plane.pressureKpa(0));
    }
    expect(plane.volumeMl).toBeCloseTo(10, 9);
    const plateau = course.slice(300);
    expect(opening).toBeGreaterThan(Math.max(...plateau));
    expect(Math.min(...plateau)).toBeGreaterThan(4);
    expect(Math.max(...plateau)).toBeLessThan(6);
    // About 4,000 mm² and 2.5 mm for 10 mL.
    const area = Math.PI * plane.radiusMm ** 2;
    expect(area).toBeGreaterThan(3000);
    expect(area).toBeLessThan(6000);
    expect(plane.thicknessMm * area).toBeCloseTo(10_000, 6);
  });
});
