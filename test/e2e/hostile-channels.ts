/** A way in which the code of a page can try to reach a server. `to` is a host with its port, `name` marks the request. */
export interface Attempt {
  readonly to: string;
  readonly name: string;
}

type Channel = (attempt: Attempt) => unknown;

/**
 * Every way out of a page that the test knows. Each is written on its own, without any name from outside, because it is
 * sent into the page as text.
 */
export const channels: Readonly<Record<string, Channel>> = {
  fetch: ({ to, name }) => fetch(`http://${to}/${name}`, { mode: 'no-cors' }),
  'fetch that outlives the page': ({ to, name }) =>
    fetch(`http://${to}/${name}`, { mode: 'no-cors', keepalive: true, method: 'POST', body: 'words' }),
  XMLHttpRequest: ({ to, name }) => {
    const request = new XMLHttpRequest();
    request.open('GET', `http://${to}/${name}`);
    request.send();
  },
  WebSocket: ({ to, name }) => void new WebSocket(`ws://${to}/${name}`),
  EventSource: ({ to, name }) => void new EventSource(`http://${to}/${name}`),
  sendBeacon: ({ to, name }) => navigator.sendBeacon(`http://${to}/${name}`, 'words'),
  'an image': ({ to, name }) => {
    new Image().src = `http://${to}/${name}`;
  },
  'a script': ({ to, name }) => {
    document.head.append(Object.assign(document.createElement('script'), { src: `http://${to}/${name}` }));
  },
  'a module': ({ to, name }) => import(`http://${to}/${name}`),
  'a style sheet': ({ to, name }) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `http://${to}/${name}` });
    document.head.append(link);
  },
  'an import within a style': ({ to, name }) => {
    const style = document.createElement('style');
    style.textContent = `@import "http://${to}/${name}";`;
    document.head.append(style);
  },
  'a picture within a style': ({ to, name }) => {
    document.body.style.backgroundImage = `url("http://${to}/${name}")`;
  },
  'a typeface': ({ to, name }) => new FontFace('Foreign', `url("http://${to}/${name}")`).load(),
  'a frame': ({ to, name }) => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: `http://${to}/${name}` }));
  },
  'an object': ({ to, name }) => {
    document.body.append(Object.assign(document.createElement('object'), { data: `http://${to}/${name}` }));
  },
  'an embedded thing': ({ to, name }) => {
    document.body.append(Object.assign(document.createElement('embed'), { src: `http://${to}/${name}` }));
  },
  'a film': ({ to, name }) => {
    document.body.append(Object.assign(document.createElement('video'), { src: `http://${to}/${name}` }));
  },
  'a sound': ({ to, name }) => void new Audio(`http://${to}/${name}`).load(),
  'a picture for a film': ({ to, name }) => {
    document.body.append(Object.assign(document.createElement('video'), { poster: `http://${to}/${name}` }));
  },
  'a picture within a drawing': ({ to, name }) => {
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    picture.setAttribute('href', `http://${to}/${name}`);
    drawing.append(picture);
    document.body.append(drawing);
  },
  'a link that loads ahead': ({ to, name }) => {
    const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'image' });
    link.href = `http://${to}/${name}`;
    document.head.append(link);
  },
  'a link that fetches ahead': ({ to, name }) => {
    const link = Object.assign(document.createElement('link'), { rel: 'prefetch', href: `http://${to}/${name}` });
    document.head.append(link);
  },
  'a link that connects ahead': ({ to }) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: `http://${to}` }));
  },
  'a link that looks names up ahead': ({ to }) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: `http://${to}` }));
  },
  'a link that loads a module ahead': ({ to, name }) => {
    const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href: `http://${to}/${name}` });
    document.head.append(link);
  },
  'an icon': ({ to, name }) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'icon', href: `http://${to}/${name}` }));
  },
  'a manifest': ({ to, name }) => {
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'manifest', href: `http://${to}/${name}` }),
    );
  },
  'rules that expect a page': ({ to, name }) => {
    const script = Object.assign(document.createElement('script'), { type: 'speculationrules' });
    const list = [{ source: 'list', urls: [`http://${to}/${name}`], eagerness: 'immediate' }];
    script.textContent = JSON.stringify({ prefetch: list, prerender: list });
    document.head.append(script);
  },
  'a worker': ({ to, name }) => {
    const source = URL.createObjectURL(new Blob([`importScripts("http://${to}/${name}")`]));
    new Worker(source);
  },
  'a shared worker': ({ to, name }) => {
    const source = URL.createObjectURL(new Blob([`fetch("http://${to}/${name}", { mode: "no-cors" })`]));
    new SharedWorker(source);
  },
  'a service worker': ({ to, name }) => navigator.serviceWorker.register(`http://${to}/${name}`),
  'a call between pages': async ({ to }) => {
    const call = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:${to}` },
        { urls: [`turn:${to}?transport=udp`, `turn:${to}?transport=tcp`], username: 'a', credential: 'b' },
      ],
    });
    call.createDataChannel('words');
    await call.setLocalDescription();
    await new Promise((resolve) => setTimeout(resolve, 1200));
    return call.localDescription?.sdp.match(/^a=candidate.*/gm) ?? [];
  },
  'a call to a peer': async ({ to }) => {
    const [host, port] = to.split(':');
    const call = new RTCPeerConnection();
    call.createDataChannel('words');
    const offer = await call.createOffer();
    await call.setLocalDescription(offer);
    const answer = (offer.sdp ?? '').replace(/a=setup:\w+/, 'a=setup:active');
    await call.setRemoteDescription({ type: 'answer', sdp: answer });
    for (const kind of ['1 udp', '1 tcp'])
      await call
        .addIceCandidate({
          candidate: `candidate:1 ${kind} 2122260223 ${host} ${port} typ host ${kind === '1 tcp' ? 'tcptype passive' : ''}`,
          sdpMid: '0',
        })
        .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1200));
  },
  WebTransport: ({ to, name }) => new WebTransport(`https://${to}/${name}`).ready,
  'a ping of a link': ({ to, name }) => {
    const link = Object.assign(document.createElement('a'), { href: '#', ping: `http://${to}/${name}` });
    document.body.append(link);
    link.click();
  },
  'a form': ({ to, name }) => {
    const frame = Object.assign(document.createElement('iframe'), { name: 'elsewhere' });
    const form = Object.assign(document.createElement('form'), { method: 'post', action: `http://${to}/${name}` });
    form.target = 'elsewhere';
    document.body.append(frame, form);
    form.submit();
  },
  'a new window': ({ to, name }) => void window.open(`http://${to}/${name}`),
  'a download': ({ to, name }) => {
    const link = Object.assign(document.createElement('a'), { href: `http://${to}/${name}`, download: 'words' });
    document.body.append(link);
    link.click();
  },
  'a page that refreshes itself': ({ to, name }) => {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'refresh';
    meta.content = `0; url=http://${to}/${name}`;
    document.head.append(meta);
  },
  'another page': ({ to, name }) => window.location.assign(`http://${to}/${name}`),
};

/**
 * The same as markup, as it would look if words a person wrote, or a file they opened, ended up in a page unescaped.
 * Whatever runs sets `ran`.
 */
export const hostileMarkup = ({ to, name }: Attempt): string =>
  [
    `<base href="http://${to}/">`,
    `<script>window.ran = true</script>`,
    `<script src="//${to}/${name}"></script>`,
    `<script type="module">window.ran = true</script>`,
    `<img src="//${to}/${name}" onerror="window.ran = true">`,
    `<img srcset="//${to}/${name} 2x, //${to}/${name} 1x">`,
    `<svg onload="window.ran = true"><use href="http://${to}/${name}#a"/><script>window.ran = true</script></svg>`,
    `<iframe srcdoc="<script>parent.ran = true</script>"></iframe>`,
    `<iframe src="javascript:parent.ran = true"></iframe>`,
    `<object data="//${to}/${name}"></object><embed src="//${to}/${name}">`,
    `<details open ontoggle="window.ran = true"><summary>here</summary></details>`,
    `<input autofocus onfocus="window.ran = true">`,
    `<style>@import "//${to}/${name}"; body { background: url(//${to}/${name}) }</style>`,
    `<p style="background: url(//${to}/${name})">here</p>`,
    `<link rel="stylesheet" href="//${to}/${name}"><link rel="preconnect" href="//${to}">`,
    `<video autoplay src="//${to}/${name}" poster="//${to}/${name}"><track default src="//${to}/${name}"></video>`,
    `<a id="runs" href="javascript:window.ran = true">here</a>`,
    `<a id="pings" href="#" ping="http://${to}/${name}">here</a>`,
    `<form action="http://${to}/${name}"><button id="sends">here</button></form>`,
    `<math href="javascript:window.ran = true"><mtext>here</mtext></math>`,
    `<meta http-equiv="refresh" content="0; url=http://${to}/${name}">`,
    `<main>the end</main>`,
  ].join('\n');
