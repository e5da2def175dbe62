import type { Handlers } from '../../core/contract/api.ts';
import type { Practices } from '../store/practice.ts';
import type { Surroundings } from '../store/surroundings.ts';
import { notesOffTheMap, setNoteStatus } from '../store/use-cases/note-off-the-map.ts';

export function offTheMapHandlers(practices: Practices, surroundings: Surroundings): Handlers['offTheMap'] {
  return {
    list: () => notesOffTheMap(practices.store()),
    setStatus(note) {
      setNoteStatus(practices.store(), note, surroundings);
      return undefined;
    },
  };
}
