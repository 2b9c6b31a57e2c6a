/** 数据分级, from open to closed. A label outside this list is treated as closed to everybody. */
export const DATA_CLASSES = ['public', 'internal', 'sensitive', 'restricted'] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

/** Reads a label from outside: false for any other text. */
export const isDataClass = (text: unknown): text is DataClass => (DATA_CLASSES as readonly unknown[]).includes(text);

/** Whether what carries `label` may be opened by somebody cleared for `clearance`. */
export const withinClearance = (label: DataClass, clearance: DataClass): boolean => DATA_CLASSES.indexOf(label) <= DATA_CLASSES.indexOf(clearance);
