import fc from 'fast-check';
import { aboutSite, aSite } from '../testing/a-site';
import { CasesService } from '../testing/cases-service';
import { searchGrams } from './search-grams';

let cases: CasesService;
beforeAll(async () => void (cases = await CasesService.start()), 60_000);
afterAll(() => cases?.stop(), 30_000);

const character = fc.constantFrom(...'云图示例(ab0z19-:_ \n', '𠮷', 'é', '（');
const text = fc.string({ unit: character, maxLength: 40 });

/** Texts from before the service cut the grams have those of the database, and a search asks for one kind of both. */
it('the service cuts a text as the database has cut it', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (searched) => {
      const [row] = await cases.run((em) => em.query<{ grams: string[] }[]>('select search_grams($1) as grams', [searched]));
      expect(searchGrams(searched).sort()).toEqual(row!.grams.sort());
    }),
    { numRuns: 300 },
  );
});

it('a text that an event leaves as it is, is not written again', async () => {
  const kept = async (): Promise<{ version: string; grams: number }> => {
    const [row] = await cases.run((em) =>
      em.query<{ version: string; grams: number }[]>('select xmin::text as version, cardinality(grams) as grams from case_search'),
    );
    return row!;
  };
  await cases.tell(aSite({ n: 1, name: '示例云图大数据有限公司' }));
  const first = await kept();
  await cases.tell(aboutSite('site.confirmed', { n: 1, name: '示例云图大数据有限公司' }));
  expect(await kept()).toEqual(first);
  await cases.tell(aboutSite('site.confirmed', { n: 1, name: '示例云中数据有限公司' }));
  const renamed = await kept();
  expect(renamed.version).not.toBe(first.version);
  expect(renamed.grams).toBeGreaterThan(first.grams);
});
