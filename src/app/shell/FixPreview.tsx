import { counted } from '#core/model/words.ts'
import { type EditPreview, runsOf } from '#core/views/previews/fix-preview.ts'
import { useSaid } from '../commands/use-said.ts'
import { bringsInWords, consequencesInWords, removesInWords } from './consequences.ts'
import { FindingLines } from './FindingLines.tsx'
import styles from './fix.module.css'

/** What a fix changes in which stages, and which findings go and come by it. */
export function FixPreview({ preview }: { readonly preview: EditPreview | undefined }) {
  useSaid(preview && consequencesInWords(preview))
  if (!preview) return <p className={styles.quiet}>Checking …</p>
  const { stages, others, goes, comes } = preview
  return (
    <div className={styles.preview}>
      <section aria-label="What changes">
        <h3>What changes</h3>
        <dl>
          {runsOf(stages).map(({ key, title, changes }) => (
            <div key={key}>
              <dt title={title}>{title}</dt>
              <dd>
                <Lines lines={changes} />
              </dd>
            </div>
          ))}
          {others.length > 0 && (
            <div>
              <dt>The plan</dt>
              <dd>
                <Lines lines={others} />
              </dd>
            </div>
          )}
        </dl>
      </section>
      <FindingLines title={removesInWords(preview)} findings={goes} />
      <FindingLines title={bringsInWords(preview)} findings={comes} />
    </div>
  )
}

const maxLines = 6

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.slice(0, maxLines).map((line, index) => (
        <li key={index}>{line}.</li>
      ))}
      {lines.length > maxLines && (
        <li className={styles.quiet}>And {counted(lines.length - maxLines, 'more change')}.</li>
      )}
    </ul>
  )
}
