import { contribution } from './contribution';
import type { Contribution } from './contribution';
import { overlap } from './compare-supplies';
import { SURE_ATTRIBUTION } from './key-pair-table';
import type { ReadNetwork, ReadRecord } from './read-record';
import type { Specificity } from './specificity';

/** An endpoint belongs to the registered subscriber of its static address; two firms behind one address have that address in common, no more. */
export function compareNetworks(left: ReadRecord, right: ReadRecord, specificity: Specificity): Contribution[] {
  const ends = [left, right].map(({ node }) => node);
  const isSubscription = ends.includes('endpoint') && ends.includes('legal-entity');
  return left.networks.flatMap((one) =>
    right.networks
      .filter((other) => other.key === one.key && overlap(one, other))
      .flatMap((other) => {
        const surely = isSubscription && [one, other].some(isRegistered);
        return contribution(surely ? 'static-address' : 'public-address', one.key, other.key, specificity(one.key));
      }),
  );
}

const isRegistered = ({ nat, confidence }: ReadNetwork): boolean => nat === 'none' && (confidence ?? 0) >= SURE_ATTRIBUTION;
