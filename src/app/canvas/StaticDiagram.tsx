import { memo } from 'react'
import { pathOf } from '#core/layout/routing/path.ts'
import type { Diagram, DiagramLink, DiagramNode, Row } from '#core/views/diagram/diagram.ts'
import { twisty } from '#core/views/diagram/icons.ts'
import { GenerationTag } from '../marks/GenerationTag.tsx'
import { KindIcon, KindTile } from '../marks/KindIcon.tsx'
import { iconSizes } from '../ui/icon-sizes.ts'
import areas from './areas.module.css'
import compare from './compare.module.css'
import lines from './link.module.css'
import rowStyles from './row.module.css'
import { isFoldable } from './Shape.tsx'
import styles from './shape.module.css'
import { boxStyle } from './shape-style.ts'

/** The diagram of another stage, to be looked at only. */
export const StaticDiagram = memo(function StaticDiagram({ diagram }: { readonly diagram: Diagram }) {
  return (
    <div className={compare.still}>
      {diagram.sites.map((site) => (
        <div key={site.site} className={areas.site} style={placedAt(site)}>
          <span className={areas.siteLabel}>
            <KindIcon kind="site" size={iconSizes.small} />
            <span className={areas.siteName}>{site.label}</span>
          </span>
        </div>
      ))}
      {diagram.islands.map((island) => (
        <div
          key={island.chatPool}
          className={areas.island}
          data-generation={island.generation}
          style={placedAt(island)}
        />
      ))}
      <svg className={compare.lines} aria-hidden="true">
        {diagram.links.map((link) => (
          <Line key={link.id} link={link} />
        ))}
      </svg>
      {diagram.nodes.map((node) => (
        <StillShape key={node.id} node={node} />
      ))}
    </div>
  )
})

const placedAt = ({ x, y, width, height }: DiagramNode | Diagram['sites'][number] | Diagram['islands'][number]) => ({
  position: 'absolute' as const,
  left: x,
  top: y,
  width,
  height,
})

function Line({ link }: { readonly link: DiagramLink }) {
  return (
    <path
      d={pathOf(link.route)}
      className={lines.link}
      data-style={link.style}
      data-generation={link.generation}
      data-derived={link.isDerived}
      data-broken={link.broken?.severity}
    />
  )
}

const StillShape = memo(function StillShape({ node }: { readonly node: DiagramNode }) {
  return (
    <div
      className={styles.shape}
      data-generation={node.generation}
      data-members={node.members?.join(' ')}
      style={placedAt(node)}
    >
      <div className={styles.head} style={{ marginTop: node.headTop }}>
        <KindTile kind={node.kind} generation={node.generation} />
        <div className={styles.titles}>
          <div className={styles.title}>{node.title}</div>
          <div className={styles.subtitle}>{node.subtitle}</div>
        </div>
        {node.generation && <GenerationTag generation={node.generation} />}
        {isFoldable(node) && <Fold isOpen={!node.isCollapsed} />}
      </div>
      {node.rows.map(
        (row) => row.group && <div key={`group ${row.id}`} className={rowStyles.group} style={boxStyle(row.group)} />,
      )}
      {node.rows.map((row) => (
        <StillRow key={`${row.type} ${row.id}`} row={row} />
      ))}
    </div>
  )
})

/** Each part stands where it does on the live canvas: what has not changed must not be seen twice. */
function StillRow({ row }: { readonly row: Row }) {
  return (
    <div
      className={rowStyles.row}
      style={boxStyle(row)}
      data-type={row.type}
      data-generation={row.generation}
      data-broken={row.isBroken}
    >
      {row.type === 'category' && <Fold isOpen={row.isOpen} />}
      {(row.type === 'room' || row.type === 'addIn' || row.type === 'users') && (
        <KindIcon kind={row.type} size={iconSizes.small} />
      )}
      <span className={rowStyles.rowButton}>
        <span className={rowStyles.rowTitle}>{row.title}</span>
        <span className={rowStyles.rowDetail}>{row.detail}</span>
      </span>
      <span className={rowStyles.islandMark} data-none={row.island === undefined}>
        {row.island}
      </span>
    </div>
  )
}

const Fold = ({ isOpen }: { readonly isOpen: boolean | undefined }) => (
  <span className={styles.fold}>
    <svg width={iconSizes.normal} height={iconSizes.normal} viewBox="0 0 16 16" aria-hidden="true">
      <path d={isOpen ? twisty.open : twisty.closed} />
    </svg>
  </span>
)
