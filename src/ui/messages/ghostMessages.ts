/** The expert's ghost, and the way of the tip, in a replay. */
export const ghostMessages = {
  toggle: 'Expert',
  toggleHint: 'The scripted expert on the same drill and patient, as a ghost in step with this run (Alt+G)',
  trace: 'Way of the tip',
  traceHint: 'Where the tip went, in image and scene (Alt+T)',
  coming: 'The expert is doing the drill…',
  failed: 'The expert could not be let do this drill.',
  there: 'Ghost: the scripted expert, {{total}} points, in step by entry, arrival and injection.',
  beside: 'Beside the expert',
};
