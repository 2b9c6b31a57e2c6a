import { insertInto, removeFrom, replaceIn } from './reading/changes';
import { clear, Verdict } from './verdict';
import { VerdictNews } from './verdict-news';

const RULE = 'XC30';
const answers = (): Verdict[] => ['a', 'b', 'c'].map((about) => clear(about));

/** The news of a rule's answers, read once before something happens to their list. */
function newsAfter(happens: (list: Verdict[]) => void): readonly Verdict[] | undefined {
  const news = new VerdictNews();
  const list = answers();
  news.of(RULE, list);
  happens(list);
  return news.of(RULE, list);
}

describe('VerdictNews', () => {
  it('tells which answers were replaced since the last time, each once and in the order of the list', () => {
    const [old, last, first] = [clear('c'), clear('c'), clear('a')];
    const news = newsAfter((list) => {
      replaceIn(list, 2, old);
      replaceIn(list, 2, last);
      replaceIn(list, 0, first);
    });
    expect(news?.map(({ about }) => about)).toEqual(['a', 'c']);
    expect(news?.[1]).toBe(last);
  });

  it('tells only what came after the last time', () => {
    const news = new VerdictNews();
    const list = answers();
    news.of(RULE, list);
    replaceIn(list, 0, clear('a'));
    news.of(RULE, list);
    replaceIn(list, 1, clear('b'));
    expect(news.of(RULE, list)?.map(({ about }) => about)).toEqual(['b']);
  });

  it.each([
    ['an answer put between', (list: Verdict[]) => insertInto(list, 1, clear('d'))],
    ['an answer taken out', (list: Verdict[]) => removeFrom(list, 1)],
  ])('after %s, all must be read', (_what, happens) => {
    expect(newsAfter(happens)).toBeUndefined();
  });

  it('tells what came to the end of the list, after what was replaced', () => {
    const news = newsAfter((list) => {
      list.push(clear('d'));
      replaceIn(list, 3, clear('e'));
      replaceIn(list, 0, clear('a'));
    });
    expect(news?.map(({ about }) => about)).toEqual(['a', 'e']);
  });

  it('of the very same answers, none is new', () => {
    expect(newsAfter(() => undefined)).toEqual([]);
  });

  it('of a list that it never read, all must be read', () => {
    expect(new VerdictNews().of(RULE, answers())).toBeUndefined();
  });

  it('keeps the lists of different rules apart', () => {
    const news = new VerdictNews();
    const list = answers();
    news.of(RULE, list);
    replaceIn(list, 0, clear('a'));
    expect(news.of('XC99', list)).toBeUndefined();
  });
});
