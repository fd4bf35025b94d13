/** What ids a file may name, gathered from the catalogues of the core. */
import { REGIONS } from '../core/anatomy/regions/registry.ts';
import { AGENTS } from '../core/injectate/catalogue.ts';
import { NEEDLES } from '../core/needle/catalogue.ts';
import { TRANSDUCERS } from '../core/probe/catalogue.ts';

export const regionIds = (): string[] => REGIONS.map((region) => region.id);
export const probeIds = (): string[] => TRANSDUCERS.map((transducer) => transducer.id);
export const needleIds = (): string[] => NEEDLES.map((needle) => needle.id);
export const agentIds = (): string[] => AGENTS.map((agent) => agent.id);
