import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { kindName } from '#core/model/words.ts'
import { showInStage } from '../commands/comparing.ts'
import { KindTile } from '../marks/KindIcon.tsx'
import compare from './compare.module.css'
import type { GhostNode } from './flow-types.ts'

/** The ghost of a removed shape, at its old place; a click shows it in the stage where it was. */
export const Ghost = memo(function Ghost({ data: { ghost, other, how, isPointedAt } }: NodeProps<GhostNode>) {
  const { title, kind, generation, tag, migrated } = ghost
  const fate = migrated ? `${how}, ${migrated}` : how
  return (
    <button
      type="button"
      className={`nopan nodrag ${compare.ghost}`}
      data-generation={generation}
      data-pointed={isPointedAt}
      aria-label={`${title}, ${kindName[kind]}, ${fate}. Show it in ${other.name}.`}
      title={`${title}: ${fate}. Click to show it in ${other.name}.`}
      onClick={() => showInStage(other, ghost.id)}
    >
      <KindTile kind={kind} generation={generation} />
      <span className={compare.ghostTitles}>
        <s>{title}</s>
        <span>{fate}</span>
      </span>
      {tag && <span className={compare.ghostTag}>{tag}</span>}
    </button>
  )
})
