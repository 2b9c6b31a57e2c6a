import type { IdentityRecord, RecordKey } from '@quanlian/entity-resolution';
import { addressOf, nameOf } from './invented-firm';
import type { Firm, FirmInventor } from './invented-firm';
import type { LabelledPair, Truth } from './labelled-pair';
import { chineseNumber, fullWidth, misheard } from './misspellings';
import { codeKey, recordOf } from './same-firm';

const truth = (given: Partial<Truth> = {}): Truth => ({ same: false, site: false, control: false, ...given });

interface Two {
  one: Firm;
  other: Firm;
}

/** Two firms of one county. */
const neighbours = (inventor: FirmInventor): Two => {
  const one = inventor.firm();
  return { one, other: inventor.firm(one.place) };
};

const withKeys = ({ one, other }: Two, ...keys: RecordKey[]): { left: IdentityRecord; right: IdentityRecord } => ({
  left: recordOf(one, { keys: [codeKey(one), ...keys] }),
  right: recordOf(other, { keys: [codeKey(other), ...keys] }),
});

/** One pair of each class in which two firms share a site, a supply or a controller. */
export function linkedFirmPairs(inventor: FirmInventor): LabelledPair[] {
  const token = (kind: 'person-token' | 'bank-token' | 'phone-token'): RecordKey => ({ kind, value: inventor.token() });
  const two = (): Two => neighbours(inventor);
  const site = truth({ site: true });
  const control = truth({ control: true });
  const account: RecordKey = { kind: 'account-no', value: `grid:${inventor.token()}` };
  const meter = { kind: 'meter', value: inventor.token() } as const;
  const disjoint = two();
  return [
    {
      class: 'one address, house number in characters',
      key: 'premises',
      truth: site,
      ...atOneAddress(two(), (text, { number }) => text.replace(String(number), chineseNumber(number))),
    },
    {
      class: 'one address, in full width and with all divisions',
      key: 'premises',
      truth: site,
      ...atOneAddress(two(), (text, { place }) => fullWidth(place.province + place.city + text)),
    },
    {
      class: 'one address, under the former name of the city',
      key: 'premises',
      truth: site,
      ...atOneAddress(two(), (text, { place }) => (place.formerly ?? place.city) + text),
    },
    { class: 'one account', key: 'account-or-meter', truth: site, ...withKeys(two(), account) },
    { class: 'one meter at one time', key: 'account-or-meter', truth: site, ...withKeys(two(), { ...meter, from: 0, to: 9 }) },
    {
      class: 'one meter, one after the other',
      truth: truth(),
      left: recordOf(disjoint.one, { keys: [codeKey(disjoint.one), { ...meter, to: 4 }] }),
      right: recordOf(disjoint.other, { keys: [codeKey(disjoint.other), { ...meter, from: 5 }] }),
    },
    {
      class: 'one person and one bank account',
      key: 'person-and-account',
      truth: control,
      ...withKeys(two(), token('person-token'), token('bank-token')),
    },
    {
      class: 'one bank account and one telephone',
      key: 'bank-and-phone',
      truth: control,
      ...withKeys(two(), token('bank-token'), token('phone-token')),
    },
    { class: 'one person alone', key: 'person-alone', truth: control, ...withKeys(two(), token('person-token')) },
    { class: 'one bank account alone', key: 'bank-alone', truth: control, ...withKeys(two(), token('bank-token')) },
    subscriber(inventor),
  ];
}

function atOneAddress({ one, other }: Two, spell: (text: string, firm: Firm) => string): { left: IdentityRecord; right: IdentityRecord } {
  const text = addressOf(one);
  return {
    left: recordOf(one, { keys: [codeKey(one)], addresses: [text] }),
    right: recordOf(other, { keys: [codeKey(other)], addresses: [spell(text, one)] }),
  };
}

/** An endpoint seen at a pool, and the subscriber of its address. */
function subscriber(inventor: FirmInventor): LabelledPair {
  const firm = inventor.firm();
  const value = `2001:db8:${inventor.token().slice(1).padStart(4, '0').slice(-4)}::1`;
  const left: IdentityRecord = { node: 'endpoint', keys: [{ kind: 'ip', value }], names: [], addresses: [] };
  const right = recordOf(firm, { keys: [codeKey(firm), { kind: 'ip', value, nat: 'none', confidence: 0.95 }] });
  return { class: 'subscriber of a static address', key: 'static-address', truth: truth({ site: true }), left, right };
}

/** What many have in common and public lists know: a park's address, an agent's, a carrier's pool; and what a bookkeeper states for all clients. */
export const COMMON = {
  parkAddress: '准格尔旗示例产业园',
  agentAddress: '准格尔旗示例商务路6号',
  crowdAddress: '准格尔旗示例众创大厦9号',
  pool: '198.18.64.0/18',
  phone: { kind: 'phone-token', value: 'bookkeeper' },
  person: { kind: 'person-token', value: 'nominee' },
} as const;

/** One pair of each class in which two firms have nothing in common that counts. */
export function strangerPairs(inventor: FirmInventor): LabelledPair[] {
  const two = (): Two => neighbours(inventor);
  const at = (name: string, text: string): LabelledPair => {
    const [one, other] = [inventor.firm(HOME), inventor.firm(HOME)];
    const records = { left: recordOf(one, { keys: [codeKey(one)], addresses: [text] }), right: recordOf(other, { addresses: [text] }) };
    return { class: name, truth: truth(), ...records };
  };
  const network = (name: string, value: string, nat?: string): LabelledPair => ({
    class: name,
    truth: truth(),
    ...withKeys(two(), { kind: 'ip', value, nat }),
  });
  return [
    at('one park', COMMON.parkAddress),
    at('one registration agent', COMMON.agentAddress),
    at('one crowded address that no list knows', COMMON.crowdAddress),
    network('one pool of a carrier', '198.18.64.9'),
    network('translated by the carrier', '192.0.2.9', 'cgnat'),
    network('address of the carriers’ own range', '100.64.3.7'),
    { class: 'one bookkeeper', truth: truth(), ...withKeys(two(), COMMON.phone, COMMON.person) },
    street(inventor),
    network('one public address', `192.0.2.${1 + (Number(inventor.token().slice(1)) % 250)}`),
    sequel(inventor),
    elsewhere('one brand in another province', inventor, (one) => inventor.place(one.place)),
    namesake(inventor),
    parent(inventor),
    branch(inventor),
    saidAlike(inventor),
    otherIndustry(inventor),
  ];
}

const HOME = {
  division: '150622',
  province: '内蒙古自治区',
  city: '鄂尔多斯市',
  county: '准格尔旗',
  cityShort: '鄂尔多斯',
  formerly: '伊克昭盟',
};

const named = (name: string, { one, other }: Two, names: readonly [string, string]): LabelledPair => ({
  class: name,
  truth: truth(),
  left: recordOf(one, { keys: [codeKey(one)], names: [names[0]] }),
  right: recordOf(other, { names: [names[1]] }),
});

const own = ({ place, brand }: Firm, tail: string): string => `${place.cityShort}示例${brand}${tail}`;

function sequel(inventor: FirmInventor): LabelledPair {
  const two = neighbours(inventor);
  return named('a later phase', two, [own(two.one, '云谷一期有限公司'), own(two.one, '云谷二期有限公司')]);
}

function elsewhere(name: string, inventor: FirmInventor, where: (one: Firm) => Firm['place']): LabelledPair {
  const one = inventor.firm();
  const other = { ...inventor.firm(where(one)), brand: one.brand, industry: one.industry };
  return named(name, { one, other }, [nameOf(one), nameOf(other)]);
}

function street(inventor: FirmInventor): LabelledPair {
  const { one, other } = neighbours(inventor);
  const addresses = [`${one.place.county}${one.street}`];
  return {
    class: 'one street',
    truth: truth(),
    left: recordOf(one, { keys: [codeKey(one)], addresses }),
    right: recordOf(other, { keys: [codeKey(other)], addresses }),
  };
}

/** Names are unique in the county that registers them and nowhere else. */
function namesake(inventor: FirmInventor): LabelledPair {
  const one = inventor.firm();
  const other = { ...inventor.firm(inventor.place(one.place)), brand: one.brand };
  const name = `示例${one.brand}${one.industry}有限公司`;
  return named('one name in another county', { one, other }, [name, name]);
}

function parent(inventor: FirmInventor): LabelledPair {
  const two = neighbours(inventor);
  const { place, brand, industry } = two.one;
  return named('parent of the province and subsidiary of the city', two, [
    `${place.province.replace(/(?:维吾尔)?自治区$|省$/, '')}示例${brand}${industry}有限公司`,
    nameOf(two.one),
  ]);
}

function branch(inventor: FirmInventor): LabelledPair {
  const two = neighbours(inventor);
  return named('branch', two, [nameOf(two.one), `${nameOf(two.one)}${two.one.place.county}分公司`]);
}

function saidAlike(inventor: FirmInventor): LabelledPair {
  const two = neighbours(inventor);
  return named('another firm whose name is said alike', two, [nameOf(two.one), misheard(nameOf(two.one)) ?? nameOf(two.other)]);
}

function otherIndustry(inventor: FirmInventor): LabelledPair {
  const two = neighbours(inventor);
  return named('one brand in another trade', two, [nameOf(two.one), own(two.one, '物流有限公司')]);
}
