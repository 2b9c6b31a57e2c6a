import 'reflect-metadata';
import { Controller, Get, type ExecutionContext } from '@nestjs/common';
import { Reflector, type ModuleRef } from '@nestjs/core';
import { lastValueFrom, of } from 'rxjs';
import { actorOf } from '../testing/any';
import { AccessRecorder } from '../record/access-recorder';
import type { AccessNote } from '../record/access-note';
import { SealedAnswer } from '../record/sealed-answer';
import { Access } from './access.decorator';
import { RecordReads } from './record-reads.interceptor';
import type { Reading } from './reading';

@Controller('v1/things')
class ThingsController {
  @Get()
  @Access({ read: 'case' })
  read(): void {}

  @Get('own')
  @Access({ read: 'submission', unrecorded: 'what one sent oneself' })
  own(): void {}
}

const NOTE: AccessNote = { kind: 'read', resource: 'case-file' };

class Kept extends AccessRecorder {
  readonly notes: [Reading, AccessNote][] = [];
  constructor(private readonly isDown = false) {
    super();
  }
  async record(reading: Reading, note: AccessNote): Promise<void> {
    if (this.isDown) throw new Error('the record cannot be written');
    this.notes.push([reading, note]);
  }
}

const actor = actorOf('county-liaison');
const contextOf = (handler: keyof ThingsController): ExecutionContext =>
  ({
    getClass: () => ThingsController,
    getHandler: () => ThingsController.prototype[handler],
    switchToHttp: () => ({ getRequest: () => ({ actor, purpose: 'inspection', isPurposeStated: true }) }),
  }) as unknown as ExecutionContext;

const answerOf = (handler: keyof ThingsController, answer: unknown, recorder: AccessRecorder = new Kept()): Promise<unknown> =>
  lastValueFrom(
    new RecordReads(new Reflector(), { get: () => recorder } as unknown as ModuleRef).intercept(contextOf(handler), { handle: () => of(answer) }),
  );

describe('what a route gives to read', () => {
  it('is given when it is recorded: who, what for, and what', async () => {
    const kept = new Kept();
    expect(await answerOf('read', SealedAnswer.of('data', NOTE), kept)).toBe('data');
    expect(kept.notes).toEqual([[{ actor, purpose: 'inspection', isStated: true }, NOTE]]);
  });

  it('is not given when the record cannot be written', async () => {
    await expect(answerOf('read', SealedAnswer.of('data', NOTE), new Kept(true))).rejects.toThrow('the record cannot be written');
  });

  it('is not given when the route forgot to say what is to be recorded', async () => {
    await expect(answerOf('read', 'data')).rejects.toThrow('Found an answer of ThingsController.read that is not sealed');
  });

  it('needs no record where the route says why', async () => {
    expect(await answerOf('own', 'data')).toBe('data');
  });
});
