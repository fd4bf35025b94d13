/** The hands' colours, as the panels have them: told apart by colour-blind eyes too. */
export const PROBE_COLOUR = '#4fb3ff';
export const NEEDLE_COLOUR = '#ffb02e';
/** Another run beside one's own, as a ghost or an overlay. */
export const GHOST_COLOUR = '#c9a2ff';
