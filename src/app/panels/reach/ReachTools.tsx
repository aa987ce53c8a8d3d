import { useStage, useUnplaced } from '../../store/derived.ts'
import { matrixFor } from '../../store/reach-matrices.ts'
import { showAccess, useSession } from '../../store/session-store.ts'
import { Button } from '../../ui/Button.tsx'
import { SearchInput } from '../../ui/SearchInput.tsx'
import { Select } from '../../ui/Select.tsx'
import panel from '../panels.module.css'
import styles from './reach.module.css'

/** What the columns are, and whose rows are left out. */
export function ReachTools() {
  const { rows, chatPools } = matrixFor(useUnplaced(), useStage())
  const { roomsOf, roomText, onlyAffected } = useSession((state) => state.access)
  const chatPool = chatPools.find(({ id }) => id === roomsOf)
  if (rows.length === 0 || chatPools.length === 0) return null
  return (
    <div className={panel.tabEnd}>
      {chatPool && (
        <div className={styles.search}>
          <SearchInput
            label={`Find a room of ${chatPool.name}`}
            value={roomText}
            onChange={(text) => showAccess({ roomText: text })}
          />
        </div>
      )}
      <div className={styles.columnsOf}>
        <Select
          id="reach-columns"
          label="Columns"
          none="Chat pools"
          value={chatPool?.id}
          choices={chatPools.map(({ id, name }) => ({ value: id, label: `Rooms of ${name}` }))}
          onChange={(id) =>
            showAccess({ roomsOf: chatPools.find((one) => one.id === id)?.id, roomText: '', question: undefined })
          }
        />
      </div>
      <Button
        size="small"
        look={onlyAffected ? 'plain' : 'quiet'}
        aria-label="Only those affected"
        aria-pressed={onlyAffected}
        title="People who cannot use what they need, or who lose something in this step"
        onClick={() => showAccess({ onlyAffected: !onlyAffected })}
      >
        <span className={styles.wide}>Only those affected</span>
        <span className={styles.narrow}>Affected</span>
      </Button>
    </div>
  )
}
