import { DAY_MS } from '@quanlian/contracts';
import { ControlAnswer, ControlTest, ofType } from './control-test';

const KINDS = ['load', 'pool-traffic'];

export const monitoringHeartbeat: ControlTest = {
  policyId: 'NDRC2111-2',
  asks: 'Was the last monitoring run of each kind less than a day ago?',
  over: 'region',
  check: (history, now) =>
    KINDS.map((kind): ControlAnswer => {
      const runs = ofType(history, 'monitoring-run.completed').filter(({ facts, occurredAt }) => facts.kind === kind && occurredAt <= now);
      const last = runs.sort((a, b) => b.occurredAt - a.occurredAt)[0];
      return { about: kind, answer: last && now - last.occurredAt < DAY_MS ? 'holds' : 'broken', because: last ? [last.id] : [] };
    }),
};
