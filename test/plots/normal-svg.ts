/** An SVG as stable, readable text: one element a line, coordinates to a tenth of a pixel, class and id counters renamed. */
export function normalSvg(svg: string): string {
  return svg
    .replace(/plot-[0-9a-f]{6}/g, 'plot')
    .replace(/plot-(clip|pattern)-\d+/g, 'plot-$1')
    .replace(/<[^>]+>/g, (tag) => tag.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10 + 0)))
    .replaceAll('><', '>\n<')
    .replaceAll('\u202f', ' ')
    .replaceAll('\u00a0', ' ');
}
