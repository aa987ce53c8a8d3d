import { FileText } from 'lucide-react'
import { stageBefore } from '#core/model/plan.ts'
import { CommandTextButton } from '../../buttons/CommandButton.tsx'
import { itemsOf } from '../../commands/menu-items.ts'
import { compareWith, useCompare, useCompared } from '../../store/compare-store.ts'
import { useStage, useUnplaced } from '../../store/derived.ts'
import { IconButton } from '../../ui/Button.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { Menu } from '../../ui/Menu.tsx'
import { Select } from '../../ui/Select.tsx'
import panel from '../panels.module.css'
import styles from './changes.module.css'

/** Which stage the shown one is compared with, how to see it on the canvas, and how it leaves the planner. */
export function ChangesTools() {
  const plan = useUnplaced()
  const stage = useStage()
  const from = useCompared()
  const mode = useCompare((state) => state.mode)
  if (plan.stages.length < 2) return null
  const others = plan.stages.filter(({ id }) => id !== stage.id)
  return (
    <div className={`${panel.tabEnd} ${styles.tools}`}>
      <span aria-hidden="true">Since</span>
      <div className={styles.pick}>
        <Select
          id="changes-since"
          label="Changes since"
          value={from?.id}
          none={stageBefore(plan, stage.id) ? undefined : 'Pick a stage'}
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={compareWith}
        />
      </div>
      <CommandTextButton
        id="compare"
        size="small"
        aria-pressed={mode !== 'off'}
        look={mode === 'off' ? 'plain' : 'primary'}
      >
        Compare
      </CommandTextButton>
      <Menu
        trigger={
          <IconButton size="small" label="The changes as Markdown">
            <FileText size={iconSizes.small} aria-hidden />
          </IconButton>
        }
        groups={() => itemsOf([['copyChanges', 'export.changes.markdown']])}
      />
    </div>
  )
}
