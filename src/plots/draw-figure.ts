import { plot } from '@observablehq/plot';
import type { Figure } from './figure.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The figure as an SVG element with its name and description; drawn in the frame's document, or the browser's. */
export function drawFigure(figure: Figure): SVGSVGElement {
  const svg = plot(figure.options) as unknown as SVGSVGElement;
  svg.setAttribute('role', 'img');
  const document = svg.ownerDocument;
  const described = [
    ['desc', figure.description],
    ['title', figure.title],
  ] as const;
  for (const [name, words] of described) {
    const element = document.createElementNS(svgNamespace, name);
    element.textContent = words;
    svg.prepend(element);
  }
  return svg;
}

/** The figure as the text of an SVG file. */
export function toSvgText(figure: Figure): string {
  const svg = drawFigure(figure);
  const Serializer = svg.ownerDocument.defaultView?.XMLSerializer;
  if (!Serializer) throw new TypeError('toSvgText: document must have a window; got one without');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new Serializer().serializeToString(svg)}\n`;
}
