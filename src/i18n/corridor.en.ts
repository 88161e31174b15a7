import { corridorZh, type CorridorWords } from './corridor.zh-CN.ts';
export const corridorEn: CorridorWords = corridorZh;
