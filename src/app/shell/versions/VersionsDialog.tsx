import { useEffect, useState } from 'react'
import type { Plan } from '#core/model/plan.ts'
import { attempt } from '../../commands/attempt.ts'
import { nameVersion, planOfVersion, restoreVersion, versionsOfOpen } from '../../commands/keeping/restoring.ts'
import { useReadOnlyReason } from '../../commands/read-only.ts'
import type { Version } from '../../platform/documents.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Difference } from './Difference.tsx'
import { NameVersion } from './NameVersion.tsx'
import { VersionList } from './VersionList.tsx'
import styles from './versions.module.css'

interface Chosen {
  readonly version: Version
  /** Undefined where it cannot be read, and until it is. */
  readonly plan: Plan | undefined
  readonly isRead: boolean
}

/** How the plan once was: kept by name or by itself, compared with what it is now, and restored. */
export function VersionsDialog({ onClose }: { readonly onClose: () => void }) {
  const [versions, setVersions] = useState<readonly Version[]>()
  const [chosen, setChosen] = useState<Chosen>()
  const readOnly = useReadOnlyReason()
  const load = () => void versionsOfOpen().then(setVersions, () => setVersions([]))
  useEffect(load, [])
  const choose = (version: Version) =>
    void attempt(async () => {
      setChosen({ version, plan: undefined, isRead: false })
      const plan = await planOfVersion(version)
      setChosen((now) => (now?.version === version ? { version, plan, isRead: true } : now))
    })
  const name = (title: string) =>
    void attempt(async () => {
      await nameVersion(title)
      load()
    })
  const restore = ({ version, plan }: Chosen) => {
    onClose()
    if (plan) restoreVersion(version, plan)
  }
  const missing = chosen ? (chosen.plan ? readOnly : 'This version cannot be read.') : 'Choose a version first.'
  return (
    <Dialog
      title="Versions"
      text="The plan as it once was. One is kept before the first step of a day, before an import, a merge and a restore, and whenever you name it."
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button look="primary" disabledReason={missing} onClick={() => chosen && restore(chosen)}>
            Restore this version
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.side}>
          {readOnly === undefined && <NameVersion onName={name} />}
          {versions && <VersionList versions={versions} chosen={chosen?.version.number} onChoose={choose} />}
        </div>
        {chosen?.isRead && <Difference key={chosen.version.number} title={chosen.version.title} plan={chosen.plan} />}
      </div>
    </Dialog>
  )
}
