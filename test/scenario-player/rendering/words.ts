/** Words of the case file in both languages; a word not listed is shown as it is. */
const ZH: Readonly<Record<string, string>> = {
  site: '场所',
  list: '名单',
  order: '责令退出',
  power: '断电',
  surcharge: '加价电费',
  market: '市场交易',
  credit: '信贷',
  payment: '支付服务',
  tax: '税收优惠',
  subsidy: '财政补贴',
  network: '网络',
  restriction: '信用约束',
  application: '用电报装',
  breach: '违诺',
  'in force': '生效',
  ended: '结束',
  reversed: '撤销',
  'none found': '未发现',
  suspected: '疑似',
  confirmed: '已认定',
  'shut down': '已关停',
  'shut-down': '已关停',
  cleared: '已澄清',
  restarted: '复开',
  closed: '已结案',
  open: '未办结',
  resolved: '已消除',
  met: '按期完成',
  'met-late': '逾期完成',
  overdue: '逾期',
  'waived-cleared': '澄清免除',
  low: '低',
  medium: '中',
  high: '高',
  critical: '紧急',
};

export const bilingual = (word: string): string => (ZH[word] ? `${ZH[word]} ${word}` : word);

/** `2021-10-08T08:00:00+08:00` → `2021-10-08 08:00`; the file is in Beijing time already. */
export const minute = (time: string | null | undefined): string => (time ? time.slice(0, 16).replace('T', ' ') : '');
