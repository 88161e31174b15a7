/** A case of the set: one fund or process, and figures of it, of one year or of several. */
export interface FundCase {
  readonly case_id: string;
  readonly model?: string;
  readonly inputs: Readonly<Record<string, number | string | readonly number[] | Readonly<Record<string, unknown>>>>;
  readonly expected: Figures | readonly Figures[];
}

export type Figure = number | readonly number[] | Readonly<Record<string, number>>;
export type Figures = Readonly<Record<string, Figure>>;

/** A number of the inputs. @throws RangeError where there is none and no value to take instead */
export function input(one: FundCase, name: string, otherwise?: number): number {
  const value = one.inputs[name] ?? otherwise;
  if (typeof value !== 'number') throw new RangeError(`${one.case_id}: a number ${name}; got ${JSON.stringify(value)}`);
  return value;
}

/** The figures, one record for each year where the case tells years. */
export function figuresOf({ expected }: FundCase): readonly Figures[] {
  return Array.isArray(expected) ? (expected as readonly Figures[]) : [expected as Figures];
}
