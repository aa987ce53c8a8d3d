import type { DiskFile } from '../platform/disk-file.ts'
import { openDropped } from './drop-file.ts'

/** What a browser hands to an installed app with the files that it is to open. */
interface Launch {
  readonly files?: readonly DiskFile[]
}

interface LaunchQueue {
  setConsumer(consume: (launch: Launch) => void): void
}

/** Opens files that the system opens with the installed planner, as if they were dropped on it. Call once. */
export function openLaunchedFiles(
  queue: LaunchQueue | undefined = (globalThis as { readonly launchQueue?: LaunchQueue }).launchQueue,
): void {
  queue?.setConsumer(async ({ files = [] }) => {
    const given = async (disk: DiskFile) => ({ file: await disk.getFile(), disk })
    if (files.length > 0) await openDropped(Promise.all(files.map(given)))
  })
}
