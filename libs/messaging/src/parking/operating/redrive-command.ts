import type { DataSource } from 'typeorm';
import { Parking } from '../parking';
import { readArguments } from './arguments';
import type { Arguments } from './arguments';
import { lineOf, pageOf } from './parked-text';
import { REDRIVE_USAGE } from './usage';
import { WrongArguments } from './wrong-arguments';

/**
 * What `npm run redrive -- <service> …` does with the arguments behind the service, in the schema that `dataSource` is logged in to.
 * Returns what to print; throws `WrongArguments` or `DomainError` with a sentence for the person at the keyboard.
 */
export async function redriveCommand(argv: readonly string[], dataSource: DataSource): Promise<string> {
  const given = readArguments(argv);
  const parking = new Parking(dataSource);
  if (given.what === 'list') return list(parking, given);
  if (given.what === 'show') return show(parking, given);
  if (given.what === 'redrive') return redrive(parking, given);
  throw new WrongArguments(`Found ${given.what ?? 'nothing'}, expected list, show or redrive.\n\n${REDRIVE_USAGE}`);
}

async function list(parking: Parking, { filter, limit = 100 }: Arguments): Promise<string> {
  const rows = await parking.list(filter, limit);
  const more = (await parking.count(filter)) - rows.length;
  if (rows.length === 0) return 'No event is parked.';
  return [...rows.map(lineOf), ...(more > 0 ? [`${more} more: ask with --limit ${rows.length + more}`] : [])].join('\n');
}

async function show(parking: Parking, { ids }: Arguments): Promise<string> {
  if (ids.length !== 1) throw new WrongArguments('show takes the number of one parked event.');
  const [row] = await parking.list({ ids, states: ['waiting', 'dead', 'delivered'] });
  if (!row) throw new WrongArguments(`There is no parked event ${ids[0]}.`);
  return pageOf(row);
}

async function redrive(parking: Parking, given: Arguments): Promise<string> {
  if (given.ids.length === 0 && !given.all) throw new WrongArguments('Found no event, expected numbers, or --all with a filter.');
  if (given.ids.length > 0 && given.all) throw new WrongArguments('Found numbers and --all, expected one of them.');
  const chosen = await parking.redrive(given.filter, given, given);
  const left = given.ids.filter((id) => !chosen.includes(id));
  const skipped =
    left.length > 0 ? `\nLeft alone, because it is delivered, another delivery of it waits, or it does not exist: ${left.join(', ')}` : '';
  const number = chosen.length === 1 ? '1 parked event' : `${chosen.length} parked events`;
  return `${number} ${given.dryRun ? 'would be' : chosen.length === 1 ? 'is' : 'are'} delivered again${chosen.length > 0 ? `: ${chosen.join(', ')}` : '.'}${skipped}`;
}
