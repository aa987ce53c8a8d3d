import { counted } from '#core/model/words.ts'
import type { Answers, ImportDialog as Question } from '../../store/dialogs.ts'
import { Button } from '../../ui/Button.tsx'
import { ImportBody } from './ImportBody.tsx'
import { ImportConsequences } from './ImportConsequences.tsx'
import { ImportFrame } from './ImportFrame.tsx'
import { ImportScope } from './ImportScope.tsx'
import { ImportTarget } from './ImportTarget.tsx'
import { type Brought, useImport } from './use-import.ts'

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
  const accept = async () => {
    if (!reading) return
    const { facts, intake } = reading
    const answer = { files, facts, intake, keys, into, scope: brought.scope }
    if (!brought.both) return onAnswer(answer)
    const asked = await brought.askNext()
    if (asked) onAnswer({ ...answer, ...asked })
  }
  return (
    <ImportFrame
      title={titleOf(files.map(({ name }) => name))}
      count={files.length}
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
      <ImportBody brought={brought} titles={titles} canChoose>
        {files.length > 0 && <ImportTarget plan={brought.plan} into={into} onChange={brought.setInto} />}
        {reading && brought.offersScope && (
          <ImportScope scope={brought.scope} stages={brought.stages} onChange={brought.setScope} />
        )}
        {reading && <ImportConsequences preview={brought.consequences} isNewPlan={into === undefined} />}
      </ImportBody>
    </ImportFrame>
  )
}

const titles = { new: 'New', changed: 'Changed', gone: 'Gone from the files' }

function titleOf([first, ...others]: readonly string[]): string {
  if (first === undefined) return 'Import'
  return others.length === 0 ? `Import ${first}` : `Import ${counted(others.length + 1, 'file')}`
}

function reasonAgainst({ files, found, isReading, keys, into, both }: Brought): string | undefined {
  if (files.length === 0) return 'Choose files or paste rows first.'
  if (isReading) return 'The files are being read.'
  if (found.type !== 'read') return 'These files cannot be imported.'
  const { sipDomains } = found.reading.intake
  if (keys.size > 0 || sipDomains.length > 0) return undefined
  if (both) return comesLater(both) ? undefined : 'Both stages have all of it already.'
  return into === undefined ? 'Nothing is chosen.' : 'The stage has all of it already.'
}

/** Whether anything comes to the stage of the edited topology; as long as that is not known it may. */
function comesLater({ next, removed }: NonNullable<Brought['both']>): boolean {
  return !next || next.isAdded || removed.size > 0 || next.groups.some(({ type }) => type !== 'gone')
}

function labelOf({ found, keys, into, both }: Brought): string {
  if (both) return 'Import both stages'
  if (found.type !== 'read' || keys.size === 0) return 'Import'
  return into === undefined ? `Import ${counted(keys.size, 'object')}` : `Import ${counted(keys.size, 'change')}`
}
