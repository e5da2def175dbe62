/**
 * The part of better-sqlite3 that the store uses. The package's own declarations are not reachable through its
 * `exports`, and these say `unknown` where those say `any`.
 */
declare module 'better-sqlite3' {
  interface Statement<Parameters extends unknown[], Row> {
    run(...parameters: Parameters): { readonly changes: number };
    get(...parameters: Parameters): Row | undefined;
    all(...parameters: Parameters): Row[];
    /** Returns the first column instead of whole rows. */
    pluck(): this;
  }

  interface Transaction<Parameters extends unknown[], Result> {
    (...parameters: Parameters): Result;
    /** Takes the write lock at the beginning rather than at the first write. */
    immediate(...parameters: Parameters): Result;
  }

  interface Options {
    readonly readonly?: boolean;
    readonly fileMustExist?: boolean;
    readonly timeout?: number;
    readonly nativeBinding?: string;
  }

  class Database {
    constructor(file: string, options?: Options);
    readonly open: boolean;
    /** The file, as it was named at the opening. */
    readonly name: string;
    readonly inTransaction: boolean;
    prepare<Parameters extends unknown[] = unknown[], Row = unknown>(source: string): Statement<Parameters, Row>;
    transaction<Parameters extends unknown[], Result>(
      work: (...parameters: Parameters) => Result,
    ): Transaction<Parameters, Result>;
    exec(source: string): this;
    pragma(source: string, options?: { readonly simple?: boolean }): unknown;
    /** Sets the key of an encrypted file; the cipher has been chosen by pragmas before. */
    key(phrase: Buffer): number;
    /** Encrypts the file anew in place. */
    rekey(phrase: Buffer): number;
    close(): this;
  }

  export type { Database };
  export default Database;
}
