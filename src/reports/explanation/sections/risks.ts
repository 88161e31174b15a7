import { numberText, percentText } from '../../../i18n/numbers.ts';
import type { Block, Inline, ReportNumber } from '../../document/report-document.ts';
import { listed, say } from '../../document/say.ts';
import { chanceText } from '../../chance-text.ts';
import type { Explained } from '../context.ts';
import type { Chance } from '../risk-facts.ts';
import { sensitiveQuantity, sensitivities } from '../sensitivity.ts';

/** How many sensitivities are told. */
const told = 5;

/** What may come otherwise: chances where a projection of the fund gives them, and what each assumption does by itself. */
export function risksBlocks(context: Explained): readonly Block[] {
  return [...chanceBlocks(context), ...sensitivityBlocks(context)];
}

function chanceBlocks({ words: { risks: words, comma }, label, period, runs, input: { risk } }: Explained): readonly Block[] {
  if (!risk || risk.chances.length === 0) return [{ kind: 'remark', tone: 'plain', content: say(words.none) }];
  const made = (value: number, text: string, name: string): ReportNumber => ({ kind: 'figure', text, value, of: { run: 'other', made: name, unitText: '1' } });
  const yearText = ({ name, period: year, value, standardError }: Chance): readonly Inline[] => {
    if (value === 0) return say(words.onNoPath, { year });
    const error = value < 1 && /[1-9]/.test(percentText(standardError, 1)) ? say(words.error, { error: made(standardError, percentText(standardError, 1), 'standard error') }) : '';
    return say(words.byYear, { year, chance: made(value, chanceText(value), `chance ${name}`), error });
  };
  const items = [...new Set(risk.chances.map(({ name }) => name))].map((name): readonly Inline[] => {
    const own = risk.chances.filter((chance) => chance.name === name);
    const { level } = own[0]!;
    return say(words.chance[name], {
      years: listed(own.map(yearText), comma),
      ...(name === 'norm' && { level: { kind: 'figure', text: runs.text(level, 'month'), value: level, of: { run: 'other', made: 'level', unitText: 'month' } } as const }),
    });
  });
  return [
    { kind: 'paragraph', content: say(words.chancesLead, { projection: label(risk.projection), paths: numberText(risk.paths, 0), seed: String(risk.seed) }) },
    { kind: 'list', ordered: true, items },
    { kind: 'paragraph', content: say(words.scope, { year: period }) },
  ];
}

function sensitivityBlocks(context: Explained): readonly Block[] {
  const { words: { risks: words }, runs, label, period } = context;
  const target = sensitiveQuantity(context);
  const what = target === undefined || !runs.has(target) ? '' : label(runs.label({ quantity: target, period }));
  const found = sensitivities(context);
  const all = found.filter(({ effect }) => !runs.isNothing(effect, 'yuan')).slice(0, told);
  if (target === undefined || runs.value(context.cell(target)) === undefined) return [{ kind: 'paragraph', content: say(words.unknownSensitivity, { year: period }) }];
  if (all.length === 0) return [{ kind: 'paragraph', content: found.length === 0 ? say(words.noSensitivity, { what }) : say(words.slightSensitivity, { year: period, what }) }];
  const items = all.map(({ cell, step, way, effect, path }): readonly Inline[] =>
    say(way === 'higher' ? words.lower[step] : words.higher[step], {
      label: label(runs.label(cell.reference)),
      effect: { kind: 'figure', text: runs.text(effect, 'yuan/year'), value: effect, of: { run: context.side, made: `sensitivity ${path}`, inputs: [cell], unitText: 'yuan/year' } },
    }),
  );
  return [
    { kind: 'paragraph', content: say(words.sensitivityLead, { year: period, what }) },
    { kind: 'list', ordered: true, items },
    { kind: 'paragraph', content: say(words.measured) },
  ];
}
