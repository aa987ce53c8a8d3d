import { chatData } from './chat-data/chat-data.ts'
import { edgeInput } from './edge-input.ts'
import type { Importer } from './importer.ts'
import { tables } from './tables/tables.ts'
import { topologyXml } from './topology-xml/topology-xml.ts'

/** Every kind of file that can be imported; where two say what cannot both be, the first of them holds. */
export const importers: readonly Importer[] = [topologyXml, chatData, edgeInput, tables]
