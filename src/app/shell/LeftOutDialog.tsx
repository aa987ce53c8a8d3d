import type { LeftOut } from '#core/edits/clip-references.ts'
import { listed } from '#core/model/words.ts'
import type { LeftOutDialog as Told } from '../store/dialogs.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './left-out.module.css'

interface LeftOutDialogProps {
  readonly told: Told
  readonly onClose: () => void
}

/** What a paste from another plan could not keep, by object: it is to be filled in here. */
export function LeftOutDialog({ told: { what, pasted }, onClose }: LeftOutDialogProps) {
  return (
    <Dialog
      title="Pasted, but not everything fits"
      text={`What is listed was left out of ${what}. All the rest has come along.`}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          OK
        </Button>
      }
    >
      <Left title="This plan has it already" left={pasted.clashes} />
      <Left title="What it leads to was not copied" left={pasted.missing} />
    </Dialog>
  )
}

function Left({ title, left }: { readonly title: string; readonly left: readonly LeftOut[] }) {
  if (left.length === 0) return null
  return (
    <section className={styles.told}>
      <h3 className={styles.subhead}>{title}</h3>
      <dl className={styles.objects}>
        {[...namesByFields(left)].map(([fields, names]) => (
          <div key={fields}>
            <dt>{listed(names)}</dt>
            <dd>{fields}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Thousands of rooms that lack their members are one line. */
function namesByFields(left: readonly LeftOut[]): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>()
  for (const { name, fields } of left) {
    const key = fields.join(', ')
    const names = all.get(key) ?? []
    names.push(name)
    all.set(key, names)
  }
  return all
}
