import { join } from 'node:path';
import { channels } from '../../core/contract/channels.ts';
import { electronLaunch, root } from '../../scripts/electron-runtime.ts';
import { expect, test } from './fixtures.ts';

const everyCall = Object.entries(channels).flatMap(([feature, names]) => names.map((name) => [feature, name]));

test('every window is sandboxed, isolated and without rights of its own', async ({ launch }) => {
  const { app, page } = await launch();
  const preferences = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Electron tells a window's preferences only through this call, which its types leave out.
      const told = contents as unknown as { getLastWebPreferences(): Electron.WebPreferences };
      const all = told.getLastWebPreferences();
      return {
        sandbox: all.sandbox,
        contextIsolation: all.contextIsolation,
        webSecurity: all.webSecurity,
        rights: [
          all.nodeIntegration,
          all.nodeIntegrationInWorker,
          all.nodeIntegrationInSubFrames,
          all.webviewTag,
          all.allowRunningInsecureContent,
          all.experimentalFeatures,
          all.plugins,
          all.spellcheck,
          all.navigateOnDragDrop,
        ].filter((right) => right === true),
        callsBetweenPages: contents.getWebRTCIPHandlingPolicy(),
      };
    }),
  );
  expect(preferences).toEqual([
    {
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      rights: [],
      callsBetweenPages: 'disable_non_proxied_udp',
    },
  ]);
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
    vault: [
      'changePassphrase',
      'goUnprotected',
      'lock',
      'protect',
      'rekey',
      'renewRecoveryCode',
      'setRemember',
      'status',
      'suggest',
      'unlock',
    ],
    backups: ['acknowledgeRecovery', 'beginAnew', 'list', 'make', 'preview', 'restore', 'salvage', 'verify'],
    privacy: ['eraseEverything', 'exportEverything', 'facts', 'importEverything', 'log'],
    modelDrafts: ['create', 'discard', 'get', 'list', 'problems', 'promote', 'publish', 'save'],
    models: ['add', 'archive', 'get', 'list', 'unarchive', 'useVersion', 'versions'],
    modelImport: ['build', 'cancel', 'choose', 'guess', 'hold', 'letGo', 'opened', 'read'],
    contexts: ['archive', 'create', 'list', 'merge', 'rename', 'unarchive'],
    assessments: ['changeRating', 'complete', 'correctRating', 'discard', 'get', 'list', 'moveTo', 'remove', 'start'],
    hindsight: ['remove', 'set'],
    trajectory: ['get', 'ofModel', 'pinBaseline', 'renameBaseline', 'subjects', 'unpinBaseline'],
    files: ['print', 'save', 'saveModel', 'savePage'],
    plan: [
      'addAction',
      'changeAction',
      'changeTarget',
      'closeTarget',
      'finishAction',
      'get',
      'removeAction',
      'removeTarget',
      'reopenAction',
      'rhythms',
      'setRhythm',
      'setTarget',
      'snooze',
      'targets',
    ],
    journal: ['add', 'change', 'forRecall', 'get', 'list', 'pick', 'pickedIn', 'remove'],
    offTheMap: ['list', 'setStatus'],
    search: ['find'],
    undo: ['forget', 'redo', 'state', 'undo'],
    on: [
      'capture',
      'changed',
      'filesOpened',
      'importProgress',
      'leaving',
      'navigate',
      'palette',
      'practiceChanged',
      'steps',
    ],
  });
});

test('only the page of the one window is answered, on every channel', async ({ launch }) => {
  const { app, page } = await launch();
  const preload = join(root, 'out', 'preload', 'index.cjs');
  const strangers = await app.evaluate(
    async ({ BrowserWindow, protocol }, { preload, calls }) => {
      protocol.unhandle('app');
      const frame = '<!doctype html><iframe src="app://child/within.html"></iframe>';
      // A page in a sandbox has an origin that equals none.
      const apart = { 'Content-Security-Policy': 'sandbox allow-scripts' };
      protocol.handle('app', ({ url }) => {
        const headers = { 'Content-Type': 'text/html', ...(url.endsWith('/apart.html') ? apart : {}) };
        return new Response(url.endsWith('/frame.html') ? frame : 'words', { headers });
      });
      const ask = `Promise.all(${JSON.stringify(calls)}.map(([feature, name]) => window.child[feature][name]().then(
        (answer) => answer.ok ? feature + '.' + name + ' answered' : answer.error.kind)))`;
      const kindsIn = async (address: string, within: boolean) => {
        const webPreferences = { preload, sandbox: true, nodeIntegrationInSubFrames: within };
        const window = new BrowserWindow({ show: false, webPreferences });
        // The guards would keep the frame empty, and an empty one has no bridge.
        if (within) window.webContents.removeAllListeners('will-frame-navigate');
        await window.loadURL(address);
        const [inner] = window.webContents.mainFrame.frames;
        const asked = within ? inner : window.webContents.mainFrame;
        const kinds = (await asked?.executeJavaScript(ask)) as string[] | undefined;
        const from = asked?.origin;
        window.destroy();
        return { from, kinds: [...new Set(kinds)], asked: kinds?.length };
      };
      return [
        await kindsIn('app://child/page.html', false),
        await kindsIn('app://elsewhere/page.html', false),
        await kindsIn('app://child/apart.html', false),
        await kindsIn('app://child/frame.html', true),
      ];
    },
    { preload, calls: everyCall },
  );
  const refused = { kinds: ['forbidden-caller'], asked: everyCall.length };
  expect(strangers).toEqual([
    { from: 'app://child', ...refused },
    { from: 'app://elsewhere', ...refused },
    { from: 'null', ...refused },
    { from: 'app://child', ...refused },
  ]);
  // A frame within the one window has no bridge at all.
  const within = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const bridge = (frame.contentWindow as unknown as { child?: unknown } | null)?.child;
    frame.remove();
    return typeof bridge;
  });
  expect(within).toBe('undefined');
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
    ...['ftp', 'ws', 'wss', 'sftp', 'ssh', 'smb', 'chrome', 'chrome-extension', 'devtools', 'vscode', 'intent'].map(
      (scheme) => `${scheme}://elsewhere/`,
    ),
    ...['tel', 'sms', 'magnet', 'ms-settings', 'x-apple.systempreferences', 'urn', 'geo'].map(
      (scheme) => `${scheme}:1`,
    ),
    'view-source:app://child/',
    'filesystem:app://child/temporary/a.html',
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
  const outcomes = await page.evaluate(async () => {
    // Some of these are not in TypeScript's list of what a page has.
    const page = window as unknown as Record<string, Record<string, (...wanted: unknown[]) => unknown>>;
    const asks: Record<string, () => unknown> = {
      geolocation: () => new Promise((given, refused) => navigator.geolocation.getCurrentPosition(given, refused)),
      notifications: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
      },
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      clipboard: () => navigator.clipboard.readText(),
      'keeping the screen on': () => navigator.wakeLock.request('screen'),
      idleness: async () => {
        if ((await page.IdleDetector?.requestPermission?.()) !== 'granted') throw new Error('denied');
      },
      fonts: async () => {
        const fonts = await (window as unknown as { queryLocalFonts: () => Promise<unknown[]> }).queryLocalFonts();
        if (fonts.length === 0) throw new Error('denied');
      },
      windows: () => (window as unknown as { getScreenDetails: () => unknown }).getScreenDetails(),
      storage: async () => {
        if (!(await navigator.storage.persist())) throw new Error('denied');
      },
      usb: () => (navigator as unknown as typeof page).usb?.requestDevice?.({ filters: [] }) ?? Promise.reject(),
      serial: () => (navigator as unknown as typeof page).serial?.requestPort?.() ?? Promise.reject(),
      hid: async () => {
        const given = (await (navigator as unknown as typeof page).hid?.requestDevice?.({ filters: [] })) as unknown[];
        if ((given ?? []).length === 0) throw new Error('denied');
      },
    };
    return Promise.all(
      Object.entries(asks).map(async ([name, ask]) => {
        try {
          const patience = new Promise((_given, refused) => setTimeout(refused, 3000));
          await Promise.race([ask(), patience]);
          return `${name}: given`;
        } catch {
          return `${name}: denied`;
        }
      }),
    );
  });
  expect(outcomes.filter((outcome) => !outcome.endsWith('denied'))).toEqual([]);
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
