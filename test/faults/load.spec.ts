import { AGENCIES, checkEvent, checkUscc, serviceOfAgency } from '@quanlian/contracts';
import { loadOf } from './load';
import { syntheticSubject } from './synthetic-subject';

const OPTIONS = { seed: 7, events: 400, subjects: 50 };

it('every event of the load is one that its door takes', () => {
  for (const { body } of loadOf(OPTIONS)) expect(checkEvent(JSON.parse(body))).toMatchObject({ ok: true });
});

it('the same seed gives the same bytes, another seed other events', () => {
  expect(loadOf(OPTIONS)).toEqual(loadOf(OPTIONS));
  const ids = new Set([...loadOf(OPTIONS), ...loadOf({ ...OPTIONS, seed: 8 })].map(({ id }) => id));
  expect(ids.size).toBe(800);
});

it('each service with a door for agencies has a part in it', () => {
  const doors = new Set(AGENCIES.map(serviceOfAgency).filter((service) => service !== 'cases' && service !== 'audit'));
  expect(new Set(loadOf(OPTIONS).map(({ service }) => service))).toEqual(doors);
});

it('thousands of subjects have codes with right check digits, each its own', () => {
  const codes = Array.from({ length: 2_000 }, (_, index) => syntheticSubject(index).uscc);
  expect(codes.filter((code) => !(checkUscc(code) as { verified?: boolean }).verified)).toEqual([]);
  expect(new Set(codes).size).toBe(2_000);
});
