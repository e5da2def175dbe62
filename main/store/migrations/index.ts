import type { Migration } from '../migrate.ts';
import { firstTables } from './0001-first-tables.ts';
import { whatWasExported } from './0002-what-was-exported.ts';
import { aPracticeOverYears } from './0003-a-practice-over-years.ts';
import { modelsAsDocuments } from './0004-models-as-documents.ts';

/** Every step of the schema in order. A new one is added at the end; those above it never change. */
export const migrations: readonly Migration[] = [firstTables, whatWasExported, aPracticeOverYears, modelsAsDocuments];
