import type { Handlers } from '../../core/contract/api.ts';
import { ChildError } from '../../core/errors.ts';
import { journalEntries, pickedEntries } from '../store/journal.ts';
import type { Practices } from '../store/practice.ts';
import type { Surroundings } from '../store/surroundings.ts';
import {
  addEntry,
  changeEntry,
  entriesForRecall,
  oneEntry,
  pickEntry,
  removeEntry,
} from '../store/use-cases/keep-journal.ts';

export function journalHandlers(practices: Practices, surroundings: Surroundings): Handlers['journal'] {
  return {
    list: (filter) => journalEntries(practices.store(), filter),
    get: ({ entryId }) => oneEntry(practices.store(), entryId),
    add({ into, ...content }) {
      const db = into === 'own' ? practices.ownStore() : practices.store();
      if (db === undefined) throw new ChildError('store-closed', 'the own practice is not open');
      return addEntry(db, content, surroundings);
    },
    change: ({ entryId, content }) => changeEntry(practices.store(), entryId, content, surroundings),
    remove({ entryId }) {
      removeEntry(practices.store(), entryId, surroundings);
      return undefined;
    },
    forRecall: (answer) => entriesForRecall(practices.store(), answer),
    pick(pick) {
      pickEntry(practices.store(), pick, surroundings);
      return undefined;
    },
    pickedIn: ({ assessmentId }) => [...pickedEntries(practices.store(), assessmentId)],
  };
}
