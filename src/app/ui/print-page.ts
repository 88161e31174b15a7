/**
 * Prints a page of its own instead of the screen. The page stands in a frame nobody sees; its style sheet is adopted, since
 * the policy of the page lets no inline style in.
 */
export function printPage(html: string): void {
  const read = new DOMParser().parseFromString(html, 'text/html');
  const style = [...read.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n');
  const frame = document.createElement('iframe');
  frame.className = 'visually-hidden';
  frame.ariaHidden = 'true';
  frame.tabIndex = -1;
  frame.title = read.title;
  document.body.append(frame);
  const [page, view] = [frame.contentDocument!, frame.contentWindow as (Window & typeof globalThis) | null];
  if (!view) return frame.remove();
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(style);
  page.adoptedStyleSheets = [sheet];
  page.documentElement.lang = read.documentElement.lang;
  page.title = read.title;
  page.body.replaceChildren(...[...read.body.childNodes].map((node) => page.adoptNode(node)));
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  view.focus();
  view.print();
}
