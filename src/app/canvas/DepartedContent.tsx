import { ViewportPortal } from '@xyflow/react'
import type { DiagramNode } from '#core/views/diagram/diagram.ts'
import { leftInWords } from '#core/views/diagram/gone.ts'
import { showTab } from '../commands/panels.ts'
import { useMissing } from '../store/compare-store.ts'
import compare from './compare.module.css'

/** On the lower edge of shapes: the content that has left them since the other stage; a click lists the changes. */
export function DepartedContent({ nodes }: { readonly nodes: readonly DiagramNode[] }) {
  const missing = useMissing()
  if (!missing || missing.left.size === 0) return null
  return (
    <ViewportPortal>
      {nodes.map((node) => {
        const left = missing.left.get(node.id)
        if (!left) return null
        const parts = leftInWords(left, missing.said)
        return (
          <div
            key={node.id}
            className={compare.left}
            style={{ top: node.y + node.height, left: node.x, width: node.width }}
          >
            <button
              type="button"
              className={`nopan nodrag ${compare.leftButton}`}
              aria-label={`${node.title}: ${parts.map(({ text }) => text).join(', ')}. List the changes.`}
              title={left
                .map(({ name }) => name)
                .slice(0, 12)
                .join(', ')}
              onClick={() => showTab('changes')}
            >
              {parts.map(({ sign, text }) => `${sign} ${text}`).join('   ')}
            </button>
          </div>
        )
      })}
    </ViewportPortal>
  )
}
