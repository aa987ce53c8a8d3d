import type { EditScope } from '#core/edits/edit.ts'

/** How far an edit reaches, as people read it. */
export const editScopeTitles: Readonly<Record<EditScope, string>> = {
  this: 'This stage only',
  later: 'This stage and later ones',
  all: 'All stages',
}
