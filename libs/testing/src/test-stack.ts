import { rmSync } from 'node:fs';
import { Stack } from '../../../stack/supervisor/stack';
import type { StackOptions } from '../../../stack/supervisor/stack-options';
import { temporaryFolder } from './temporary-folder';

export type { Stack } from '../../../stack/supervisor/stack';

/** A running system of a spec file. */
export interface TestStack {
  stack: Stack;
  /** Stops everything and removes the data. */
  end: () => Promise<void>;
}

/** A whole system of its own for one spec file: free ports, a folder under the temporary directory. Needs a build. */
export async function testStack(options: Omit<StackOptions, 'dataDir' | 'ports'> = {}): Promise<TestStack> {
  const dataDir = temporaryFolder();
  const remove = (): void => rmSync(dataDir, { recursive: true, force: true });
  try {
    const stack = await Stack.start({ ...options, dataDir, ports: 'free', quiet: options.quiet ?? true });
    return { stack, end: () => stack.stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
