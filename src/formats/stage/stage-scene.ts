import { fingerprintOf } from '#core/file/fingerprint.ts'
import type { Scene } from '#core/views/scene/scene.ts'
import { sceneOf } from '#core/views/scene/scene-of.ts'
import type { Inputs } from '../inputs.ts'

/** The page that every picture of a stage is made from. */
export const stageScene = ({ plan, stage, report, date }: Inputs['stage']): Scene =>
  sceneOf({ plan, stage, report, record: { fingerprint: fingerprintOf(plan), date } })
