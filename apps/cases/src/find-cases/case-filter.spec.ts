import { validationPipe } from '@quanlian/service-kit';
import { caseFilter } from './case-filter';
import type { CaseFilter } from './case-filter';
import { FindCasesRequest } from './find-cases.request';
import { writeCursor } from './sort-order';

const CURSOR = { sort: '-openedAt', value: '1633053600000', caseId: '0179826c-3480-74d3-98a0-a4ada618e6d1' } as const;

const read = async (query: Record<string, unknown>): Promise<CaseFilter> =>
  caseFilter((await validationPipe().transform(query, { type: 'query', metatype: FindCasesRequest })) as FindCasesRequest);

const pointers = (query: Record<string, unknown>): Promise<string[]> =>
  read(query).then(
    () => [],
    ({ errors }: { errors: { pointer: string }[] }) => errors.map(({ pointer }) => pointer),
  );

describe('the filter of the case list', () => {
  it('asks for the newest fifty where nothing is said', async () => {
    expect(await read({})).toEqual({ sort: '-openedAt', limit: 50 });
  });

  it('reads every parameter', async () => {
    const query = {
      jurisdiction: '150600',
      status: 'confirmed',
      subject: 'uscc:91150622MAYX0A110G',
      q: '云图',
      openFindings: 'true',
      overdue: 'false',
      limit: '7',
      after: writeCursor(CURSOR),
    };
    expect(await read(query)).toEqual({
      division: '1506',
      status: 'confirmed',
      subject: 'uscc:91150622MAYX0A110G',
      q: '云图',
      openFindings: true,
      overdue: false,
      sort: '-openedAt',
      limit: 7,
      after: CURSOR,
    });
  });

  it.each<[string, unknown]>([
    ['jurisdiction', '15%'],
    ['jurisdiction', '15060'],
    ['status', 'open'],
    ['subject', '91150622MAYX0A110G'],
    ['q', 'a\0b'],
    ['q', ['a', 'b']],
    ['openFindings', 'yes'],
    ['sort', 'file'],
    ['sort', 'constructor'],
    ['limit', '0'],
    ['limit', '201'],
    ['limit', '1e1'],
    ['after', 'x'],
    ['after', Buffer.from('["-openedAt","yesterday","0179826c-3480-74d3-98a0-a4ada618e6d1"]').toString('base64url')],
    ['after', Buffer.from('["-openedAt","2021-10-01 02:00:00+00","------------------------------------"]').toString('base64url')],
    ['jurisdicton', '15'],
    ['toString', 'x'],
  ])('refuses %s = %j at its place', async (name, value) => {
    expect(await pointers({ [name]: value })).toEqual([`/query/${name}`]);
  });

  it('names every broken parameter at once', async () => {
    expect(await pointers({ sort: 'x', limit: 'x' })).toEqual(['/query/sort', '/query/limit']);
  });

  it('takes a cursor for the order only that it came from', async () => {
    expect(await pointers({ sort: 'number', after: writeCursor(CURSOR) })).toEqual(['/query/after']);
  });
});
