import { applyDecorators } from '@nestjs/common';
import { Expects } from '@quanlian/service-kit';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;

export const ExpectsText = (most: number): PropertyDecorator =>
  applyDecorators(
    Expects((value) => typeof value === 'string' && value.trim() !== '' && value.length <= most, `a text of at most ${most} characters`),
  ) as PropertyDecorator;

export const isInstantText = (value: unknown): boolean => typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
