import type { IdentityRecord, RecordKey } from '@quanlian/entity-resolution';
import { addressOf, nameOf } from './invented-firm';
import type { Firm, FirmInventor } from './invented-firm';
import type { LabelledPair } from './labelled-pair';
import { fullWidth, misheard, spaced, swapped, traditional } from './misspellings';

type Given = Partial<Omit<IdentityRecord, 'keys'>> & { keys?: readonly RecordKey[] };

export const codeKey = ({ code }: Firm): RecordKey => ({ kind: 'uscc', value: code });

export const recordOf = (firm: Firm, given: Given = {}): IdentityRecord => ({
  node: 'legal-entity',
  division: firm.place.division,
  keys: [],
  names: [nameOf(firm)],
  addresses: [],
  ...given,
});

/** As the register has it, and as a letter without a code has it. */
const letter = (firm: Firm, name: string): Pick<LabelledPair, 'left' | 'right'> => ({
  left: recordOf(firm, { keys: [codeKey(firm)] }),
  right: recordOf(firm, { names: [name] }),
});

const truth = { same: true, site: false, control: false };
const inName = { key: 'name-in-division', truth } as const;

/** One pair of each class in which two records are of one legal entity. */
export function sameFirmPairs(inventor: FirmInventor): LabelledPair[] {
  const firm = (): Firm => inventor.firm();
  const by = (name: string, make: (one: Firm) => string): LabelledPair => {
    const one = firm();
    return { class: name, ...inName, ...letter(one, make(one)) };
  };
  const rest = ({ brand, industry }: Firm): string => `示例${brand}${industry}`;
  return [
    ...byCode(inventor),
    by('full width and spaces', (one) => spaced(fullWidth(nameOf(one, '(筹)有限公司').replace('(筹)有限公司', '有限公司(筹)')))),
    by('traditional characters', (one) => traditional(nameOf(one))),
    by('brackets of being founded', (one) => `${nameOf(one)}（筹）`),
    by('legal form written out', (one) => nameOf(one, '有限责任公司')),
    by('legal form cut short', (one) => nameOf(one, '公司')),
    by('division left out', (one) => `${rest(one)}有限公司`),
    by('division written out', (one) => `${one.place.province}${one.place.city}${rest(one)}有限公司`),
    by('two characters swapped', (one) => swapped(nameOf(one), one.place.cityShort.length + 3)),
    by('misheard', (one) => misheard(nameOf(one)) ?? nameOf(one, '有限责任公司')),
    formerDivision(inventor),
    renamedWithoutCode(inventor),
  ];
}

const coded = (firm: Firm, given: Given = {}): IdentityRecord => recordOf(firm, { keys: [codeKey(firm)], ...given });
const afterChange = (firm: Firm, inventor: FirmInventor): IdentityRecord =>
  coded(firm, { names: [nameOf(inventor.firm(firm.place))], formerNames: [nameOf(firm)] });

function byCode(inventor: FirmInventor): LabelledPair[] {
  const [whole, part, old, moved, renamed] = Array.from({ length: 5 }, () => inventor.firm()) as [Firm, Firm, Firm, Firm, Firm];
  const elsewhere = inventor.firm(moved.place);
  const key = 'organisation-code';
  return [
    { class: 'one code', key, truth, left: coded(whole), right: coded(whole, { names: [] }) },
    {
      class: 'organisation code',
      key,
      truth,
      left: coded(part),
      right: recordOf(part, { names: [], keys: [{ kind: 'org-code', value: part.code.slice(8, 17) }] }),
    },
    { class: 'tax number of before 2015', key, truth, left: coded(old), right: recordOf(old, { names: [], taxNumbers: [old.code.slice(2, 17)] }) },
    { class: 'moved', key, truth, left: coded(moved, { addresses: [addressOf(moved)] }), right: coded(moved, { addresses: [addressOf(elsewhere)] }) },
    { class: 'renamed, and the register says so', key: 'name-change', truth, left: coded(renamed), right: afterChange(renamed, inventor) },
  ];
}

function formerDivision(inventor: FirmInventor): LabelledPair {
  const firm = inventor.firm();
  const { place, brand, industry } = firm;
  const name = `${place.formerly ?? place.city}示例${brand}${industry}有限公司`;
  return { class: 'former name of the division', ...inName, ...letter(firm, name) };
}

/** The register knows the new name and the old one; a letter has the old one and no code. */
function renamedWithoutCode(inventor: FirmInventor): LabelledPair {
  const firm = inventor.firm();
  return { class: 'former name of the firm', ...inName, left: afterChange(firm, inventor), right: recordOf(firm) };
}
