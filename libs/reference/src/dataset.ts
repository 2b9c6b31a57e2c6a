import type { Agency, KeyKind } from '@quanlian/contracts';

/** Kinds that can be loaded. */
export type DatasetName = 'divisions' | 'parks' | 'registration-agents' | 'carrier-networks';

/** One statement of reference data: what a key is called, where it lies, and from when until when. */
export interface ReferenceRow {
  /** `<kind>:<value>` */
  key: string;
  name: string;
  /** six digits */
  divisionCode?: string;
  /** of a park, as written */
  address?: string;
  /** first and last day, Beijing time; without them it always was and still is */
  validFrom?: string;
  validTo?: string;
}

/** A file of reference data. */
export interface Dataset {
  dataset: DatasetName;
  /** the day it was compiled; a later version adds to an earlier one and never takes a row away: a row ends by its `validTo` */
  version: string;
  /** `<agency>/<organ>` that answers for it */
  publisher: string;
  /** where the data come from, and under which licence they may be passed on */
  source: string;
  licence: string;
  rows: readonly ReferenceRow[];
}

/** How a row makes something common property, so that sharing it links nobody: the address it names, or the network that it is. */
export type Sharing = 'address' | 'network';

/** What rows of a kind are about, and who may publish them. */
export interface DatasetKind {
  zh: string;
  keys: readonly KeyKind[];
  publishers: readonly Agency[];
  /** fields that every row must have beside key and name */
  required: readonly (keyof ReferenceRow)[];
  shares?: Sharing;
}

/** A further kind of reference data is a line here and a file in `datasets/`. */
export const DATASET_KINDS: Readonly<Record<DatasetName, DatasetKind>> = {
  divisions: { zh: '行政区划', keys: ['division'], publishers: ['ndrc'], required: [] },
  parks: { zh: '园区', keys: ['park'], publishers: ['ndrc', 'gov'], required: ['divisionCode', 'address'], shares: 'address' },
  'registration-agents': { zh: '集群注册与代办地址', keys: ['address'], publishers: ['samr'], required: ['divisionCode'], shares: 'address' },
  'carrier-networks': { zh: '运营商共享地址段', keys: ['ip', 'cidr'], publishers: ['telecom'], required: [], shares: 'network' },
};

export const isDatasetName = (value: unknown): value is DatasetName => typeof value === 'string' && Object.hasOwn(DATASET_KINDS, value);

export const kindOfKey = (key: string): string => key.slice(0, key.indexOf(':'));
export const valueOfKey = (key: string): string => key.slice(key.indexOf(':') + 1);
