import { useMemo, useState } from 'react'
import type { Kind } from '#core/model/entity.ts'
import { entityOf } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import { rankOf } from '#core/views/outline/search.ts'
import { KindTile } from '../marks/KindIcon.tsx'
import { type Creation, type CreationWay, creationsAt } from '../store/creations.ts'
import { usePlan, useStage } from '../store/derived.ts'
import type { CreateDialog as Question } from '../store/dialogs.ts'
import { SearchDialog, type SearchItem } from '../ui/SearchDialog.tsx'
import { useFoundSaid } from './use-found-said.ts'

interface CreateDialogProps {
  readonly question: Question
  readonly onAnswer: (creation: Creation) => void
  readonly onClose: () => void
}

/** What may be created here; what would be wrong comes last, with the reason. */
export function CreateDialog({ question: { way, from, screen }, onAnswer, onClose }: CreateDialogProps) {
  const plan = usePlan()
  const stage = useStage()
  const [query, setQuery] = useState('')
  const entity = from && entityOf(stage.topology, from)
  const all = useMemo(() => creationsAt(plan, stage.id, entity, way), [plan, stage.id, entity, way])
  const found = all.filter(({ shape, joined = '' }) => rankOf(`${shape.title} ${joined}`, query) !== undefined)
  const choose = (id: string) => {
    const chosen = all.find((one) => one.id === id)
    if (chosen) onAnswer(chosen)
  }
  const groups = [
    {
      title: entity ? titles[way](nameOf(entity), entity.kind) : 'New object',
      items: found.filter(isRight).map(itemOf(way)),
    },
    { title: 'Would be wrong here', items: found.filter((one) => !isRight(one)).map(itemOf(way)) },
  ].filter(({ items }) => items.length > 0)
  const empty = query ? `No shape matches ‘${query}’.` : 'Nothing can be joined here.'
  useFoundSaid(groups, empty)
  return (
    <SearchDialog
      label={entity ? `Add to ${nameOf(entity)}` : 'Add an object'}
      query={query}
      groups={groups}
      empty={empty}
      at={screen ?? { x: window.innerWidth / 2 - 180, y: 140 }}
      onQuery={setQuery}
      onChoose={choose}
      onClose={onClose}
    />
  )
}

const titles = {
  inside: (name: string, kind: Kind) => (kind === 'users' ? `For ${name}` : `In ${name}`),
  line: (name: string) => `Joined to ${name}`,
  beside: (name: string) => `Beside ${name}`,
  free: () => 'New object',
}

const isRight = ({ reason }: Creation): boolean => reason === undefined

/** Inside something, the heading says how it is joined. */
const itemOf =
  (way: CreationWay) =>
  ({ id, shape, joined, reason }: Creation): SearchItem => ({
    id,
    label: shape.title,
    detail: reason ?? (way === 'inside' ? undefined : joined),
    isWrong: reason !== undefined,
    icon: <KindTile kind={shape.kind} generation={shape.generation} />,
  })
