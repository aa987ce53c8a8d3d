import { Layers } from 'lucide-react'
import { useState } from 'react'
import { choose, type Found, find } from '../commands/find.ts'
import { type CommandId, commandOf } from '../commands/index.ts'
import { KindTile } from '../marks/KindIcon.tsx'
import { SeverityMark } from '../marks/SeverityMark.tsx'
import { usePlan } from '../store/derived.ts'
import { useSession } from '../store/session-store.ts'
import { iconSizes } from '../ui/icon-sizes.ts'
import { SearchDialog, type SearchGroup } from '../ui/SearchDialog.tsx'
import { useFoundSaid } from './use-found-said.ts'

interface CommandSearchProps {
  readonly among: 'everything' | 'objects'
  readonly onClose: () => void
}

/** One search over commands, objects, stages and rules. */
export function CommandSearch({ among, onClose }: CommandSearchProps) {
  // What is found is found anew whenever one of these becomes another.
  usePlan()
  useSession((state) => state.stage)
  const [query, setQuery] = useState('')
  const found = find(query, among)
  const run = (id: string) => {
    const chosen = found.flatMap((group) => group.found).find((one) => one.id === id)
    if (!chosen?.isPossible) return
    onClose()
    // The dialog gives the focus back first; what is done may take it.
    requestAnimationFrame(() => choose(chosen))
  }
  const groups = found.map(groupOf)
  const empty = query ? `Nothing matches ‘${query}’.` : 'This stage is empty.'
  useFoundSaid(groups, empty)
  return (
    <SearchDialog
      label={among === 'objects' ? 'Find an object' : 'Search or run a command'}
      query={query}
      groups={groups}
      empty={empty}
      onQuery={setQuery}
      onChoose={run}
      onClose={onClose}
    />
  )
}

const groupOf = ({ title, found, more }: ReturnType<typeof find>[number]): SearchGroup => ({
  title,
  more,
  items: found.map((one) => ({
    id: one.id,
    label: one.title,
    // Under a heading of its own a command need not say it again.
    detail: one.type === 'command' && one.detail === title ? undefined : one.detail,
    keys: one.keys,
    isDimmed: !one.isPossible,
    icon: <Icon found={one} />,
  })),
})

function Icon({ found: { id, type, entity, severity } }: { readonly found: Found }) {
  if (entity) return <KindTile kind={entity.kind} generation={'generation' in entity ? entity.generation : undefined} />
  if (severity) return <SeverityMark severity={severity} size={iconSizes.normal} />
  if (type === 'stage') return <Layers size={iconSizes.normal} aria-hidden />
  const { icon: CommandIcon } = commandOf(id as CommandId)
  return <CommandIcon size={iconSizes.normal} aria-hidden />
}
