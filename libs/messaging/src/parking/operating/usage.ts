/** Help of the command; the guide for operators shows the same text. */
export const REDRIVE_USAGE = `npm run redrive -- <service> list     [filter] [--state waiting|dead|delivered] [--limit 100]
npm run redrive -- <service> show     <number>
npm run redrive -- <service> redrive  <number>… | --all [filter]
                                      --by <who> --approved-by <another> --reason <why>
                                      [--limit 100] [--per-minute 600] [--dry-run]

filter: --consumer <name> --code <code> --key <kind:value> --event <id> --state waiting|dead

list     the events that <service> has set aside, the oldest first; without --state those not yet delivered
show     one of them: why, where it lay in Kafka, its headers and content, and what has been tried
redrive  makes them due again, so that their consumer takes them through all checks of a first delivery; --dry-run only tells which`;
