import type { Inputs } from '../inputs.ts'
import { packaged } from './package-file.ts'
import { presentationParts } from './pptx/parts.ts'
import { sheetsOf } from './sheets.ts'

/** Slides of stages and, unless they are left out, of the steps between them: native shapes and glued connectors. */
export const render = (input: Inputs['drawing']): Uint8Array<ArrayBuffer> =>
  packaged(presentationParts(sheetsOf({ ...input, steps: input.steps ?? true })))
