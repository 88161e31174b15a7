import type { ReportDocument, ReportFigure } from '../../reports/document/report-document.ts';

/** Drawn at twice its size for print. */
const scale = 2;

/** The report with its figures as pictures that a Word file can hold. */
export async function withPictures(report: ReportDocument): Promise<ReportDocument> {
  const blocks = await Promise.all(report.blocks.map(async (block) => (block.kind === 'figure' && block.svg !== '' && !block.png ? { ...block, png: await picture(block) } : block)));
  return { ...report, blocks };
}

async function picture({ svg }: ReportFigure): Promise<NonNullable<ReportFigure['png']>> {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const [width, height] = [image.naturalWidth, image.naturalHeight];
    const canvas = document.createElement('canvas');
    canvas.width = width * scale;
    canvas.height = height * scale;
    const drawing = canvas.getContext('2d')!;
    drawing.fillStyle = '#ffffff';
    drawing.fillRect(0, 0, canvas.width, canvas.height);
    drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('The canvas gave no picture.');
    return { bytes: new Uint8Array(await blob.arrayBuffer()), width, height };
  } finally {
    URL.revokeObjectURL(address);
  }
}
