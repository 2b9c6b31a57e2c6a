/** What was done with data. */
export const ACCESS_KINDS = {
  read: { zh: '查阅' },
  search: { zh: '检索' },
  export: { zh: '导出' },
  unmask: { zh: '去除遮蔽' },
} as const;
export type AccessKind = keyof typeof ACCESS_KINDS;
/** The kinds in the order of the table. */
export const ACCESS_KIND_NAMES = Object.keys(ACCESS_KINDS) as AccessKind[];
