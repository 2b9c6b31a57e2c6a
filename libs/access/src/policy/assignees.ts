import type { Actor } from '../actors/actor';
import type { ScopedRow } from '../scope/row-scope';
import { inScope } from '../scope/row-scope';
import { scopeOf } from '../scope/scope-of';
import type { Command, Resource } from './resource';
import { mayCommand } from './rights';

/** Who can be given a task about a row: only somebody who may do it and can open what it is about. */
export const possibleAssignees = <A extends Actor>(officers: readonly A[], command: Command, resource: Resource, row: ScopedRow): A[] =>
  officers.filter((officer) => officer.officer !== undefined && mayCommand(officer, command) && inScope(scopeOf(officer, resource), row));
