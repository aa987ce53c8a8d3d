import { useMemo, useState } from 'react'
import { capital } from '#core/model/words.ts'
import { type ExportChoice, formOf, keepChoice, lastChoice, sourceOf } from '../../commands/exports/choice.ts'
import { chosenOf, type Shown, sourcesAt } from '../../commands/exports/chosen.ts'
import type { SourceId } from '../../commands/exports/sources.ts'
import { useSaid } from '../../commands/use-said.ts'
import { usePlan, useStage } from '../../store/derived.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import ui from '../../ui/field.module.css'
import { Select } from '../../ui/Select.tsx'
import { ExportOptions } from './ExportOptions.tsx'
import { ExportPreview } from './ExportPreview.tsx'
import styles from './export.module.css'
import { useExport } from './use-export.ts'
import { usePreview } from './use-preview.ts'

/** What leaves the planner, in which form and how: seen before it is written. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const [plan, stage] = [usePlan(), useStage()]
  const [choice, setChoice] = useState(lastChoice)
  const chosen = useMemo(() => chosenOf(choice, { plan, stage }), [choice, plan, stage])
  const { preview, isBusy } = usePreview(chosen)
  const { start, stop, isWorking, progress, failure } = useExport(onClose)
  const told = progress && progressInWords(progress)
  useSaid(failure ? capital(failure) : told)
  const missing = isWorking ? 'It is being written.' : typeof chosen === 'string' ? chosen : undefined
  const submit = () => {
    if (missing !== undefined || typeof chosen === 'string') return
    keepChoice(choice)
    void start(chosen)
  }
  return (
    <Dialog
      title="Export"
      isWide
      onClose={onClose}
      actions={
        <>
          <p className={styles.progress}>{told}</p>
          <Button onClick={isWorking ? stop : onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="export-form" disabledReason={missing}>
            Export
          </Button>
        </>
      }
    >
      <form
        id="export-form"
        className={styles.columns}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <div className={styles.fields}>
          <WhatAndHow shown={{ plan, stage }} choice={choice} onChange={setChoice} />
          <ExportOptions plan={plan} choice={choice} onChange={setChoice} />
          <FileAtHand name={typeof chosen === 'string' ? undefined : chosen.fileName} failure={failure} />
        </div>
        <ExportPreview preview={preview} isBusy={isBusy} />
      </form>
    </Dialog>
  )
}

interface FileAtHandProps {
  readonly name: string | undefined
  readonly failure: string | undefined
}

/** What the file will be called, and why it could not be written. */
function FileAtHand({ name, failure }: FileAtHandProps) {
  return (
    <>
      {name !== undefined && (
        <p className={styles.file}>
          <span className={ui.label}>File</span> {name}
        </p>
      )}
      {failure && <p className={ui.problem}>{capital(failure)}</p>}
    </>
  )
}

interface WhatAndHowProps {
  readonly shown: Shown
  readonly choice: ExportChoice
  readonly onChange: (choice: ExportChoice) => void
}

function WhatAndHow({ shown, choice, onChange }: WhatAndHowProps) {
  const { source, formats } = choice
  return (
    <>
      <Field id="export-source" label="What">
        <Select
          id="export-source"
          value={source}
          choices={sourcesAt(shown).map(({ id, reason }) => ({
            value: id,
            label: capital(sourceOf(id).title),
            hint: reason,
          }))}
          onChange={(id) => onChange({ ...choice, source: id as SourceId })}
        />
      </Field>
      <Field id="export-format" label="Format">
        <Select
          id="export-format"
          value={formOf(choice).id}
          choices={sourceOf(source).formats.map(({ id, title }) => ({ value: id, label: capital(title) }))}
          onChange={(id) => onChange({ ...choice, formats: { ...formats, [source]: id } })}
        />
      </Field>
    </>
  )
}

const progressInWords = ({ done, all }: { readonly done: number; readonly all: number }): string =>
  all > 1 && done < all ? `Writing ${done + 1} of ${all} …` : 'Writing the file …'
