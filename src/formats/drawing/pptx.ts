import { cachedBy } from '#core/model/base/caches.ts'
import { archived } from '../archive.ts'
import type { Inputs } from '../inputs.ts'
import { presentationParts } from './pptx/parts.ts'
import { sheetsOf } from './sheets.ts'

/** Slides of stages and, unless they are left out, of the steps between them: native shapes and glued connectors. */
export const render = (input: Inputs['drawing']): Uint8Array<ArrayBuffer> => archived(parts(input))

export const parts = (input: Inputs['drawing']) => presentationParts(sheets(input))

export const sheets = (input: Inputs['drawing']) => sheetsOf(withSteps(input))

/** The sheets of the same drawing stay the same. */
const withSteps = cachedBy((input: Inputs['drawing']): Inputs['drawing'] => ({ ...input, steps: input.steps ?? true }))
