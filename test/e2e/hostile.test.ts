import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import { pageHeaders } from '../../main/window/page-headers.ts';
import { drivenLaunch, root } from '../../scripts/electron-runtime.ts';
import { expect, test } from './fixtures.ts';
import { channels, hostileMarkup } from './hostile-channels.ts';
import { openSinks, type Sinks } from './sinks.ts';

/** What takes the page away, or may, comes last and one at a time. */
const leaving = ['rules that expect a page', 'a page that refreshes itself', 'another page'];

/** Once by number and once by a name that leads to this computer without asking anyone. */
const hosts = ['127.0.0.1', 'localhost'];

/** How long something that got out may take to arrive, in milliseconds. */
const timeToArrive = 1500;

let sinks: Sinks;

test.beforeEach(async () => {
  sinks = await openSinks();
});
test.afterEach(() => sinks.close());

test('these are ways out: in a window that nobody guards they lead out', async ({ userData }) => {
  const bare = join(root, 'test', 'bench', 'bare');
  const app = await electron.launch(drivenLaunch(bare, [`--user-data-dir=${userData}`]));
  const page = await app.firstWindow();
  await page.goto(`http://127.0.0.1:${sinks.port}/`);
  await tryAll(page, `127.0.0.1:${sinks.port}`);
  await sleep(timeToArrive);
  const arrived = sinks.arrived();
  const found = Object.keys(channels).filter((name) => arrived.some((line) => line.includes(` /${marked(name)} `)));
  expect(found.length).toBeGreaterThanOrEqual(25);
  // What calls between pages send is no HTTP: datagrams, and a connection whose first bytes are not a request line.
  expect(arrived).toContain('datagram');
  expect(arrived.some((line) => line.startsWith('\0'))).toBe(true);
  await app.close();
});

test('nothing that the code of the page tries gets out, and all of it is counted', async ({ launch }) => {
  const { app, page } = await launch();
  const before = await blockedBy(page);
  for (const host of hosts) await tryAll(page, `${host}:${sinks.port}`);
  await sleep(timeToArrive);
  expect(sinks.arrived()).toEqual([]);
  // Asked past Playwright, which goes on waiting for the navigations that were prevented.
  const stands = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.querySelector("main") !== null'),
  );
  expect(stands).toBe(true);
  expect((await blockedBy(page)) - before).toBeGreaterThan(Object.keys(channels).length);
});

test('nothing gets out of a page without a policy either', async ({ launch }) => {
  const { app } = await launch();
  const page = await servedInstead(app, hostileMarkup({ to: `127.0.0.1:${sinks.port}`, name: 'markup' }), {
    'Reporting-Endpoints': `default="http://127.0.0.1:${sinks.port}/report"`,
    'Report-To': `{"group":"default","max_age":60,"endpoints":[{"url":"http://127.0.0.1:${sinks.port}/report"}]}`,
    NEL: '{"report_to":"default","max_age":60,"success_fraction":1}',
    'Content-Security-Policy-Report-Only': `img-src 'none'; report-uri http://127.0.0.1:${sinks.port}/policy`,
    Link: `<http://127.0.0.1:${sinks.port}>; rel=preconnect, <http://127.0.0.1:${sinks.port}/a.css>; rel=preload; as=style`,
  });
  // This is what the policy is for: without it the markup runs.
  expect(await page.evaluate(() => 'ran' in window)).toBe(true);
  for (const host of hosts) await tryAll(page, `${host}:${sinks.port}`);
  await sleep(timeToArrive);
  expect(sinks.arrived()).toEqual([]);
});

test('nothing written into a page as markup runs or gets out', async ({ launch }) => {
  const { app } = await launch();
  for (const host of hosts) {
    const markup = hostileMarkup({ to: `${host}:${sinks.port}`, name: 'markup' });
    const page = await servedInstead(app, markup, pageHeaders);
    await page.evaluate(() => {
      for (const id of ['runs', 'pings', 'sends']) document.getElementById(id)?.click();
    });
    await sleep(300);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  }
  await sleep(timeToArrive);
  expect(sinks.arrived()).toEqual([]);
});

test('no text becomes markup or code in the page', async ({ launch }) => {
  const { page } = await launch();
  const outcomes = await page.evaluate(
    async (markup) => {
      // What Playwright calls may evaluate code until it first waits.
      await new Promise((resolve) => setTimeout(resolve));
      const ways: Record<string, () => unknown> = {
        innerHTML: () => {
          document.createElement('div').innerHTML = markup;
        },
        outerHTML: () => {
          document.body.appendChild(document.createElement('div')).outerHTML = markup;
        },
        insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', markup),
        'document.write': () => document.write(markup),
        DOMParser: () => new DOMParser().parseFromString(markup, 'text/html'),
        'a fragment': () => document.createRange().createContextualFragment(markup),
        'a frame with a document': () => {
          document.createElement('iframe').srcdoc = markup;
        },
        'a function': () => new Function('window.ran = true')(),
        'a timer': () => setTimeout('window.ran = true'),
        'a policy of its own': () => {
          // TypeScript does not know it yet.
          const { trustedTypes } = window as unknown as { trustedTypes: { createPolicy: (name: string) => unknown } };
          trustedTypes.createPolicy('own');
        },
      };
      return Object.entries(ways).map(([name, way]) => {
        try {
          way();
          return `${name}: allowed`;
        } catch {
          return `${name}: refused`;
        }
      });
    },
    hostileMarkup({ to: `127.0.0.1:${sinks.port}`, name: 'text' }),
  );
  expect(outcomes.filter((line) => !line.endsWith('refused'))).toEqual([]);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(sinks.arrived()).toEqual([]);
});

/** Tries every way out, whatever comes of it. */
async function tryAll(page: Page, to: string): Promise<void> {
  const run = (name: string) => {
    const code = `(${String(channels[name])})(${JSON.stringify({ to, name: marked(name) })})`;
    const tried = page.evaluate(`Promise.resolve().then(() => ${code}).then(() => undefined, () => undefined)`);
    return Promise.race([tried.catch(() => undefined), sleep(3000)]);
  };
  await Promise.all(
    Object.keys(channels)
      .filter((name) => !leaving.includes(name))
      .map(run),
  );
  for (const name of leaving) await run(name);
}

function marked(name: string): string {
  return name.replaceAll(' ', '-');
}

async function blockedBy(page: Page): Promise<number> {
  const status = await page.evaluate(() => window.child.app.status());
  return status.ok ? status.value.blockedRequests : Number.NaN;
}

/** A second window in the application's own session and origin, whose page the test has written. */
async function servedInstead(
  app: ElectronApplication,
  markup: string,
  headers: Readonly<Record<string, string>>,
): Promise<Page> {
  const opened = app.waitForEvent('window');
  await app.evaluate(
    async ({ BrowserWindow, protocol }, { text, all }) => {
      protocol.unhandle('app');
      protocol.handle('app', () => new Response(text, { headers: { ...all, 'Content-Type': 'text/html' } }));
      const window = new BrowserWindow({ webPreferences: { sandbox: true } });
      void window.loadURL('app://child/written.html');
    },
    { text: `<!doctype html>${markup}`, all: headers },
  );
  const page = await opened;
  await page.waitForSelector('main');
  return page;
}
