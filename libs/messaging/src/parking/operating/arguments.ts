import { parseArgs } from 'node:util';
import type { ParkedFilter } from '../parking';
import { PARKED_STATES } from '../parked-row';
import type { ParkedState } from '../parked-row';
import { WrongArguments } from './wrong-arguments';

const OPTIONS = {
  all: { type: 'boolean' },
  consumer: { type: 'string' },
  code: { type: 'string' },
  key: { type: 'string' },
  event: { type: 'string' },
  state: { type: 'string' },
  by: { type: 'string' },
  'approved-by': { type: 'string' },
  reason: { type: 'string' },
  limit: { type: 'string' },
  'per-minute': { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

export interface Arguments {
  what: string | undefined;
  ids: readonly string[];
  filter: ParkedFilter;
  all: boolean;
  by: string;
  approvedBy: string;
  reason: string;
  limit?: number;
  perMinute?: number;
  dryRun: boolean;
}

/** What stands behind `npm run redrive -- <service>`. */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const [what, ...ids] = positionals;
  const wrong = ids.find((id) => !/^\d{1,18}$/.test(id));
  if (wrong !== undefined) throw new WrongArguments(`Found "${wrong}", expected the number of a parked event, as list shows it.`);
  const { consumer, code, key, event, state } = values;
  const filter = {
    ids: ids.length > 0 ? ids : undefined,
    consumer,
    code,
    key,
    eventId: event && uuid(event),
    states: state ? [stateOf(state)] : undefined,
  };
  return {
    what,
    ids,
    filter,
    all: values.all ?? false,
    by: values.by ?? '',
    approvedBy: values['approved-by'] ?? '',
    reason: values.reason ?? '',
    limit: count('limit', values.limit),
    perMinute: count('per-minute', values['per-minute']),
    dryRun: values['dry-run'] ?? false,
  };
}

function parse(argv: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new WrongArguments((error as Error).message);
  }
}

function stateOf(text: string): ParkedState {
  const state = PARKED_STATES.find((one) => one === text);
  if (!state) throw new WrongArguments(`Found --state ${text}, expected one of ${PARKED_STATES.join(', ')}.`);
  return state;
}

function uuid(text: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) throw new WrongArguments(`Found --event ${text}, expected the id of an event.`);
  return text;
}

function count(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 100_000)
    throw new WrongArguments(`Found --${name} ${text}, expected a number from 1 to 100000.`);
  return number;
}
