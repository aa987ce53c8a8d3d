import { useMemo } from 'react'
import { counted } from '#core/model/words.ts'
import { needsInWords } from '#core/views/reach/need-words.ts'
import { useSaid } from '../../commands/use-said.ts'
import { useStage, useUnplaced } from '../../store/derived.ts'
import { useReachPath } from '../../store/reach.ts'
import { matrixFor, reachStepFor } from '../../store/reach-matrices.ts'
import { showAccess, useSession } from '../../store/session-store.ts'
import { Button } from '../../ui/Button.tsx'
import panel from '../panels.module.css'
import { ReachGrid } from './ReachGrid.tsx'
import { ReachStep } from './ReachStep.tsx'
import { RoomReach } from './RoomReach.tsx'
import styles from './reach.module.css'
import { poolTable } from './tables.ts'

/** Who reaches what in the shown stage: chat pool by chat pool, or room by room of one of them. */
export function ReachPanel() {
  const plan = useUnplaced()
  const stage = useStage()
  const matrix = matrixFor(plan, stage)
  const { roomsOf, onlyAffected } = useSession((state) => state.access)
  const changes = reachStepFor(plan, stage)
  const path = useReachPath()
  const table = useMemo(() => poolTable(plan, stage, onlyAffected), [plan, stage, onlyAffected])
  if (matrix.rows.length === 0 || matrix.chatPools.length === 0) {
    const what = matrix.rows.length === 0 ? 'users, with their clients,' : 'a chat pool'
    return (
      <p className={panel.empty}>
        Nobody in {stage.name} can reach anything yet. Add {what} to see who reaches what.
      </p>
    )
  }
  const chatPool = matrix.chatPools.find(({ id }) => id === roomsOf)
  return (
    <div className={styles.reach}>
      <div className={styles.strip}>
        <Answer />
        {!path && (
          <>
            <p>{needsInWords(matrix)}</p>
            {changes && <ReachStep changes={changes} />}
          </>
        )}
      </div>
      {chatPool ? (
        <RoomReach chatPool={chatPool} />
      ) : (
        <ReachGrid
          label={`Who reaches which chat pool in ${stage.name}`}
          corner={counted(table.columns.length, 'chat pool')}
          table={table}
        />
      )}
    </div>
  )
}

/** What the chosen cell says in full. */
function Answer() {
  const path = useReachPath()
  useSaid(path?.sentence)
  return (
    <div className={styles.answer} hidden={!path}>
      {path && (
        <>
          <span title={path.sentence}>{path.sentence}</span>
          <Button size="small" look="quiet" onClick={() => showAccess({ question: undefined })}>
            Clear the path
          </Button>
        </>
      )}
    </div>
  )
}
