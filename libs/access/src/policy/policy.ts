import type { Role } from '../actors/role';
import type { DataClass } from '../data/data-class';
import type { FieldKind } from '../data/field-kind';
import type { Purpose } from './purpose';
import { EVALUATION_COMMANDS } from './resource';
import type { Command, Resource, RowRule } from './resource';

/** How a value is shown, from nothing to everything: no trace · a stable stand-in · first and last character · as it is. */
export const SHOWINGS = ['hidden', 'pseudonym', 'partial', 'clear'] as const;
export type Showing = (typeof SHOWINGS)[number];

/** Everything that one role may see and do; what is not named is refused. */
export interface RolePolicy {
  /** highest label of an event whose content is opened; what one's own agency labelled is always open to it */
  clearance: DataClass;
  /** a resource that is not named has no rows for this role */
  rows: Partial<Record<Resource, RowRule>>;
  /** resources of which single rows may be disclosed to the actor's agency by an approved act, wherever they are */
  receives?: readonly Resource[];
  /** a kind that is not named is hidden */
  shows: Partial<Record<FieldKind, Showing>>;
  /** the first is taken where a request states none */
  purposes: readonly Purpose[];
  commands: readonly Command[];
}

const clear = (...kinds: FieldKind[]): Partial<Record<FieldKind, Showing>> => Object.fromEntries(kinds.map((kind) => [kind, 'clear']));

const BASE = clear('plain', 'text', 'identity', 'address');
const LIAISON = { ...BASE, ...clear('official', 'detector') };
const AREA: RolePolicy['rows'] = {
  case: 'own-area',
  'regional-duty': 'own-area',
  history: 'own-area',
  feed: 'own-area',
  subscription: 'own-agency',
  submission: 'own-agency',
  approval: 'own-area',
  'access-record': 'own-agency',
  'evaluation-finding': 'own-agency',
};
const HANDLING: readonly Purpose[] = ['case-handling', 'inspection', 'measure-execution', 'restoration', 'appeal-review'];
const LIAISON_COMMANDS: readonly Command[] = [
  'approve-suggestion',
  'open-obligation',
  'note-finding',
  'raise-dispute',
  'propose-act',
  'decide-act',
  'break-glass',
  'subscribe',
  'manage-subscriptions',
  'answer-evaluation',
];

const RECEIVES: RolePolicy['receives'] = ['case'];

const officer = (shows: RolePolicy['shows'], clearance: DataClass = 'sensitive'): RolePolicy => ({
  clearance,
  rows: AREA,
  receives: RECEIVES,
  shows: { ...LIAISON, ...shows },
  purposes: HANDLING,
  commands: LIAISON_COMMANDS,
});

const FULL_CHAIN = { ...LIAISON, ...clear('load', 'supply', 'ip', 'traffic', 'credit', 'tax', 'measured') };

const PSEUDONYMISED: RolePolicy = {
  clearance: 'restricted',
  rows: {
    case: 'own-area',
    'regional-duty': 'own-area',
    history: 'own-area',
    feed: 'own-area',
    submission: 'own-agency',
    'access-record': 'own-area',
    operation: 'own-area',
    evaluation: 'own-area',
    'evaluation-finding': 'own-area',
  },
  shows: {
    ...clear('plain', 'detector', 'load', 'supply', 'traffic', 'credit', 'tax', 'measured'),
    identity: 'pseudonym',
    address: 'pseudonym',
    official: 'pseudonym',
    ip: 'pseudonym',
    bank: 'pseudonym',
    person: 'pseudonym',
  },
  purposes: ['evaluation', 'statistics'],
  commands: [],
};

/** Who sees and may do what: the one place. Scope of rows, masks, commands and assignees are all read from here. */
export const POLICY: Readonly<Record<Role, RolePolicy>> = {
  viewer: {
    clearance: 'internal',
    rows: { case: 'own-area', 'regional-duty': 'own-area', history: 'own-area' },
    receives: RECEIVES,
    shows: BASE,
    purposes: ['case-handling', 'supervision', 'statistics'],
    commands: [],
  },
  'county-liaison': officer({}),
  'intake-officer': { ...officer({ reporter: 'clear' }), purposes: ['intake', ...HANDLING] },
  'energy-officer': officer(clear('load', 'supply')),
  'finance-officer': officer(clear('credit', 'bank', 'suspicious'), 'restricted'),
  'telecom-officer': officer(clear('ip', 'traffic')),
  'tax-officer': officer(clear('tax')),
  'provincial-lead': {
    clearance: 'restricted',
    // Packs by rank only: none of a lead's purposes is the one that a pack is made for.
    rows: {
      ...AREA,
      'access-record': 'own-area',
      operation: 'own-area',
      'sealed-pack': 'own-area',
      evaluation: 'own-area',
      'evaluation-finding': 'own-area',
      'back-test': 'own-area',
    },
    receives: RECEIVES,
    shows: { ...FULL_CHAIN, bank: 'clear', person: 'partial' },
    purposes: [...HANDLING, 'supervision', 'statistics'],
    commands: [...LIAISON_COMMANDS, 'uphold-dispute', 'record-decision', 'review-break-glass'],
  },
  centre: {
    clearance: 'sensitive',
    rows: { case: 'sample', 'regional-duty': 'own-area' },
    shows: FULL_CHAIN,
    purposes: ['supervision', 'statistics'],
    commands: [],
  },
  // A pack is evidence: it holds bytes, which cannot be masked. It is for people, and each one is recorded with its hash.
  // Whoever may try thresholds may find hidden numbers by halving, so a back-test is for those to whom the numbers that rules compare are open.
  evaluator: {
    ...PSEUDONYMISED,
    rows: { ...PSEUDONYMISED.rows, 'sealed-pack': 'own-area', 'back-test': 'own-area' },
    commands: EVALUATION_COMMANDS,
  },
  administrator: {
    clearance: 'public',
    rows: { operation: 'own-area', subscription: 'own-area' },
    shows: {},
    purposes: ['operation'],
    commands: ['operate', 'manage-subscriptions'],
  },
  'organ-system': {
    clearance: 'internal',
    rows: { history: 'own-agency', feed: 'own-area', subscription: 'own-agency', submission: 'own-agency', 'access-record': 'own-agency' },
    shows: BASE,
    purposes: ['exchange'],
    commands: ['publish-events', 'subscribe', 'manage-subscriptions'],
  },
  'evaluation-system': { ...PSEUDONYMISED, commands: ['publish-events'] },
};
