import { recordPublished } from './generation/record-published.mjs';
import { loadLib } from './generation/typescript-source.mjs';

/** Records new contracts as published; a changed one needs a new version. */
const { publicationDifferences, publishedHashes } = loadLib('contracts');
recordPublished('contracts', 'libs/contracts/src/events/published.snapshot.json', publishedHashes(), publicationDifferences);
