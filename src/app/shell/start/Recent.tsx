import { X } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { counted, severityName } from '#core/model/words.ts'
import { attempt } from '../../commands/attempt.ts'
import { loadDocuments } from '../../commands/load-documents.ts'
import { focusPlaceAfterDialog } from '../../focus/moving.ts'
import type { RegionParts } from '../../focus/regions.ts'
import { useRegion } from '../../focus/use-region.ts'
import { SeverityMark } from '../../marks/SeverityMark.tsx'
import { type DocumentSummary, documents } from '../../platform/documents.ts'
import { tellFailure } from '../../store/dialog-store.ts'
import { IconButton } from '../../ui/Button.tsx'
import { iconSizes } from '../../ui/icon-sizes.ts'
import { dayAndTime } from '../times.ts'
import styles from './start.module.css'
import { Thumbnail } from './Thumbnail.tsx'

const recentParts: RegionParts = {
  at(section, place) {
    const buttons = [...section.querySelectorAll<HTMLElement>('li > button:last-child')]
    return buttons[place] ?? buttons.at(-1) ?? section.querySelector<HTMLElement>('h2') ?? undefined
  },
}

/** The plans that this browser keeps, the latest first. */
export function Recent() {
  const [plans, setPlans] = useState<readonly DocumentSummary[]>()
  const load = useCallback(() => documents.list().then(setPlans, () => setPlans([])), [])
  useEffect(() => void load(), [load])
  const region = useRegion('recent', recentParts)
  const forget = async ({ id, name }: DocumentSummary, place: number) => {
    const failure = await (await import('../../commands/keeping/wishes.ts')).forgetOnceAsked(id, name)
    await load()
    if (failure) tellFailure(failure, 'The plan is still there')
    else focusPlaceAfterDialog('recent', place)
  }
  if (!plans) return null
  return (
    <section ref={region} aria-labelledby="start-recent">
      <h2 id="start-recent" tabIndex={-1}>
        Recent
      </h2>
      {plans.length === 0 && <p className={styles.text}>Plans that you open are kept here.</p>}
      <ul className={styles.recents}>
        {plans.map((plan, place) => (
          <li key={plan.id}>
            <button
              type="button"
              className={styles.recent}
              onClick={() => attempt(async () => (await loadDocuments()).openStored(plan.id))}
            >
              <Thumbnail boxes={plan.picture ?? []} />
              <span>
                <strong title={plan.name}>{plan.name}</strong>
                <span className={styles.text}>{whenAndWhat(plan)}</span>
                <Findings plan={plan} />
              </span>
            </button>
            <IconButton
              size="small"
              tipSide="left"
              label={`Delete ${plan.name} from this browser`}
              onClick={() => attempt(() => forget(plan, place))}
            >
              <X size={iconSizes.small} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

function whenAndWhat({ savedAt, stages }: DocumentSummary): string {
  const when = dayAndTime(new Date(savedAt))
  return stages === undefined ? when : `${when} · ${counted(stages, 'stage')}`
}

function Findings({ plan: { findings } }: { readonly plan: DocumentSummary }) {
  if (!findings) return null
  const found = (['error', 'warning'] as const).filter((severity) => findings[severity] > 0)
  return (
    <span className={styles.findings}>
      {found.length === 0 && 'No problems'}
      {found.map((severity) => (
        <span key={severity}>
          <SeverityMark severity={severity} size={iconSizes.small} />
          {counted(findings[severity], severityName[severity])}
        </span>
      ))}
    </span>
  )
}
