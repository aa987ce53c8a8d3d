import { beforeEach, describe, expect, it } from 'vitest'
import {
  comparedStage,
  compareWith,
  pointAtGhost,
  setCompareMode,
  showRemoved,
  useCompare,
} from '#app/store/compare-store.ts'
import { resetSession } from '#app/store/create-session-store.ts'
import { planOf, pool } from '../../support/plan-builder.ts'

const plan = planOf([pool('A', 'lync2010')], [pool('A', 'lync2010')], [pool('A', 'lync2010')])
const compared = (id: string) => comparedStage(plan, plan.stages.find((stage) => stage.id === id)!)?.id

beforeEach(resetSession)

describe('a stage is compared', () => {
  it('with the one before', () => expect(compared('s2')).toBe('s1'))

  it('with the one that is picked, unless that is itself', () => {
    compareWith('s3')
    expect(compared('s2')).toBe('s3')
    expect(compared('s3')).toBe('s2')
    compareWith(undefined)
    expect(compared('s2')).toBe('s1')
  })

  it('with the next one where it is the first, as long as a comparison is shown', () => {
    expect(compared('s1')).toBeUndefined()
    setCompareMode('onion')
    expect(compared('s1')).toBe('s2')
  })
})

it('a ghost that is pointed at is shown', () => {
  showRemoved(false)
  pointAtGhost('pool:A')
  expect(useCompare.getState()).toMatchObject({ showsRemoved: true, ghost: 'pool:A' })
})
