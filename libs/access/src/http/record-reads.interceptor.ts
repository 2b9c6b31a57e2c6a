import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { concatMap, type Observable } from 'rxjs';
import { AccessRecorder } from '../record/access-recorder';
import { SealedAnswer } from '../record/sealed-answer';
import { isRecorded, ROUTE_ACCESS, type RouteAccess } from './access.decorator';
import { PUBLIC_ROUTE } from './public.decorator';
import { readingOf } from './reading';

/** A read that nobody recorded is a fault of ours and ends here, without its answer. */
export class ReadUnrecorded extends Error {
  constructor(handler: string) {
    super(`Found an answer of ${handler} that is not sealed, expected a SealedAnswer: what is read is recorded before it is given`);
    this.name = 'ReadUnrecorded';
  }
}

/** Stands behind every route. What a route gives to read comes sealed and is opened here, after its record is safe: no record, no data. */
@Injectable()
export class RecordReads implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(concatMap((answer: unknown) => this.given(context, answer)));
  }

  private async given(context: ExecutionContext, answer: unknown): Promise<unknown> {
    if (!(answer instanceof SealedAnswer)) {
      if (this.isRecorded(context)) throw new ReadUnrecorded(`${context.getClass().name}.${context.getHandler().name}`);
      return answer;
    }
    const recorder = this.modules.get(AccessRecorder, { strict: false });
    return (answer as SealedAnswer<unknown>).open((note) => recorder.record(readingOf(context), note));
  }

  private isRecorded(context: ExecutionContext): boolean {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_ROUTE, places)) return false;
    return isRecorded(this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, places));
  }
}
