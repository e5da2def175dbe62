import { describe, expect, it } from 'vitest';
import { readJsonText } from '../../../../core/export/json-text.ts';

const limits = { depth: 4, records: 10, values: 20, names: 5 };
const read = (text: string) => readJsonText(text, limits);
const faultOf = (text: string) => {
  const reading = read(text);
  return reading.ok ? undefined : reading.fault;
};

describe('JSON from outside', () => {
  it('is what JSON says it is', () => {
    const value = { a: [1, -0.5e3, 'x\u0000"\\', null, true, {}], '': [], b: { c: false } };
    expect(read(JSON.stringify(value))).toEqual({ ok: true, value });
    expect(read(` ${JSON.stringify(value, null, '\t')}\r\n`)).toEqual({ ok: true, value });
    expect(read('"alone"')).toEqual({ ok: true, value: 'alone' });
  });

  it('tells line and column of the first fault', () => {
    expect(faultOf('')).toEqual({ line: 1, column: 1 });
    expect(faultOf('{\n  "a": 1,\n}')).toEqual({ line: 3, column: 1 });
    expect(faultOf('{\r\n  "a": [1 2]\r\n}')).toEqual({ line: 2, column: 11 });
    expect(faultOf('{"a": "x\ny"}')).toEqual({ line: 1, column: 9 });
    expect(faultOf('{"a": "\\x"}')).toEqual({ line: 1, column: 8 });
    expect(faultOf('{"a" 1}')).toEqual({ line: 1, column: 6 });
    expect(faultOf('[1] 2')).toEqual({ line: 1, column: 5 });
    expect(faultOf('[1}')).toEqual({ line: 1, column: 3 });
    expect(faultOf("{'a': 1}")).toEqual({ line: 1, column: 2 });
    expect(faultOf('[01]')).toEqual({ line: 1, column: 3 });
  });

  it('is refused where it is deeper or more crowded than it may be', () => {
    expect(read('[[[[]]]]').ok).toBe(true);
    expect(faultOf('[[[[[]]]]]')).toEqual({ line: 1, column: 5 });
    expect(read(`[${Array(9).fill('{}').join()}]`).ok).toBe(true);
    expect(faultOf(`[${Array(10).fill('{}').join()}]`)).toEqual({ line: 1, column: 29 });
    expect(read(`[${Array(20).fill('1').join()}]`).ok).toBe(true);
    expect(faultOf(`[${Array(21).fill('1').join()}]`)).toEqual({ line: 1, column: 42 });
    expect(read('{"a":1,"b":1,"c":1,"d":1,"e":1}').ok).toBe(true);
    expect(faultOf('{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1}')).toEqual({ line: 1, column: 32 });
  });

  it('is refused where a name occurs twice or means something to a program, however it is written', () => {
    expect(faultOf('{"a": 1, "a": 2}')).toEqual({ line: 1, column: 10 });
    expect(faultOf('{"a": 1, "\\u0061": 2}')).toEqual({ line: 1, column: 10 });
    expect(read('[{"a": 1}, {"a": 2}]').ok).toBe(true);
    for (const name of ['__proto__', 'constructor', 'prototype', '__pr\\u006fto__']) {
      expect(faultOf(`{"a": {"${name}": {}}}`), name).toEqual({ line: 1, column: 8 });
    }
    expect(read('"__proto__"').ok).toBe(true);
  });

  it('of tens of megabytes is read or refused in a moment', () => {
    const started = performance.now();
    const long = 'x'.repeat(30_000_000);
    expect(readJsonText(`["${long}"]`, limits).ok).toBe(true);
    expect(readJsonText(`["${long}`, limits).ok).toBe(false);
    expect(readJsonText('['.repeat(30_000_000), limits).ok).toBe(false);
    expect(readJsonText(`[${'[],'.repeat(10_000_000)}`, limits).ok).toBe(false);
    expect(readJsonText(' '.repeat(30_000_000), limits).ok).toBe(false);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
