import { describe, expect, it } from 'vitest';
import { flowShares } from '../../../src/core/injectate/delivery.ts';
import { depotFor } from '../../../src/core/injectate/depot.ts';
import { jointRoom, Room, RoomPlace } from '../../../src/core/injectate/room.ts';

describe('an opening half in a joint and half in its lining', () => {
  it.each([0, 5, 20])('with %s mL in the joint the space takes nearly all', (volumeMl) => {
    const joint = new RoomPlace('recess', 'recess', new Room(jointRoom(60), volumeMl));
    const lining = depotFor('synovium', 'synovium')!;
    const shares = flowShares([
      { place: joint, share: 0.5 },
      { place: lining, share: 0.5 },
    ]);
    expect(shares[0]!.share).toBeGreaterThan(0.88);
    expect(shares[0]!.share + shares[1]!.share).toBeCloseTo(1, 12);
  });
});
