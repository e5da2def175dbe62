import { describe, expect, it } from 'vitest';
import { contextKinds } from '../../core/assessment/assessment.ts';
import type { ContextId } from '../../core/brand.ts';
import { allContexts, contextById, contextNamed } from '../../main/store/contexts.ts';
import { addContext } from '../../main/store/use-cases/add-context.ts';
import { aStore, aWorld } from './store-fixtures.ts';

describe('contexts', () => {
  it('of every kind come back by id and by name, listed by name', () => {
    const db = aStore();
    const world = aWorld();
    const added = contextKinds.map((kind, index) => addContext(db, { kind, name: `${'fedcba'[index]} place` }, world));
    expect(allContexts(db)).toEqual(added.toReversed());
    const [first] = added;
    expect(contextById(db, first?.id as ContextId)).toEqual(first);
    expect(contextNamed(db, 'situation', 'f place')).toEqual(first);
    expect(contextNamed(db, 'team', 'f place')).toBeUndefined();
    expect(contextById(db, 'nowhere' as ContextId)).toBeUndefined();
  });

  it('of the same kind and name are one; another kind makes another', () => {
    const db = aStore();
    const world = aWorld();
    const team = addContext(db, { kind: 'team', name: 'Riverside' }, world);
    expect(addContext(db, { kind: 'team', name: 'Riverside' }, world)).toEqual(team);
    expect(addContext(db, { kind: 'site', name: 'Riverside' }, world).id).not.toBe(team.id);
    expect(allContexts(db)).toHaveLength(2);
  });

  it('keep a name as it was written, whatever the script or the quotes', () => {
    const db = aStore();
    const world = aWorld();
    const names = ["O'Brien; DROP TABLE context", 'Équipe 夜勤 🌙', '"quoted" %_'];
    for (const name of names) addContext(db, { kind: 'other', name }, world);
    expect(
      allContexts(db)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(names.toSorted());
  });
});
