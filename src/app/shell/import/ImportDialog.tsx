import { counted } from '#core/model/words.ts'
import type { Answers, ImportDialog as Question } from '../../store/dialogs.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ImportConsequences } from './ImportConsequences.tsx'
import { ImportFiles } from './ImportFiles.tsx'
import { ImportLines } from './ImportLines.tsx'
import { ImportLosses } from './ImportLosses.tsx'
import { ImportProblem } from './ImportProblem.tsx'
import { ImportQuestions } from './ImportQuestions.tsx'
import { ImportTarget } from './ImportTarget.tsx'
import styles from './import.module.css'
import { useImport } from './use-import.ts'

interface ImportDialogProps {
  readonly question: Question
  readonly onAnswer: (answer: Answers['import']) => void
  readonly onClose: () => void
}

/** What files would bring, line by line, what they assume and lack; nothing happens until it is accepted. */
export function ImportDialog({ question, onAnswer, onClose }: ImportDialogProps) {
  const brought = useImport(question.files, question.into)
  const { files, found, keys, into } = brought
  const reading = found.type === 'read' ? found.reading : undefined
  const accept = () => {
    if (reading) onAnswer({ files, facts: reading.facts, intake: reading.intake, keys, into })
  }
  return (
    <Dialog
      title={titleOf(files.map(({ name }) => name))}
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabledReason={reasonAgainst(brought)} onClick={accept}>
            {labelOf(brought)}
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.side}>
          <ImportFiles files={files} onChange={brought.setFiles} />
          {files.length > 0 && <ImportTarget plan={brought.plan} into={into} onChange={brought.setInto} />}
          {reading && (
            <ImportQuestions
              facts={reading.facts}
              proposals={brought.proposals}
              chatPools={brought.chatPools}
              choices={brought.choices}
              onChoose={brought.choose}
            />
          )}
          {reading && <ImportConsequences preview={brought.consequences} isNewPlan={into === undefined} />}
        </div>
        <div className={styles.main} aria-live="polite">
          <ImportProblem
            found={found}
            isReading={brought.isReading}
            choices={brought.choices}
            onChoose={brought.choose}
          />
          {reading && <ImportLines groups={reading.groups} chosen={keys} onChoose={brought.setKeys} titles={titles} />}
          {reading && <ImportLosses facts={reading.facts} losses={reading.intake.losses} />}
        </div>
      </div>
    </Dialog>
  )
}

const titles = { new: 'New', changed: 'Changed', gone: 'Gone from the files, kept unless ticked' }

function titleOf([first, ...others]: readonly string[]): string {
  if (first === undefined) return 'Import'
  return others.length === 0 ? `Import ${first}` : `Import ${counted(others.length + 1, 'file')}`
}

type Brought = ReturnType<typeof useImport>

function reasonAgainst({ files, found, isReading, keys, into }: Brought): string | undefined {
  if (files.length === 0) return 'Choose files or paste rows first.'
  if (isReading) return 'The files are being read.'
  if (found.type !== 'read') return 'These files cannot be imported.'
  const { sipDomains } = found.reading.intake
  if (keys.size > 0 || sipDomains.length > 0) return undefined
  return into === undefined ? 'Nothing is chosen.' : 'The stage has all of it already.'
}

function labelOf({ found, keys, into }: Brought): string {
  if (found.type !== 'read' || keys.size === 0) return 'Import'
  return into === undefined ? `Import ${counted(keys.size, 'object')}` : `Import ${counted(keys.size, 'change')}`
}
