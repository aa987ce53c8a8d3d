import type { StageId } from '#core/model/plan.ts'
import { stageOf } from '#core/model/plan.ts'
import { importFiles } from '../../commands/import.ts'
import { usePlan } from '../../store/derived.ts'
import { Button } from '../../ui/Button.tsx'
import { ImportBody } from './ImportBody.tsx'
import { ImportFrame } from './ImportFrame.tsx'
import { useImport } from './use-import.ts'

interface DriftDialogProps {
  readonly stage: StageId
  readonly onClose: () => void
}

/** How a stage and a fresh export differ, without changing anything. */
export function DriftDialog({ stage, onClose }: DriftDialogProps) {
  const name = stageOf(usePlan(), stage)?.name ?? ''
  const brought = useImport([], stage, true)
  const { files, found } = brought
  return (
    <ImportFrame
      title={`Compare ${name} with a fresh export`}
      text="The files speak only of the kinds and pools that they list. Nothing changes."
      count={files.length}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button
            look="primary"
            disabledReason={found.type === 'read' ? undefined : 'Choose files first.'}
            onClick={() => importFiles(files, stage)}
          >
            Import into {name}…
          </Button>
        </>
      }
    >
      <ImportBody brought={brought} titles={titlesFor(name)} />
    </ImportFrame>
  )
}

const titlesFor = (name: string) => ({
  new: `There, but not in ${name}`,
  changed: 'Different there',
  gone: `In ${name}, but not there`,
})
