import { Handle, type NodeProps } from '@xyflow/react'
import { Pin } from 'lucide-react'
import { memo } from 'react'
import { sizes } from '#core/layout/sizes.ts'
import type { EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { DiagramNode, Row } from '#core/views/diagram/diagram.ts'
import { twisty } from '#core/views/diagram/icons.ts'
import { spokenRow } from '#core/views/outline/spoken.ts'
import { setCollapsed } from '../commands/entity-edits.ts'
import { ChangeMark } from '../marks/ChangeMark.tsx'
import { GenerationTag } from '../marks/GenerationTag.tsx'
import { KindTile } from '../marks/KindIcon.tsx'
import { SeverityBadge } from '../marks/SeverityMark.tsx'
import { useStage } from '../store/derived.ts'
import { iconSizes } from '../ui/icon-sizes.ts'
import { useDetail } from './detail.ts'
import { type Handling, handleId, nodeSides, positions, type ShapeNode } from './flow-types.ts'
import handleStyles from './handle.module.css'
import { IslandLabel } from './IslandLabel.tsx'
import { NameInput } from './NameInput.tsx'
import { RowLine } from './RowLine.tsx'
import rowStyles from './row.module.css'
import styles from './shape.module.css'
import { isFilteredOut, isShapeApart, isShapeDimmed } from './shape-light.ts'
import { boxStyle, dropState } from './shape-style.ts'
import tools from './tools.module.css'

/** A free-standing shape: a card, with the rows of its content where it has any. */
export const Shape = memo(function Shape({ data: { node, handling }, selected }: NodeProps<ShapeNode>) {
  const detail = useDetail()
  const isApart = isShapeApart(node, handling)
  return (
    <div
      className={styles.shape}
      data-entity={node.id}
      data-members={node.members?.join(' ')}
      data-tall={isTall(node)}
      data-docked={dockedAt(node)}
      data-generation={node.generation}
      data-selected={selected}
      data-dimmed={isShapeDimmed(node, handling)}
      data-worst={node.badge && !node.badge.inside ? node.badge.severity : undefined}
      data-drop={dropState(handling.drops?.get(node.id))}
      data-over={handling.over === node.id}
    >
      <Head node={node} handling={handling} />
      {detail === 'full' || <Counts node={node} />}
      <Rows node={node} handling={handling} />
      <IslandLabel node={node} isApart={isApart && !handling.isPath} />
      {node.isPinned && (
        <span className={tools.pin} role="img" aria-label="Pinned" title="Pinned: arranging leaves it where it is">
          <Pin size={iconSizes.small} aria-hidden />
        </span>
      )}
      {node.badge && (
        <span className={styles.badge}>
          <SeverityBadge badge={node.badge} />
        </span>
      )}
      <Handles />
    </div>
  )
})

/** The entities that a line stands for. */
const idsOf = ({ id, all = [id] }: Row): readonly EntityId[] => all

/** The edge that its clients are docked at. */
const dockedAt = ({ rows, headTop }: DiagramNode): 'top' | 'bottom' | undefined =>
  headTop ? 'top' : rows.some(({ type }) => type === 'client') ? 'bottom' : undefined

interface PartProps {
  readonly node: DiagramNode
  readonly handling: Handling
}

function Head({ node, handling }: PartProps) {
  const detail = useDetail()
  const mark = handling.marks?.get(node.id)
  return (
    <div className={styles.head} style={{ marginTop: detail === 'names' ? undefined : node.headTop }}>
      {detail !== 'names' && <KindTile kind={node.kind} generation={node.generation} />}
      <div className={styles.titles}>
        {handling.renaming === node.id ? (
          <NameInput id={node.id} name={node.title} />
        ) : (
          <div className={styles.title} title={node.title}>
            {detail === 'names' ? node.title.replace(' · ', '\n') : node.title}
          </div>
        )}
        {detail === 'full' && <Subtitle node={node} />}
      </div>
      {mark && <ChangeMark mark={mark} />}
      {node.generation && (detail !== 'names' || isTall(node)) && <GenerationTag generation={node.generation} />}
      {detail === 'full' && isFoldable(node) && <Fold node={node} />}
    </div>
  )
}

/** As many of its parts as have room, each of them whole; of users the home before all. */
const Subtitle = ({ node: { kind, type, subtitle } }: { readonly node: DiagramNode }) => (
  <div className={styles.subtitle} data-keeps={kind === 'users' ? 'last' : 'first'} title={`${type}. ${subtitle}`}>
    {subtitle.split(separator).map((part, at) => (
      <span key={part} className={styles.part}>
        {at > 0 && <span className={styles.separator}>{separator}</span>}
        <span className={styles.words}>{part}</span>
      </span>
    ))}
  </div>
)

const separator = ' · '

const Handles = () =>
  nodeSides.map((side) => (
    <Handle
      key={side}
      id={handleId(undefined, side)}
      type="source"
      position={positions[side]}
      className={handleStyles.handle}
    />
  ))

/** Higher than its head. */
const isTall = ({ height }: DiagramNode): boolean => height > sizes.card.height

/** A card with no more than clients at its edge has nothing to close. */
const isFoldable = ({ isCollapsed, rows }: DiagramNode): boolean =>
  isCollapsed || rows.some(({ type }) => type !== 'client')

function Fold({ node }: { readonly node: DiagramNode }) {
  return (
    <button
      type="button"
      className={`nodrag ${styles.fold} ${tools.target}`}
      aria-label={`${node.isCollapsed ? 'Open' : 'Close'} ${node.title}`}
      aria-expanded={!node.isCollapsed}
      onClick={(event) => {
        event.stopPropagation()
        setCollapsed(node.id, !node.isCollapsed)
      }}
    >
      <svg width={iconSizes.normal} height={iconSizes.normal} viewBox="0 0 16 16" aria-hidden="true">
        <path d={node.isCollapsed ? twisty.closed : twisty.open} />
      </svg>
    </button>
  )
}

/** What stands for the lines of a shape where they are too small to be read. */
function Counts({ node }: { readonly node: DiagramNode }) {
  if (!node.counts || useDetail() === 'names') return null
  return <div className={styles.counts}>{node.counts}</div>
}

function Rows({ node, handling }: PartProps) {
  const graph = graphOf(useStage().topology)
  const detail = useDetail()
  const rows =
    detail === 'full' ? node.rows : detail === 'counts' ? node.rows.filter(({ type }) => type === 'client') : []
  if (detail !== 'full' && rows.length === 0) return null
  if (node.rows.length === 0) {
    return node.kind === 'chatPool' && !node.isCollapsed && detail === 'full' ? (
      <div className={styles.hint}>Drop categories and add-ins here</div>
    ) : null
  }
  return (
    <>
      {rows.map(
        (row) =>
          row.group && (
            <div key={`group ${row.id}`} className={rowStyles.group} data-within={row.id} style={boxStyle(row.group)} />
          ),
      )}
      {rows.map((row) => (
        <RowLine
          key={`${row.type} ${row.id}`}
          row={row}
          spoken={spokenRow(graph, row, node)}
          isSelected={row.type !== 'more' && idsOf(row).every((id) => handling.selectedRows?.includes(id))}
          isDimmed={
            (handling.lit !== undefined && !idsOf(row).some((id) => handling.lit?.has(id))) ||
            isFilteredOut(handling, idsOf(row))
          }
          drop={handling.drops?.get(row.id)}
          isOver={handling.over === row.id}
          isRenaming={handling.renaming === row.id}
          mark={row.type === 'more' ? undefined : handling.marks?.get(row.id)}
        />
      ))}
    </>
  )
}
