import { create, writeTo } from './to-one';
import { writeToMany } from './to-many';
import type { Step, WriteToOne } from './writes';
import type { Expected, World } from './world';

const targetOf = ({ documents }: World, write: WriteToOne): Expected | undefined =>
  documents[write.document % Math.max(1, documents.length)];

/** Of several writes at once MySQL may break one off, as a whole: then it was never made. */
const isDeadlockOfHost = ({ code, message }: { code?: string; message: string }): boolean =>
  code === 'ER_LOCK_DEADLOCK' && !/journey_(marks|state|index)/.test(message);

const unlessBrokenOff = async (write: Promise<void>): Promise<void> => {
  await write.catch((error: Error) => {
    if (!isDeadlockOfHost(error)) throw error;
  });
};

/** Each to a document of its own, so that the order in which they end is all the same. */
const writeApart = async (world: World, writes: readonly WriteToOne[]): Promise<void> => {
  const taken = new Map<Expected, WriteToOne>();
  for (const write of writes) {
    const target = targetOf(world, write);
    if (target && !taken.has(target)) taken.set(target, write);
  }
  await Promise.all(
    [...taken].map(([target, write]) => unlessBrokenOff(writeTo(world, target, write))),
  );
};

/**
 * All to the same document: the host may refuse some, and which is the last nobody can foretell.
 * From then on the document, and its clones, count for the index alone.
 */
const race = async (world: World, writes: readonly WriteToOne[]): Promise<void> => {
  const target = targetOf(world, writes[0] as WriteToOne);
  if (!target) return;
  const others = world.documents.filter((each) => each !== target);
  await Promise.allSettled(writes.map((write) => writeTo(world, target, write)));
  world.documents = others;
};

/** Makes a step in the app, and says what should come of it. */
export const perform = async (world: World, step: Step): Promise<void> => {
  switch (step.kind) {
    case 'create':
      return create(world, step.write);
    case 'many':
      return writeToMany[step.write.action](world, step.write);
    case 'apart':
      return writeApart(world, step.writes);
    case 'race':
      return race(world, step.writes);
    case 'one': {
      const target = targetOf(world, step.write);
      if (target) await writeTo(world, target, step.write);
    }
  }
};
