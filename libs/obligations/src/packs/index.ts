import type { Cadence, ObligationPolicy, Pack } from '../policy';
import fsdc51 from './fsdc-51.json';
import innerMongolia from './inner-mongolia.json';
import national1283 from './national-1283.json';
import ndrc202111 from './ndrc-2021-11.json';
import pbc237 from './pbc-237.json';
import { PolicyPacks } from './policy-packs';
import qinghai from './qinghai.json';
import sichuan0618 from './sichuan-0618.json';
import sichuan from './sichuan.json';
import xinjiang from './xinjiang.json';
import yunnan from './yunnan.json';

/** Every pack is loaded; dates and jurisdiction decide which duty opens. A new notice of a release is one file and one line here. */
export const PACKS = [
  national1283,
  innerMongolia,
  sichuan,
  sichuan0618,
  qinghai,
  xinjiang,
  yunnan,
  fsdc51,
  ndrc202111,
  pbc237,
] as unknown as readonly Pack[]; // JSON has no literal types; the pack check proves the shape

/** The packs that come with this release; a deployment may add some. */
export const OWN_PACKS = new PolicyPacks(PACKS);

/** The duties of all packs of this release. */
export const POLICIES: readonly ObligationPolicy[] = OWN_PACKS.policies;

/** What organs are expected to say, and how often. */
export const CADENCES: readonly Cadence[] = OWN_PACKS.cadences;
