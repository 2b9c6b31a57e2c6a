import { validationPipe } from '@quanlian/service-kit';
import { momentOf, momentOfAnswer } from './moment';
import { MomentRequest } from './moment.request';

const NOW = Date.parse('2026-03-01T00:00:00.123Z');
const asked = async (query: Record<string, unknown>) =>
  momentOf((await validationPipe().transform(query, { type: 'query', metatype: MomentRequest })) as MomentRequest, NOW, 50);

describe('the moment of a read', () => {
  it('is now where nothing is said', async () => {
    expect(await asked({})).toEqual({ knownAt: NOW, validAt: undefined, identityAt: NOW, position: 50, isIdentityOfNow: true });
  });

  it('comes back in the answer so that it can be asked again', async () => {
    const moment = await asked({ knownAt: '2021-11-13T00:00:00 08:00', validAt: '2021-11-12T00:00:00Z', position: '7' });
    const answer = momentOfAnswer(moment);
    expect(answer).toEqual({
      knownAt: '2021-11-13T00:00:00+08:00',
      validAt: '2021-11-12T08:00:00+08:00',
      identityAt: '2026-03-01T08:00:00.123+08:00',
      position: 7,
    });
    expect(await asked({ ...answer, position: String(answer.position) })).toEqual({ ...moment, isIdentityOfNow: false });
  });

  it.each<[string, unknown]>([
    ['knownAt', 'yesterday'],
    ['knownAt', '2021-11-13'],
    ['knownAt', '2021-13-13T00:00:00Z'],
    ['knownAt', ['2021-11-13T00:00:00Z', '2021-11-14T00:00:00Z']],
    ['validAt', '2021-11-13T00:00:00'],
    ['identityAt', ''],
    ['position', '51'],
    ['position', '-1'],
    ['position', '1.5'],
    ['positon', '1'],
  ])('refuses %s = %j at its place', async (name, value) => {
    await expect(asked({ [name]: value })).rejects.toMatchObject({ code: 'query.parameter-invalid', errors: [{ pointer: `/query/${name}` }] });
  });
});
