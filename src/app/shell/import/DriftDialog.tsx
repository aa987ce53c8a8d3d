import type { StageId } from '#core/model/plan.ts'
import { stageOf } from '#core/model/plan.ts'
import { importFiles } from '../../commands/import.ts'
import { usePlan } from '../../store/derived.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ImportFiles } from './ImportFiles.tsx'
import { ImportLines } from './ImportLines.tsx'
import { ImportLosses } from './ImportLosses.tsx'
import { ImportProblem } from './ImportProblem.tsx'
import { ImportQuestions } from './ImportQuestions.tsx'
import styles from './import.module.css'
import { useImport } from './use-import.ts'

interface DriftDialogProps {
  readonly stage: StageId
  readonly onClose: () => void
}

/** How a stage and a fresh export differ, without changing anything. */
export function DriftDialog({ stage, onClose }: DriftDialogProps) {
  const name = stageOf(usePlan(), stage)?.name ?? ''
  const brought = useImport([], stage)
  const { files, found, choices, choose } = brought
  const reading = found.type === 'read' ? found.reading : undefined
  return (
    <Dialog
      title={`Compare ${name} with a fresh export`}
      text="The files speak only of the kinds and pools that they list. Nothing changes."
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button
            look="primary"
            disabledReason={reading ? undefined : 'Choose files first.'}
            onClick={() => importFiles(files, stage)}
          >
            Import into {name}…
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.side}>
          <ImportFiles files={files} onChange={brought.setFiles} />
          {reading && (
            <ImportQuestions
              facts={reading.facts}
              proposals={brought.proposals}
              chatPools={brought.chatPools}
              choices={choices}
              onChoose={choose}
            />
          )}
        </div>
        <div className={styles.main} aria-live="polite">
          <ImportProblem found={found} isReading={brought.isReading} choices={choices} onChoose={choose} />
          {reading && <ImportLines groups={reading.groups} titles={titlesFor(name)} />}
          {reading && <ImportLosses facts={reading.facts} losses={reading.intake.losses} />}
        </div>
      </div>
    </Dialog>
  )
}

const titlesFor = (name: string) => ({
  new: `There, but not in ${name}`,
  changed: 'Different there',
  gone: `In ${name}, but not there`,
})
