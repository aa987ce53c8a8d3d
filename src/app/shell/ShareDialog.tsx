import { useMemo, useState } from 'react'
import { countsInWords } from '#core/edits/masking/counts.ts'
import { maskedPlan } from '#core/edits/masking/masked-plan.ts'
import { entityCount } from '#core/model/topology.ts'
import { maxLinkLength, planLink } from '#formats/plan-link.ts'
import { savePlanFile } from '../commands/save-plan.ts'
import { useSaid } from '../commands/use-said.ts'
import { writeClipboard } from '../platform/clipboard.ts'
import { usePlan } from '../store/derived.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import ui from '../ui/field.module.css'
import { maskHint } from './mask-hint.ts'
import styles from './share.module.css'

/** A link that holds the plan itself, with or without its names. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const [isMasked, setIsMasked] = useState(false)
  const [copied, setCopied] = useState<string>()
  const { shared, link, counted } = useShared(isMasked)
  const isTooLong = link === undefined || link.length > maxLinkLength
  const copy = async () => setCopied((await writeClipboard(link ?? '')) ? 'done' : 'refused')
  const told = copied && answers[copied]
  useSaid(told)
  const mask = (wanted: boolean) => {
    setIsMasked(wanted)
    setCopied(undefined)
  }
  return (
    <Dialog
      title="Share by link"
      text="The plan is in the link itself: whoever has the link can read it, and no server ever gets it."
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          {isTooLong ? (
            <Button look="primary" onClick={() => void savePlanFile(shared)}>
              Save a file instead
            </Button>
          ) : (
            <Button look="primary" onClick={() => void copy()}>
              Copy link
            </Button>
          )}
        </>
      }
    >
      <div className={styles.body}>
        <div>
          <label className={ui.check}>
            <input type="checkbox" checked={isMasked} onChange={(event) => mask(event.target.checked)} />
            Mask names
          </label>
          <p className={ui.hint}>{counted}</p>
        </div>
        {isTooLong ? <TooLong length={link?.length} /> : <Link link={link} />}
        <p className={styles.status}>{told}</p>
      </div>
    </Dialog>
  )
}

/** More objects than that fit into no link, and are not masked just to count them. */
const maxObjects = 20_000

function useShared(isMasked: boolean) {
  const plan = usePlan()
  const isHuge = plan.stages.some(({ topology }) => entityCount(topology) > maxObjects)
  const masked = useMemo(() => (isMasked || !isHuge ? maskedPlan(plan) : undefined), [plan, isMasked, isHuge])
  const shared = (isMasked ? masked?.plan : undefined) ?? plan
  const link = useMemo(() => (isHuge ? undefined : planLink(shared, pageAddress())), [shared, isHuge])
  return { shared, link, counted: maskHint(masked && countsInWords(masked.counts)) }
}

const answers: Readonly<Record<string, string>> = {
  done: 'The link is copied.',
  refused: 'This browser copies nothing for a page: select the link and copy it.',
}

function Link({ link }: { readonly link: string }) {
  return (
    <Field id="share-link" label="Link" end={<span className={styles.size}>{sizeInWords(link.length)}</span>}>
      <textarea
        id="share-link"
        className={`${ui.input} ${styles.link}`}
        rows={4}
        readOnly
        value={link}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </Field>
  )
}

function TooLong({ length }: { readonly length: number | undefined }) {
  const size = length === undefined ? `far more than ${maxLinkLength / 1024} kB` : sizeInWords(length)
  return <p className={ui.problem}>The link would have {size}, more than mail and chat programs let through.</p>
}

const sizeInWords = (length: number): string => `${kilobytes(length)} kB of at most ${maxLinkLength / 1024} kB`

const kilobytes = (length: number): string => (Math.ceil((length / 1024) * 10) / 10).toFixed(length < 10240 ? 1 : 0)

/** The address of the planner, without what it shows now. */
const pageAddress = (): string => location.origin + location.pathname + location.search
