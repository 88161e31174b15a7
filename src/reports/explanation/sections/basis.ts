import type { Source } from '../../../language/model.ts';
import type { Block } from '../../document/report-document.ts';
import { filled, say } from '../../document/say.ts';
import { cited, type Explained } from '../context.ts';
import { sourcesInForce } from '../sources.ts';

/** The documents that the model's own values rest on, each with what it is used for. */
export function basisBlocks(context: Explained): readonly Block[] {
  const { words, run, period, label } = context;
  const documents = new Map<string, { readonly source: Source; readonly uses: Set<string> }>();
  const sources = sourcesInForce(run, period);
  for (const { source, quantity } of sources) {
    if (source === 'none' || source.number === undefined) continue;
    const known = documents.get(`${source.number} ${source.title}`) ?? { source: { title: source.title, number: source.number }, uses: new Set<string>() };
    known.uses.add(source.article ? `${label(quantity.label)}${filled(words.bracket, { inner: source.article })}` : label(quantity.label));
    documents.set(`${source.number} ${source.title}`, known);
  }
  const model = label(run.model.title);
  if (documents.size === 0) return [{ kind: 'paragraph', content: say(words.basis.none, { model }) }];
  const items = [...documents.values()].map(({ source, uses }) => say(words.basis.item, { title: cited(source, context), detail: '', uses: [...uses].join(words.and) }));
  const others = sources.some(({ source }) => source === 'none' || source.number === undefined);
  return [
    { kind: 'paragraph', content: say(words.basis.lead, { model }) },
    { kind: 'list', ordered: true, items },
    ...(others ? [{ kind: 'paragraph', content: say(words.basis.notDocuments) } as const] : []),
  ];
}
