import { ChevronDown } from 'lucide-react'
import type { EditScope } from '#core/edits/edit.ts'
import { usePlan } from '../../store/derived.ts'
import { setEditReach, useSession } from '../../store/session-store.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { reachTitles } from './reach-titles.ts'
import styles from './strip.module.css'

const short: Readonly<Record<EditScope, string>> = { this: 'this stage', later: 'this and later', all: 'all stages' }

/** How far edits reach: what was answered once, to be seen and changed. */
export function ReachMenu() {
  const reach = useSession((state) => state.reach)
  const isNeeded = usePlan().stages.length > 1
  if (!isNeeded) return null
  const choose = (chosen: EditScope | undefined) => () => setEditReach(chosen)
  const scopes = (Object.keys(reachTitles) as EditScope[]).map((scope) => ({
    id: scope,
    label: reachTitles[scope],
    isChecked: reach === scope,
    onSelect: choose(scope),
  }))
  const ask = {
    id: 'ask',
    label: 'Ask at the next edit',
    hint: 'Of what other stages have too.',
    isChecked: reach === undefined,
    onSelect: choose(undefined),
  }
  return (
    <Menu
      trigger={
        <Button look="quiet" size="small" className={styles.reach}>
          <span>Edits reach</span>
          <span className={styles.reachNow}>
            {reach ? short[reach] : 'ask first'}
            <ChevronDown size={12} aria-hidden />
          </span>
        </Button>
      }
      groups={[scopes, [ask]]}
    />
  )
}
