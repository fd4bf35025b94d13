/** The region of a built-in drill by the start of its id, so that the entry need not wait for the drills' files. */
const REGIONS = ['knee', 'shoulder', 'elbow', 'wrist', 'hip', 'ankle', 'gel-block'];

/** Null where the id starts like none of them. */
export const regionOfDrill = (drillId: string): string | null =>
  REGIONS.find((region) => drillId.startsWith(`${region}-`)) ?? null;
