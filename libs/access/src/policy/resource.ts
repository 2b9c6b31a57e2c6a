/** What rows there are to see. A list, a search, a count, an export and a feed of one resource have one scope. */
export const RESOURCES = {
  case: { zh: '案件' },
  history: { zh: '事件历史' },
  feed: { zh: '事件流' },
  subscription: { zh: '订阅' },
  submission: { zh: '已提交的事件' },
  approval: { zh: '审批事项' },
  'access-record': { zh: '访问记录' },
  operation: { zh: '系统运行' },
  'regional-duty': { zh: '辖区职责' },
  'sealed-pack': { zh: '封存包' },
  evaluation: { zh: '第三方评估' },
  'evaluation-finding': { zh: '评估发现' },
  'back-test': { zh: '回溯测试' },
} as const;
export type Resource = keyof typeof RESOURCES;
/** All that a route can give to read. */
export const RESOURCE_NAMES = Object.keys(RESOURCES) as Resource[];

/** Which rows of a resource a role sees, said without naming anybody. */
export type RowRule =
  | 'none'
  /** the actor's division and all below it */
  | 'own-area'
  /** what the actor's own agency supplied there */
  | 'own-agency'
  /** a fixed share of the area, drawn by the row's id */
  | 'sample';

/** What a role may do beside proposing and approving, which `ACTS` says. */
export const COMMANDS = {
  'publish-events': { zh: '发布事件' },
  'approve-suggestion': { zh: '批准归属建议' },
  'open-obligation': { zh: '开启责任事项' },
  'note-finding': { zh: '批注发现' },
  'raise-dispute': { zh: '提出争议' },
  'uphold-dispute': { zh: '认定争议成立' },
  'record-decision': { zh: '登记会议决定' },
  'propose-act': { zh: '提出审批' },
  'decide-act': { zh: '作出审批' },
  'break-glass': { zh: '紧急访问' },
  'review-break-glass': { zh: '复核紧急访问' },
  subscribe: { zh: '订阅推送' },
  'manage-subscriptions': { zh: '管理订阅' },
  operate: { zh: '系统操作' },
  evaluate: { zh: '开展评估' },
  'answer-evaluation': { zh: '答复评估发现' },
} as const;
export type Command = keyof typeof COMMANDS;
/** What somebody does who changes nothing: they write their own evaluation down, and nothing that anybody else works with. */
export const EVALUATION_COMMANDS: readonly Command[] = ['evaluate'];
/** All that a route can do. */
export const COMMAND_NAMES = Object.keys(COMMANDS) as Command[];
