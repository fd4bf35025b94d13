/**
 * Version of everything that decides a run: simulation, anatomy and scoring. A recording carries it; one that was made
 * by another version cannot be replayed bit for bit. Raise it with every change that moves a hash or a score.
 */
export const ENGINE_VERSION = '0.12.0';
