import type { Figure } from '../../plots/figure.ts';
import { toSvgText } from '../../plots/draw-figure.ts';

/** The figure as a PNG picture, drawn at twice its size for print. */
export async function figurePng(figure: Figure, scale = 2): Promise<Blob> {
  const picture = new Image();
  const address = URL.createObjectURL(new Blob([toSvgText(figure)], { type: 'image/svg+xml' }));
  try {
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = (figure.options.width ?? picture.width) * scale;
    canvas.height = (figure.options.height ?? picture.height) * scale;
    const drawing = canvas.getContext('2d')!;
    drawing.fillStyle = '#ffffff';
    drawing.fillRect(0, 0, canvas.width, canvas.height);
    drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no picture.'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
