import { describe, expect, it } from 'vitest';
import { readModel } from '../../../core/practice-model/read-model.ts';
import { modelContent } from '../../../main/files/model-content.ts';
import { aModel } from '../../helpers/builders.ts';

describe('a model as a file', () => {
  it.each(['childmodel', 'yaml', 'json'] as const)('reads as the same model again, as %s', async (format) => {
    const text = String(await modelContent(aModel(), format));
    expect(readModel(text, 'bread')).toEqual({ ok: true, model: aModel() });
  });

  it('is a matrix with a mark that says how it is encoded', async () => {
    const csv = String(await modelContent(aModel(), 'csv'));
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.split('\r\n')).toHaveLength(5);
    const bytes = await modelContent(aModel(), 'spreadsheet');
    expect([...bytes.slice(0, 2)]).toEqual([0xff, 0xfe]);
  });
});
