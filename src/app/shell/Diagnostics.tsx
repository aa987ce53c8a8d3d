import { useState } from 'react'
import { attempt } from '../commands/attempt.ts'
import { diagnosticsNow } from '../commands/diagnostics.ts'
import { useSaid } from '../commands/use-said.ts'
import { writeClipboard } from '../platform/clipboard.ts'
import { Button } from '../ui/Button.tsx'
import styles from './stopped.module.css'

const outcomes = {
  copied: 'Diagnostics are on the clipboard.',
  refused: 'This browser does not allow that here. Select the text below and copy it.',
}

/** What to send along with a report. It is read before it is sent, and by nobody before that. */
export function Diagnostics({ error }: { readonly error: Error }) {
  const [outcome, setOutcome] = useState<keyof typeof outcomes>()
  const [text] = useState(() => diagnosticsNow(error))
  const told = outcome && outcomes[outcome]
  useSaid(told)
  const copy = async () => setOutcome((await writeClipboard(text)) ? 'copied' : 'refused')
  return (
    <section className={styles.diagnostics} aria-label="Diagnostics">
      <p>
        To report this, copy the diagnostics: the version, the browser, the error, and of your plan only how large it
        is. Nothing is sent.
      </p>
      <Button onClick={() => attempt(copy)}>Copy diagnostics</Button>
      <p>{told}</p>
      <details open={outcome === 'refused'}>
        <summary>What they say</summary>
        <pre>{text}</pre>
      </details>
    </section>
  )
}
