import { powerSupply } from '../../../apps/energy/src/power-supply/power-supply';

export const topicFor = powerSupply;
