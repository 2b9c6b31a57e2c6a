import { fromDecimal } from '../encoding/decimal';
import { refuse } from '../refusal';
import { TILE_WIDTH } from './tile';
import type { TileAddress } from './tile';

const HIGHEST_LEVEL = 63;
const PATH = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/)*[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/;

/** 1234067 is `x001/x234/067`: folders stay small, and no file has the name of a folder. */
function indexPath(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? [];
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
}

/** The path of a tile or an entry bundle below the prefix of a log (tlog-tiles). */
export const tilePath = ({ level, index, width }: TileAddress): string =>
  `tile/${level}/${indexPath(index)}${width === TILE_WIDTH ? '' : `.p/${width}`}`;

/** The tile that a path names. There is one path for each tile: anything that `tilePath` would not print is refused. */
export function parseTilePath(path: string): TileAddress {
  const [, level = '', groups = '', width] = PATH.exec(path) ?? [];
  const index = fromDecimal(groups.replaceAll(/[x/]/g, '').replace(/^0+(?=.)/, ''));
  const address = { level: level === 'entries' ? 'entries' : Number(level), index, width: width === undefined ? TILE_WIDTH : Number(width) } as const;
  if (index === undefined || Number(address.level) > HIGHEST_LEVEL || tilePath({ ...address, index }) !== path) {
    refuse('tile.path-malformed', `Found ${JSON.stringify(path.slice(0, 100))}. Expected a path such as tile/0/x001/234 or tile/entries/000.p/17.`);
  }
  return { ...address, index };
}
