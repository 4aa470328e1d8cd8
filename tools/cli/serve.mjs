/** `group-finder serve`: the reference server, over a file in any format. */
import { once } from 'node:events';
import { startReferenceServer } from '../reference-server.mjs';
import { readForWriting } from './convert.mjs';
import { EXIT, Refusal } from './exit.mjs';
import { count } from './words.mjs';

/** Serves until the process is told to stop. */
export async function serve(input, options) {
  const { feed } = await readForWriting(input, options);
  const { port, host, pageSize } = options;
  const server = await startReferenceServer(feed, { port, host, pageSize, modified: new Date(options.now) }).catch(
    (error) => {
      throw new Refusal(`${host}, port ${port}, cannot be used (${error.code}).`, EXIT.unreadable);
    },
  );
  options.out(`${count(feed.groups.length, 'group')} at ${server.url}\nPress Ctrl-C to stop.\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.close();
  return EXIT.good;
}
