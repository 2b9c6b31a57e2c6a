import { cluesBefore } from '@quanlian/obligations';
import type { CaseSeen, Control } from './control';

export const cutAfterCorroboration: Control<CaseSeen> = {
  id: 'EV-1',
  asks: 'Had two agencies reported evidence before power was cut?',
  unknownBecause: 'it is always known',
  check: ({ history }) =>
    history
      .filter(({ type }) => type === 'power-supply.cut')
      .map((cut) => {
        const clues = cluesBefore(history, cut.recordedAt);
        const agencies = new Set(clues.map(({ agency }) => agency));
        return { about: cut.id, answer: agencies.size >= 2 ? 'holds' : 'broken', because: [cut.id, ...clues.map(({ id }) => id)] };
      }),
};
