import { powerSupply } from '../../../energy/src/power-supply/power-supply';

export const cutBecauseOfTraffic = powerSupply;
