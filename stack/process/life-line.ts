import { spawn, type ChildProcess } from 'node:child_process';

/**
 * Reads "+pid" and "-pid" lines until its input closes, which the kernel does however its parent ends; then it stops what is left.
 * Without it, a stack that was killed with SIGKILL would leave servers behind that hold ports and data.
 */
const SCRIPT = `
trap '' INT TERM HUP
pids=' '
while read -r line; do
  pid=\${line#?}
  case "$line" in
    +*) pids="$pids$pid " ;;
    -*) pids="\${pids%% $pid *} \${pids#* $pid }" ;;
  esac
done
for pid in $pids; do kill -INT "$pid" 2>/dev/null; done
for turn in 1 2 3 4 5 6 7 8 9 10; do
  alive=
  for pid in $pids; do kill -0 "$pid" 2>/dev/null && alive=1; done
  [ -z "$alive" ] && exit 0
  sleep 0.5
done
for pid in $pids; do kill -KILL "$pid" 2>/dev/null; done
`;

export class LifeLine {
  private readonly keeper: ChildProcess;

  constructor() {
    this.keeper = spawn('/bin/sh', ['-c', SCRIPT], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
    this.keeper.stdin?.on('error', () => undefined);
    this.keeper.unref();
    (this.keeper.stdin as unknown as { unref?: () => void } | null)?.unref?.();
  }

  add(pid: number): void {
    this.keeper.stdin?.write(`+${pid}\n`);
  }

  remove(pid: number): void {
    this.keeper.stdin?.write(`-${pid}\n`);
  }

  close(): void {
    this.keeper.stdin?.end();
  }
}
