/** A drawing as it stands in a page: the page's own style sheet serves it, since a strict policy lets no inline style in. */
export function pictureMarkup(svg: string): string {
  return svg
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replace(/<style>[^<]*<\/style>/g, '')
    .replace(/ style="[^"]*"/g, '')
    .trim();
}
