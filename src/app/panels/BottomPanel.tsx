import { Tabs } from '@base-ui/react/tabs'
import { stageChanges } from '#core/changes.ts'
import { worstOf } from '#core/check.ts'
import { usePlan, useReport, useStage } from '../store/derived.ts'
import { type BottomTab, type ProblemScope, useSession } from '../store/session-store.ts'
import { Button } from '../ui/Button.tsx'
import { Problems } from './Problems.tsx'
import styles from './panels.module.css'
import { StepPanel } from './StepPanel.tsx'

export function BottomPanel() {
  const tab = useSession((state) => state.tab)
  const plan = usePlan()
  const stage = useStage()
  const scope = useSession((state) => state.scope)
  const open = useReport().findings.filter((one) => !one.waived && (scope === 'plan' || one.stage === stage.id))
  const before = plan.stages[plan.stages.indexOf(stage) - 1]
  return (
    <Tabs.Root
      render={<section id="problems" className={styles.panel} aria-label="Problems and changes" />}
      value={tab}
      onValueChange={(value) => useSession.setState({ tab: value as BottomTab })}
    >
      <div className={styles.tabs}>
        <Tabs.List className={styles.tabList}>
          <Tabs.Tab value="problems" className={styles.tab}>
            Problems
            <span className={styles.tabCount} data-worst={worstOf(open)}>
              {open.length}
            </span>
          </Tabs.Tab>
          <Tabs.Tab value="step" className={styles.tab}>
            Step
            <span className={styles.tabCount}>
              {before ? stageChanges(before, stage).length + stage.operations.length : 0}
            </span>
          </Tabs.Tab>
        </Tabs.List>
        {tab === 'problems' && <Scopes chosen={scope} />}
      </div>
      <Tabs.Panel value="problems" className={styles.scroll}>
        <Problems />
      </Tabs.Panel>
      <Tabs.Panel value="step" className={styles.scroll}>
        <StepPanel key={stage.id} before={before} stage={stage} />
      </Tabs.Panel>
    </Tabs.Root>
  )
}

/** Whose problems are listed. */
function Scopes({ chosen }: { readonly chosen: ProblemScope }) {
  return (
    <div className={styles.tabEnd}>
      {(['stage', 'plan'] as const).map((scope) => (
        <Button
          key={scope}
          size="small"
          look={scope === chosen ? 'plain' : 'quiet'}
          aria-pressed={scope === chosen}
          onClick={() => useSession.setState({ scope })}
        >
          {scope === 'stage' ? 'This stage' : 'All stages'}
        </Button>
      ))}
    </div>
  )
}
