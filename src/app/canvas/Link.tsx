import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { pathOf } from '#core/layout/routing/path.ts'
import { showLine } from '../commands/lines.ts'
import { useDetail } from './detail.ts'
import type { LinkEdge } from './flow-types.ts'
import styles from './link.module.css'
import { placeOfReason } from './link-place.ts'
import tools from './tools.module.css'

/** A line between two shapes; broken, with its reason, when it cannot work. */
export const Link = memo(function Link({ id, data }: EdgeProps<LinkEdge>) {
  const detail = useDetail()
  if (!data) return null
  const { link, isDimmed, isSelected } = data
  return (
    <>
      <BaseEdge
        id={id}
        path={pathOf(link.route, link.jumps)}
        interactionWidth={16}
        className={styles.link}
        data-style={link.style}
        data-generation={link.generation}
        data-derived={link.isDerived}
        data-broken={link.broken?.severity}
        data-dimmed={isDimmed}
        data-selected={isSelected}
      />
      {link.broken && (
        <EdgeLabelRenderer>
          <button
            type="button"
            className={`nodrag nopan ${styles.reason} ${tools.target}`}
            data-severity={link.broken.severity}
            data-dimmed={isDimmed}
            data-link={id}
            style={{ transform: placeOfReason(link.broken.at) }}
            title={link.description}
            aria-label={`${link.description}: ${link.broken.label}`}
            onClick={() => showLine(link, link.owner)}
          >
            <span className={styles.reasonText}>{detail === 'full' ? link.broken.label : '✕'}</span>
          </button>
        </EdgeLabelRenderer>
      )}
    </>
  )
})
