/** The modes of a drill, apart from the schemas, so that the page's first code need not bring those. */
export const MODES = ['guided', 'practice', 'assessment'] as const;
