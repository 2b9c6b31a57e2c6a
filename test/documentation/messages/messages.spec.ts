import { filesBelow, isProduction, readSource } from '../source-files';
import { messageGaps, strayImports } from './message-gaps';

const files = new Map(
  ['apps', 'libs']
    .flatMap((folder) => filesBelow(folder, (path) => isProduction(path) && path.endsWith('.ts')))
    .map((path) => [path, readSource(path)]),
);

it('every command and every query has a handler beside it that a module provides', () => {
  expect([...files.keys()].filter((path) => /\.(command|query)\.ts$/.test(path)).length).toBeGreaterThan(20);
  expect(messageGaps(files)).toEqual([]);
});

it('no event goes over the buses of a process', () => {
  expect([...files].flatMap(([path, text]) => strayImports(path, text))).toEqual([]);
});

describe('is noticed:', () => {
  const COMMAND = 'export class CutPowerCommand extends Command<void> {}';
  const HANDLER = '@CommandHandler(CutPowerCommand) export class CutPowerHandler {}';
  const MODULE = '@Module({ providers: [CutPowerHandler] }) export class PowerModule {}';
  const gaps = (more: Record<string, string | undefined>): string[] => {
    const given = { 'cut-power.command.ts': COMMAND, 'cut-power.handler.ts': HANDLER, 'power.module.ts': MODULE, ...more };
    return messageGaps(new Map(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined)));
  };

  it('nothing where all is there', () => expect(gaps({})).toEqual([]));

  it.each<[string, Record<string, string | undefined>, RegExp]>([
    ['a message without a handler', { 'cut-power.handler.ts': undefined }, /has no cut-power.handler.ts/],
    [
      'a handler of something else',
      { 'cut-power.handler.ts': '@CommandHandler(OtherCommand) class CutPowerHandler {}' },
      /is not the @CommandHandler/,
    ],
    ['a handler that no module provides', { 'power.module.ts': '' }, /is a provider of no module/],
    ['a class of another name than its file', { 'cut-power.command.ts': 'class Cut extends Command<void> {}' }, /holds no class CutPowerCommand/],
    ['a query that is called a command', { 'cut-power.command.ts': 'class CutPowerCommand extends Query<void> {}' }, /holds no class/],
  ])('%s', (_title, more, expected) => {
    expect(gaps(more)).toEqual([expect.stringMatching(expected)]);
  });

  it.each([
    ['the bus of events', `import { EventBus } from '@nestjs/cqrs';`],
    ['sagas', `import { CommandBus, Saga } from '@nestjs/cqrs';`],
    ['all of it', `import * as cqrs from '@nestjs/cqrs';`],
  ])('%s in a file', (_title, text) => {
    expect(strayImports('a.ts', text)).toHaveLength(1);
  });
});
