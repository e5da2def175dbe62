import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A place on this computer that listens, as a server outside would, and counts what arrives. `/` is a page. */
export interface Sinks {
  /** The same port for connections and for datagrams. */
  readonly port: number;
  /** The first line of everything that arrived: a request line, `connection` for one without a word, or `datagram`. */
  readonly arrived: () => string[];
  readonly close: () => Promise<void>;
}

export async function openSinks(): Promise<Sinks> {
  const arrived: string[] = [];
  const open = new Set<Socket>();
  const tcp = createServer((socket) => {
    open.add(socket);
    const place = arrived.push('connection') - 1;
    socket.once('data', (data) => {
      const line = data.toString('latin1').split('\r\n')[0] ?? '';
      arrived[place] = line;
      socket.end(answerTo(line));
    });
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
  });
  tcp.listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const { port } = tcp.address() as AddressInfo;
  const udp = createSocket('udp4');
  udp.on('message', () => arrived.push('datagram'));
  udp.bind(port, '127.0.0.1');
  await once(udp, 'listening');
  return {
    port,
    arrived: () => [...arrived],
    async close() {
      for (const socket of open) socket.destroy();
      udp.close();
      tcp.close();
      await once(tcp, 'close');
    },
  };
}

function answerTo(line: string): string {
  const page = line.startsWith('GET / ');
  const content = page ? '<!doctype html><main>a page</main>' : ';';
  return [
    'HTTP/1.1 200 OK',
    'Access-Control-Allow-Origin: *',
    `Content-Type: ${page ? 'text/html' : 'text/javascript'}`,
    `Content-Length: ${content.length}`,
    'Connection: close',
    '',
    content,
  ].join('\r\n');
}
