import { readFileSync } from 'node:fs';
import { type Protocol, type ProtocolRequest, type ProtocolResponse, protocol } from 'electron';
import { type FileMap, fileMapOf, lookUp } from './file-map.ts';
import { appScheme } from './origin.ts';
import { pageHeaders } from './page-headers.ts';

/** Makes `app://` an origin like any other in the eyes of the page. Must run before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Serves the built window from a list made now; what is not on the list is not found.
 *
 * Not with `protocol.handle`: its first request loads an HTTP client of the web's kind into the main process, which
 * takes longer than everything else main does until the first screen (docs/adr/0010).
 */
export function serveFiles(target: Protocol, folder: string): void {
  const map = fileMapOf(folder);
  target.registerBufferProtocol(appScheme, (request, answer) => answer(answerTo(map, request)));
}

function answerTo(map: FileMap, { method, url }: ProtocolRequest): ProtocolResponse {
  const served = method === 'GET' ? lookUp(map, url) : undefined;
  if (served === undefined) return { statusCode: 404, headers: pageHeaders, data: nothing };
  try {
    // Read at once: the files are small, and a start-up is a chain of them, each waiting for the one before.
    return { mimeType: served.type, charset: 'utf-8', headers: pageHeaders, data: readFileSync(served.file) };
  } catch {
    // A file that went away since the list was made; an error thrown here would end the application.
    return { error: fileNotFound };
  }
}

/** Chromium's own number for it, see https://source.chromium.org/chromium/chromium/src/+/main:net/base/net_error_list.h */
const fileNotFound = -6;

const nothing = Buffer.alloc(0);
