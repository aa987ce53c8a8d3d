import type { EditScope } from '#core/edits/edit.ts'

/** The stages that an edit applies to, as people read it. */
export const editScopeTitles: Readonly<Record<EditScope, string>> = {
  this: 'This stage only',
  later: 'This stage and later ones',
  all: 'All stages',
}
