import { plain } from './chinese';

export interface OrganisationName {
  /** what the law calls it, in one spelling */
  name: string;
  /** its distinguishing part: without division, form and brackets */
  tradeName: string;
  /** 筹 (being founded), 分公司 (branch) */
  flags: ('founding' | 'branch')[];
}

const FORMS = /(?:股份有限公司|有限公司|集团|公司|合伙企业|有限合伙|个体工商户|厂|中心|经营部)+$/;

/** A registered name apart from what registrars write in several ways: company form, founding (筹), branch (分公司). */
export function parseName(text: string): OrganisationName {
  const unified = plain(text)
    .toUpperCase()
    .replace(/有限责任公司/g, '有限公司');
  const founding = /\(筹\)$/.test(unified);
  const name = unified.replace(/\(筹\)$/, '');
  const branch = name.endsWith('分公司');
  const tradeName = name
    .replace(/\([^)]*\)/g, '')
    .replace(/^\p{Script=Han}{2,8}?(?:自治区|省|市|州|盟|县|旗)/u, '')
    .replace(FORMS, '');
  return { name, tradeName: tradeName || name, flags: [...(founding ? (['founding'] as const) : []), ...(branch ? (['branch'] as const) : [])] };
}

/** One spelling of an organisation's name: half width, simplified, no space, one word for each legal form, brackets as ( ). */
export const normaliseName = (text: string): string => parseName(text).name;
