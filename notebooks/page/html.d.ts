declare module 'htl' {
  /** Hypertext Literal: an element made of a template; only the part of it that notebooks use. */
  export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): HTMLElement;
}
