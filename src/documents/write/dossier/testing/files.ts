import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

type Page = ReturnType<PDFDocument['addPage']>;

export const a4 = [595.28, 841.89] as const;

/** A PDF of pages of one size; `draw` puts on each what the test is about. */
export async function pdfFile(
  [width, height]: readonly [number, number],
  draw: (page: Page, document: PDFDocument, index: number) => void | Promise<void>,
  { pages = 1, rotate = 0 } = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let index = 0; index < pages; index++) {
    const page = document.addPage([width, height]);
    page.setFont(font);
    page.setFontSize(12);
    page.setRotation(degrees(rotate));
    await draw(page, document, index);
  }
  return document.save();
}

const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** 16 pixels wide and 8 high, red in the upper left quarter, else white. */
export const png = bytes(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAIAAAB/FOjAAAAACXBIWXMAAAsSAAALEgHS3X78AAAAH0lEQVQY02P8z4AD/Mcuw8RAIqC9BhZcbh04J5GsAQDutgUN4WhqMAAAAABJRU5ErkJggg==',
);
const jpeg = bytes(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQF/8QAGBABAAMBAAAAAAAAAAAAAAAAABZko+H/xAAVAQEBAAAAAAAAAAAAAAAAAAACA//EABoRAAICAwAAAAAAAAAAAAAAAAEDAAIREjH/2gAMAwEAAhEDEQA/AK4/az62wEVA5KsbdmNjP//Z',
);

/** The same as a JPEG that a camera held in a way that EXIF numbers 1 to 8. */
export function jpegHeld(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const exif = [0xff, 0xe1, 0, 8 + tiff.length, ...Buffer.from('Exif\0\0'), ...tiff];
  return new Uint8Array([...jpeg.subarray(0, 2), ...exif, ...jpeg.subarray(2)]);
}
