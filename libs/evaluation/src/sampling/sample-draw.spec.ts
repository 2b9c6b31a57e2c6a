import { createHash } from 'node:crypto';
import { sha256Hex } from '@quanlian/contracts';
import { frameLine, SampleDraw } from './sample-draw';
import type { Draw, DrawPlan, FrameEntry } from './sample-draw';

const FRAME: FrameEntry[] = Array.from({ length: 500 }, (_, n) => ({ id: `event-${n}`, stratum: n % 10 < 7 ? 'load' : n % 10 < 9 ? 'cut' : '查实' }));
const PLAN: DrawPlan = { seed: 'checkpoint:17', size: 20, least: 1 };

function draw(frame: readonly FrameEntry[] = FRAME, plan: DrawPlan = PLAN): Draw {
  const drawing = new SampleDraw(plan);
  for (const entry of frame) drawing.add(entry);
  return drawing.end();
}

it('is the same for whoever draws from the same seed and frame, in whatever order it is read', () => {
  const { strata } = draw([...FRAME].reverse());
  expect(strata).toEqual(draw().strata);
});

it('takes the ids with the smallest hashes of seed and id', () => {
  const rank = (id: string): string => sha256Hex(`${PLAN.seed}\n${id}`);
  const smallest = FRAME.filter(({ stratum }) => stratum === 'load')
    .map(({ id }) => id)
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  expect(draw().strata.find(({ stratum }) => stratum === 'load')).toMatchObject({ of: 350, drawn: 13, ids: smallest.slice(0, 13) });
});

it('another seed draws others', () => expect(draw(FRAME, { ...PLAN, seed: 'checkpoint:18' }).strata).not.toEqual(draw().strata));

it('names the frame by the hash of its lines', () => {
  const text = FRAME.map(frameLine).join('');
  expect(draw()).toMatchObject({ frameSize: 500, frameSha256: createHash('sha256').update(text).digest('hex') });
});

it('an event more or less is another frame', () => expect(draw(FRAME.slice(1)).frameSha256).not.toBe(draw().frameSha256));

it('of an empty frame nothing is drawn', () => expect(draw([])).toEqual({ frameSha256: sha256Hex(''), frameSize: 0, strata: [] }));
