import { archived } from '../archive.ts'
import type { Inputs } from '../inputs.ts'
import { sheetsOf } from './sheets.ts'
import { visioParts } from './vsdx/parts.ts'

/** A drawing of Visio with a page for each sheet: groups, containers, glued connectors, and facts as shape data. */
export const render = (input: Inputs['drawing']): Uint8Array<ArrayBuffer> => archived(parts(input))

export const parts = (input: Inputs['drawing']) => visioParts(sheetsOf(input))
