import { useRef } from 'react'
import type { ChatPool } from '#core/model/entity.ts'
import type { Answers } from '../store/dialogs.ts'
import type { MigrationStep } from '../store/migration.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { MigrationFacts } from './MigrationFacts.tsx'
import { MigrationFields, MigrationFlags } from './MigrationFields.tsx'
import { MigrationNames } from './MigrationNames.tsx'
import styles from './migrate.module.css'
import { useMigration } from './use-migration.ts'

interface MigrateDialogProps {
  readonly source: ChatPool
  readonly onAnswer: (answer: Answers['migrate']) => void
  readonly onClose: () => void
}

/** Moves the content of a Group Chat pool into Persistent Chat: everything that it brings is seen before it is done. */
export function MigrateDialog({ source, onAnswer, onClose }: MigrateDialogProps) {
  const chosen = useMigration(source)
  const { step, target, migration, preview } = chosen
  const fields = useRef<HTMLDivElement>(null)
  const submit = () => {
    if (step && migration && target) onAnswer({ step, migration, target })
  }
  return (
    <Dialog
      title={`Migrate the content of ${source.name}`}
      text="Nothing changes until you confirm. It is one step, and one undo takes it back."
      focus={() => fields.current?.querySelector('button') ?? null}
      onClose={onClose}
      isWide
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabledReason={reasonAgainst(step, target)} onClick={submit}>
            Migrate content
          </Button>
        </>
      }
    >
      <div ref={fields} className={styles.choices}>
        <MigrationFields migration={chosen} />
      </div>
      <MigrationFlags migration={chosen} />
      {!target && (
        <p className={styles.lack}>
          There is no Lync 2013 Persistent Chat pool in this step. Close this, add one in the stage before, and come
          back.
        </p>
      )}
      {preview && migration && step && (
        <>
          <MigrationNames preview={preview} />
          <MigrationFacts preview={preview} plan={step.plan} migration={migration} />
        </>
      )}
    </Dialog>
  )
}

function reasonAgainst(step: MigrationStep | undefined, target: ChatPool | undefined): string | undefined {
  if (!step) return 'There is no step that it could belong to.'
  return target ? undefined : 'Add a Lync 2013 Persistent Chat pool first.'
}
