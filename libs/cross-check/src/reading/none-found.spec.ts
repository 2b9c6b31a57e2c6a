import { caseView } from '../case-view';
import { noneFound as answer } from '../example-events';
import { noneFound } from './none-found';

it('an agency has answered that there was nothing to take a measure against where it named that measure', () => {
  const [tax, credit] = [answer('2021-10-01', 'tax'), answer('2021-10-02', 'credit')];
  const view = caseView({ now: 0, events: [tax, credit] });
  expect([noneFound(view, 'credit'), noneFound(view, 'subsidy')]).toEqual([credit, undefined]);
});
