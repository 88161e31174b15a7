/** A page that is printed: its markup holds no style and no script. */
export interface PrintedPage {
  readonly language: string;
  readonly title: string;
  readonly body: string;
  readonly style: string;
}

/**
 * Prints a page of its own instead of the screen. It stands in a frame nobody sees; its style sheet is adopted, since the
 * policy of the page lets no inline style in.
 */
export function printPage({ language, title, body, style }: PrintedPage): void {
  const frame = document.createElement('iframe');
  frame.className = 'visually-hidden';
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  frame.title = title;
  document.body.append(frame);
  const [page, view] = [frame.contentDocument!, frame.contentWindow as Window & typeof globalThis];
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(style);
  page.adoptedStyleSheets = [sheet];
  page.documentElement.lang = language;
  page.title = title;
  page.body.innerHTML = body;
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  view.focus();
  view.print();
}
