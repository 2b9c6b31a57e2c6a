import type { EffectiveEvent } from '@quanlian/contracts';
import { text } from '../../reading/decimals';
import { listed } from '../../reading/listed';
import { meanOf } from '../../reading/load';
import { cutAccounts } from '../../reading/site';
import { instant } from '../../reading/times';
import { firstStart, startsAfter } from './account-starts';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const connectedDespiteBlock = defineRule({
  code: 'XC23',
  slug: 'connected-despite-block',
  zh: '停办后仍接电',
  en: 'Energised despite block',
  question: {
    zh: '被停办报装后,同址是否又接上了电?',
    en: 'Did power begin at the place although its connection was refused?',
  },
  window: '180 days after the refusal; 28 quiet days before the start',
  severity: 'high',
  basis: ['notice 1283, art. 10'],
  inputs: ['application.blocked', 'load-profile.summarised'],
  thresholds: { windowD: 180, minKw: '50', quietD: 28 },
  check: (view, limits) => {
    const cut = cutAccounts(view);
    return gridApplications(view.of('application.blocked')).map((blocked) => {
      const decidedAt = instant(blocked.facts.decidedAt) ?? blocked.occurredAt;
      const supplied = startsAfter(view, cut, decidedAt, limits);
      const start = firstStart(supplied);
      if (start) {
        const { load, account } = start;
        return hit(blocked.id, 'high', { evidence: [blocked, load.event], numbers: () => ({ account, meanKw: text(meanOf(load, account)!) }) });
      }
      const isUnknown = supplied.some(({ unknown }) => unknown);
      return isUnknown
        ? insufficient(blocked.id, ['load of the account before'], { evidence: [blocked] })
        : clear(blocked.id, { evidence: [blocked] });
    });
  },
  proves: 'front company used to get power',
  nextAction: 'cut, trace approval',
  responsible: ['energy'],
  falsePositives: ['legitimate new tenant'],
  resolvedBy: 'corrected below the limit, or cut; also site.cleared, or retraction of an event it needs',
});

const gridApplications = listed((event: EffectiveEvent) => (event.facts.kind === 'grid-connection' ? event : undefined));
