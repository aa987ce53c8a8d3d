import type { DifferenceFormat } from './difference-format.ts'
import { jsonDifference } from './json.ts'
import { markdownDifference } from './markdown.ts'
import { textDifference } from './text.ts'

/** Every form in which a difference can be read; the first is for people at a terminal. */
export const differenceFormats: readonly DifferenceFormat[] = [textDifference, jsonDifference, markdownDifference]
