import { spawn } from 'node:child_process';
import { eventually } from '@quanlian/testing';
import { LifeLine } from './life-line';

const ended = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};

test('when the line is cut, what hangs on it ends and what was taken off it lives', async () => {
  const [hanging, other] = [1, 2].map(() => spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' }));
  const [first, second] = [hanging?.pid ?? 0, other?.pid ?? 0];
  const line = new LifeLine();
  line.add(second);
  line.add(first);
  line.remove(second);

  line.close();

  await eventually(() => ended(first), 'the process on the line ends');
  expect(ended(second)).toBe(false);
  other?.kill();
});
