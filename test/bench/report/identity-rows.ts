import { KEY_PAIRS } from '@quanlian/entity-resolution';
import type { IdentityFigures, Quality } from '../identity/measure-identity';
import type { Figures } from './figures';
import { whole } from './number-text';
import type { ReportRow } from './report-rows';

/** What the key-pair table makes of labelled pairs, row by row and as a whole. */
export function identityRows({ identity }: Figures): ReportRow[] {
  if (!identity) return [];
  const { pairs, classes, byKey, overall, hintedOf, wrongMerges, recordsPerCpuSecond } = identity;
  return [
    {
      what: `${whole(pairs)} labelled pairs of ${classes} classes: one legal entity, beyond a hint`,
      figure: `${qualityText(overall.merge)}; ${mistakes(wrongMerges)}`,
      must: 'no wrong merger',
    },
    { what: '… of those missed, shown as a hint', figure: `${whole(hintedOf.hinted)} of ${whole(hintedOf.missed)}` },
    { what: '… one site or supply', figure: qualityText(overall.link) },
    { what: '… one controller', figure: qualityText(overall.group) },
    ...byKey.map((quality) => ({ what: `… by ${KEY_PAIRS[quality.key].en} (${KEY_PAIRS[quality.key].mode})`, figure: qualityText(quality) })),
    { what: 'records read, looked up and compared, a second of processor time', figure: whole(recordsPerCpuSecond), must: '2,000' },
  ];
}

const mistakes = (classes: IdentityFigures['wrongMerges']): string => (classes.length === 0 ? 'no wrong merger' : `wrong: ${classes.join(', ')}`);

const qualityText = ({ pairs, precision, recall }: Quality): string =>
  `precision ${share(precision)} · recall ${share(recall)} (${whole(pairs)} pairs)`;

const share = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(3));
