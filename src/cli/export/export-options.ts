import type { Option } from '../command.ts';
import { formatOptions, modelOptions } from '../model-options.ts';
import { exportFormats } from './formats.ts';

export const exportOptions: readonly Option[] = [...exportFormats.map(({ option }) => option), ...modelOptions, formatOptions[0]!];
