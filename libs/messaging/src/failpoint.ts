/** A named place where a fault test may end the process: `FP=relay.afterSend:exit`, or `:exit@3` for the third time it is reached. */
export type Failpoint = (name: string) => void;

const reached = new Map<string, number>();

/** Ends the process at a named place, as a crash would, when `FP` says so (`relay.afterSend:exit@3`); for fault tests. */
export const failpoint: Failpoint = (name) => {
  const wanted = process.env.FP;
  if (!wanted) return;
  const match = /^([\w.]+):exit(?:@(\d+))?$/.exec(wanted);
  if (match?.[1] !== name) return;
  const times = (reached.get(name) ?? 0) + 1;
  reached.set(name, times);
  if (times >= Number(match[2] ?? 1)) process.exit(137);
};
