import type { FormatInput } from '#formats/inputs.ts'
import { formatsFor } from '#formats/list.ts'

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** "text, json or markdown": all that `--format` can be where this is handed over. */
export const formatsInWords = (input: FormatInput): string => either.format(formatsFor(input).map(({ id }) => id))
