/** Of the models folder, what one drill needs: its region's meshes and bake, and lists that name nothing else. */
import type { Launch } from './launch.ts';

export interface DrillModels {
  /** Names of the files in models/ that go along as they are. */
  readonly files: readonly string[];
  /** models/manifest.json and models/first-frames.json, with this drill's entries alone. */
  readonly manifest: string;
  readonly firstFrames: string;
}

/** From the texts of the built site's two lists. */
export function drillModels(
  manifestText: string,
  firstFramesText: string,
  { drill, region }: Launch,
): DrillModels {
  const manifest = JSON.parse(manifestText) as {
    entries: { region: string; models: { file: string }; baked: { file: string } }[];
  };
  const entries = manifest.entries.filter((entry) => entry.region === region);
  const first = JSON.parse(firstFramesText) as { frames: Record<string, unknown> };
  const frames = Object.fromEntries(
    Object.entries(first.frames).filter(([id]) => id === drill || id.startsWith(`${drill}-`)),
  );
  return {
    files: entries.flatMap(({ models, baked }) => [models.file, baked.file]),
    manifest: JSON.stringify({ ...manifest, entries }),
    firstFrames: JSON.stringify({ ...first, frames }),
  };
}
