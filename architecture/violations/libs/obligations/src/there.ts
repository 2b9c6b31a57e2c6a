import { here } from './no-cycle';

export const there = (): string => here();
