import { type KeyboardEvent, useMemo } from 'react'
import { identityOf, isCalled } from '#core/model/rule/finding.ts'
import { isEmpty } from '#core/model/topology.ts'
import { counted } from '#core/model/words.ts'
import { useRegion } from '../../focus/use-region.ts'
import { useReport, useStage, useUnplaced } from '../../store/derived.ts'
import { clearFilter, lookAt, setProblemScope, useProblems } from '../../store/problems-store.ts'
import { Button } from '../../ui/Button.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { NotCheckedRow } from './NotCheckedRow.tsx'
import { ProblemHeading } from './ProblemHeading.tsx'
import { ProblemRow } from './ProblemRow.tsx'
import { allClear, isFinding, keyOf, type ProblemLine, type ProblemList, problemList } from './problem-rows.ts'
import styles from './problems.module.css'
import { focusShown, problemsParts } from './problems-region.ts'
import { useReturnToRow } from './use-return-to-row.ts'

/** The open findings of the shown stage or of the whole plan, in the one order that every report has. */
export function Problems() {
  const { list, current } = useProblemList()
  const grouping = useProblems((state) => state.grouping)
  useReturnToRow()
  const region = useRegion('problems', problemsParts)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys walk between the buttons inside
    <div
      ref={region}
      className={styles.problems}
      data-grouping={grouping}
      data-few={list.lines.length <= few}
      onKeyDown={(event) => walk(event, list)}
    >
      {list.lines.length === 0 ? (
        <Empty list={list} />
      ) : (
        <VirtualList
          label="Problems"
          rows={list.lines}
          keyOf={keyOf}
          heightOf={heightOf}
          current={current}
          render={(line, index) => <Line line={line} isTabStop={index === (current ?? firstFinding(list))} />}
        />
      )}
      <Rest list={list} />
    </div>
  )
}

/** So many have room to say all in more than one line. */
const few = 3

function useProblemList(): { readonly list: ProblemList; readonly current: number | undefined } {
  const plan = useUnplaced()
  const stage = useStage()
  const report = useReport()
  const scope = useProblems((state) => state.scope)
  const grouping = useProblems((state) => state.grouping)
  const text = useProblems((state) => state.text)
  const severities = useProblems((state) => state.severities)
  const shown = useProblems((state) => state.shown)
  const list = useMemo(
    () => problemList(plan, report, { stages: scope === 'plan' ? plan.stages : [stage], grouping, text, severities }),
    [plan, report, stage, scope, grouping, text, severities],
  )
  const at = useMemo(
    () => (shown === undefined ? -1 : list.lines.findIndex((line) => isFinding(line) && isCalled(line, shown))),
    [list, shown],
  )
  return { list, current: at < 0 ? undefined : at }
}

const heightOf = (line: ProblemLine): number => (!isFinding(line) && line.type === 'heading' ? 28 : 34)

const firstFinding = ({ lines }: ProblemList): number => lines.findIndex(isFinding)

function Line({ line, isTabStop }: { readonly line: ProblemLine; readonly isTabStop: boolean }) {
  if (isFinding(line)) return <ProblemRow finding={line} isTabStop={isTabStop} />
  switch (line.type) {
    case 'notChecked':
      return <NotCheckedRow notChecked={line.rule} />
    case 'heading':
      return <ProblemHeading group={line.group} />
  }
}

/** Up, down, Home and End walk through the rows; Enter goes where the row leads. */
function walk(event: KeyboardEvent, { lines }: ProblemList): void {
  const from = event.target instanceof HTMLElement ? event.target.dataset['finding'] : undefined
  if (from === undefined) return
  const findings = lines.filter(isFinding)
  const at = findings.findIndex((finding) => isCalled(finding, from))
  const goals: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: findings.length - 1,
  }
  const next = findings[goals[event.key] ?? -1]
  if (!next) return
  event.preventDefault()
  lookAt(identityOf(next))
  focusShown()
}

function Empty({ list }: { readonly list: ProblemList }) {
  const plan = useUnplaced()
  const stage = useStage()
  const report = useReport()
  const scope = useProblems((state) => state.scope)
  if (list.open.length > 0) return null
  const isBlank = (scope === 'plan' ? plan.stages : [stage]).every(({ topology }) => isEmpty(topology))
  if (isBlank && list.elsewhere === 0) {
    const what = scope === 'plan' && plan.stages.length > 1 ? 'every stage' : 'this stage'
    return <p className={styles.empty}>Nothing to check yet: {what} is empty.</p>
  }
  return <p className={styles.empty}>{list.elsewhere > 0 ? `No problems in ${stage.name}.` : allClear(plan, report)}</p>
}

/** What is not in the list, and the way to it. */
function Rest({ list }: { readonly list: ProblemList }) {
  const hidden = list.open.length - list.listed
  if (hidden === 0 && list.elsewhere === 0) return null
  return (
    <p className={styles.rest}>
      {hidden > 0 && (
        <Button size="small" look="quiet" onClick={clearFilter}>
          {list.listed === 0 ? 'Nothing matches. ' : ''}
          Show {counted(hidden, 'filtered problem')}
        </Button>
      )}
      {list.elsewhere > 0 && (
        <Button size="small" look="quiet" onClick={() => setProblemScope('plan')}>
          {counted(list.elsewhere, 'problem')} in other stages
        </Button>
      )}
    </p>
  )
}
