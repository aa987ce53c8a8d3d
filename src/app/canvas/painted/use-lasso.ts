import { type ReactFlowState, useStoreApi } from '@xyflow/react'
import { useEffect } from 'react'
import { overlap } from '#core/layout/box.ts'
import { type Diagram, entitiesOf } from '#core/views/diagram/diagram.ts'
import { select } from '../../store/session-store.ts'
import { useLatest } from '../use-latest.ts'
import { isFarAt } from './far.ts'

/** A lasso catches painted shapes too, which React Flow does not know. */
export function useLasso(diagram: Diagram): void {
  const { subscribe } = useStoreApi()
  const latest = useLatest(diagram)
  useEffect(
    () =>
      subscribe((state, before) => {
        if (!state.userSelectionRect || state.userSelectionRect === before.userSelectionRect) return
        if (isFarAt(state.transform[2])) select(caughtBy(state, latest.current))
      }),
    [subscribe, latest],
  )
}

function caughtBy({ userSelectionRect: lasso, transform: [x, y, zoom] }: ReactFlowState, { nodes, sites }: Diagram) {
  if (!lasso) return []
  const box = {
    x: (lasso.x - x) / zoom,
    y: (lasso.y - y) / zoom,
    width: lasso.width / zoom,
    height: lasso.height / zoom,
  }
  const caught = nodes.filter((node) => overlap(node, box)).flatMap(entitiesOf)
  return [...caught, ...sites.filter((site) => overlap(site, box)).map(({ site }) => site)]
}
