import type { Option } from '../command.ts';

export const mergeOptions: readonly Option[] = [
  { name: 'base', value: 'FILE', says: { zh: '两份文件分开之前的那一份；不写则从共同的历史里找', en: 'the file from which both went; by default looked for in their histories' } },
  { name: 'out', value: 'FILE', says: { zh: '合并后写到这里；不写则只列出冲突', en: 'write the merged file here; without it conflicts are listed only' } },
  { name: 'prefer', value: 'mine|theirs', says: { zh: '有冲突时采用哪一方', en: 'which side to take where both changed something' } },
];
