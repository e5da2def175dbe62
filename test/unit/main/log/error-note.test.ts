import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChildError } from '../../../../core/errors.ts';
import { noteOf } from '../../../../main/log/error-note.ts';

const root = '/opt/child';

function withStack(stack: string, error: Error = new Error('SECRET')): Error {
  error.stack = `${error.name}: ${error.message}\n${stack}`;
  return error;
}

describe('a note about an error', () => {
  it('says what and where in the program, never what a person wrote', () => {
    const error = withStack(
      [
        '    at changeRating (file:///opt/child/out/main/desk-BxA1.js:120:11)',
        '    at async run (/opt/child/out/main/desk-BxA1.js:98:3)',
        '    at node:internal/main/worker_thread:212:26',
        '    at Database.prepare (/opt/child/node_modules/better-sqlite3/lib/methods/wrappers.js:5:21)',
        '    at SECRET (/home/SECRET/elsewhere.js:1:1)',
      ].join('\n'),
      Object.assign(new Error('SECRET'), { code: 'SQLITE_CONSTRAINT_CHECK' }),
    );
    expect(noteOf(error, root)).toBe(
      'Error SQLITE_CONSTRAINT_CHECK app/out/main/desk-BxA1.js:120:11 app/out/main/desk-BxA1.js:98:3 ' +
        'node:internal/main/worker_thread:212:26 app/node_modules/better-sqlite3/lib/methods/wrappers.js:5:21',
    );
  });

  it('finds the program wherever it is installed', () => {
    const windows = 'C:\\Program Files (x86)\\CHILD Desktop\\resources\\app.asar';
    const stack = [
      '    at run (C:\\Program Files (x86)\\CHILD Desktop\\resources\\app.asar\\out\\main\\index.js:3:9)',
      '    at file:///C:/Program%20Files%20(x86)/CHILD%20Desktop/resources/app.asar/out/main/desk.js:1:2',
    ].join('\n');
    expect(noteOf(withStack(stack), windows)).toBe('Error app/out/main/index.js:3:9 app/out/main/desk.js:1:2');
    expect(
      noteOf(withStack('    at a (/Applications/CHILD.app/out/main/index.js:3:9)'), '/Applications/CHILD.app/'),
    ).toBe('Error app/out/main/index.js:3:9');
    expect(noteOf(withStack('    at a (file:///opt/child/out/%E0%A4.js:3:9)'), root)).toBe('an unreadable error');
  });

  it('tells the kind of an own error, and what caused it', () => {
    const cause = Object.assign(new Error('SECRET'), { code: 'ENOSPC', stack: '' });
    const error = new ChildError('store-full', 'SECRET', { field: 'SECRET' }, { cause });
    error.stack = '';
    expect(noteOf(error, root)).toBe('ChildError store-full < Error ENOSPC');
    const circle = withStack('');
    circle.cause = circle;
    expect(noteOf(circle, root)).toBe('Error < Error < Error');
  });

  it('takes codes and classes from closed lists only', () => {
    for (const code of ['SECRET', 'SQLITE_SECRET', 'ERR_SECRET', 28, { SECRET: 1 }]) {
      expect(noteOf(withStack('', Object.assign(new Error('x'), { code })), root)).toBe('Error');
    }
    expect(noteOf(withStack('', new TypeError('SECRET')), root)).toBe('TypeError');
    expect(noteOf(withStack('', Object.assign(new Error('x'), { name: 'SECRET' })), root)).toBe('Error');
    for (const thrown of ['SECRET', undefined, null, 7, { message: 'SECRET' }]) {
      expect(noteOf(thrown, root)).toBe(typeof thrown);
    }
  });

  it('leaves out a message that looks like a stack', () => {
    const message = 'first SECRET\n    at SECRET (/opt/child/main/SECRET.ts:1:1)\n    at third SECRET';
    expect(noteOf(new Error(message), root)).not.toContain('SECRET');
    const renamed = new Error(message);
    renamed.message = 'changed';
    expect(noteOf(renamed, root)).toBe('Error');
  });

  it('is told even of an error that does not want to be looked at', () => {
    const hostile = new Proxy(new Error('SECRET'), {
      get() {
        throw new Error('SECRET');
      },
    });
    expect(noteOf(hostile, root)).toBe('an unreadable error');
  });

  it('never holds any text of a message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), fc.boolean(), (secret, isOwn) => {
        const message = `<<${secret}>>`;
        const cause = new TypeError(message);
        const error = isOwn ? new ChildError('conflict', message, {}, { cause }) : new Error(message, { cause });
        expect(noteOf(error, root)).not.toContain(message);
        expect(noteOf(error, root)).toMatch(/^[\w .:/@<-]*$/);
      }),
    );
  });
});
