/** Where a planner that is one file has the other files that belong to it, by their paths. */
const heldIn = 'own-files'

let held: Readonly<Record<string, string>> | undefined

/** The address of a file that comes with the planner: beside the page, or in it where the planner is a single file. */
export function ownFile(path: string): string {
  held ??= JSON.parse(document.getElementById(heldIn)?.textContent ?? '{}') as Readonly<Record<string, string>>
  return held[path] ?? `./${path}`
}

/** Whether the planner was opened as a file, and not from a server. */
export const isOpenedAsFile = (): boolean => location.protocol === 'file:'
