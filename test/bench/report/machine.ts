import os from 'node:os';

export interface Machine {
  cores: number;
  memoryGb: number;
  node: string;
  /** runnable processes on average over the last minute; above the number of cores somebody else was working, too */
  load: number;
}

export const machine = (): Machine => ({
  cores: os.availableParallelism(),
  memoryGb: Math.round(os.totalmem() / 2 ** 30),
  node: process.versions.node,
  load: Math.round(os.loadavg()[0]! * 10) / 10,
});
