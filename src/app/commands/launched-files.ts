import { openDropped } from './drop-file.ts'

/** What a browser hands to an installed app with the files that it is to open. */
interface Launch {
  readonly files?: readonly { getFile(): Promise<File> }[]
}

interface LaunchQueue {
  setConsumer(consume: (launch: Launch) => void): void
}

/** Opens files that the system opens with the installed planner, as if they were dropped on it. Call once. */
export function openLaunchedFiles(
  queue: LaunchQueue | undefined = (globalThis as { readonly launchQueue?: LaunchQueue }).launchQueue,
): void {
  queue?.setConsumer(async ({ files = [] }) => {
    if (files.length > 0) await openDropped(await Promise.all(files.map((file) => file.getFile())))
  })
}
