import { describe, expect, it } from 'vitest';
import { readTrace } from '../../../../scripts/silence/read-trace.ts';

/*
 * Lines that strace 6.1 wrote on Debian 12: `driven` of the application with Playwright at its two ports, `bare` of an
 * Electron window that nobody silenced.
 */
const driverPorts = new Set([39125, 42369]);

const driven = String.raw`12629 socketpair(AF_UNIX, SOCK_SEQPACKET, 0, [5<UNIX:[220001->220002]>, 6<UNIX:[220002->220001]>]) = 0
12645 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC|SOCK_NONBLOCK, IPPROTO_IP) = 40<TCP:[220036]>
12645 bind(40<TCP:[220036]>, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0
12645 listen(40<TCP:[127.0.0.1:39125]>, 511) = 0
12645 getsockname(40<TCP:[127.0.0.1:39125]>, {sa_family=AF_INET, sin_port=htons(39125), sin_addr=inet_addr("127.0.0.1")}, [128 => 16]) = 0
12645 accept4(40<TCP:[127.0.0.1:39125]>, NULL, NULL, SOCK_CLOEXEC|SOCK_NONBLOCK) = 41<TCP:[127.0.0.1:39125->127.0.0.1:52902]>
12629 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 55<UDPv6:[221771]>
12694 listen(64<TCP:[127.0.0.1:42369]>, 10) = 0
12694 accept(64<TCP:[127.0.0.1:42369]>, {sa_family=AF_INET, sin_port=htons(38716), sin_addr=inet_addr("127.0.0.1")}, [128 => 16]) = 67<TCP:[127.0.0.1:42369->127.0.0.1:38716]>
12694 sendto(67<TCP:[127.0.0.1:42369->127.0.0.1:38716]>, "\301\v\252\6\7\234\21R\300\325\326\2\0", 13, MSG_NOSIGNAL, NULL, 0 <unfinished ...>
12645 connect(17<UNIX-STREAM:[169482]>, {sa_family=AF_UNIX, sun_path="/run/dbus/system_bus_socket"}, 29) = -1 ENOENT (No such file or directory)
12694 <... sendto resumed>)             = 13
12629 connect(34<UNIX-STREAM:[169524]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X99"}, 21) = 0
12640 connect(61<UNIX-STREAM:[169924]>, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110 <unfinished ...>
12640 <... connect resumed>)            = -1 ENOENT (No such file or directory)
12629 sendmsg(9<UNIX:[169406->169407]>, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="\4\0\0\0\3\0\0\0", iov_len=8}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, MSG_NOSIGNAL) = 8
12629 --- SIGCHLD {si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=12700, si_uid=0, si_status=0, si_utime=0, si_stime=0} ---
12700 +++ exited with 0 +++
`;

const bare = String.raw`4315  socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = 20<UDPv6:[170852]>
4315  connect(20<UDPv6:[170852]>, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr), sin6_scope_id=0}, 28 <unfinished ...>
4315  <... connect resumed>)            = 0
4315  bind(20<UDP:[170853]>, {sa_family=AF_INET, sin_port=htons(56850), sin_addr=inet_addr("0.0.0.0")}, 16 <unfinished ...>
4315  <... bind resumed>)               = 0
4315  connect(20<UDP:[0.0.0.0:56850]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.255.255.53")}, 16 <unfinished ...>
4315  <... connect resumed>)            = 0
4315  sendto(20<UDP:[0.0.0.0:56850]>, "O\263\1\0\0\1\0\0\0\0\0\0\nredirector\4gvt1\3com\0\0\34\0\1", 37, 0, NULL, 0 <unfinished ...>
4315  <... sendto resumed>)             = 37
`;

const outsideOf = (trace: string) => [...readTrace(`${trace}\n`, driverPorts).outside];

describe('a trace of the application with the test’s driver', () => {
  it('has nothing outside, and says what was seen', () => {
    expect(readTrace(driven, driverPorts)).toEqual({
      threads: 5,
      calls: { unix: 5, inet: 9 },
      driver: 5,
      outside: new Map(),
    });
  });

  it('has something outside as soon as the ports are not the driver’s', () => {
    expect([...readTrace(driven, new Set([39125])).outside]).toEqual([
      ['listens at 127.0.0.1:42369', 1],
      ['sendto on a socket of the network', 1],
    ]);
  });
});

describe('a trace of a window that speaks', () => {
  it('shows the probe, the look-up of a name and the open port', () => {
    expect(outsideOf(bare)).toEqual([
      ['connect to [2001:4860:4860::8888]:443', 1],
      ['binds to 0.0.0.0', 1],
      ['connect to 10.255.255.53:53 (a look-up of a name)', 1],
      ['sendto on a socket of the network', 1],
    ]);
  });
});

describe('one line is enough', () => {
  const cases: Readonly<Record<string, string>> = {
    'connect to 127.0.0.1:8080':
      '7 connect(5<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(8080), sin_addr=inet_addr("127.0.0.1")}, 16) = -1 ECONNREFUSED (Connection refused)',
    'sendto to 224.0.0.251:5353 (a look-up of a name)':
      '7 sendto(5<UDP:[1]>, "\\0", 1, 0, {sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("224.0.0.251")}, 16) = 1',
    'sendmsg to 10.0.0.1:53 (a look-up of a name)':
      '7 sendmsg(5<UDP:[1]>, {msg_name={sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("10.0.0.1")}, msg_namelen=16, msg_iov=[{iov_base="x", iov_len=1}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, 0) = 1',
    'sendmmsg on a socket of the network':
      '7 sendmmsg(5<UDP:[10.0.0.2:5000->10.0.0.1:53]>, [{msg_hdr={msg_name=NULL, msg_namelen=0}, msg_len=2}], 1, MSG_NOSIGNAL) = 1',
    'binds to ::':
      '7 bind(5<TCPv6:[1]>, {sa_family=AF_INET6, sin6_port=htons(0), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "::", &sin6_addr), sin6_scope_id=0}, 28) = 0',
    'listens at 0.0.0.0:39125': '7 listen(5<TCP:[0.0.0.0:39125]>, 10) = 0',
    'listens at an unknown place': '7 listen(5<socket:[12]>, 10) = 0',
    'connect to the resolver at /run/systemd/resolve/io.systemd.Resolve':
      '7 connect(5<UNIX-STREAM:[1]>, {sa_family=AF_UNIX, sun_path="/run/systemd/resolve/io.systemd.Resolve"}, 42) = 0',
    'connect to the resolver at /var/run/nscd/socket':
      '7 connect(5<UNIX-STREAM:[1]>, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = 0',
    'sendmsg to org.freedesktop.resolve1 over D-Bus': String.raw`7 sendmsg(5<UNIX-STREAM:[1->2]>, {msg_name=NULL, msg_namelen=0, msg_iov=[{iov_base="l\1\0\1\0\0\0\0\6\1s\0\30\0\0\0org.freedesktop.resolve1\0", iov_len=90}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, MSG_NOSIGNAL) = 90`,
    'connect to 192.0.2.1:443':
      '7 connect(5<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16 <unfinished ...>',
  };
  for (const [words, line] of Object.entries(cases))
    it(words, () => {
      expect(outsideOf(line)).toEqual([[words, 1]]);
    });
});
