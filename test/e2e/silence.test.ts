import { quietSwitches } from '../../main/quiet-switches.ts';
import { expect, test } from './fixtures.ts';
import { openSinks } from './sinks.ts';

test('the command line says what Chromium is to leave alone', async ({ launch }) => {
  const { app } = await launch();
  const wanted = quietSwitches(false);
  const set = await app.evaluate(
    ({ app }, names) =>
      names.map((name) => (app.commandLine.hasSwitch(name) ? app.commandLine.getSwitchValue(name) : 'not set')),
    wanted.map(({ name }) => name),
  );
  // Lists of features may hold more: what the test's driver asked for is kept.
  for (const [place, { name, value = '' }] of wanted.entries())
    if (name.endsWith('-features')) expect(set[place]?.endsWith(value), name).toBe(true);
    else expect(set[place], name).toBe(value);
});

test('every session is closed, also one that is made later, and main itself reaches nothing', async ({ launch }) => {
  const sinks = await openSinks();
  const { app } = await launch();
  const sessions = await app.evaluate(async ({ net, session }, port) => {
    const all = [session.defaultSession, session.fromPartition('passing'), session.fromPartition('persist:kept')];
    const outcome = (work: Promise<unknown>) =>
      work.then(
        () => 'reached',
        () => 'refused',
      );
    // The settings of a session that was just made take effect a moment later.
    await new Promise((resolve) => setTimeout(resolve, 300));
    return Promise.all(
      all.map(async (one) => ({
        spelling: one.isSpellCheckerEnabled(),
        dictionaries: one.getSpellCheckerLanguages(),
        ways: await Promise.all(
          ['http://127.0.0.1/', 'http://localhost/', 'https://example.org/'].map((address) =>
            one.resolveProxy(address),
          ),
        ),
        fetches: await Promise.all([
          ...[`http://127.0.0.1:${port}/`, `http://localhost:${port}/`, 'file:///etc/passwd'].map((address) =>
            outcome(one.fetch(address).then((answer) => (answer.ok ? answer : Promise.reject(answer)))),
          ),
          outcome(net.fetch(`http://127.0.0.1:${port}/`)),
          outcome(one.resolveHost('example.org')),
          outcome(one.resolveHost('localhost')),
        ]),
      })),
    );
  }, sinks.port);
  for (const one of sessions)
    expect(one).toEqual({
      spelling: false,
      dictionaries: [],
      ways: Array(3).fill('PROXY closed.invalid:1'),
      fetches: Array(6).fill('refused'),
    });
  expect(sinks.arrived()).toEqual([]);
  await sinks.close();
});

test('an ordinary hour has no attempt to count', async ({ launch }) => {
  const { page } = await launch({ keepWelcome: true });
  await page.evaluate(() => window.child.app.openPractice({ practice: 'example' }));
  await page.reload();
  for (const route of ['/', '/assess', '/trajectory', '/models', '/settings', '/']) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, route);
    await page.locator('h1').waitFor();
    await page.waitForTimeout(200);
  }
  expect(await page.evaluate(() => window.child.app.status())).toMatchObject({ value: { blockedRequests: 0 } });
});
