import { indexedDbStore } from './indexed-db.ts'

/** Where this browser keeps everything that is not a mere setting. */
export const browserStore = indexedDbStore('coexistence-planner', 'documents')
