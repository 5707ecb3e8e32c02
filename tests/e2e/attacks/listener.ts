import { createSocket } from 'node:dgram';
import { createServer, type Socket } from 'node:net';

/** A host that anything may call: it only counts who did. */
export interface Listener {
  readonly port: number;
  /** What arrived, "tcp" or "udp", in order. */
  readonly seen: readonly string[];
  close(): Promise<void>;
}

/** Listens on this machine for connections and packets, both on one port. */
export async function listen(): Promise<Listener> {
  const seen: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    seen.push('tcp');
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const packets = createSocket('udp4');
  packets.on('message', () => seen.push('udp'));
  await new Promise<void>((resolve) => packets.bind(port, '127.0.0.1', resolve));
  return {
    port,
    seen,
    async close() {
      await new Promise<void>((resolve) => packets.close(resolve));
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
