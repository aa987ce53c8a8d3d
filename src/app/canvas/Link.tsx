import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import type { Side } from '#core/layout/box.ts'
import { curveOf } from '#core/layout/curve.ts'
import { select, showField } from '../store/session-store.ts'
import type { LinkEdge } from './flow-types.ts'
import styles from './link.module.css'

/** A line between two shapes; broken, with its reason, when it cannot work. */
export const Link = memo(function Link(props: EdgeProps<LinkEdge>) {
  const { id, data, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition } = props
  if (!data) return null
  const { link, isDimmed } = data
  const { path, label } = curveOf(
    { x: sourceX, y: sourceY, side: sourcePosition as Side },
    { x: targetX, y: targetY, side: targetPosition as Side },
    link.broken?.at,
  )
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={16}
        className={styles.link}
        data-style={link.style}
        data-generation={link.generation}
        data-derived={link.isDerived}
        data-broken={link.broken?.severity}
        data-dimmed={isDimmed}
      />
      {link.broken && (
        <EdgeLabelRenderer>
          <button
            type="button"
            className={`nodrag nopan ${styles.reason}`}
            data-severity={link.broken.severity}
            data-dimmed={isDimmed}
            data-link={id}
            style={{ transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y}px)` }}
            title={link.description}
            aria-label={`${link.description}: ${link.broken.label}`}
            onClick={() => {
              select([link.owner])
              showField(link.field)
            }}
          >
            {link.broken.label}
          </button>
        </EdgeLabelRenderer>
      )}
    </>
  )
})
