import { app, type Session, type WebContents } from 'electron';
import { appScheme, type PageSource } from './origin.ts';
import { developmentPolicy } from './page-headers.ts';

/** Counts what tried to leave. */
export interface Guards {
  /** How many requests were stopped since the start. */
  readonly blockedRequests: () => number;
}

/**
 * Closes every session and every page that will ever exist in this process: no network, no permissions, no leaving the
 * page. Must run before the application is ready, so that none is missed.
 */
export function raiseGuards(source: PageSource): Guards {
  let blocked = 0;
  app.on('session-created', (session) => guardSession(session, source, () => blocked++));
  app.on('web-contents-created', (_event, contents) => guardContents(contents, source));
  return { blockedRequests: () => blocked };
}

function guardSession(session: Session, source: PageSource, onBlocked: () => void): void {
  // Electron fetches spelling dictionaries for any session that does not say no (assurance, section 4).
  session.setSpellCheckerEnabled(false);
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => {
    const allowed = isAllowed(request.url, source);
    if (!allowed) onBlocked();
    answer({ cancel: !allowed });
  });
  // The filter above never sees files, whose addresses leave the page no less than those of the network.
  session.protocol.handle('file', () => {
    onBlocked();
    return new Response(null, { status: 403 });
  });
  const server = source.developmentServer;
  if (server !== undefined)
    session.webRequest.onHeadersReceived((response, answer) => {
      const policy = { 'Content-Security-Policy': [developmentPolicy(server)] };
      answer({ responseHeaders: { ...response.responseHeaders, ...policy } });
    });
}

function isAllowed(address: string, { developmentServer }: PageSource): boolean {
  const { protocol, host } = new URL(address);
  if (protocol === `${appScheme}:` || protocol === 'devtools:') return true;
  return developmentServer !== undefined && host === developmentServer.host;
}

function guardContents(contents: WebContents, source: PageSource): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    // Only the page itself while it is developed: hot reload loads it anew.
    const [page] = event.url.split('#');
    if (source.developmentServer === undefined || page !== source.url) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  // A blank page is not announced beforehand, so it cannot be prevented: it is left again at once.
  contents.on('did-navigate', (_event, address) => {
    if (address === 'about:blank') void contents.loadURL(source.url);
  });
}
