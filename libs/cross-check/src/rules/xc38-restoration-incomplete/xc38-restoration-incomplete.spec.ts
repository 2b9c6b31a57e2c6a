import { caseView } from '../../case-view';
import { happened, moment } from '../../example';
import { cleared, cut, listed } from '../../example-events';
import { restorationIncomplete } from './xc38-restoration-incomplete.rule';

type Event = ReturnType<typeof happened>;
const at = (time: string): number => Date.parse(moment(time));
const [off, listing, clearing] = [cut('2021-10-20'), listed('2021-10-08'), cleared('2021-11-01')];
const check = (now: number, ...events: Event[]) => restorationIncomplete.check(caseView({ now, events: [...events, clearing] }))[0]!;
const restored = (time: string) => happened('power-supply.restored', '2021-11-01', { accountNo: 'A', effectiveAt: moment(time) });

describe('a measure that lost its ground', () => {
  it('on power is undone too late from 24 hours on', () => {
    expect(check(at('2021-11-02') - 1, off)).toMatchObject({ outcome: 'clear', wakeAt: at('2021-11-02') });
    expect(check(at('2021-11-02'), off)).toMatchObject({ outcome: 'hit', severity: 'high', numbers: { standing: 'power' } });
  });

  it('on any other leg from two weeks on', () => {
    expect(check(at('2021-11-15') - 1, listing)).toMatchObject({ outcome: 'clear', wakeAt: at('2021-11-15') });
    expect(check(at('2021-11-15'), listing)).toMatchObject({ outcome: 'hit', numbers: { standing: 'list' } });
  });

  it('stands until the instant at which its end takes effect, and is asked about again then', () => {
    const end = at('2021-11-05');
    expect(check(end - 1, off, restored('2021-11-05'))).toMatchObject({ outcome: 'hit', numbers: { standing: 'power' }, wakeAt: end });
    expect(check(end, off, restored('2021-11-05'))).toMatchObject({ outcome: 'clear', numbers: { standing: '' }, wakeAt: undefined });
  });

  it('that was undone too late keeps the finding open while another stands', () => {
    expect(check(at('2021-11-06'), off, listing, restored('2021-11-05'))).toMatchObject({ outcome: 'hit', numbers: { standing: 'list' } });
    expect(check(at('2021-11-06'), off, listing, restored('2021-11-02')).outcome).toBe('clear');
  });
});
