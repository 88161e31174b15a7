import type { Locale } from '../i18n/locale.ts';
import { usage } from './wrong-usage.ts';
import type { World } from './world.ts';

/** The language asked for with `--lang`; else English where the system speaks it, else Chinese. @throws WrongUsage */
export function localeOf(asked: string | undefined, { environment }: Pick<World, 'environment'>): Locale {
  if (asked === 'zh' || asked === 'en') return asked;
  if (asked !== undefined) throw usage.valueWrong('--lang', asked, 'zh, en');
  const system = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return system.startsWith('en') ? 'en' : 'zh';
}
