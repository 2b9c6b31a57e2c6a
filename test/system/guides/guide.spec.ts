import { commandsOf, withoutExpectation } from './guide';
import { runGuide } from './run-guide';

const page = (...lines: string[]): string => ['# A page', '', '```sh', 'never run', '```', '', '```bash', ...lines, '```', ''].join('\n');

test('the commands of bash blocks are run, those of other blocks are not', () => {
  expect(commandsOf(page('WORD=hello', 'echo "$WORD"   # → hello', 'printf \\', '  two'))).toEqual([
    { text: 'WORD=hello', expected: undefined },
    { text: 'echo "$WORD"   # → hello', expected: 'hello' },
    { text: 'printf \\\n  two', expected: undefined },
  ]);
});

test('a command that speaks without saying what to expect is noticed', () => {
  expect(withoutExpectation(commandsOf(page('WORD=hello', 'echo "$WORD"')))).toEqual(['echo "$WORD"']);
});

test('a guide that holds raises nothing', async () => {
  expect(await runGuide(commandsOf(page('WORD=hello', 'echo "$WORD"   # → hello')), __dirname)).toEqual([]);
});

test('a command that says something else, and one that fails, are named with what they said', async () => {
  expect(await runGuide(commandsOf(page('echo bye   # → hello')), __dirname)).toEqual([expect.stringMatching(/should say hello, but said: bye/)]);
  expect(await runGuide(commandsOf(page('WORD=1', 'ls no-such-file   # → x', 'echo never   # → never')), __dirname)).toEqual([
    expect.stringMatching(/^ls no-such-file[^]*failed: /),
  ]);
});
