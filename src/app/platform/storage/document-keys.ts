/** Under which keys the records of a document are kept. An id has no colon. */
export const listKey = 'list'
export const wholes = 'document:'
export const earlierWholes = 'before:'
export const heads = 'head:'
export const summaries = 'summary:'

export const wholeKey = (id: string): string => wholes + id
/** The whole that was there before the newest one. */
export const earlierKey = (id: string): string => earlierWholes + id
export const headKey = (id: string): string => heads + id
export const summaryKey = (id: string): string => summaries + id
/** What is typed and not said yet. */
export const draftKey = (id: string): string => `draft:${id}`
/** The file of the disk that it is in. */
export const fileKey = (id: string): string => `file:${id}`
export const stepsStart = (id: string): string => `edit:${id}:`
export const stepKey = (id: string, number: number): string => stepsStart(id) + String(number).padStart(9, '0')
/** After the last step that can be. */
export const stepsEnd = (id: string): string => `${stepsStart(id)}~`
/** NaN where the key names none. */
export const stepNumber = (key: string): number => Number(/:(\d+)$/.exec(key)?.[1] ?? Number.NaN)
