import { fingerprintOf } from '#core/file/fingerprint.ts'
import { cachedBy } from '#core/model/base/caches.ts'
import { plainText } from '#core/model/base/plain-text.ts'
import type { EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { type Plan, type Stage, type StageId, stageBefore, stageOf } from '#core/model/plan.ts'
import { entityOf } from '#core/model/topology.ts'
import { type Fact, factsOf } from '#core/views/facts/facts.ts'
import type { Scene } from '#core/views/scene/scene.ts'
import { sceneOf } from '#core/views/scene/scene-of.ts'
import { stepTitle } from '#core/views/scene/title-block.ts'
import type { Inputs } from '../inputs.ts'

/** A page of a drawing: the picture of a stage, or of the step that leads to it. */
export interface Sheet {
  /** The stage that it shows, or to which its step leads. */
  readonly stage: StageId
  readonly isStep: boolean
  readonly name: string
  /** Drawn when it is asked for. */
  readonly scene: Scene
  /** What a program is told beside the picture of an object of it. */
  factsOf(id: EntityId): readonly Fact[]
}

/**
 * The sheets of a drawing: of each stage, in the order of the plan, and where it is asked for the step before it. Asked
 * again of the same drawing, they are those that are drawn already.
 */
export const sheetsOf = cachedBy((input: Inputs['drawing']): readonly Sheet[] => {
  const { plan, steps = false } = input
  const record = { fingerprint: fingerprintOf(plan), date: input.date }
  return stagesOf(plan, input.stages).flatMap((stage) => {
    const before = steps ? comparedWith(input, stage) : undefined
    return [
      ...(before ? [sheetOf(input, record, stage, before)] : []),
      ...(steps === 'only' ? [] : [sheetOf(input, record, stage)]),
    ]
  })
})

function comparedWith({ plan, from }: Inputs['drawing'], stage: Stage): Stage | undefined {
  if (from === undefined) return stageBefore(plan, stage.id)
  return from === stage.id ? undefined : stageOf(plan, from)
}

const stagesOf = ({ stages }: Plan, wanted: readonly StageId[]): readonly Stage[] =>
  stages.filter(({ id }) => wanted.includes(id))

type PictureRecord = Parameters<typeof sceneOf>[0]['record']

function sheetOf(
  { plan, report, without }: Inputs['drawing'],
  record: PictureRecord,
  stage: Stage,
  from?: Stage,
): Sheet {
  let drawn: Scene | undefined
  return {
    stage: stage.id,
    isStep: from !== undefined,
    name: plainText(from ? stepTitle(from, stage) : stage.name),
    get scene() {
      drawn ??= sceneOf({ plan, stage: stage.id, from: from?.id, report, record, without })
      return drawn
    },
    factsOf: (id) => {
      const entity = entityOf(stage.topology, id)
      return entity ? factsOf(entity, graphOf(stage.topology)) : []
    },
  }
}
