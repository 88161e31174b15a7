/**
 * The one palette of figures. Hues are blue, vermilion, green and ink, which stay apart for the common forms of colour
 * blindness; series also differ by dash, marker and a label at their end.
 */
export interface Palette {
  readonly surface: string;
  readonly ink: string;
  /** Axis labels and notes. */
  readonly mute: string;
  /** Grid lines. */
  readonly rule: string;
  readonly observed: string;
  readonly computed: string;
  readonly assumed: string;
  readonly baseline: string;
  readonly scenario: string;
  readonly income: string;
  readonly expenditure: string;
  readonly surplus: string;
  readonly deficit: string;
  /** Ground of a norm or an allowed range. */
  readonly norm: string;
}

export const paperPalette: Palette = {
  surface: '#ffffff',
  ink: '#1b2430',
  mute: '#5f6b7a',
  rule: '#e4e8ed',
  observed: '#1b2430',
  computed: '#1c5d91',
  assumed: '#96590a',
  baseline: '#1c5d91',
  scenario: '#2d6e3e',
  income: '#1c5d91',
  expenditure: '#b3482a',
  surplus: '#b9c9d8',
  deficit: '#b3482a',
  norm: '#e9f1ea',
};

const chineseFonts = '"Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei"';

/** Type of a figure: the first font that the reader's machine has. Chinese fonts set an English apostrophe a full em wide. */
export const figureFonts = {
  zh: `${chineseFonts}, system-ui, sans-serif`,
  en: `"Segoe UI", "Helvetica Neue", Arial, "Noto Sans", ${chineseFonts}, sans-serif`,
} as const;
