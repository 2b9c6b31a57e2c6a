import { plain } from './chinese';
import { leadingDivision } from './leading-division';

export interface OrganisationName {
  /** what the law calls it, in one spelling */
  name: string;
  /** six digits of today, where the name begins with a division */
  division?: string;
  /** its distinguishing part: without division, industry, form and brackets */
  tradeName: string;
  /** 科技, 电力 …: what it says that it does; empty where that is not told apart */
  industry: string;
  /** 有限公司, 厂 …; empty where the name has none */
  form: string;
  /** 筹 (being founded), 分公司 (branch) */
  flags: ('founding' | 'branch')[];
}

const FORMS = /(?:股份有限公司|有限公司|集团|公司|合伙企业|有限合伙|个体工商户|厂|中心|经营部)+$/;
const INDUSTRIES =
  /(?:大数据|云计算|区块链|互联网|数据|网络|信息|软件|电子|通信|数字|智能|电力|水电|能源|新能源|矿业|算力|存储|科技|技术|实业|商贸|贸易|投资|管理|服务|产业|发展)+$/;

/** A registered name in its parts, in one spelling, whatever registrars and writers of letters made of it. */
export function parseName(text: string): OrganisationName {
  const unified = plain(text)
    .toUpperCase()
    .replace(/有限责任公司/g, '有限公司');
  const founding = /\(筹\)$/.test(unified);
  const name = unified.replace(/\(筹\)$/, '');
  const branch = name.endsWith('分公司');
  const { code: division, rest } = leadingDivision(name.replace(/\([^)]*\)/g, ''));
  const [form = ''] = FORMS.exec(rest) ?? [];
  const own = rest.slice(0, rest.length - form.length);
  const [industry = ''] = INDUSTRIES.exec(own) ?? [];
  const tradeName = own.slice(0, own.length - industry.length);
  return {
    name,
    ...(division !== undefined && { division }),
    tradeName: tradeName || own || name,
    industry,
    form,
    flags: [...(founding ? (['founding'] as const) : []), ...(branch ? (['branch'] as const) : [])],
  };
}

/** One spelling of an organisation's name: half width, simplified, no space, one word for each legal form, brackets as ( ). */
export const normaliseName = (text: string): string => parseName(text).name;
