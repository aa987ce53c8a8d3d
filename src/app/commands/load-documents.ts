/** Plans are opened with the rules and the diagram at hand; the start screen shows before these are there. */
export const loadDocuments = () => import('./documents.ts')
