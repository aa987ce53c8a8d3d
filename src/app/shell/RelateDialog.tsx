import { useMemo, useState } from 'react'
import { expects, partnersOf, type Relation } from '#core/edits/relations.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { entityOf } from '#core/model/topology.ts'
import { nameOf, typeName } from '#core/model/words.ts'
import { KindTile } from '../marks/KindIcon.tsx'
import { usePlan, useStage } from '../store/derived.ts'
import type { RelateDialog as Question } from '../store/dialogs.ts'
import { type Judged, judgeIn, optionsBetween } from '../store/drops.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { PickList } from '../ui/PickList.tsx'
import { SearchInput } from '../ui/SearchInput.tsx'
import styles from './relate.module.css'

interface RelateDialogProps {
  readonly question: Question
  readonly onAnswer: (relation: Relation) => void
  readonly onClose: () => void
}

/** Everything that one object can be joined to, each with what the rules say of it: the way without dragging. */
export function RelateDialog({ question, onAnswer, onClose }: RelateDialogProps) {
  const plan = usePlan()
  const stage = useStage()
  const [filter, setFilter] = useState('')
  const choices = useMemo(() => choicesFor(plan, stage, question, filter), [plan, stage, question, filter])
  const isSearched = question.to === undefined && (filter !== '' || choices.length > 0)
  return (
    <Dialog title={question.title} text="Every choice is allowed. Those that cannot work say why." onClose={onClose}>
      <PickList>
        {isSearched && <SearchInput label="Find" value={filter} autoFocus onChange={setFilter} />}
        <ul className={styles.targets}>
          {choices.map(({ target, relation, judgement: { reason } }) => (
            <li key={`${target.id} ${relation.title}`}>
              <button
                type="button"
                className={styles.target}
                data-choice=""
                data-supported={reason === undefined}
                onClick={() => onAnswer(relation)}
              >
                <KindTile kind={target.kind} generation={'generation' in target ? target.generation : undefined} />
                <span>
                  {question.only ? nameOf(target) : relation.title}
                  <span className={styles.why}>{reason ?? typeName(target)}</span>
                </span>
                <span className={styles.judgement}>{reason === undefined ? '✓ supported' : '✕ cannot work'}</span>
              </button>
            </li>
          ))}
        </ul>
      </PickList>
      {choices.length === 0 && (
        <p>
          {filter ? `Nothing matches ‘${filter}’.` : 'There is nothing else in this stage that it could be joined to.'}
        </p>
      )}
    </Dialog>
  )
}

interface Choice extends Judged {
  readonly target: Entity
}

/** So many targets are listed and judged; the rest is found by its name. */
const maxTargets = 40

function choicesFor(plan: Plan, stage: Stage, question: Question, filter: string): readonly Choice[] {
  const from = entityOf(stage.topology, question.from)
  if (!from) return []
  const wanted = filter.trim().toLowerCase()
  const errors = judgeIn(plan, stage.id)
  const { by = 'line' } = question
  return targetsOf(plan, stage, from, question)
    .filter((target) => `${nameOf(target)} ${typeName(target)}`.toLowerCase().includes(wanted))
    .slice(0, maxTargets)
    .flatMap((target) =>
      optionsBetween(plan, stage.id, from, target, by, errors)
        .filter(({ relation }) => !question.expects || relation.verb === expects)
        .map((option) => ({ ...option, target })),
    )
    .sort((a, b) => Number(a.judgement.reason !== undefined) - Number(b.judgement.reason !== undefined))
}

function targetsOf(plan: Plan, stage: Stage, from: Entity, { to, only, by = 'line' }: Question): readonly Entity[] {
  if (to === undefined) return [...partnersOf(plan, stage.id, from, by, only)]
  const one = entityOf(stage.topology, to)
  return one ? [one] : []
}
