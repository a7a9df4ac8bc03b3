// A stretch of network between a browser and the server that can be cut, or go silent as a tunnel does.
import { connect, createServer } from 'node:net';

export async function network(address) {
  const { hostname, port } = new URL(address);
  const pairs = new Set();
  let silent = false;
  const gate = createServer((here) => {
    if (silent) {
      pairs.add({ here });
      here.on('error', () => here.destroy());
      return;
    }
    const there = connect({ host: hostname, port: Number(port) });
    const pair = { here, there };
    pairs.add(pair);
    here.on('data', (data) => silent || there.write(data));
    there.on('data', (data) => silent || here.write(data));
    const over = () => {
      here.destroy();
      there.destroy();
      pairs.delete(pair);
    };
    for (const end of [here, there]) end.on('close', over).on('error', over);
  });
  await new Promise((done) => gate.listen(0, '127.0.0.1', done));
  const cut = () => {
    for (const { here, there } of pairs) {
      here.destroy();
      there?.destroy();
    }
    pairs.clear();
  };
  return {
    address: `http://localhost:${gate.address().port}`,
    cut,
    /** Nothing goes through any more, and nobody is told. */
    silence() {
      silent = true;
    },
    /** Another way is found: what was open on the old one is dead. */
    restore() {
      silent = false;
      cut();
    },
    close() {
      cut();
      gate.close();
    },
  };
}
