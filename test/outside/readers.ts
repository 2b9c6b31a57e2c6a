import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const GO = path.join(ROOT, '.cache/outside/go-reader');
const PYTHON = path.join(ROOT, '.cache/outside/venv/bin/python');

/** What a reader said in its last line, and whether it was content. */
export interface Answer {
  isContent: boolean;
  said: string;
}

function ask(command: string, args: readonly string[]): Promise<Answer> {
  if (!existsSync(command)) throw new Error('Found no outside readers. Run them with: npm run test:outside');
  return new Promise((resolve, reject) => {
    const reader = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const [output, errors] = [reader.stdout, reader.stderr].map((stream) => {
      const pieces: string[] = [];
      stream.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece));
      return (): string => pieces.join('').trim().split('\n').at(-1) ?? '';
    });
    reader.once('error', reject).once('close', (code) => resolve({ isContent: code === 0, said: output!() || errors!() }));
  });
}

export type GoWay = 'sumdb' | 'fsck' | 'proofs' | 'growth' | 'cosignature' | 'write';

export const askGo = (way: GoWay, folder: string): Promise<Answer> => ask(GO, [way, folder]);

export const askPython = (way: 'log' | 'proofs' | 'events', folder: string): Promise<Answer> =>
  ask(PYTHON, [path.join(__dirname, 'python-reader/reader.py'), way, folder]);
