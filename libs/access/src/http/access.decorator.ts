import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Command, Resource } from '../policy/resource';

/** Metadata key under which a route says what it gives access to. */
export const ROUTE_ACCESS = 'quanlian:route-access';

/**
 * What a route needs: the right to a command, or rows of a resource to read. What is read is recorded before it is given, unless the route says why
 * it need not be.
 */
export type RouteAccess = { command: Command } | { read: Resource; unrecorded?: string };

/** Whether what the route gives to read is recorded. */
export const isRecorded = (access: RouteAccess | undefined): boolean => access !== undefined && 'read' in access && access.unrecorded === undefined;

/** Says who may call a route. A service does not start with a route that has neither this nor `@Public()`. */
export const Access = (access: RouteAccess): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(ROUTE_ACCESS, access), ApiExtension('x-access', access), ApiBearerAuth());
