import type { Box } from '#core/layout/box.ts'
import type { Generation } from '#core/model/entity.ts'
import type { Severity } from '#core/model/plan.ts'

/** A shape of a small picture. */
export interface PictureBox extends Box {
  readonly generation?: Generation
}

/** What the list of plans says of one. */
export interface DocumentSummary {
  readonly id: string
  readonly name: string
  readonly savedAt: string
  readonly stages?: number
  readonly findings?: Readonly<Record<Severity, number>>
  /** The fingerprints of the files that it was opened from or saved as, the latest last. */
  readonly files?: readonly string[]
  /** What its stage looked like last, in small. */
  readonly picture?: readonly PictureBox[]
}
