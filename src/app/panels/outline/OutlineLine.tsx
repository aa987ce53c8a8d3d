import { ChevronRight } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import type { Entity, EntityId, Generation } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { Topology } from '#core/model/topology.ts'
import { capital, generationTag, named, nameOf, typeName } from '#core/model/words.ts'
import { badgeText } from '#core/views/diagram/badge-text.ts'
import { badgeOf } from '#core/views/diagram/badges.ts'
import { generationOf } from '#core/views/diagram/words.ts'
import { isSection, sections } from '#core/views/outline/holders.ts'
import type { OutlineRow } from '#core/views/outline/outline.ts'
import { tellingOf } from '#core/views/outline/telling.ts'
import { rename } from '../../commands/entity-edits.ts'
import { focusRegionItself } from '../../focus/regions.ts'
import { KindTile } from '../../marks/KindIcon.tsx'
import { SeverityBadge } from '../../marks/SeverityMark.tsx'
import { setFolds } from '../../store/look-store.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import styles from './outline.module.css'

/** How a line is picked: alone, beside what is selected, or with all lines from the selected one on. */
export type Picking = 'alone' | 'beside' | 'upTo'

interface OutlineLineProps {
  readonly domId: string
  readonly row: OutlineRow
  readonly isActive: boolean
  readonly isSelected: boolean
  /** It is listed only for what it holds. */
  readonly isDimmed: boolean
  readonly isRenaming: boolean
  readonly topology: Topology
  readonly marks: readonly Finding[] | undefined
  readonly trouble: string | undefined
  readonly onPick: (how: Picking) => void
  readonly onRename: (id: EntityId | undefined) => void
}

/** One line: what it is, its name, what is wrong with it, and in words what the picture shows of it. */
export function OutlineLine(props: OutlineLineProps) {
  const { domId, row, isActive, isSelected, isDimmed, isRenaming, topology, marks, trouble, onPick, onRename } = props
  const { id, entity, level, isOpen, position, siblings } = row
  const telling = entity ? tellingOf(graphOf(topology), entity) : ''
  const told = [telling, trouble].filter(Boolean).join(' · ')
  const generation = entity && generationOf(entity)
  const badge = marks && badgeOf(marks)
  const title = entity ? titleOf(entity) : isSection(id) ? sections[id] : ''
  const spoken = [entity ? named(entity) : title, told, badge && badgeText(badge)]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree listens for the keys of its lines
    <div
      id={domId}
      role="treeitem"
      tabIndex={-1}
      className={styles.line}
      style={{ paddingLeft: 6 + (level - 1) * 12 }}
      aria-label={spoken.filter(Boolean).join(', ')}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={entity ? isSelected : undefined}
      aria-expanded={isOpen}
      data-active={isActive}
      data-dimmed={isDimmed}
      data-outline={id}
      title={[title, entity && typeName(entity), told].filter(Boolean).join(' · ')}
      onClick={(event) => onPick(pickingBy(event))}
      onDoubleClick={() => entity && entity.kind !== 'client' && onRename(entity.id)}
    >
      <Twisty row={row} />
      {entity && <KindTile kind={entity.kind} generation={generation} />}
      {isRenaming && entity ? (
        <NameField entity={entity} onDone={() => onRename(undefined)} />
      ) : (
        <span className={styles.text}>
          <span className={entity ? styles.name : styles.part}>{title}</span>
          {entity && <Told generation={generation} telling={telling} trouble={trouble} />}
        </span>
      )}
      {badge && <SeverityBadge badge={badge} />}
    </div>
  )
}

interface ToldProps {
  readonly generation: Generation | undefined
  readonly telling: string
  readonly trouble: string | undefined
}

function Told({ generation, telling, trouble }: ToldProps) {
  const rest = [generation && generationTag[generation], telling].filter(Boolean).join(' · ')
  return (
    <span className={styles.told}>
      {trouble && <span className={styles.trouble}>{trouble}</span>}
      {trouble && rest && ' · '}
      {rest}
    </span>
  )
}

const titleOf = (entity: Entity): string => (entity.kind === 'interaction' ? capital(nameOf(entity)) : nameOf(entity))

const pickingBy = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): Picking =>
  shiftKey ? 'upTo' : ctrlKey || metaKey ? 'beside' : 'alone'

const Twisty = memo(function Twisty({ row: { id, isOpen } }: { readonly row: OutlineRow }) {
  if (isOpen === undefined) return <span className={styles.twisty} />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the tree opens and closes its lines by the arrow keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <span
      className={styles.twisty}
      data-open={isOpen}
      onClick={(event) => {
        event.stopPropagation()
        setFolds([id], !isOpen)
      }}
    >
      <ChevronRight size={iconSizes.small} aria-hidden />
    </span>
  )
})

function NameField({ entity, onDone }: { readonly entity: Entity; readonly onDone: () => void }) {
  const done = () => {
    onDone()
    requestAnimationFrame(() => focusRegionItself('outline'))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps clicks and keys in the field from the tree
    <span
      className={styles.field}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <TextInput
        label="New name"
        value={nameOf(entity)}
        autoFocus
        isSelected
        onCommit={(text) => rename(entity, text)}
        onDone={done}
        onLeave={onDone}
      />
    </span>
  )
}
