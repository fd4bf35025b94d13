/** The hands' colours, as the panels have them: told apart by colour-blind eyes too. */
export const PROBE_COLOUR = '#4fb3ff';
export const NEEDLE_COLOUR = '#ffb02e';
