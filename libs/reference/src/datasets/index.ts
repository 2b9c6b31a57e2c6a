import type { Dataset } from '../dataset';
import carrierNetworks from './carrier-networks.json';
import divisions from './divisions.json';
import parks from './parks.json';
import registrationAgents from './registration-agents.json';

/** What comes with Quanlian: the divisions as they are, the others as examples. One file and one line each. */
export const DATASETS = [divisions, parks, registrationAgents, carrierNetworks] as readonly Dataset[];
