import { ChevronDown } from 'lucide-react'
import { memo } from 'react'
import type { EditScope } from '#core/edits/edit.ts'
import { useReadOnlyReason } from '../../commands/read-only.ts'
import { usePlanStore } from '../../store/plan-store.ts'
import { setEditScope, useSession } from '../../store/session-store.ts'
import { Button } from '../../ui/Button.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { Menu } from '../../ui/Menu.tsx'
import { editScopeTitles } from '../edit-scope-words.ts'
import styles from './strip.module.css'

const short: Readonly<Record<EditScope, string>> = { this: 'this stage', later: 'this and later', all: 'all stages' }

/** Which stages edits apply to: what was answered once, to be seen and changed. */
export const EditScopeMenu = memo(function EditScopeMenu() {
  const editScope = useSession((state) => state.editScope)
  const isNeeded = usePlanStore(({ plan }) => (plan?.stages.length ?? 0) > 1)
  const readOnly = useReadOnlyReason()
  if (!isNeeded || readOnly !== undefined) return null
  const choose = (chosen: EditScope | undefined) => () => setEditScope(chosen)
  const scopes = (Object.keys(editScopeTitles) as EditScope[]).map((scope) => ({
    id: scope,
    label: editScopeTitles[scope],
    isChecked: editScope === scope,
    onSelect: choose(scope),
  }))
  const ask = {
    id: 'ask',
    label: 'Ask at the next edit',
    hint: 'Of what other stages have too.',
    isChecked: editScope === undefined,
    onSelect: choose(undefined),
  }
  return (
    <Menu
      trigger={
        <Button look="quiet" size="small" className={styles.editScope}>
          <span>Edits apply to</span>
          <span className={styles.reachNow}>
            {editScope ? short[editScope] : 'asked at the next edit'}
            <ChevronDown size={iconSizes.small} aria-hidden />
          </span>
        </Button>
      }
      groups={[scopes, [ask]]}
    />
  )
})
