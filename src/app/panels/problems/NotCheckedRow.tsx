import { stageOf } from '#core/model/plan.ts'
import type { NotChecked } from '#core/model/rule/finding.ts'
import { copyText } from '../../commands/copy-text.ts'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import { useUnplaced } from '../../store/derived.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './problems.module.css'

/** A rule that broke: never to be read as clean. */
export function NotCheckedRow({ notChecked: { rule, stage, error } }: { readonly notChecked: NotChecked }) {
  const name = stageOf(useUnplaced(), stage)?.name ?? stage
  const details = `Not checked: ${rule}\nStage: ${name}\nError: ${error}\n`
  return (
    <div className={styles.notChecked}>
      <SeverityMark severity="error" />
      <p>
        <strong>Not checked.</strong> The rule <span className="mono">{rule}</span> stopped with an internal error in{' '}
        {name}; this plan has not been checked for it. <span className={styles.quiet}>{error}</span>
      </p>
      <Button size="small" onClick={() => copyText(details, 'The details')}>
        Copy details
      </Button>
    </div>
  )
}
