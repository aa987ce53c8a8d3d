import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo } from 'react'
import { KindIcon } from '../marks/KindIcon.tsx'
import { SeverityBadge } from '../marks/SeverityMark.tsx'
import { iconSizes } from '../ui/icon-sizes.ts'
import areas from './areas.module.css'
import type { IslandNode, SiteNode } from './flow-types.ts'
import handleStyles from './handle.module.css'
import { NameInput } from './NameInput.tsx'
import { dropState } from './shape-style.ts'

/** The outline of what one chat deployment owns; its label is drawn by the chat pool, above the lines. */
export const Island = memo(function Island({ data: { island, isDimmed } }: NodeProps<IslandNode>) {
  return <div className={areas.island} data-generation={island.generation} data-dimmed={isDimmed} />
})

/** The frame around the pools of a site; it is moved by its label. */
export const SiteFrame = memo(function SiteFrame({
  data: { site, drop, isOver, renaming },
  selected,
}: NodeProps<SiteNode>) {
  return (
    <div
      className={areas.site}
      data-entity={site.site}
      data-selected={selected}
      data-drop={dropState(drop)}
      data-over={isOver}
    >
      <span className={areas.siteLabel} data-site-label="">
        <KindIcon kind="site" size={iconSizes.small} />
        {renaming ? (
          <NameInput id={site.site} name={site.name} />
        ) : (
          <span className={areas.siteName} title={site.label}>
            {site.label}
          </span>
        )}
        {site.badge && <SeverityBadge badge={site.badge} />}
      </span>
      {site.isEmpty && <span className={areas.siteHint}>Drop pools here</span>}
      <Handle id="right" type="source" position={Position.Right} className={handleStyles.handle} />
      <Handle id="left" type="source" position={Position.Left} className={handleStyles.handle} />
    </div>
  )
})
