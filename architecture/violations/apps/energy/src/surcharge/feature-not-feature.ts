import { powerSupply } from '../power-supply/power-supply';

export const surchargeWhile = powerSupply;
