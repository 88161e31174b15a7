import type { Issue } from '../../i18n/issue.ts';
import type { Model, Source } from '../../language/model.ts';

/** Clauses behind the quantities that an issue about a contract names: of the quantity itself and of its values, each once. */
export function issueClauses({ values }: Issue, { quantities }: Model): readonly Source[] {
  const names = [values['name'], ...String(values['tables'] ?? '').split(', ')];
  const sources = names.flatMap((name) => {
    const quantity = quantities.get(String(name));
    return quantity ? [...(quantity.source ? [quantity.source] : []), ...quantity.values.map(({ source }) => source)] : [];
  });
  return [...new Map(sources.filter((source) => source !== 'none').map((source) => [JSON.stringify(source), source])).values()];
}
