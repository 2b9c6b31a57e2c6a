import { isOverdue, isRunning } from './emergency';

const BROKEN = { expiresAt: 1_000, reviewDueAt: 5_000 };
const REVIEWED = { ...BROKEN, review: { by: 'of-0001', role: 'provincial-lead', outcome: 'justified', reason: '停电在即', at: 500 } as const };

describe('an emergency access', () => {
  it('runs until its time is over', () => {
    expect([isRunning(BROKEN, 999), isRunning(BROKEN, 1_000)]).toEqual([true, false]);
  });

  it('ends with its review, whatever the time', () => {
    expect(isRunning(REVIEWED, 600)).toBe(false);
  });
});

describe('its review', () => {
  it('is overdue when its time is over and nobody closed it', () => {
    expect([isOverdue(BROKEN, 4_999), isOverdue(BROKEN, 5_000)]).toEqual([false, true]);
  });

  it('is never overdue once closed', () => {
    expect(isOverdue(REVIEWED, 9_000)).toBe(false);
  });
});
