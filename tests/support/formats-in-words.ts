import { formatsFor } from '#formats/list.ts'
import type { Need } from '#formats/needs.ts'

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** "text, json or markdown": all that `--format` can be where this is handed over. */
export const formatsInWords = (needs: Need): string => either.format(formatsFor(needs).map(({ id }) => id))
