import { readFileSync } from 'node:fs';
import { type Protocol, protocol } from 'electron';
import { type FileMap, fileMapOf, lookUp } from './file-map.ts';
import { appScheme } from './origin.ts';
import { pageHeaders } from './page-headers.ts';

/** Makes `app://` an origin like any other in the eyes of the page. Must run before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built window from a list made now; what is not on the list is not found. */
export function serveFiles(target: Protocol, folder: string): void {
  const map = fileMapOf(folder);
  target.handle(appScheme, (request) => answer(map, request));
}

function answer(map: FileMap, request: Request): Response {
  const served = request.method === 'GET' ? lookUp(map, request.url) : undefined;
  if (served === undefined) return new Response(null, { status: 404, headers: pageHeaders });
  // Read at once: the files are small, and a start-up is a chain of them, each waiting for the one before.
  const content = new Uint8Array(readFileSync(served.file));
  return new Response(content, { headers: { ...pageHeaders, 'Content-Type': served.type } });
}
