/** One spoilt event, with what the door and the topic's readers say of it. */
export interface Poison {
  name: string;
  /** spoils the text of a good event */
  spoil: (good: string) => Buffer;
  door: { status: number; code: string };
  /** as it is parked; the same code as at the door unless told */
  parkedAs?: string;
}

const text = (change: (good: string) => string) => (good: string) => Buffer.from(change(good));
const withFact = (fact: string) => text((good) => good.replace('"facts":{', `"facts":{${fact},`));
const changed = (changes: object) => text((good) => JSON.stringify({ ...(JSON.parse(good) as object), ...changes }));

function notUtf8(good: string): Buffer {
  const bytes = Buffer.from(good.replace('"specversion"', '"correlationid":"XX","specversion"'));
  bytes[bytes.indexOf('XX')] = 0xff;
  return bytes;
}

/** The last character of a unified social credit code checks the others. */
function wrongCheckDigit(good: string): Buffer {
  const [, code] = /"subject":"uscc:(\w{18})"/.exec(good)!;
  const wrong = code!.slice(0, -1) + (code!.endsWith('0') ? '1' : '0');
  return Buffer.from(good.replaceAll(code!, wrong));
}

const DEEP = `${'['.repeat(40)}${']'.repeat(40)}`;

/** Every way we know in which the bytes of an event can be bad. */
export const POISON: readonly Poison[] = [
  { name: 'bad UTF-8', spoil: notUtf8, door: { status: 400, code: 'json.invalid-utf8' } },
  { name: 'a lone surrogate', spoil: withFact('"note":"\\ud800"'), door: { status: 400, code: 'json.lone-surrogate' } },
  {
    name: 'a key given twice',
    spoil: text((good) => good.replace('"specversion"', '"id":"x","specversion"')),
    door: { status: 400, code: 'json.duplicate-key' },
  },
  { name: '1e400', spoil: withFact('"n":1e400'), door: { status: 400, code: 'json.number-out-of-range' } },
  { name: 'forty brackets deep', spoil: withFact(`"n":${DEEP}`), door: { status: 400, code: 'json.too-deep' } },
  { name: '__proto__', spoil: withFact('"__proto__":{"polluted":true}'), door: { status: 400, code: 'json.forbidden-key' } },
  { name: 'an unknown type', spoil: changed({ type: 'cn.quanlian.load-profile.vanished.v1' }), door: { status: 422, code: 'event.unknown-type' } },
  { name: 'a wrong check digit', spoil: wrongCheckDigit, door: { status: 422, code: 'event.contract-broken' } },
  { name: 'an id that is SQL', spoil: changed({ id: "1'; DROP TABLE accepted; --" }), door: { status: 422, code: 'event.contract-broken' } },
  { name: 'no object', spoil: text(() => '42'), door: { status: 422, code: 'event.not-an-object' } },
  {
    name: 'more than a megabyte',
    spoil: withFact(`"note":"${'x'.repeat(1_100_000)}"`),
    door: { status: 413, code: 'event.too-large' },
    parkedAs: 'message.oversize',
  },
];

/** Good in every byte, and said by somebody else than the token's holder; on the topic this cannot be seen any more. */
export const OTHER_ORGAN: Poison = {
  name: 'an event of another organ',
  spoil: changed({ organ: 'exchange', source: '/energy/exchange' }),
  door: { status: 403, code: 'event.other-organ' },
};
