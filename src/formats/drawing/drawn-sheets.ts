import type { Progress } from '../format.ts'
import type { Sheet } from './sheets.ts'

/** Draws sheets one after the other, so that whoever writes them down finds them drawn. */
export async function drawSheets(sheets: readonly Sheet[], progress: Progress): Promise<void> {
  for (const [at, sheet] of sheets.entries()) {
    await progress(at, sheets.length)
    void sheet.scene
  }
}
