import { TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { itemsOf } from '../commands/menu-items.ts'
import { savingMenu } from '../commands/menus.ts'
import { usePlan } from '../store/derived.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { useSavedFile } from '../store/saved-file-store.ts'
import { useSession } from '../store/session-store.ts'
import { Button } from '../ui/Button.tsx'
import { iconSizes } from '../ui/icon-sizes.ts'
import { Menu } from '../ui/Menu.tsx'
import { type FileWords, fileWords } from './saved-file-words.ts'
import styles from './saved-state.module.css'
import { timeOfDay } from './times.ts'

/** Where the work is safe, in words: in this browser, and in which file. What can be done about it is its menu. */
export function SavedState() {
  const save = useSession((state) => state.save)
  const isRead = usePlanStore((state) => state.document?.readOnly !== undefined)
  if (isRead) return null
  return (
    <div className={styles.saved}>
      {save?.type !== 'failed' && (
        <p>{save?.type === 'saved' ? `Saved in this browser ${timeOfDay(save.at)}` : 'Saving …'}</p>
      )}
      <InFile />
    </div>
  )
}

function InFile() {
  const plan = usePlan()
  const file = useSavedFile((state) => state.file)
  return <FileMenu {...fileWords(file, plan, new Date())} />
}

/** Drawn again only where it says something else. */
const FileMenu = memo(function FileMenu({ short, full, isWarning }: FileWords) {
  return (
    <Menu
      trigger={
        <Button look="quiet" size="small" tip={full} data-warning={isWarning}>
          {isWarning && <TriangleAlert size={iconSizes.small} aria-hidden />}
          {short}
        </Button>
      }
      groups={() => itemsOf(savingMenu)}
    />
  )
})
