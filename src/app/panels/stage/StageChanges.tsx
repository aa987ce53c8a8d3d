import { ListChecks } from 'lucide-react'
import { useDeferredValue } from 'react'
import { headcountInShort, sumOf } from '#core/domain/people/headcount.ts'
import { stageBefore } from '#core/model/plan.ts'
import { counted, thousands } from '#core/model/words.ts'
import { changesIn } from '#core/views/changes/changes.ts'
import { changeTypes, changeTypeTitle, type StageChange } from '#core/views/changes/stage-change.ts'
import { CommandTextButton } from '../../buttons/CommandButton.tsx'
import { goToTab } from '../../commands/panels.ts'
import { ChangeSign } from '../../marks/ChangeMark.tsx'
import { compareWith } from '../../store/compare-store.ts'
import { useStage, useUnplaced } from '../../store/derived.ts'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { StageLine } from './StageLine.tsx'
import styles from './stage.module.css'

/** What the step to the stage changes, counted by kind; each count leads to the changes. */
export function StageChanges() {
  // Counted once the edit itself is seen, as for the tab.
  const plan = useDeferredValue(useUnplaced())
  const stage = useDeferredValue(useStage())
  const before = stageBefore(plan, stage.id)
  if (!before) return <NoStep isAlone={plan.stages.length < 2} />
  const changes = changesIn(plan, before, stage)
  const operations = stage.operations.length
  const list = () => {
    compareWith(undefined)
    goToTab('changes')
  }
  return (
    <section className={styles.section} aria-label={`Changed since ${before.name}`}>
      <h3 title={before.name}>Changed since {before.name}</h3>
      {changes.length + operations === 0 && <p className={styles.none}>Nothing: it is as {before.name} is.</p>}
      <ul>
        {changeTypes.map((type) => {
          const told = changes.filter((change) => change.type === type)
          return (
            told.length > 0 && (
              <StageLine key={type} sign={<ChangeSign type={type} />} count={countOf(told)} onOpen={list}>
                {changeTypeTitle[type]}
              </StageLine>
            )
          )
        })}
        {operations > 0 && (
          <StageLine sign={<ListChecks size={iconSizes.small} aria-hidden />} onOpen={list}>
            {counted(operations, 'operation')}
          </StageLine>
        )}
      </ul>
    </section>
  )
}

/** Of users that move, how many people they are; else how many changes. */
function countOf(changes: readonly StageChange[]): string {
  const moved = changes.flatMap(({ users }) => users ?? [])
  return moved.length > 0 ? headcountInShort(sumOf(moved)) : thousands(changes.length)
}

function NoStep({ isAlone }: { readonly isAlone: boolean }) {
  return (
    <section className={styles.section} aria-label="Changes">
      <h3>Changes</h3>
      <p className={styles.none}>
        {isAlone
          ? 'The plan has one stage: add the next to say what changes.'
          : 'The plan begins here: no step leads to it.'}
      </p>
      {isAlone && (
        <div className={styles.actions}>
          <CommandTextButton id="addStage" size="small">
            Add a stage
          </CommandTextButton>
        </div>
      )}
    </section>
  )
}
