import { Expects } from '@quanlian/service-kit';
import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;

/** Epoch ms of an instant in a query; a plus sign that was not encoded arrives as a space. */
export const instantAsked = (text: string): number => Date.parse(text.replace(' ', '+'));

const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && RFC3339.test(value.replace(' ', '+')) && !Number.isNaN(instantAsked(value));

export const ExpectsInstant = (): PropertyDecorator => Expects(isInstant, 'an RFC 3339 instant with a zone such as 2021-11-13T00:00:00+08:00');

/** The parameter that pins an answer to one head of the log. */
export const CheckpointAsked = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'Under the signed head of that many entries; default the newest one' }),
    IsOptional(),
    Expects((value) => typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value), 'the number of entries of a signed head'),
  );

export const checkpointAsked = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));
