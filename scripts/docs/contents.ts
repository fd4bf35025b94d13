/** What stands in the margin of the documentation, in reading order. Pages that are not named here stand below the one they lie beside. */
export interface Chapter {
  readonly title: string;
  /** Pages under docs/. */
  readonly pages: readonly { readonly path: string; readonly title: string }[];
}

export const CHAPTERS: readonly Chapter[] = [
  {
    title: 'Guides',
    pages: [
      { path: 'README.md', title: 'Where to start' },
      { path: 'trainees.md', title: 'For trainees' },
      { path: 'instructors.md', title: 'For instructors' },
      { path: 'workbench.md', title: 'Writing a drill' },
      { path: 'embedding.md', title: 'For course sites' },
      { path: 'security.md', title: 'Security, storage, offline' },
      { path: 'developers.md', title: 'For developers' },
      { path: 'lighthouse.md', title: 'Lighthouse' },
    ],
  },
  {
    title: 'Anatomy',
    pages: [
      { path: 'atlas/README.md', title: 'Atlas' },
      { path: 'atlas/patients.md', title: 'Generated patients' },
      { path: 'atlas/operators.md', title: 'Scripted operators' },
      { path: 'adding-a-region.md', title: 'Adding a region' },
    ],
  },
  {
    title: 'Image',
    pages: [
      { path: 'gallery/README.md', title: 'Artefacts' },
      { path: 'knee/README.md', title: 'The knee at every preset' },
      { path: 'qa/README.md', title: 'Quality phantom' },
    ],
  },
  {
    title: 'Assessment',
    pages: [
      { path: 'care.md', title: 'The procedure around the needle' },
      { path: 'metrics/README.md', title: 'Metrics' },
      { path: 'assessment/README.md', title: 'How far scores can be believed' },
      { path: 'xapi-profile.md', title: 'xAPI profile' },
    ],
  },
];

/** Titles of all pages in the margin, by path. */
export const TITLES: ReadonlyMap<string, string> = new Map(
  CHAPTERS.flatMap(({ pages }) => pages.map(({ path, title }) => [path, title] as const)),
);
