import { constants, deflateRawSync } from 'node:zlib';
import { storedZip } from '../../main/model-import/zip-entries.ts';

/** A cell of a workbook under test: a text, or a formula with the result it had last. */
export type WorkbookCell = string | { readonly formula: string; readonly result: string };

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook (.xlsx) with a sheet for each table, as small as one may be. */
export function workbookOf(
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly WorkbookCell[])[] }[],
) {
  const parts = [
    {
      name: 'xl/workbook.xml',
      text: `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
        .map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
        .map(
          (_, index) =>
            `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    },
    ...sheets.map(({ rows }, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, text: sheetXml(rows) })),
  ];
  return zipOf(parts.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })));
}

/** An archive of files, as stored ones. */
function zipOf(entries: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  return new Uint8Array(storedZip(entries));
}

function sheetXml(rows: readonly (readonly WorkbookCell[])[]): string {
  const cells = rows.map((row, index) => {
    const inside = row.map((cell, column) => cellXml(cell, `${letters(column)}${index + 1}`)).join('');
    return `<row r="${index + 1}">${inside}</row>`;
  });
  return `${xml}<worksheet xmlns="${main}"><sheetData>${cells.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: WorkbookCell, address: string): string {
  if (typeof cell !== 'string') {
    return `<c r="${address}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.result)}</v></c>`;
  }
  if (cell === '') return '';
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

/** A workbook whose only sheet unpacks to `size` MiB of nothing. */
export function zipBomb(size: number): Uint8Array {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, 0x20), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([...Array.from({ length: size }, () => block), deflateRawSync(Buffer.alloc(0))]);
  const archive = zipOf([
    { name: 'xl/workbook.xml', bytes: new Uint8Array() },
    { name: 'xl/worksheets/sheet1.xml', bytes: packed },
  ]);
  // Says that the second file is packed, and is as large packed as unpacked.
  const view = new DataView(archive.buffer);
  for (let at = 0; at < archive.length - 4; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50 && view.getUint32(at + 18, true) === packed.length) view.setUint16(at + 8, 8, true);
    if (signature === 0x02014b50 && view.getUint32(at + 20, true) === packed.length) view.setUint16(at + 10, 8, true);
  }
  return archive;
}
