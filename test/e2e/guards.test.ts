import { expect, test } from './fixtures.ts';

test('the window is sandboxed, isolated, and alone', async ({ launch }) => {
  const { app, page } = await launch();
  const preferences = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Electron tells a window's preferences only through this call, which its types leave out.
      const told = contents as unknown as { getLastWebPreferences(): Electron.WebPreferences };
      const { sandbox, contextIsolation, nodeIntegration = false, webviewTag = false } = told.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag };
    }),
  );
  expect(preferences).toEqual([{ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false }]);
  expect(await page.evaluate(() => [typeof require, typeof process])).toEqual(['undefined', 'undefined']);
  expect(new URL(page.url()).protocol).toBe('app:');
});

test('the bridge offers named calls and nothing else', async ({ launch }) => {
  const { page } = await launch();
  const surface = await page.evaluate(() =>
    Object.entries(window.child).map(([feature, calls]) => [feature, Object.keys(calls).sort()]),
  );
  expect(Object.fromEntries(surface)).toEqual({
    app: ['leave', 'openPractice', 'retry', 'showDataFolder', 'status'],
    settings: ['change', 'get'],
    models: ['get', 'list'],
    contexts: ['create', 'list'],
    assessments: ['changeRating', 'complete', 'discard', 'get', 'list', 'moveTo', 'start'],
    trajectory: ['get', 'pinBaseline', 'subjects'],
    files: ['save'],
    on: ['leaving', 'navigate'],
  });
});

test('no address can take the window away or open another one', async ({ launch }) => {
  const { app, page } = await launch();
  const home = page.url();
  const addresses = [
    'https://example.org/',
    'http://127.0.0.1:9/',
    'file:///etc/passwd',
    'data:text/html,<h1>elsewhere</h1>',
    'javascript:document.title="run"',
    'mailto:someone@example.org',
    'app://elsewhere/index.html',
    'blob:app://child/00000000-0000-0000-0000-000000000000',
  ];
  for (const address of addresses) {
    await page.evaluate((to) => {
      window.open(to);
      const link = document.createElement('a');
      link.href = to;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.target = '_self';
      link.click();
      link.remove();
      try {
        window.location.assign(to);
      } catch {
        // Some addresses are refused by the page itself.
      }
    }, address);
    await page.waitForTimeout(60);
    expect(page.url(), address).toBe(home);
  }
  // Asked past Playwright, which goes on waiting for the navigations that were prevented.
  const rest = await app.evaluate(async ({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    const stands = await windows[0]?.webContents.executeJavaScript('document.querySelector("main") !== null');
    return { windows: windows.length, stands };
  });
  expect(rest).toEqual({ windows: 1, stands: true });
});

test('a blank page, which cannot be prevented, is left again at once', async ({ launch }) => {
  const { app, page } = await launch();
  const home = page.url();
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const seen: string[] = [];
    contents?.on('did-navigate', (_event, address) => seen.push(address));
    Object.assign(globalThis, { seen });
    void contents?.executeJavaScript('window.location.assign("about:blank")').catch(() => undefined);
  });
  const seen = () => app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  await expect.poll(seen).toEqual(['about:blank', home]);
});

test('every permission a page can ask for is denied', async ({ launch }) => {
  const { page } = await launch();
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'clipboard-write',
      'persistent-storage',
      'background-sync',
      'screen-wake-lock',
      'accelerometer',
      'gyroscope',
      'magnetometer',
      'storage-access',
      'window-management',
      'local-fonts',
      'idle-detection',
    ];
    const asked = names.map(async (name) => {
      try {
        return [name, (await navigator.permissions.query({ name: name as PermissionName })).state] as const;
      } catch {
        return [name, 'unknown to this Chromium'] as const;
      }
    });
    return Promise.all(asked);
  });
  expect(states.filter(([, state]) => state === 'granted' || state === 'prompt')).toEqual([]);
  expect(states.filter(([, state]) => state === 'denied').length).toBeGreaterThan(5);
  const media = await page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      (error: Error) => error.name,
    ),
  );
  expect(media).not.toBe('given');
});

test('nothing written into the page runs or reaches the network', async ({ launch }) => {
  const { page } = await launch();
  const outcome = await page.evaluate(async () => {
    const settled = (work: Promise<unknown>) =>
      work.then(
        () => 'reached',
        () => 'refused',
      );
    const script = document.createElement('script');
    try {
      script.textContent = 'window.ran = true';
      document.body.append(script);
    } catch {
      // Trusted Types refuse it before the policy does.
    }
    const image = new Image();
    const loaded = new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
    });
    image.src = 'http://127.0.0.1:9/pixel.png';
    return {
      ran: 'ran' in window,
      fetched: await settled(fetch('http://127.0.0.1:9/')),
      image: await settled(loaded),
      beacon: navigator.sendBeacon('http://127.0.0.1:9/', 'x') ? 'queued' : 'refused',
      evaluated: await settled((async () => new Function('return 1')())()),
    };
  });
  expect(outcome).toMatchObject({ ran: false, fetched: 'refused', image: 'refused', evaluated: 'refused' });
});

test('the protocol serves its fixed map of files and nothing beside it', async ({ launch }) => {
  const { app } = await launch();
  const answers = await app.evaluate(async ({ net }) => {
    const ask = async (address: string) => {
      try {
        return (await net.fetch(address)).status;
      } catch {
        return 0;
      }
    };
    const addresses = [
      'app://child/index.html',
      'app://child/../../package.json',
      'app://child/..%2f..%2fpackage.json',
      'app://child/%2e%2e/%2e%2e/package.json',
      'app://child/assets/../../main/index.js',
      'app://child/etc/passwd',
      'app://child//etc/passwd',
      'app://child/index.html%00.js',
      'app://elsewhere/index.html',
    ];
    return Promise.all(addresses.map(ask));
  });
  expect(answers[0]).toBe(200);
  expect(answers.slice(1).filter((status) => status === 200)).toEqual([]);
});

test('the second start brings the first window to the front instead of opening the store twice', async ({
  launch,
  userData,
}) => {
  const first = await launch();
  const { spawn } = await import('node:child_process');
  const { electronLaunch, root } = await import('../../scripts/electron-runtime.ts');
  const { executablePath, args, env } = electronLaunch(root, [`--user-data-dir=${userData}`]);
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const second = spawn(executablePath, args, { env, stdio: 'ignore' });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  await expect
    .poll(() =>
      first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isMinimized())),
    )
    .toEqual([false]);
});

test('the window comes back where and as large as it was left', async ({ launch }) => {
  const before = await launch();
  await before.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 960, height: 640 }),
  );
  await before.close();
  const after = await launch();
  const bounds = await after.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toMatchObject({ width: 960, height: 640 });
});
