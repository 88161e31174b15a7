import type { Markish, PlotOptions } from '@observablehq/plot';
import { text } from '@observablehq/plot';
import type { Locale } from '../i18n/locale.ts';
import type { MoneyScale } from '../i18n/scales.ts';
import { figureFonts, paperPalette, type Palette } from './palette.ts';
import { wrappedText } from './text-width.ts';

/** What every figure is drawn within. */
export interface FigureFrame {
  readonly locale: Locale;
  /** Unit amounts are shown in. */
  readonly money: MoneyScale;
  /** Default `paperPalette`. */
  readonly palette?: Palette;
  /** Outer size in pixels. Default 640 × 300, and what heading and footnotes need; figures of rows take the height of their rows. */
  readonly width?: number;
  readonly height?: number;
  /** Stands inside the picture above the figure; for export. Default none. */
  readonly heading?: string;
  /** Lines below the figure, such as sources and the run header. Default none. */
  readonly footnotes?: readonly string[];
  /** Shows the values under the pointer. Default false. */
  readonly interactive?: boolean;
  /** Where to draw; needed outside a browser. */
  readonly document?: Document;
}

/** The figure's rows as a table: its alternative for readers and spreadsheets, and its CSV. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface Figure {
  /** Accessible name. */
  readonly title: string;
  /** One sentence that says what is to be seen. */
  readonly description: string;
  readonly options: PlotOptions;
  readonly table: FigureTable;
}

export const fontSize = 11;
const headingSize = 13;
const footnoteLine = 15;

export interface Sheet {
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
  readonly marginTop: number;
  readonly marginRight: number;
  readonly marginBottom: number;
  readonly marginLeft: number;
}

interface SheetNeeds {
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
  readonly left: number;
  /** Height of the plotting area, where rows decide it. */
  readonly inner?: number;
}

/** Sizes of a figure: what its axes and labels need, and room for heading and footnotes. */
export function sheetOf(frame: FigureFrame, needs: SheetNeeds): Sheet {
  const notes = footnoteLines(frame);
  const above = frame.heading === undefined ? 0 : headingSize + 12;
  const below = notes.length === 0 ? 0 : notes.length * footnoteLine + 6;
  const marginTop = (needs.top ?? 26) + above;
  const marginBottom = (needs.bottom ?? 22) + below;
  const height = frame.height ?? (needs.inner === undefined ? 300 + above + below : marginTop + needs.inner + marginBottom);
  return {
    palette: frame.palette ?? paperPalette,
    width: frame.width ?? 640,
    height,
    marginTop,
    marginRight: needs.right ?? 14,
    marginBottom,
    marginLeft: needs.left,
  };
}

/** Options all figures share. The ids and names of the picture come from its title. */
export function figureOptions(frame: FigureFrame, sheet: Sheet, title: string, description: string, rest: PlotOptions): PlotOptions {
  const { palette, width, height, marginTop, marginRight, marginBottom, marginLeft } = sheet;
  return {
    width,
    height,
    marginTop,
    marginRight,
    marginBottom,
    marginLeft,
    ariaLabel: title,
    ariaDescription: description,
    ...(frame.document && { document: frame.document }),
    style: {
      fontFamily: figureFonts[frame.locale],
      fontSize: `${fontSize}px`,
      fontVariantNumeric: 'tabular-nums',
      color: palette.ink,
      background: palette.surface,
    },
    ...rest,
    marks: [...(rest.marks ?? []), ...surroundings(frame, sheet)],
  };
}

function surroundings(frame: FigureFrame, sheet: Sheet): Markish[] {
  const { palette, marginLeft, marginTop, marginBottom } = sheet;
  const marks: Markish[] = [];
  if (frame.heading !== undefined) {
    marks.push(
      text([frame.heading], {
        frameAnchor: 'top-left',
        dx: 8 - marginLeft,
        dy: 8 - marginTop,
        fontSize: headingSize,
        fontWeight: 600,
        fill: palette.ink,
      }),
    );
  }
  const notes = footnoteLines(frame);
  notes.forEach((note, index) => {
    marks.push(
      text([note], {
        frameAnchor: 'bottom-left',
        dx: 8 - marginLeft,
        dy: marginBottom - 5 - (notes.length - 1 - index) * footnoteLine,
        fontSize: fontSize - 1,
        fill: palette.mute,
      }),
    );
  });
  return marks;
}

function footnoteLines(frame: FigureFrame): string[] {
  return (frame.footnotes ?? []).flatMap((note) => wrappedText(note, fontSize - 1, (frame.width ?? 640) - 16));
}
