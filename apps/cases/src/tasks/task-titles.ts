import type { Task } from '@quanlian/case-file';
import type { PolicyPacks } from '@quanlian/obligations';

interface Titles {
  titleZh: string;
  titleEn: string;
}

const OTHERS: Readonly<Record<Exclude<Task['kind'], 'duty'>, Titles>> = {
  restoration: { titleZh: '恢复失去依据的措施', titleEn: 'Undo a measure that lost its ground' },
  dispute: { titleZh: '异议核查', titleEn: 'Answer for a contested record' },
  decision: { titleZh: '落实联席会议决定', titleEn: 'Carry out a decision of a joint meeting' },
};

export function titlesOf({ kind, id }: Task, packs: PolicyPacks): Titles {
  if (kind !== 'duty') return OTHERS[kind];
  const { titleZh, titleEn } = packs.find(id) ?? { titleZh: id, titleEn: id };
  return { titleZh, titleEn };
}
