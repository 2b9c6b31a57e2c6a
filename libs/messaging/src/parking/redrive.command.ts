import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { Parking } from './parking';
import type { ParkedState } from './parked-row';

export const REDRIVE_USAGE =
  'redrive --by <who> --reason <why> [--consumer <name>] [--code <code>] [--key <kind:value>] [--event <id>] [--id <n>]… [--state waiting|dead] [--limit 100] [--dry-run]';

/** `redrive` for a command line: takes its arguments, returns what it says. */
export async function redriveCommand(argv: readonly string[], dataSource: DataSource): Promise<string> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      by: { type: 'string' },
      reason: { type: 'string' },
      consumer: { type: 'string' },
      code: { type: 'string' },
      key: { type: 'string' },
      event: { type: 'string' },
      id: { type: 'string', multiple: true },
      state: { type: 'string' },
      limit: { type: 'string' },
      'dry-run': { type: 'boolean' },
    },
  });
  const { by, reason, consumer, code, key, event, id, state, limit, 'dry-run': dryRun } = values;
  if (!by || !reason) return `Usage: ${REDRIVE_USAGE}`;
  const filter = { ids: id, consumer, code, key, eventId: event, states: state ? [state as ParkedState] : undefined };
  const ids = await new Parking(dataSource).redrive(filter, by, reason, { limit: limit ? Number(limit) : undefined, dryRun });
  return `${ids.length} parked events ${dryRun ? 'would be' : 'are'} delivered again${ids.length > 0 ? `: ${ids.join(', ')}` : '.'}`;
}
