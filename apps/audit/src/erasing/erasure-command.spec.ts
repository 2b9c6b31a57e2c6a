import { MOST_EVENTS, problemsOf } from './erasure-command';

const ID = '0179826c-3480-74d3-98a0-a4ada618e6d1';
const idOf = (n: number): string => `0179826c-3480-74d3-98a0-${String(n).padStart(12, '0')}`;
const GOOD = { eventIds: [ID], legalBasis: '个人信息保护法第四十七条' };
const pointers = (command: object): string[] => problemsOf({ ...GOOD, ...command }).map(({ pointer }) => pointer);

it('that names events and a legal basis is taken', () => {
  expect(problemsOf(GOOD)).toEqual([]);
  expect(pointers({ eventIds: Array.from({ length: MOST_EVENTS }, (_, n) => idOf(n)) })).toEqual([]);
});

it.each([[undefined], [[]], ['all'], [[ID, ID]], [['*']], [[7]], [Array.from({ length: MOST_EVENTS + 1 }, (_, n) => idOf(n))]])(
  'that names as its events %j is refused',
  (eventIds) => {
    expect(pointers({ eventIds })).toEqual(['/command/eventIds']);
  },
);

it.each([[undefined], [''], [' '], [7], ['x'.repeat(201)]])('that gives as its basis %j is refused', (legalBasis) => {
  expect(pointers({ legalBasis })).toEqual(['/command/legalBasis']);
});
