import { addIns, categories, rooms } from './content.ts'
import type { RowKind } from './kind.ts'

/** Whatever a table can list. */
export const rowKinds: readonly RowKind[] = [rooms, categories, addIns]
