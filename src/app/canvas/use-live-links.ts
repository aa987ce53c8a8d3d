import { useEffect, useMemo, useState } from 'react'
import type { Stage } from '#core/model/plan.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { usePlan } from '../store/derived.ts'
import type { FlowNode } from './flow-types.ts'
import { isHasty, type LiveLinks, linksAt, linksIf, onceAtRest, type Places } from './live-links.ts'
import { isElsewhere } from './painted/moving.ts'

const nowhere: Places = new Map()

/**
 * The lines of a diagram that are others because of nodes which React Flow has elsewhere. Of many lines they are those
 * that there will be once these are let go, as soon as they rest.
 */
export function useLiveLinks(diagram: Diagram, stage: Stage, nodes: readonly FlowNode[]): LiveLinks {
  const plan = usePlan()
  const places = useMemo((): Places => {
    const away = nodes.some((node) => node.dragging) ? nodes.filter(isElsewhere) : []
    return away.length > 0 ? new Map(away.map(({ id, position }) => [id, position])) : nowhere
  }, [nodes])
  const isAsked = places.size > 0 && isHasty(diagram)
  const isResting = useIsResting(nodes, isAsked)
  return useMemo(
    () => (isAsked && isResting ? linksIf(diagram, plan, stage, places) : linksAt(diagram, places)),
    [diagram, plan, stage, places, isAsked, isResting],
  )
}

/** Whether nothing has moved for a moment. */
function useIsResting(nodes: readonly FlowNode[], isAsked: boolean): boolean {
  const [resting, setResting] = useState<readonly FlowNode[]>()
  useEffect(() => (isAsked ? onceAtRest(() => setResting(nodes)) : undefined), [nodes, isAsked])
  return resting === nodes
}
