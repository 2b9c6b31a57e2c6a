export interface Officer {
  officer: string;
  name: string;
  role: string;
  agency: string;
  organ: string;
  jurisdiction: string;
}

const officer = (id: string, name: string, role: string, organ: string, jurisdiction: string): Officer => {
  const [agency = '', organName = ''] = organ.split('/');
  return { officer: id, name, role, agency, organ: organName, jurisdiction };
};

/** Invented people of the embedded stack. */
export const OFFICERS: readonly Officer[] = [
  officer('of-0001', '示例一 · lead', 'provincial-lead', 'ndrc/lead', '000000'),
  officer('of-0009', '示例九 · second lead', 'provincial-lead', 'ndrc/lead', '000000'),
  officer('of-5001', '示例五一 · lead', 'provincial-lead', 'ndrc/lead', '000000'),
  officer('of-5009', '示例五九 · second lead', 'provincial-lead', 'ndrc/lead', '000000'),
  officer('of-0101', '示例县联络 · county liaison', 'county-liaison', 'gov/county', '150622'),
  officer('of-0191', '示例举报受理 · intake', 'intake-officer', 'gov/county', '150622'),
  officer('of-0301', '示例能源 · energy', 'energy-officer', 'energy/bureau', '000000'),
  officer('of-0401', '示例金融 · finance', 'finance-officer', 'finance/bureau', '000000'),
  officer('of-0501', '示例通信 · telecom', 'telecom-officer', 'telecom/bureau', '000000'),
  officer('of-0601', '示例税务 · tax', 'tax-officer', 'tax/bureau', '000000'),
  officer('of-0701', '示例评估 · evaluator', 'evaluator', 'evaluator/centre', '000000'),
  officer('of-0801', '示例查阅 · viewer', 'viewer', 'gov/county', '150622'),
  officer('of-0811', '示例中央 · centre', 'centre', 'ndrc/centre', '000000'),
  officer('of-0901', '示例管理 · administrator', 'administrator', 'system/administration', '000000'),
];

const OFFICER_ID = /^of-\d{4}$/;

export const isOfficerId = (text: string): boolean => OFFICER_ID.test(text);

/** Stories name officers of their own; one that is not in the list stands for a lead officer. */
export const findOfficer = (id: string): Officer | undefined =>
  OFFICERS.find((one) => one.officer === id) ??
  (isOfficerId(id) ? officer(id, `示例 ${id.slice(3)} · lead`, 'provincial-lead', 'ndrc/lead', '000000') : undefined);
