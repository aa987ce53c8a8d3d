import { ViewportPortal } from '@xyflow/react'
import type { DiagramNode } from '#core/views/diagram/diagram.ts'
import { removedInWords } from '#core/views/diagram/removed.ts'
import { showTab } from '../commands/panels.ts'
import { useRemoved } from '../store/compare-store.ts'
import compare from './compare.module.css'

/** Under the lower edge of shapes, so that it covers no row: the content that has left them since the other stage; a click lists the changes. */
export function RemovedContent({ nodes }: { readonly nodes: readonly DiagramNode[] }) {
  const removed = useRemoved()
  if (!removed || removed.content.size === 0) return null
  return (
    <ViewportPortal>
      {nodes.map((node) => {
        const content = removed.content.get(node.id)
        if (!content) return null
        const parts = removedInWords(content, removed.how)
        return (
          <div
            key={node.id}
            className={compare.removedContent}
            style={{ top: node.y + node.height, left: node.x, width: node.width }}
          >
            <button
              type="button"
              className={`nopan nodrag ${compare.removedContentButton}`}
              aria-label={`${node.title}: ${parts.map(({ text }) => text).join(', ')}. List the changes.`}
              title={content
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
