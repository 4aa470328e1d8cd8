/**
 * D19, and presets, before the part that answers questions has come. Alone in
 * its file: every other session of a page finds that part loaded.
 */
import { expect } from '@open-wc/testing';
import { aGroup, audience } from '../fixtures/groups.js';
import { names, prepareSession, until } from './prepare-session.js';

describe('the first snapshots of a session', () => {
  it('show no group that the host has ruled out, however soon the feed is there', async () => {
    const { session, load, told } = prepareSession(['one'], { lossSafe: true, preset: 'format=online', locked: true });
    load
      .give([
        aGroup({ name: 'baby hour', kind: 'parent-baby', formats: ['online'] }),
        aGroup({
          name: 'all parents',
          formats: ['online'],
          audience: audience({ stage: ['postpartum', 'after-loss'] }),
        }),
        aGroup({
          name: 'with babies in the room',
          formats: ['online'],
          audience: audience({ experience: ['loss', 'worry'] }),
          comfort: { babyWelcome: true },
        }),
        aGroup({ name: 'in a room', formats: ['in-person'], audience: audience({ stage: ['after-loss'] }) }),
        aGroup({ name: 'after loss', formats: ['online'], audience: audience({ stage: ['after-loss'] }) }),
      ])
      .end();
    await until(session, ({ state, query }) => state === 'ready' && query.loss);
    const shown = new Set(told.flatMap((snapshot) => names({ snapshot })));
    expect([...shown]).to.deep.equal(['after loss']);
  });
});
