import { useTranslation } from 'react-i18next';
import type { ImportPlace } from '../../../core/model-import/outcome.ts';

/** The letters a spreadsheet calls a column by: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Where something stands in what was read: "Skills, row 4, column C", or the line of a document; nothing
 * for the whole. */
export function usePlaceWords(): (place: ImportPlace | undefined) => string {
  const { t } = useTranslation('model-import');
  return (place) => {
    if (place === undefined) return '';
    const { sheet, row, column, line } = place;
    const parts = [
      ...(sheet === '' ? [] : [t('place.sheet', { sheet })]),
      ...(line === undefined ? [] : [t('place.line', { line })]),
      ...(row === undefined ? [] : [t('place.row', { row })]),
      ...(column === undefined ? [] : [t('place.column', { column: columnLetters(column) })]),
    ];
    return parts.join(', ');
  };
}
