import { EVENT_CONTRACTS } from '@quanlian/contracts';
import type { Actor } from '../actors/actor';
import { prefixesUnder } from '../jurisdiction/division-tree';
import { mayRead } from '../policy/rights';
import { inScope, type RowScope, type ScopedRow } from './row-scope';
import { scopeOf } from './scope-of';
import { SCOPE_SETTINGS, scopeSettings } from './scope-settings';

/** What of all events reaches a subscriber, and in which form. */
export interface FeedScope {
  /** events whose facts are open: those that the history shows */
  readonly facts: RowScope;
  /** divisions of whose events it may know that they happened, as leading digits */
  readonly divisions: readonly string[];
  /** codes of the events that their contract addresses to the subscriber's agency; of others it knows nothing */
  readonly codes: readonly string[];
}

/** With its facts, or only that it happened and whom to ask. */
export type FeedForm = 'whole' | 'thin';

/** Who looked is no news: told to whoever reads feeds, each page would be the cause of the next. */
export const NO_NEWS: readonly string[] = ['access.recorded'];

const addressedTo = (agency: string | undefined): string[] => {
  const codes = EVENT_CONTRACTS.filter(({ consumers }) => consumers.some((one) => one === 'any' || one === agency)).map(({ code }) => code);
  return [...new Set(codes)].filter((code) => !NO_NEWS.includes(code)).sort();
};

/** Whoever has no feed knows of nothing. */
export const feedScopeOf = (actor: Actor): FeedScope => ({
  facts: scopeOf(actor, 'history'),
  divisions: mayRead(actor, 'feed') && actor.jurisdiction !== undefined ? prefixesUnder(actor.jurisdiction) : [],
  codes: addressedTo(actor.agency),
});

/** The same question that the view behind the feed asks, about one event; undefined where nothing of it is told. */
export function formInFeed({ facts, divisions, codes }: FeedScope, row: ScopedRow & { code: string }): FeedForm | undefined {
  if (NO_NEWS.includes(row.code)) return undefined;
  if (inScope(facts, row)) return 'whole';
  return inScope({ divisions, sampled: false }, row) && codes.includes(row.code) ? 'thin' : undefined;
}

/** Beside the settings of the scope, those of what a reader may know of. `libs/persistence` reads them by these names. */
export const FEED_SETTINGS = [...SCOPE_SETTINGS, 'quanlian.known_areas', 'quanlian.known_codes'] as const;

/** The feed as settings of a transaction: facts by the scope, and what may be known of by areas and codes. */
export const feedSettings = ({ facts, divisions, codes }: FeedScope): Readonly<Record<(typeof FEED_SETTINGS)[number], string>> => ({
  ...scopeSettings(facts),
  'quanlian.known_areas': scopeSettings({ divisions, sampled: false })['quanlian.areas'],
  'quanlian.known_codes': codes.join(','),
});
